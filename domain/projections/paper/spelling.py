"""The facts of a form on which a side approves how its names are spelt: those that are not approved yet."""

from __future__ import annotations

from typing import ClassVar

from domain.core.problem import Refused
from domain.projections.delegation import DelegationRow, delegation
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, visit_facts
from domain.visit.sides import side_named
from domain.visit.visit import Visit


class SpellingRow(FactRow, frozen=True, kw_only=True):
    """A member whose name waits to be approved in a language at least."""

    PLACED: ClassVar = ("number",)

    number: int | None
    person: PersonFacts


class SpellingFacts(Facts, frozen=True, kw_only=True, tag="spelling"):
    """The names of one side that are to be approved."""

    side: str
    members: tuple[SpellingRow, ...]

    @property
    def rows(self) -> tuple[SpellingRow, ...]:
        return self.members


def spelling_facts(visit: Visit, side: str | None) -> SpellingFacts:
    """The names of a side that it has not approved in every language they have.

    Raises:
        Refused: `sheet-of-which-side` without a side, `unknown-side`; `sheet-spellings-approved` where nothing waits.
    """
    if side is None:
        raise Refused("sheet-of-which-side", field="item")
    token = side_named(visit, side, "item")
    members = tuple(map(_row, filter(_waits, delegation(visit, token))))
    if not members:
        raise Refused("sheet-spellings-approved", field="item", side=token)
    return SpellingFacts(visit=visit_facts(visit), side=token, members=members)


def sides_to_approve(visit: Visit) -> tuple[str | None, ...]:
    """The sides of which a name waits to be approved."""
    return tuple(side for side in visit.sides if any(map(_waits, delegation(visit, side))))


def _waits(row: DelegationRow) -> bool:
    return row.expected and any(form not in row.approved for form in row.names)


def _row(row: DelegationRow) -> SpellingRow:
    return SpellingRow(key=row.id, number=row.rank, person=PersonFacts(row.id, row.names, row.position))
