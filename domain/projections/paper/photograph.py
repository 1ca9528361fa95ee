"""The facts of a photograph: who stands where, on which mark of the floor, and who goes to his place when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from domain.core.names import HOST
from domain.core.problem import Refused
from domain.projections.lines import LinePlan, LineRow, lines
from domain.projections.paper.facts import FactRow, Facts, PersonFacts
from domain.projections.paper.reader import OFF, Reader, on_for
from domain.projections.paper.seating import SeatingFacts, seat_key, seating_facts
from domain.visit.visit import Visit


class PhotoStand(FactRow, frozen=True, kw_only=True):
    """Somebody in a photograph."""

    PLACED: ClassVar = ("row", "number", "arrival")

    line: str
    side: str
    row: int
    """1 is the front."""
    number: int
    """Within the row, from the left as the photographer sees it, from 1: with the row it is the mark on the floor."""
    arrival: int
    """As which of all he goes to his place, from 1 (protocol 6.15)."""
    person: PersonFacts
    namesake: bool = False
    """Whether somebody else in the photograph bears the same family name."""

    @property
    def mark(self) -> str:
        """What his mark on the floor says: "2.4"."""
        return f"{self.row}.{self.number}"


class PhotographFacts(Facts, frozen=True, kw_only=True, tag="photograph"):
    """The photographs of one item."""

    drawn: SeatingFacts
    """How they are drawn."""
    stands: tuple[PhotoStand, ...]
    """By photographs, rows and numbers."""

    @property
    def rows(self) -> tuple[PhotoStand, ...]:
        return self.stands

    def of(self, line: str) -> tuple[PhotoStand, ...]:
        """Those in one photograph."""
        return tuple(stand for stand in self.stands if stand.line == line)


def photograph_facts(visit: Visit, item: str | None, reader: Reader) -> PhotographFacts:
    """The photographs taken at an item.

    Raises:
        Refused: as `on_for`, and `sheet-no-photograph` where nobody is drawn up for one.
    """
    found = on_for(visit, item, reader)
    if found.id not in items_with_photographs(visit):
        raise Refused("sheet-no-photograph", field="item")
    told = seating_facts(visit, found.id, reader)
    taken = tuple(line for line in told.lines if line.kind == "photograph" and line.people)
    drawn = msgspec.structs.replace(told, plans=(), lines=taken)
    return PhotographFacts(
        visit=told.visit, drawn=drawn, stands=tuple(each for line in taken for each in stands_in_photograph(line))
    )


def items_with_photographs(visit: Visit) -> tuple[str, ...]:
    """The items at which somebody is drawn up for a photograph."""
    there = {line.item for line in lines(visit) if line.kind == "photograph" and line.people}
    return tuple(item.id for item in visit.programme.active_items() if item.id in there and item.status not in OFF)


def stands_in_photograph(line: LinePlan) -> Iterator[PhotoStand]:
    """Where each stands who is in a photograph, row by row."""
    arriving = [row.id for row in sorted(line.people, key=_arrival)]
    rows: dict[int, list[LineRow]] = {}
    for row in sorted(line.people, key=lambda row: (row.row or 1, -(row.at or 0))):
        rows.setdefault(row.row or 1, []).append(row)
    for number_of_row, people in rows.items():
        for number, row in enumerate(people, start=1):
            yield PhotoStand(
                key=seat_key(line.id, row.id), line=line.id, side=row.side, row=number_of_row, number=number,
                arrival=arriving.index(row.id) + 1, person=PersonFacts(row.id, row.names, row.position),
                namesake=row.namesake,
            )  # fmt: skip


def _arrival(row: LineRow) -> tuple[int, int, bool, int]:
    """The back row first, each from its ends to its middle, the host after the guest (protocol 6.15)."""
    at = row.at or 0
    return -(row.row or 1), -abs(at), row.side == HOST, -at
