"""The facts of the composition of talks: who takes part on each side, in the order of the item (protocol 5.2, 5.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import msgspec

from domain.core.problem import Refused
from domain.programme.heads import leading_and_beside
from domain.programme.interpreting import Assignment
from domain.programme.meeting import Format
from domain.programme.programme import Item
from domain.programme.size import Size
from domain.projections.attendance import AttendanceList, AttendeeRole, attendance_of
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, person_facts, visit_facts
from domain.projections.paper.programme import ItemFacts, item_facts
from domain.projections.paper.reader import OFF, Reader, in_house, on_for, on_now, told_time
from domain.visit.visit import Visit


class TakingPart(FactRow, frozen=True, kw_only=True):
    """Somebody who is to take part in talks."""

    PLACED: ClassVar = ("number",)

    meeting: str
    side: str
    number: int | None
    """The number on his side, from 1; interpreters and note-takers are not counted."""
    person: PersonFacts
    role: AttendeeRole
    interpreting: Assignment | None


class SideFacts(msgspec.Struct, frozen=True):
    """One side of talks: those who count, and how many were agreed."""

    side: str
    heads: int
    others: int
    agreed: Size | None


class MeetingFacts(msgspec.Struct, frozen=True):
    """The composition of one meeting."""

    item: ItemFacts
    format: Format | None
    """None: nobody said it."""
    sides: tuple[SideFacts, ...]
    people: tuple[TakingPart, ...]


class CompositionFacts(Facts, frozen=True, kw_only=True, tag="composition"):
    """The compositions, in the order of the schedule."""

    meetings: tuple[MeetingFacts, ...]

    @property
    def rows(self) -> tuple[TakingPart, ...]:
        return tuple(person for meeting in self.meetings for person in meeting.people)


def composition_facts(visit: Visit, item: str | None, reader: Reader) -> CompositionFacts:
    """The composition of a meeting, or of every meeting that takes place and the reader may see.

    Raises:
        Refused: `unknown-item`, `sheet-item-off`, `sheet-nothing-to-see`; `sheet-no-composition` where nobody is listed
            and no size was agreed, without an item for any talks.
    """
    return _facts(visit, item, reader, _is_composed if item is None else _is_listed)


def former_composition_facts(visit: Visit, item: str | None, reader: Reader) -> CompositionFacts:
    """The same as pages told it that left out talks of which nobody had said the format yet. Raises as it."""

    def was_composed(item: Item) -> bool:
        return _is_composed(item) and (item.format is not None or item.outcome_known)

    return _facts(visit, item, reader, was_composed)


def _facts(visit: Visit, item: str | None, reader: Reader, composed: Callable[[Item], bool]) -> CompositionFacts:
    items = [on_for(visit, item, reader)] if item is not None else on_now(visit, reader)
    found = tuple(_meeting(visit, each, reader) for each in items if composed(each))
    if not found:
        raise Refused("sheet-no-composition", field="item")
    return CompositionFacts(visit=visit_facts(visit), meetings=found)


def meetings_composed(visit: Visit) -> tuple[str | None, ...]:
    """The meetings that have a composition; before them None, where there are several."""
    found = [each.id for each in visit.programme.active_items() if each.status not in OFF and _is_composed(each)]
    return (None, *found) if len(found) > 1 else tuple(found)


def _is_composed(item: Item) -> bool:
    """Whether it is said who or how many take part: in a format, or in talks of which nobody said one."""
    return (item.format is not None or item.kind == "talks") and _is_listed(item)


def _is_listed(item: Item) -> bool:
    """Whether it is said who or how many take part, whatever the item is: who names it knows what he asks for."""
    return bool(item.people or item.sizes)


def _meeting(visit: Visit, item: Item, reader: Reader) -> MeetingFacts:
    listed = attendance_of(visit, item)
    people = tuple(person for side in visit.sides_at(item) for person in _people(visit, listed, side))
    there = {each.side for each in people} | set(item.sizes)
    planned = item.planned if in_house(reader) else told_time(item, reader)
    return MeetingFacts(
        item=item_facts(visit, item, planned),
        format=item.format or item.held_format,
        sides=tuple(_side(visit, item, people, side) for side in visit.sides_at(item) if side in there),
        people=people,
    )


def _people(visit: Visit, listed: AttendanceList, side: str) -> list[TakingPart]:
    found, number = [], 0
    for each in listed.people:
        if each.side == side and each.expected:
            counts = each.role in ("head", "delegate")
            number += counts
            found.append(
                TakingPart(
                    key=f"{listed.item}/{each.id}", meeting=listed.item, side=side, number=number if counts else None,
                    person=person_facts(visit, each.id), role=each.role, interpreting=each.interpreting,
                )
            )  # fmt: skip
    return found


def _side(visit: Visit, item: Item, people: tuple[TakingPart, ...], side: str) -> SideFacts:
    listed = any(each.side == side and each.number is not None for each in people)
    heads, beside = leading_and_beside(visit, item, side) if listed else (0, 0)
    return SideFacts(side, heads, beside, item.sizes.get(side))
