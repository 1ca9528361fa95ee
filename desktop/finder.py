"""Finding persons of the registry while a name is typed, in any script."""

from __future__ import annotations

from collections.abc import Mapping

from domain.name_index import NameIndex
from domain.person import Person


class PersonFinder:
    """Follows the registry as it changes; only who changed is entered anew. One thread at a time may use it."""

    def __init__(self) -> None:
        self._index = NameIndex()
        self._known: Mapping[str, Person] = {}

    def follow(self, people: Mapping[str, Person]) -> None:
        """Learn the registry as it stands."""
        if people is self._known:
            return
        if not self._known:
            self._index = NameIndex((key, person.spellings()) for key, person in people.items() if person.stands)
        else:
            self._enter_changed(people)
        self._known = people

    def find(self, people: Mapping[str, Person], typed: str, limit: int = 20) -> list[str]:
        """The persons who stand in the registry and whose name may be typed so, the likeliest first."""
        self.follow(people)
        return self._index.find(typed, limit)

    def _enter_changed(self, people: Mapping[str, Person]) -> None:
        for key, person in people.items():
            if self._known.get(key) is not person:
                if person.stands:
                    self._index.put(key, person.spellings())
                else:
                    self._index.remove(key)
