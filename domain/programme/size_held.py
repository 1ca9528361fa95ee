"""How many of each side were in the room, as somebody counted or was told (protocol 5.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.text import Token
from domain.programme.heads import is_meeting
from domain.programme.size import HowMany, announced_size, refuse_odd_numbers, sizes_at, so_many

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class HeldSizeNoted(Event, frozen=True):
    """How many of each side were in the room, as somebody counted or was told; a side that is left out: not noted."""

    topic = "size.held-noted"
    version = 2
    vocabulary = 4
    item: str
    sizes: dict[str, HowMany]

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].held_sizes = dict(self.sizes)

    def touches(self) -> Facets:
        return facets(self.item, "held-size")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items[self.item]
        announced = announced_size(before, item)
        return {
            "size": sizes_at(before, item, self.sizes) if self.sizes else None,
            "announced": sizes_at(before, item, announced) if announced and is_meeting(item) else None,
            "before": sizes_at(before, item, item.held_sizes) if item.held_sizes else None,
        }


class HeldCountsNoted(Event, frozen=True):
    """How many of each side were in the room, of three sides; None: not noted. Since then: `HeldSizeNoted`."""

    topic = "size.held-noted"
    item: str
    host: int | None
    guest: int | None
    third: int | None

    def upcast(self) -> HeldSizeNoted:
        return HeldSizeNoted(self.item, _noted(host=self.host, guest=self.guest, third=self.third))


class NoteSizes(Command, frozen=True):
    """Note how many of each side were in the room, where attendance was not taken: exactly, about, or from one number
    to another. A side that is left out: not observed.

    Refuses: unknown-item, count-out-of-range, range-reversed.
    """

    version = 2
    known_before = ("note-held-size",)
    plans = False
    item: Token
    sizes: dict[Side, HowMany] = {}

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"sizes": item.held_sizes} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        noted = self._noted()
        if item.held_sizes != noted:
            yield HeldSizeNoted(self.item, noted)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (NoteSizes(self.item, before.programme.items[self.item].held_sizes),)

    def _noted(self) -> dict[str, HowMany]:
        for many in self.sizes.values():
            refuse_odd_numbers(many, "sizes", 0)
        return {side: many for side, many in self.sizes.items() if (many.least, many.most) != (None, None)}


class NoteHeldSize(Command, frozen=True):
    """Note how many of each of three sides were in the room. Since then: `NoteSizes`."""

    plans = False
    item: Token
    host: int | None = None
    guest: int | None = None
    third: int | None = None

    def upcast(self) -> NoteSizes:
        return NoteSizes(self.item, _noted(host=self.host, guest=self.guest, third=self.third))


def _noted(**counts: int | None) -> dict[str, HowMany]:
    return {side: so_many(count) for side, count in counts.items() if count is not None}
