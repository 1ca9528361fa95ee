"""Arrangements for an item: its title, what happens at it, the press."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, cast

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Notes, Texts, Token, Wording, refuse_unfit

if TYPE_CHECKING:
    from domain.visit.visit import Visit

PressRegime = Literal["closed", "pool", "pool-at-the-start", "open", "statements", "statements-and-questions"]
"""How the press may attend (protocol 5.11)."""


class ItemRetitled(Event, frozen=True):
    """The item was given another title."""

    topic = "item.retitled"
    item: str
    title: Wording

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].title = self.title

    def touches(self) -> Facets:
        return facets(self.item, "title")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].title}


class ItemDescribed(Event, frozen=True):
    """What happens at the item was put into words: order of ceremony, greeters, details."""

    topic = "item.described"
    item: str
    detail: Wording

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].detail = self.detail

    def touches(self) -> Facets:
        return facets(self.item, "detail")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].detail}


class PressRegimeSet(Event, frozen=True):
    """How the press may attend the item was settled; null: that is not known any more."""

    topic = "item.press-regime-set"
    version = 2
    vocabulary = 4
    item: str
    press: str | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].press = cast("PressRegime | None", self.press)

    def touches(self) -> Facets:
        return facets(self.item, "press")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].press}


class PressRegimeSettled(Event, frozen=True):
    """How the press may attend the item was settled, always in one way or another. Since then: `PressRegimeSet`."""

    topic = "item.press-regime-set"
    item: str
    press: str

    def upcast(self) -> PressRegimeSet:
        return PressRegimeSet(self.item, self.press)


class DescribeItem(Command, frozen=True):
    """Put into words what happens at an item: order of ceremony, who greets, details for the sheet.

    Refuses: unknown-item.
    """

    item: Token
    detail: Notes

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"detail": item.detail} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.programme.known(self.item).detail != self.detail:
            yield ItemDescribed(self.item, dict(self.detail))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (DescribeItem(self.item, before.programme.items[self.item].detail),)


class SetPressRegime(Command, frozen=True):
    """Settle how the press may attend an item; null where that is not known after all.

    Once the item has begun, who was let in is a fact, and this corrects the record (protocol 1.1).

    Refuses: unknown-item, item-cancelled.
    """

    plans = False
    item: Token
    press: PressRegime | None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"press": item.press} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.programme.taking_place(self.item).press != self.press:
            yield PressRegimeSet(self.item, self.press)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (SetPressRegime(self.item, before.programme.items[self.item].press),)


class RetitleItem(Command, frozen=True):
    """Give an item another title, all languages at once. Allowed after it was held: words, not facts.

    Refuses: unknown-item, text-missing.
    """

    plans = False
    item: Token
    title: Texts

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"title": item.title} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unfit(self.title, "title")
        if visit.programme.known(self.item).title != self.title:
            yield ItemRetitled(self.item, dict(self.title))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetitleItem(self.item, before.programme.items[self.item].title),)
