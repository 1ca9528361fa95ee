"""What a visit copies of a person beside the name: courtesy title, form of address, the office in short."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import MemberToken, Texts, Wording

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ShortOfficeWorded(Event, frozen=True):
    """What the member's office is called where there is little room; no words: as in full."""

    topic = "member.short-office-worded"
    vocabulary = 5
    member: str
    short: Wording

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].short_office = self.short

    def touches(self) -> Facets:
        return facets(self.member, "short-office")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].short_office}


class CourtesyCopied(Event, frozen=True):
    """The member's courtesy title and form of address, as the registry has them or as they were worded here."""

    topic = "member.courtesy-copied"
    vocabulary = 5
    member: str
    courtesy: Wording
    address: Wording

    def evolve(self, visit: Visit) -> None:
        member = visit.delegations.members[self.member]
        member.courtesy, member.address = self.courtesy, self.address

    def touches(self) -> Facets:
        return facets(self.member, "courtesy")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        member = before.delegations.members[self.member]
        return {"before": member.courtesy, "address_before": member.address}


class WordShortOffice(Command, frozen=True):
    """Say what a member's office is called where there is little room, all languages at once.

    Refuses: unknown-member.
    """

    member: MemberToken
    short: Texts = {}

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"short": member.short_office} if member is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.known(self.member).short_office != self.short:
            yield ShortOfficeWorded(self.member, dict(self.short))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (WordShortOffice(self.member, before.delegations.members[self.member].short_office),)


class WordMemberCourtesy(Command, frozen=True):
    """Give a member's courtesy title and form of address in this visit, all languages at once (protocol 10.5).

    Refuses: unknown-member.
    """

    member: MemberToken
    courtesy: Texts = {}
    address: Texts = {}

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"courtesy": member.courtesy, "address": member.address} if member is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if (member.courtesy, member.address) != (self.courtesy, self.address):
            yield CourtesyCopied(self.member, dict(self.courtesy), dict(self.address))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member = before.delegations.members[self.member]
        return (WordMemberCourtesy(self.member, member.courtesy, member.address),)
