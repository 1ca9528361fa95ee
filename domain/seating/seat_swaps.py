"""Seats changed by hand: two people of one side exchange theirs, and sit by the convention again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import MemberToken, Token
from domain.seating.seat_layout import Swap, at_table, places_at_table

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit


class SeatsSwapped(Event, frozen=True):
    """Two people of one side exchange the seats in which the plan had them."""

    topic = "seats.swapped"
    item: str
    member: str
    other: str

    def evolve(self, visit: Visit) -> None:
        swaps = visit.programme.items[self.item].swaps
        if swaps and set(swaps[-1]) == {self.member, self.other}:
            swaps.pop()
        else:
            swaps.append((self.member, self.other))

    def touches(self) -> Facets:
        return facets(self.item, f"seat/{self.member}", f"seat/{self.other}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"other": before.delegations.members[self.other].words}


class SeatsLeftToRule(Event, frozen=True):
    """Those who had been swapped sit by the convention again."""

    topic = "seats.left-to-rule"
    item: str
    members: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].swaps = []

    def touches(self) -> Facets:
        return facets(self.item, *(f"seat/{member}" for member in self.members))


class SwapSeats(Command, frozen=True):
    """Let two people of one side exchange their seats at the table. Swapped once more, they sit as before.

    A swap is of persons, not of seats: each takes the seat the convention gives the other, wherever the list
    moves it. With one of the two gone from the table it is dropped from the plan, and a check says so.

    Refuses: unknown-item, item-cancelled, unknown-member, not-at-table, same-seat, other-side.
    """

    needs_reason = True
    item: Token
    member: MemberToken
    other: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        seated = at_table(visit, item)
        for key, field in ((self.member, "member"), (self.other, "other")):
            member = visit.delegations.known(key, field)
            if key not in seated:
                raise Refused("not-at-table", field=field, member=member.words, title=item.title)
        if self.member == self.other:
            raise Refused("same-seat", field="other")
        other = visit.delegations.members[self.other]
        if other.side != visit.delegations.members[self.member].side:
            raise Refused("other-side", field="other", member=other.words)
        yield SeatsSwapped(self.item, self.member, self.other)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (self,)


class LeaveSeatsToRule(Command, frozen=True):
    """Let everybody at a table sit by the convention again, or only those who are named.

    Refuses: unknown-item, item-cancelled, unknown-member.
    """

    item: Token
    members: tuple[MemberToken, ...] = ()

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        for key in self.members:
            visit.delegations.known(key, "members")
        back = _to_their_places(visit, item, self.members)
        if not self.members or _all_sit_by_rule(visit, item, back):
            if item.swaps:
                yield SeatsLeftToRule(self.item, tuple(dict.fromkeys(key for swap in item.swaps for key in swap)))
        else:
            yield from (SeatsSwapped(self.item, member, other) for member, other in back)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        back = _to_their_places(before, item, self.members)
        if self.members and not _all_sit_by_rule(before, item, back):
            return swapped_back(before, self.item, back)
        return tuple(SwapSeats(self.item, member, other) for member, other in item.swaps)


def swapped_back(before: Visit, item: str, swaps: list[Swap]) -> tuple[Command, ...]:
    """What undoes some swaps: the same, the last one first; one that stood before, as it stood."""
    stood = {frozenset(swap): swap for swap in before.programme.items[item].swaps}
    again = (stood.get(frozenset(swap), swap) for swap in reversed(swaps))
    return tuple(SwapSeats(item, member, other) for member, other in again)


def _to_their_places(visit: Visit, item: Item, members: tuple[str, ...]) -> list[Swap]:
    """The swaps by which some sit where the convention has them, each with whoever sits there."""
    rule, now = places_at_table(visit, item)
    found: list[Swap] = []
    for member in members:
        if member in now and now[member] != rule[member]:
            other = next(key for key, spot in now.items() if spot == rule[member])
            now[member], now[other] = now[other], now[member]
            found.append((member, other))
    return found


def _all_sit_by_rule(visit: Visit, item: Item, swaps: list[Swap]) -> bool:
    """Whether everybody sits by the convention after some swaps, and did not before."""
    rule, now = places_at_table(visit, item)
    for member, other in swaps:
        now[member], now[other] = now[other], now[member]
    return bool(swaps) and now == rule
