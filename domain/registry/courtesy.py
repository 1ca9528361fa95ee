"""What a person is called to his face and on envelopes, and the languages he or she speaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import refuse_twice
from domain.core.text import LanguageTag, Texts, Wording

if TYPE_CHECKING:
    from domain.registry.person import Person


class CourtesyWorded(Event["Person"], frozen=True):
    """The courtesy title and the form of address of a person were given, all languages at once."""

    topic = "person.courtesy-worded"
    person: str
    courtesy: Wording
    address: Wording

    def evolve(self, person: Person) -> None:
        person.courtesy, person.address = self.courtesy, self.address

    def touches(self) -> Facets:
        return facets(self.person, "courtesy")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names, "before": before.courtesy, "address_before": before.address}


class PersonLanguagesNoted(Event["Person"], frozen=True):
    """Which languages the person speaks was noted, the best one first; none: not known."""

    topic = "person.languages-noted"
    person: str
    languages: tuple[str, ...]

    def evolve(self, person: Person) -> None:
        person.languages = self.languages

    def touches(self) -> Facets:
        return facets(self.person, "languages")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names, "before": before.languages}


class WordCourtesy(Command["Person"], frozen=True):
    """Give a person's courtesy title ("S. E. M.") and form of address ("Excellence"), all languages at once.

    Heads of state and government, foreign ministers and ambassadors are Excellencies (protocol 10.5).
    """

    courtesy: Texts = {}
    address: Texts = {}

    @classmethod
    def current_values(cls, person: Person, known: Known) -> dict[str, Any]:
        return {"courtesy": person.courtesy, "address": person.address}

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if (person.courtesy, person.address) != (self.courtesy, self.address):
            yield CourtesyWorded(person.reference, dict(self.courtesy), dict(self.address))

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (WordCourtesy(before.courtesy, before.address),)


class NotePersonLanguages(Command["Person"], frozen=True):
    """Note which languages a person speaks, the best one first. None: not known.

    Refuses: listed-twice.
    """

    languages: tuple[LanguageTag, ...] = ()

    @classmethod
    def current_values(cls, person: Person, known: Known) -> dict[str, Any]:
        return {"languages": person.languages}

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        refuse_twice(self.languages, "languages")
        if person.languages != self.languages:
            yield PersonLanguagesNoted(person.reference, self.languages)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (NotePersonLanguages(before.languages),)
