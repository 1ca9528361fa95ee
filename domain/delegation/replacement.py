"""Who will not come, and who comes instead: members withdrawn, replaced by another, expected again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, cast

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import MemberToken

if TYPE_CHECKING:
    from domain.visit.visit import Visit

Expectation = Literal["proposed", "confirmed"]
"""How a member is expected: proposed, or confirmed by the sending side."""


class MemberWithdrawn(Event, frozen=True):
    """The sending side took the member off; the row stays on the list, struck."""

    topic = "member.withdrawn"
    member: str

    def evolve(self, visit: Visit) -> None:
        member = visit.delegations.members[self.member]
        _keep_who_led(visit, self.member)
        member.status, member.begun_before = "withdrawn", _begun(visit, self.member)

    def touches(self) -> Facets:
        return facets(self.member, "status")


class MemberReinstated(Event, frozen=True):
    """A withdrawn or replaced member is expected again, with the status given."""

    topic = "member.reinstated"
    member: str
    status: str

    def evolve(self, visit: Visit) -> None:
        member = visit.delegations.members[self.member]
        member.status, member.replaced_by = cast("Expectation", self.status), None
        member.begun_before = frozenset()

    def touches(self) -> Facets:
        return facets(self.member, "status")


class MemberReplaced(Event, frozen=True):
    """Another comes instead. The newcomer ranks by his own office and inherits nothing (protocol 2.8)."""

    topic = "member.replaced"
    member: str
    by: str

    def evolve(self, visit: Visit) -> None:
        replaced = visit.delegations.members[self.member]
        _keep_who_led(visit, self.member, self.by)
        replaced.status, replaced.replaced_by = "replaced", self.by
        replaced.begun_before = _begun(visit, self.member)

    def touches(self) -> Facets:
        return facets(self.member, "status")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"named": bool(before.delegations.members[self.by].names)}


class WithdrawMember(Command, frozen=True):
    """Record that a member will not come. Meetings that list him keep him, and a check says so.

    Refuses: unknown-member, member-withdrawn.
    """

    needs_reason = True
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        visit.delegations.travelling(self.member)
        yield MemberWithdrawn(self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ReinstateMember(self.member, _expectation_of(before, self.member)),)


class ReinstateMember(Command, frozen=True):
    """Expect a withdrawn or replaced member again.

    Refuses: unknown-member.
    """

    member: MemberToken
    status: Expectation = "proposed"

    def decide(self, visit: Visit) -> Iterator[Event]:
        if not visit.delegations.known(self.member).travels:
            yield MemberReinstated(self.member, self.status)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member = before.delegations.members[self.member]
        if member.replaced_by is not None:
            return (ReplaceMember(self.member, member.replaced_by),)
        return (WithdrawMember(self.member),)


class ReplaceMember(Command, frozen=True):
    """Record that another member comes instead. He is proposed first and keeps the rank of his own office.

    Refuses: unknown-member, member-withdrawn, same-person, other-side.
    """

    needs_reason = True
    member: MemberToken
    by: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        replaced, newcomer = (
            visit.delegations.travelling(self.member),
            visit.delegations.travelling(self.by, "by"),
        )
        if self.member == self.by:
            raise Refused("same-person", field="by")
        if replaced.side != newcomer.side:
            raise Refused("other-side", field="by", member=newcomer.words)
        yield MemberReplaced(self.member, self.by)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ReinstateMember(self.member, _expectation_of(before, self.member)),)


def _keep_who_led(visit: Visit, member: str, by: str | None = None) -> None:
    """What somebody led who now goes he has led, and not who was entered to come instead."""
    side = visit.delegations.members[member].side
    led = visit.delegations.leading(side)
    if by in led and by != visit.delegations.principals.get(side) and _is_newer(visit, side, by, member):
        led = [*(key for key in led if key != by), by]
    if member in led:
        visit.programme.keep_who_led(side, led)


def _is_newer(visit: Visit, side: str, member: str, other: str) -> bool:
    entered = visit.delegations.entered(side)
    return entered.index(member) > entered.index(other)


def _begun(visit: Visit, member: str) -> frozenset[str]:
    items = visit.programme.items.values()
    return frozenset(item.id for item in items if item.has_begun_with(member))


def _expectation_of(visit: Visit, member: str) -> Expectation:
    return "confirmed" if visit.delegations.members[member].status == "confirmed" else "proposed"
