"""The name forms of a member, and the wording of the office he holds, in several languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Name, Names, PlainName, names_of_1, refuse_unfit_names
from domain.core.problem import Refused
from domain.core.text import LanguageTag, MemberToken, Texts, Wording
from domain.delegation.spelling import approvals_copied, approved_of, keeping_locked, spellings_again
from domain.registry.person_names import Approval

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


class ApprovedSpelling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A spelling the registry has approved, and by whom and when."""

    name: Name
    approval: Approval


class MemberRenamed(Event, frozen=True):
    """The member's name forms were given or corrected."""

    topic = "member.renamed"
    version = 2
    vocabulary = 5
    member: str
    names: dict[str, Name]

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].names = self.names
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "name")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].names}


class MemberRenamed1(Event, frozen=True):
    """The member's given names and family name were given or corrected. Since then: `MemberRenamed`."""

    topic = "member.renamed"
    member: str
    names: dict[str, PlainName]

    def upcast(self) -> MemberRenamed:
        return MemberRenamed(self.member, names_of_1(self.names))


class MemberPositionWorded(Event, frozen=True):
    """The wording of the member's office was given or corrected."""

    topic = "member.position-worded"
    member: str
    position: Wording

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].position = self.position

    def touches(self) -> Facets:
        return facets(self.member, "position")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].position}


class RenameMember(Command, frozen=True):
    """Give or correct a member's name forms, all languages at once. Approved ones change by `ChangeMemberSpelling`.

    Refuses: unknown-member, member-spelling-approved, text-missing, text-too-long, text-not-allowed,
    capitals-not-in-name.
    """

    member: MemberToken
    names: Names
    approved: dict[LanguageTag, ApprovedSpelling] = {}
    """Which spellings the registry has approved by now, as the office fills it in: the visit may not know it yet."""

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"names": member.names} if member is not None else {}

    def worded(self, visit: Visit, registries: Registries) -> Self:
        member = visit.delegations.members.get(self.member)
        person = registries.current_person(member.person) if member is not None else None
        if self.approved or person is None:
            return self
        approved = {form: ApprovedSpelling(*found) for form, found in approved_of(person).items()}
        return msgspec.structs.replace(self, approved=approved)

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unfit_names(self.names)
        member = visit.delegations.known(self.member)
        names = keeping_locked(member, self.names)
        self._refuse_approved_since(member, names)
        if member.names != names:
            yield MemberRenamed(self.member, names)
            yield from approvals_copied(member, {**member.approvals, **self._approved_in(names)})

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member = before.delegations.members[self.member]
        approvals = {**member.approvals, **self._approved_in(self.names)}
        names = {**self.names, **{form: member.names[form] for form in member.approvals if form in member.names}}
        return (*spellings_again(member, names, approvals), RenameMember(self.member, member.names))

    def _refuse_approved_since(self, member: Member, names: Names) -> None:
        for form, approved in self.approved.items():
            if member.names.get(form) == approved.name != names.get(form):
                raise Refused("member-spelling-approved", field="names", name=str(approved.name))

    def _approved_in(self, names: Names) -> dict[str, Approval]:
        return {form: each.approval for form, each in self.approved.items() if names.get(form) == each.name}


class WordPosition(Command, frozen=True):
    """Give or correct the wording of a member's office, all languages at once.

    Refuses: unknown-member.
    """

    member: MemberToken
    position: Texts

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"position": member.position} if member is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.known(self.member).position != self.position:
            yield MemberPositionWorded(self.member, dict(self.position))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        position = before.delegations.members[self.member].position
        return (WordPosition(self.member, position),)
