"""What changed in the registry since, taken on for a member: how he is named, or who holds his office now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.names import Name, Names, PlainName, names_of_1
from domain.core.problem import Refused
from domain.core.text import MemberToken, Texts, Token, Wording
from domain.delegation.acting import noting
from domain.delegation.identity import IdentifyMember
from domain.delegation.member_courtesy import CourtesyCopied, WordMemberCourtesy, WordShortOffice
from domain.delegation.member_languages import NoteLanguages
from domain.delegation.member_names import RenameMember, WordPosition
from domain.delegation.member_office import RankOffice
from domain.delegation.spelling import (
    Approvals,
    approvals_copied,
    approvals_for,
    approved_of,
    keeping_locked,
    spellings_again,
)
from domain.delegation.taken import Taken, of_the_registry, taken_from

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


class WordingAdopted(Event, frozen=True):
    """The names were taken on from the registry, as they stood at that entry of the person."""

    topic = "member.wording-adopted"
    version = 2
    vocabulary = 5
    member: str
    names: dict[str, Name]
    entry: int

    def evolve(self, visit: Visit) -> None:
        member = visit.delegations.members[self.member]
        member.names, member.person_entry = self.names, self.entry
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "name", "person")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].names}


class WordingAdopted1(Event, frozen=True):
    """The given names and family names were taken on from the registry. Since then: `WordingAdopted`."""

    topic = "member.wording-adopted"
    member: str
    names: dict[str, PlainName]
    entry: int

    def upcast(self) -> WordingAdopted:
        return WordingAdopted(self.member, names_of_1(self.names), self.entry)


class HolderAdopted(Event, frozen=True):
    """The member is now whoever holds the office he stands for."""

    topic = "member.holder-adopted"
    version = 2
    vocabulary = 5
    member: str
    person: str
    entry: int
    names: dict[str, Name]
    position: Wording

    def evolve(self, visit: Visit) -> None:
        member = visit.delegations.members[self.member]
        member.person, member.person_entry = self.person, self.entry
        member.names, member.position = self.names, self.position
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "name", "position", "person")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].names}


class HolderAdopted1(Event, frozen=True):
    """The member is now the holder, by given names and family name. Since then: `HolderAdopted`."""

    topic = "member.holder-adopted"
    member: str
    person: str
    entry: int
    names: dict[str, PlainName]
    position: Wording

    def upcast(self) -> HolderAdopted:
        return HolderAdopted(self.member, self.person, self.entry, names_of_1(self.names), self.position)


class AdoptWording(Command, frozen=True):
    """Take on a member's names and courtesy as the registry has them now. What the registry does not know stays.

    A spelling that is approved here gives way to another that is approved there, and to no other (protocol 10.3).

    Refuses: unknown-member, not-identified, not-in-registry, member-spelling-approved.
    """

    member: MemberToken
    names: Names = {}
    entry: int | None = None
    approvals: Approvals = {}
    """Which of the names the registry has approved, as the office fills it in."""
    courtesy: Texts | None = None
    address: Texts | None = None

    def worded(self, visit: Visit, registries: Registries) -> Self:
        member = visit.delegations.members.get(self.member)
        if self.names or self.entry is not None or member is None or member.person is None:
            return self
        person = registries.known_person(member.person, typed=False)
        kept = {form: member.names[form] for form in member.approvals if form not in approved_of(person)}
        names = {**member.names, **person.names, **kept}
        return msgspec.structs.replace(
            self, names=names, entry=person.entries, approvals=approvals_for(names, person),
            courtesy=person.courtesy or None, address=person.address or None,
        )  # fmt: skip

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if member.person is None:
            raise Refused("not-identified", field="member", member=member.words)
        names = keeping_locked(member, self.names, but=self.approvals)
        if (member.names, member.person_entry) != (names, self.entry):
            yield WordingAdopted(self.member, names, self.entry or 0)
        yield from approvals_copied(member, {**member.approvals, **self.approvals})
        courtesy, address = self.courtesy or member.courtesy, self.address or member.address
        if (member.courtesy, member.address) != (courtesy, address):
            yield CourtesyCopied(self.member, dict(courtesy), dict(address))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member = before.delegations.members[self.member]
        addressed = (self.courtesy or member.courtesy, self.address or member.address)
        changed = addressed != (member.courtesy, member.address)
        return (
            *spellings_again(member, self.names, {**member.approvals, **self.approvals}),
            AdoptWording(self.member, member.names, member.person_entry),
            *((WordMemberCourtesy(self.member, member.courtesy, member.address),) if changed else ()),
        )


class AdoptHolder(Command, frozen=True):
    """Let the member be whoever holds the office he stands for, on the first day of the visit.

    He keeps his places on the lists, and ranks by his own time in office (protocol 2.5).

    Refuses: unknown-member, bound-to-no-office, office-vacant, already-attended.
    """

    member: MemberToken
    person: Token | None = None
    names: Names = {}
    position: Texts = {}
    taken: Taken | None = None

    def worded(self, visit: Visit, registries: Registries) -> Self:
        member = visit.delegations.members.get(self.member)
        if self.taken is not None or member is None or member.bound_to is None:
            return self
        holder = registries.holder(member.bound_to, visit.first_day)
        if holder is None:
            return self
        held = holder.office_on(visit.first_day, member.bound_to)
        title = held.title if held is not None else {}
        return msgspec.structs.replace(
            self, person=holder.reference, names=holder.names, position=title or member.position,
            taken=taken_from(holder, visit.first_day, member.bound_to, names=holder.names),
        )  # fmt: skip

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if member.bound_to is None:
            raise Refused("bound-to-no-office", field="member", member=member.words)
        if self.person is None or self.taken is None:
            raise Refused("office-vacant", field="member", member=member.words)
        for item in visit.programme.active_items():
            if self.member in item.attendance:
                raise Refused("already-attended", field="member", member=member.words, item=item.title)
        if member.person != self.person:
            yield HolderAdopted(self.member, self.person, self.taken.entry, dict(self.names), dict(self.position))
            yield from of_the_registry(member, self.taken)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member, taken = before.delegations.members[self.member], self.taken or Taken(0)
        return (
            IdentifyMember(self.member, member.person, member.person_entry),
            *_names_again(member, self.names, taken.approvals),
            WordPosition(self.member, member.position),
            NoteLanguages(self.member, member.languages),
            RankOffice(self.member, member.office_class, member.national_order, member.since),
            *_again(member, taken),
        )


def _names_again(member: Member, names: Names, approvals: Approvals) -> Iterator[Command]:
    """The commands that give a member back his names, the approved ones first."""
    locked = spellings_again(member, names, approvals)
    yield from locked
    left = {form: name for form, name in names.items() if form not in {each.form for each in locked}}
    if left != {form: name for form, name in member.names.items() if form not in {each.form for each in locked}}:
        yield RenameMember(member.id, member.names)


def _again(member: Member, taken: Taken) -> Iterator[Command]:
    """The commands that give a member back how he was addressed, his office in short and whom he acted for."""
    if (taken.courtesy, taken.address) != (member.courtesy, member.address):
        yield WordMemberCourtesy(member.id, member.courtesy, member.address)
    if taken.short != member.short_office:
        yield WordShortOffice(member.id, member.short_office)
    if taken.acting != member.acting:
        yield noting(member.id, member.acting)
