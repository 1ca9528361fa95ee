"""Who of the registry a member is, and which office he stands for: what the visit took from there, and takes on.

A visit shows what its own entries hold. What changes in the registry reaches it by `WordingAdopted` and
`HolderAdopted` alone, proposed by checks (protocol 2.5, decision 1).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Name, Names
from domain.core.problem import Refused
from domain.core.text import MemberToken, Texts, Token, Wording
from domain.delegation.acting import ActingFor, MemberActingNoted, noting
from domain.delegation.member_languages import LanguagesNoted, NoteLanguages
from domain.delegation.member_names import RenameMember, WordPosition
from domain.delegation.member_office import MemberOfficeRanked, RankOffice

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


def approved_spellings(visit: Visit, registries: Registries) -> dict[str, frozenset[str]]:
    """The languages in which each member who is known in the registry shows the spelling approved there."""
    found = (
        (key, member, registries.current_person(member.person)) for key, member in visit.delegations.members.items()
    )
    return {key: _approved_of(member, person) for key, member, person in found if person is not None}


def _approved_of(member: Member, person: Person) -> frozenset[str]:
    shown = member.names.items()
    return frozenset(form for form, name in shown if form in person.approvals and person.forms[form].on_lists == name)


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


class HolderAdopted(Event, frozen=True):
    """The member is now whoever holds the office he stands for."""

    topic = "member.holder-adopted"
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


class IdentifyMember(Command, frozen=True):
    """Say which person of the registry a member is, without a person: that it is not known. Nothing else changes.

    Refuses: unknown-member, not-in-registry.
    """

    member: MemberToken
    person: Token | None = None
    entry: int | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"person": member.person} if member is not None else {}

    def worded(self, visit: Visit, registries: Registries) -> Self:
        if self.person is None or self.entry is not None:
            return self
        return msgspec.structs.replace(self, entry=registries.known_person(self.person).entries)

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.known(self.member).person != self.person:
            yield MemberIdentified(self.member, self.person, self.entry or 0)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member = before.delegations.members[self.member]
        return (IdentifyMember(self.member, member.person, member.person_entry),)


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
    """Take on a member's names as the registry has them now. Languages the registry does not know stay.

    Refuses: unknown-member, not-identified, not-in-registry.
    """

    member: MemberToken
    names: Names = {}
    entry: int | None = None

    def worded(self, visit: Visit, registries: Registries) -> Self:
        member = visit.delegations.members.get(self.member)
        if self.names or member is None or member.person is None:
            return self
        person = registries.known_person(member.person)
        return msgspec.structs.replace(self, names={**member.names, **person.names}, entry=person.entries)

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if member.person is None:
            raise Refused("not-identified", field="member", member=member.words)
        if (member.names, member.person_entry) != (self.names, self.entry):
            yield WordingAdopted(self.member, dict(self.names), self.entry or 0)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member = before.delegations.members[self.member]
        return (AdoptWording(self.member, member.names, member.person_entry),)


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
            taken=taken_from(holder, visit.first_day, member.bound_to),
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
        member = before.delegations.members[self.member]
        changed = self.taken is not None and self.taken.acting != member.acting
        return (
            IdentifyMember(self.member, member.person, member.person_entry),
            RenameMember(self.member, member.names),
            WordPosition(self.member, member.position),
            NoteLanguages(self.member, member.languages),
            RankOffice(self.member, member.office_class, member.national_order, member.since),
            *((noting(self.member, member.acting),) if changed else ()),
        )


def taken_from(person: Person, day: date, office: str | None = None) -> Taken:
    """What a visit takes from the registry beside names and position: the office that is held on the day counts.

    Args:
        office: the office the member stands for, where it is a certain one.
    """
    held, acting = person.office_on(day, office), None
    if held is not None and held.ad_interim:
        acting = ActingFor(dict(held.title), held.office_class, held.national_order)
        held = person.office_of_his_own(day)
    if held is None:
        return Taken(person.entries, person.languages, acting=acting)
    return Taken(person.entries, person.languages, held.office_class, held.national_order, held.since, acting)


def of_the_registry(member: Member, taken: Taken) -> Iterator[Event]:
    """The events that give a member the languages, the class of office and the *ad interim* the registry knows."""
    if taken.languages and member.languages != taken.languages:
        yield LanguagesNoted(member.id, taken.languages)
    stands = (member.office_class, member.national_order, member.since)
    ranked = (taken.office_class, taken.national_order, taken.since)
    if taken.office_class is not None and stands != ranked:
        yield MemberOfficeRanked(member.id, *ranked)
    if member.acting != taken.acting:
        yield MemberActingNoted(member.id, taken.acting)
