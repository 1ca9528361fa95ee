"""Who acts ad interim: the office of the titular holder he stands in for (protocol 3.10).

By which office he ranks is said by the order his side follows, not here. Full powers, approvals and signatures are the
holder's own and never pass to him (protocol 2.8).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import MemberToken, Texts, Wording
from domain.registry.office_class import OfficeClass, Ordinal

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ActingFor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The office somebody acts in ad interim: its words, its class and its place in the national order, if known."""

    office: Wording
    office_class: str | None = None
    national_order: int | None = None


class MemberActingNoted(Event, frozen=True):
    """The office the member acts in ad interim was noted; none: he acts in none."""

    topic = "member.acting-noted"
    vocabulary = 4
    member: str
    ad_interim: ActingFor | None

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].acting = self.ad_interim
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "acting")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        stood = before.delegations.members[self.member].acting
        office = self.ad_interim.office if self.ad_interim is not None else {}
        return {"office": office, "before": stood.office if stood is not None else {}}


class NoteActing(Command, frozen=True):
    """Note the office a member acts in ad interim, without words: none. His own office stays his.

    Refuses: unknown-member, text-missing.
    """

    member: MemberToken
    office: Texts = {}
    office_class: OfficeClass | None = None
    national_order: Ordinal | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        if member is None:
            return {}
        acting = member.acting or ActingFor({})
        return {name: getattr(acting, name) for name in acting.__struct_fields__}

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if not self.office and (self.office_class or self.national_order):
            raise Refused("text-missing", field="office")
        acting = ActingFor(dict(self.office), self.office_class, self.national_order) if self.office else None
        if member.acting != acting:
            yield MemberActingNoted(self.member, acting)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (noting(self.member, before.delegations.members[self.member].acting),)


def noting(member: str, acting: ActingFor | None) -> NoteActing:
    """The command that notes what was noted."""
    if acting is None:
        return NoteActing(member)
    return msgspec.convert({"member": member, **msgspec.to_builtins(acting)}, NoteActing)
