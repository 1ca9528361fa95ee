"""A member confirmed by the side that sends him, or no longer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.core.message import Command, Event, Facets, facets
from domain.core.text import MemberToken

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class MemberConfirmed(Event, frozen=True):
    """The sending side confirmed the member."""

    topic = "member.confirmed"
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].status = "confirmed"

    def touches(self) -> Facets:
        return facets(self.member, "status")


class MemberConfirmationTakenBack(Event, frozen=True):
    """A confirmation no longer holds: the member is proposed again."""

    topic = "member.confirmation-taken-back"
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].status = "proposed"

    def touches(self) -> Facets:
        return facets(self.member, "status")


class ConfirmMember(Command, frozen=True):
    """Record that the sending side confirms the member.

    Refuses: unknown-member, member-withdrawn.
    """

    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.travelling(self.member).status != "confirmed":
            yield MemberConfirmed(self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractConfirmation(self.member),)


class RetractConfirmation(Command, frozen=True):
    """Make a confirmed member proposed again.

    Refuses: unknown-member, member-withdrawn.
    """

    known_before = ("take-back-confirmation",)
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.travelling(self.member).status == "confirmed":
            yield MemberConfirmationTakenBack(self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ConfirmMember(self.member),)
