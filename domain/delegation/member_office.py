"""Where the office of a member stands in the order of precedence, and whom he represents (protocol 3.2, 3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import MemberToken, Texts, Wording
from domain.core.times import refuse_remote_day
from domain.delegation.class_placing import is_placed_by_class, placed_by_class
from domain.delegation.precedence import places_again
from domain.registry.office_class import OfficeClass, Ordinal

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class MemberOfficeRanked(Event, frozen=True):
    """The class of the member's office was settled, its place in the national order, and since when he holds it.

    Without a class the member stands after those who have one, in the order of entry.
    """

    topic = "member.office-ranked"
    member: str
    office_class: str | None
    national_order: int | None
    since: date | None

    def evolve(self, visit: Visit) -> None:
        member = visit.delegations.members[self.member]
        member.office_class = cast("OfficeClass | None", self.office_class)
        member.national_order, member.since = self.national_order, self.since
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "office")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].office_class}


class RepresentationRecorded(Event, frozen=True):
    """Whom the member represents was recorded; no words: he comes in his own name."""

    topic = "member.representation-recorded"
    member: str
    represents: Wording

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].represents = self.represents

    def touches(self) -> Facets:
        return facets(self.member, "representation")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].represents}


class RankOffice(Command, frozen=True):
    """Say of which class a member's office is, where it stands in the national order, and since when he holds it.

    Under an order his side gave without naming him he is placed among those it named by that class (protocol 4.9).

    Refuses: unknown-member, day-out-of-range.
    """

    member: MemberToken
    office_class: OfficeClass | None = None
    national_order: Ordinal | None = None
    since: date | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        names = ("office_class", "national_order", "since")
        return {name: getattr(member, name) for name in names} if member is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if self.since is not None:
            refuse_remote_day(self.since, "since")
        stands = (member.office_class, member.national_order, member.since)
        if stands != (self.office_class, self.national_order, self.since):
            held = (self.office_class, self.national_order, self.since)
            yield from placed_by_class(visit.delegations, member, held)
            yield MemberOfficeRanked(self.member, *held)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member = before.delegations.members[self.member]
        back = RankOffice(self.member, member.office_class, member.national_order, member.since)
        held = (self.office_class, self.national_order, self.since)
        placed = is_placed_by_class(before.delegations, member, held)
        return (back, *places_again(before.delegations, self.member)) if placed else (back,)


class RecordRepresentation(Command, frozen=True):
    """Record whom a member represents, without words: nobody. He keeps the rank of his own office (protocol 3.4).

    Refuses: unknown-member.
    """

    member: MemberToken
    represents: Texts = {}

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"represents": member.represents} if member is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.known(self.member).represents != self.represents:
            yield RepresentationRecorded(self.member, dict(self.represents))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RecordRepresentation(self.member, before.delegations.members[self.member].represents),)
