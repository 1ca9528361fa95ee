"""The facts of a rooming list, for the house alone: who stays in which house and room (protocol 2.14)."""

from __future__ import annotations

from domain.core.problem import Refused
from domain.core.text import Wording
from domain.delegation.category import Category
from domain.projections.delegation import delegation
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, visit_facts
from domain.visit.sides import side_named
from domain.visit.visit import Visit


class LodgedFacts(FactRow, frozen=True, kw_only=True):
    """A member with his house and his room; the house is empty where nobody said, the room where it is not known."""

    person: PersonFacts
    side: str
    category: Category
    house: Wording
    room: str


class RoomingFacts(Facts, frozen=True, kw_only=True, tag="rooming"):
    """Those of one side, or of all, who come, in the order of their lists."""

    lodged: tuple[LodgedFacts, ...]

    @property
    def rows(self) -> tuple[LodgedFacts, ...]:
        return self.lodged

    @property
    def houses(self) -> tuple[Wording, ...]:
        """The houses in the order of those who stay there; last none, where somebody stays nobody knows where."""
        found = [row.house for row in self.lodged if row.house]
        several = [house for number, house in enumerate(found) if house not in found[:number]]
        return (*several, *(({},) if len(found) < len(self.lodged) else ()))


def rooming_facts(visit: Visit, side: str | None) -> RoomingFacts:
    """Where those of a side stay; without one, of every side of which anybody is lodged: the host's live at home.

    Raises:
        Refused: `unknown-side`; `sheet-nobody-lodged` where of nobody it is known.
    """
    asked = (side_named(visit, side, "item"),) if side is not None else sides_lodged(visit)
    lodged = tuple(_row(visit, row.id) for each in asked for row in delegation(visit, each) if row.expected)
    if not any(row.house for row in lodged):
        raise Refused("sheet-nobody-lodged", field="item")
    return RoomingFacts(visit=visit_facts(visit), lodged=lodged)


def sides_lodged(visit: Visit) -> tuple[str, ...]:
    """The sides of which it is known where anybody stays."""
    there = {member.side for member in visit.delegations.members.values() if member.travels and member.lodging}
    return tuple(side for side in visit.sides if side in there)


def _row(visit: Visit, key: str) -> LodgedFacts:
    member = visit.delegations.members[key]
    lodging = member.lodging
    return LodgedFacts(
        key=key, person=PersonFacts(key, member.names, member.position), side=member.side, category=member.category,
        house=lodging.house if lodging else {}, room=lodging.room_number if lodging else "",
    )  # fmt: skip
