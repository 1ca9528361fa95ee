"""Finding persons of the registry while the officer types: by name in any script, or by an office they hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from domain.naming.duplicates import likely_same
from domain.naming.entry import Entry, Form, Held
from domain.naming.finder import Finder
from domain.naming.found import Found
from domain.registry.person import Person

MOST_ALIKE = 3
"""How many who may be one and the same person are told."""


class PersonFinder:
    """Follows the registry, indexing again only the persons who changed. One thread at a time may use it."""

    def __init__(self) -> None:
        self._finder = Finder()
        self._known: Mapping[str, Person] = {}

    def follow(self, people: Mapping[str, Person]) -> None:
        """Learn the registry as it stands."""
        if people is self._known:
            return
        for key, person in people.items():
            if self._known.get(key) is not person:
                if person.stands:
                    self._finder.put(key, entry_of_person(person))
                else:
                    self._finder.remove(key)
        self._known = people

    def find(self, people: Mapping[str, Person], typed: str, limit: int = 20, day: date | None = None) -> list[Found]:
        """The persons of the registry who may be meant, the likeliest first, and how each was found.

        Args:
            people: the registry as it stands.
            typed: a name in any script, whole or in part, with a title or without; or an office.
            limit: how many are answered at most.
            day: the day on which offices are held; today, if none is given.
        """
        self.follow(people)
        return self._finder.find(typed, limit, day or date.today())

    def alike(self, people: Mapping[str, Person], forms: Iterable[str], besides: str = "") -> list[str]:
        """The persons who may bear these forms of name, the likeliest first, without the person `besides`."""
        self.follow(people)
        forms = list(forms)
        near = (key for key in self._finder.near(forms) if key != besides)
        return likely_same(forms, {key: people[key].spellings() for key in near})[:MOST_ALIKE]


def entry_of_person(person: Person) -> Entry:
    """What the finder knows of a person."""
    forms = tuple(
        Form(name.given, name.family, name.patronymic, language, name.family_first)
        for language, name in person.forms.items()
    )
    offices = tuple(
        Held(key, tuple(held.title.values()), held.since, held.until) for key, held in person.offices.items()
    )
    return Entry(forms, offices)
