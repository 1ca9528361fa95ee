"""What of the checks a desk is shown when: not too early, and at most five on the day itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from domain.checks.check import Check, CheckLevel
from domain.checks.day import due, is_the_day, to_show
from tests.domain.facts import DAY, MOSCOW, instant, visit_opened
from tests.domain.scenario import Scenario

NOON = instant("09:00")
WEEKS_BEFORE = datetime(2025, 10, 20, 9, 0, tzinfo=UTC)


def checks(*at: str, level: CheckLevel = "advisory") -> list[Check]:
    """Findings that bite at the clock (UTC) given."""
    return [Check("listed-not-confirmed", level, (f"item-{clock}",), at=instant(clock)) for clock in at]


def shown(*found: Check, now: datetime = NOON) -> list[str]:
    """The subjects of what is shown."""
    return [each.subjects[0] for each in to_show(found, Scenario(visit_opened()).visit, now)]


def test_it_is_too_early_to_tell_before_the_day_that_is_named() -> None:
    early = Check("item-without-place", "before-release", ("wreath",), since=date(2025, 11, 11))
    midnight = datetime(2025, 11, 10, 21, 0, tzinfo=UTC)
    assert due([early], midnight - timedelta(minutes=1), MOSCOW) == ()
    assert due([early], midnight, MOSCOW) == (early,)


def test_the_day_is_told_by_the_clock_of_the_visit() -> None:
    visit = Scenario(visit_opened()).visit
    assert is_the_day(visit, datetime(2025, 11, 10, 21, 0, tzinfo=UTC))
    assert not is_the_day(visit, datetime(2025, 11, 10, 20, 59, tzinfo=UTC))
    assert not is_the_day(visit, datetime(2025, 11, 12, 21, 0, tzinfo=UTC))
    assert visit.last_day == DAY


def test_at_most_five_are_shown_on_the_day_itself_the_nearest_in_time_first() -> None:
    found = checks("07:00", "08:30", "09:45", "11:00", "14:00", "18:00")
    assert shown(*found) == ["item-08:30", "item-09:45", "item-07:00", "item-11:00", "item-14:00"]
    assert shown(*found, now=WEEKS_BEFORE) == [each.subjects[0] for each in found]


def test_the_most_pressing_go_before_the_nearest() -> None:
    found = [*checks("09:01", "09:02"), *checks("18:00", level="now"), *checks("19:00", level="before-release")]
    assert shown(*found) == ["item-18:00", "item-19:00", "item-09:01", "item-09:02"]


def test_what_bites_at_no_known_time_comes_last_in_its_level() -> None:
    timeless = Check("figures-differ", "advisory", ("trade",))
    assert shown(timeless, *checks("18:00")) == ["item-18:00", "trade"]
