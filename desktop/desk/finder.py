"""Finding persons of the registry while the officer types: by name in any script, or by an office they hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from threading import Lock

from domain.naming.duplicates import likely_same
from domain.naming.entry import Entry, Form, Held
from domain.naming.finder import Finder
from domain.naming.found import Found
from domain.registry.person import Person

MOST_ALIKE = 3
"""How many who may be one and the same person are told."""


AT_ONCE = 200
"""How many persons are read at most while somebody waits."""


class PersonFinder:
    """Follows the registry, indexing again only the persons who changed. For any thread.

    A large registry is read little by little: until then those are found who were read.
    """

    def __init__(self) -> None:
        self._finder, self._lock = Finder(), Lock()
        self._known: Mapping[str, Person] = {}
        self._unread: dict[str, Person] = {}

    def follow(self, people: Mapping[str, Person]) -> bool:
        """Learn the registry as it stands, a few persons at most; whether there are more to learn."""
        with self._lock:
            self._follow(people)
            return bool(self._unread)

    def read_all(self, people: Mapping[str, Person]) -> None:
        """Learn the whole registry as it stands."""
        with self._lock:
            self._follow(people, len(people))

    def find(self, people: Mapping[str, Person], typed: str, limit: int = 20, day: date | None = None) -> list[Found]:
        """The persons of the registry who may be meant, the likeliest first, and how each was found.

        Args:
            people: the registry as it stands.
            typed: a name in any script, whole or in part, with a title or without; or an office.
            limit: how many are answered at most.
            day: the day on which offices are held; today, if none is given.
        """
        with self._lock:
            self._follow(people)
            return self._finder.find(typed, limit, day or date.today())

    def alike(self, people: Mapping[str, Person], forms: Iterable[str], besides: str = "") -> list[str]:
        """The persons who may bear these forms of name, the likeliest first, without the person `besides`.

        The whole registry is read first: nobody may be taken for new because he was not read yet.
        """
        forms = list(forms)
        with self._lock:
            self._follow(people, len(people))
            near = [key for key in self._finder.near(forms) if key != besides and key in people]
        return likely_same(forms, {key: people[key].spellings() for key in near})[:MOST_ALIKE]

    def _follow(self, people: Mapping[str, Person], most: int = AT_ONCE) -> None:
        if people is not self._known:
            changed = {key: person for key, person in people.items() if self._known.get(key) is not person}
            self._unread.update(changed)
            self._known = people
        for key in list(islice(self._unread, most)):
            self._read(key, self._unread.pop(key))

    def _read(self, key: str, person: Person) -> None:
        if person.stands:
            self._finder.put(key, entry_of_person(person))
        else:
            self._finder.remove(key)


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
