"""Tables as an Excel workbook, a sheet each. Nothing in it is calculated, and nothing leads anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from io import BytesIO
from math import ceil
from typing import Any

from xlsxwriter import Workbook

from desktop.files.export.table import ExportHead, ExportRow, ExportTable, printable

PLAIN: dict[str, Any] = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
NARROWEST, WIDEST = 6, 48
"""How wide a column may be, in characters."""
LONGEST_NAME = 31
LINE, HIGHEST = 15, 409
"""How high a line is, and a row may be, in points."""
MOST_ON_A_PAGE = 330
"""So many characters beside each other can still be read on A3; what is wider goes on on a second page."""
LONGEST_NOTE = 240
"""So much Excel takes at the foot of a page."""
FIRST_YEAR = 1901
"""Before it Excel counts no days, or by one too many."""
WIDE = 5
"""From so many columns on it is printed in landscape."""
A4, A3 = 9, 8
WIDEST_ON_A4 = 9
"""So many columns can still be read there."""
_NUMBER = re.compile(r"0|[1-9][0-9]{0,3}$")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")


def workbook(tables: Sequence[ExportTable], about: ExportHead) -> bytes:
    """The bytes of a workbook that says over every table what it is of."""
    made = BytesIO()
    with Workbook(made, PLAIN) as book:
        dated = {"created": about.dated.astimezone(UTC).replace(tzinfo=None)} if about.dated is not None else {}
        said = {"title": about.title, "author": about.author, "comments": " ".join(about.lines)}
        book.set_properties({**{name: printable(text) for name, text in said.items()}, **dated})
        names: set[str] = set()
        for table in tables:
            _Sheet(book, _name(table.title or about.title, names), len(table.heads)).write(table, about)
    return made.getvalue()


class _Sheet:
    def __init__(self, book: Workbook, name: str, columns: int) -> None:
        self._sheet = book.add_worksheet(name)
        self._columns = columns
        below: dict[str, Any] = {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": "#D8DCE1"}
        self._title = book.add_format({"bold": True, "font_size": 14})
        self._said = book.add_format({"italic": True})
        self._head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 2})
        self._group = book.add_format({"bold": True, "bg_color": "#F1F3F5"})
        self._cell = book.add_format(below)
        self._struck = book.add_format({**below, "font_strikeout": True})
        self._day = book.add_format({**below, "num_format": "yyyy-mm-dd", "align": "left"})

    def write(self, table: ExportTable, about: ExportHead) -> None:
        """Write what it is of, the heads and the rows."""
        sheet = self._sheet
        if about.right_to_left:
            sheet.right_to_left()
        sheet.write_string(0, 0, printable(about.title), self._title)
        for at, line in enumerate(about.lines, 1):
            sheet.write_string(at, 0, printable(line), self._said)
        top = len(about.lines) + 2
        for column, head in enumerate(table.heads):
            sheet.write_string(top, column, printable(head), self._head)
        widths = tuple(_widths(table))
        for at, row in enumerate(table.rows, top + 1):
            self._row(at, row)
            if (lines := _lines(row, widths)) > 1:
                sheet.set_row(at, min(lines * LINE, HIGHEST))
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        self._set_page(top, about, sum(widths))
        if table.rows and not any(row.heading for row in table.rows):
            sheet.autofilter(top, 0, top + len(table.rows), self._columns - 1)

    def _row(self, at: int, row: ExportRow) -> None:
        if row.heading:
            for column in range(self._columns):
                self._sheet.write_blank(at, column, None, self._group)
            self._sheet.write_string(at, 0, printable(row.heading), self._group)
        for column, cell in enumerate(row.cells):
            style = self._struck if cell.struck else self._cell
            if cell.day is not None and cell.day.year >= FIRST_YEAR and not cell.struck:
                self._sheet.write_datetime(at, column, datetime.combine(cell.day, time()), self._day)
            elif _NUMBER.fullmatch(cell.text):
                self._sheet.write_number(at, column, int(cell.text), style)
            else:
                self._sheet.write_string(at, column, cell.text, style)

    def _set_page(self, top: int, about: ExportHead, wide: int) -> None:
        """Let the heads stay in view, and stand on every page that is printed."""
        sheet = self._sheet
        sheet.freeze_panes(top + 1, 0)
        sheet.repeat_rows(top)
        sheet.set_paper(A4 if self._columns <= WIDEST_ON_A4 else A3)
        sheet.fit_to_pages(ceil(wide / MOST_ON_A_PAGE), 0)
        if self._columns >= WIDE:
            sheet.set_landscape()
        note = printable(about.foot or "".join(about.lines[-1:]))[:LONGEST_NOTE].replace("&", "&&")
        sheet.set_footer(f"&L{note}&R&P / &N")


def _widths(table: ExportTable) -> Iterable[int]:
    for column, head in enumerate(table.heads):
        cells = (row.cells[column] for row in table.rows if column < len(row.cells))
        longest = max((len(line) for cell in cells for line in cell.lines), default=0)
        yield min(max(longest + 2, len(head) + 2, NARROWEST), WIDEST)


def _lines(row: ExportRow, widths: Sequence[int]) -> int:
    """About how many lines a row takes: LibreOffice gives it but one where nothing is said."""
    cells = zip(row.cells, widths, strict=False)
    return max((sum(max(1, ceil(len(line) / width)) for line in cell.lines) for cell, width in cells), default=1)


def _name(wanted: str, taken: set[str]) -> str:
    """A name a sheet may have, which no other has: Excel looks at no capitals."""
    plain = _NOT_IN_A_NAME.sub(" ", printable(wanted)).strip(" '")[:LONGEST_NAME].strip(" '") or "1"
    name, number = plain, 2
    while name.casefold() in taken:
        name, number = f"{plain[: LONGEST_NAME - 4]} {number}", number + 1
    taken.add(name.casefold())
    return name
