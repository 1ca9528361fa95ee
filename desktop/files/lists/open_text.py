"""Lists in open documents of text (.odt): tables, and what stands between them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from desktop.files.lists.limits import Limits
from desktop.files.lists.open_numbers import OpenNumbers
from desktop.files.lists.parts import ListPart, rows_of_parts
from desktop.files.lists.plain_text import TextRows
from domain.core.late import late
from domain.core.problem import Malformed

if TYPE_CHECKING:
    from docx import oxml
    from docx.oxml.xmlchemy import BaseOxmlElement as Element
else:
    oxml = late("docx.oxml")

_OPEN = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE = f"{_OPEN}text:1.0}}", f"{_OPEN}table:1.0}}", f"{_OPEN}office:1.0}}"
_LINES = (f"{_TEXT}p", f"{_TEXT}h")
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_UNSEEN = (f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}forms", f"{_TEXT}sequence-decls")
_DEEPEST = 20
"""How deep lists may stand in each other."""
_SAID = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}


def rows_of_open_text(content: bytes, limits: Limits) -> TextRows:
    """The rows of all tables of an open document, and as a row of one cell what stands between them.

    What a tracked change takes out is left out. No more rows are read than asked.

    Raises:
        Malformed: `list-too-wide`, `list-damaged`.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        document = oxml.parse_xml(packed.read("content.xml"))
        styles = [oxml.parse_xml(packed.read("styles.xml"))] if "styles.xml" in packed.namelist() else []
    text = document.find(f".//{_OFFICE}text")
    if text is None:
        raise Malformed("list-damaged")
    numbers = OpenNumbers(document, *styles)
    return rows_of_parts(islice(_parts(text, limits, numbers), limits.rows + 1))


def _parts(whole: Element, limits: Limits, numbers: OpenNumbers) -> Iterator[ListPart]:
    for part in whole:
        if part.tag in _LINES:
            yield _words(part)
        elif part.tag == f"{_TEXT}list":
            yield from _items(part, numbers)
        elif part.tag == f"{_TABLE}table":
            yield list(islice(_rows(part, limits), limits.rows + 1))
        elif isinstance(part.tag, str) and part.tag not in _UNSEEN:
            yield from _parts(part, limits, numbers)


def _items(listed: Element, numbers: OpenNumbers, style: str = "", level: int = 1) -> Iterator[str]:
    """The paragraphs of a list, each item with its number, and of the lists inside it."""
    if level > _DEEPEST:
        raise Malformed("list-too-much-inside")
    style = listed.get(f"{_TEXT}style-name", style)
    anew = level == 1 and listed.get(f"{_TEXT}continue-numbering") != "true"
    anew = anew and listed.get(f"{_TEXT}continue-list") is None
    for item in listed:
        number = ""
        if item.tag == f"{_TEXT}list-item" and any(each.tag in _LINES and _words(each) for each in item):
            number, anew = numbers.next(style, level, item, anew=anew), False
        for part in item:
            if part.tag in _LINES:
                words = _words(part)
                yield f"{number}{words}" if words else ""
                number = "" if words else number
            elif part.tag == f"{_TEXT}list":
                yield from _items(part, numbers, style, level + 1)


def _rows(table: Element, limits: Limits) -> Iterator[list[str]]:
    """The rows of a table; what reaches down over several stands in each of them."""
    below: dict[int, tuple[int, str]] = {}
    for row in table.iter(f"{_TABLE}table-row"):
        cells: list[str] = []
        for at, cell in enumerate(islice((cell for cell in row if cell.tag in _CELLS), limits.cells + 1)):
            left, above = below.get(at, (0, ""))
            said = "\n".join(filter(None, map(_words, cell.iter(*_LINES))))
            down = cell.get(f"{_TABLE}number-rows-spanned", "1")
            if cell.tag == _CELLS[1] and left > 0:
                below[at] = (left - 1, above)
                cells.append(above)
            elif cell.tag == _CELLS[0]:
                below[at] = (int(down) - 1 if down.isascii() and down.isdigit() else 0, said)
                cells.append(said)
        if len(cells) > limits.cells:
            raise Malformed("list-too-wide", limit=limits.cells)
        if any(cells):
            yield cells


def _words(line: Element) -> str:
    return "".join(_pieces(line)).strip()


def _pieces(part: Element) -> Iterator[str]:
    yield part.text or ""
    for each in part:
        if isinstance(each.tag, str) and each.tag not in (*_UNSEEN, *_LINES, f"{_TEXT}note"):
            yield _SAID.get(each.tag) or "".join(_pieces(each))
        yield each.tail or ""
