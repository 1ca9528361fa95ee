"""The facts of a face sheet, for the house alone: who comes, by whom doors and cars know them.

A photograph is a private particular (protocol 2.10) and no fact: a fact is only which person of the register he is.
"""

from __future__ import annotations

from domain.core.problem import Refused
from domain.delegation.category import Category
from domain.projections.delegation import delegation
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, visit_facts
from domain.visit.sides import side_named
from domain.visit.visit import Visit


class FaceFacts(FactRow, frozen=True, kw_only=True):
    """One who comes."""

    person: PersonFacts
    side: str
    category: Category
    registered: str | None
    """The person of the register he is; None: of nobody there is a photograph."""


class FacesFacts(Facts, frozen=True, kw_only=True, tag="faces"):
    """Those of one side, or of all, who come, in the order of their lists."""

    faces: tuple[FaceFacts, ...]

    @property
    def rows(self) -> tuple[FaceFacts, ...]:
        return self.faces


def faces_facts(visit: Visit, side: str | None) -> FacesFacts:
    """Those of a side who come.

    Raises:
        Refused: `unknown-side`; `sheet-no-members` where nobody does.
    """
    asked = (side_named(visit, side, "item"),) if side is not None else visit.sides
    faces = tuple(
        FaceFacts(
            key=row.id, person=PersonFacts(row.id, row.names, row.position), side=row.side, category=row.category,
            registered=visit.delegations.members[row.id].person,
        )
        for each in asked
        for row in delegation(visit, each)
        if row.expected
    )  # fmt: skip
    if not faces:
        raise Refused("sheet-no-members", field="item")
    return FacesFacts(visit=visit_facts(visit), faces=faces)
