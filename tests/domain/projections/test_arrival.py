"""A flight has one clock; what follows it tells by which clock it ends."""

from __future__ import annotations

from domain.projections.arrival import clock_of_arrival
from domain.projections.schedule import schedule
from tests.domain.facts import ALMATY, MOSCOW, at, cancelled, item_planned, principals, visit_opened
from tests.domain.scenario import Facts, Scenario


def arrives(*facts: Facts) -> str | None:
    rows = schedule(Scenario(visit_opened(), principals(), *facts).visit)
    return clock_of_arrival(rows, next(row for row in rows if row.id == "flight"))


FLIGHT = item_planned("flight", at("08:00", "12:00", zone=MOSCOW), kind="transfer")
LECTURE = item_planned("lecture", at("17:00", "18:00", zone=ALMATY))


def test_a_flight_arrives_by_the_clock_of_what_follows_it() -> None:
    assert arrives(FLIGHT, LECTURE) == ALMATY


def test_what_is_cancelled_or_begins_before_it_lands_tells_nothing() -> None:
    assert arrives(FLIGHT, LECTURE, cancelled("lecture")) is None
    assert arrives(FLIGHT, item_planned("call", at("11:00", zone=ALMATY))) is None


def test_a_drive_within_one_clock_needs_no_other() -> None:
    assert arrives(FLIGHT, item_planned("lunch", at("13:00", zone=MOSCOW)), LECTURE) is None


def test_what_goes_on_elsewhere_beside_the_next_item_brings_no_other_clock() -> None:
    talks = item_planned("talks", at("12:30", "13:30", zone=MOSCOW))
    assert arrives(FLIGHT, item_planned("press", at("14:10", zone=ALMATY)), talks) is None


def test_what_is_no_way_leads_nowhere() -> None:
    assert arrives(item_planned("flight", at("08:00", "12:00", zone=MOSCOW), kind="talks"), LECTURE) is None
