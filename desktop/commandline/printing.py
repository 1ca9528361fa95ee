"""Printing: a sheet of a visit as a PDF file."""

from __future__ import annotations

from typing import get_args
from uuid import UUID

from desktop.commandline.call import Call
from desktop.commandline.files import STANDARD, write_pdf
from desktop.commandline.languages import asked_languages
from desktop.commandline.parser import Subcommands
from desktop.commandline.reading import entry_at, visit_as_of
from desktop.printing.compiling import TypesettingFailed
from desktop.printing.kinds import BY_NAME, KINDS
from desktop.printing.sheet_kind import Asked, Earlier
from desktop.printing.sheets import Stamp, languages_of, make_sheet
from desktop.printing.typeset import Sheet, typeset
from domain.core.problem import Malformed, Refused
from domain.office import Office
from domain.projections.history import HistoryRow, history
from domain.projections.paper.reader import Reader
from domain.record.entry import Entry

OPTIONS = tuple(dict.fromkeys(option for kind in KINDS for option in kind.options))


def add_to(commands: Subcommands) -> None:
    """Declare the subcommand."""
    sheet = commands.add("print", print_sheet, as_of=True)
    sheet.take("sheet", about="sheet", shown="sheet", known=tuple(BY_NAME))
    sheet.take("visit", about="visit", shown="visit")
    sheet.take("item", about="sheet-of", shown="item", nargs="?")
    sheet.take("-o", "--output", about="pdf", shown="pdf", required=True)
    sheet.take("--audience", about="audience", choices=get_args(Reader))
    sheet.take("--since", about="since", shown="moment")
    sheet.take("--with", about="sheet-option", choices=OPTIONS, action="append", default=[], dest="options")


def print_sheet(call: Call) -> int:
    """Write a sheet of a visit, as of the moment asked for, as a PDF file or to stdout."""
    if call.asked.sheet not in BY_NAME:
        raise Malformed("unknown-sheet", field="sheet", sheet=call.asked.sheet[:60], known=tuple(BY_NAME))
    with call.office() as office:
        sheet = _sheet(call, office)
    try:
        pdf = typeset(sheet)
    except TypesettingFailed as failure:
        raise Refused(f"sheet-{failure.code}", **failure.values) from failure
    write_pdf(call.asked.output, pdf)
    if call.asked.output != STANDARD:
        call.answer(call.words("cli.printed", path=call.asked.output))
    return 0


def _sheet(call: Call, office: Office) -> Sheet:
    kind = BY_NAME[call.asked.sheet]
    visit_id, visit = visit_as_of(call, office)
    languages = asked_languages(call.asked.language) or languages_of(visit)
    entry = _entry(office, visit_id, visit.entries)
    identity = office.store.identity
    assert entry.recorded_at is not None
    stamp = Stamp(entry.number, entry.recorded_at, identity.office, identity.sample, office.proof_at(entry.position))
    before = None
    if call.asked.since is not None:
        earlier = _entry(office, visit_id, entry_at(office, visit_id, call.asked.since))
        assert earlier.recorded_at is not None
        before = Earlier(earlier.number, earlier.recorded_at, office.visit(visit_id, earlier.number))

    def record() -> list[HistoryRow]:
        return history(office.journal(visit_id, entry.number))

    reader = call.asked.audience or kind.readers[0]
    asked = Asked(reader, call.asked.item, frozenset(call.asked.options), before, record)
    return make_sheet(kind, visit, asked, stamp, languages)


def _entry(office: Office, visit_id: UUID, number: int) -> Entry:
    [entry] = office.journal(visit_id, upto=number)[-1:]
    return entry
