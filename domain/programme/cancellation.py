"""Cancellation: an item that will not take place stays in the programme, struck, and may be reinstated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.core.message import Command, Event, Facets, facets
from domain.core.text import Token

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ItemCancelled(Event, frozen=True):
    """The item will not take place; it stays in the programme, struck."""

    topic = "item.cancelled"
    item: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].cancelled = True

    def touches(self) -> Facets:
        return facets(self.item, "status")


class ItemReinstated(Event, frozen=True):
    """A cancelled item will take place after all."""

    topic = "item.reinstated"
    item: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].cancelled = False

    def touches(self) -> Facets:
        return facets(self.item, "status")


class CancelItem(Command, frozen=True):
    """Record that an item will not take place. It stays in the programme, struck.

    Refuses: unknown-item, already-held, item-cancelled.
    """

    needs_reason = True
    item: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        visit.programme.to_plan(self.item)
        yield ItemCancelled(self.item)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ReinstateItem(self.item),)


class ReinstateItem(Command, frozen=True):
    """Record that a cancelled item will take place after all.

    Refuses: unknown-item.
    """

    item: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.programme.known(self.item).cancelled:
            yield ItemReinstated(self.item)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (CancelItem(self.item),)
