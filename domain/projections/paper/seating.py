"""The facts of seating plans and lines, for the house: of one item, or of all that take place."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from domain.core.names import Name
from domain.core.problem import Refused
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.projections.lines import LinePlan, LineRow, lines
from domain.projections.paper.attendance import OFF, on
from domain.projections.paper.facts import Facts, Row, visit_facts
from domain.projections.seating import SeatingPlan, SeatRow, seating, seating_of
from domain.visit.visit import Visit


class SeatedItem(msgspec.Struct, frozen=True):
    """What a plan is of: the item, when it is planned, where."""

    id: str
    title: Wording
    planned: PlannedTime | None
    place: Wording
    zone: str
    kind: str


class SeatFacts(Row, frozen=True, kw_only=True):
    """A seat or a place in a line, for the marks."""

    UNMARKED: ClassVar = ("noted",)
    PLACED: ClassVar = ("seat",)

    names: dict[str, Name]
    seat: tuple[object, ...]
    noted: object = None


class SeatingFacts(Facts, frozen=True, kw_only=True, tag="seating"):
    """The tables and the lines, in the order of the schedule."""

    items: dict[str, SeatedItem]
    plans: tuple[SeatingPlan, ...]
    lines: tuple[LinePlan, ...]

    @property
    def rows(self) -> tuple[SeatFacts, ...]:
        seats = (_seat(plan, seat) for plan in self.plans for seat in plan.seats)
        return (*seats, *(_stand(line, row) for line in self.lines for row in line.people))


def _seat(plan: SeatingPlan, seat: SeatRow) -> SeatFacts:
    where = (seat.where, seat.row, seat.at, seat.number)
    return SeatFacts(key=f"{plan.item}/{seat.id}", names=dict(seat.names), seat=where, noted=seat.chair_noted)


def _stand(line: LinePlan, row: LineRow) -> SeatFacts:
    return SeatFacts(key=f"{line.id}/{row.id}", names=dict(row.names), seat=(row.place, row.row, row.at))


def seating_facts(visit: Visit, item: str | None) -> SeatingFacts:
    """The table and the lines of an item, or of every item at which both sides sit down or stand in line.

    Raises:
        Refused: `unknown-item`, `no-seating-plan`, `sheet-item-off`.
    """
    asked = on(visit, item) if item is not None else None
    lined = tuple(line for line in lines(visit, item) if _takes_place(visit, line.item))
    plans = tuple(plan for plan in seating(visit) if plan.seats and item in (None, plan.item))
    plans = tuple(plan for plan in plans if _takes_place(visit, plan.item))
    if asked is not None and not plans and not lined:
        # Whoever asks for the table of an item gets it, even where both sides do not usually sit down.
        plans = tuple(plan for plan in (seating_of(visit, asked),) if plan.seats)
    keys = dict.fromkeys([*(plan.item for plan in plans), *(line.item for line in lined)])
    if not keys:
        raise Refused("no-seating-plan", field="item")
    return SeatingFacts(
        visit=visit_facts(visit), items={key: _item(visit, key) for key in keys}, plans=plans, lines=lined
    )


def _takes_place(visit: Visit, item: str) -> bool:
    return visit.programme.items[item].status not in OFF


def _item(visit: Visit, key: str) -> SeatedItem:
    item = visit.programme.items[key]
    return SeatedItem(item.id, item.title, item.planned, item.place, item.zone, item.kind)
