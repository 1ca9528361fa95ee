"""Another time for an item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Token
from domain.core.times import PlannedTime, When, plan

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ItemMoved(Event, frozen=True):
    """The item was given another time, or its day is to be fixed again (null); it keeps its place and its people."""

    topic = "item.moved"
    version = 2
    vocabulary = 4
    item: str
    planned: PlannedTime | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].planned = self.planned

    def touches(self) -> Facets:
        return facets(self.item, "time")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].planned}


class ItemMovedToATime(Event, frozen=True):
    """The item was given another time, and never none. Since then: `ItemMoved`."""

    topic = "item.moved"
    item: str
    planned: PlannedTime

    def upcast(self) -> ItemMoved:
        return ItemMoved(self.item, self.planned)


class MoveItem(Command, frozen=True):
    """Give an item another time, or none where its day is to be fixed again; it keeps its place and its people.

    Refuses: unknown-item, already-held, item-cancelled, and what makes a time impossible (`times.plan`).
    """

    item: Token
    when: When | None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"when": item.planned.as_asked()} if item is not None and item.planned is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        planned = plan(self.when, item.planned.zone if item.planned else visit.zone) if self.when is not None else None
        if item.planned != planned:
            yield ItemMoved(self.item, planned)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        planned = before.programme.items[self.item].planned
        return (MoveItem(self.item, planned.as_asked() if planned is not None else None),)
