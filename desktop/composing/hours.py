"""Free and busy: when the people of a visit are needed on the day of a meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

import msgspec

from domain.checks.slot import Slot, running_slot, slot_of
from domain.core.times import local
from domain.programme.accompanying import Expected
from domain.programme.heads import takes_part
from domain.programme.programme import Item
from domain.programme.travelling_apart import Travellers, comes_by
from domain.visit.visit import Visit

HOUR = timedelta(hours=1)
AROUND = 2 * HOUR
"""How much of the day is shown before and after the meeting."""


class Busy(msgspec.Struct, frozen=True):
    """When (UTC) somebody is needed elsewhere, and by which item; `clash` where that is during the meeting."""

    starts: datetime
    ends: datetime
    item: str
    clash: bool
    away: bool = False
    """Whether he comes by that item only, or leaves by it, and is not there in these hours."""


class Hours(msgspec.Struct, frozen=True):
    """The hours around a meeting, from one full hour to another (UTC), and who is needed elsewhere in them."""

    first: datetime
    last: datetime
    starts: datetime
    ends: datetime
    """When the meeting itself begins and ends."""
    zone: str
    busy: Mapping[str, tuple[Busy, ...]]
    """By member, by time."""

    def of(self, member: str) -> tuple[Busy, ...]:
        """When a member is needed elsewhere."""
        return self.busy.get(member, ())

    def share(self, moment: datetime) -> float:
        """Where an instant stands between the first and the last hour: 0 to 1."""
        return min(max((moment - self.first) / (self.last - self.first), 0.0), 1.0)

    def told(self, room: float) -> tuple[datetime, ...]:
        """The full hours that are told over the strip, evenly: every one, or every second, third … of them.

        Args:
            room: the share of the strip that the number of an hour takes, with what is left free beside it.
        """
        whole = round((self.last - self.first) / HOUR)
        every = next((each for each in range(1, whole) if each >= room * whole), max(whole, 1))
        return tuple(self.first + HOUR * each for each in range(0, whole + 1, every))


def hours_around(visit: Visit, item: Item) -> Hours | None:
    """Who is needed elsewhere around a meeting still to come; None while its hour is not known."""
    slot = slot_of(item)
    if slot is None:
        return None
    first, last = _full_hour(slot[0] - AROUND, item.zone), slot[1] + AROUND
    found: defaultdict[str, list[Busy]] = defaultdict(list)
    expected = Expected(visit)
    for other in visit.programme.active_items():
        taken = _taken(other) if other.id != item.id else None
        if taken is not None and taken[0] < last and taken[1] > first:
            busy = Busy(taken[0], taken[1], other.id, clash=_meet(slot, taken))
            for member in _needed(visit, other, expected):
                found[member].append(busy)
    for member, busy in _away(visit, item, slot, (first, last)):
        found[member] = [busy, *(each for each in found[member] if each.item != busy.item)]
    by_time = {key: tuple(sorted(each, key=lambda one: one.starts)) for key, each in found.items()}
    full = _full_hour(last + timedelta(minutes=59), item.zone)
    return Hours(first, full, starts=slot[0], ends=slot[1], zone=item.zone, busy=by_time)


def _away(visit: Visit, item: Item, slot: Slot, shown: tuple[datetime, datetime]) -> Iterator[tuple[str, Busy]]:
    """Who comes later than a meeting, or has left before it (protocol 2.16)."""
    travellers = Travellers(visit)
    for member in travellers.members:
        way = travellers.away(member, item)
        begins = way.planned.starts_at if way is not None and way.planned is not None else None
        if way is not None and comes_by(way):
            yield member, Busy(shown[0], min(begins or slot[1], shown[1]), way.id, clash=True, away=True)
        elif way is not None:
            yield member, Busy(max(begins or slot[0], shown[0]), shown[1], way.id, clash=True, away=True)


def _taken(item: Item) -> Slot | None:
    """When an item needs its people; one without an end for an hour, as nobody is free from its first minute on."""
    found = slot_of(item)
    if found is None:
        return running_slot(item)
    open_end = item.planned is not None and item.planned.ends_at is None
    return (found[0], found[0] + HOUR, found[2]) if open_end else found


def _needed(visit: Visit, item: Item, expected: Expected) -> Iterable[str]:
    """Whom an item needs: whoever it lists, hears or carries, and who is expected unlisted of those who take part."""
    sides = (side for side in visit.sides if item.heads.get(side) or takes_part(visit, item, side))
    return {*item.involved, *(key for side in sides for key in expected.unlisted(item, side))}


def _meet(one: Slot, other: Slot) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _full_hour(moment: datetime, zone: str) -> datetime:
    """The full hour of a clock at or before an instant."""
    there = local(moment, zone)
    return moment - timedelta(minutes=there.minute, seconds=there.second, microseconds=there.microsecond)
