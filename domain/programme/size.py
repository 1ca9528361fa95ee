"""The size of a meeting: how many a side, as agreed, at most, and as held.

A size agreed beforehand is written 1+N: the head of side, and those beside him who count. Where that is not known, it
is a number a side: exactly, about, or from one to another. Interpreters and note-takers never count (protocol 5.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
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


class HowMany(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many of a side, all who count: 10 to 12, at least 10, at most 12; where both are alike, so many, or about so
    many. Nothing said: not known."""

    least: int | None = None
    most: int | None = None
    about: bool = False

    @property
    def exact(self) -> int | None:
        """The number itself, where it is one."""
        return self.least if self.least == self.most and not self.about else None

    def is_below(self, other: HowMany) -> bool:
        """Whether even the most of it is less than the other; "about ten" is nine to eleven (protocol 5.4)."""
        most, least = self._ends()[1], other._ends()[0]
        return most is not None and least is not None and most < least

    def agrees_with(self, other: HowMany) -> bool:
        """Whether there is a number that both may be."""
        return not self.is_below(other) and not other.is_below(self)

    def _ends(self) -> tuple[int | None, int | None]:
        least, most = self.least, self.most
        if not self.about:
            return least, most
        # A tenth of it to either side, and one at least.
        return least and least - max(1, least // 10), most and most + max(1, most // 10)

    def __str__(self) -> str:
        return _written(self, 0)


def so_many(count: int) -> HowMany:
    """So many, counted."""
    return HowMany(count, count)


@dataclass(frozen=True)
class Size:
    """How many of a side are agreed: all who count, and how many of them lead, where that was said (1+4)."""

    many: HowMany
    heads: int | None = None

    def __str__(self) -> str:
        return f"{self.heads}+{_written(self.many, self.heads)}" if self.heads is not None else str(self.many)


@dataclass(frozen=True)
class Sizes:
    """How many of each side, told together; of what is no meeting, as numbers only (protocol 5.4)."""

    by_side: Mapping[str, HowMany]
    taking: tuple[str, ...]
    meeting: bool


def _written(many: HowMany, heads: int) -> str:
    ends = [str(end - heads) if end is not None else "" for end in (many.least, many.most)]
    if ends[0] == ends[1]:
        told = ends[0]
    else:
        told = "–".join(ends) if all(ends) else f"≥{ends[0]}" if ends[0] else f"≤{ends[1]}"
    return f"~{told}" if many.about else told


def size_of(text: str) -> Size:
    """The size that is written so; the text must fit `SizeText`."""
    heads, _, others = text.partition("+")
    return Size(so_many(int(heads) + int(others or 0)), int(heads))


def is_meeting(item: Item) -> bool:
    """Whether an item has a size: meals, ceremonies and motorcades have none (protocol 5.4)."""
    return bool(item.format or item.held_formats) or "size" in item.has


def size_at(item: Item, size: Size) -> Size | HowMany:
    """A size agreed for a side at an item, to be told: of what is no meeting, how many in all (protocol 5.4)."""
    return size if is_meeting(item) else size.many


def sizes_at(item: Item, by_side: Mapping[str, HowMany]) -> Sizes:
    """How many of each side at an item, to be told."""
    return Sizes(by_side, tuple(item.taking), is_meeting(item))


def announced_size(visit: Visit, item: Item) -> dict[str, HowMany]:
    """How many of each side the plan has: as agreed, else the heads of a tête-à-tête, else those listed."""
    listed = {side: so_many(count) for side, count in counted(visit, item).items()}
    sizes = {side: size.many for side, size in item.sizes.items()}
    for side in ("host", "guest") if item.format == "tete-a-tete" else ():
        sizes.setdefault(side, so_many(max(len(heads_of(visit, item, side)), 1)))
    together = {**listed, **sizes}
    return {side: together[side] for side in visit.sides if side in together}


def held_size(visit: Visit, item: Item) -> dict[str, HowMany]:
    """How many of each side were in the room: by attendance where it is known of everybody expected, else as noted.

    What nobody observed and nobody noted is not told: never guessed from the plan (protocol 1.3).
    """
    told = {**item.held_sizes, **seen_size(visit, item)}
    return {side: told[side] for side in visit.sides if side in told}


def seen_size(visit: Visit, item: Item) -> dict[str, HowMany]:
    """How many of each side were seen, of sides of which everybody expected was looked for."""
    observed = ((side, _observed(visit, item, side)) for side in visit.sides)
    return {side: so_many(count) for side, count in observed if count is not None}


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
    """How many of a side will take part was agreed: all who count, and how many of them lead; None: not said."""

    topic = "size.agreed"
    version = 2
    vocabulary = 4
    item: str
    side: str
    heads: int | None
    least: int | None
    most: int | None
    about: bool

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].sizes[self.side] = self._size

    def touches(self) -> Facets:
        return facets(self.item, f"size/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items[self.item]
        stood = item.sizes.get(self.side)
        return {"before": size_at(item, stood) if stood else None, "size": size_at(item, self._size)}

    @property
    def _size(self) -> Size:
        return Size(HowMany(self.least, self.most, self.about), self.heads)


class HeadsAndOthersAgreed(Event, frozen=True):
    """How many of a side will take part was agreed: its heads, and the others who count. Since then: `SizeAgreed`."""

    topic = "size.agreed"
    item: str
    side: str
    heads: int
    others: int

    def upcast(self) -> SizeAgreed:
        total = self.heads + self.others
        return SizeAgreed(self.item, self.side, self.heads, total, total, about=False)


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
        item = before.programme.items[self.item]
        stood = item.sizes.get(self.side)
        return {"before": size_at(item, stood) if stood else None}


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
            "size": sizes_at(item, self.sizes) if self.sizes else None,
            "announced": sizes_at(item, announced) if announced and is_meeting(item) else None,
            "before": sizes_at(item, item.held_sizes) if item.held_sizes else None,
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


class AgreeSize(Command, frozen=True):
    """Record how many of a side will take part, before names are known. No side: host and guest alike.

    Either as 1+4, or as a number of all who count: at least, at most, or both, such as 10 to 12. `about` is of a size
    that is not meant exactly. Without any of them, it is open again.

    Refuses: unknown-item, already-held, item-cancelled, tete-a-tete-size, size-said-twice, count-out-of-range,
    range-reversed.
    """

    item: Token
    size: SizeText | None = None
    side: Side | None = None
    least: int | None = None
    most: int | None = None
    about: bool = False

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        # What both sides have alike; of sides that differ one is chosen first.
        item = visit.programme.asked(known)
        host, guest = (item.sizes.get("host"), item.sizes.get("guest")) if item is not None else (None, None)
        return _size_fields(host) if host is not None and host == guest else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        size = self._size()
        alone = size is None or (size.many.most is not None and size.many.most <= (size.heads or 1))
        if not alone and item.format == "tete-a-tete":
            raise Refused("tete-a-tete-size", field="size", title=item.title)
        for side in _sides(self.side):
            if size is None and side in item.sizes:
                yield SizeLeftOpen(self.item, side)
            elif size is not None and item.sizes.get(side) != size:
                many = size.many
                yield SizeAgreed(self.item, side, size.heads, many.least, many.most, many.about)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.programme.items[self.item].sizes
        changed = [side for side in _sides(self.side) if stood.get(side) != self._size()]
        return tuple(
            AgreeSize(self.item, side=side, **(_size_fields(stood[side]) if side in stood else {})) for side in changed
        )

    def _size(self) -> Size | None:
        if self.size is None:
            many = HowMany(self.least, self.most, self.about)
            _refuse_odd(many, "least", 1)
            return Size(many) if many.least is not None or many.most is not None else None
        if self.least is not None or self.most is not None:
            raise Refused("size-said-twice", field="size")
        size = size_of(self.size)
        return Size(HowMany(size.many.least, size.many.most, self.about), size.heads)


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
        refuse_odd_count(self.most, "most", 1)
        for side in _sides(self.side):
            if item.limits.get(side) != self.most:
                yield SizeLimited(self.item, side, self.most)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.programme.items[self.item].limits
        changed = [side for side in _sides(self.side) if stood.get(side) != self.most]
        return tuple(LimitSize(self.item, stood.get(side), side) for side in changed)


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
            _refuse_odd(many, "sizes", 0)
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


def _size_fields(size: Size) -> dict[str, Any]:
    """The fields of the command that agrees on a size."""
    if size.heads is not None and size.many.least == size.many.most:
        said: dict[str, Any] = {"size": f"{size.heads}+{(size.many.least or 0) - size.heads}"}
    else:
        said = {"least": size.many.least, "most": size.many.most}
    return {**said, "about": True} if size.many.about else said


def _refuse_odd(many: HowMany, field: str, least: int) -> None:
    """Refuse numbers nobody counts to, and a range that runs backwards."""
    for count in (many.least, many.most):
        refuse_odd_count(count, field, least)
    if many.least is not None and many.most is not None and many.most < many.least:
        raise Refused("range-reversed", field=field, first=many.least, last=many.most)


def _sides(side: Side | None) -> tuple[Side, ...]:
    return ("host", "guest") if side is None else (side,)


def refuse_odd_count(count: int | None, field: str, least: int) -> None:
    """Refuse a number of people nobody counts to (`count-out-of-range`)."""
    if count is not None and not least <= count <= MOST:
        raise Refused("count-out-of-range", field=field, first=least, last=MOST)
