"""Finding a few persons while the officer types: the members of a visit, or those who left the register."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from desktop.desk.finder import entry_of_person
from domain.naming.entry import Entry, Form, Held
from domain.naming.finder import Finder
from domain.naming.found import Found

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.registry.person import Person


class NameFinder:
    """Follows whom it is told of, indexing again only those who changed. One thread at a time may use it."""

    def __init__(self) -> None:
        self._finder = Finder()
        self._known: Mapping[str, Entry] = {}

    def find(self, known: Mapping[str, Entry], typed: str, limit: int) -> list[Found]:
        """Who of these may be meant, the likeliest first, and how each was found."""
        self._follow(known)
        return self._finder.find(typed, limit, date.today())

    def _follow(self, known: Mapping[str, Entry]) -> None:
        for key in self._known.keys() - known.keys():
            self._finder.remove(key)
        for key, entry in known.items():
            if self._known.get(key) != entry:
                self._finder.put(key, entry)
        self._known = known


def entry_of_member(member: Member, person: Person | None) -> Entry:
    """What is known of a member: the names and the office in the visit, and every spelling the register has."""
    forms = tuple(
        Form(name.given, name.family, name.patronymic, language, name.leads_with_family)
        for language, name in member.names.items()
    )
    held = Held(member.id, tuple(member.position.values()))
    registered = entry_of_person(person).forms if person is not None else ()
    return Entry(tuple(dict.fromkeys((*forms, *registered))), (held,))
