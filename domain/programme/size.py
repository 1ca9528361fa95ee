"""How many take part in an item: numbers a side, and what the record tells of them.

A size agreed beforehand is written 1+N: the head of side, and those beside him who count. Where that is not known, it
is a number a side: exactly, about, or from one to another. Interpreters and note-takers never count (protocol 5.4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from domain.core.names import GUEST, HOST, Side
from domain.core.problem import Refused
from domain.programme.heads import counted, heads_of, is_meeting

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit


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


class Size(msgspec.Struct, frozen=True):
    """How many of a side are agreed: all who count, and how many of them lead, where that was said (1+4)."""

    many: HowMany
    heads: int | None = None

    def __str__(self) -> str:
        return f"{self.heads}+{_written(self.many, self.heads)}" if self.heads is not None else str(self.many)


class Sizes(msgspec.Struct, frozen=True):
    """How many of each side, told together; of what is no meeting, as numbers only (protocol 5.4)."""

    by_side: Mapping[str, HowMany]
    taking: tuple[str, ...]
    meeting: bool
    co_heads: Mapping[str, int] = msgspec.field(default_factory=dict)
    """How many lead a side together, of sides that have co-heads."""


def _written(many: HowMany, heads: int) -> str:
    ends = [str(end - heads) if end is not None else "" for end in (many.least, many.most)]
    if ends[0] == ends[1]:
        told = ends[0]
    else:
        told = "–".join(ends) if all(ends) else f"≥{ends[0]}" if ends[0] else f"≤{ends[1]}"
    return f"~{told}" if many.about else told


def size_at(item: Item, size: Size) -> Size | HowMany:
    """A size agreed for a side at an item, to be told: of what is no meeting, how many in all (protocol 5.4)."""
    return size if is_meeting(item) else size.many


def sizes_at(visit: Visit, item: Item, by_side: Mapping[str, HowMany]) -> Sizes:
    """How many of each side at an item, to be told."""
    return Sizes(by_side, tuple(item.taking), is_meeting(item), co_heads(visit, item))


def co_heads(visit: Visit, item: Item) -> dict[str, int]:
    """How many lead each side together at an item, of sides that have co-heads there."""
    leading = {side: len(heads_of(visit, item, side)) for side in item.heads}
    return {side: heads for side, heads in leading.items() if heads > 1}


def meeting_sides(visit: Visit, item: Item) -> tuple[Side, ...]:
    """The parties that meet in the room at an item, in their order: those taking part, but for whoever joins by video;
    host and guest, where that leaves none to meet."""
    found = tuple(side for side in visit.sides if side in item.in_the_room)
    return found if len(found) > 1 else (HOST, GUEST)


def announced_size(visit: Visit, item: Item) -> dict[str, HowMany]:
    """How many of each side the plan has: as agreed, else the heads of a tête-à-tête, else those listed."""
    listed = {side: so_many(count) for side, count in counted(visit, item).items()}
    sizes = {side: size.many for side, size in item.sizes.items()}
    for side in meeting_sides(visit, item) if item.format == "tete-a-tete" else ():
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
    if not item.attendance:
        return {}
    there = {key for key, mark in item.attendance.items() if mark.presence == "present"}
    instead = ((key, mark.by) for key, mark in item.attendance.items() if mark.by is not None)
    there.update(by for key, by in instead if item.people.get(key) not in UNCOUNTED)
    looked_for, seen = (Counter(_sides_of(visit, item, keys)) for keys in (item.attendance, there))
    missed = {*_sides_of(visit, item, _not_looked_for(visit, item))}
    return {
        side: so_many(seen[side])
        for side in visit.sides
        if side not in missed and (side in seen or side in looked_for)
    }  # fmt: skip


def _not_looked_for(visit: Visit, item: Item) -> Iterator[str]:
    members = visit.delegations.members
    return (key for key in item.people if key not in item.attendance and item.expects(members[key]))


def _sides_of(visit: Visit, item: Item, keys: Iterable[str]) -> Iterator[str]:
    """The side of each who counts."""
    members = visit.delegations.members
    return (members[key].side for key in keys if item.people.get(key) not in UNCOUNTED)


def refuse_odd_numbers(many: HowMany, field: str, least: int) -> None:
    """Refuse numbers nobody counts to, and a range that runs backwards."""
    for count in (many.least, many.most):
        refuse_odd_count(count, field, least)
    if many.least is not None and many.most is not None and many.most < many.least:
        raise Refused("range-reversed", field=field, first=many.least, last=many.most)


def refuse_odd_count(count: int | None, field: str, least: int) -> None:
    """Refuse a number of people nobody counts to (`count-out-of-range`)."""
    if count is not None and not least <= count <= MOST:
        raise Refused("count-out-of-range", field=field, first=least, last=MOST)
