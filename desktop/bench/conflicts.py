"""How quickly it is known whether another visit needs a room or a person, among as many bookings as one chooses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random

from desktop.bench.figure import BenchFigure, Telling, seconds
from domain.checks.booking import Booking
from domain.checks.elsewhere import Bookings
from domain.checks.houses import House
from domain.checks.slot import Occupancy, Slot, minutes_lacking
from domain.core.times import PlannedTime

MOST = 1_000_000
"""How many bookings are made at most: the largest office would take ten gigabytes of memory for its own."""
PROBES, COMPARED = 200, 20
_OF_A_VISIT, _A_ROOM, _A_PERSON = 20, 400, 50
"""How many bookings a visit has, and about how many each room and each person."""
_FIRST_DAY, _DAYS = datetime(2025, 1, 1, 6, tzinfo=UTC), 3_650
_OTHER = "ANOTHER-VISIT"
_PLANNED = PlannedTime(date(2025, 1, 1), "09:00", "10:00", None, "exact", "UTC", _FIRST_DAY, _FIRST_DAY)


def conflicts(events: int, tell: Telling) -> Iterator[BenchFigure]:
    """A probe of a room and a person each, at an hour drawn by lot, and whether it finds what looking at all finds."""
    tell("conflicts")
    count, drawn = min(events, MOST), Random(4)
    booked = {
        f"V{number}": tuple(_booking(drawn, f"V{number}", item, count) for item in range(_OF_A_VISIT))
        for number in range(count // _OF_A_VISIT)
    }
    bookings = Bookings().after(booked)
    probes = [_booking(drawn, _OTHER, item, count) for item in range(PROBES)]
    took = seconds(lambda: [_found(bookings, each) for each in probes], rounds=5)
    yield BenchFigure("conflict", 1e6 * took / (2 * PROBES), 20, "us")
    every = [each for some in booked.values() for each in some]
    wrong = sum(_found(bookings, each) != _among(every, each) for each in probes[:COMPARED])
    yield BenchFigure("conflict-differs", float(wrong), 0, "count")


def _booking(drawn: Random, visit: str, item: int, count: int) -> Booking:
    start = _FIRST_DAY + timedelta(days=drawn.randrange(_DAYS), minutes=5 * drawn.randrange(144))
    slot: Slot = (start, start + timedelta(minutes=15 * drawn.randint(1, 8)), f"i{item}")
    room = f"house/{drawn.randrange(1 + count // _A_ROOM)}"
    person = f"p{drawn.randrange(1 + count // _A_PERSON)}"
    return Booking(visit, {}, slot[2], {}, _PLANNED, slot, room, 15, frozenset({person}), House())


def _found(bookings: Bookings, probe: Booking) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """What is too near in its room, and what its person is needed for meanwhile."""
    start, end, _ = probe.slot
    in_room = bookings.in_room(str(probe.room), probe.reference, probe.occupancy)
    of_person = bookings.of_person(probe.persons, probe.reference, start, end)
    return (
        {each.subjects for each in in_room if _is_too_near(probe.occupancy, each)},
        {each.subjects for each in of_person if start < each.slot[1] and each.slot[0] < end},
    )


def _among(every: list[Booking], probe: Booking) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    start, end, _ = probe.slot
    return (
        {each.subjects for each in every if each.room == probe.room and _is_too_near(probe.occupancy, each)},
        {
            each.subjects
            for each in every
            if each.persons & probe.persons and start < each.slot[1] and each.slot[0] < end
        },
    )


def _is_too_near(taken: Occupancy, other: Booking) -> bool:
    return minutes_lacking(taken, other.occupancy) is not None
