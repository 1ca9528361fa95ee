"""The registry of persons: each with the visits that show him or her, and where they show another spelling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from domain.core.names import Name
from domain.registry.person import Person
from domain.registry.registries import Registries
from domain.visit.visit import Visit


class VisitAppearance(msgspec.Struct, frozen=True):
    """A member of a visit who is a person of the registry."""

    visit: str
    """The reference of the visit."""
    member: str
    names: dict[str, Name]
    """As the visit shows them."""
    differs: tuple[str, ...] = ()
    """The approved forms that the visit shows otherwise, and can adopt."""


def appearances(person: Person, visits: Iterable[Visit], registries: Registries) -> tuple[VisitAppearance, ...]:
    """Where the visits show a person; those linked to an entry merged with it are shown here too."""
    return tuple(found for visit in visits for found in _in_visit(person, visit, registries))


def _in_visit(person: Person, visit: Visit, registries: Registries) -> Iterator[VisitAppearance]:
    for member in visit.delegations.members.values():
        if not member.retracted and member.person and registries.current_person(member.person) is person:
            differs = tuple(
                form
                for form in person.approvals
                if form in member.names and member.names[form] != person.forms[form].on_lists
            )
            yield VisitAppearance(visit.reference, member.id, member.names, differs)
