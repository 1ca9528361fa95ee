"""Blocks of talks: several formats held one after the other, in any order, under one title.

Moscow went from restricted to expanded talks, Beijing from expanded to restricted (protocol 5.6):
a block has no order of formats, only that of time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.nearest import offered
from domain.core.problem import Refused, refuse_twice
from domain.core.text import Texts, Token, Wording, id_words, refuse_unfit
from domain.core.times import PlannedTime, WallTime, When, plan
from domain.programme.moving import ItemMoved, MoveItem
from domain.programme.programme import Item

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class Block(msgspec.Struct):
    """A block of talks; which items stand in it, each item says."""

    id: str
    title: Wording


def items_of_block(visit: Visit, block: str) -> list[Item]:
    """The items of a block, in the order of time, cancelled ones included."""
    return [item for item in visit.programme.active_items() if item.block == block]


def known_block(visit: Visit, block: str) -> Block:
    """The block of that id.

    Raises:
        Refused: `unknown-block`.
    """
    if block not in visit.blocks:
        raise Refused("unknown-block", field="block", **offered(block, visit.blocks), block=block)
    return visit.blocks[block]


class BlockFormed(Event, frozen=True):
    """Talks in several formats were brought together under one title."""

    topic = "block.formed"
    block: str
    title: Wording

    def evolve(self, visit: Visit) -> None:
        visit.blocks[self.block] = Block(self.block, self.title)

    def touches(self) -> Facets:
        return facets(self.block, "block")


class BlockDissolved(Event, frozen=True):
    """The items of a block stand alone again."""

    topic = "block.dissolved"
    block: str

    def evolve(self, visit: Visit) -> None:
        visit.blocks.pop(self.block, None)
        for item in visit.programme.items.values():
            if item.block == self.block:
                item.block = None

    def touches(self) -> Facets:
        return facets(self.block, "block")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"title": before.blocks[self.block].title}


class BlockRetitled(Event, frozen=True):
    """The block was given another title."""

    topic = "block.retitled"
    block: str
    title: Wording

    def evolve(self, visit: Visit) -> None:
        visit.blocks[self.block].title = self.title

    def touches(self) -> Facets:
        return facets(self.block, "title")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.blocks[self.block].title}


class ItemPutIntoBlock(Event, frozen=True):
    """The item was put into a block of talks, or from one into another."""

    topic = "block.item-put"
    item: str
    block: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].block = self.block

    def touches(self) -> Facets:
        return facets(self.item, "block")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        block = before.blocks.get(self.block)
        return {"title": block.title if block else {}}


class ItemTakenOutOfBlock(Event, frozen=True):
    """The item stands alone again."""

    topic = "block.item-taken-out"
    item: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].block = None

    def touches(self) -> Facets:
        return facets(self.item, "block")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        block = before.blocks.get(before.programme.items[self.item].block or "")
        return {"title": block.title if block else {}}


class FormBlock(Command, frozen=True):
    """Bring items together as one block of talks, in whatever order their formats follow one another.

    Refuses: id-taken, text-missing, unknown-item, listed-twice, in-another-block.
    """

    creates = ("block",)

    title: Texts
    items: tuple[Token, ...]
    block: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.block is not None:
            return self
        return msgspec.structs.replace(self, block=visit.fresh_id(id_words(self.title) or "block"))

    def decide(self, visit: Visit) -> Iterator[Event]:
        block = visit.unused(self.block, "block")
        refuse_unfit(self.title, "title")
        refuse_twice(self.items, "items")
        yield BlockFormed(block, dict(self.title))
        for key in self.items:
            item = visit.programme.known(key)
            if item.block is not None:
                raise Refused("in-another-block", field="items", title=item.title)
            yield ItemPutIntoBlock(key, block)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (DissolveBlock(str(self.block)),)


class DissolveBlock(Command, frozen=True):
    """Let the items of a block stand alone again; nothing else about them changes.

    Refuses: unknown-block.
    """

    block: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        known_block(visit, self.block)
        yield BlockDissolved(self.block)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        items = tuple(item.id for item in items_of_block(before, self.block))
        return (FormBlock(before.blocks[self.block].title, items, self.block),)


class RetitleBlock(Command, frozen=True):
    """Give a block of talks another title, all languages at once.

    Refuses: unknown-block, text-missing.
    """

    block: Token
    title: Texts

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        block = visit.blocks.get(str(known.get("block")))
        return {"title": block.title} if block is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unfit(self.title, "title")
        if known_block(visit, self.block).title != self.title:
            yield BlockRetitled(self.block, dict(self.title))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetitleBlock(self.block, before.blocks[self.block].title),)


class PutIntoBlock(Command, frozen=True):
    """Put an item into a block of talks; without a block, let it stand alone again.

    Refuses: unknown-item, unknown-block.
    """

    item: Token
    block: Token | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"block": item.block} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if self.block is not None:
            known_block(visit, self.block)
        if item.block == self.block:
            return
        yield ItemTakenOutOfBlock(self.item) if self.block is None else ItemPutIntoBlock(self.item, self.block)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (PutIntoBlock(self.item, before.programme.items[self.item].block),)


class MoveBlock(Command, frozen=True):
    """Let the first item of a block begin at another time; the others keep their distance from it.

    What has begun or was cancelled stays where it is.

    Refuses: unknown-block, nothing-to-move, and what makes a time impossible (`times.plan`).
    """

    block: Token
    day: date
    start: WallTime | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        # When its first item begins.
        items = items_of_block(visit, str(known.get("block")))
        planned = next((item.planned for item in items if item.planned is not None), None)
        return {"day": planned.day, "start": planned.start} if planned is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        known_block(visit, self.block)
        if not _movable(visit, self.block):
            raise Refused("nothing-to-move", field="block", title=visit.blocks[self.block].title)
        for item, moved in self._moves(visit):
            yield ItemMoved(item.id, moved)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return tuple(MoveItem(item.id, item.planned.as_asked()) for item, _ in self._moves(before) if item.planned)

    def _moves(self, visit: Visit) -> list[tuple[Item, PlannedTime]]:
        """The items that change their time, with the time they are given."""
        movable = [(item, item.planned) for item in _movable(visit, self.block) if item.planned is not None]
        shift = self._shift(movable[0][1])
        moves = [(item, before, plan(_shifted(before, shift), before.zone)) for item, before in movable]
        return [(item, after) for item, before, after in moves if before != after]

    def _shift(self, first: PlannedTime) -> timedelta:
        if self.start is None or first.start is None:
            return timedelta(days=(self.day - first.day).days)
        return _wall(self.day, self.start) - _wall(first.day, first.start)


def _movable(visit: Visit, block: str) -> list[Item]:
    """What may be moved, by the clock: items whose hours are open come after those of their day."""
    return [item for item in items_of_block(visit, block) if item.status == "planned" and item.planned is not None]


def _shifted(planned: PlannedTime, shift: timedelta) -> When:
    """The same time, later or earlier by the clock on the wall; open hours move by whole days."""
    if planned.start is None:
        days = timedelta(days=int(shift / timedelta(days=1)))
        return msgspec.structs.replace(planned.as_asked(), day=planned.day + days)
    begins = _wall(planned.day, planned.start) + shift
    ends = _wall(planned.end_day or planned.day, planned.end) + shift if planned.end is not None else None
    return msgspec.structs.replace(
        planned.as_asked(),
        day=begins.date(),
        start=f"{begins:%H:%M}",
        end=f"{ends:%H:%M}" if ends else None,
        end_day=ends.date() if ends and ends.date() != begins.date() else None,
    )


def _wall(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock))
