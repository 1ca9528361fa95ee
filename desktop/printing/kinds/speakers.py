"""The order of speakers at an item: who speaks first, and in which language."""

from __future__ import annotations

from typing import get_args

from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import item_line
from desktop.printing.words.order import side_heading
from domain.projections.paper.reader import DelegationAudience
from domain.projections.paper.speakers import SpeakerFacts, SpeakersFacts, items_with_speakers, speakers_facts
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> SpeakersFacts:
    return speakers_facts(visit, asked.subject, asked.reader)


def _worded(facts: SpeakersFacts, words: InLanguages, marked: Marked) -> Worded:
    columns = (
        TableColumn(words.say("sheet.column-number"), "number"),
        TableColumn(words.say("sheet.column-person"), "wide"),
        TableColumn(words.say("sheet.column-language"), "narrow"),
    )

    def row(speaker: SpeakerFacts) -> TableRow:
        own = words.of_one(speaker.person.names, speaker.person.position)
        name = own.name(speaker.person.names)
        office = PrintedLine(own.office(speaker.person.position) or side_heading(facts.visit, speaker.side, words))
        said = (
            (PrintedLine(words.made(lambda spoken: spoken.of("language", speaker.language))),)
            if speaker.language
            else ()
        )
        cells = ((PrintedLine((str(speaker.number),) * len(words.languages)),), (name, office), said)
        return TableRow(cells, marked.marks.of(speaker.key))

    group = TableGroup(tuple(map(row, facts.speakers)))
    body = TableContents(columns, (group,), changed_since=marked.since, plain_marks=words.outside)
    return Worded(words.say("sheet.speakers"), body, item_line(facts.item, words))


KIND = SheetKind(
    name="speakers",
    subject="item",
    readers=(*get_args(DelegationAudience)[::-1], "press", "staff"),
    facts=_facts,
    worded=_worded,
    subjects=lambda visit: tuple(items_with_speakers(visit)),
)
