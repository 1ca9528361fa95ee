"""The menu of a meal: its courses and what is drunk with them, each by language, a line for each.

What somebody may not eat is a private particular of the person (protocol 2.10, 2.15) and no part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Notes, Token, Wording

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class MenuSet(Event, frozen=True):
    """The menu of the item was set, in the order in which it is served; without words there is none."""

    topic = "item.menu-set"
    vocabulary = 8
    item: str
    courses: Wording
    drinks: Wording

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.courses, item.drinks = self.courses, self.drinks

    def touches(self) -> Facets:
        return facets(self.item, "menu")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items[self.item]
        return {"menu": on_one_line(self.courses, self.drinks), "before": on_one_line(item.courses, item.drinks)}


class SetMenu(Command, frozen=True):
    """Set the menu of a meal, all languages at once: a line for each course and for each drink; no words: no menu.

    Refuses: unknown-item.
    """

    item: Token
    courses: Notes = {}
    drinks: Notes = {}

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"courses": item.courses, "drinks": item.drinks} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if (item.courses, item.drinks) != (self.courses, self.drinks):
            yield MenuSet(self.item, dict(self.courses), dict(self.drinks))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        return (SetMenu(self.item, item.courses, item.drinks),)


def on_one_line(*wordings: Wording) -> Wording:
    """Courses and drinks in each language, one after another."""
    languages = dict.fromkeys(language for wording in wordings for language in wording)
    return {
        language: " · ".join(line for wording in wordings for line in wording.get(language, "").split("\n") if line)
        for language in languages
    }
