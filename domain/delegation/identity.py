"""Who of the registry a member is, and which office he stands for.

A visit shows what its own entries hold. What changes in the registry reaches it by what `adopting.py` records alone,
proposed by checks (protocol 2.5, decision 1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import MemberToken, Token
from domain.delegation.spelling import (
    Approvals,
    approvals_copied,
    approvals_for,
    spellings_again,
)

if TYPE_CHECKING:
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


def approved_spellings(visit: Visit, registries: Registries) -> dict[str, frozenset[str]]:
    """The languages in which each member shows a spelling approved in this visit, or by now in the registry."""
    found = (
        (key, member, registries.current_person(member.person)) for key, member in visit.delegations.members.items()
    )
    return {
        key: frozenset({*member.approvals, *(approvals_for(member.names, person) if person is not None else ())})
        for key, member, person in found
        if person is not None or member.approvals
    }


class MemberIdentified(Event, frozen=True):
    """The member is that person of the registry, as it stood at that entry of the person; none: not known."""

    topic = "member.identified"
    member: str
    person: str | None
    entry: int

    def evolve(self, visit: Visit) -> None:
        member = visit.delegations.members[self.member]
        member.person, member.person_entry = self.person, self.entry

    def touches(self) -> Facets:
        return facets(self.member, "person")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].person}


class MemberBoundToOffice(Event, frozen=True):
    """The member stands for whoever holds an office; none: for himself."""

    topic = "member.bound-to-office"
    member: str
    office: str | None

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].bound_to = self.office

    def touches(self) -> Facets:
        return facets(self.member, "bound-to")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].bound_to}


class IdentifyMember(Command, frozen=True):
    """Say which person of the registry a member is, without a person: that it is not known.

    His spellings that are approved there are so here from now on; nothing else changes.

    Refuses: unknown-member, not-in-registry.
    """

    member: MemberToken
    person: Token | None = None
    entry: int | None = None
    approvals: Approvals = {}
    """Which of his spellings the registry has approved, as the office fills it in."""

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"person": member.person} if member is not None else {}

    def worded(self, visit: Visit, registries: Registries) -> Self:
        if self.person is None or self.entry is not None:
            return self
        person, member = registries.known_person(self.person), visit.delegations.members.get(self.member)
        approvals = approvals_for(member.names, person) if member is not None else {}
        return msgspec.structs.replace(self, entry=person.entries, approvals=approvals)

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if member.person != self.person:
            yield MemberIdentified(self.member, self.person, self.entry or 0)
            yield from approvals_copied(member, {**member.approvals, **self.approvals})

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member = before.delegations.members[self.member]
        return (
            IdentifyMember(self.member, member.person, member.person_entry),
            *spellings_again(member, member.names, {**member.approvals, **self.approvals}),
        )


class BindToOffice(Command, frozen=True):
    """Let a member stand for whoever holds an office, without an office: for himself.

    Refuses: unknown-member.
    """

    member: MemberToken
    office: Token | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"office": member.bound_to} if member is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.known(self.member).bound_to != self.office:
            yield MemberBoundToOffice(self.member, self.office)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (BindToOffice(self.member, before.delegations.members[self.member].bound_to),)
