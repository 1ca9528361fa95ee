"""Everybody at a table by the alphabet, with the seat: hung up or held at the door of a dining room."""

from __future__ import annotations

from typing import get_args

from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import item_line
from desktop.printing.words.order import side_heading
from desktop.seating.words import convention_words
from domain.core.collation import name_key
from domain.projections.paper.reader import DelegationAudience
from domain.projections.paper.seating import SeatingFacts, items_with_tables, seat_key, table_facts
from domain.projections.seating import SeatSeen
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> SeatingFacts:
    return table_facts(visit, asked.subject, asked.reader)


def _worded(facts: SeatingFacts, words: InLanguages, marked: Marked) -> Worded:
    [plan], [item] = facts.plans, facts.items.values()
    columns = (
        TableColumn(words.say("sheet.column-person"), "wide"),
        TableColumn(words.say("sheet.column-side"), "narrow"),
        TableColumn(words.say("sheet.column-place"), "hour"),
    )

    def row(seat: SeatSeen) -> TableRow:
        position = seat.short_office or seat.position
        own = words.of_one(seat.names, position)
        office = own.office(position)
        person = (own.name(seat.names), *((PrintedLine(office),) if office else ()))
        side = PrintedLine(side_heading(facts.visit, seat.side, words))
        return TableRow(
            (person, (side,), (PrintedLine(_seat(seat, words)),)), marked.marks.of(seat_key(plan.item, seat.id))
        )

    named = sorted(
        (seat for seat in plan.seats if seat.names), key=lambda seat: name_key(seat.names, words.languages[0])
    )
    convention = PrintedLine(words.made(lambda spoken: convention_words(plan, spoken)))
    body = TableContents(
        columns, (TableGroup(tuple(map(row, named))),), changed_since=marked.since, plain_marks=words.outside,
        above=(convention,),
    )  # fmt: skip
    return Worded(words.say("sheet.finder"), body, item_line(item, words))


def _seat(seat: SeatSeen, words: InLanguages) -> Wording:
    """The number on the plan; of who is not counted what he does, and where."""
    if seat.number is not None:
        return (str(seat.number),) * len(words.languages)
    return words.made(lambda spoken: capital(spoken(f"role.{seat.role}")))


KIND = SheetKind(
    name="finder",
    subject="item",
    readers=("staff", *get_args(DelegationAudience)),
    facts=_facts,
    worded=_worded,
    subjects=items_with_tables,
)
