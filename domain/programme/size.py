"""The size of a meeting: how many a side, as agreed, at most, and as held.

A size agreed beforehand is written 1+N: the head of side, and those beside him who count. Interpreters and
note-takers never count (protocol 5.4). Sides are told together as 3+3.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import GUEST, HOST, Side
from domain.core.problem import Refused
from domain.core.text import Token
from domain.programme.meeting import counted, heads_of

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

SizeText = Annotated[str, msgspec.Meta(pattern=r"^[1-9](\+[0-9]{1,3})?$(?!\n)")]
"""A size as people write it: 1+4, or 1 for the head alone."""

MOST = 999
"""The greatest number of people a side may be limited to, or be noted with."""

UNCOUNTED = ("interpreter", "note-taker")
"""In what capacity someone is present and does not count."""


@dataclass(frozen=True)
class Size:
    """How many of a side: its heads, and the others who count."""

    heads: int
    others: int

    @property
    def total(self) -> int:
        """Everybody of the side who counts."""
        return self.heads + self.others

    def __str__(self) -> str:
        return f"{self.heads}+{self.others}"


def size_of(text: str) -> Size:
    """The size that is written so; the text must fit `SizeText`."""
    heads, _, others = text.partition("+")
    return Size(int(heads), int(others or 0))


def by_side(sizes: Mapping[str, int], taking: Collection[str] = ("host", "guest")) -> str:
    """The sides told together: 3+3; a third side only where it has a number. Empty if no side has one.

    Where only one side takes part, its number alone.
    """
    if not sizes:
        return ""
    if len(taking) == 1 and sizes.keys() == set(taking):
        return str(*sizes.values())
    shown = dict.fromkeys((HOST, GUEST, *sizes))
    return "+".join(str(sizes.get(side, "–")) for side in shown)


def announced_size(visit: Visit, item: Item) -> dict[str, int]:
    """How many of each side the plan has: as agreed, else the heads of a tête-à-tête, else those listed."""
    listed = counted(visit, item)
    sizes = {side: size.total for side, size in item.sizes.items()}
    for side in ("host", "guest") if item.format == "tete-a-tete" else ():
        sizes.setdefault(side, max(len(heads_of(visit, item, side)), 1))
    return {side: sizes.get(side, listed.get(side, 0)) for side in visit.sides if side in sizes or side in listed}


def held_size(visit: Visit, item: Item) -> dict[str, int]:
    """How many of each side were in the room: by attendance where it is known of everybody expected, else as noted.

    What nobody observed and nobody noted is not told: never guessed from the plan (protocol 1.3).
    """
    observed = ((side, _observed(visit, item, side)) for side in visit.sides)
    told: dict[str, int] = {**item.held_sizes, **{side: count for side, count in observed if count is not None}}
    return {side: told[side] for side in visit.sides if side in told}


def _observed(visit: Visit, item: Item, side: str) -> int | None:
    """How many of a side were seen; None while somebody who is expected and counts was not looked for."""
    expected = [key for key in item.people if _counts(visit, item, key, side)]
    if any(key not in item.attendance for key in expected if visit.delegations.members[key].travels):
        return None
    there = {key for key, mark in item.attendance.items() if mark.presence == "present"}
    instead = {key: mark.by for key, mark in item.attendance.items() if mark.by is not None}
    there |= {by for key, by in instead.items() if item.people.get(key) not in UNCOUNTED}
    seen = sum(_counts(visit, item, key, side) for key in there)
    return seen if seen or any(_counts(visit, item, key, side) for key in item.attendance) else None


def _counts(visit: Visit, item: Item, member: str, side: str) -> bool:
    return visit.delegations.members[member].side == side and item.people.get(member) not in UNCOUNTED


class SizeAgreed(Event, frozen=True):
    """How many of a side will take part was agreed: its heads, and the others who count."""

    topic = "size.agreed"
    item: str
    side: str
    heads: int
    others: int

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].sizes[self.side] = Size(self.heads, self.others)

    def touches(self) -> Facets:
        return facets(self.item, f"size/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        stood = before.programme.items[self.item].sizes.get(self.side)
        return {"before": str(stood) if stood else None, "size": str(Size(self.heads, self.others))}


class SizeLeftOpen(Event, frozen=True):
    """How many of a side will take part is open again."""

    topic = "size.left-open"
    item: str
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].sizes.pop(self.side, None)

    def touches(self) -> Facets:
        return facets(self.item, f"size/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": str(before.programme.items[self.item].sizes.get(self.side))}


class SizeLimited(Event, frozen=True):
    """A side may have at most so many who count; None: as many as it likes."""

    topic = "size.limited"
    item: str
    side: str
    most: int | None

    def evolve(self, visit: Visit) -> None:
        limits = visit.programme.items[self.item].limits
        if self.most is None:
            limits.pop(self.side, None)
        else:
            limits[self.side] = self.most

    def touches(self) -> Facets:
        return facets(self.item, f"limit/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].limits.get(self.side)}


class HeldSizeNoted(Event, frozen=True):
    """How many of each side were in the room, as somebody counted or was told; None: not noted."""

    topic = "size.held-noted"
    item: str
    host: int | None
    guest: int | None
    third: int | None

    def evolve(self, visit: Visit) -> None:
        sides = {"host": self.host, "guest": self.guest, "third": self.third}
        noted = {side: count for side, count in sides.items() if count is not None}
        visit.programme.items[self.item].held_sizes = noted

    def touches(self) -> Facets:
        return facets(self.item, "held-size")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        after = {"host": self.host, "guest": self.guest, "third": self.third}
        item = before.programme.items[self.item]
        return {
            "size": by_side({side: count for side, count in after.items() if count is not None}),
            "announced": by_side(announced_size(before, item)),
            "before": by_side(item.held_sizes),
        }


class AgreeSize(Command, frozen=True):
    """Record how many of a side will take part, such as 1+4, before names are known. No side: host and guest alike.

    Without a size, it is open again.

    Refuses: unknown-item, already-held, item-cancelled, tete-a-tete-size.
    """

    item: Token
    size: SizeText | None = None
    side: Side | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        # What both sides have alike; of sides that differ one is chosen first.
        item = visit.programme.asked(known)
        host, guest = (item.sizes.get("host"), item.sizes.get("guest")) if item is not None else (None, None)
        return {"size": str(host)} if host is not None and host == guest else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        size = size_of(self.size) if self.size is not None else None
        if size is not None and size.others and item.format == "tete-a-tete":
            raise Refused("tete-a-tete-size", field="size", title=item.title)
        for side in _sides(self.side):
            if size is None and side in item.sizes:
                yield SizeLeftOpen(self.item, side)
            elif size is not None and item.sizes.get(side) != size:
                yield SizeAgreed(self.item, side, size.heads, size.others)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.programme.items[self.item].sizes
        asked = size_of(self.size) if self.size is not None else None
        changed = [side for side in _sides(self.side) if stood.get(side) != asked]
        return tuple(AgreeSize(self.item, str(stood[side]) if side in stood else None, side) for side in changed)


class LimitSize(Command, frozen=True):
    """Say how many of a side who count there may be at most. No side: host and guest alike. No number: no limit.

    Refuses: unknown-item, already-held, item-cancelled, count-out-of-range.
    """

    item: Token
    most: int | None = None
    side: Side | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        host, guest = (item.limits.get("host"), item.limits.get("guest")) if item is not None else (None, None)
        return {"most": host} if host is not None and host == guest else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        _refuse_odd_count(self.most, "most", 1)
        for side in _sides(self.side):
            if item.limits.get(side) != self.most:
                yield SizeLimited(self.item, side, self.most)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.programme.items[self.item].limits
        changed = [side for side in _sides(self.side) if stood.get(side) != self.most]
        return tuple(LimitSize(self.item, stood.get(side), side) for side in changed)


class NoteHeldSize(Command, frozen=True):
    """Note how many of each side were in the room, where attendance was not taken. Blank: not observed.

    Refuses: unknown-item, count-out-of-range.
    """

    plans = False
    item: Token
    host: int | None = None
    guest: int | None = None
    third: int | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return dict(item.held_sizes) if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        noted = {"host": self.host, "guest": self.guest, "third": self.third}
        for side, count in noted.items():
            _refuse_odd_count(count, side, 0)
        if item.held_sizes != {side: count for side, count in noted.items() if count is not None}:
            yield HeldSizeNoted(self.item, self.host, self.guest, self.third)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (NoteHeldSize(self.item, **before.programme.items[self.item].held_sizes),)


def _sides(side: Side | None) -> tuple[Side, ...]:
    return ("host", "guest") if side is None else (side,)


def _refuse_odd_count(count: int | None, field: str, least: int) -> None:
    if count is not None and not least <= count <= MOST:
        raise Refused("count-out-of-range", field=field, first=least, last=MOST)
