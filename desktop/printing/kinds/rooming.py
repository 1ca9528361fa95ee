"""The rooming list: house by house who stays in which room, and of whom it is not known yet."""

from __future__ import annotations

from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.order import side_heading
from domain.core.text import Wording as Recorded
from domain.projections.paper.rooming import LodgedFacts, RoomingFacts, rooming_facts, sides_lodged
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> RoomingFacts:
    return rooming_facts(visit, asked.subject)


def _worded(facts: RoomingFacts, words: InLanguages, marked: Marked) -> Worded:
    columns = (
        TableColumn(words.say("sheet.column-room"), "narrow"),
        TableColumn(words.say("sheet.column-person"), "wide"),
        TableColumn(words.say("sheet.column-category"), "narrow"),
    )

    def row(each: LodgedFacts) -> TableRow:
        own = words.of_one(each.person.names, each.person.position)
        office = own.office(each.person.position)
        person = (own.name(each.person.names), *((PrintedLine(office),) if office else ()))
        category = tuple(map(capital, words.say(f"member-category.{each.category}")))
        room = (PrintedLine((each.room,) * len(words.languages)),) if each.room else ()
        return TableRow((room, person, (PrintedLine(category),)), marked.marks.of(each.key))

    sides = list(dict.fromkeys(each.side for each in facts.lodged))
    groups = tuple(
        TableGroup(tuple(map(row, there)), _heading(facts, house, side, words, several=len(sides) > 1))
        for house in facts.houses
        for side in sides
        if (there := [each for each in facts.lodged if each.house == house and each.side == side])
    )
    subtitle = side_heading(facts.visit, sides[0], words) if len(sides) == 1 else ()
    return Worded(words.say("sheet.rooming"), TableContents(columns, groups, changed_since=marked.since), subtitle)


def _heading(facts: RoomingFacts, house: Recorded, side: str, words: InLanguages, *, several: bool) -> Wording:
    named = words.text(house) or words.say("sheet.not-lodged")
    if not several:
        return named
    return words.filled("sheet.group", item=named, side=side_heading(facts.visit, side, words))


KIND = SheetKind(
    name="rooming",
    subject="side",
    readers=("staff", "security"),
    facts=_facts,
    worded=_worded,
    subjects=sides_lodged,
)
