"""The list of a delegation, in order of precedence."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from domain.core.names import Name, Side
from domain.core.text import Wording
from domain.delegation.category import Category
from domain.delegation.delegation import MemberStatus
from domain.delegation.lodging import Lodging
from domain.registry.office_class import OfficeClass
from domain.visit.visit import Visit


class DelegationRow(msgspec.Struct, frozen=True, gc=False):
    """A member on the list. Who is no longer expected stays, without a rank; the spouse has none (protocol 2.3)."""

    id: str
    side: Side
    rank: int | None
    names: dict[str, Name]
    position: Wording
    category: Category
    status: MemberStatus
    replaced_by: str | None
    principal: bool
    by_hand: bool = False
    """Whether the place was given by hand, against the rule of precedence."""
    office_class: OfficeClass | None = None
    represents: Wording = {}
    languages: tuple[str, ...] = ()
    """The languages he speaks, by their codes of ISO 639-1; empty: not noted."""
    person: str | None = None
    """The person of the registry he is."""
    bound_to: str | None = None
    """The office he stands for, whoever holds it."""
    approved: tuple[str, ...] = ()
    """The languages in which his spelling is approved."""
    courtesy: Wording = {}
    address: Wording = {}
    short_office: Wording = {}
    lodging: Lodging | None = None

    @property
    def expected(self) -> bool:
        """Whether the member is still expected. The spouse is, and yet takes no rank."""
        return self.status in ("proposed", "confirmed")


def delegation(visit: Visit, side: str | None = None) -> tuple[DelegationRow, ...]:
    """The members of one side, or of all."""
    return tuple(row for each in (visit.sides if side is None else (side,)) for row in _rows(visit, each))


def _rows(visit: Visit, side: str) -> Iterator[DelegationRow]:
    """The rows of one side; what all of them ask for is derived once, as a list may have 2,000."""
    delegations = visit.delegations
    ranks, principal, places = delegations.ranks(side), delegations.principal_of(side), delegations.placed(side)
    for member in delegations.listed(side):
        yield DelegationRow(
            id=member.id,
            side=member.side,
            rank=ranks.get(member.id),
            names=member.names,
            position=member.position,
            category=member.category,
            status=member.status,
            replaced_by=member.replaced_by,
            principal=principal == member.id,
            by_hand=member.id in places,
            office_class=member.office_class,
            represents=member.represents,
            languages=member.languages,
            person=member.person,
            bound_to=member.bound_to,
            approved=tuple(sorted(member.approvals)),
            courtesy=member.courtesy,
            address=member.address,
            short_office=member.short_office,
            lodging=member.lodging,
        )
