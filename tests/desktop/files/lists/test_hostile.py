"""Lists that are broken, sealed, bloated or mean harm: a sentence tells it, and nothing of them is carried out."""

from __future__ import annotations

import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from desktop.files.lists.child import ListQuery, ListReply, answer
from desktop.files.lists.limits import Limits
from desktop.files.lists.reader import read_list
from domain.core.problem import Malformed
from domain.lists.listing import parse_list
from domain.lists.tables.columns import columns_from, guessed_columns
from tests.desktop.files.lists import files

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ROW = ("1", "Dauren ABAYEV", "Ambassador")
_ODS = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}


def asked(content: bytes) -> ListReply:
    return answer(content, ListQuery(Limits()))


def open_document(path: Path, rows: str, manifest: str = "") -> bytes:
    names = " ".join(f'xmlns:{name}="{space}"' for name, space in _ODS.items())
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="List">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        opened.writestr("content.xml", content)
        opened.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return path.read_bytes()


def cell(text: str, repeated: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{repeated}><text:p>{text}</text:p></table:table-cell>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"1;Dauren Abayev;Ambassador\n" * 20_000, "list-too-long"),
        (b";".join([b"Abayev"] * 10_000) + b"\n", "list-too-wide"),
        (OLE + "EncryptedPackage".encode("utf-16-le") + b"\0\0", "list-sealed"),
        (OLE + "WordDocument".encode("utf-16-le") + b"\0\0", "list-old-kind"),
        (OLE + "Workbook".encode("utf-16-le") + b"\0\0 and no more", "list-damaged"),
        (b"{\\rtf1 " + b"{" * 300 + b"Abayev", "list-too-much-inside"),
        (b"%PDF-1.7 Dauren Abayev", "list-kind-unknown"),
    ],
    ids=["rows", "columns", "sealed", "old Word", "broken old spreadsheet", "deep rich text", "PDF"],
)
def test_what_cannot_be_read_is_told_by_its_code(content: bytes, code: str) -> None:
    assert asked(content).problem == code


def test_a_packed_file_with_a_password_is_told_to_be_sealed(tmp_path: Path) -> None:
    content = bytearray(files.spreadsheet(tmp_path / "list").read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1  # the flag of a sealed part in the directory of the file
    assert asked(bytes(content)).problem == "list-sealed"


def test_an_open_document_with_a_password_is_told_to_be_sealed(tmp_path: Path) -> None:
    content = open_document(tmp_path / "list", "", "<manifest:encryption-data/>")
    assert asked(content).problem == "list-sealed"


def test_rows_and_cells_that_are_said_to_repeat_a_million_times_are_a_sentence(tmp_path: Path) -> None:
    repeated = ' table:number-columns-repeated="16384"'
    rows = f'<table:table-row table:number-rows-repeated="1048576">{cell("Abayev", repeated)}</table:table-row>'
    content = open_document(tmp_path / "list", rows)
    (tmp_path / "list.ods").write_bytes(content)
    with pytest.raises(Malformed, match="list-"):
        read_list(tmp_path / "list.ods")


def test_a_macro_in_a_document_is_never_looked_at(tmp_path: Path) -> None:
    plain, path = files.word_document(tmp_path / "list.docx", [ROW]), tmp_path / "list.docm"
    with zipfile.ZipFile(plain) as read, zipfile.ZipFile(path, "w") as written:
        for part in read.namelist():
            declared = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            with_macros = b"application/vnd.ms-word.document.macroEnabled.main+xml"
            written.writestr(part, read.read(part).replace(declared, with_macros))
        written.writestr("word/vbaProject.bin", b"Sub AutoOpen()")
    assert asked(path.read_bytes()).rows[-1] == ROW


def test_a_formula_is_text_and_is_not_worked_out() -> None:
    found = asked(b'1;=HYPERLINK("http://example.org");Ambassador\n2;=1+1;Minister\n')
    assert [row[1] for row in found.rows] == ['=HYPERLINK("http://example.org")', "=1+1"]


@pytest.mark.parametrize(
    ("parted", "link"),
    [
        (";", '=HYPERLINK("http://example.org";"Dauren ABAYEV")'),
        ("\t", '=HYPERLINK("http://example.org","Dauren ABAYEV")'),
        (",", '"=HYPERLINK(""http://example.org"",""Dauren ABAYEV"")"'),
        (",", '=HYPERLINK("http://example.org","ABAYEV, Dauren")'),
    ],
)
def test_of_a_link_its_words_are_read(parted: str, link: str) -> None:
    lines = (("No.", "Name", "Position"), ("1", link, "Ambassador"), ("2", "Anna SCHMIDT", "Minister"))
    rows = asked("\n".join(map(parted.join, lines)).encode()).rows
    assert [row[1] for row in rows] == [
        "Name",
        "ABAYEV, Dauren" if "ABAYEV, " in link else "Dauren ABAYEV",
        "Anna SCHMIDT",
    ]


def test_a_page_expands_no_entities_of_its_own_and_runs_no_script() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY file SYSTEM "file:///etc/passwd">]><html><body><script>x()</script>'
        "<table><tr><td>1</td><td>&a; &file; Dauren ABAYEV</td><td>Ambassador</td></tr></table></body></html>"
    )
    rows = asked(page.encode()).rows
    assert "root:" not in str(rows)
    assert "x()" not in str(rows)
    assert rows[-1][-1] == "Ambassador"


