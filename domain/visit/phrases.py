"""Terms of the phrase book in a visit: one that changed there is adopted in all places of the visit by one entry.

A visit reads nothing but its own events: which words stand where afterwards is in the entry (protocol 10.9).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets
from domain.core.text import Texts, Token, Wording
from domain.registry.phrase_book import Term, former_of, former_words, known_term, said_now
from domain.visit.printed_words import PLACES, PrintedWords, printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


class TermPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place of the visit, and the words that stand there from now on: `where` is one of `PLACES`."""

    where: str
    of: str
    words: Wording


class TermAdopted(Event, frozen=True):
    """The visit took over what the phrase book says of a term now, wherever it used the former words."""

    topic = "term.adopted"
    vocabulary = 5
    term: str
    words: Wording
    places: tuple[TermPlace, ...]

    def evolve(self, visit: Visit) -> None:
        for place in self.places:
            PLACES[place.where].put(visit, place.of, place.words)

    def touches(self) -> Facets:
        return frozenset(PLACES[place.where].touched(place.of) for place in self.places)

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"count": len(self.places)}


class AdoptTerm(Command, frozen=True):
    """Take over what the phrase book says of a term now, wherever the visit still uses its former words.

    The office copies the term's words, and those it had before, into the command.

    Refuses: unknown-term.
    """

    term: Token
    words: Texts | None = None
    formerly: tuple[Texts, ...] = ()

    def worded(self, visit: Visit, registries: Registries) -> Self:
        if self.words is not None:
            return self
        term = known_term(registries.phrases, self.term)
        formerly = former_of(self.term, term, registries.former_words)
        return msgspec.structs.replace(self, words=term.words, formerly=formerly)

    def decide(self, visit: Visit) -> Iterator[Event]:
        term = Term("", dict(self.words or {}), self.formerly)
        places = tuple(places_of(visit, self.term, term, former_words({self.term: term})))
        if places:
            yield TermAdopted(self.term, term.words, places)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        again = (
            each
            for event in self.decide(before)
            if isinstance(event, TermAdopted)
            for place in event.places
            for each in PLACES[place.where].again(before, place.of)
        )
        return tuple(_each_once(again))


def places_of(visit: Visit, key: str, term: Term, former: Mapping[tuple[str, str], str]) -> Iterator[TermPlace]:
    """Where a visit uses former words of a term, each with what would stand there."""
    for where, found in printed(visit):
        now = said_now(term, found.words.items(), former, key)
        if now:
            yield TermPlace(where, found.of, {**found.words, **now})


def former_in(visit: Visit, former: Mapping[tuple[str, str], str]) -> dict[str, list[tuple[str, PrintedWords]]]:
    """The terms whose former words a visit uses, each with the places."""
    found: dict[str, list[tuple[str, PrintedWords]]] = {}
    for where, words in printed(visit):
        for key in dict.fromkeys(former[each] for each in words.words.items() if each in former):
            found.setdefault(key, []).append((where, words))
    return found


def _each_once(commands: Iterator[Command]) -> list[Command]:
    found: list[Command] = []
    for command in commands:
        if command not in found:
            found.append(command)
    return found
