"""A greeter's card: whom he greets, how each is addressed, and how the names are said."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.contents.item_notes import greeter_line
from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import item_line
from domain.projections.paper.greeting import GreetedFacts, GreetingFacts, greeting_facts, items_with_greeters
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> GreetingFacts:
    return greeting_facts(visit, asked.subject, asked.reader)


def _worded(facts: GreetingFacts, words: InLanguages, marked: Marked) -> Worded:
    rows = (TableRow((tuple(_person(each, words)),), marked.marks.of(each.key)) for each in facts.greeted)
    notes = tuple(greeter_line(each, "", words) for each in facts.greeters)
    columns = (TableColumn(words.say("sheet.column-greeted"), "wide"),)
    body = TableContents(
        columns, (TableGroup(tuple(rows)),), notes=notes, changed_since=marked.since, plain_marks=words.outside
    )
    return Worded(words.say("sheet.greeting"), body, item_line(facts.item, words))


def _person(each: GreetedFacts, words: InLanguages) -> Iterator[PrintedLine]:
    """Name, office, form of address, and how the name is said, as far as they are known."""
    yield words.name(each.person.names)
    if office := words.office(each.person.position):
        yield PrintedLine(office)
    if any(each.address.values()):
        yield PrintedLine(words.filled("sheet.addressed-as", text=words.text(each.address)))
    if any(said := _said(each, words)):
        yield PrintedLine(
            tuple(text and line for text, line in zip(said, words.filled("sheet.said", text=said), strict=True))
        )


def _said(each: GreetedFacts, words: InLanguages) -> Wording:
    """How the name is said, for a reader of each language; for one of whose nobody wrote it down, as for another."""
    hints = {language: name.phonetic for language, name in each.person.names.items() if name.phonetic}
    return tuple(hints.get(language) or next(iter(hints.values()), "") for language in words.languages)


KIND = SheetKind(
    name="greeting",
    subject="item",
    readers=("staff", "host-delegation"),
    facts=_facts,
    worded=_worded,
    paper="a5",
    subjects=items_with_greeters,
)