def test_a_page_that_opens_a_million_tables_is_read_to_its_end() -> None:
    page = "<html>" + "<table><tr><td>" * 50_000 + "Abayev</html>"
    assert asked(page.encode()).problem in ("", "list-empty", "list-too-long")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("A" * 300, "too-long"),
        ("A" + "\u0301" * 300, "unfit-text"),
        ("Daur\u202een", "unfit-text"),
        ("Dau\u200bren", "unfit-text"),
        ("Daur\x07en", "unfit-text"),
    ],
    ids=["long", "combining marks", "reordering", "invisible", "control"],
)
def test_a_name_that_cannot_be_kept_is_left_out_with_the_reason(name: str, why: str) -> None:
    rows = [ROW, ("2", f"{name} Abayev", "Minister")]
    found = parse_list(rows, columns_from("number,name.en,position.en"))
    assert [entry.number for entry in found.entries] == [1]
    assert [(row.line, row.why) for row in found.unread] == [(2, why)]


def test_scripts_mixed_in_one_name_are_read_as_they_stand() -> None:
    rows = [("1", "Даурен АБAЕВ", "Посол"), ("2", "Dauren АBAYEV", "Посол")]
    found = parse_list(rows, guessed_columns(rows))
    assert ["".join(map(str, entry.names.values())).upper() for entry in found.entries] == [
        "ДАУРЕН АБAЕВ", "DAUREN АBAYEV",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-7", "cp037"])
def test_markup_in_which_entities_could_hide_is_refused(encoding: str, tmp_path: Path) -> None:
    """In UTF-7 and in the encodings of mainframes a declaration has other bytes than it is looked for by."""
    path = files.word_document(tmp_path / "list.docx", [("No.", "Name", "Office"), ROW])
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    markup = parts["word/document.xml"].decode().partition("?>")[2].replace("Dauren", "&name;")
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'
    hidden = '<!DOCTYPE list [<!ENTITY name "Somebody else">]>'
    if encoding == "utf-7":
        hidden = hidden.replace("<!", "+ADwAIQ-").replace("[", "+AFs-").replace("]", "+AF0-")
        parts["word/document.xml"] = (declared + hidden + markup).encode()
    else:
        parts["word/document.xml"] = (declared + hidden + markup).encode(encoding, "replace")
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    assert asked(path.read_bytes()).problem == "list-hostile"


def test_of_a_mail_with_hundreds_of_empty_files_its_own_words_are_read() -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "embassy@example.org", "protocol@example.org", "List"
    mail.set_content("1. Mr. Dauren Abayev, Ambassador\n2. Ms. Aigerim Serikova, Press Secretary")
    for number in range(200):
        mail.add_attachment(";;;\n", filename=f"list-{number}.csv")
    assert [row[1] for row in asked(mail.as_bytes()).rows] == ["Mr. Dauren Abayev", "Ms. Aigerim Serikova"]


def test_a_line_of_megabytes_is_a_sentence() -> None:
    assert asked(b"1;Dauren Abayev;Ambassador;" * 100_000).problem == "list-too-much-inside"
