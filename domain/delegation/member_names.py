"""The name forms of a member, and the wording of the office he holds, in several languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Name, Names, refuse_unfit_names
from domain.core.text import MemberToken, Texts, Wording

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class MemberRenamed(Event, frozen=True):
    """The member's name forms were given or corrected."""

    topic = "member.renamed"
    member: str
    names: dict[str, Name]

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].names = self.names
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "name")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].names}


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
    """Give or correct a member's name forms, all languages at once.

    Refuses: unknown-member, text-missing, text-too-long, text-not-allowed.
    """

    member: MemberToken
    names: Names

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"names": member.names} if member is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unfit_names(self.names)
        if visit.delegations.known(self.member).names != self.names:
            yield MemberRenamed(self.member, dict(self.names))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        names = before.delegations.members[self.member].names
        return (RenameMember(self.member, names),)


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
