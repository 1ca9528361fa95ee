"""What took place: facts, refused only when impossible."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from domain.checks.rules import check
from domain.core.message import Command
from domain.programme.holding import (
    EndItem,
    HeldFormatRecorded,
    HeldFormatWithdrawn,
    ItemEnded,
    ItemStarted,
    RecordFormat,
    RetractFormat,
    StartItem,
    WithdrawFormat,
)
from domain.programme.unplanned import RecordUnplanned
from domain.visit.amending import VisitRedated
from tests.domain.facts import (
    cancelled,
    ended,
    held_noted,
    instant,
    item_planned,
    meeting_planned,
    started,
)
from tests.domain.scenario import NOW, Scenario

WALK = {"en": "Walk"}
NAIVE = datetime(2025, 11, 12, 14, 5)
FIRST_OF_ALL = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5)))
LAST_OF_ALL = datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-5)))


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Restricted talks planned from two to three."""
    visit.given(meeting_planned("talks"))
    return visit


def test_an_item_begins_now_unless_a_time_is_given(talks: Scenario) -> None:
    talks.when(StartItem("talks"))
    talks.then(ItemStarted("talks", NOW))


def test_an_actual_time_is_kept_in_utc(talks: Scenario) -> None:
    talks.when(StartItem("talks", datetime(2025, 11, 12, 14, 5, tzinfo=timezone(timedelta(hours=3)))))
    talks.then(ItemStarted("talks", datetime(2025, 11, 12, 11, 5, tzinfo=UTC)))
    assert talks.recorded[0].at.tzinfo is UTC  # type: ignore[attr-defined]


def test_a_cancelled_item_may_have_taken_place_and_a_check_says_so(talks: Scenario) -> None:
    talks.given(cancelled("talks"))
    talks.when(StartItem("talks", instant("11:05")))
    talks.then(started("talks", "11:05"))
    assert "held-though-cancelled" in {each.code for each in check(talks.visit)}


def test_an_unknown_item_does_not_begin(visit: Scenario) -> None:
    visit.when(StartItem("talks"))
    visit.then_refused("unknown-item", "item")


