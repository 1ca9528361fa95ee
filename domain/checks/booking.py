"""What visits need of rooms, persons and houses, found by when: an office may hold a million bookings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec

from domain.checks.houses import House
from domain.checks.slot import Occupancy, Slot
from domain.core.text import Wording, slug
from domain.core.times import PlannedTime


class Booking(msgspec.Struct, frozen=True, gc=False):
    """An item of a visit that needs a room or persons of the registry at a known hour."""

    reference: str
    """The visit whose item it is."""
    visit: Wording
    item: str
    title: Wording
    planned: PlannedTime
    slot: Slot
    room: str | None
    changeover: int
    """The minutes its room needs before the next item."""
    persons: frozenset[str]
    house: House

    @property
    def occupancy(self) -> Occupancy:
        """How it takes up its room."""
        return Occupancy(self.slot, self.planned.ends_at is None, self.changeover)

    @property
    def subjects(self) -> tuple[str, str]:
        """The visit and the item as ids: a reference may hold any letters."""
        return (slug(self.reference) or "elsewhere", self.item)


class _Line(NamedTuple):
    """What needs one room, person or house, in the order of when it begins."""

    starts: tuple[datetime, ...]
    bookings: tuple[Booking, ...]
    longest: timedelta
    """How long any of them takes up its room at most, with what the room needs after it."""

    @classmethod
    def of(cls, bookings: Iterable[Booking]) -> _Line:
        """Some bookings in their order."""
        ordered = tuple(sorted(bookings, key=lambda each: (each.slot[0], each.reference, each.item)))
        longest = max(each.slot[1] - each.slot[0] + timedelta(minutes=each.changeover) for each in ordered)
        return cls(tuple(each.slot[0] for each in ordered), ordered, longest)

    def about(self, start: datetime, end: datetime) -> Sequence[Booking]:
        """Those that begin before an end, and not so long before a start that none of them lasts until then."""
        return self.bookings[bisect_left(self.starts, start - self.longest) : bisect_right(self.starts, end)]


@dataclass(frozen=True)
class TakenTimes:
    """Bookings by the key of what they need. Nobody changes them: others come of `after`."""

    bookings: Mapping[str, tuple[Booking, ...]] = field(default_factory=dict)
    _lines: dict[str, _Line] = field(default_factory=dict, compare=False)
    """Of those that were asked about, kept from one to the next: nobody asks about every room there is."""

    def about(self, key: str, start: datetime, end: datetime) -> Sequence[Booking]:
        """What may need that in some time, with what a room needs after it, and a few others beside."""
        line = self._lines.get(key)
        if line is None:
            if key not in self.bookings:
                return ()
            line = self._lines[key] = _Line.of(self.bookings[key])
        return line.about(start, end)

    def after(self, gone: Iterable[tuple[str, Booking]], come: Iterable[tuple[str, Booking]]) -> TakenTimes:
        """The same without some and with others; only what those are of is made anew."""
        lost: dict[str, set[str]] = {}
        won: dict[str, list[Booking]] = {}
        for key, each in gone:
            lost.setdefault(key, set()).add(each.reference)
        for key, each in come:
            won.setdefault(key, []).append(each)
        kept, changed = dict(self.bookings), {*lost, *won}
        for key in changed:
            left = [each for each in self.bookings.get(key, ()) if each.reference not in lost.get(key, ())]
            kept[key] = (*left, *won.get(key, ()))
            if not kept[key]:
                del kept[key]
        return TakenTimes(kept, {key: line for key, line in self._lines.items() if key not in changed})
