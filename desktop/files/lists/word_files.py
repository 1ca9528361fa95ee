"""Lists in Word documents, as they read once all changes are accepted: tables, and what stands between them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from desktop.files.lists.limits import Limits
from desktop.files.lists.plain_text import TextRows
from desktop.files.lists.word_numbers import WordNumbers
from domain.core.late import late
from domain.core.problem import Malformed

if TYPE_CHECKING:
    from docx import oxml, package
    from docx.document import Document
    from docx.opc import part as opc
    from docx.oxml.xmlchemy import BaseOxmlElement as Element
    from docx.parts import document as parts

    from domain.lists.text import labelled
    from domain.lists.text import lines as lines_of_lists
else:
    oxml, package, opc = late("docx.oxml"), late("docx.package"), late("docx.opc.part")
    parts = late("docx.parts.document")
    labelled, lines_of_lists = late("domain.lists.text.labelled"), late("domain.lists.text.lines")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_LEFT_OUT = {
    f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "tcPr", "trPr", "delText", "instrText")
}
_WRAPPERS = {f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


_WITH_MACROS_OR_TEMPLATES = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
"""What the text of a document is declared as that may hold macros, and of a template: it is read as any other is."""


def rows_of_document(content: bytes, limits: Limits) -> TextRows:
    """The rows of all tables of a Word document, and as a row of one cell what stands between them.

    Without tables: its paragraphs as lines. What a tracked change takes out is left out, what it puts in is read. No
    more rows are read than asked.

    Raises:
        Malformed: `list-too-wide`.
    """
    document = _document(content)
    body, numbers = document.element.body, WordNumbers(document)
    if next(body.iter(f"{_W}tbl"), None) is None:
        said = (_numbered(part, numbers) for part in _inside(body, "p"))
        lines = islice(filter(None, said), limits.rows + 1)
        yield from lines_of_lists.rows_of_lines([*lines, *_footnotes(document)])
        return
    for part in _inside(body, "p", "tbl"):
        if part.tag == f"{_W}tbl":
            yield from labelled.upright(_rows_of_table(part, limits, numbers))
        elif words := _numbered(part, numbers):
            yield [words]
    yield from ([note] for note in _footnotes(document))


def _inside(whole: Element, *names: str) -> Iterator[Element]:
    """The parts of these names, also inside content controls and insertions."""
    wanted = {f"{_W}{name}" for name in names}
    for part in whole:
        if part.tag in wanted:
            yield part
        elif part.tag in _WRAPPERS:
            yield from _inside(part, *names)


def _rows_of_table(table: Element, limits: Limits, numbers: WordNumbers) -> Iterator[list[str]]:
    """The rows of a table that say something.

    A cell stands once in its row however many columns it spans: what it declares may be any number. In the rows over
    which it reaches down it stands again, found by its column.
    """
    above: dict[int, str] = {}
    for row in _inside(table, "tr"):
        if row.find(f"{_W}trPr/{_W}del") is not None:
            continue
        column, here = _declared(row, "trPr/{w}gridBefore", 0), dict[int, str]()
        inner: list[Element] = []
        for cell in islice(_inside(row, "tc"), limits.cells + 1):
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merged is not None and merged.get(f"{_W}val", "continue") == "continue" and column in above
            inner += [] if goes_on else _tables_in(cell)
            here[column] = above[column] if goes_on else _words_of_cell(cell, numbers)
            column += max(_declared(cell, "tcPr/{w}gridSpan", 1), 1)
        if len(here) > limits.cells:
            raise Malformed("list-too-wide", limit=limits.cells)
        if any(here.values()):
            yield list(here.values())
        for table_in_cell in inner:
            yield from _rows_of_table(table_in_cell, limits, numbers)
        above = here


def _declared(part: Element, path: str, default: int) -> int:
    found = part.find(f"{_W}{path.format(w=_W)}")
    said = found.get(f"{_W}val", "") if found is not None else ""
    return int(said) if said.isascii() and said.isdigit() else default


def _words_of_cell(cell: Element, numbers: WordNumbers) -> str:
    """The lines of a cell; those of a table of one column inside it follow each other.

    A cell with nothing but a number of Word's own says that number.
    """
    own = _tables_in(cell)
    paragraphs = list(_inside(cell, "p"))
    if len(paragraphs) == 1 and not own:
        return (numbers.before(paragraphs[0]) + _words(paragraphs[0])).strip()
    lines = [_numbered(part, numbers) for part in paragraphs]
    for table in _inside(cell, "tbl"):
        lines += [] if table in own else [_words(part) for part in table.iter(f"{_W}p")]
    return "\n".join(lines).strip()


def _tables_in(cell: Element) -> list[Element]:
    """The tables inside a cell that have columns of their own: their rows are rows of the list."""
    return [
        table for table in _inside(cell, "tbl")
        if any(len(list(_inside(row, "tc"))) > 1 for row in _inside(table, "tr"))
    ]  # fmt: skip


def _numbered(paragraph: Element, numbers: WordNumbers) -> str:
    """What a paragraph says, with the number Word puts before it; nothing where it says nothing else."""
    words = _words(paragraph)
    return f"{numbers.before(paragraph)}{words}" if words else ""


def _words(paragraph: Element) -> str:
    """What a paragraph says. Raised figures stay raised: they point to notes."""
    return "".join(_pieces(paragraph)).strip()


def _pieces(part: Element) -> Iterator[str]:
    raised = part.tag == f"{_W}r" and part.find(f"{_W}rPr/{_W}vertAlign[@{_W}val='superscript']") is not None
    for each in part:
        if each.tag in _LEFT_OUT or not isinstance(each.tag, str):
            continue
        if each.tag == f"{_W}t":
            text = each.text or ""
            yield text.translate(_RAISED) if raised else text
        elif each.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif each.tag == f"{_W}tab":
            yield "\t"
        elif each.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif each.tag == f"{_W}footnoteReference":
            yield f"[{each.get(f'{_W}id', '')[:2]}]"
        else:
            yield from _pieces(each)


def _document(content: bytes) -> Document:
    """The document; its macros are a part nobody looks at."""
    for kind in _WITH_MACROS_OR_TEMPLATES:
        opc.PartFactory.part_type_for[kind] = parts.DocumentPart
    opened: Document = package.Package.open(io.BytesIO(content)).main_document_part.document
    return opened


def _footnotes(document: Document) -> Iterator[str]:
    """The notes at the foot of the pages, each with its mark."""
    for relation in document.part.rels.values():
        if relation.reltype == _NOTES and not relation.is_external:
            notes = oxml.parse_xml(relation.target_part.blob)
            for note in notes.iter(f"{_W}footnote"):
                words = " ".join(_words(line) for line in note.iter(f"{_W}p")).strip()
                if words and note.get(f"{_W}type") is None:
                    yield f"[{note.get(f'{_W}id', '')[:2]}] {words}"
