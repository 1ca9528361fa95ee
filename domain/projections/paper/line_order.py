"""The facts of the order of a line: who stands in which place, introduced by whom, in which row of a photograph."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from domain.core.names import Name
from domain.core.problem import Refused
from domain.core.text import Wording
from domain.projections.lines import LinePlan, lines
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, visit_facts
from domain.projections.paper.programme import ItemFacts, item_facts
from domain.projections.paper.reader import OFF, Reader, in_house, on_for, told_time
from domain.seating.lines import LineKind
from domain.visit.visit import Visit


class StandingFacts(FactRow, frozen=True, kw_only=True):
    """Somebody in a line."""

    PLACED: ClassVar = ("place", "row", "at")

    line: str
    side: str
    place: int
    row: int | None
    """The row of a photograph, 1 the front; None in other lines."""
    at: int | None
    """Places from its middle: positive on the right of those who stand."""
    person: PersonFacts
    by: str | None
    by_names: dict[str, Name]
    """Who introduces."""


class OneLine(msgspec.Struct, frozen=True):
    """A line at a point of an item."""

    id: str
    kind: LineKind
    point: Wording
    sides: tuple[str, ...]
    people: tuple[StandingFacts, ...]


class LineOrderFacts(Facts, frozen=True, kw_only=True, tag="line"):
    """The lines of one item, in the order of their drawing up."""

    item: ItemFacts
    lines: tuple[OneLine, ...]

    @property
    def rows(self) -> tuple[StandingFacts, ...]:
        return tuple(person for line in self.lines for person in line.people)


def line_order_facts(visit: Visit, item: str | None, reader: Reader) -> LineOrderFacts:
    """The order of the lines of an item.

    Raises:
        Refused: as `on_for`, and `no-line-drawn-up` where nobody stands in line.
    """
    found = on_for(visit, item, reader)
    drawn = tuple(_line(line) for line in lines(visit, found.id) if line.people)
    if not drawn:
        raise Refused("no-line-drawn-up", field="item")
    told = found.planned if in_house(reader) else told_time(found, reader)
    return LineOrderFacts(visit=visit_facts(visit), item=item_facts(visit, found, told), lines=drawn)


def items_with_lines(visit: Visit) -> tuple[str, ...]:
    """The items at which anybody stands in line."""
    there = {line.item for line in lines(visit) if line.people}
    return tuple(item.id for item in visit.programme.active_items() if item.id in there and item.status not in OFF)


def _line(line: LinePlan) -> OneLine:
    people = tuple(
        StandingFacts(
            key=f"{line.id}/{row.id}", line=line.id, side=row.side, place=row.place, row=row.row, at=row.at,
            person=PersonFacts(row.id, row.names, row.position), by=row.by, by_names=row.by_names,
        )
        for row in line.people
    )  # fmt: skip
    return OneLine(line.id, line.kind, line.point, line.sides, people)
