"""The facts of seating plans and lines: of one item, or of all that take place and the reader may see."""

from __future__ import annotations

from typing import ClassVar, TypeVar

import msgspec

from domain.core.names import Name
from domain.core.problem import Refused
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.programme.programme import Item
from domain.projections.lines import LinePlan, LineRow, lines
from domain.projections.paper.facts import FactRow, Facts, visit_facts
from domain.projections.paper.reader import OFF, Reader, in_house, on_for, on_now
from domain.projections.seating import (
    SeatingPlan,
    SeatSeen,
    TablePlan,
    may_sit_down,
    seating,
    seating_of,
    seats_sides,
    sits_down,
    sure_of_a_seat,
)
from domain.seating.seat_layout import seated_at
from domain.visit.visit import Visit

T = TypeVar("T", bound=msgspec.Struct)


class SeatedItem(msgspec.Struct, frozen=True):
    """What a plan is of: the item, when it is planned, where."""

    id: str
    title: Wording
    planned: PlannedTime | None
    place: Wording
    zone: str
    kind: str


class SeatFacts(FactRow, frozen=True, kw_only=True):
    """A seat or a place in a line, for the marks."""

    PLACED: ClassVar = ("seat",)

    plan: str
    """The item of a table, or the line."""
    side: str
    names: dict[str, Name]
    office: Wording
    seat: tuple[object, ...]


class SeatingFacts(Facts, frozen=True, kw_only=True, tag="seating"):
    """The tables and the lines, in the order of the schedule.

    How a seat came to be somebody's, what was planned of his chair and what was seen of it is known to the house alone.
    """

    items: dict[str, SeatedItem]
    plans: tuple[TablePlan, ...]
    lines: tuple[LinePlan, ...]

    @property
    def rows(self) -> tuple[SeatFacts, ...]:
        seats = (_seat(plan, seat) for plan in self.plans for seat in plan.seats)
        return (*seats, *(_stand(line, row) for line in self.lines for row in line.people))


class ProposedSeating(SeatingFacts, frozen=True, kw_only=True, tag="seating-proposed"):
    """The same with tables nobody laid: where the door is, and how the flags stand, is what the program proposes."""

    unlaid: tuple[str, ...]
    """The items of these tables."""
    unflagged: tuple[str, ...]
    """Those of them for which nobody arranged the flags either."""


def seat_key(plan: str, member: str) -> str:
    """The key of somebody's seat at the table of an item, or of his place in a line."""
    return f"{plan}/{member}"


def _seat(plan: TablePlan, seat: SeatSeen) -> SeatFacts:
    return SeatFacts(
        key=seat_key(plan.item, seat.id),
        plan=plan.item,
        side=seat.side,
        names=dict(seat.names),
        office=seat.short_office or seat.position,
        seat=(seat.where, seat.row, seat.at, seat.number),
    )


def _stand(line: LinePlan, row: LineRow) -> SeatFacts:
    return SeatFacts(
        key=seat_key(line.id, row.id),
        plan=line.id,
        side=row.side,
        names=dict(row.names),
        office=row.position,
        seat=(row.place, row.row, row.at),
    )


def seating_facts(visit: Visit, item: str | None, reader: Reader) -> SeatingFacts:
    """The table and the lines of an item, or of every item somebody is listed for at which both sides sit down or stand
    in line.

    Raises:
        Refused: `unknown-item`, `no-seating-plan`, `sheet-item-off`; `sheet-nothing-to-see` for an item kept from
            the reader.
    """
    asked = on_for(visit, item, reader) if item is not None else None
    told = {asked.id} if asked is not None else {each.id for each in on_now(visit, reader)}
    plans = [plan for plan in seating(visit) if plan.seats and plan.item in told and (asked or _composed(visit, plan))]
    lined = [line for line in lines(visit) if line.item in told]
    if asked is not None and not plans and not lined:
        # Whoever asks for the table of an item gets it, even where both sides do not usually sit down; none on a drive.
        plans = [plan for plan in (seating_of(visit, asked),) if plan.seats and may_sit_down(asked)]
    keys = dict.fromkeys([*(plan.item for plan in plans), *(line.item for line in lined)])
    if not keys:
        raise Refused("no-seating-plan", field="item")
    house = in_house(reader)
    return SeatingFacts(
        visit=visit_facts(visit),
        items={key: _item(visit, key) for key in keys},
        plans=tuple(_plan(plan, house=house) for plan in plans),
        lines=tuple(line if house else _told_line(line) for line in lined),
    )


