from datetime import UTC, datetime, timedelta

import pytest

from domain.core.problem import Refused
from domain.record.desk_clock import DeskClock, elapsed

NOON = datetime(2025, 11, 12, 12, tzinfo=UTC)
DAY = timedelta(days=1)


class Time:
    """What a clock shows, and the time that passed, each set by hand."""

    def __init__(self) -> None:
        self.shown, self.passed = NOON, 1_000.0

    def goes_on(self, span: timedelta) -> None:
        self.shown += span
        self.passed += span.total_seconds()

    def clock(self, seen: datetime | None = None, *, simulated: bool = False) -> DeskClock:
        return DeskClock(lambda: self.shown, None if simulated else lambda: self.passed, seen)


@pytest.fixture
def time() -> Time:
    return Time()


def asked(doubt: Refused | None) -> str:
    """What an officer is asked about; nothing where the clock is believed."""
    return doubt.code if doubt is not None else ""


def test_a_clock_that_goes_on_as_time_passes_is_believed(time: Time) -> None:
    clock = time.clock(seen=NOON)
    time.goes_on(timedelta(hours=30))

    assert asked(clock.doubt(NOON)) == ""


@pytest.mark.parametrize(("minutes", "code"), [(4, ""), (6, "clock-leapt"), (-4, ""), (-6, "clock-leapt")])
def test_a_clock_that_is_set_in_a_session_is_asked_about_from_five_minutes_on(
    time: Time, minutes: int, code: str
) -> None:
    clock = time.clock(seen=NOON)
    time.goes_on(timedelta(hours=2))
    time.shown += timedelta(minutes=minutes)

    assert asked(clock.doubt(NOON)) == code


def test_it_is_told_what_it_shows_and_what_it_should_show(time: Time) -> None:
    clock = time.clock()
    time.goes_on(timedelta(hours=2))
    time.shown += DAY

    doubt = clock.doubt(NOON)
    assert doubt is not None
    assert doubt.values == {"expected": NOON + timedelta(hours=2), "clock": NOON + timedelta(hours=2) + DAY}


def test_once_it_is_trusted_it_goes_on_from_there(time: Time) -> None:
    clock = time.clock()
    time.shown += DAY
    clock.trust()
    time.goes_on(timedelta(hours=2))

    assert asked(clock.doubt(time.shown)) == ""
    time.shown -= DAY
    assert asked(clock.doubt(NOON)) == "clock-leapt"


@pytest.mark.parametrize(
    ("last", "seen", "code"),
    [
        (-61 * DAY, None, "clock-ahead"),
        (-59 * DAY, None, ""),
        (-61 * DAY, -59 * DAY, ""),
        (-59 * DAY, -61 * DAY, ""),
        (-70 * DAY, -61 * DAY, "clock-ahead"),
        (None, -61 * DAY, "clock-ahead"),
        (None, None, ""),
    ],
)
def test_a_clock_far_ahead_of_all_that_is_known_is_asked_about(
    time: Time, last: timedelta | None, seen: timedelta | None, code: str
) -> None:
    clock = time.clock(seen=None if seen is None else NOON + seen)

    assert asked(clock.doubt(None if last is None else NOON + last)) == code


def test_a_clock_a_day_behind_the_newest_entry_is_asked_about(time: Time) -> None:
    assert asked(time.clock().doubt(NOON + DAY)) == ""
    assert asked(time.clock().doubt(NOON + DAY + timedelta(seconds=1))) == "clock-behind"


def test_a_simulated_clock_may_leap_ahead(time: Time) -> None:
    clock = time.clock(simulated=True)
    time.shown += 100 * DAY

    assert asked(clock.doubt(NOON)) == ""
    assert asked(clock.doubt(time.shown + 2 * DAY)) == "clock-behind"


def test_time_passes() -> None:
    assert 0 <= elapsed() <= elapsed()
