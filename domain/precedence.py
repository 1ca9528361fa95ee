"""Precedence: each member's place in the order of his side, and the principal who leads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.message import Command, Event, Facets, facets
from domain.names import Side
from domain.problem import Refused
from domain.text import Token

if TYPE_CHECKING:
    from domain.visit import Visit


class MemberPlaced(Event, frozen=True):
    """The member was given another place (1 and up) in the side's order of precedence, as people see it."""

    topic = "member.placed"
    member: str
    place: int

    def evolve(self, visit: Visit) -> None:
        side = visit.delegations.members[self.member].side
        order = visit.delegations.order[side]
        order.remove(self.member)
        following = [found.id for found in visit.delegations.listed(side)[self.place - 1 :]]
        order.insert(order.index(following[0]) if following else len(order), self.member)

    def touches(self) -> Facets:
        return facets(self.member, "place")

    def told(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.place_of(self.member)}


class PrincipalNamed(Event, frozen=True):
    """Who leads a side in the visit was named; None leaves it to the category."""

    topic = "principal.named"
    side: str
    member: str | None

    def evolve(self, visit: Visit) -> None:
        if self.member is None:
            visit.delegations.principals.pop(self.side, None)
        else:
            visit.delegations.principals[self.side] = self.member

    def touches(self) -> Facets:
        return facets(self.side, "principal")


class PlaceMember(Command, frozen=True):
    """Give a member another place in the side's order of precedence (1 and up).

    Refuses: unknown-member, place-out-of-range.
    """

    needs_reason = True
    member: Token
    place: int

    def decide(self, visit: Visit) -> Iterator[Event]:
        side = visit.delegations.known(self.member).side
        last = len(visit.delegations.listed(side))
        if not 1 <= self.place <= last:
            raise Refused("place-out-of-range", field="place", last=last)
        if visit.delegations.place_of(self.member) != self.place:
            yield MemberPlaced(self.member, self.place)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (PlaceMember(self.member, before.delegations.place_of(self.member)),)


class NamePrincipal(Command, frozen=True):
    """Name who leads a side in the visit; without a member, the first of category head does.

    Refuses: unknown-member, member-withdrawn, other-side.
    """

    side: Side
    member: Token | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.member is not None:
            member = visit.delegations.travelling(self.member)
            if member.side != self.side:
                raise Refused("other-side", field="member", member=member.words)
        if visit.delegations.principals.get(self.side) != self.member:
            yield PrincipalNamed(self.side, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (NamePrincipal(self.side, before.delegations.principals.get(self.side)),)
