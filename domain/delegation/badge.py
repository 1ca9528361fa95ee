"""Badges: who was handed one, by which number doors and gates know him, until it is cancelled (protocol 2.9).

A badge shows a name and a face: it never passes to a replacement, who is issued one of his own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import Line, MemberToken

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.visit.visit import Visit

PINNED = frozenset(
    {
        "monarch", "head-of-state", "vice-president", "former-head", "speaker-of-upper-house", "speaker",
        "prime-minister", "first-deputy-prime-minister", "deputy-prime-minister", "foreign-minister", "minister",
    }
)  # fmt: skip
"""The classes of office that wear a pin, as principals do, and need no badge (protocol 2.9)."""


class BadgeIssued(Event, frozen=True):
    """A member was handed the badge of that number."""

    topic = "badge.issued"
    member: str
    badge: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].badge = self.badge

    def touches(self) -> Facets:
        return facets(self.member, "badge")


class BadgeCancelled(Event, frozen=True):
    """The badge of that number lets nobody in any more: it was handed back, lost, or its holder does not come."""

    topic = "badge.cancelled"
    member: str
    badge: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].badge = None

    def touches(self) -> Facets:
        return facets(self.member, "badge")


class IssueBadge(Command, frozen=True):
    """Record which badge a member was handed. One at a time; a number is valid once in a visit.

    Refuses: unknown-member, holds-badge, badge-taken.
    """

    plans = False
    member: MemberToken
    badge: Line

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if member.badge == self.badge:
            return
        if member.badge is not None:
            raise Refused("holds-badge", field="badge", member=member.words, badge=member.badge)
        holder = holder_of(visit, self.badge)
        if holder is not None:
            raise Refused("badge-taken", field="badge", member=holder.words, badge=self.badge)
        yield BadgeIssued(member.id, self.badge)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (CancelBadge(self.member),)


class CancelBadge(Command, frozen=True):
    """Let the badge of a member be valid no more.

    Refuses: unknown-member, no-badge.
    """

    plans = False
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if member.badge is None:
            raise Refused("no-badge", field="member", member=member.words)
        yield BadgeCancelled(member.id, member.badge)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (IssueBadge(self.member, str(before.delegations.members[self.member].badge)),)


def holder_of(visit: Visit, number: str) -> Member | None:
    """Who holds the badge of a number; None if nobody does."""
    return next((member for member in visit.delegations.members.values() if member.badge == number), None)
