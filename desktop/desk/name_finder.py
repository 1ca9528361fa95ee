"""Finding a few persons while the officer types: the members of a visit, or those who left the register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from domain.naming.found import Found
from domain.naming.name_index import NameIndex

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.registry.person import Person

Known = tuple[tuple[str, ...], tuple[str, ...]]
"""What is known of somebody: the spellings of the name, and the wordings of the office."""


class NameFinder:
    """Follows whom it is told of, indexing again only those who changed. One thread at a time may use it."""

    def __init__(self) -> None:
        self._names, self._offices = NameIndex(), NameIndex()
        self._known: Mapping[str, Known] = {}

    def find(self, known: Mapping[str, Known], typed: str, limit: int) -> list[Found]:
        """Who of these may be meant, the likeliest first, and how each was found: by name, then by office."""
        self._follow(known)
        found = {key: Found(key) for key in self._names.find(typed, limit)}
        for key in self._offices.find(typed, limit):
            found.setdefault(key, Found(key, "office"))
        return list(found.values())[:limit]

    def _follow(self, known: Mapping[str, Known]) -> None:
        for key in self._known.keys() - known.keys():
            self._names.remove(key)
            self._offices.remove(key)
        for key, (names, offices) in known.items():
            if self._known.get(key) != (names, offices):
                self._names.put(key, names)
                self._offices.put(key, offices)
        self._known = known


def known_member(member: Member, person: Person | None) -> Known:
    """What is known of a member; every spelling the register has of the person he or she is."""
    spelt = dict.fromkeys(str(name) for name in member.names.values())
    if person is not None:
        spelt.update(dict.fromkeys(person.spellings()))
    return tuple(spelt), tuple(member.position.values())


def known_person(person: Person) -> Known:
    """What is known of a person of the register, in it still or no longer."""
    titles = (title for held in person.offices.values() for title in held.title.values())
    return tuple(person.spellings()), tuple(titles)
