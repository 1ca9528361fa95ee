"""The numbers a program puts before paragraphs are read as those one types: they are seen on the page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml

from desktop.files.lists.child import ListQuery, answer
from desktop.files.lists.limits import Limits
from tests.desktop.files.lists.test_other_documents import open_text

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def rows_in(content: bytes) -> list[list[str]]:
    found = answer(content, ListQuery(Limits()))
    assert not found.problem, found.problem
    return [list(row) for row in found.rows]


def packed(document: Document) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def listed(document: Document, number: int, text: str, level: int = 0) -> None:
    """A paragraph of a list of the document, by the number of the list."""
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {_W}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'))


def with_lists(levels: Sequence[tuple[str, str]], *restarted: int) -> Document:
    """A document with a list 91 of these kinds and texts by level, and others of the same that begin anew."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    kinds = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(levels)
    )
    first = numbering.find(f"{{{numbering.nsmap['w']}}}num")
    first.addprevious(parse_xml(f'<w:abstractNum {_W} w:abstractNumId="90">{kinds}</w:abstractNum>'))
    for number in (91, *restarted):
        anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if number != 91 else ""
        numbering.append(parse_xml(f'<w:num {_W} w:numId="{number}"><w:abstractNumId w:val="90"/>{anew}</w:num>'))
    return document


def test_paragraphs_of_a_numbered_style_have_their_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("Ministry of Trade of Ruritania")
    document.add_paragraph("Anna Weber, Minister of Trade", style="List Number")
    document.add_paragraph("Karl Stein, Director", style="List Number")
    assert rows_in(packed(document))[1:] == [
        ["1", "Anna Weber", "Minister of Trade"],
        ["2", "Karl Stein", "Director"],
    ]


def test_bullets_are_no_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("Anna Weber, Minister of Trade", style="List Bullet")
    assert rows_in(packed(document)) == [["", "Anna Weber", "Minister of Trade"]]


def test_a_column_with_nothing_but_numbers_of_word_counts_its_rows() -> None:
    document = docx.Document()
    table = document.add_table(rows=0, cols=3)
    for words in (("No.", "Name", "Position"), ("", "Anna Weber", "Minister"), ("", "Karl Stein", "Director")):
        cells = table.add_row().cells
        for cell, text in zip(cells, words, strict=True):
            cell.text = text
        if not words[0]:
            cells[0].paragraphs[0].style = document.styles["List Number"]
    assert rows_in(packed(document))[1:] == [["1.", "Anna Weber", "Minister"], ["2.", "Karl Stein", "Director"]]


def test_a_list_that_begins_anew_counts_from_one() -> None:
    document = with_lists([("decimal", "%1)")], 92)
    for number, text in ((91, "Anna Weber, Minister"), (91, "Karl Stein, Director"), (92, "Eva Brand, Journalist")):
        listed(document, number, text)
    assert [row[0] for row in rows_in(packed(document))] == ["1", "2", "1"]


def test_parts_with_roman_numbers_head_persons_counted_within() -> None:
    document = with_lists([("upperRoman", "%1."), ("decimal", "%1.%2.")])
    listed(document, 91, "Official delegation")
    listed(document, 91, "Anna Weber, Minister", 1)
    listed(document, 91, "Karl Stein, Director", 1)
    listed(document, 91, "Press")
    listed(document, 91, "Eva Brand, Journalist", 1)
    assert rows_in(packed(document)) == [
        ["I. Official delegation"],
        ["1", "Anna Weber", "Minister"],
        ["2", "Karl Stein", "Director"],
        ["II. Press"],
        ["1", "Eva Brand", "Journalist"],
    ]


def test_a_list_of_a_page_has_its_numbers() -> None:
    page = "<ol start='3'><li><p>Anna Weber, Minister</p></li><li value='7'>Karl Stein, Director</li></ol>"
    bullets = "<ul><li>Eva Brand, Journalist</li></ul>"
    found = rows_in(f"<html><body>{page}{bullets}</body></html>".encode())
    assert [row[:2] for row in found] == [["3", "Anna Weber"], ["7", "Karl Stein"], ["", "Eva Brand"]]


def test_a_list_of_an_open_document_has_its_numbers(tmp_path: Path) -> None:
    level = '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    space = 'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    style = f'<text:list-style {space} style:name="L1">{level}</text:list-style>'
    items = "".join(
        f"<text:list-item><text:p>{who}</text:p></text:list-item>"
        for who in ("Anna Weber, Minister", "Karl Stein, Director")
    )
    body = f'{style}<text:list text:style-name="L1">{items}</text:list><text:list>{items}</text:list>'
    found = rows_in(open_text(tmp_path / "list.odt", body))
    assert [row[:2] for row in found] == [
        ["1", "Anna Weber"],
        ["2", "Karl Stein"],
        ["", "Anna Weber"],
        ["", "Karl Stein"],
    ]
