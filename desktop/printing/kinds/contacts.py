"""The contacts of a visit, for the house: who is responsible for each item and who greets at it, with telephones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import get_args

from desktop.printing.contents.grid import Grid, GridColumn, GridRow, Lines
from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import starts, titled_day
from domain.projections.paper.contacts import ContactFacts, ContactsFacts, contacts_facts, has_contacts
from domain.projections.paper.reader import InHouse
from domain.visit.visit import Visit

COLUMNS = ("day", "from", "title", "role", "name", "office", "telephone")


def _facts(visit: Visit, _asked: Asked) -> ContactsFacts:
    return contacts_facts(visit)


def _worded(facts: ContactsFacts, words: InLanguages, marked: Marked) -> Worded:
    columns = [
        TableColumn(words.say("sheet.column-hour"), "hour"),
        TableColumn(words.say("sheet.column-item"), "wide"),
        TableColumn(words.say("sheet.column-person"), "wide"),
    ]
    if reached := any(each.telephone for each in facts.contacts):
        columns.append(TableColumn(words.say("sheet.column-telephone"), "narrow"))

    def row(each: ContactFacts) -> TableRow:
        there = words.in_zone(each.item.zone)
        person = (*contact_name(each, words), *_office(each, words), PrintedLine(words.say(f"sheet.duty-{each.duty}")))
        cells: tuple[Lines, ...] = ((starts(each.item, there),), _item(each, words), person)
        return TableRow((*cells, _telephone(each, words)) if reached else cells, marked.marks.of(each.key))

    groups = (
        TableGroup(tuple(map(row, found)), day)
        for day, found in groupby(facts.contacts, key=lambda each: _day(each, words))
    )
    return Worded(words.say("sheet.contacts"), TableContents(tuple(columns), tuple(groups), changed_since=marked.since))


def _grid(facts: ContactsFacts, words: InLanguages) -> Grid:
    def row(each: ContactFacts) -> GridRow:
        begins = starts(each.item, words.in_zone(each.item.zone))
        cells: tuple[Lines, ...] = (
            (PrintedLine(_day(each, words)),),
            (begins,) if any(begins.text) else (),
            (PrintedLine(words.text(each.item.title)),),
            (PrintedLine(words.say(f"sheet.duty-{each.duty}")),),
            contact_name(each, words),
            tuple(_office(each, words)),
            _telephone(each, words),
        )
        return GridRow(each.key, cells, each.item.day)

    columns = tuple(GridColumn(name, words.say(f"sheet.column-{name}")) for name in COLUMNS)
    return Grid(columns, tuple(map(row, facts.contacts)), grouped="day")


def _day(contact: ContactFacts, words: InLanguages) -> Wording:
    day = contact.item.day
    return titled_day(day, words) if day is not None else tuple(map(capital, words.say("time.day-to-be-fixed")))


def _item(contact: ContactFacts, words: InLanguages) -> Lines:
    title = PrintedLine(words.text(contact.item.title))
    return (title, PrintedLine(words.text(contact.item.place))) if contact.item.place else (title,)


def contact_name(contact: ContactFacts, words: InLanguages) -> Lines:
    """The name as lists have it, also of a member not named yet; of who is no member as it was noted."""
    return (PrintedLine(words.text(contact.called)),) if contact.called else (words.name(contact.names),)


def _office(contact: ContactFacts, words: InLanguages) -> Iterator[PrintedLine]:
    if office := words.office(contact.office):
        yield PrintedLine(office)


def _telephone(contact: ContactFacts, words: InLanguages) -> Lines:
    return (PrintedLine((contact.telephone,) * len(words.languages)),) if contact.telephone else ()


KIND = SheetKind(
    name="contacts",
    subject="visit",
    readers=get_args(InHouse),
    facts=_facts,
    worded=_worded,
    subjects=has_contacts,
    grid=_grid,
)
