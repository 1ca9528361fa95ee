"""Printing: a sheet of a visit as a PDF file."""

from __future__ import annotations

from desktop.commandline.call import Call
from desktop.commandline.files import STANDARD, write_pdf
from desktop.commandline.languages import asked_languages
from desktop.commandline.parser import Subcommands
from desktop.commandline.reading import visit_as_of
from desktop.printing.compiling import TypesettingFailed
from desktop.printing.sheets import SHEETS, Stamp, attendance, documents, languages_of, programme, seating
from desktop.printing.typeset import Sheet, typeset
from domain.core.problem import Malformed, Refused
from domain.office import Office


def add_to(commands: Subcommands) -> None:
    """Declare the subcommand."""
    sheet = commands.add("print", print_sheet, as_of=True)
    sheet.take("sheet", about="sheet", shown="sheet", known=SHEETS)
    sheet.take("visit", about="visit", shown="visit")
    sheet.take("item", about="item", shown="item", nargs="?")
    sheet.take("-o", "--output", about="pdf", shown="pdf", required=True)
    sheet.take("--audience", about="audience", choices=("staff",), default="staff")


def print_sheet(call: Call) -> int:
    """Write a sheet of a visit, as of the moment asked for, as a PDF file or to stdout."""
    if call.asked.sheet not in SHEETS:
        raise Malformed("unknown-sheet", field="sheet", sheet=call.asked.sheet[:60], known=SHEETS)
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
    visit_id, visit = visit_as_of(call, office)
    languages = asked_languages(call.asked.language) or languages_of(visit)
    [entry] = office.journal(visit_id, upto=visit.entries)[-1:]
    assert entry.recorded_at is not None
    proof = office.proof_at(entry.position)
    stamp = Stamp(entry.number, entry.recorded_at, office.store.name, office.store.identity.sample, proof)
    if call.asked.sheet == "programme":
        return programme(visit, stamp, languages)
    if call.asked.sheet == "seating":
        return seating(visit, call.asked.item, stamp, languages)
    if call.asked.sheet == "signing":
        return documents(visit, call.asked.item, stamp, languages)
    return attendance(visit, call.asked.item, stamp, languages)
