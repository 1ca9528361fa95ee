"""Who leads a side at an item: one person named for it, several together, or, with nobody named, the principal.

Who leads in the end, and who is expected to, is told in `heads.py` (protocol 2.4).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.core.message import Command, Event, Facets, facets
from domain.core.names import Side
from domain.core.problem import Refused, refuse_twice
from domain.core.text import MemberToken, Token
from domain.programme.heads import refuse_beside_heads
from domain.programme.programme import Item

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class HeadOfSideNamed(Event, frozen=True):
    """One person was named to lead a side at an item."""

    topic = "head-of-side.named"
    item: str
    side: str
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].heads[self.side] = (self.member,)

    def touches(self) -> Facets:
        return facets(self.item, f"head/{self.side}")


class CoHeadsDeclared(Event, frozen=True):
    """Several persons lead a side together, as two presidents of the Union did in Ankara in 2021."""

    topic = "head-of-side.co-heads-declared"
    item: str
    side: str
    members: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].heads[self.side] = self.members

    def touches(self) -> Facets:
        return facets(self.item, f"head/{self.side}")


class HeadOfSideLeftToPrincipal(Event, frozen=True):
    """Nobody is named any more for this item: the principal leads."""

    topic = "head-of-side.left-to-principal"
    item: str
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].heads.pop(self.side, None)

    def touches(self) -> Facets:
        return facets(self.item, f"head/{self.side}")


class NameHeadOfSide(Command, frozen=True):
    """Name who leads a side at an item. Nobody named: the principal leads. Several: only as co-heads.

    Once it is known what became of the item, who led is a fact, and this corrects the record.

    Refuses: unknown-item, item-cancelled, one-head-of-side, unknown-member, member-withdrawn, other-side,
    listed-twice, tete-a-tete-heads-only.
    """

    item: Token
    side: Side
    members: tuple[MemberToken, ...] = ()
    co_heads: bool = False

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        who = visit.delegations.known if item.outcome_known else visit.delegations.travelling
        for key in self.members:
            member = who(key, "members")
            if member.side != self.side:
                raise Refused("other-side", field="members", member=member.words)
        refuse_twice(self.members, "members")
        if len(self.members) > 1 and not self.co_heads:
            raise Refused("one-head-of-side", field="members", title=item.title)
        if item.heads.get(self.side, ()) == self.members:
            return
        if not item.outcome_known:
            self._refuse_beside_them(visit, item)
        yield self._named()

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        heads = before.programme.items[self.item].heads.get(self.side, ())
        return (NameHeadOfSide(self.item, self.side, heads, co_heads=len(heads) > 1),)

    def _refuse_beside_them(self, visit: Visit, item: Item) -> None:
        heads = {**item.heads, self.side: self.members}
        for key, capacity in item.people.items():
            if visit.delegations.members[key].side == self.side:
                refuse_beside_heads(visit, item.format, heads, key, capacity)

    def _named(self) -> Event:
        if not self.members:
            return HeadOfSideLeftToPrincipal(self.item, self.side)
        if len(self.members) == 1:
            return HeadOfSideNamed(self.item, self.side, self.members[0])
        return CoHeadsDeclared(self.item, self.side, self.members)
