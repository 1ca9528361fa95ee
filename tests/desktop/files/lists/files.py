"""Files as they arrive: good ones, and those that are broken or mean harm. All are made here."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import docx

Rows = Sequence[Sequence[str]]

LIST: Rows = (
    ("No.", "Name", "Position"),
    ("1", "Kassym-Jomart TOKAYEV", "President of the Republic of Kazakhstan"),
    ("2", "Yermek KOSHERBAYEV", "Minister of Foreign Affairs"),
)


HEADING = "Delegation of the Republic of Kazakhstan"


def word_document(path: Path, rows: Rows = LIST, heading: str = HEADING) -> Path:
    """A list as an embassy sends it: a heading and a table."""
    document = docx.Document()
    document.add_paragraph(heading)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(path))
    return path


def word_paragraphs(path: Path, lines: Sequence[str]) -> Path:
    """A list typed as paragraphs, without a table."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_OPEN = "http://schemas.openxmlformats.org"
_MAIN = f"{_OPEN}/spreadsheetml/2006/main"
_BETWEEN = f"{_OPEN}/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def _relation(kind: str, target: str) -> str:
    return (
        f'{_DECLARATION}<Relationships xmlns="{_OPEN}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_BETWEEN}/{kind}" Target="{target}"/></Relationships>'
    )


_SHEET = f'{_DECLARATION}<worksheet xmlns="{_MAIN}"><sheetData>{{rows}}</sheetData></worksheet>'
_WORKBOOK = {
    "[Content_Types].xml": (
        f'{_DECLARATION}<Types xmlns="{_OPEN}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}"/></Types>'
    ),
    "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": (
        f'{_DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{_BETWEEN}">'
        '<sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
}


def spreadsheet(path: Path, rows: Rows = LIST) -> Path:
    """A spreadsheet of one sheet."""
    lines = [
        f'<row r="{number}">'
        + "".join(_cell(f"{chr(65 + at)}{number}", text) for at, text in enumerate(row))
        + "</row>"
        for number, row in enumerate(rows, 1)
    ]
    return packed(path, {**_WORKBOOK, "xl/worksheets/sheet1.xml": _SHEET.format(rows="".join(lines))})


def spreadsheet_with_far_cell(path: Path) -> Path:
    """A spreadsheet of two cells in opposite corners: read as a rectangle, it wants many gigabytes."""
    rows = f'<row r="1">{_cell("A1", "1")}</row><row r="1048576">{_cell("XFD1048576", "2")}</row>'
    return packed(path, {**_WORKBOOK, "xl/worksheets/sheet1.xml": _SHEET.format(rows=rows)})


def _cell(at: str, text: str) -> str:
    if text.isdigit():
        return f'<c r="{at}"><v>{text}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def packed(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A packed file of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, text in parts.items():
            opened.writestr(name, text)
    return path


def zip_bomb(path: Path, megabytes: int = 100) -> Path:
    """A Word document of some kilobytes that holds more megabytes than may be inside."""
    zeros = b"\0" * 1_000_000
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb, bomb.open("word/document.xml", "w") as part:
        for _ in range(megabytes):
            part.write(zeros)
    return path


def lying_zip_bomb(path: Path) -> Path:
    """The same, but it declares to hold a hundred bytes."""
    buffer = io.BytesIO(zip_bomb(path).read_bytes())
    with zipfile.ZipFile(buffer) as opened:
        declared = opened.infolist()[0].file_size.to_bytes(4, "little")
    path.write_bytes(buffer.getvalue().replace(declared, (100).to_bytes(4, "little")))
    return path


def billion_laughs(path: Path, encoding: str = "utf-8") -> Path:
    """A Word document whose text grows tenfold ten times."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    document = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>"
    )
    word_document(path)
    with zipfile.ZipFile(path) as good:
        parts = {part.filename: good.read(part) for part in good.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in {**parts, "word/document.xml": document.encode(encoding)}.items():
            opened.writestr(name, content)
    return path


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_document_of(path: Path, body: str) -> Path:
    """A Word document whose body is this markup."""
    word_document(path)
    with zipfile.ZipFile(path) as good:
        parts: dict[str, str | bytes] = {part.filename: good.read(part) for part in good.infolist()}
    parts["word/document.xml"] = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return packed(path, parts)


def word_row(*cells: str) -> str:
    """A row of a table of Word."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def word_cell(text: str, properties: str = "") -> str:
    """A cell of a table of Word, with what it declares: how many columns it spans, how far down it reaches."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def truncated(path: Path) -> Path:
    """A Word document of which the end is missing, as after a broken download."""
    content = word_document(path).read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


def sparse(path: Path, gigabytes: int = 2) -> Path:
    """A file that claims gigabytes and holds nothing."""
    with path.open("wb") as opened:
        opened.truncate(gigabytes * 1_000_000_000)
    return path
