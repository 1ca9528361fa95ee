"""Working copies for Word, Excel and as CSV: what the sheet says for a reader and no more, whatever names hold."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from jinja2 import TemplateError
from python_calamine import CalamineWorkbook

from desktop.files.export.filled import LeadsOut, filled
from desktop.files.export.table import ExportHead
from desktop.printing.contents.grid import COLUMN_NAMES
from desktop.printing.copies.word_copy import filling, shipped
from desktop.printing.copies.working_copy import WorkingCopy, working_copy
from desktop.printing.copies.working_file import Wanted, WorkingFile, working_file
from desktop.printing.kinds import BY_NAME, KINDS
from desktop.printing.setting.sheet_language import SHEET_LANGUAGES
from desktop.printing.setting.typeset import check_code
from desktop.printing.sheet_kind import Asked, SheetFormat
from desktop.printing.sheets import make_sheet
from domain.core.problem import Malformed
from domain.projections.paper.reader import HOUSE, Reader
from domain.visit.visit import Visit
from tests.desktop.printing.test_kinds import KEPT_INSIDE, STAMP, full
from tests.desktop.printing.test_sheets import record, visit

__all__ = ["full", "visit"]

ID = UUID(int=7)
HOSTILE = "=cmd|'/C calc'!A0 {{ 7*7 }} {% for x in y %} {_{ 1 }_} <w:t>&"
TABLES: tuple[SheetFormat, ...] = ("docx", "xlsx", "csv")


def copies(visit: Visit) -> Iterator[tuple[str, Reader, WorkingCopy]]:
    """Every working copy there is of a visit, for every reader it is made for."""
    for kind in KINDS:
        for reader in kind.readers if kind.grid is not None else ():
            asked = Asked(reader, next(iter(kind.subjects(visit))))
            yield kind.name, reader, working_copy(kind, visit, asked, STAMP, ("fr", "en"))


def made(
    visit: Visit, name: str, made_as: SheetFormat, *languages: str, reader: Reader = "staff", **how: Path
) -> bytes:
    return file_of(visit, name, made_as, *languages, reader=reader, **how).content


def file_of(
    visit: Visit, name: str, made_as: SheetFormat, *languages: str, reader: Reader = "staff", **how: Path
) -> WorkingFile:  # fmt: skip
    wanted = Wanted(made_as, ID, **how)
    return working_file(BY_NAME[name], visit, Asked(reader), STAMP, languages or ("en",), wanted=wanted)


def words_of(document: bytes) -> str:
    """Everything a document says, at its edges too."""
    with ZipFile(BytesIO(document)) as parts:
        assert parts.testzip() is None
    opened = Document(BytesIO(document))
    parts_ = [opened.element.body, *(each.footer._element for each in opened.sections)]
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for each in parts_ for p in each.iter(qn("w:p")))


def rows_of(workbook: bytes) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(BytesIO(workbook))
    return [list(row) for row in book.get_sheet_by_index(0).to_python()]


def test_programme_lists_compositions_documents_and_contacts_are_made(full: Visit) -> None:
    found = {name for name, *_ in copies(full)}
    assert {"programme", "delegation", "composition", "attendance", "signing", "contacts"} <= found


def test_a_working_copy_tells_a_reader_outside_no_more_than_the_sheet_may(full: Visit) -> None:
    told = {}
    for name, reader, copy in copies(full):
        said = f"{copy.table(whole=True)} {copy.about()} {filling(copy)}"
        assert {column.name for column in copy.grid.columns} <= set(COLUMN_NAMES)
        assert reader in HOUSE or [word for word in KEPT_INSIDE if word in said] == [], (name, reader)
        told[name, reader] = said
    assert "OFFICER" in told["programme", "staff"], "the test looks for what is there"
    assert "+7 495 000" in told["contacts", "staff"]


def test_who_was_there_is_told_to_the_house_alone(full: Visit) -> None:
    record(full, "mark-attendance", item="talks", member="ushakov", attended="absent")
    staff, guest = (
        str(rows_of(made(full, "attendance", "xlsx", reader=each))) for each in ("staff", "guest-delegation")
    )
    assert "Absent" in staff
    assert "Absent" not in guest
    assert "USHAKOV" in guest


def test_telephones_are_for_the_house_alone() -> None:
    assert set(BY_NAME["contacts"].readers) == set(HOUSE)


@pytest.mark.parametrize("made_as", TABLES)
def test_every_copy_says_that_it_is_one_as_of_when_and_the_code_of_its_sheet(full: Visit, made_as: SheetFormat) -> None:
    sheet = make_sheet(BY_NAME["programme"], full, Asked(), STAMP, ("en",))
    content = made(full, "programme", made_as)
    said = (
        words_of(content) if made_as == "docx"
        else str(rows_of(content)) if made_as == "xlsx" else content.decode("utf-8-sig")
    )  # fmt: skip
    for mark in ("Working copy", "As of entry 7,213", f"Check code {check_code(sheet)}", "Sample"):
        assert mark in said
    assert "As of entry" not in words_of(made(full, "programme", "docx", reader="guest-delegation"))


def test_hostile_names_stand_as_they_are_and_do_nothing(full: Visit) -> None:
    record(full, "retitle-item", item="press", title={"en": HOSTILE})
    assert HOSTILE in words_of(made(full, "programme", "docx"))
    assert any(HOSTILE in row for row in rows_of(made(full, "programme", "xlsx")))
    with ZipFile(BytesIO(made(full, "programme", "xlsx"))) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
    [*_, row] = (row for row in read_csv(made(full, "programme", "csv")) if any("calc" in cell for cell in row))
    assert f"'{HOSTILE}" in row


def read_csv(content: bytes, between: str = ",") -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=between))


def test_a_spreadsheet_has_a_column_for_each_language_and_days_it_can_count(full: Visit) -> None:
    rows = rows_of(made(full, "programme", "xlsx", "fr", "en"))
    at = next(number for number, row in enumerate(rows) if row[0] == "Jour / Day")

    assert [head for head in rows[at] if head in ("Point du programme", "Item")] == ["Point du programme", "Item"]
    assert str(rows[at + 1][0]) == "2025-11-12"
    assert "Statements" in rows[at + 2] or "Statements" in rows[at + 3]


@pytest.mark.parametrize(("language", "between"), [("fr", ";"), ("ru", ";"), ("en", ","), ("zh", ",")])
def test_excel_of_the_country_parts_the_cells_of_a_csv_file(full: Visit, language: str, between: str) -> None:
    content = made(full, "delegation", "csv", language)
    assert content.startswith(b"\xef\xbb\xbf")
    assert max(map(len, read_csv(content, between))) == 8


def test_a_document_in_arabic_runs_from_right_to_left(full: Visit) -> None:
    opened = Document(BytesIO(made(full, "delegation", "docx", "ar", "en")))
    body = opened.element.body
    assert all(table.tblPr.find(qn("w:bidiVisual")) is not None for table in body.iter(qn("w:tbl")))
    assert opened.sections[0]._sectPr.find(qn("w:bidi")) is not None
    turned = {p.find(qn("w:pPr")) is not None and p.pPr.find(qn("w:bidi")) is not None: p for p in body.iter(qn("w:p"))}
    assert set(turned) == {True, False}, "each paragraph runs as its own letters do"
    with ZipFile(BytesIO(made(full, "delegation", "xlsx", "ar", "en"))) as parts:
        assert b'rightToLeft="1"' in parts.read("xl/worksheets/sheet1.xml")
    assert Document(BytesIO(made(full, "delegation", "docx"))).sections[0]._sectPr.find(qn("w:bidi")) is None


def test_word_looks_for_mistakes_in_the_languages_of_the_sheet(full: Visit) -> None:
    styles = Document(BytesIO(made(full, "delegation", "docx", "fr", "ru"))).styles
    assert next(styles.element.iter(qn("w:lang"))).get(qn("w:val")) == "fr-FR"
    assert styles["Other line"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == "ru-RU"


def test_a_courtesy_title_stands_before_a_name_that_the_other_language_shows_as_it_is(full: Visit) -> None:
    record(full, "word-member-courtesy", member="tokayev", courtesy={"en": "H. E. Mr"})
    said = words_of(made(full, "delegation", "docx", "ar", "en")).split("\n")
    assert "Kassym-Jomart TOKAYEV◊" in said
    assert "H. E. Mr Kassym-Jomart TOKAYEV" in said


def test_every_template_fills_in_in_every_language(full: Visit) -> None:
    """No cell is left without a paragraph, which Word would not open, and no tag is left."""
    for at, kind in enumerate(each for each in KINDS if each.grid is not None):
        languages = (SHEET_LANGUAGES[at % 6], SHEET_LANGUAGES[(at + 1) % 6])
        asked = Asked(kind.readers[0], next(iter(kind.subjects(full))))
        content = working_file(kind, full, asked, STAMP, languages, wanted=Wanted("docx", ID)).content
        assert all(cell[-1].tag == qn("w:p") for cell in Document(BytesIO(content)).element.body.iter(qn("w:tc")))
        assert "{%" not in words_of(content)


def test_what_was_called_off_is_struck_through(full: Visit) -> None:
    body = Document(BytesIO(made(full, "programme", "docx"))).element.body
    struck = [
        "".join(t.text for t in run.iter(qn("w:t"))) for run in body.iter(qn("w:r")) if run.xpath("w:rPr/w:strike")
    ]
    assert "CALLED OFF" in struck
    assert "Restricted talks" not in struck


def own_template(folder: Path, text: str) -> Path:
    document = Document()
    document.add_paragraph(text)
    path = folder / "programme.docx"
    document.save(str(path))
    return path


def test_a_template_of_the_office_takes_the_place_of_the_one_shipped(full: Visit, tmp_path: Path) -> None:
    path = own_template(tmp_path, "{% for row in rows %}{{ row.title }}!{% endfor %}")

    found = file_of(full, "programme", "docx", templates=tmp_path)

    said = words_of(found.content)
    assert "Restricted talks!" in said
    assert "Working copy" in said, "no template leaves the marks out"
    assert found.template is not None
    assert found.template.path == path
    assert (
        Document(BytesIO(found.content)).core_properties.comments == f"programme.docx SHA-256 {found.template.digest}"
    )
    assert file_of(full, "delegation", "docx", templates=tmp_path).template == shipped("delegation")


REACHING = (
    "{{ ''.__class__.__mro__ }}",
    "{% include 'secret' %}",
    "{% if %}",
    "{{ rows.append(1) }}",
    "{{ lipsum() }}",
)


def test_a_template_asks_for_no_more_than_there_is(full: Visit, tmp_path: Path) -> None:
    for text in REACHING:
        path = own_template(tmp_path, text)
        with pytest.raises(TemplateError):
            filled(path.read_bytes(), {"rows": []}, ExportHead("", ()), ())

    own_template(tmp_path, "{{ rows[0].titel }}")
    with pytest.raises(Malformed) as refused:
        file_of(full, "programme", "docx", templates=tmp_path)
    assert refused.value.code == "template-wrong"
    assert "titel" in refused.value.values["detail"]


def test_what_is_no_document_or_asks_another_machine_is_refused(full: Visit, tmp_path: Path) -> None:
    path = tmp_path / "programme.docx"
    path.write_bytes(b"PK no document")
    with pytest.raises(Malformed) as refused:
        file_of(full, "programme", "docx", template=path)
    assert refused.value.code == "template-damaged"

    document = Document()
    document.part.relate_to("http://example.org/a.dotx", "http://x/attachedTemplate", is_external=True)
    document.save(str(path))
    with pytest.raises(LeadsOut):
        filled(path.read_bytes(), {}, ExportHead("", ()), ())


def test_what_a_sheet_is_not_made_as_is_refused(full: Visit) -> None:
    for name, made_as in (("seating", "docx"), ("delegation", "ics")):
        with pytest.raises(Malformed) as refused:
            file_of(full, name, made_as)  # type: ignore[arg-type]
        assert refused.value.code == "sheet-format"
