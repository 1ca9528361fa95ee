"""Finding persons of the registry while the officer types: by name in any script, or by an office they hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from domain.naming.duplicates import likely_same
from domain.naming.found import Found
from domain.naming.name_index import NameIndex
from domain.registry.person import Person

MOST_ALIKE = 3
"""How many who may be one and the same person are told."""


class PersonFinder:
    """Follows the registry, indexing again only the persons who changed. One thread at a time may use it."""

    def __init__(self) -> None:
        self._names, self._offices = NameIndex(), NameIndex()
        self._known: Mapping[str, Person] = {}

    def follow(self, people: Mapping[str, Person]) -> None:
        """Learn the registry as it stands."""
        if people is self._known:
            return
        if not self._known:
            standing = [(key, person) for key, person in people.items() if person.stands]
            self._names = NameIndex((key, person.spellings()) for key, person in standing)
            self._offices = NameIndex((key, titles) for key, person in standing if (titles := _titles(person)))
        else:
            self._enter_changed(people)
        self._known = people

    def find(self, people: Mapping[str, Person], typed: str, limit: int = 20, day: date | None = None) -> list[Found]:
        """The persons of the registry who may be meant, the likeliest first, and how each was found.

        Args:
            day: the day on which offices are held; today, if none is given.
        """
        self.follow(people)
        found = {key: Found(key) for key in self._names.find(typed, limit)}
        if len(found) < limit:
            by_office = [_by_office(people[key], day or date.today()) for key in self._offices.find(typed, limit)]
            for each in sorted(by_office, key=lambda each: each.how == "former-office"):
                found.setdefault(each.person, each)
        return list(found.values())[:limit]

    def alike(self, people: Mapping[str, Person], forms: Iterable[str], besides: str = "") -> list[str]:
        """The persons who may bear these forms of name, the likeliest first, without the person `besides`."""
        self.follow(people)
        forms = list(forms)
        near = (key for key in self._names.near(forms) if key != besides)
        return likely_same(forms, {key: people[key].spellings() for key in near})[:MOST_ALIKE]

    def _enter_changed(self, people: Mapping[str, Person]) -> None:
        for key, person in people.items():
            if self._known.get(key) is not person:
                self._names.remove(key)
                self._offices.remove(key)
                if person.stands:
                    self._names.put(key, person.spellings())
                    self._offices.put(key, _titles(person))


def _by_office(person: Person, day: date) -> Found:
    """How somebody is found who holds or held an office that is typed."""
    holds = any(held.on(day) for held in person.offices.values())
    return Found(person.reference, "office" if holds else "former-office")


def _titles(person: Person) -> list[str]:
    """The offices a person holds or held, in every language they are worded in."""
    return [title for held in person.offices.values() for title in held.title.values()]
