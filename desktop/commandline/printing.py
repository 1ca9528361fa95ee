"""Printing: a sheet of a visit as a PDF file."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from uuid import uuid4

from desktop.commandline.call import Call
from desktop.commandline.languages import asked_languages
from desktop.commandline.parser import Subcommands
from desktop.commandline.reading import visit_as_of
from desktop.printing.sheets import SHEETS, Stamp, attendance, languages_of, programme
from desktop.printing.typeset import Sheet, TypesettingFailed, typeset
from domain.office import Office
from domain.problem import Malformed, Refused, Unavailable

PDF = b"%PDF"


def add_to(commands: Subcommands) -> None:
    """Declare the subcommand."""
    words = commands.words
    sheet = commands.add("print", print_sheet, as_of=True)
    sheet.add_argument("sheet", metavar=words("cli.metavar.sheet"), help=words("cli.help.sheet-argument"))
    sheet.add_argument("visit", metavar=words("cli.metavar.visit"), help=words("cli.help.visit-argument"))
    sheet.add_argument("item", nargs="?", metavar=words("cli.metavar.item"), help=words("cli.help.item-argument"))
    sheet.add_argument(
        "-o", "--output", required=True, metavar=words("cli.metavar.pdf"), help=words("cli.help.pdf-argument")
    )
    sheet.add_argument("--audience", choices=("staff",), default="staff", help=words("cli.help.audience-argument"))


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
    if call.asked.output == "-":
        sys.stdout.buffer.write(pdf)
        return 0
    write_pdf(Path(call.asked.output), pdf)
    call.answer(call.words("cli.printed", path=call.asked.output))
    return 0


def write_pdf(path: Path, pdf: bytes) -> None:
    """Write a PDF file whole or not at all. An older PDF of that name is replaced, nothing else is.

    Raises:
        Unavailable: `file-exists`, `cannot-write`.
    """
    unfinished = path.with_name(f".{uuid4().hex}.pdf")
    try:
        if path.exists() and not _is_pdf(path):
            raise Unavailable("file-exists", path=str(path))
        unfinished.write_bytes(pdf)
        os.replace(unfinished, path)
    except (OSError, ValueError):
        unfinished.unlink(missing_ok=True)
        raise Unavailable("cannot-write", path=str(path)) from None


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as opened:
        return opened.read(len(PDF)) == PDF


def _sheet(call: Call, office: Office) -> Sheet:
    visit_id, visit = visit_as_of(call, office)
    languages = asked_languages(call.asked.language) or languages_of(visit)
    [entry] = office.journal(visit_id, upto=visit.entries)[-1:]
    stamp = Stamp.of(entry, office_name=office.file.path.stem, sample=office.file.sample)
    if call.asked.sheet == "programme":
        return programme(visit, stamp, languages)
    return attendance(visit, call.asked.item, stamp, languages)
