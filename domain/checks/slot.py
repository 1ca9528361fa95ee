"""When and where items still to come need their people and their room."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.programme import Item

Slot = tuple[datetime, datetime, str]
"""When (UTC) an item needs its people and its room, and its key. An open end claims no more than a minute."""

_OPEN_END = timedelta(minutes=1)


def is_to_come(item: Item) -> bool:
    """Whether the item is still planned: not begun, held, cancelled or retracted."""
    return item.status == "planned" and not item.retracted


def slot_of(item: Item) -> Slot | None:
    """When an item still to come needs its people and its room; None if its hour is not known."""
    planned = item.planned
    if planned is None or planned.starts_at is None or not is_to_come(item):
        return None
    return (planned.starts_at, planned.ends_at or planned.starts_at + _OPEN_END, item.id)


def room_of(item: Item) -> str | None:
    """What makes two items share a room: that of the registry, else the words of their place, whatever their order."""
    if item.room is not None:
        return f"{item.room.venue}/{item.room.room}"
    return str(sorted(item.place.items())) if item.place else None
