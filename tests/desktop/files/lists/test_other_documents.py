"""Lists in open documents, in rich text and in mails: they are read as those in Word are."""

from __future__ import annotations

import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from desktop.files.lists.child import ListQuery, ListReply, answer
from desktop.files.lists.limits import Limits
from desktop.files.lists.read_note import ReadNote
from tests.desktop.files.lists import files

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
LINES = ("1. Dauren ABAYEV, Ambassador", "2. Anna SCHMIDT, Minister")
ROWS = (("1", "Dauren ABAYEV", "Ambassador"), ("2", "Anna SCHMIDT", "Minister"))


def asked(content: bytes) -> ListReply:
    return answer(content, ListQuery(Limits()))


def open_text(path: Path, body: str) -> bytes:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    return path.read_bytes()


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def cell(text: str, more: str = "") -> str:
    return f"<table:table-cell{more}><text:p>{text}</text:p></table:table-cell>"


def test_an_open_document_is_read_by_its_tables_and_what_stands_between(tmp_path: Path) -> None:
    down = ' table:number-rows-spanned="2"'
    table = row(cell("1"), cell("Abayev<text:line-break/>Dauren"), cell("Embassy", down)) + row(
        cell("2"), cell("Schmidt"), "<table:covered-table-cell/>"
    )
    taken_out = "<text:tracked-changes><text:p>Petrov</text:p></text:tracked-changes>"
    found = asked(
        open_text(tmp_path / "l", f"{taken_out}<text:h>Delegation</text:h><table:table>{table}</table:table>")
    )
    assert found.kind == "odt"
    assert found.rows == (("Delegation",), ("1", "Abayev\nDauren", "Embassy"), ("2", "Schmidt", "Embassy"))


def test_an_open_document_without_tables_is_read_by_its_lines(tmp_path: Path) -> None:
    assert asked(open_text(tmp_path / "l", "".join(f"<text:p>{line}</text:p>" for line in LINES))).rows == ROWS


def test_rich_text_is_read_in_the_letters_of_its_fonts() -> None:
    text = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}{\*\generator Word;}"
        rb"{\header Page 1}\f1 1. \'c4\'e0\'f3\'f0\'e5\'ed \'c0\'c1\'c0\'c5\'c2, \'cf\'ee\'f1\'ee\'eb\par"
        rb"\f0 2. \u1178?anat B\'dcHLER\emdash Minister\par}"
    )
    found = asked(text)
    assert found.kind == "rtf"
    assert found.rows == (("1", "Даурен АБАЕВ", "Посол"), ("2", "Қanat BÜHLER", "Minister"))


def test_rich_text_is_read_by_its_tables() -> None:
    rows = "".join(rf"\trowd {number}\cell {name}\line {office}\cell\row" for number, name, office in ROWS)
    found = asked(rb"{\rtf1\ansi Delegation\par " + rows.encode() + rb"\pard{\pict 89504e47}}")
    assert found.rows == (("Delegation",), *((number, f"{name}\n{office}") for number, name, office in ROWS))


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_of_a_mail_what_it_says_is_read(encoding: str) -> None:
    mail = _mail()
    mail.set_content("\n".join(LINES).replace("SCHMIDT", "BÜHLER"), charset=encoding)
    found = asked(mail.as_bytes())
    assert found.kind == "mail"
    assert [each[1] for each in found.rows] == ["Dauren ABAYEV", "Anna BÜHLER"]


def test_of_a_mail_the_list_that_came_with_it_is_read(tmp_path: Path) -> None:
    mail = _mail()
    mail.set_content("Please find attached the list of the delegation.")
    mail.add_attachment(b"a picture", maintype="image", subtype="png", filename="arms.png")
    attached = files.word_document(tmp_path / "list.docx").read_bytes()
    mail.add_attachment(attached, maintype="application", subtype="octet-stream", filename="List.DOCX")
    assert asked(mail.as_bytes()).rows == asked(attached).rows


def test_of_a_mail_with_a_list_and_another_attached_it_is_told_that_its_own_is_not_read() -> None:
    mail = _mail()
    mail.set_content("Dear colleagues,\nour list:\n" + "\n".join((*LINES, "3. Jonas WEBER, Interpreter")))
    for name in ("kenya.csv", "press.csv"):
        mail.add_attachment("Name,Office\nWilliam Ruto,President\n", filename=name)
    found = asked(mail.as_bytes())
    assert found.rows == (("Name", "Office"), ("William Ruto", "President"))
    assert found.notes == (ReadNote("attached", ("press.csv",)), ReadNote("message", ()))


def test_of_a_mail_that_only_greets_nothing_is_told() -> None:
    mail = _mail()
    mail.set_content(
        "Dear colleagues,\n1. please find attached the list;\n2. and confirm it.\nAnna Schmidt\nCounsellor"
    )
    mail.add_attachment("Name,Office\nWilliam Ruto,President\n", filename="kenya.csv")
    assert asked(mail.as_bytes()).notes == ()


def _mail() -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"] = "protocol@example.org", "visits@example.org"
    mail["Subject"] = "Delegation"
    return mail


def test_a_cell_of_a_page_that_reaches_down_stands_again_in_the_rows_below_and_keeps_their_columns() -> None:
    page = (
        "<html><table><tr><td rowspan=2>1</td><td>Josu Jon Imaz</td><td rowspan='3'>Repsol</td></tr>"
        "<tr><td>Ignacio Galán</td></tr><tr><td colspan=2>Ana Botín</td></tr>"
        "<tr><td>4</td><td>Pablo Isla</td><td>Inditex</td></tr></table></html>"
    )
    assert asked(page.encode()).rows == (
        ("1", "Josu Jon Imaz", "Repsol"),
        ("1", "Ignacio Galán", "Repsol"),
        ("Ana Botín", "Repsol"),
        ("4", "Pablo Isla", "Inditex"),
    )
