"""The order in which the registry lists its persons, kept up to date: sorting 100,000 anew takes too long."""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping
from threading import Lock

from domain.core.collation import Key, name_key
from domain.registry.entries import changed, passing
from domain.registry.person import Person


class PersonOrder:
    """By name, in one language at a time; only who changed is placed again. For any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._language = ""
        self._known: Mapping[str, Person] = {}
        self._order: list[str] = []

    def listed(self, people: Mapping[str, Person], language: str) -> list[Person]:
        """The persons of the registry, in the order of their names in a language."""
        with self._lock:
            self._follow(people, language)
            return [people[key] for key in self._order]

    def follow(self, people: Mapping[str, Person], language: str) -> None:
        """Put the registry in order, so that who lists it next does not wait."""
        with self._lock:
            self._follow(people, language)

    def _follow(self, people: Mapping[str, Person], language: str) -> None:
        if language != self._language or not self._known:
            # By the keys of the registry: those of persons, who are let go again, would keep much of their memory.
            each = zip(people, passing(people), strict=True)
            placed = sorted((name_key(person.names, language), key) for key, person in each if person.stands)
            self._order = [key for _, key in placed]  # Their places are told anew of a few: they take much memory.
        elif people is not self._known:
            self._place_changed(people)
        self._language, self._known = language, people

    def _place_changed(self, people: Mapping[str, Person]) -> None:
        moved = set(changed(people, self._known))
        self._order = [key for key in self._order if key in people and key not in moved]
        for key in moved:
            if people[key].stands:
                insort(self._order, key, key=lambda each: _place(people[each], self._language))


def _place(person: Person, language: str) -> tuple[Key, str]:
    return name_key(person.names, language), person.reference
