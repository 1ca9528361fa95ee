"""One list written in every format a list comes in: rows of a table with lines around it, or lines alone."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from html import escape

import docx
import xlsxwriter

Rows = Sequence[Sequence[str]]
"""Rows of cells; a row of one cell is a title or a heading."""
Writer = Callable[[Rows], bytes]

_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"


def as_word(rows: Rows) -> bytes:
    document = docx.Document()
    titles, table = _parted(rows)
    for title in titles:
        document.add_paragraph(title)
    grid = document.add_table(rows=0, cols=max(map(len, table))) if table else None
    for row in table:
        cells = grid.add_row().cells if grid is not None else []
        if len(row) == 1:
            cells[0].merge(cells[-1]).text = row[0]
        for cell, words in zip(cells, row if len(row) > 1 else (), strict=False):
            cell.text = words
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def as_sheet(rows: Rows) -> bytes:
    packed = io.BytesIO()
    workbook = xlsxwriter.Workbook(packed, {"in_memory": True})
    sheet, width = workbook.add_worksheet(), max(map(len, rows))
    for at, row in enumerate(rows):
        if len(row) == 1 and width > 1:
            sheet.merge_range(at, 0, at, width - 1, row[0])
        else:
            for column, words in enumerate(row):
                sheet.write_string(at, column, words)
    workbook.close()
    return packed.getvalue()


def as_table_of_text(rows: Rows) -> bytes:
    text, width = io.StringIO(), max(map(len, rows))
    csv.writer(text).writerows([*row, *[""] * (width - len(row))] for row in rows)
    return text.getvalue().encode()


def as_page(rows: Rows) -> bytes:
    return f"<html><body>{_in_html(rows)}</body></html>".encode()


def as_mail(rows: Rows) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "protocol@state.example", "visits@house.example", "Delegation"
    mail.set_content("See the table.")
    mail.add_alternative(as_page(rows).decode(), subtype="html")
    return mail.as_bytes()


def as_open_text(rows: Rows) -> bytes:
    titles, table = _parted(rows)
    text = "".join(map(_open_line, titles))
    if table:
        text += f"<table:table>{''.join(_open_row(row, max(map(len, table))) for row in table)}</table:table>"
    spaces = " ".join(f'xmlns:{name}="{_OPEN}{name}:1.0"' for name in ("office", "text", "table"))
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f"<office:document-content {spaces}>{body}</office:document-content>")
    return packed.getvalue()


def as_rich_text(rows: Rows) -> bytes:
    return ("{\\rtf1\\ansi\\uc1 " + "\n".join(map(_rich_row, rows)) + "}").encode()


WRITERS: dict[str, Writer] = {
    "Word": as_word,
    "sheet": as_sheet,
    "table of text": as_table_of_text,
    "page": as_page,
    "mail": as_mail,
    "open text": as_open_text,
    "rich text": as_rich_text,
}


def _parted(rows: Rows) -> tuple[list[str], list[Sequence[str]]]:
    """The titles above the table, and its rows; a list of lines is titles alone."""
    first = next((at for at, row in enumerate(rows) if len(row) > 1), len(rows))
    return [row[0] for row in rows[:first]], list(rows[first:])


def _in_html(rows: Rows) -> str:
    titles, table = _parted(rows)
    lines = "".join(f"<p>{_broken(title)}</p>" for title in titles)
    width = max(map(len, table), default=1)
    cells = "".join(
        f"<tr>{''.join(f'<td colspan={width if len(row) == 1 else 1}>{_broken(words)}</td>' for words in row)}</tr>"
        for row in table
    )
    return f"{lines}<table>{cells}</table>" if table else lines


def _broken(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _open_line(words: str) -> str:
    return "".join(f"<text:p>{escape(line)}</text:p>" for line in words.split("\n"))


def _open_row(row: Sequence[str], width: int) -> str:
    spans = width if len(row) == 1 else 1
    cells = "".join(
        f'<table:table-cell table:number-columns-spanned="{spans}">{_open_line(words)}</table:table-cell>'
        for words in row
    )
    return f"<table:table-row>{cells}{'<table:covered-table-cell/>' * (spans - 1)}</table:table-row>"


def _rich_row(row: Sequence[str]) -> str:
    cells = [_rich(words) for words in row]
    if len(cells) == 1:
        return f"\\pard {cells[0]}\\par"
    edges = "".join(f"\\cellx{1500 * at}" for at in range(1, len(cells) + 1))
    said = "".join(f"{cell}\\cell " for cell in cells)
    return f"\\trowd{edges}\\pard\\intbl {said}\\row"


def _rich(words: str) -> str:
    units = words.encode("utf-16-le")
    codes = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return "".join("\\line " if code == ord("\n") else f"\\u{code}?" for code in codes)
