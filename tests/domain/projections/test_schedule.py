"""The schedule: the items in the order of the day, planned beside actual."""

from datetime import date

import pytest

from domain.delegation.replacement import MemberReplaced, MemberWithdrawn
from domain.programme.holding import HeldFormatRecorded
from domain.projections.schedule import ScheduleRow, schedule
from tests.domain.facts import (
    ALMATY,
    MOSCOW,
    at,
    cancelled,
    ended,
    held_unplanned,
    instant,
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    retracted,
    started,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario


def rows(*facts: Facts) -> tuple[ScheduleRow, ...]:
    return schedule(Scenario(visit_opened(), principals(), *facts).visit)


def order(*facts: Facts) -> list[str]:
    return [row.id for row in rows(*facts)]


def test_items_stand_in_the_order_of_the_day_not_of_their_entry() -> None:
    supper, wreath = item_planned("supper", at("20:00")), item_planned("wreath", at("09:00"))
    eve = item_planned("arrival", at("22:00", day=date(2025, 11, 11)))
    assert order(supper, wreath, eve) == ["arrival", "wreath", "supper"]


def test_what_has_no_hour_comes_last_in_its_day() -> None:
    assert order(item_planned("reserve", at()), item_planned("supper", at("20:00"))) == ["supper", "reserve"]


def test_what_had_no_hour_stands_where_it_began_once_it_began() -> None:
    arrival = (item_planned("arrival", at()), started("arrival", "10:54"))

    assert order(item_planned("supper", at("20:00")), *arrival) == ["arrival", "supper"]


def test_a_flight_leaves_before_it_lands() -> None:
    leaves = item_planned("leaves", at("10:00", zone=ALMATY))
    lands = item_planned("lands", at("09:30", zone=MOSCOW))
    assert order(lands, leaves) == ["leaves", "lands"]


def test_items_of_one_hour_are_told_apart_by_their_end_then_as_they_were_entered() -> None:
    hours = [item_planned("b", at("10:00", "11:00")), item_planned("a", at("10:00", "11:00"))]
    assert order(item_planned("c", at("10:00")), *hours) == ["b", "a", "c"]


def test_what_was_held_unplanned_stands_on_its_day_by_the_clock_of_the_visit() -> None:
    after_midnight = held_unplanned("tea", "21:30")
    late = item_planned("supper", at("23:00"))
    early = item_planned("wreath", at("09:00", day=date(2025, 11, 13)))
    assert order(after_midnight, early, late) == ["supper", "tea", "wreath"]


def test_what_was_taken_back_is_not_shown_but_what_was_cancelled_is() -> None:
    facts = (item_planned("mistake"), retracted("mistake"), item_planned("opera"), cancelled("opera"))
    assert [(row.id, row.status) for row in rows(*facts)] == [("opera", "cancelled")]


@pytest.mark.parametrize(
    ("facts", "status"),
    [((), "planned"), ((started("talks"),), "under-way"), ((started("talks"), ended("talks")), "held"),
     ((ended("talks"),), "held"), ((cancelled("talks"),), "cancelled"),
     ((cancelled("talks"), started("talks")), "under-way")],
)  # fmt: skip
def test_the_status_of_an_item_is_what_happened(facts: tuple[Facts, ...], status: str) -> None:
    assert [row.status for row in rows(meeting_planned("talks"), *facts)] == [status]


def test_actual_stands_beside_planned() -> None:
    talks = meeting_planned("talks", "restricted", at("14:00", "15:00"))
    wide = HeldFormatRecorded("talks", "expanded", instant("11:30"))
    (row,) = rows(talks, started("talks", "11:05"), wide, ended("talks", "12:10"))
    assert row.planned is not None
    assert (row.planned.start, row.actual_start, row.actual_end) == ("14:00", instant("11:05"), instant("12:10"))
    assert (row.format, row.held_format, row.zone) == ("restricted", "expanded", MOSCOW)


def test_the_clock_of_what_was_unplanned_is_the_visits_own() -> None:
    visit = Scenario(visit_opened(ALMATY), held_unplanned("tea"))
    assert [(row.zone, row.unplanned, row.planned) for row in schedule(visit.visit)] == [(ALMATY, True, None)]


def test_interpreters_and_note_takers_are_not_counted() -> None:
    talks = meeting_planned("talks", people=("putin", "tokayev", "abayev"))
    (row,) = rows(member("abayev"), member("karin"), talks, listed("talks", "karin", "interpreter"))
    assert row.counted == {"host": 1, "guest": 2}


def test_who_was_withdrawn_or_replaced_is_not_counted() -> None:
    talks = meeting_planned("talks", people=("putin", "tokayev", "abayev", "karin"))
    gone = (MemberWithdrawn("abayev"), MemberReplaced("karin", "tokayev"))
    (row,) = rows(member("abayev"), member("karin"), talks, *gone)
    assert row.counted == {"host": 1, "guest": 1}


def test_a_visit_without_items_has_an_empty_schedule() -> None:
    assert rows() == ()
