"""Tables that leave the program, read by other programs."""

from __future__ import annotations

import csv
import re
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from python_calamine import CalamineWorkbook

from desktop.files.export.excel import workbook
from desktop.files.export.table import ExportCell, ExportHead, ExportRow, ExportTable, in_one_line
from desktop.files.export.texts import LETTER, as_csv, as_html, as_lines, as_tsv
from desktop.files.export.word import document

HARM = '=HYPERLINK("http://example.org")'
TABLE = ExportTable(
    "Delegations: guest [1/2]",
    ("No.", "Name", "State"),
    (
        ExportRow(heading="Republic of Kazakhstan"),
        ExportRow((ExportCell(("1",)), ExportCell(("Toqaev", "Тоқаев")), ExportCell(("Confirmed",)))),
        ExportRow((ExportCell(("007",)), ExportCell((HARM,), struck=True), ExportCell(("bell \x07 rung",)))),
    ),
)
ABOUT = ExportHead(
    "State visit (KZ-2025-11)", ("Delegations", "As of 12 November", "Working copy, no edition."), "A. Serova"
)


def wide(columns: int) -> ExportTable:
    return ExportTable("", tuple(f"head {at}" for at in range(columns)), (ExportRow((ExportCell(("x",)),) * columns),))


def test_a_workbook_says_what_it_is_of_and_calculates_nothing() -> None:
    made = workbook((TABLE,), ABOUT)
    book = CalamineWorkbook.from_filelike(BytesIO(made))
    (name,) = book.sheet_names
    rows = book.get_sheet_by_name(name).to_python()

    assert [row[0] for row in rows[:4]] == [ABOUT.title, *ABOUT.lines]
    assert rows[5:] == [
        ["No.", "Name", "State"],
        ["Republic of Kazakhstan", "", ""],
        [1.0, "Toqaev\nТоқаев", "Confirmed"],
        ["007", HARM, "bell  rung"],
    ]
    with ZipFile(BytesIO(made)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet
        assert 'state="frozen"' in sheet
        assert "_xlnm.Print_Titles" in parts.read("xl/workbook.xml").decode()


def test_each_table_has_a_sheet_with_a_name_excel_takes() -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(workbook((TABLE, TABLE, wide(1)), ABOUT)))
    assert len({name.casefold() for name in book.sheet_names}) == 3
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in book.sheet_names)


def test_a_document_repeats_its_head_and_strikes_what_does_not_hold() -> None:
    made = Document(BytesIO(document((TABLE,), ABOUT)))
    (table,) = made.tables
    said = [paragraph.text for paragraph in made.paragraphs]

    assert said[:4] == [ABOUT.title, *ABOUT.lines]
    assert made.sections[0].footer.paragraphs[0].text == ABOUT.lines[-1]
    assert [cell.text for cell in table.rows[0].cells] == ["No.", "Name", "State"]
    assert table.rows[0]._tr.xpath("w:trPr/w:tblHeader")
    assert table.rows[1].cells[0].text == table.rows[1].cells[2].text == "Republic of Kazakhstan"
    assert [cell.text for cell in table.rows[2].cells] == ["1", "Toqaev\nТоқаев", "Confirmed"]
    assert table.rows[3].cells[1].paragraphs[0].runs[0].font.strike
    assert made.core_properties.author == "A. Serova"


@pytest.mark.parametrize(("columns", "turned"), [(4, WD_ORIENT.PORTRAIT), (6, WD_ORIENT.LANDSCAPE)])
def test_a_wide_document_is_turned(columns: int, turned: WD_ORIENT) -> None:
    section = Document(BytesIO(document((wide(columns),), ABOUT))).sections[0]
    assert section.orientation == turned
    assert section.page_width is not None
    assert section.page_height is not None
    assert (section.page_width > section.page_height) is (turned == WD_ORIENT.LANDSCAPE)


def test_a_messenger_gets_a_line_for_each_row() -> None:
    assert as_lines((TABLE,)) == (
        f"Republic of Kazakhstan\n1 · Toqaev · Тоқаев · Confirmed\n007 · {HARM} · bell \x07 rung\n"
    )
    assert as_lines((TABLE, wide(2))).startswith("Delegations: guest [1/2]\nRepublic")


def test_tabs_and_html_calculate_nothing() -> None:
    assert as_tsv((TABLE,)).splitlines()[2:] == ["1\tToqaev · Тоқаев\tConfirmed", f"007\t'{HARM}\tbell \x07 rung"]
    html = as_html((TABLE,))
    assert "<s>=HYPERLINK(&quot;http://example.org&quot;)</s>" in html
    assert html.count("mso-number-format:'\\@'") == 6


def test_html_has_single_lines_widths_and_each_text_in_its_direction() -> None:
    long = "Minister of Foreign Affairs, European Union and Cooperation, Deputy Prime Minister"
    row = ExportRow((ExportCell(("1",)), ExportCell((long,)), ExportCell(("وزير الخارجية",))))
    html = as_html((ExportTable("", ("No.", "Office", "المنصب"), (row,)),))
    assert 'cellspacing="0"' in html
    assert "border-collapse:collapse" in html
    number, office, arabic = (int(width) for width in re.findall(r'<col width="(\d+)%">', html))
    assert number < arabic < office
    assert f'width="{LETTER * len(long)}"' not in html
    assert html.count('dir="rtl"') == 2
    assert '<td valign="top" align="left" style' in html
    assert 'width="100%"' in as_html((wide(12),))


def test_blanks_that_hold_words_together_are_copied_and_others_are_one() -> None:
    at = "8\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}25"
    assert in_one_line(f" {at}\n  – {at} ") == f"{at} – {at}"
    assert in_one_line("de \u2068لقاء\u2069 est") == "de لقاء est", "no field takes the signs back"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\ufeff=1+1", "\u200e\u202e=1", " =1", "\N{FULLWIDTH EQUALS SIGN}1+1"],
)
def test_no_cell_of_a_csv_file_is_calculated(text: str) -> None:
    about = ExportHead(text, (text,))
    content = as_csv(ExportTable("", (text,), (ExportRow((ExportCell((text,)),)),)), about, ";").decode("utf-8-sig")
    assert [line for line in content.split("\r\n") if line] == [f'"\'{text}"'] * 4


def test_a_csv_file_keeps_what_stands_between_its_cells_in_them() -> None:
    content = as_csv(
        ExportTable("", ("a", "b"), (ExportRow((ExportCell(('x";"y',)), ExportCell(("p", "q")))),)), ABOUT, ";"
    )
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))[-1] == ['x";"y', "p\nq"]


def test_a_row_is_as_high_as_its_lines_and_a_wide_table_goes_on_on_further_pages() -> None:
    long = ExportTable("", ("a",) * 20, (ExportRow((ExportCell(("word " * 30, "more")),) * 20),))
    with ZipFile(BytesIO(workbook((long, wide(2)), ABOUT))) as parts:
        long_one, short_one = (parts.read(f"xl/worksheets/sheet{at}.xml").decode() for at in (1, 2))
    assert 'ht="75"' in long_one
    assert 'fitToWidth="3"' in long_one
    assert "customHeight" not in short_one
    assert "fitToWidth" not in short_one
