"""A sheet as a file that one goes on with: for Word, for Excel, as CSV, for a calendar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from uuid import UUID

import msgspec

from desktop.files.export.texts import as_csv
from desktop.printing.copies.word_copy import WordTemplate, template_for, word_document
from desktop.printing.copies.working_copy import WorkingCopy, working_copy
from desktop.printing.sheet_kind import Asked, SheetFormat, SheetKind
from desktop.printing.sheets import Stamp
from domain.core.late import late
from domain.core.problem import Malformed
from domain.projections.paper.calendar import calendar_items
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from desktop.files.export import excel
    from desktop.printing.copies import calendar_copy
else:
    excel, calendar_copy = late("desktop.files.export.excel"), late("desktop.printing.copies.calendar_copy")

SEMICOLON = ("fr", "ru", "kk")
"""Where numbers have a comma for decimals, Excel reads a semicolon between two cells."""


class Wanted(msgspec.Struct, frozen=True):
    """As what a sheet is wanted, and what only some formats need."""

    made_as: SheetFormat
    visit_id: UUID
    """The visit, from whose identity those of the events in a calendar follow."""
    templates: Path | None = None
    """The folder with the office's own templates of Word."""
    template: Path | None = None
    """A template that is to be taken whatever lies there."""


class WorkingFile(msgspec.Struct, frozen=True):
    """A file, and the template of Word it was made on."""

    content: bytes
    template: WordTemplate | None = None


def working_file(
    kind: SheetKind, visit: Visit, asked: Asked, stamp: Stamp, languages: Sequence[str], *, wanted: Wanted
) -> WorkingFile:  # fmt: skip
    """The file of a sheet as it is wanted.

    Raises:
        Malformed: `sheet-format`, `cannot-read`, `template-…`; as `working_copy`.
        Refused: as `working_copy`.
    """
    if wanted.made_as not in kind.formats:
        raise Malformed("sheet-format", field="format", sheet=kind.name, known=kind.formats)
    copy = working_copy(kind, visit, asked, stamp, languages)
    if wanted.made_as == "docx":
        template = template_for(kind.name, wanted.templates, wanted.template)
        return WorkingFile(word_document(copy, template), template)
    if wanted.made_as == "ics":
        since = asked.before.entry if asked.before is not None else None
        whose = asked.subject if kind.subject == "member" else None
        items = calendar_items((row.entry for row in asked.record()), asked.reader, since, whose)
        return WorkingFile(calendar_copy.calendar_file(copy, items, wanted.visit_id, asked.reader))
    return WorkingFile(_TABLES[wanted.made_as](copy))


def _workbook(copy: WorkingCopy) -> bytes:
    return excel.workbook((copy.table(whole=False),), copy.about())


def _csv(copy: WorkingCopy) -> bytes:
    between: Literal[",", ";"] = ";" if copy.languages[0] in SEMICOLON else ","
    return as_csv(copy.table(whole=True), copy.about(), between)


_TABLES: dict[str, Callable[[WorkingCopy], bytes]] = {"xlsx": _workbook, "csv": _csv}
