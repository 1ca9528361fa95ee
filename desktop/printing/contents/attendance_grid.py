"""Attendance lists as columns and rows: who is expected where; for the house what was observed."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.contents.grid import Grid, GridColumn, GridRow, Lines
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.attendance_words import attendance_remark, numbers
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import item_line
from desktop.printing.words.order import side_heading
from domain.programme.interpreting import Assignment
from domain.projections.attendance import Attendee, AttendeeRole
from domain.projections.paper.attendance import (
    AttendanceFacts,
    ExpectedList,
    ListFacts,
    PersonRow,
    ToldAttendance,
    ToldPerson,
)
from domain.projections.paper.facts import VisitFacts

_TOLD = ("meeting", "side", "number", "name", "office", "role")


def attendance_grid(facts: AttendanceFacts | ToldAttendance, words: InLanguages) -> Grid:
    """A row for each who is on a list, item by item and side by side."""
    if isinstance(facts, AttendanceFacts):
        return _grid((*_TOLD, "outcome"), list(_house_rows(facts, words)), words)
    return _grid(_TOLD, list(_told_rows(facts, words)), words)


def roles(role: AttendeeRole, interpreting: Assignment | None, words: InLanguages) -> Iterator[PrintedLine]:
    """In what capacity somebody takes part, and which languages he interprets."""
    yield PrintedLine(tuple(map(capital, words.say(f"role.{role}"))))
    if interpreting is not None:
        pairs = interpreting.pairs
        yield PrintedLine(words.made(lambda spoken: spoken.said(pairs)))


def _grid(names: tuple[str, ...], rows: list[GridRow], words: InLanguages) -> Grid:
    columns = tuple(GridColumn(name, words.say(f"sheet.column-{name}")) for name in names)
    return Grid(columns, tuple(rows), grouped="meeting")


def _house_rows(facts: AttendanceFacts, words: InLanguages) -> Iterator[GridRow]:
    """Of a list at which nobody was marked yet, those who are expected."""
    for found in facts.lists:
        there = words.in_zone(found.zone)
        for side in facts.sides:
            people = [each for each in found.people if each.person.side == side]
            people = [each for each in people if found.observed or each.person.expected]
            for number, each in zip(numbers(each.person.role for each in people), people, strict=True):
                cells = _cells(facts.visit, found, number, each.person, there)
                yield GridRow(each.key, (*cells, tuple(_outcome(each, found, there))))


def _outcome(row: PersonRow, found: ListFacts, words: InLanguages) -> Iterator[PrintedLine]:
    """What was observed of somebody; nothing where nothing was."""
    if row.seen is not None:
        yield PrintedLine(words.say(f"sheet.outcome-{row.seen}"))
    if (more := attendance_remark(row.person, found, words)) is not None:
        yield more


def _told_rows(facts: ToldAttendance, words: InLanguages) -> Iterator[GridRow]:
    for found in facts.lists:
        there = words.in_zone(found.zone)
        for side in facts.sides:
            people = [each for each in found.people if each.side == side]
            for number, each in zip(numbers(each.role for each in people), people, strict=True):
                yield GridRow(each.key, _told_cells(facts.visit, found, number, each, there))


def _cells(
    visit: VisitFacts, found: ListFacts, number: str, person: Attendee, words: InLanguages
) -> tuple[Lines, ...]:  # fmt: skip
    office = words.office(person.position)
    return (
        *_place(visit, found, number, person.side, words),
        (words.name(person.names),),
        (PrintedLine(office),) if office else (),
        tuple(roles(person.role, person.interpreting, words)),
    )


def _told_cells(
    visit: VisitFacts, found: ExpectedList, number: str, row: ToldPerson, words: InLanguages
) -> tuple[Lines, ...]:  # fmt: skip
    name, office = words.name(row.person.names), words.office(row.person.position)
    return (
        *_place(visit, found, number, row.side, words),
        (name,) if any(name.text) else (),
        (PrintedLine(office),) if office else (),
        tuple(roles(row.role, row.interpreting, words)),
    )


def _place(
    visit: VisitFacts, found: ListFacts | ExpectedList, number: str, side: str, words: InLanguages
) -> tuple[Lines, ...]:  # fmt: skip
    """The item, the side and the number there."""
    return (
        (PrintedLine(item_line(found, words)),),
        (PrintedLine(side_heading(visit, side, words)),),
        (PrintedLine((number,) * len(words.languages)),) if number else (),
    )
