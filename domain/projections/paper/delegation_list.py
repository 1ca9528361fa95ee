"""The facts of the list of a delegation, in its order of precedence: of one side, or of all.

Outside the house nobody stands on it who is no longer expected, nor how far anybody is confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Self

import msgspec

from domain.core.names import Name
from domain.core.problem import Refused
from domain.core.text import Wording
from domain.delegation.category import Category
from domain.delegation.delegation import MemberStatus
from domain.projections.delegation import DelegationRow, delegation
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, visit_facts
from domain.projections.paper.reader import Reader, in_house
from domain.visit.sides import side_named
from domain.visit.visit import Visit


class ToldMember(FactRow, frozen=True, kw_only=True):
    """A member in his place, as the delegations are told of him."""

    PLACED: ClassVar = ("number",)

    side: str
    number: int | None
    """The place in the order of precedence, from 1; the spouse has none (protocol 2.3)."""
    person: PersonFacts
    courtesy: Wording
    represents: Wording
    category: Category


class HouseMember(FactRow, frozen=True, kw_only=True):
    """A member as the house knows him: how far he is confirmed, who comes instead, whether a hand placed him."""

    UNMARKED: ClassVar = ("status",)

    told: ToldMember
    status: MemberStatus
    replaced_by: dict[str, Name]
    by_hand: bool
    spelling_approved: bool

    def put_back(self, before: Self) -> Self:
        return msgspec.structs.replace(self, told=self.told.put_back(before.told))


class ToldList(Facts, frozen=True, kw_only=True, tag="told-delegation"):
    """The list for a reader outside the house."""

    sides: tuple[str, ...]
    members: tuple[ToldMember, ...]

    @property
    def rows(self) -> tuple[ToldMember, ...]:
        return self.members


class HouseList(Facts, frozen=True, kw_only=True, tag="delegation"):
    """The list for the house, with those who are no longer expected."""

    sides: tuple[str, ...]
    members: tuple[HouseMember, ...]

    @property
    def rows(self) -> tuple[HouseMember, ...]:
        return self.members


def delegation_list(visit: Visit, side: str | None, reader: Reader) -> ToldList | HouseList:
    """The list of a side, or those of all sides that have anybody.

    Raises:
        Refused: `unknown-side`; `sheet-no-members` where nobody is on it.
    """
    asked = (side_named(visit, side, "item"),) if side is not None else visit.sides
    rows = [row for each in asked for row in delegation(visit, each) if row.expected or in_house(reader)]
    if not rows:
        raise Refused("sheet-no-members", field="item")
    sides = _sides(asked, rows)
    if in_house(reader):
        return HouseList(visit=visit_facts(visit), sides=sides, members=tuple(_house(visit, row) for row in rows))
    return ToldList(visit=visit_facts(visit), sides=sides, members=tuple(map(told_member, rows)))


def sides_with_members(visit: Visit) -> tuple[str | None, ...]:
    """The sides that have a list; before them None, where there are several."""
    sides = _sides(visit.sides, [row for row in delegation(visit) if row.expected])
    return (None, *sides) if len(sides) > 1 else sides


def _sides(asked: Sequence[str], rows: Sequence[DelegationRow]) -> tuple[str, ...]:
    there = {row.side for row in rows}
    return tuple(side for side in asked if side in there)


def _house(visit: Visit, row: DelegationRow) -> HouseMember:
    instead = visit.delegations.members.get(row.replaced_by or "")
    return HouseMember(
        key=row.id,
        told=told_member(row),
        status=row.status,
        replaced_by=instead.names if instead is not None else {},
        by_hand=row.by_hand,
        spelling_approved=bool(row.approved),
    )


def told_member(row: DelegationRow) -> ToldMember:
    """A member as the delegations are told of him."""
    return ToldMember(
        key=row.id,
        side=row.side,
        number=row.rank,
        person=PersonFacts(row.id, row.names, row.position),
        courtesy=row.courtesy,
        represents=row.represents,
        category=row.category,
    )
