"""The order of precedence at one item: who stands, sits or walks in which order there.

Order is per list and occasion: talks, receiving line, motorcade, meal, photograph (protocol 3.5). At every item
the head of side comes first, the others in the order of their delegation. Any departure is placed by hand, with
a reason, and holds for that item alone (protocol 3.6).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, facets
from domain.core.ordering import HandPlaces, arranged, moved, moves_back, places_in, returned, together
from domain.core.problem import Refused
from domain.core.text import MemberToken, Token
from domain.delegation.precedence import member_before, place_after
from domain.programme.heads import expected_heads, heads_of, takes_part
from domain.programme.programme import Item

if TYPE_CHECKING:
    from domain.visit.visit import Visit


def order_at(visit: Visit, item: Item, side: str, capacity: str = "delegate") -> list[str]:
    """The ids of those of a side who are expected at an item, in their order there.

    As delegates: the head of side (or the co-heads) first, where he is expected listed or not, then who is listed.
    Interpreters and note-takers are asked for by their capacity. Who was withdrawn before it began is left out.
    """
    heads = _heads(visit, item, side)
    wanted = _expected(visit, item, side, heads, capacity)
    return [key for key in _everyone(visit, item, side, heads) if key in wanted] if wanted else []


def expected_at(visit: Visit, item: Item, side: str) -> set[str]:
    """The delegates in no order: told at once, where it is only asked who is there."""
    return _expected(visit, item, side, _heads(visit, item, side), "delegate")


def anyone_expected_at(visit: Visit, item: Item, side: str) -> set[str]:
    """The same in whatever capacity: as delegates, interpreters and note-takers."""
    members, heads = visit.delegations.members, _heads(visit, item, side)
    wanted = {key for key in item.people if members[key].side == side}
    wanted.update(key for key in expected_heads(visit, item, side) if key in heads)
    return {key for key in wanted if item.expects(members[key])}


def _expected(visit: Visit, item: Item, side: str, heads: list[str], capacity: str) -> set[str]:
    members = visit.delegations.members
    wanted = {key for key, held in item.people.items() if held == capacity and members[key].side == side}
    if capacity == "delegate":
        wanted.update(key for key in expected_heads(visit, item, side) if key in heads)
    return {key for key in wanted if item.expects(members[key])}


def everyone_at(visit: Visit, item: Item, side: str) -> list[str]:
    """A side in the order of an item: whoever leads or is listed there in any capacity, withdrawn ones included."""
    return _everyone(visit, item, side, _heads(visit, item, side))


def _everyone(visit: Visit, item: Item, side: str, heads: list[str]) -> list[str]:
    """The same for whoever knows the heads already."""
    members = visit.delegations.members
    there = {*heads, *(key for key in item.people if members[key].side == side)}
    if not there:
        return []
    if not _places(visit, item, side):
        return _heads_first(heads, [key for key in visit.delegations.order_of(side) if key in there])
    return [key for key in side_at(visit, item, side) if key in there]


def side_at(visit: Visit, item: Item, side: str) -> list[str]:
    """The whole side in the order of an item, listed there or not, withdrawn ones included."""
    by_rule, places = _by_rule(visit, item, side), _places(visit, item, side)
    if not places:
        return by_rule
    close = [key for key in visit.delegations.beside_the_head(side) if key not in places]
    return together(arranged(by_rule, places), by_rule, close)


class ParticipantPlaced(Event, frozen=True):
    """At this item the member was placed by hand directly after another of the side; None: before everyone."""

    topic = "participant.placed"
    item: str
    member: str
    after: str | None

    def evolve(self, visit: Visit) -> None:
        item, side = visit.programme.items[self.item], visit.delegations.members[self.member].side
        order = moved(arranged(_by_rule(visit, item, side), _places(visit, item, side)), self.member, self.after)
        by_hand = {*_places(visit, item, side), self.member}
        _hold(visit, item, side, places_in(order, by_hand))

    def touches(self) -> Facets:
        return facets(self.item, f"place/{self.member}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"after": before.delegations.members[self.after].words if self.after is not None else None}


class ParticipantReturnedToRule(Event, frozen=True):
    """At this item the member stands again where the order of the delegation says."""

    topic = "participant.returned-to-rule"
    item: str
    member: str

    def evolve(self, visit: Visit) -> None:
        item, side = visit.programme.items[self.item], visit.delegations.members[self.member].side
        places = _places(visit, item, side)
        _hold(visit, item, side, returned(arranged(_by_rule(visit, item, side), places), places, self.member))

    def touches(self) -> Facets:
        return facets(self.item, f"place/{self.member}")


class PlaceParticipant(Command, frozen=True):
    """Give a participant a place by hand in the order of one item: a number (1 and up), or after whom.

    Refuses: unknown-item, already-held, item-cancelled, unknown-member, not-listed, place-or-after,
    place-out-of-range, same-place, other-side.
    """

    needs_reason = True
    item: Token
    member: MemberToken
    place: int | None = None
    after: MemberToken | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        member = visit.delegations.known(self.member)
        order = everyone_at(visit, item, member.side)
        if self.after is not None and visit.delegations.known(self.after, "after").side != member.side:
            raise Refused("other-side", field="after", member=visit.delegations.members[self.after].words)
        for key, field in ((self.member, "member"), (self.after, "after")):
            if key is not None and key not in order:
                raise Refused("not-listed", field=field, title=item.title)
        after = place_after(order, self.member, self.place, self.after)
        if self.member not in item.places or member_before(order, self.member) != after:
            yield ParticipantPlaced(self.item, self.member, after)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item, side = before.programme.items[self.item], before.delegations.members[self.member].side
        order, places = everyone_at(before, item, side), _places(before, item, side)
        if self.member in places:
            return (self._placing(self.member, member_before(order, self.member)),)
        by_rule = _by_rule(before, item, side)
        after = place_after(order, self.member, self.place, self.after)
        stood = moved(arranged(by_rule, places), self.member, after)
        again = returned(stood, {**places, self.member: after}, self.member)
        moves = moves_back(order, by_rule, again)
        return (
            ReturnParticipantToRule(self.item, self.member), *(self._placing(key, other) for key, other in moves),
        )  # fmt: skip

    def _placing(self, member: str, after: str | None) -> PlaceParticipant:
        return PlaceParticipant(self.item, member, 1 if after is None else None, after)


class ReturnParticipantToRule(Command, frozen=True):
    """Let a participant stand again at an item where the order of the delegation says.

    Refuses: unknown-item, already-held, item-cancelled, unknown-member, not-listed.
    """

    item: Token
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        if self.member not in everyone_at(visit, item, visit.delegations.known(self.member).side):
            raise Refused("not-listed", field="member", title=item.title)
        if self.member in item.places:
            yield ParticipantReturnedToRule(self.item, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item, side = before.programme.items[self.item], before.delegations.members[self.member].side
        after = member_before(everyone_at(before, item, side), self.member)
        return (PlaceParticipant(self.item, self.member, 1 if after is None else None, after),)


def _heads(visit: Visit, item: Item, side: str) -> list[str]:
    """Who leads a side at an item: named for it, listed at it, or the principal of a side that takes part."""
    return [key for key in heads_of(visit, item, side) if _leads(visit, item, side, key)]


def _leads(visit: Visit, item: Item, side: str, key: str) -> bool:
    if item.heads.get(side) or key in item.people:
        return item.people.get(key, "delegate") == "delegate"
    return takes_part(visit, item, side)


def _by_rule(visit: Visit, item: Item, side: str) -> list[str]:
    """The whole side, so that a place after someone who was taken off the list keeps its meaning."""
    return _heads_first(_heads(visit, item, side), visit.delegations.order_of(side))


def _heads_first(heads: list[str], order: list[str]) -> list[str]:
    return [*heads, *(key for key in order if key not in heads)]


def _places(visit: Visit, item: Item, side: str) -> HandPlaces:
    members = visit.delegations.members
    return {key: after for key, after in item.places.items() if members[key].side == side}


def _hold(visit: Visit, item: Item, side: str, places: HandPlaces) -> None:
    others = {key: after for key, after in item.places.items() if visit.delegations.members[key].side != side}
    item.places = {**others, **places}
