"""Tables as a Word document, in landscape where they are wide; the head of a table stands on each of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from desktop.files.export.table import ExportHead, ExportRow, ExportTable, printable

WIDE = 5
"""From so many columns on the page is turned."""
A4 = (Mm(210), Mm(297))
MARGIN = Mm(18)
LONGEST_PART = 40
"""So many characters a column is given room for at most; what is longer goes on in further lines."""


def document(tables: Sequence[ExportTable], about: ExportHead) -> bytes:
    """The bytes of a document that says what it is of, over the tables and at the foot of every page."""
    made = Document()
    _set_page(made.sections[0], about, turned=max((len(each.heads) for each in tables), default=0) >= WIDE)
    made.styles["Normal"].font.size = Pt(10)
    now = datetime.now(UTC).replace(tzinfo=None)
    properties = made.core_properties
    properties.title, properties.author, properties.comments = printable(about.title), about.author, ""
    properties.created = properties.modified = now
    made.add_heading(printable(about.title), level=1)
    for line in about.lines:
        made.add_paragraph().add_run(printable(line)).italic = True
    for table in tables:
        if len(tables) > 1 and table.title:
            made.add_heading(printable(table.title), level=2)
        _add_table(made, table)
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def _set_page(section: Any, about: ExportHead, *, turned: bool) -> None:
    width, height = reversed(A4) if turned else A4
    section.orientation = WD_ORIENT.LANDSCAPE if turned else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    if about.lines:
        section.footer.paragraphs[0].text = printable(about.lines[-1])


def _add_table(made: Any, table: ExportTable) -> None:
    columns = len(table.heads)
    drawn = made.add_table(rows=1, cols=columns)
    drawn.style, drawn.autofit = "Table Grid", False
    section = made.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    widths = [round(room * share) for share in _shares(table)]
    for cell, head in zip(drawn.rows[0].cells, table.heads, strict=True):
        cell.paragraphs[0].add_run(printable(head)).bold = True
    _mark(drawn.rows[0], "w:tblHeader")
    for row in table.rows:
        _add_row(drawn, row)
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = width
    for row in drawn.rows:
        _mark(row, "w:cantSplit")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _add_row(drawn: Any, row: ExportRow) -> None:
    cells = drawn.add_row().cells
    if row.heading:
        cells[0].merge(cells[-1]).paragraphs[0].add_run(printable(row.heading)).bold = True
        return
    for place, cell in zip(cells, row.cells, strict=False):
        run = place.paragraphs[0].add_run(cell.text)
        run.font.strike = cell.struck or None


def _mark(row: Any, name: str) -> None:
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _shares(table: ExportTable) -> list[float]:
    """The share of the width each column is given, by its longest line."""
    longest = []
    for column, head in enumerate(table.heads):
        cells = (row.cells[column] for row in table.rows if column < len(row.cells))
        lines = (len(line) for cell in cells for line in cell.lines)
        longest.append(min(max([4, len(head), *lines]), LONGEST_PART))
    return [each / sum(longest) for each in longest]