def laid_or_proposed(visit: Visit, item: str | None, reader: Reader) -> SeatingFacts:
    """The same, with which of the tables nobody laid. Raises as `seating_facts`."""
    facts = seating_facts(visit, item, reader)
    items = visit.programme.items
    unlaid = [plan for plan in facts.plans if items[plan.item].table is None]
    if not unlaid:
        return facts
    return ProposedSeating(
        visit=facts.visit, items=facts.items, plans=facts.plans, lines=facts.lines,
        unlaid=tuple(plan.item for plan in unlaid),
        unflagged=tuple(
            plan.item for plan in unlaid if items[plan.item].honours is None and plan.flag_law is None
        ),
    )  # fmt: skip


def _composed(visit: Visit, plan: SeatingPlan) -> bool:
    """Whether anything was said of who sits at a table: whom one only supposes there is printed where it is asked for.

    At a tête-à-tête the heads sit, listed or not (protocol 5.2).
    """
    item = visit.programme.items[plan.item]
    return bool(item.people or item.heads or item.table is not None or item.format == "tete-a-tete")


def table_facts(visit: Visit, item: str | None, reader: Reader) -> SeatingFacts:
    """The table of one item at which somebody who is named sits, without its lines.

    Raises:
        Refused: as `seating_facts`, also where people do not sit down; as `on_for` without an item.
    """
    found = on_for(visit, item, reader)
    facts = seating_facts(visit, found.id, reader)
    if not sits_down(found) or not any(seat.names for plan in facts.plans for seat in plan.seats):
        raise Refused("no-seating-plan", field="item")
    return msgspec.structs.replace(facts, lines=())


def items_with_tables(visit: Visit) -> tuple[str, ...]:
    """The items at which anybody who is named sits down."""
    there = (item for item in visit.programme.active_items() if item.status not in OFF and sits_down(item))
    return tuple(item.id for item in there if _seats_anyone_named(visit, item))


def _seats_anyone_named(visit: Visit, item: Item) -> bool:
    members = visit.delegations.members
    if any(members[key].names for key in sure_of_a_seat(visit, item)):
        return True
    seated = seated_at(visit, item)
    return seats_sides(item, seated) and any(members[key].names for side in seated.values() for key in side)


def _plan(plan: SeatingPlan, *, house: bool) -> TablePlan:
    """The table as it is seen; outside the house without what was planned of the chairs."""
    seats = tuple(_only(SeatSeen, seat) for seat in plan.seats)
    if not house:
        seats = tuple(msgspec.structs.replace(seat, chair=None) for seat in seats)
    return msgspec.structs.replace(_only(TablePlan, plan), seats=seats)


def _only(kind: type[T], whole: T) -> T:
    """The part of a struct that a kind before it knows."""
    return kind(**{name: getattr(whole, name) for name in kind.__struct_fields__})


def _told_line(line: LinePlan) -> LinePlan:
    """A line without who was placed by hand."""
    return msgspec.structs.replace(
        line, people=tuple(msgspec.structs.replace(row, by_hand=False) for row in line.people)
    )


def _item(visit: Visit, key: str) -> SeatedItem:
    item = visit.programme.items[key]
    return SeatedItem(item.id, item.title, item.planned, item.place, item.zone, item.kind)
