"""The facts of a person's own programme: what he takes part in, and his place there; nothing of anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

import msgspec

from domain.core.problem import Refused
from domain.core.text import Wording
from domain.programme.programme import Item
from domain.projections.itinerary import busy_at, itinerary
from domain.projections.lines import LinePlan, line_plan
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, person_facts, visit_facts
from domain.projections.paper.photograph import stands_in_photograph
from domain.projections.paper.programme import ItemFacts, item_facts
from domain.projections.paper.reader import OFF
from domain.projections.seating import seating_of, sits_down
from domain.seating.lines import LineKind
from domain.visit.visit import Visit


class OwnPlaceInLine(msgspec.Struct, frozen=True):
    """A place in a line, from 1; in a photograph the mark on the floor, "1.5", as its plan has it."""

    kind: LineKind
    place: int | str


class PersonalItem(FactRow, frozen=True, kw_only=True):
    """An item and the person's place at it."""

    PLACED: ClassVar = ()

    item: ItemFacts
    dress: Wording
    seat: int | None
    """The number of the seat at the table; None for who has none."""
    lines: tuple[OwnPlaceInLine, ...]
    car: int | None
    """The number of the car in the motorcade."""

    def put_back(self, before: Self) -> Self:
        return msgspec.structs.replace(self, item=self.item.put_back(before.item))


class PersonDayFacts(Facts, frozen=True, kw_only=True, tag="day"):
    """The programme of one person."""

    person: PersonFacts
    items: tuple[PersonalItem, ...]

    @property
    def rows(self) -> tuple[PersonalItem, ...]:
        return self.items


def person_day_facts(visit: Visit, member: str | None, *, formerly: bool = False) -> PersonDayFacts:
    """What a member takes part in and may know of, as it is planned.

    Args:
        formerly: as pages told it that were printed before a title was asked for whom a meal is, or whom of two heads
            it names, and before anybody was known to have a journey of his own.

    Raises:
        Refused: `sheet-of-whom` without a member, `unknown-member`, `member-withdrawn`, `sheet-no-day`.
    """
    if member is None:
        raise Refused("sheet-of-whom", field="item")
    found = visit.delegations.travelling(member, "item")
    own = tuple(
        _personal(visit, visit.programme.items[key], found.id) for key in own_items(visit, found.id, formerly=formerly)
    )
    if not own:
        raise Refused("sheet-no-day", member=found.words)
    return PersonDayFacts(visit=visit_facts(visit), person=person_facts(visit, found.id), items=own)


def own_items(visit: Visit, member: str, *, formerly: bool = False) -> dict[str, None]:
    """The items on the programme of a member, in their order."""
    items = (visit.programme.items[row.id] for row in itinerary(visit, member, formerly=formerly))
    return dict.fromkeys(item.id for item in items if _told(item))


def people_with_a_day(visit: Visit) -> tuple[str, ...]:
    """The members who come and have anything on their programme, side by side in the order of their delegations."""
    told = {item.id for item in visit.programme.active_items() if _told(item)}
    busy = busy_at(visit, told)
    order = (key for side in visit.sides for key in visit.delegations.order_of(side))
    return tuple(key for key in order if key in busy and visit.delegations.members[key].travels)


def _told(item: Item) -> bool:
    """Whether whoever takes part in an item has it on his programme."""
    return item.status not in OFF and not item.unplanned and item.audience not in ("staff", "security")


def _personal(visit: Visit, item: Item, member: str) -> PersonalItem:
    return PersonalItem(
        key=item.id,
        item=item_facts(visit, item, item.planned),
        dress=item.dress,
        seat=_seat(visit, item, member),
        lines=tuple(_lines(visit, item, member)),
        car=item.motorcade.rides[member].car if item.motorcade and member in item.motorcade.rides else None,
    )


def _seat(visit: Visit, item: Item, member: str) -> int | None:
    """The seat at a table that is known: one at which nobody of the side is listed is anybody's guess."""
    side = visit.delegations.members[member].side
    if not sits_down(item) or not any(visit.delegations.members[key].side == side for key in item.people):
        return None
    return next((seat.number for seat in seating_of(visit, item).seats if seat.id == member), None)


def _lines(visit: Visit, item: Item, member: str) -> list[OwnPlaceInLine]:
    drawn_up = [line for line in visit.lines.values() if line.item == item.id and not line.taken_down]
    return [
        OwnPlaceInLine(plan.kind, place)
        for plan in (line_plan(visit, line) for line in drawn_up)
        for key, place in _places(plan)
        if key == member
    ]


def _places(line: LinePlan) -> Iterator[tuple[str, int | str]]:
    if line.kind == "photograph":
        return ((stand.person.key, stand.mark) for stand in stands_in_photograph(line))
    return ((row.id, row.place) for row in line.people)
