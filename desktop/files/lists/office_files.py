"""Lists in Word documents and spreadsheets. Their unpacked size is measured before any is read."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Literal

from desktop.files.lists.limits import Limits
from desktop.files.lists.plain_text import TextRows, rows_of_lines
from domain.core.late import late
from domain.core.problem import Malformed

if TYPE_CHECKING:
    import docx
    import python_calamine
    from docx.document import Document
    from docx.table import Table
else:
    docx, python_calamine = late("docx"), late("python_calamine")

PACKED = b"PK\x03\x04"
_PIECE = 1 << 16
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PICTURES = "/media/"
"""Where pictures are kept: what they hold is no markup that is read."""


OfficeKind = Literal["docx", "xlsx"]
"""What a packed file is: a document or a spreadsheet."""


def office_kind(content: bytes, limits: Limits) -> OfficeKind:
    """Which of the two a file is, by its content. Its size is within the limits, and it holds no entities.

    Raises:
        Malformed: `list-damaged`, `list-too-much-inside`, `list-hostile`, `list-kind-unknown`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = set(packed.namelist())
            _weigh(packed, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        raise Malformed("list-damaged") from None
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    raise Malformed("list-kind-unknown")


def rows_of_document(content: bytes, limits: Limits) -> TextRows:
    """The rows of all tables of a Word document; without tables, its paragraphs as lines. No more are read than asked.

    Raises:
        Malformed: `list-too-wide`.
    """
    document = docx.Document(io.BytesIO(content))
    found = (row for table in document.tables for row in _rows_of_table(table, limits))
    first = next(found, None)
    return chain([first], found) if first else rows_of_lines(islice(_paragraphs(document), limits.rows + 1))


def rows_of_spreadsheet(content: bytes, limits: Limits) -> TextRows:
    """The rows of the first sheet that holds any, one more than there may be.

    Raises:
        Malformed: `list-too-wide`.
    """
    workbook = python_calamine.load_workbook(io.BytesIO(content))
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.width > limits.cells:
            raise Malformed("list-too-wide", limit=limits.cells)
        rows = ([_said(value) for value in row] for row in sheet.to_python(nrows=limits.rows + 1))
        if found := [row for row in rows if any(row)]:
            return iter(found)
    return iter(())


def _weigh(packed: zipfile.ZipFile, limits: Limits) -> None:
    """Unpack everything once, piece by piece, and keep nothing: the sizes declared may be false."""
    parts = packed.infolist()
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.unpacked:
        raise Malformed("list-too-much-inside")
    unpacked = marks = 0
    for part in parts:
        before = b""
        with packed.open(part) as opened:
            while piece := opened.read(_PIECE):
                unpacked += len(piece)
                if unpacked > limits.unpacked:
                    raise Malformed("list-too-much-inside")
                if _PICTURES in part.filename:
                    continue
                marks += piece.count(b"<") + piece.count(b"=")
                if marks > limits.marks:
                    raise Malformed("list-too-much-inside")
                # UTF-16 would hide a declaration behind zero bytes, and the end of a piece half of one.
                readable = before + piece.replace(b"\0", b"")
                if _DECLARES.search(readable):
                    raise Malformed("list-hostile")
                before = readable[-16:]


def _rows_of_table(table: Table, limits: Limits) -> Iterator[list[str]]:
    """The rows of a table that say something.

    A cell stands once in its row however many columns it spans: what it declares may be any number. In the rows over
    which it reaches down it stands again, found by its column.
    """
    above: dict[int, str] = {}
    for row in table._tbl.tr_lst:
        column, here = row.grid_before, dict[int, str]()
        for cell in islice(row.tc_lst, limits.cells + 1):
            goes_on = cell.vMerge == "continue" and column in above
            here[column] = above[column] if goes_on else "\n".join(line.text for line in cell.p_lst).strip()
            column += max(cell.grid_span, 1)
        if len(here) > limits.cells:
            raise Malformed("list-too-wide", limit=limits.cells)
        if any(here.values()):
            yield list(here.values())
        above = here


def _paragraphs(document: Document) -> Iterator[str]:
    return (paragraph.text for paragraph in document.paragraphs if paragraph.text.strip())


def _said(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return "" if value is None else str(value)
