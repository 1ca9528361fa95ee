"""How a visit ends: cancelled and reinstated, closed and reopened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class VisitCancelled(Event, frozen=True):
    """The visit will not take place."""

    topic = "visit.cancelled"

    def evolve(self, visit: Visit) -> None:
        visit.cancelled = True

    def touches(self) -> Facets:
        return facets("visit", "status")


class VisitReinstated(Event, frozen=True):
    """A cancelled visit will take place after all."""

    topic = "visit.reinstated"

    def evolve(self, visit: Visit) -> None:
        visit.cancelled = False

    def touches(self) -> Facets:
        return facets("visit", "status")


class VisitClosed(Event, frozen=True):
    """The record of the visit is complete: it takes no more plans."""

    topic = "visit.closed"

    def evolve(self, visit: Visit) -> None:
        visit.closed = True

    def touches(self) -> Facets:
        return facets("visit", "status")


class VisitReopened(Event, frozen=True):
    """A closed visit takes plans again."""

    topic = "visit.reopened"

    def evolve(self, visit: Visit) -> None:
        visit.closed = False

    def touches(self) -> Facets:
        return facets("visit", "status")


class CancelVisit(Command, frozen=True):
    """Record that the visit will not take place."""

    needs_reason = True

    def decide(self, visit: Visit) -> Iterator[Event]:
        yield VisitCancelled()

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ReinstateVisit(),)


class ReinstateVisit(Command, frozen=True):
    """Record that a cancelled visit will take place after all."""

    plans = False

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.cancelled:
            yield VisitReinstated()

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (CancelVisit(),)


class CloseVisit(Command, frozen=True):
    """Close the record of the visit: it takes no more plans. It can be reopened.

    Refuses: visit-closed.
    """

    plans = False

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.closed:
            raise Refused("visit-closed")
        yield VisitClosed()

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ReopenVisit(),)


class ReopenVisit(Command, frozen=True):
    """Let a closed visit take plans again."""

    plans = False

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.closed:
            yield VisitReopened()

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (CloseVisit(),)
