"""Printing: a sheet of a visit as a PDF file, or as a working copy for Word, Excel or a calendar."""

from __future__ import annotations

from pathlib import Path
from typing import get_args
from uuid import UUID

import msgspec

from desktop.commandline.call import Call
from desktop.commandline.files import STANDARD, named_path, output_file, write_pdf
from desktop.commandline.languages import asked_languages
from desktop.commandline.parser import Declarations
from desktop.commandline.reading import entry_at, visit_as_of
from desktop.commandline.templates import template_told
from desktop.machine.paths import templates_of
from desktop.printing.copies.working_file import Wanted, working_file
from desktop.printing.kinds import BY_NAME, KINDS
from desktop.printing.setting.compiling import TypesettingFailed
from desktop.printing.setting.typeset import typeset_rest
from desktop.printing.setting.unset import unset_of
from desktop.printing.sheet_kind import Asked, EarlierVisit, SheetFormat, SheetKind
from desktop.printing.sheets import Stamp, languages_of_sheets, make_sheet
from domain.core.problem import Damaged, Malformed, Refused
from domain.office import Office
from domain.projections.history import HistoryRow, history
from domain.projections.paper.reader import Reader
from domain.record.entry import Entry
from domain.visit.visit import Visit

OPTIONS = tuple(dict.fromkeys(option for kind in KINDS for option in kind.options))


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    sheet = commands.add("print", print_sheet, as_of=True)
    sheet.take("sheet", about="sheet", shown="sheet", known=tuple(BY_NAME))
    sheet.take("visit", about="visit", shown="visit")
    sheet.take("item", about="sheet-of", shown="item", nargs="?")
    sheet.take("-o", "--output", about="pdf", shown="pdf", required=True)
    sheet.take("--format", about="format", choices=get_args(SheetFormat))
    sheet.take("--template", about="template", shown="docx")
    sheet.take("--audience", about="audience", choices=get_args(Reader))
    sheet.take("--since", about="since", shown="moment")
    sheet.take("--with", about="sheet-option", choices=OPTIONS, action="append", default=[], dest="options")


class _Wanted(msgspec.Struct, frozen=True):
    """What is to be made of which visit."""

    kind: SheetKind
    visit_id: UUID
    visit: Visit
    asked: Asked
    stamp: Stamp
    languages: tuple[str, ...]


def print_sheet(call: Call) -> int:
    """Write a sheet of a visit, as of the moment asked for, as a file or to stdout.

    What cannot be set of a PDF is left out, and refused once the rest is written.
    """
    if call.asked.sheet not in BY_NAME:
        raise Malformed("unknown-sheet", field="sheet", sheet=call.asked.sheet[:60], known=tuple(BY_NAME))
    made_as = _format(call)
    if call.asked.template is not None and made_as != "docx":
        raise Malformed("template-for-word", field="template")
    if made_as != "pdf":
        return _write_working_file(call, made_as)
    with call.office() as office:
        wanted = _wanted(call, office)
        sheet = make_sheet(wanted.kind, wanted.visit, wanted.asked, wanted.stamp, wanted.languages)
        facts = wanted.kind.facts(wanted.visit, wanted.asked)
    try:
        pdf, unset = typeset_rest(sheet)
    except TypesettingFailed as failure:
        raise Refused(f"sheet-{failure.code}", **failure.values) from failure
    write_pdf(call.asked.output, pdf)
    if call.asked.output != STANDARD:
        call.answer(call.words("cli.printed", path=call.asked.output))
    if refusal := unset_of(facts, unset):
        raise refusal
    return 0


def _format(call: Call) -> SheetFormat:
    """The format asked for, else that of the name of the file, else PDF."""
    suffix = Path(call.asked.output).suffix.casefold().removeprefix(".")
    formats: tuple[SheetFormat, ...] = get_args(SheetFormat)
    named: SheetFormat = next((each for each in formats if each == suffix), "pdf")
    chosen: SheetFormat | None = call.asked.format
    return named if chosen is None else chosen


def _write_working_file(call: Call, made_as: SheetFormat) -> int:
    """Write a working copy; it replaces no file, as somebody may have worked on that one."""
    with call.office() as office:
        wanted = _wanted(call, office)
        how = Wanted(
            made_as, wanted.visit_id, templates_of(call.office_path()),
            named_path(call.asked.template) if call.asked.template is not None else None,
        )  # fmt: skip
        made = working_file(
            wanted.kind, wanted.visit, wanted.asked, wanted.stamp, wanted.languages, wanted=how
        )  # fmt: skip
    with output_file(call.asked.output) as written:
        written.write(made.content)
    if call.asked.output != STANDARD:
        call.answer(call.words("cli.working-copy", path=call.asked.output))
        if made.template is not None:
            call.answer(template_told(made.template, call.words))
    return 0


def _wanted(call: Call, office: Office) -> _Wanted:
    kind = BY_NAME[call.asked.sheet]
    visit_id, visit = visit_as_of(call, office)
    entry = _entry(office, visit_id, visit.entries)
    identity = office.store.identity
    assert entry.recorded_at is not None
    [proof] = office.proofs_at((entry.position,))
    stamp = Stamp(
        entry.number, entry.recorded_at, identity.office, identity.sample, proof,
        doubted=isinstance(office.store.doubt, Damaged),
    )  # fmt: skip
    before = _earlier(call, office, visit_id)

    def record() -> list[HistoryRow]:
        return history(office.journal(visit_id, entry.number))

    reader = call.asked.audience or kind.readers[0]

    def photograph(person: str) -> bytes | None:
        known = office.registries().current_person(person)
        return office.private.photograph_of(known) if known is not None else None

    asked = Asked(reader, call.asked.item, frozenset(call.asked.options), before, record, photograph, office.proofs_at)
    languages = asked_languages(call.asked.language) or languages_of_sheets(visit, call.words.language)
    return _Wanted(kind, visit_id, visit, asked, stamp, languages)


def _earlier(call: Call, office: Office, visit_id: UUID) -> EarlierVisit | None:
    """The visit as it stood at the moment since which changes are asked for; None where none is."""
    if call.asked.since is None:
        return None
    entry = _entry(office, visit_id, entry_at(office, visit_id, call.asked.since))
    assert entry.recorded_at is not None
    return EarlierVisit(entry.number, entry.recorded_at, office.visit(visit_id, entry.number))


def _entry(office: Office, visit_id: UUID, number: int) -> Entry:
    [entry] = office.journal(visit_id, upto=number)[-1:]
    return entry
