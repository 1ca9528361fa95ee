"""The facts of badges: whoever comes, with the category by which doors know him (protocol 2.9)."""

from __future__ import annotations

from domain.core.problem import Refused
from domain.delegation.badge import PINNED
from domain.delegation.category import Category
from domain.projections.delegation import delegation
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, visit_facts
from domain.visit.sides import side_named
from domain.visit.visit import Visit


class BadgeFacts(FactRow, frozen=True, kw_only=True):
    """The badge of one person."""

    person: PersonFacts
    side: str
    category: Category
    number: str | None
    """The number it was handed out by; None: none was yet."""


class BadgesFacts(Facts, frozen=True, kw_only=True, tag="badges"):
    """The badges of one side, or of all, in the order of their lists."""

    badges: tuple[BadgeFacts, ...]

    @property
    def rows(self) -> tuple[BadgeFacts, ...]:
        return self.badges


def badges_facts(visit: Visit, side: str | None) -> BadgesFacts:
    """The badges of those who come and are named; whoever wears a pin has none.

    Raises:
        Refused: `unknown-side`; `sheet-no-members` where nobody gets one.
    """
    asked = (side_named(visit, side, "item"),) if side is not None else visit.sides
    rows = [row for each in asked for row in delegation(visit, each)]
    badges = tuple(
        BadgeFacts(
            key=row.id, person=PersonFacts(row.id, row.names, row.position), side=row.side, category=row.category,
            number=visit.delegations.members[row.id].badge,
        )
        for row in rows
        if row.expected and row.names and not (row.principal or row.category in ("head", "spouse"))
        and row.office_class not in PINNED
    )  # fmt: skip
    if not badges:
        raise Refused("sheet-no-members", field="item")
    return BadgesFacts(visit=visit_facts(visit), badges=badges)
