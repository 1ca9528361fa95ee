"""Finding a few persons while the officer types: the members of a visit, or those who left the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING

from desktop.desk.person_finder import entry_of_person, said_otherwise
from domain.core.late import late
from domain.naming.words.findable import Findable, FindableOffice, PartedName

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.naming.finding import finder
    from domain.naming.finding.finder import Finder
    from domain.naming.finding.found import Found
    from domain.naming.words import lexicon
    from domain.registry.person import Person
    from domain.visit.party import Party
    from domain.visit.visit import Visit
else:
    finder, lexicon = late("domain.naming.finding.finder"), late("domain.naming.words.lexicon")

_WAITED = 0.5
"""For how many seconds who types waits at most until the members of a visit are read."""
_NOBODY: Mapping[str, Person] = {}
SHORTEST_NAME = 3
"""Letters from which on the pages are searched for a name spelt otherwise."""
MOST_NAMED = 50
"""Members found for what is typed into a filter at most."""


class NameFinder:
    """Follows whom it is told of, indexing again only those who changed. One thread at a time may use it."""

    def __init__(self) -> None:
        self._known: Mapping[str, Findable] = {}

    @cached_property
    def _finder(self) -> Finder:
        return finder.Finder()

    def follow(self, known: Mapping[str, Findable]) -> None:
        """Learn who there is now."""
        for key in self._known.keys() - known.keys():
            self._finder.remove(key)
        for key, entry in known.items():
            if self._known.get(key) != entry:
                self._finder.put(key, entry)
        self._known = known

    def find(self, typed: str, limit: int) -> list[Found]:
        """Who may be meant, the likeliest first, and how each was found."""
        return self._finder.find(typed, limit, date.today())


class MemberFinder:
    """Finds members of the visit it follows; whoever the register knows, by every spelling it has. For any thread."""

    def __init__(self) -> None:
        self._names, self._lock = NameFinder(), Lock()
        self._followed: tuple[Visit, Mapping[str, Person]] | None = None

    def follow(self, visit: Visit, people: Mapping[str, Person]) -> None:
        """Learn the members of a visit, and the words of titles and states, so that no keystroke waits for it."""
        with self._lock:
            self._follow(visit, people)
            self._names.find("president", 1)

    def find(self, visit: Visit, people: Mapping[str, Person], typed: str, limit: int) -> list[Found]:
        """The members of a visit who may be meant, the likeliest first, and how each was found.

        Where another thread reads them just now, that is waited for a moment, so that nobody is told of too few.
        """
        if not self._lock.acquire(timeout=_WAITED):
            return []
        try:
            self._follow(visit, people)
            return self._names.find(typed, limit)
        finally:
            self._lock.release()

    def follow_names(self, visit: Visit) -> None:
        """Learn the members of a visit by their names in it alone, as `named` does where nobody did before."""
        self.follow(visit, _NOBODY)

    def named(self, visit: Visit, typed: str) -> frozenset[str]:
        """The members of a visit who may be meant, by their names in the visit alone."""
        return frozenset(each.person for each in self.find(visit, _NOBODY, typed, MOST_NAMED) if each.how != "misspelt")

    def names_of(self, visit: Visit, members: Iterable[str]) -> Iterator[PartedName]:
        """The names these members have in a visit, in all their forms."""
        for each in members:
            yield from entry_of_member(visit.delegations.members[each], None).forms

    def family_names(self, visit: Visit, typed: str) -> tuple[str, ...]:
        """The family names, in all their forms, of the members whom what is typed may name; of too little nobody's."""
        named = self.named(visit, typed) if len(typed.strip()) >= SHORTEST_NAME else ()
        return tuple(dict.fromkeys(name.family for name in self.names_of(visit, named)))

    def _follow(self, visit: Visit, people: Mapping[str, Person]) -> None:
        if self._followed is not None and self._followed[0] is visit and self._followed[1] is people:
            return
        members = visit.delegations.members
        states = {side: _states_of(visit.party_of(side)) for side in {each.side for each in members.values()}}
        known = {
            key: entry_of_member(each, people.get(each.person or ""), states[each.side])
            for key, each in members.items()
        }
        self._names.follow(known)
        self._followed = (visit, people)


def _states_of(party: Party | None) -> tuple[str, ...]:
    """The code of the state that a side of a visit is, in a tuple; empty where its name is not known."""
    named = map(lexicon.state_named, party.name.values()) if party is not None else ()
    return tuple(islice(filter(None, named), 1))


def entry_of_member(member: Member, person: Person | None, states: tuple[str, ...] = ()) -> Findable:
    """What is known of a member: the names and the office in the visit, and every spelling the register has.

    Args:
        states: whose the side is, by code.
    """
    forms = tuple(
        PartedName(name.given, name.family, name.patronymic, language, name.leads_with_family)
        for language, name in member.names.items()
    ) + said_otherwise(member.names)
    held = FindableOffice(member.id, tuple(member.position.values()), states=states)
    registered = entry_of_person(person).forms if person is not None else ()
    return Findable(tuple(dict.fromkeys((*forms, *registered))), (held,))
