"""A form for an embassy to return: how the names of its delegation are spelt, with room to correct each."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.in_languages import InLanguages
from desktop.wording.names import NEAREST, in_list
from domain.projections.paper.reader import DelegationAudience
from domain.projections.paper.spelling import SpellingFacts, SpellingRow, sides_to_approve, spelling_facts
from domain.visit.visit import Visit

_TO_WHOM: tuple[DelegationAudience, ...] = ("guest-delegation", "host-delegation", "both-delegations")
"""It is signed by the side whose names they are, and comes back: it bears nothing of the house."""


def _facts(visit: Visit, asked: Asked) -> SpellingFacts:
    return spelling_facts(visit, asked.subject)


def _worded(facts: SpellingFacts, words: InLanguages, marked: Marked) -> Worded:
    columns = (
        TableColumn(words.say("sheet.column-number"), "number"),
        TableColumn(words.say("sheet.column-spelling"), "wide"),
        TableColumn(words.say("sheet.column-correction"), "text"),
    )

    def row(each: SpellingRow) -> TableRow:
        number = str(each.number) if each.number is not None else ""
        name, office = words.name(each.person.names, bare=True), words.office(each.person.position)
        person = (name, *_in_other_languages(each, name, words), *((PrintedLine(office),) if office else ()))
        cells = ((PrintedLine((number,) * len(words.languages)),), person, (PrintedLine(words.nothing),))
        return TableRow(cells, marked.marks.of(each.key))

    notes = (PrintedLine(words.say("sheet.spelling-return")), PrintedLine(words.say("sheet.spelling-signed")))
    group = TableGroup(tuple(map(row, facts.members)))
    body = TableContents(columns, (group,), notes=notes, changed_since=marked.since, plain_marks=words.outside)
    return Worded(words.say("sheet.spelling"), body, words.text(facts.visit.name_of(facts.side)))


def _in_other_languages(each: SpellingRow, name: PrintedLine, words: InLanguages) -> Iterator[PrintedLine]:
    """The name in each further language in which it is spelt otherwise than above, in whichever order."""
    told = {_words(said.removesuffix(NEAREST)) for said in name.text}
    for language, form in each.person.names.items():
        said = in_list(form, language)
        if _words(said) not in told and language not in words.languages:
            told.add(_words(said))
            yield PrintedLine((said,) * len(words.languages))


def _words(said: str) -> tuple[str, ...]:
    return tuple(sorted(said.split()))


KIND = SheetKind(
    name="spelling",
    subject="side",
    readers=_TO_WHOM,
    facts=_facts,
    worded=_worded,
    subjects=sides_to_approve,
)