def test_an_item_begins_once(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(StartItem("talks"))
    talks.then_refused("already-started", "item")
    assert talks.refused is not None
    assert talks.refused.values["at"] == instant("11:05"), "it is told when"


def test_an_item_does_not_begin_after_it_ended(talks: Scenario) -> None:
    talks.given(ended("talks", "12:00"))
    talks.when(StartItem("talks", instant("12:30")))
    talks.then_refused("end-before-start")


def test_a_beginning_says_which_clock_it_was_read_from(talks: Scenario) -> None:
    talks.when(StartItem("talks", NAIVE))
    talks.then_refused("time-without-zone", "at")


def test_nothing_begins_beyond_the_calendar(talks: Scenario) -> None:
    talks.when(StartItem("talks", FIRST_OF_ALL))
    talks.then_refused("day-out-of-range", "at")


def test_an_item_ends_though_nobody_saw_it_begin(talks: Scenario) -> None:
    talks.when(EndItem("talks", instant("12:10")))
    talks.then(ItemEnded("talks", instant("12:10")))
    assert talks.visit.programme.items["talks"].status == "held"


def test_an_unknown_item_does_not_end(visit: Scenario) -> None:
    visit.when(EndItem("talks"))
    visit.then_refused("unknown-item", "item")


def test_an_item_ends_once(talks: Scenario) -> None:
    talks.given(ended("talks"))
    talks.when(EndItem("talks"))
    talks.then_refused("already-ended", "item")
    assert talks.refused is not None
    assert talks.refused.values["at"] == instant("12:10")


def test_an_item_does_not_end_before_it_began(talks: Scenario) -> None:
    talks.given(started("talks", "11:05"))
    talks.when(EndItem("talks", instant("11:00")))
    talks.then_refused("end-before-start", "ended")


def test_an_end_says_which_clock_it_was_read_from(talks: Scenario) -> None:
    talks.when(EndItem("talks", NAIVE))
    talks.then_refused("time-without-zone", "at")


def test_nothing_ends_beyond_the_calendar(talks: Scenario) -> None:
    talks.when(EndItem("talks", LAST_OF_ALL))
    talks.then_refused("day-out-of-range", "at")


def test_in_a_visit_that_is_over_nothing_begins_or_ends_now(talks: Scenario) -> None:
    talks.given(VisitRedated(date(2025, 11, 1), date(2025, 11, 2)))
    talks.when(StartItem("talks"))
    talks.then_refused("which-hour", "at")
    talks.when(EndItem("talks"))
    talks.then_refused("which-hour", "at")


def test_in_a_visit_that_is_over_a_format_is_noted_without_its_hour(talks: Scenario) -> None:
    talks.given(VisitRedated(date(2025, 11, 1), date(2025, 11, 2)))
    talks.when(RecordFormat("talks", "expanded"))
    talks.then(HeldFormatRecorded("talks", "expanded", None))
    talks.when(RetractFormat("talks", "expanded"))
    talks.then(HeldFormatWithdrawn("talks", "expanded", None))


def test_a_meeting_turns_into_another_format_while_it_runs(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(RecordFormat("talks", "expanded", at=instant("11:40")))
    talks.then(HeldFormatRecorded("talks", "expanded", instant("11:40")))
    assert talks.visit.programme.items["talks"].format == "restricted"


def test_what_a_meeting_turned_into_is_recorded_with_how_many_were_in_the_room(talks: Scenario) -> None:
    """Anchorage, 15 August 2025: announced 1+1, held 3+3."""
    talks.given(started("talks"))
    talks.when(RecordFormat("talks", "expanded", 3, 3, instant("11:40")))
    talks.then(HeldFormatRecorded("talks", "expanded", instant("11:40")), held_noted("talks", host=3, guest=3))
    talks.when(RecordFormat("talks", "expanded", 3, 3, instant("11:40")))
    talks.then_refused("already-recorded", "format")
    talks.when(RecordFormat("talks", "expanded", host=4, at=instant("11:40")))
    talks.then(held_noted("talks", host=4, guest=3))


def test_no_more_were_in_the_room_than_can_be_counted(talks: Scenario) -> None:
    talks.when(RecordFormat("talks", "expanded", guest=-1))
    talks.then_refused("count-out-of-range", "guest")


def test_an_unknown_meeting_ran_in_no_format(visit: Scenario) -> None:
    visit.when(RecordFormat("talks", "expanded"))
    visit.then_refused("unknown-item", "item")


def test_a_held_format_is_recorded_once(talks: Scenario) -> None:
    talks.given(HeldFormatRecorded("talks", "expanded", NOW))
    talks.when(RecordFormat("talks", "expanded"))
    talks.then_refused("already-recorded", "format")


def test_formats_as_held_stand_by_their_hours_and_one_nobody_timed_comes_last(talks: Scenario) -> None:
    """Whenever each was recorded."""
    talks.given(
        HeldFormatRecorded("talks", "expanded", instant("11:40")),
        HeldFormatRecorded("talks", "expanded", None),
        HeldFormatRecorded("talks", "tete-a-tete", instant("11:20")),
    )
    held = talks.visit.programme.items["talks"].held_formats
    assert held == [(instant("11:20"), "tete-a-tete"), (instant("11:40"), "expanded"), (None, "expanded")]


def test_a_held_format_says_which_clock_it_was_read_from(talks: Scenario) -> None:
    talks.when(RecordFormat("talks", "expanded", at=NAIVE))
    talks.then_refused("time-without-zone", "at")


def test_a_held_format_lies_within_the_calendar(talks: Scenario) -> None:
    talks.when(RecordFormat("talks", "expanded", at=FIRST_OF_ALL))
    talks.then_refused("day-out-of-range", "at")


def test_a_held_format_is_taken_back(talks: Scenario) -> None:
    talks.given(HeldFormatRecorded("talks", "expanded", NOW))
    talks.when(RetractFormat("talks", "expanded", NOW))
    talks.then(HeldFormatWithdrawn("talks", "expanded", NOW))


def test_no_held_format_of_an_unknown_meeting_is_taken_back(visit: Scenario) -> None:
    visit.when(RetractFormat("talks", "expanded", NOW))
    visit.then_refused("unknown-item", "item")


def test_a_held_format_not_recorded_is_not_taken_back(talks: Scenario) -> None:
    talks.when(RetractFormat("talks", "expanded", NOW))
    talks.then_refused("not-recorded", "format")


def test_taking_back_a_held_format_says_the_clock(talks: Scenario) -> None:
    talks.when(RetractFormat("talks", "expanded", NAIVE))
    talks.then_refused("time-without-zone", "at")


def test_taking_back_a_held_format_keeps_to_the_calendar(talks: Scenario) -> None:
    talks.when(RetractFormat("talks", "expanded", LAST_OF_ALL))
    talks.then_refused("day-out-of-range", "at")


@pytest.mark.parametrize("kind", [StartItem, EndItem, RecordUnplanned, RecordFormat])
def test_facts_are_no_plans(kind: type[Command]) -> None:
    assert not kind.plans


def test_a_ceremony_that_ended_as_it_began_is_possible(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), started("wreath", "11:05"))
    visit.when(EndItem("wreath", instant("11:05")))
    visit.then(ended("wreath", "11:05"))


def test_a_format_of_old_is_taken_back_as_it_is_today() -> None:
    old = WithdrawFormat("walk", "expanded", instant("18:00"))
    assert old.upcast() == RetractFormat("walk", "expanded", instant("18:00"))
