"""The composition of talks, meeting by meeting: the sides face to face, with interpreters and note-takers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import get_args

from desktop.printing.contents.attendance_grid import roles
from desktop.printing.contents.composition_contents import CompositionContents, FacingRow, Round, Seated
from desktop.printing.contents.grid import Grid, GridColumn, GridRow, Lines
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.attendance_words import in_capacity
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import item_line
from desktop.printing.words.order import listed_size, side_heading, sizes_of
from domain.core.names import GUEST, HOST
from domain.programme.size import Size
from domain.projections.paper.composition import (
    CompositionFacts,
    MeetingFacts,
    SideFacts,
    TakingPart,
    composition_facts,
    former_composition_facts,
    meetings_composed,
)
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> CompositionFacts:
    return composition_facts(visit, asked.subject, asked.reader)


def _former_facts(visit: Visit, asked: Asked) -> CompositionFacts:
    return former_composition_facts(visit, asked.subject, asked.reader)


def _worded(facts: CompositionFacts, words: InLanguages, marked: Marked) -> Worded:
    rounds = (found for each in facts.meetings for found in _rounds(facts, each, words, marked))
    body = CompositionContents(tuple(rounds), marked.since, plain_marks=words.outside)
    return Worded(words.say("sheet.composition"), body)


def _rounds(facts: CompositionFacts, meeting: MeetingFacts, words: InLanguages, marked: Marked) -> Iterator[Round]:
    """The sides face to face: two of them; three beside one another, of more the next under the first.

    The title and the size of all of them stand over the first.
    """
    gone = [row for row in marked.marks.gone if isinstance(row, TakingPart) and not words.outside]
    for number, sides in enumerate(_at_a_table(meeting.sides)):
        there = [
            [*_of(each, meeting.people), *_of(each, [row for row in gone if row.meeting == meeting.item.key])]
            for each in sides
        ]
        named = [side_heading(facts.visit, each.side, words) for each in sides]
        yield Round(
            heading=words.text(meeting.item.title) if number == 0 else (),
            about=tuple(_about(meeting, words.in_zone(meeting.item.zone))) if number == 0 else (),
            size=_size(meeting, words) if number == 0 else (),
            left=named[0],
            right=named[1] if len(named) > 1 else words.nothing,
            rows=tuple(_rows(there, words, marked)),
            third=named[2] if len(named) > 2 else (),
            beside=len(meeting.sides) > len((HOST, GUEST)),
        )


def _at_a_table(sides: Sequence[SideFacts]) -> Iterator[Sequence[SideFacts]]:
    """The sides that stand in one table: three fit beside one another, of more none stands alone."""
    tables = -(-len(sides) // THREE)
    for number in range(tables):
        first, behind = (-(-len(sides) * each // tables) for each in (number, number + 1))
        yield sides[first:behind]


def _of(side: SideFacts, people: Sequence[TakingPart]) -> list[TakingPart]:
    return [each for each in people if each.side == side.side]


def _about(meeting: MeetingFacts, words: InLanguages) -> Iterator[PrintedLine]:
    planned, item = meeting.item.planned, meeting.item
    parts = [words.made(lambda spoken: spoken.planned(planned))] if planned is not None else []
    if item.place:
        parts.append(words.text(item.place))
    if parts:
        yield PrintedLine(words.with_commas(*parts))
    if item.press is not None:
        yield PrintedLine(words.say(f"press.{item.press}"), label=words.label(words.say("sheet.column-press")))


def _size(meeting: MeetingFacts, words: InLanguages) -> Wording:
    """The size of the sides as protocol writes it: once where they are equal; a tête-à-tête is a word (5.4).

    Of three and more the numbers are told in the order of their sides, 1 + 1 + 2; sizes that count heads apart are no
    sum.
    """
    if meeting.format == "tete-a-tete":
        return tuple(map(capital, words.say("format.tete-a-tete")))
    sizes = [size for side in meeting.sides if (size := _size_of(side)) is not None]
    told = sizes_of(sizes, words)
    known = list(dict.fromkeys(told))
    if len(sizes) >= THREE and len(known) > 1:
        numbers = not any("+" in each for wording in told for each in wording)
        return tuple(map((" + " if numbers else " / ").join, zip(*told, strict=True)))
    if len(known) == 1 and len(sizes) > 1 and "+" not in known[0][0]:
        return words.filled("size.agreed-alike", size=known[0])
    return tuple(map(" / ".join, zip(*known, strict=True))) if known else ()


def _size_of(side: SideFacts) -> Size | None:
    return listed_size(side.heads, side.others) if side.heads + side.others else side.agreed


def _rows(sides: Sequence[Sequence[TakingPart]], words: InLanguages, marked: Marked) -> Iterator[FacingRow]:
    """Number by number; then interpreters and note-takers, each in one row; then who takes part no more."""

    def seated(each: TakingPart) -> Seated:
        mark = "removed" if each in marked.marks.gone else marked.marks.of(each.key)
        own = words.of_one(each.person.names, each.person.position)
        office = in_capacity("delegate", each.person.position, each.interpreting, own)
        name = own.called_on_list(each.person.key, each.person.names, each.person.position)
        return Seated(name, office, mark)

    there = [[each for each in side if each not in marked.marks.gone] for side in sides]
    counted = [[each for each in side if each.number is not None] for side in there]
    for number, beside in enumerate(zip_longest(*counted), start=1):
        cells = (tuple(map(seated, filter(None, (each,)))) for each in beside)
        yield FacingRow((str(number),) * len(words.languages), *cells)
    for role in ("interpreter", "note-taker"):
        cells = (tuple(seated(each) for each in side if each.role == role) for side in there)
        if any(found := tuple(cells)):
            yield FacingRow(words.say(f"role.{role}"), *found)
    gone = (tuple(seated(each) for each in side if each in marked.marks.gone) for side in sides)
    if any(found := tuple(gone)):
        yield FacingRow(("\N{EN DASH}",) * len(words.languages), *found)


THREE = 3
"""So many sides stand in one table of three columns."""

_COLUMNS = ("meeting", "side", "number", "role", "name", "office")


def _grid(facts: CompositionFacts, words: InLanguages) -> Grid:
    """A row for each who takes part, meeting by meeting and side by side."""
    columns = tuple(GridColumn(name, words.say(f"sheet.column-{name}")) for name in _COLUMNS)
    rows = tuple(_grid_row(facts, meeting, each, words) for meeting in facts.meetings for each in meeting.people)
    return Grid(columns, rows, grouped="meeting")


def _grid_row(facts: CompositionFacts, meeting: MeetingFacts, each: TakingPart, words: InLanguages) -> GridRow:
    name = words.name(each.person.names)
    office = words.office(each.person.position)
    cells: tuple[Lines, ...] = (
        (PrintedLine(item_line(meeting.item, words)),),
        (PrintedLine(side_heading(facts.visit, each.side, words)),),
        (PrintedLine((str(each.number),) * len(words.languages)),) if each.number is not None else (),
        tuple(roles(each.role, each.interpreting, words)),
        (name,) if any(name.text) else (),
        (PrintedLine(office),) if office else (),
    )
    return GridRow(each.key, cells, meeting.item.day)


KIND = SheetKind(
    name="composition",
    subject="item",
    readers=(*get_args(DelegationAudience)[::-1], "staff"),
    facts=_facts,
    former=(_former_facts,),
    worded=_worded,
    subjects=meetings_composed,
    grid=_grid,
)
