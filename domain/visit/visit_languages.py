"""The languages of a visit: those its papers are written in and its forms ask for, the first one first.

Until somebody states them they are proposed: those the parties work in, else the official ones of their states. One
language is enough, whichever it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.packaged import packaged_path
from domain.core.territories import territory_of
from domain.core.text import LanguageTag

if TYPE_CHECKING:
    from domain.visit.party import Party
    from domain.visit.visit import Visit


class VisitLanguagesSet(Event, frozen=True):
    """The languages of the visit were stated, the first one first; none: nobody states them any more."""

    topic = "visit.languages-set"
    vocabulary = 5
    languages: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        visit.languages = self.languages

    def touches(self) -> Facets:
        return facets("visit", "languages")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.languages}


class SetVisitLanguages(Command, frozen=True):
    """State the languages of the visit, in their order. Without any, they are those of the parties again."""

    languages: tuple[LanguageTag, ...] = ()

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        return {"languages": languages_of(visit)}

    def decide(self, visit: Visit) -> Iterator[Event]:
        languages = tuple(dict.fromkeys(self.languages))
        if visit.languages != languages:
            yield VisitLanguagesSet(languages)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (SetVisitLanguages(before.languages),)


def languages_of(visit: Visit) -> tuple[str, ...]:
    """The languages of a visit as they were stated, or as they are proposed; none where nothing tells them."""
    return visit.languages or proposed_languages(tuple(visit.parties.values()))


def proposed_languages(parties: tuple[Party, ...]) -> tuple[str, ...]:
    """The languages of the parties, in their order: those they work in, else the official ones of their states.

    Those of an organisation are said or nobody knows them: its seat lies in a state whose languages are not its own.
    """
    each = (party.languages or _of_its_state(party) for party in parties)
    return tuple(dict.fromkeys(language for languages in each for language in languages))


def _of_its_state(party: Party) -> tuple[str, ...]:
    return () if party.organisation else official_languages(territory_of(party.zone))


def official_languages(territory: str) -> tuple[str, ...]:
    """The official languages of a state: that of the state first, then the most spoken one; none where nobody knows.

    As CLDR tells them, each in one script; `scripts/official-languages` writes the table.
    """
    return _official().get(territory, ())


@cache
def languages_of_states() -> frozenset[str]:
    """Every language that is an official one of some state."""
    return frozenset(language for languages in _official().values() for language in languages)


@cache
def _official() -> dict[str, tuple[str, ...]]:
    lines = packaged_path("names", "official-languages.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {territory: tuple(languages.split()) for territory, languages in rows}
