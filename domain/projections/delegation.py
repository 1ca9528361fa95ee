"""The list of a delegation, in order of precedence."""

from __future__ import annotations

import msgspec

from domain.names import SIDES, Name
from domain.text import Wording
from domain.visit import Visit


class DelegationRow(msgspec.Struct, frozen=True):
    """A member on the list. Who is no longer expected stays, without a rank."""

    id: str
    side: str
    rank: int | None
    names: dict[str, Name]
    position: Wording
    category: str
    status: str
    replaced_by: str | None
    principal: bool


def delegation(visit: Visit, side: str | None = None) -> tuple[DelegationRow, ...]:
    """The members of one side, or of all."""
    return tuple(
        DelegationRow(
            id=member.id,
            side=member.side,
            rank=visit.delegations.rank_of(member.id),
            names=member.names,
            position=member.position,
            category=member.category,
            status=member.status,
            replaced_by=member.replaced_by,
            principal=visit.delegations.principal_of(member.side) == member.id,
        )
        for each in (SIDES if side is None else (side,))
        for member in visit.delegations.listed(each)
    )
