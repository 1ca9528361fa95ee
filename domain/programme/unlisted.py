"""Whoever was in the room and is on no list, even unknown until then: put on a side's list and marked in one act."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Self

import msgspec

from domain.core.message import Command, Event
from domain.core.names import Names, Side
from domain.core.problem import Refused
from domain.core.text import MemberToken, Texts, Token
from domain.core.times import aware
from domain.delegation.category import Category
from domain.delegation.proposing import ProposeMember, RetractMember
from domain.programme.attendance import AttendanceMarked, RetractMark, marked_as

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class RecordPersonPresent(Command, frozen=True):
    """Record that someone was at an item who is on no list: he is proposed on a side, and marked present.

    Whoever's name is not known is told by what he is, such as "officer of the guard". `at` is when he came;
    with `instead_of` he sat in the place of another, who is marked replaced.

    Refuses: unknown-item, id-taken, text-missing, text-too-long, text-not-allowed, unknown-member, other-side,
    time-without-zone, day-out-of-range.
    """

    plans = False
    creates = ("member",)
    item: Token
    side: Side
    position: Texts = {}
    names: Names = {}
    category: Category = "accompanying"
    at: datetime | None = None
    instead_of: MemberToken | None = None
    member: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.member is not None:
            return self
        proposed = self._proposal().complete(visit, now)
        return msgspec.structs.replace(self, member=proposed.member)

    def decide(self, visit: Visit) -> Iterator[Event]:
        visit.programme.known(self.item)
        if not self.position and not self.names:
            raise Refused("text-missing", field="position")
        yield from self._proposal().decide(visit)
        yield self._mark(visit, str(self.member), aware(self.at) if self.at else None)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member = str(self.member)
        unmarked = marked_as(before, self.item, self.instead_of) if self.instead_of else RetractMark(self.item, member)
        return (unmarked, RetractMember(member))

    def _proposal(self) -> ProposeMember:
        return ProposeMember(self.side, self.position, self.names, self.category, self.member)

    def _mark(self, visit: Visit, member: str, at: datetime | None) -> AttendanceMarked:
        if self.instead_of is None:
            return AttendanceMarked(self.item, member, "present", at, None)
        replaced = visit.delegations.known(self.instead_of, "instead_of")
        if replaced.side != self.side:
            raise Refused("other-side", field="instead_of", member=replaced.words)
        return AttendanceMarked(self.item, replaced.id, "replaced", at, member)
