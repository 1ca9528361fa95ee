"""What is still to begin on a day as it runs."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.core.message import Event
from domain.programme.holding import ItemStarted
from domain.projections.schedule import schedule
from domain.projections.to_begin import to_begin
from tests.domain.facts import DAY, at, item_planned, visit_opened
from tests.domain.scenario import Scenario

DAY_OF_ITEMS = (
    item_planned("wreath", at("09:00", "09:20")),
    item_planned("talks", at("10:00", "11:00")),
    item_planned("lunch", at("13:00", "14:00")),
)


def waiting(clock: str, *more: Event, day: int = 12) -> list[str]:
    """The items that are to begin at an hour in Moscow."""
    visit = Scenario(visit_opened(), DAY_OF_ITEMS, more).visit
    now = datetime.fromisoformat(f"2025-11-{day}T{clock}:00+03:00")
    return [each.row.id for each in to_begin(schedule(visit), now)]


def begun(item: str, clock: str) -> ItemStarted:
    return ItemStarted(item, datetime.fromisoformat(f"{DAY}T{clock}:00+03:00"))


def test_they_come_by_their_hours_on_their_day_only() -> None:
    assert waiting("08:00") == ["wreath", "talks", "lunch"]
    assert waiting("08:00", day=11) == []


def test_an_item_waits_beyond_its_hour_as_long_as_one_has_patience() -> None:
    assert waiting("10:29") == ["wreath", "talks", "lunch"]
    assert waiting("10:31") == ["talks", "lunch"]


def test_a_landing_that_is_two_hours_late_is_still_what_comes_next() -> None:
    landing = item_planned("landing", at("09:30"), kind="arrival")
    assert waiting("12:00", landing) == ["landing", "lunch"]
    assert waiting("12:31", landing) == ["lunch"]


def test_what_was_planned_before_something_that_has_begun_is_passed_over() -> None:
    assert waiting("09:58", begun("talks", "09:55")) == ["lunch"]


def test_what_is_planned_for_later_than_now_is_not_passed_over_for_what_began_early() -> None:
    """Talks of 08:25 began at 06:52, and the strip told nothing of the drive and the welcome before their hour."""
    assert waiting("08:30", begun("talks", "08:20")) == ["wreath", "lunch"]
    assert waiting("09:05", begun("talks", "08:20")) == ["lunch"]


def test_what_others_began_passes_nothing_over() -> None:
    host_alone = item_planned("inspection", at("09:30", "10:00"), taking="host")
    ministers = item_planned("wreath-of-the-guest", at("09:10", "09:30"), taking="guest")
    assert waiting("09:40", host_alone, ministers, begun("inspection", "09:31")) == [
        "wreath-of-the-guest",
        "talks",
        "lunch",
    ]


def test_an_item_of_the_evening_waits_beyond_midnight() -> None:
    assert waiting("00:20", item_planned("concert", at("23:50", "01:00", end_day=DAY + timedelta(days=1))), day=13) == [
        "concert"
    ]


def test_what_by_its_plan_may_still_run_waits_until_that_is_over() -> None:
    """A dinner of two hours nobody noted is not forgotten before its end."""
    dinner = item_planned("dinner", at("19:00", "21:00"))
    assert waiting("20:48", dinner) == ["dinner"]
    assert waiting("21:01", dinner) == []
