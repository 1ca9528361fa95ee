"""The principal, who leads a side in the visit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import MemberToken
from domain.delegation.confirming import MemberConfirmed, RetractConfirmation

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class PrincipalNamed(Event, frozen=True):
    """Who leads a side in the visit was named; None leaves it to the category."""

    topic = "principal.named"
    side: str
    member: str | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.keep_who_led(self.side, visit.delegations.leading(self.side))
        if self.member is None:
            visit.delegations.principals.pop(self.side, None)
        else:
            visit.delegations.principals[self.side] = self.member
        visit.delegations.forget_order(self.side)

    def touches(self) -> Facets:
        return facets(self.side, "principal")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        led = before.delegations.principal_of(self.side)
        instead = before.delegations.members[led].words if led not in (None, self.member) else None
        return {"before": instead}


class NamePrincipal(Command, frozen=True):
    """Name who leads a side in the visit, which confirms him; without a member, the first of category head does.

    Refuses: unknown-member, member-withdrawn, other-side.
    """

    side: Side
    member: MemberToken | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.member is not None:
            member = visit.delegations.travelling(self.member)
            if member.side != self.side:
                raise Refused("other-side", field="member", member=member.words)
        if visit.delegations.principals.get(self.side) != self.member:
            if self._confirms(visit):
                yield MemberConfirmed(str(self.member))
            yield PrincipalNamed(self.side, self.member)

    def _confirms(self, visit: Visit) -> bool:
        """Whether who is named was proposed: the announcement of the visit confirms who leads in it (protocol 2.4)."""
        member = visit.delegations.known(self.member) if self.member is not None else None
        return member is not None and member.status == "proposed" and bool(member.names)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        led = NamePrincipal(self.side, before.delegations.principals.get(self.side))
        return (led, RetractConfirmation(str(self.member))) if self._confirms(before) else (led,)
