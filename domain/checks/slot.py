"""When and where items still to come need their people and their room."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from domain.programme.programme import Item
from domain.registry.venue import CHANGEOVER

Slot = tuple[datetime, datetime, str]
"""When (UTC) an item needs its people and its room, and its key. An open end claims no more than a minute."""

_OPEN_END = timedelta(minutes=1)


class Occupancy(NamedTuple):
    """How long an item still to come takes up a room, and the minutes the room needs after it."""

    slot: Slot
    open_ended: bool
    changeover: int


def is_to_come(item: Item) -> bool:
    """Whether the item is still planned: not begun, held, cancelled or retracted."""
    return item.status == "planned" and not item.retracted


def is_undated(item: Item) -> bool:
    """Whether the item is still to be held, and its day to be fixed."""
    return item.planned is None and is_to_come(item)


def slot_of(item: Item) -> Slot | None:
    """When an item still to come needs its people and its room; None if its hour is not known."""
    planned = item.planned
    if planned is None or planned.starts_at is None or not is_to_come(item):
        return None
    return (planned.starts_at, planned.ends_at or planned.starts_at + _OPEN_END, item.id)


def running_slot(item: Item) -> Slot | None:
    """Until when an item under way keeps its people: as it is expected to end, else as planned; None if not known."""
    planned, expected = item.planned, item.actual.expected_end
    if item.status != "under-way" or item.retracted or planned is None:
        return None
    starts, ends = item.started or planned.starts_at, expected.at.at if expected is not None else planned.ends_at
    return (starts, ends, item.id) if starts is not None and ends is not None and starts < ends else None


def room_of(item: Item) -> str | None:
    """What makes two items share a room: that of the registry, else the words of their place, whatever their order."""
    if item.room is not None:
        return f"{item.room.venue}/{item.room.room}"
    return str(sorted(item.place.items())) if item.place else None


def occupancy_of(item: Item) -> Occupancy | None:
    """How an item still to come takes up its room; None if its hour is not known."""
    slot = slot_of(item)
    return occupancy_in(item, slot) if slot is not None else None


def occupancy_in(item: Item, slot: Slot) -> Occupancy:
    """How an item takes up its room in the time it needs."""
    open_ended = item.planned is None or item.planned.ends_at is None
    return Occupancy(slot, open_ended, changeover_of(item))


def changeover_of(item: Item) -> int:
    """The minutes its room needs before the next item: a quarter of an hour where nobody said (protocol 5.13)."""
    known = item.room.changeover if item.room is not None else None
    return CHANGEOVER if known is None else known


def minutes_lacking(one: Occupancy, other: Occupancy) -> int | None:
    """The minutes one room needs between two occupancies, where they are not there; None where they are.

    Whichever comes first says what is needed after it; an open end needs nothing.
    """
    first, second = (one, other) if one.slot[0] <= other.slot[0] else (other, one)
    needed = 0 if first.open_ended else first.changeover
    return first.changeover if second.slot[0] - first.slot[1] < timedelta(minutes=needed) else None
