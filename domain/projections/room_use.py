"""What the rooms of a house are used for: the items of every visit there, and where two need one at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import msgspec
from msgspec.structs import replace

from domain.checks.slot import Occupancy, minutes_lacking, occupancy_of
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.programme.programme import Item
from domain.visit.visit import Visit

_LAST = datetime.max.replace(tzinfo=UTC)


class RoomUse(msgspec.Struct, frozen=True):
    """An item of a visit in a room of the registry."""

    visit: str
    """The reference of the visit."""
    called: Wording
    """The title of the visit."""
    item: str
    title: Wording
    room: str
    planned: PlannedTime | None
    started: datetime | None
    ended: datetime | None
    capitals: tuple[tuple[str, Wording], ...]
    """The clocks of both capitals: the zone, and the capital that keeps it."""
    occupancy: Occupancy | None = None
    """How it takes up the room, while it is still to come."""
    clashes: tuple[tuple[str, str, int], ...] = ()
    """What else needs the room then: the visit, the item, and the minutes needed in between."""

    @property
    def begins(self) -> datetime | None:
        """When it began, else when it is to begin; None while no hour is known."""
        return self.started or (self.planned.starts_at if self.planned is not None else None)


def uses_of(venue: str, visits: Iterable[Visit]) -> tuple[RoomUse, ...]:
    """The items in the rooms of a venue, in the order of time; those without an hour last.

    What was cancelled or taken back uses no room. Of a visit that is closed or cancelled, what was held is told.
    """
    found = [use for visit in visits for use in _in_visit(venue, visit)]
    clashing = [replace(use, clashes=tuple(_clashes(use, found))) for use in found]
    return tuple(sorted(clashing, key=_in_time))


def _in_visit(venue: str, visit: Visit) -> Iterator[RoomUse]:
    over = visit.closed or visit.cancelled
    parties = (party for party in (visit.host, visit.guest) if party is not None)
    capitals = tuple((party.zone, party.clock_of) for party in parties if party.zone)
    for item in visit.programme.active_items():
        if item.room is None or item.room.venue != venue or item.status == "cancelled":
            continue
        if not (visit.cancelled and item.started is None):
            yield RoomUse(
                visit.reference, visit.title, item.id, item.title, item.room.room, item.planned, item.started,
                item.ended, capitals, _occupancy(item, over),
            )  # fmt: skip


def _occupancy(item: Item, over: bool) -> Occupancy | None:
    return None if over else occupancy_of(item)


def _clashes(use: RoomUse, others: Iterable[RoomUse]) -> Iterator[tuple[str, str, int]]:
    for other in others:
        if other is use or other.room != use.room or use.occupancy is None or other.occupancy is None:
            continue
        needed = minutes_lacking(use.occupancy, other.occupancy)
        if needed is not None:
            yield (other.visit, other.item, needed)


def _in_time(use: RoomUse) -> tuple[datetime, str, str]:
    return (use.begins or _LAST, use.visit, use.item)
