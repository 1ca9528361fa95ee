"""A transmittal slip: what is handed over with a note, on how many sheets, and the receipt to be signed."""

from __future__ import annotations

from typing import get_args

from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.enclosure_words import enclosed_with, uncounted_apart
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.wording.addressing import heading, to_whom
from desktop.wording.names import NEAREST
from domain.projections.paper.note import NoteFacts, note_facts
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit

_TO_FILL_IN = "_" * 12
"""Where the number of a note that was not sent is written by hand."""


def _facts(visit: Visit, asked: Asked) -> NoteFacts:
    return note_facts(visit, asked.subject)


def _worded(facts: NoteFacts, words: InLanguages, marked: Marked) -> Worded:
    del marked
    columns = (
        TableColumn(words.say("sheet.column-number"), "number"),
        TableColumn(words.say("sheet.column-handed-over"), "wide"),
        TableColumn(words.say("sheet.column-sheets"), "narrow"),
    )
    handed = [(_note(facts, words), None), *enclosed_with(facts, words)]
    rows = [_row(str(number), what, sheets, words) for number, (what, sheets) in enumerate(handed, start=1)]
    if (in_all := uncounted_apart(facts)) is not None:
        rows.append(_row("", words.say("sheet.note-enclosures"), in_all, words))
    receipt = tuple(PrintedLine(words.say(f"sheet.received-{line}")) for line in ("by", "at", "signature"))
    body = TableContents(columns, (TableGroup(tuple(rows)),), to_fill_in=receipt)
    return Worded(words.say("sheet.transmittal"), body, _to(facts, words))


def _note(facts: NoteFacts, words: InLanguages) -> Wording:
    return words.say("sheet.note-numbered", number=facts.number or _TO_FILL_IN)


def _row(number: str, what: Wording, sheets: int | None, words: InLanguages) -> TableRow:
    counted = words.made(lambda spoken: spoken.number(sheets)) if sheets is not None else words.nothing
    return TableRow(
        (
            (PrintedLine((number,) * len(words.languages)),),
            (PrintedLine(tuple(map(capital, what))),),
            (PrintedLine(counted),),
        )
    )


def _to(facts: NoteFacts, words: InLanguages) -> Wording:
    recipient = words.text(facts.recipient)
    both = zip(recipient, words.languages, strict=True)
    named = (heading(said if said.endswith(NEAREST) else to_whom(said, language), language) for said, language in both)
    return words.filled("sheet.handed-to", text=tuple(named))


KIND = SheetKind(
    name="transmittal",
    subject="note",
    readers=("staff", *get_args(DelegationAudience)),
    facts=_facts,
    worded=_worded,
    subjects=lambda visit: tuple(reversed(visit.notes)),
    compares=False,
)
