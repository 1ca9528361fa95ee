"""Lists from outside are read, whatever they are called; malformed, huge or hostile ones end in one sentence."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from desktop.files.lists.limits import Limits
from desktop.files.lists.reader import read_list, read_pasted
from tests.desktop.files.lists import files
from tests.desktop.files.refusals import refusal

READ = tuple(tuple(row) for row in files.LIST)
IN_WORD = ((files.HEADING,), *READ)
"""What the list is in a document: its heading stands above the table."""


def test_a_word_document_is_read_by_its_table(tmp_path: Path) -> None:
    path = files.word_document(tmp_path / "list.docx")
    found = read_list(path)
    assert (found.kind, found.rows, found.name) == ("docx", IN_WORD, "list.docx")
    assert found.digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_word_document_without_a_table_is_read_by_its_lines(tmp_path: Path) -> None:
    path = files.word_paragraphs(tmp_path / "list.docx", ["1. Тоқаев Қ.-Ж., Президент", "2. Абаев Д. – Посол"])
    assert read_list(path).rows == (("1", "Тоқаев Қ.-Ж.", "Президент"), ("2", "Абаев Д.", "Посол"))


def test_a_spreadsheet_is_read(tmp_path: Path) -> None:
    assert read_list(files.spreadsheet(tmp_path / "list.xlsx")).rows == READ


@pytest.mark.parametrize("name", ["list.docx", "list.csv", "list"])
def test_a_spreadsheet_renamed_is_known_by_what_it_holds(tmp_path: Path, name: str) -> None:
    found = read_list(files.spreadsheet(tmp_path / name))
    assert (found.kind, found.rows) == ("xlsx", READ)


CYRILLIC = (
    "№;ФИО;Должность\n1;Токаев Касым-Жомарт;Президент Республики Казахстан\n2;Кошербаев Ермек;Министр иностранных дел\n"
)
FRENCH = "N°;Nom;Fonction\n1;Kassym-Jomart Tokaïev;Président\n2;Ermek Kocherbaïev;Ministre des Affaires étrangères"


@pytest.mark.parametrize(
    ("encoding", "text", "told"),
    [
        ("cp1250", "1;Grzegorz Wiśniewski;Sekretarz Stanu\n2;Małgorzata Kędzierska;Tłumacz", "cp1250"),
        ("cp1250", "1;Őri Gergő;főosztályvezető\n2;Szűcs Ágnes;miniszterelnök-helyettes", "cp1250"),
        ("cp1254", "1;Şebnem Güneri;Bakan Yardımcısı\n2;Hilmi Yıldırım;Müsteşar", "cp1254"),
        ("cp1252", "1;João Simões;Ministro das Relações Exteriores\n2;Inês Conceição;Assessora", "cp1252"),
        (
            "cp1252",
            "Nº;Nombre;Cargo\n1;Mª de los Ángeles López;Intérprete (español–ruso)\n2;José Núñez;acompaña",
            "cp1252",
        ),
        ("cp1253", "1;Ιωάννης Δρακουλάκης;Υπουργός Ναυτιλίας\n2;Ελένη Παππά;Διευθύντρια", "cp1253"),
        ("cp949", "1;박정훈;국토교통부 장관\n2;최은영;국토도시실장", "cp949"),
        ("cp932", "1;片桐 誠一郎;経済連携大臣政務官（団長）\n2;小鳥遊 さくら;外務省アジア大洋州局", "cp932"),
        ("utf-8", CYRILLIC, "utf-8"),
        ("utf-8-sig", CYRILLIC, "utf-8"),
        ("utf-16", CYRILLIC, "utf-16"),
        ("utf-16", FRENCH, "utf-16"),
        ("cp1251", CYRILLIC, "cp1251"),
        ("koi8-r", CYRILLIC.replace("№", "No"), "koi8-r"),
        ("cp1252", FRENCH, "cp1252"),
        ("utf-8", FRENCH, "utf-8"),
    ],
)
def test_the_encoding_of_a_text_is_found_out(tmp_path: Path, encoding: str, text: str, told: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    found = read_list(path)
    assert found.encoding == told
    assert found.rows[1] == tuple(text.splitlines()[1].split(";"))


def test_another_encoding_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("1;Юрий".encode("koi8-r"))
    assert read_list(path, encoding="koi8-r").rows == (("1", "Юрий"),)
    assert read_list(path, encoding="cp1251").rows != (("1", "Юрий"),)
    assert refusal(lambda: read_list(path, encoding="utf-8")) == "list-not-text"
    assert refusal(lambda: read_list(path, encoding="ebcdic")) == "unknown-encoding"


@pytest.mark.parametrize("delimiter", ["\t", ";", "|", ","])
def test_what_parts_the_cells_is_found_out(delimiter: str) -> None:
    rows = [["No", "Name", "Office"], ["1", "Tokayev", "President"], ["2", "Abayev", "Ambassador"]]
    assert read_pasted("\n".join(delimiter.join(row) for row in rows)).rows == tuple(map(tuple, rows))


def test_quoted_cells_keep_what_parts_others() -> None:
    assert read_pasted('1;"Abayev; Dauren";Ambassador\n2;Tokayev;President').rows[0][1] == "Abayev; Dauren"


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("1. Yermek Kosherbayev, Minister, Deputy", ("1", "Yermek Kosherbayev", "Minister, Deputy")),
        ("2) Дәурен Абаев — Елші", ("2", "Дәурен Абаев", "Елші")),
        ("Yerlan Nysanbayev, Minister", ("", "Yerlan Nysanbayev", "Minister")),
        ("Kassym-Jomart Tokayev", ("", "Kassym-Jomart Tokayev")),
    ],
)  # fmt: skip
def test_a_pasted_line_is_a_number_a_name_and_an_office(line: str, row: tuple[str, ...]) -> None:
    assert read_pasted(line).rows == (row,)


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = files.zip_bomb(tmp_path / "list.docx")
    assert path.stat().st_size < 1_000_000
    assert refusal(lambda: read_list(path)) == "list-too-much-inside"


def test_a_zip_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = files.lying_zip_bomb(tmp_path / "list.docx")
    assert refusal(lambda: read_list(path)) in ("list-too-much-inside", "list-damaged")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_billion_laughs_are_refused(tmp_path: Path, encoding: str) -> None:
    assert refusal(lambda: read_list(files.billion_laughs(tmp_path / "list.docx", encoding))) == "list-hostile"


def test_a_truncated_document_is_refused(tmp_path: Path) -> None:
    assert refusal(lambda: read_list(files.truncated(tmp_path / "list.docx"))) == "list-damaged"


def test_a_document_with_a_broken_part_is_refused(tmp_path: Path) -> None:
    path = files.packed(tmp_path / "list.docx", {"word/document.xml": "<w:document"})
    assert refusal(lambda: read_list(path)) == "list-damaged"


def test_a_packed_file_that_is_no_list_is_refused(tmp_path: Path) -> None:
    assert refusal(lambda: read_list(files.packed(tmp_path / "list.docx", {"a.txt": "a"}))) == "list-kind-unknown"


def test_a_file_that_claims_two_gigabytes_is_never_read(tmp_path: Path) -> None:
    assert refusal(lambda: read_list(files.sparse(tmp_path / "list.csv"))) == "list-too-large"


def test_a_spreadsheet_that_wants_all_memory_is_refused(tmp_path: Path) -> None:
    path = files.spreadsheet_with_far_cell(tmp_path / "list.xlsx")
    assert refusal(lambda: read_list(path)) in ("list-too-much-inside", "list-too-long", "list-damaged")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"1;Toka\0yev;President\n", "list-not-text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "list-old-kind"),
        (b"%PDF-1.7 rest", "list-kind-unknown"),
        (b"", "list-empty"),
        (b" \r\n \n", "list-empty"),
        (b"\xff\xfe\x00", "list-not-text"),
        (b"a;b\n" * 6_000, "list-too-long"),
        (b";".join([b"a"] * 100) + b"\n", "list-too-wide"),
    ],
)
def test_what_is_no_list_is_told_in_a_sentence(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    assert refusal(lambda: read_list(path)) == code


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    assert refusal(lambda: read_list(tmp_path / "none.docx")) == "cannot-read"
    assert refusal(lambda: read_list(tmp_path)) == "cannot-read"
    os.mkfifo(tmp_path / "pipe")
    assert refusal(lambda: read_list(tmp_path / "pipe")) == "cannot-read"


def test_a_child_that_hangs_is_ended(tmp_path: Path) -> None:
    path = files.word_document(tmp_path / "list.docx")
    hanging = (sys.executable, "-c", "import sys; sys.stdin.buffer.read()\nwhile True: pass")
    assert refusal(lambda: read_list(path, limits=Limits(seconds=0.5), child=hanging)) == "list-took-too-long"


@pytest.mark.parametrize("broken", ["print('no answer')", "raise SystemExit(1)", "import os; os.abort()"])
def test_a_child_that_breaks_is_told_in_a_sentence(tmp_path: Path, broken: str) -> None:
    path = files.word_document(tmp_path / "list.docx")
    assert refusal(lambda: read_list(path, child=(sys.executable, "-c", broken))).startswith("list-")


def test_a_child_is_confined(tmp_path: Path) -> None:
    path = files.zip_bomb(tmp_path / "list.docx")
    tight = Limits(unpacked=200_000_000, memory=150_000_000, seconds=60)
    assert refusal(lambda: read_list(path, limits=tight)) in ("list-too-much-inside", "list-damaged")


def test_nothing_pasted_is_told() -> None:
    assert refusal(lambda: read_pasted(" \n")) == "list-empty"
