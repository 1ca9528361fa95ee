"""How many of a side will take part: as agreed, and at most (protocol 5.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import Token
from domain.programme.heads import is_meeting
from domain.programme.size import (
    HowMany,
    Size,
    meeting_sides,
    refuse_odd_count,
    refuse_odd_numbers,
    size_at,
    so_many,
)

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit


SizeText = Annotated[str, msgspec.Meta(pattern=r"^[1-9](\+[0-9]{1,3})?$(?!\n)")]
"""A size as people write it: 1+4, or 1 for the head alone."""


def size_of(text: str) -> Size:
    """The size that is written so; the text must fit `SizeText`."""
    heads, _, others = text.partition("+")
    return Size(so_many(int(heads) + int(others or 0)), int(heads))


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


class AgreeSize(Command, frozen=True):
    """Record how many of a side will take part, before names are known. No side: all who meet there alike.

    Either as 1+4, or as a number of all who count: at least, at most, or both, such as 10 to 12. `about` is of a size
    that is not meant exactly. Without any of them, it is open again. Of a meal or a ceremony only numbers are said
    (protocol 5.4).

    Refuses: unknown-item, already-held, item-cancelled, size-of-no-meeting, tete-a-tete-size, size-said-twice,
    count-out-of-range, range-reversed.
    """

    item: Token
    size: SizeText | None = None
    side: Side | None = None
    least: int | None = None
    most: int | None = None
    about: bool = False

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        # What all sides have alike; of sides that differ one is chosen first.
        item = visit.programme.asked(known)
        alike = {item.sizes.get(side) for side in _sides(visit, item, None)} if item is not None else set()
        size = alike.pop() if len(alike) == 1 else None
        return _size_fields(item, size) if item is not None and size is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        size = self._size()
        if self.size is not None and not is_meeting(item):
            raise Refused("size-of-no-meeting", field="size", title=item.title)
        alone = size is None or (size.many.most is not None and size.many.most <= (size.heads or 1))
        if not alone and item.format == "tete-a-tete":
            raise Refused("tete-a-tete-size", field="size", title=item.title)
        for side in _sides(visit, item, self.side):
            if size is None and side in item.sizes:
                yield SizeLeftOpen(self.item, side)
            elif size is not None and item.sizes.get(side) != size:
                many = size.many
                yield SizeAgreed(self.item, side, size.heads, many.least, many.most, many.about)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        stood = item.sizes
        changed = [side for side in _sides(before, item, self.side) if stood.get(side) != self._size()]
        return tuple(
            AgreeSize(self.item, side=side, **(_size_fields(item, stood[side]) if side in stood else {}))
            for side in changed
        )

    def _size(self) -> Size | None:
        if self.size is None:
            many = HowMany(self.least, self.most, self.about)
            refuse_odd_numbers(many, "least", 1)
            return Size(many) if many.least is not None or many.most is not None else None
        if self.least is not None or self.most is not None:
            raise Refused("size-said-twice", field="size")
        size = size_of(self.size)
        return Size(HowMany(size.many.least, size.many.most, self.about), size.heads)


class LimitSize(Command, frozen=True):
    """Say how many of a side who count there may be at most. No side: all who meet there alike.

    No number: no limit.

    Refuses: unknown-item, already-held, item-cancelled, count-out-of-range.
    """

    item: Token
    most: int | None = None
    side: Side | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        alike = {item.limits.get(side) for side in _sides(visit, item, None)} if item is not None else set()
        return {"most": alike.pop()} if len(alike) == 1 and None not in alike else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        refuse_odd_count(self.most, "most", 1)
        for side in _sides(visit, item, self.side):
            if item.limits.get(side) != self.most:
                yield SizeLimited(self.item, side, self.most)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        stood = item.limits
        changed = [side for side in _sides(before, item, self.side) if stood.get(side) != self.most]
        return tuple(LimitSize(self.item, stood.get(side), side) for side in changed)


def _size_fields(item: Item, size: Size) -> dict[str, Any]:
    """The fields of the command that agrees on a size."""
    if is_meeting(item) and size.heads is not None and size.many.least == size.many.most:
        said: dict[str, Any] = {"size": f"{size.heads}+{(size.many.least or 0) - size.heads}"}
    else:
        said = {"least": size.many.least, "most": size.many.most}
    return {**said, "about": True} if size.many.about else said


def _sides(visit: Visit, item: Item, side: Side | None) -> tuple[Side, ...]:
    return meeting_sides(visit, item) if side is None else (side,)
