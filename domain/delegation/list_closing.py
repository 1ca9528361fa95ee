"""A list closed at a deadline. What comes later is recorded all the same, and stands in a register of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.names import Side
from domain.core.times import aware

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ListClosed(Event, frozen=True):
    """The list of a side closes, or closed, at the instant (UTC) given: changes after it are late."""

    topic = "list.closed"
    side: str
    at: datetime

    def evolve(self, visit: Visit) -> None:
        visit.list_deadlines[self.side] = self.at

    def touches(self) -> Facets:
        return facets(self.side, "list-deadline")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.list_deadlines.get(self.side)}


class ListReopened(Event, frozen=True):
    """The list of a side has no deadline any more: no change is late."""

    topic = "list.reopened"
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.list_deadlines.pop(self.side, None)

    def touches(self) -> Facets:
        return facets(self.side, "list-deadline")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.list_deadlines.get(self.side)}


class CloseList(Command, frozen=True):
    """Close the list of a side at a deadline; without one, now. Another deadline takes the place of the first.

    Changes that come later are never refused, as reality comes first (protocol 1.1, 2.12): they are told apart as late.

    Refuses: time-without-zone, day-out-of-range.
    """

    side: Side
    at: datetime | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        return msgspec.structs.replace(self, at=now) if self.at is None else self

    def decide(self, visit: Visit) -> Iterator[Event]:
        at = aware(self.at)
        if visit.list_deadlines.get(self.side) != at:
            yield ListClosed(self.side, at)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        deadline = before.list_deadlines.get(self.side)
        return (ReopenList(self.side),) if deadline is None else (CloseList(self.side, deadline),)


class ReopenList(Command, frozen=True):
    """Take the deadline of a side's list away: what came after it is late no longer."""

    side: Side

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.side in visit.list_deadlines:
            yield ListReopened(self.side)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (CloseList(self.side, before.list_deadlines[self.side]),)
