"""Who of the registry a member is, and which office he stands for: what the visit took from there, and takes on.

A visit shows what its own entries hold. What changes in the registry reaches it by `WordingAdopted` and
`HolderAdopted` alone, proposed by checks (protocol 2.5, decision 1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Name, Names, PlainName, names_of_1
from domain.core.problem import Refused
from domain.core.text import MemberToken, Texts, Token, Wording
from domain.delegation.acting import ActingFor, MemberActingNoted, noting
from domain.delegation.member_courtesy import CourtesyCopied, ShortOfficeWorded, WordMemberCourtesy, WordShortOffice
from domain.delegation.member_languages import LanguagesNoted, NoteLanguages
from domain.delegation.member_names import RenameMember, WordPosition
from domain.delegation.member_office import MemberOfficeRanked, RankOffice
from domain.delegation.spelling import (
    Approvals,
    approvals_for,
    approved_of,
    copied,
    keeping_locked,
    spellings_again,
)

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.registry.person import Person
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


class Taken(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the office took from the registry: the entry of the person it stood at, languages, class of office."""

    entry: int
    languages: tuple[str, ...] = ()
    office_class: str | None = None
    national_order: int | None = None
    since: date | None = None
    acting: ActingFor | None = None
    """The office he acts in ad interim; the class above is then that of his own."""
    approvals: Approvals = {}
    """Which of the names are spelt as the registry has them approved, by whom and when."""
    courtesy: Texts = {}
    address: Texts = {}
    short: Texts = {}
    """What the office is called where there is little room."""


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
            yield from copied(member, {**member.approvals, **self.approvals})

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
        person = registries.known_person(member.person)
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
        yield from copied(member, {**member.approvals, **self.approvals})
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


def with_all_known(names: Mapping[str, Name], person: Person) -> dict[str, Name]:
    """Names of which given and family name alone were said, each with all that the registry knows of that form."""
    known = {form: name for form, name in person.names.items() if names.get(form) == Name(name.given, name.family)}
    return {**names, **known}


def taken_from(person: Person, day: date, office: str | None = None, *, names: Mapping[str, Name]) -> Taken:
    """What a visit takes from the registry beside names and position: the office that is held on the day counts.

    Args:
        office: the office the member stands for, where it is a certain one.
        names: the names the visit shows; those spelt as they are approved are so there.
    """
    approvals = approvals_for(names, person)
    held, acting = person.office_on(day, office), None
    if held is not None and held.ad_interim:
        acting = ActingFor(dict(held.title), held.office_class, held.national_order)
        held = person.office_of_his_own(day)
    alike = Taken(
        person.entries, person.languages, acting=acting, approvals=approvals, courtesy=dict(person.courtesy),
        address=dict(person.address),
    )  # fmt: skip
    if held is None:
        return alike
    return msgspec.structs.replace(
        alike, office_class=held.office_class, national_order=held.national_order, since=held.since,
        short=dict(held.short),
    )  # fmt: skip


def of_the_registry(member: Member, taken: Taken) -> Iterator[Event]:
    """The events that give a member what the registry knows: approvals, courtesy, languages, class of office, the
    office in short, *ad interim*.
    """
    yield from copied(member, taken.approvals)
    if (member.courtesy, member.address) != (taken.courtesy, taken.address):
        yield CourtesyCopied(member.id, dict(taken.courtesy), dict(taken.address))
    if member.short_office != taken.short:
        yield ShortOfficeWorded(member.id, dict(taken.short))
    if taken.languages and member.languages != taken.languages:
        yield LanguagesNoted(member.id, taken.languages)
    stands = (member.office_class, member.national_order, member.since)
    ranked = (taken.office_class, taken.national_order, taken.since)
    if taken.office_class is not None and stands != ranked:
        yield MemberOfficeRanked(member.id, *ranked)
    if member.acting != taken.acting:
        yield MemberActingNoted(member.id, taken.acting)
