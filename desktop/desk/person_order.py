"""The order in which the registry lists its persons, kept up to date: sorting 100,000 anew takes too long."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from struct import pack
from threading import Lock
from typing import TYPE_CHECKING

from desktop.desk.listed_persons import ListedPersons
from domain.core.collation import name_key
from domain.core.late import late
from domain.registry.asking_entries import briefly, changed, passing, versions
from domain.registry.person import Person

if TYPE_CHECKING:
    from domain.registry import person_places
    from domain.registry.person_places import KeptPlaces, PersonPlaces
else:
    person_places = late("domain.registry.person_places")

KEPT_FROM = 2_000
"""Persons from which on their order is kept, and nobody waits until they are in order."""
_FEW = 200
"""How many who changed are placed one by one; where they are more, all are sorted anew."""
_END, _BETWEEN = 0, b"\0"
"""What ends the letters of a name, lower than any of them, and what stands between it and the reference."""


class PersonOrder:
    """By name, in one language at a time; only who changed is placed again. For any thread.

    Args:
        keep: opens the order that is kept beside the office; None where there is none.
    """

    def __init__(self, keep: Callable[[], KeptPlaces | None] = lambda: None) -> None:
        self._lock, self._keep = Lock(), keep
        self._language = ""
        self._known: Mapping[str, Person] = {}
        self._order: list[str] = []
        self._share = 1.0
        self._unkept = 0
        """How many were placed since the order was last kept."""

    def listed(self, people: Mapping[str, Person], language: str) -> ListedPersons:
        """The persons of the registry, in the order of their names in a language."""
        with self._lock:
            self._follow(people, language)
            return ListedPersons(self._order, people)

    def follow(self, people: Mapping[str, Person], language: str) -> None:
        """Put the registry in order, so that who lists it next does not wait, and keep the order of a large one."""
        with self._lock:
            self._follow(people, language)
            if len(people) >= KEPT_FROM and self._unkept > _FEW:
                self._keep_order()

    def is_ready(self, people: Mapping[str, Person], language: str) -> bool:
        """Whether the registry can be listed at once: it is small, or only a few changed since it was put in order."""
        if len(people) < KEPT_FROM or (people is self._known and language == self._language):
            return True
        if language != self._language or not self._known or self._lock.locked():
            return False
        return len(changed(people, self._known)) <= _FEW

    def share(self) -> float:
        """How much of the registry was read to put it in order, from 0 to 1."""
        return self._share

    def _follow(self, people: Mapping[str, Person], language: str) -> None:
        if language != self._language or not self._known:
            self._begin(people, language)
        elif people is not self._known:
            self._place(people, changed(people, self._known), language)
        self._language, self._known = language, people

    def _begin(self, people: Mapping[str, Person], language: str) -> None:
        kept = self._kept(language) if len(people) >= KEPT_FROM else None
        if kept is None:
            self._sort(people, language)
            return
        told, now = kept.told(), versions(people)
        own = dict(zip(now, now, strict=True))  # The references the registry has: others would be in memory twice.
        self._order = [own[key] for key in kept.standing if key in own]
        self._place(people, [key for key, entries in now.items() if told.get(key) != entries], language)

    def _place(self, people: Mapping[str, Person], moved: Sequence[str], language: str) -> None:
        """Place those again who changed; who is no longer in the registry is left out."""
        if len(moved) > _FEW:
            self._sort(people, language)
            return
        elsewhere = set(moved)
        order = [key for key in self._order if key in people and key not in elsewhere]
        for key, person in briefly(people, moved):
            if person.stands:
                insort(order, key, key=lambda each: _place(*next(iter(briefly(people, (each,)))), language))
        self._order, self._unkept = order, self._unkept + len(moved)

    def _sort(self, people: Mapping[str, Person], language: str) -> None:
        """Read everybody, and keep of each nothing but what he is sorted by."""
        references, places = list[str](), list[bytes]()
        for count, (key, person) in enumerate(zip(people, passing(people), strict=True)):
            self._share = count / len(people)
            if person.stands:
                references.append(key)
                places.append(_place(key, person, language))
        self._order = [references[number] for number in sorted(range(len(places)), key=places.__getitem__)]
        self._share, self._unkept = 1.0, self._unkept + len(people)

    def _kept(self, language: str) -> PersonPlaces | None:
        file = self._keep()
        found = file.read() if file is not None else None
        return found if found is not None and found.language == language else None

    def _keep_order(self) -> None:
        file, entries, standing = self._keep(), versions(self._known), set(self._order)
        gone = [key for key in entries if key not in standing]
        if file is not None:
            numbers = [entries[key] for key in chain(self._order, gone)]
            file.keep(person_places.PersonPlaces(self._language, self._order, gone, numbers))
        self._unkept = 0


def _place(reference: str, person: Person, language: str) -> bytes:
    """What a person is sorted by: the name, of equal ones the reference; in a fifth of the memory of the numbers."""
    letters, words = name_key(person.names, language)
    return b"".join((pack(f">{len(letters) + 1}I", *letters, _END), words.encode(), _BETWEEN, reference.encode()))
