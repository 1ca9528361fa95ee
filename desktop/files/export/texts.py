"""Tables as text: lines for a messenger, tabs for a spreadsheet, HTML for Word and Excel, CSV as a file."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from html import escape
from io import StringIO
from typing import Literal
from unicodedata import bidirectional

from desktop.files.export.table import ExportCell, ExportHead, ExportRow, ExportTable, harmless, in_one_line, printable

BETWEEN = " · "
LETTER, NARROWEST, WIDEST, PAGE = 7, 36, 260, 600
"""The width of a letter, of columns, and of a page between its margins, in pixels."""
BYTE_ORDER = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""What Excel wants at the beginning of a file to read it as UTF-8."""


def as_lines(tables: Sequence[ExportTable]) -> str:
    """A line for each row, as one would write it in a message; of several tables each under its title."""
    blocks = []
    for table in tables:
        lines = [table.title] if len(tables) > 1 and table.title else []
        for row in table.rows:
            lines.append(row.heading or BETWEEN.join(filter(None, (BETWEEN.join(cell.lines) for cell in row.cells))))
        blocks.append("\n".join(filter(None, lines)))
    return "\n\n".join(blocks) + "\n"


def as_tsv(tables: Sequence[ExportTable]) -> str:
    """The heads and the rows, with a tab between columns; a cell that looks like a formula stands as text."""
    return "\n".join("\n".join(_tsv_lines(table)) for table in tables) + "\n"


def as_html(tables: Sequence[ExportTable]) -> str:
    """Tables for Word and Excel; what is struck through is so there as well, and nothing is calculated."""
    return '<meta charset="utf-8">' + "".join(_html(table, titled=len(tables) > 1) for table in tables)


def as_csv(table: ExportTable, about: ExportHead, between: Literal[",", ";"]) -> bytes:
    """A table after what is said of it and an empty line, for Excel: UTF-8, and nothing in it is calculated.

    Args:
        between: what stands between two cells, as the Excel of a country reads it.
    """
    written = StringIO(newline="")
    out = csv.writer(written, delimiter=between, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for line in (about.title, *about.lines):
        out.writerow([harmless(printable(line))])
    written.write("\r\n")
    out.writerow([harmless(printable(head)) for head in table.heads])
    for row in table.rows:
        out.writerow([harmless(row.heading)] if row.heading else [harmless(cell.text) for cell in row.cells])
    return (BYTE_ORDER + written.getvalue()).encode("utf-8", errors="replace")


def _tsv_lines(table: ExportTable) -> Iterable[str]:
    yield "\t".join(table.heads)
    for row in table.rows:
        yield harmless(row.heading) if row.heading else "\t".join(map(_tsv_cell, row.cells))


def _tsv_cell(cell: ExportCell) -> str:
    return harmless(BETWEEN.join(in_one_line(line) for line in cell.lines))


def _html(table: ExportTable, *, titled: bool) -> str:
    title = f"<p><b>{escape(table.title)}</b></p>" if titled and table.title else ""
    wide = _widths(table)
    whole = sum(wide)
    columns = "".join(f'<col width="{100 * width // whole}%">' for width in wide)
    head = "".join(f'<th align="{_begin(each)}"{_direction(each)}>{escape(each)}</th>' for each in table.heads)
    rows = "".join(_html_row(row, len(table.heads)) for row in table.rows)
    # Without these Word and Writer draw each line twice, and make a table wider than their page.
    width = "100%" if whole > PAGE else f"{whole}"
    drawn = f'border="1" cellspacing="0" cellpadding="3" width="{width}" style="border-collapse:collapse"'
    return f"{title}<table {drawn}><colgroup>{columns}</colgroup><tr>{head}</tr>{rows}</table>"


def _html_row(row: ExportRow, columns: int) -> str:
    if row.heading:
        told = f'align="{_begin(row.heading)}"{_direction(row.heading)}'
        return f'<tr><th colspan="{columns}" {told}>{escape(row.heading)}</th></tr>'
    return f'<tr valign="top">{"".join(map(_html_cell, row.cells))}</tr>'


def _html_cell(cell: ExportCell) -> str:
    words = "<br>".join(map(escape, cell.lines))
    struck = f"<s>{words}</s>" if cell.struck and words else words
    told = f'valign="top" align="{_begin(cell.text)}"{_direction(cell.text)}'
    return f"<td {told} style=\"mso-number-format:'\\@'\">{struck}</td>"


def _widths(table: ExportTable) -> list[int]:
    """How wide the columns are, in pixels: the longest line of each has room, but for a long one."""
    longest = [len(head) for head in table.heads]
    for cells in (row.cells for row in table.rows if row.cells):
        lengths = (max(map(len, cell.lines), default=0) for cell in cells)
        longest = [max(pair) for pair in zip(longest, lengths, strict=False)]
    return [min(max(LETTER * length + 2 * LETTER, NARROWEST), WIDEST) for length in longest]


def _direction(text: str) -> str:
    """That a text is written from right to left, as its first letter tells; nothing of others."""
    return ' dir="rtl"' if _begin(text) == "right" else ""


def _begin(text: str) -> str:
    """The edge at which a text begins."""
    strong = (way for way in map(bidirectional, text) if way in ("L", "R", "AL"))
    return "right" if next(strong, "L") != "L" else "left"
