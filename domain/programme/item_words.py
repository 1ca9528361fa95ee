"""Words beside the title of an item: its short title, cars and moves, dress, remarks. Each is kept by language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Notes, Remark, ShortTexts, Token, Wording, by_language, without_language

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ItemShortTitled(Event, frozen=True):
    """The short title of the item was worded, for cards and narrow lanes; without words it has none."""

    topic = "item.short-titled"
    vocabulary = 4
    item: str
    short_title: Wording

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].short_title = self.short_title

    def touches(self) -> Facets:
        return facets(self.item, "short_title")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].short_title}


class MovesDescribed(Event, frozen=True):
    """Cars and moves around the item were put into words, for staff."""

    topic = "item.moves-described"
    version = 2
    vocabulary = 4
    item: str
    moves: Wording

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].moves = self.moves

    def touches(self) -> Facets:
        return facets(self.item, "moves")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].moves}


class MovesNoted(Event, frozen=True):
    """Cars and moves around the item were put into words of no stated language. Since then: `MovesDescribed`."""

    topic = "item.moves-described"
    item: str
    moves: str

    def upcast(self) -> MovesDescribed:
        return MovesDescribed(self.item, without_language(self.moves))


class DressSet(Event, frozen=True):
    """What is worn at the item was put into words; without words nothing is said of it."""

    topic = "item.dress-set"
    vocabulary = 4
    item: str
    dress: Wording

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].dress = self.dress

    def touches(self) -> Facets:
        return facets(self.item, "dress")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].dress}


class ItemRemarked(Event, frozen=True):
    """A remark on the item was put into words, for staff; without words there is none."""

    topic = "item.remarked"
    vocabulary = 4
    item: str
    remark: Wording

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].remark = self.remark

    def touches(self) -> Facets:
        return facets(self.item, "remark")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].remark}


class ShortenTitle(Command, frozen=True):
    """Word the short title of an item, for cards and narrow lanes; without words it has none.

    Refuses: unknown-item.
    """

    plans = False
    item: Token
    short_title: ShortTexts = {}

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"short_title": item.short_title} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.programme.known(self.item).short_title != self.short_title:
            yield ItemShortTitled(self.item, dict(self.short_title))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ShortenTitle(self.item, before.programme.items[self.item].short_title),)


class DescribeMoves(Command, frozen=True):
    """Put into words the cars and moves around an item, for staff. A bare text is of no stated language.

    Refuses: unknown-item.
    """

    item: Token
    moves: Remark | Notes

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"moves": item.moves} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        moves = by_language(self.moves)
        if visit.programme.known(self.item).moves != moves:
            yield MovesDescribed(self.item, moves)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (DescribeMoves(self.item, before.programme.items[self.item].moves),)


class SetDress(Command, frozen=True):
    """Put into words what is worn at an item: dark suit, national dress, decorations. Without words: nothing is said.

    Refuses: unknown-item.
    """

    item: Token
    dress: Notes = {}

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"dress": item.dress} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.programme.known(self.item).dress != self.dress:
            yield DressSet(self.item, dict(self.dress))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (SetDress(self.item, before.programme.items[self.item].dress),)


class RemarkOnItem(Command, frozen=True):
    """Put a remark on an item into words, for staff; without words there is none. It may be made at any time.

    Refuses: unknown-item.
    """

    plans = False
    item: Token
    remark: Notes = {}

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"remark": item.remark} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.programme.known(self.item).remark != self.remark:
            yield ItemRemarked(self.item, dict(self.remark))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RemarkOnItem(self.item, before.programme.items[self.item].remark),)
