"""Contacts of an item: the officer responsible for it, and who greets the guests at it, each with a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import MemberToken, Remark, Telephone, Texts, Token, Wording, refuse_unfit

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ResponsibleOfficer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The officer responsible for an item, by name; with a telephone, and the person of the register, where known."""

    name: str
    telephone: str
    person: str | None


class Greeter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who greets at an item, or assists there: name and office by language; a member, or a person of the register."""

    name: Wording
    office: Wording
    telephone: str
    person: str | None
    member: str | None


class GreeterAsked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who is to greet at an item, or to assist. Of a member name and office are known, and need not be said."""

    name: Texts = {}
    office: Texts = {}
    telephone: Telephone = ""
    person: Token | None = None
    member: MemberToken | None = None


class OfficerAssigned(Event, frozen=True):
    """The officer responsible for the item was named; None: that is open."""

    topic = "item.officer-assigned"
    version = 2
    vocabulary = 4
    item: str
    officer: ResponsibleOfficer | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].officer = self.officer

    def touches(self) -> Facets:
        return facets(self.item, "officer")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        was, now = before.programme.items[self.item].officer, self.officer
        telephone = now.telephone if now else ""
        same = was is not None and now is not None and was.name == now.name
        return {
            "officer": now.name if now else "",
            "before": "" if same or was is None else was.name,
            "telephone": telephone,
            "same": same,
        }


class OfficerNamed(Event, frozen=True):
    """The officer responsible for the item was named, without a telephone. Since then: `OfficerAssigned`."""

    topic = "item.officer-assigned"
    item: str
    officer: str

    def upcast(self) -> OfficerAssigned:
        return OfficerAssigned(self.item, ResponsibleOfficer(self.officer, "", None) if self.officer else None)


class GreetersNamed(Event, frozen=True):
    """Who greets the guests at the item was named, in the order in which they greet; nobody: that is open."""

    topic = "item.greeters-named"
    vocabulary = 4
    item: str
    greeters: tuple[Greeter, ...]

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].greeters = self.greeters

    def touches(self) -> Facets:
        return facets(self.item, "greeters")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        was = before.programme.items[self.item].greeters
        return {"who": greeters_named(before, self.greeters), "before": greeters_named(before, was)}


class AssignOfficer(Command, frozen=True):
    """Name the officer responsible for an item, with a telephone; an empty name leaves it open.

    Refuses: unknown-item, officer-without-name.
    """

    item: Token
    officer: Remark
    telephone: Telephone = ""
    person: Token | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        if item is None or item.officer is None:
            return {}
        return {"officer": item.officer.name, "telephone": item.officer.telephone, "person": item.officer.person}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if not self.officer and (self.telephone or self.person):
            raise Refused("officer-without-name", field="officer", title=item.title)
        officer = ResponsibleOfficer(self.officer, self.telephone, self.person) if self.officer else None
        if item.officer != officer:
            yield OfficerAssigned(self.item, officer)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        was = before.programme.items[self.item].officer
        return (AssignOfficer(self.item, was.name, was.telephone, was.person) if was else AssignOfficer(self.item, ""),)


class NameGreeters(Command, frozen=True):
    """Name who greets the guests at an item, in the order in which they greet; nobody leaves it open.

    Who greeted is a fact afterwards, and is recorded by the same command.

    Refuses: unknown-item, unknown-member, greeter-without-name, named-twice, text-missing.
    """

    plans = False
    item: Token
    greeters: tuple[GreeterAsked, ...] = ()

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"greeters": tuple(map(asked_again, item.greeters))} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if nameless(self.greeters):
            raise Refused("greeter-without-name", field="greeters")
        greeters = named_in_full(visit, self.greeters, "greeters")
        if item.greeters != greeters:
            yield GreetersNamed(self.item, greeters)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (NameGreeters(self.item, tuple(map(asked_again, before.programme.items[self.item].greeters))),)


def greeters_named(visit: Visit, greeters: tuple[Greeter, ...]) -> tuple[Any, ...]:
    """Who greets, as names: those of the member as the visit has them, else as they were given."""
    members = visit.delegations.members
    return tuple(members[each.member].names if each.member in members else each.name for each in greeters)


def named_in_full(visit: Visit, asked: tuple[GreeterAsked, ...], field: str) -> tuple[Greeter, ...]:
    """All who are to do something at an item, each once; everybody has a name, or is a member.

    Raises:
        Refused: `unknown-member`, `named-twice`, `text-missing`.
    """
    members = [each.member for each in asked if each.member is not None]
    for member in members:
        visit.delegations.known(member, field)
        if members.count(member) > 1:
            raise Refused("named-twice", field=field, who=visit.delegations.members[member].names)
    return tuple(_greeter(each, field) for each in asked)


def nameless(asked: tuple[GreeterAsked, ...]) -> bool:
    """Whether somebody is neither a member nor has a name."""
    return any(each.member is None and not each.name for each in asked)


def _greeter(asked: GreeterAsked, field: str) -> Greeter:
    if asked.member is None:
        refuse_unfit(asked.name, field)
    return Greeter(dict(asked.name), dict(asked.office), asked.telephone, asked.person, asked.member)


def asked_again(greeter: Greeter) -> GreeterAsked:
    """What asks for the same one again."""
    return GreeterAsked(greeter.name, greeter.office, greeter.telephone, greeter.person, greeter.member)
