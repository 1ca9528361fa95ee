"""Who may see an item outside the house, and the time that is announced to them (protocol 10.8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, cast

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Token
from domain.core.times import PlannedTime, When, plan

if TYPE_CHECKING:
    from domain.visit.visit import Visit

Audience = Literal[
    "public", "press", "host-delegation", "guest-delegation", "both-delegations", "staff", "security"
]  # fmt: skip
"""For whom paper is made (protocol 10.8); of an item: the widest of those who may see it."""


class VisibilitySet(Event, frozen=True):
    """Who may see the item, and the time announced to them, were settled; None: nobody said so."""

    topic = "item.visibility-set"
    vocabulary = 4
    item: str
    audience: str | None
    announced: PlannedTime | None

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.audience, item.announced = cast("Audience | None", self.audience), self.announced

    def touches(self) -> Facets:
        return facets(self.item, "visibility")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items[self.item]
        return {"before": item.audience if item.audience != self.audience else None}


class SetVisibility(Command, frozen=True):
    """Settle who may see an item, and the time announced to them where it is another than the one planned.

    Without an audience nobody has said who may see it; without a time, the planned one is announced.

    Refuses: unknown-item, and what makes a time impossible (`times.plan`).
    """

    item: Token
    audience: Audience | None = None
    announced: When | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        if item is None:
            return {}
        return {"audience": item.audience, "announced": item.announced.as_asked() if item.announced else None}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        announced = plan(self.announced, item.zone) if self.announced is not None else None
        if (item.audience, item.announced) != (self.audience, announced):
            yield VisibilitySet(self.item, self.audience, announced)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        return (SetVisibility(self.item, item.audience, item.announced.as_asked() if item.announced else None),)
