"""Checks of time and place: double-booked people and rooms, items outside the visit, changed zone rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from domain.checks.check import Check
from domain.problem import Refused
from domain.programme import Item
from domain.times import minutes_between, plan
from domain.visit import Visit

CHANGEOVER = timedelta(minutes=15)
"""What a room needs between two items (APEC 2018; reference: domain.md §1.1)."""


def checks(visit: Visit) -> Iterator[Check]:
    """Double bookings, short changeovers, items outside the days of the visit, changed zone rules."""
    items = [item for item in visit.programme.standing() if item.status == "planned" and item.planned]
    yield from _people_twice(visit, items)
    yield from _rooms_twice(items)
    for item in items:
        yield from _outside(visit, item)
        yield from _zone_changed(item)


def _people_twice(visit: Visit, items: list[Item]) -> Iterator[Check]:
    engaged: dict[str, list[Item]] = {}
    for item in items:
        for member in item.people:
            engaged.setdefault(member, []).append(item)
    for member, theirs in engaged.items():
        for earlier, later in _overlapping(theirs):
            values = {"member": visit.delegations.members[member].words, "item": earlier.title, "other": later.title}
            yield Check("person-needed-twice", "now", (member, earlier.id, later.id), values)


def _rooms_twice(items: list[Item]) -> Iterator[Check]:
    rooms: dict[str, list[Item]] = {}
    for item in items:
        if item.place:
            rooms.setdefault(str(sorted(item.place.items())), []).append(item)
    for theirs in rooms.values():
        for earlier, later in _overlapping(theirs):
            words = {"place": earlier.place, "item": earlier.title, "other": later.title}
            yield Check("room-needed-twice", "now", (earlier.id, later.id), words)
        for earlier, later in pairwise(sorted(theirs, key=_starts)):
            gap = _gap(earlier, later)
            if gap is not None and timedelta() <= gap < CHANGEOVER:
                values = {"place": later.place, "item": later.title, "minutes": gap // timedelta(minutes=1)}
                yield Check("changeover-short", "advisory", (later.id, earlier.id), values)


def _outside(visit: Visit, item: Item) -> Iterator[Check]:
    assert item.planned is not None
    if not visit.first_day <= item.planned.day <= visit.last_day:
        values = {"item": item.title, "day": item.planned.day}
        yield Check("outside-the-visit", "before-release", (item.id,), values)


def _zone_changed(item: Item) -> Iterator[Check]:
    assert item.planned is not None
    try:
        today = plan(item.planned.as_asked(), item.planned.zone)
    except Refused:
        today = None
    if today is None or (today.starts_at, today.ends_at) != (item.planned.starts_at, item.planned.ends_at):
        values = {"item": item.title, "zone": item.planned.zone}
        yield Check("zone-rules-changed", "now", (item.id,), values)


def _overlapping(items: list[Item]) -> Iterator[tuple[Item, Item]]:
    timed = sorted((item for item in items if _starts(item) != datetime.max), key=_starts)
    for index, earlier in enumerate(timed):
        for later in timed[index + 1 :]:
            if _ends(earlier) <= _starts(later):
                break
            yield earlier, later


def _gap(earlier: Item, later: Item) -> timedelta | None:
    if earlier.planned is None or later.planned is None:
        return None
    if earlier.planned.ends_at is None or later.planned.starts_at is None:
        return None
    return timedelta(minutes=minutes_between(earlier.planned.ends_at, later.planned.starts_at))


def _starts(item: Item) -> datetime:
    found = item.planned.starts_at if item.planned else None
    return found.replace(tzinfo=None) if found else datetime.max


def _ends(item: Item) -> datetime:
    """The planned end; an open end claims nothing after the start."""
    found = item.planned.ends_at if item.planned else None
    return found.replace(tzinfo=None) if found else _starts(item) + timedelta(minutes=1)
