"""What a visit takes from the registry when a member is entered or takes an office over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from domain.core.message import Event
from domain.core.names import Name
from domain.core.text import Texts
from domain.delegation.acting import ActingFor, MemberActingNoted
from domain.delegation.member_courtesy import CourtesyCopied, ShortOfficeWorded
from domain.delegation.member_languages import LanguagesNoted
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.spelling import (
    Approvals,
    approvals_copied,
    approvals_for,
)

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.registry.person import Person


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
    yield from approvals_copied(member, taken.approvals)
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
