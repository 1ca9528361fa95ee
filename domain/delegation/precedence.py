"""Precedence: places given by hand in the order of a side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, facets
from domain.core.ordering import moved, moves_back, places_in, returned
from domain.core.problem import Refused
from domain.core.text import MemberToken
from domain.delegation.place_said import PlaceSaid

if TYPE_CHECKING:
    from domain.delegation.delegation import Delegations
    from domain.visit.visit import Visit


class MemberPlaced(Event, frozen=True):
    """The member was given another place (1 and up) in the side's order of precedence, as people see it.

    Since version 2 a place is relative: `MemberPlacedAfter`.
    """

    topic = "member.placed"
    member: str
    place: int

    def evolve(self, visit: Visit) -> None:
        side = visit.delegations.members[self.member].side
        order = list(visit.delegations.order_of(side))
        order.remove(self.member)
        others = [found.id for found in visit.delegations.listed(side) if found.id != self.member]
        following = others[self.place - 1 :]
        order.insert(order.index(following[0]) if following else len(order), self.member)
        _place_by_hand(visit.delegations, side, order, self.member)

    def touches(self) -> Facets:
        return facets(self.member, "place")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.place_of(self.member)}


class MemberPlacedAfter(Event, frozen=True):
    """The member was placed by hand directly after another of the side; None: before everyone."""

    topic = "member.placed"
    version = 2
    member: str
    after: str | None

    def evolve(self, visit: Visit) -> None:
        side = visit.delegations.members[self.member].side
        order = moved(visit.delegations.order_of(side), self.member, self.after)
        _place_by_hand(visit.delegations, side, order, self.member)

    def touches(self) -> Facets:
        return facets(self.member, "place")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        delegations = before.delegations
        after = delegations.members[self.after].words if self.after is not None else None
        return {"before": delegations.place_of(self.member), "after": after}


class MemberReturnedToRule(Event, frozen=True):
    """The member stands again where the rule of precedence says."""

    topic = "member.returned-to-rule"
    member: str

    def evolve(self, visit: Visit) -> None:
        delegations = visit.delegations
        side = delegations.members[self.member].side
        delegations.hold(side, returned(delegations.order_of(side), delegations.placed(side), self.member))
        delegations.places_said.pop(self.member, None)

    def touches(self) -> Facets:
        return facets(self.member, "place")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.place_of(self.member)}


class PlaceMember(Command, frozen=True):
    """Give a member a place by hand in the side's order of precedence: a number (1 and up), or after whom.

    The number is the rank on the list, in which spouses and who no longer comes have none (protocol 2.3). Either way
    what is recorded is after whom: the place goes along when others join or leave above it. A place the rule gives
    already is held by hand from then on.

    Refuses: unknown-member, place-or-after, place-out-of-range, same-place, other-side.
    """

    needs_reason = True
    member: MemberToken
    place: int | None = None
    after: MemberToken | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        order = [found.id for found in visit.delegations.listed(member.side)]
        if self.after is not None:
            other = visit.delegations.known(self.after, "after")
            if other.side != member.side:
                raise Refused("other-side", field="after", member=other.words)
        after = self._after(visit)
        stands = member_before(order if self.after is not None else self._standing(visit), self.member)
        if self.member not in visit.delegations.placed(member.side) or stands != after:
            yield MemberPlacedAfter(self.member, after)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        delegations = before.delegations
        side = delegations.members[self.member].side
        order = [found.id for found in delegations.listed(side)]
        places = delegations.placed(side)
        if self.member in places:
            return (_placing(self.member, member_before(order, self.member)),)
        after = self._after(before)
        placed = places_in(moved(delegations.order_of(side), self.member, after), {*places, self.member})
        by_rule = delegations.order_by_rule(side)
        again = returned(moved(delegations.order_of(side), self.member, after), placed, self.member)
        moves = moves_back(order, by_rule, again)
        return (ReturnToRule(self.member), *(_placing(key, other) for key, other in moves))

    def _after(self, visit: Visit) -> str | None:
        """Whom the member stands directly after; a number is behind whoever stands beside the one who has it before."""
        standing, ranks = self._standing(visit), self._ranks(visit)
        numbered = [each for each in standing if each in ranks or each == self.member]
        after = place_after(numbered, self.member, self.place, self.after)
        if self.place is None or after is None:
            return after
        behind = [each for each in standing if each != self.member]
        beside = takewhile(lambda each: each not in ranks, behind[behind.index(after) + 1 :])
        return [after, *beside][-1]

    def _standing(self, visit: Visit) -> list[str]:
        """Those of the side who have a number on the list, spouses whom the list or a hand placed, and the member."""
        delegations = visit.delegations
        side = delegations.members[self.member].side
        ranks, close = self._ranks(visit), delegations.beside_the_head(side)
        spouses = (each.id for each in delegations.listed(side) if each.travels and each.category == "spouse")
        standing = {*ranks, *(each for each in spouses if each not in close), self.member}
        return [each for each in delegations.order_of(side) if each in standing]

    def _ranks(self, visit: Visit) -> dict[str, int]:
        return visit.delegations.ranks(visit.delegations.members[self.member].side)


class ReturnToRule(Command, frozen=True):
    """Let a member who was placed by hand stand again where the rule of precedence says.

    Refuses: unknown-member.
    """

    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        side = visit.delegations.known(self.member).side
        if self.member in visit.delegations.placed(side):
            yield MemberReturnedToRule(self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        order = [found.id for found in before.delegations.listed(before.delegations.members[self.member].side)]
        return (_placing(self.member, member_before(order, self.member)),)


def places_again(before: Delegations, member: str) -> tuple[Command, ...]:
    """The commands that bring back how somebody was placed, and with him those who were placed behind him."""
    side = before.members[member].side
    order, placed = [each.id for each in before.listed(side)], before.placed(side)
    behind = {member}
    for key in order:
        if placed.get(key) in behind:
            behind.add(key)
    back = (_placing(key, member_before(order, key)) for key in order if key in placed and key in behind)
    return (*(() if member in placed else (ReturnToRule(member),)), *back)


def place_after(order: list[str], member: str, place: int | None, after: str | None) -> str | None:
    """Whom a member is to stand after in an order: said by a place (1 and up), or by naming him.

    Raises:
        Refused: `place-or-after` for both or neither, `place-out-of-range`, `same-place` for after himself.
    """
    if (place is None) == (after is None):
        raise Refused("place-or-after", field="place")
    if after == member:
        raise Refused("same-place", field="after")
    if place is None:
        return after
    if not 1 <= place <= len(order):
        raise Refused("place-out-of-range", field="place", last=len(order))
    return [None, *(key for key in order if key != member)][place - 1]


def member_before(order: list[str], member: str) -> str | None:
    """Who stands directly before a member in an order; None for the first."""
    return [None, *order][order.index(member)]


def _placing(member: str, after: str | None) -> PlaceMember:
    return PlaceMember(member, place=1) if after is None else PlaceMember(member, after=after)


def _place_by_hand(delegations: Delegations, side: str, order: list[str], member: str) -> None:
    above = order[: order.index(member)]
    delegations.places_said[member] = PlaceSaid(above[-1] if above else None, frozenset(above))
    delegations.hold(side, places_in(order, {*delegations.placed(side), member}))
