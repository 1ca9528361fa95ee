"""The facts of a programme: for the public and the press, for the delegations, for the house.

Each of the three knows what the one before it knows, and holds it in a part of its own: what is written for readers
outside the house cannot name what only the house may know.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Self

import msgspec

from domain.core.names import Name
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.programme.arrangements import PressRegime
from domain.programme.contacts import ResponsibleOfficer
from domain.programme.day_order import DayPart
from domain.programme.heads import expected_heads, is_of_spouses, leading_and_beside, taking_part
from domain.programme.meeting import Format
from domain.programme.programme import Item
from domain.programme.size import Size
from domain.programme.visibility import Audience
from domain.projections.agenda import AgendaRow
from domain.projections.paper.facts import (
    FactRow,
    Facts,
    PersonFacts,
    VisitFacts,
    person_facts,
    visit_facts,
    with_its_own_parties,
)
from domain.projections.paper.reader import OFF, Outside, Reader, hour_told, in_house, is_open, seen_by, told_time
from domain.projections.schedule import ScheduleRow, schedule
from domain.seating.item_order import order_at
from domain.visit.visit import Visit


class ItemFacts(FactRow, frozen=True, kw_only=True):
    """An item as anybody may be told of it."""

    PLACED: ClassVar = ("day", "planned", "part", "follows", "place")

    day: date | None
    planned: PlannedTime | None
    """When it is, as this reader is told."""
    zone: str
    part: DayPart | None
    """The part of the day in which it stands without an hour."""
    follows: bool
    """Whether it stands after another without an hour of its own."""
    title: Wording
    place: Wording
    press: PressRegime | None
    block: str | None = None
    block_title: Wording = {}


class GreeterFacts(msgspec.Struct, frozen=True):
    """Who greets, by name and office."""

    names: dict[str, Name]
    """The name of a member."""
    called: Wording
    """The name of anybody else."""
    office: Wording


class LeadFacts(msgspec.Struct, frozen=True):
    """Who leads a side at an item, where that was settled for it."""

    side: str
    people: tuple[PersonFacts, ...]


class CountFacts(msgspec.Struct, frozen=True):
    """How many of a side take part: those who lead and the others listed, else what was agreed."""

    side: str
    heads: int
    others: int
    agreed: Size | None


class DelegationItem(FactRow, frozen=True, kw_only=True):
    """An item as the delegations are told of it."""

    item: ItemFacts
    detail: Wording
    dress: Wording
    greeters: tuple[GreeterFacts, ...]
    taking: tuple[str, ...]
    alone: tuple[Wording, ...]
    """The offices of those who take part alone, where one side does and they are known."""
    format: Format | None
    leads: tuple[LeadFacts, ...]
    counts: tuple[CountFacts, ...]
    speakers: tuple[PersonFacts, ...]

    def put_back(self, before: Self) -> Self:
        return msgspec.structs.replace(self, item=self.item.put_back(before.item))


class HouseItem(FactRow, frozen=True, kw_only=True):
    """An item as the house knows it: with what became of it, who is responsible, and who may see it."""

    UNMARKED: ClassVar = ("row",)

    told: DelegationItem
    cancelled: bool
    telephones: tuple[str, ...]
    """The telephones of those who greet, in their order; empty where not known."""
    moves: Wording
    officer: ResponsibleOfficer | None
    remark: Wording
    audience: Audience | None
    announced: PlannedTime | None
    agenda: tuple[AgendaRow, ...]
    row: ScheduleRow
    """The item beside what became of it; of that no sheet bears a mark."""

    def put_back(self, before: Self) -> Self:
        return msgspec.structs.replace(self, told=self.told.put_back(before.told))


class OpenProgramme(Facts, frozen=True, kw_only=True, tag="open"):
    """The programme for the public, or for the press."""

    items: tuple[ItemFacts, ...]

    @property
    def rows(self) -> tuple[ItemFacts, ...]:
        return self.items


class DelegationProgramme(Facts, frozen=True, kw_only=True, tag="delegations"):
    """The programme for a delegation, or for both."""

    items: tuple[DelegationItem, ...]

    @property
    def rows(self) -> tuple[DelegationItem, ...]:
        return self.items

    @property
    def headed(self) -> VisitFacts:
        """The visit with the parties it is of."""
        return with_its_own_parties(self.visit, [item.taking for item in self.items])


class HouseProgramme(Facts, frozen=True, kw_only=True, tag="house"):
    """The programme for the house."""

    items: tuple[HouseItem, ...]

    @property
    def rows(self) -> tuple[HouseItem, ...]:
        return self.items


ProgrammeFacts = OpenProgramme | DelegationProgramme | HouseProgramme


def programme_facts(visit: Visit, reader: Reader) -> ProgrammeFacts:
    """The programme of a visit for a reader."""
    if in_house(reader):
        return house_programme(visit)
    if is_open(reader):
        taking = [taking_part(visit, item) for item in visit.programme.active_items() if item.status not in OFF]
        head = with_its_own_parties(visit_facts(visit), taking)
        return OpenProgramme(visit=head, items=tuple(_open_items(visit, reader)))
    told = tuple(delegation_item(visit, each, reader) for each in seen_by(visit, reader))
    return DelegationProgramme(visit=visit_facts(visit), items=told)


def house_programme(visit: Visit) -> HouseProgramme:
    """The programme for the house, with what was called off and what became of the rest."""
    return HouseProgramme(visit=visit_facts(visit), items=tuple(_house_item(visit, row) for row in schedule(visit)))


def _open_items(visit: Visit, reader: Outside) -> Iterator[ItemFacts]:
    """The items for the public or the press; one whose hour is not told follows the one before it on its day."""
    day: date | None = None
    for item in seen_by(visit, reader):
        told = item_facts(visit, item, hour_told(item, reader))
        untold = told.planned is not None and told.planned.start is None
        yield msgspec.structs.replace(told, follows=True) if untold and told.day == day else told
        day = told.day


def item_facts(visit: Visit, item: Item, planned: PlannedTime | None) -> ItemFacts:
    """An item as anybody may be told of it, at the time a reader is told."""
    return ItemFacts(
        key=item.id,
        day=planned.day if planned is not None else None,
        planned=planned,
        zone=planned.zone if planned is not None else item.zone,
        part=item.order.part,
        follows=item.order.after is not None,
        title=item.title,
        place=item.place,
        press=item.press,
        block=item.block,
        block_title=visit.blocks[item.block].title if item.block is not None else {},
    )


def delegation_item(visit: Visit, item: Item, reader: Outside | None = None) -> DelegationItem:
    """An item for a delegation; without a reader, as the house plans it."""
    return DelegationItem(
        key=item.id,
        item=item_facts(visit, item, told_time(item, reader) if reader is not None else item.planned),
        detail=item.detail,
        dress=item.dress,
        greeters=tuple(greeters_of(visit, item)),
        taking=taking_part(visit, item),
        alone=_alone(visit, item),
        format=item.format,
        leads=tuple(_leads(visit, item)),
        counts=tuple(_counts(visit, item)) if item.format is not None else (),
        speakers=tuple(people(visit, item, (statement.member for statement in item.statements))),
    )


def _house_item(visit: Visit, row: ScheduleRow) -> HouseItem:
    item = visit.programme.items[row.id]
    return HouseItem(
        key=item.id,
        told=delegation_item(visit, item),
        cancelled=item.status == "cancelled",
        telephones=tuple(greeter.telephone for greeter in item.greeters),
        moves=item.moves,
        officer=item.officer,
        remark=item.remark,
        audience=item.audience,
        announced=item.announced,
        agenda=row.agenda,
        row=row,
    )


def people(visit: Visit, item: Item, keys: Iterator[str]) -> Iterator[PersonFacts]:
    """Those of the members who are still expected at an item; once it began, all of them."""
    for key in keys:
        if item.happened or visit.delegations.members[key].travels:
            yield person_facts(visit, key)


def greeters_of(visit: Visit, item: Item) -> Iterator[GreeterFacts]:
    """Who greets at an item, in the order in which they greet."""
    for greeter in item.greeters:
        member = visit.delegations.members.get(greeter.member or "")
        yield GreeterFacts(
            member.names if member is not None else {},
            greeter.name,
            greeter.office or (member.position if member is not None else {}),
        )


def _alone(visit: Visit, item: Item) -> tuple[Wording, ...]:
    there = taking_part(visit, item)
    if len(there) != 1:
        return ()
    (side,) = there
    leading = expected_heads(visit, item, side) or order_at(visit, item, side)[:1]
    offices = [visit.delegations.members[key].position for key in leading]
    return tuple(offices) if all(offices) else ()


def _leads(visit: Visit, item: Item) -> Iterator[LeadFacts]:
    """Who leads each side, if that was settled for this item; by default it is the principal.

    Of a meeting of others alone, such as the foreign ministers, and of what spouses alone are listed for, the first
    listed is told: parallel items then say whose they are (protocol 2.4).
    """
    for side in dict.fromkeys((*item.heads, *visit.sides)):
        heads = item.heads.get(side) or _first_of_others(visit, item, side)
        if leading := tuple(people(visit, item, iter(heads))):
            yield LeadFacts(side, leading)


def _first_of_others(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    if (item.format is None and not is_of_spouses(visit, item)) or expected_heads(visit, item, side):
        return ()
    return tuple(order_at(visit, item, side)[:1])


def _counts(visit: Visit, item: Item) -> Iterator[CountFacts]:
    """How many of each side: those listed and expected there, else as was agreed; nothing where neither is known."""
    listed = {visit.delegations.members[key].side for key, held in item.people.items() if held == "delegate"}
    for side in visit.sides:
        heads, beside = leading_and_beside(visit, item, side)
        if side in listed and heads + beside:
            yield CountFacts(side, heads, beside, None)
        elif (agreed := item.sizes.get(side)) is not None:
            yield CountFacts(side, 0, 0, agreed)
