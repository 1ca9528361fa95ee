"""The order of the day: what follows what, known more often than the hours.

An item stands after another, first or last, or in a part of the day, with a clock time or without one (protocol 5.16).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, Literal, cast

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import Token
from domain.core.times import known_zone

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

DayPart = Literal["first", "morning", "midday", "afternoon", "evening", "last"]
"""Where in its day an item stands: before or after all others, or in a part of the day."""

_HOURS: dict[DayPart, time] = {
    "morning": time(9), "midday": time(12, 30), "afternoon": time(15), "evening": time(19),
}  # fmt: skip
"""Where a part of the day begins among items of which the hours are known."""

_FIRST, _BY_THE_CLOCK, _UNKNOWN, _LAST = range(4)

_Place = tuple[date, int, datetime, datetime, int]


class DayOrder(msgspec.Struct, frozen=True):
    """After which item another stands, or in which part of its day."""

    after: str | None = None
    part: DayPart | None = None


_NEVER = datetime.max.replace(tzinfo=UTC)
"""When something begins of which no hour is known: after all else."""
BY_ITS_HOURS = DayOrder()
"""The order of what was given no place of its own."""


def items_arranged(items: Iterable[Item]) -> list[Item]:
    """The items that stand, by day and in the order of each day, whatever their ids are.

    By the instant, whatever the clocks say: a flight leaves Astana before it lands in Moscow. What has no hour and no
    place in the order comes after all that has, as it was entered; what follows a retracted item follows that item's
    predecessor. Items of which no day is known come last, those whose day is still to be fixed after the others.
    """
    known = list(items)
    predecessors = {item.id: item for item in known}
    ranked = {item.id: rank for rank, item in enumerate(known)}
    standing = [item for item in known if not item.retracted]
    followers: dict[str, list[Item]] = {}
    heads = []
    for item in standing:
        before = _predecessor(item, predecessors) if item.order.after is not None else None
        if before is None:
            heads.append(item)
        else:
            followers.setdefault(before.id, []).append(item)
    heads.sort(key=lambda item: _place(item, predecessors, ranked[item.id]))
    return [item for head in heads for item in _with_followers(head, followers)] if followers else heads


def predecessor(visit: Visit, item: Item) -> Item | None:
    """The item that another one follows by its order, retracted ones passed over; None if it follows none."""
    return _predecessor(item, visit.programme.items)


def _predecessor(item: Item, items: dict[str, Item]) -> Item | None:
    """Only an item of the same day is followed: one that was moved to another day leaves the order."""
    before = items.get(item.order.after or "")
    while before is not None and before.retracted:
        before = items.get(before.order.after or "")
    return before if before is not None and before.day == item.day else None


def _with_followers(head: Item, followers: dict[str, list[Item]]) -> Iterator[Item]:
    yield head
    for item in followers.get(head.id, ()):
        yield from _with_followers(item, followers)


def _place(item: Item, items: dict[str, Item], rank: int) -> _Place:
    day = item.day
    if day is None:
        return (date.max, _UNKNOWN if item.happened else _LAST, _NEVER, _NEVER, rank)
    starts_at, ends_at = _hours(item)
    if starts_at is not None:
        return (day, _BY_THE_CLOCK, starts_at, ends_at or _NEVER, rank)
    part = _part(item, items)
    if part in ("first", "last"):
        return (day, _FIRST if part == "first" else _LAST, _NEVER, _NEVER, rank)
    if part is not None:
        nominal = datetime.combine(day, _HOURS[part], known_zone(item.zone))
        return (day, _BY_THE_CLOCK, nominal, _NEVER, rank)
    return (day, _UNKNOWN, _NEVER, _NEVER, rank)


def _part(item: Item, items: dict[str, Item]) -> DayPart | None:
    """Its part of the day, or that of the retracted item it followed."""
    part, before = item.order.part, items.get(item.order.after or "")
    while part is None and before is not None and before.retracted:
        part, before = before.order.part, items.get(before.order.after or "")
    return part


def _hours(item: Item) -> tuple[datetime | None, datetime | None]:
    planned, began = item.planned, item.started or item.ended
    if planned is None:
        return began, began
    return planned.starts_at or began, planned.ends_at


class ItemOrdered(Event, frozen=True):
    """The item was given its place in the order of the day: after another, or in a part of it; None: by its hours."""

    topic = "item.ordered"
    vocabulary = 3
    item: str
    after: str | None
    part: str | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].order = DayOrder(self.after, cast("DayPart | None", self.part))

    def touches(self) -> Facets:
        return facets(self.item, "order")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        followed = before.programme.items.get(self.after or "")
        return {"followed": followed.title if followed is not None else None}


class OrderItem(Command, frozen=True):
    """Give an item its place in its day: directly after another, or in a part of it; neither: by its hours.

    The order of a day is a fact as much as a plan, and is known more often than the hours.

    Refuses: unknown-item, after-or-part, same-item, another-day, order-in-a-circle.
    """

    plans = False
    item: Token
    after: Token | None = None
    part: DayPart | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"after": item.order.after, "part": item.order.part} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if self.after is not None and self.part is not None:
            raise Refused("after-or-part", field="part", title=item.title)
        if self.after is not None:
            self._refuse_impossible(visit, item, visit.programme.known(self.after))
        if item.order != DayOrder(self.after, self.part):
            yield ItemOrdered(self.item, self.after, self.part)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        order = before.programme.items[self.item].order
        return (OrderItem(self.item, order.after, order.part),)

    def _refuse_impossible(self, visit: Visit, item: Item, followed: Item) -> None:
        if item.id == followed.id:
            raise Refused("same-item", field="after", title=item.title)
        if item.day != followed.day:
            raise Refused("another-day", field="after", title=item.title, other=followed.title)
        before: Item | None = followed
        while before is not None:
            if before.id == item.id:
                raise Refused("order-in-a-circle", field="after", title=item.title, other=followed.title)
            before = visit.programme.items.get(before.order.after or "")
