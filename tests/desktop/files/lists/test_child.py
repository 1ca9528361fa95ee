"""What the child makes of a list, asked in this process: the same as it answers from its own, where nobody measures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.files.lists.child import ListQuery, answer
from desktop.files.lists.limits import Limits
from tests.desktop.files.lists import files

READ = tuple(tuple(row) for row in files.LIST)
IN_WORD = ((files.HEADING,), *READ)
"""What the list is in a document: its heading stands above the table."""
TEXT = "\n".join(";".join(row) for row in files.LIST)


@pytest.mark.parametrize(
    ("made", "kind", "rows"),
    [(files.word_document, "docx", IN_WORD), (files.spreadsheet, "xlsx", READ)],
    ids=["docx", "xlsx"],
)
def test_a_packed_list_is_known_by_what_it_holds(
    tmp_path: Path, made: Callable[[Path], Path], kind: str, rows: object
) -> None:
    found = answer(made(tmp_path / "list").read_bytes(), ListQuery(Limits()))
    assert (found.problem, found.kind, found.rows) == ("", kind, rows)


def test_a_document_without_a_table_is_read_by_its_paragraphs(tmp_path: Path) -> None:
    path = files.word_paragraphs(
        tmp_path / "list", ["1. Yermek Kosherbayev, Minister", "2. Dauren Abayev – Ambassador"]
    )
    found = answer(path.read_bytes(), ListQuery(Limits()))
    assert found.rows == (("1", "Yermek Kosherbayev", "Minister"), ("2", "Dauren Abayev", "Ambassador"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_says_its_encoding(encoding: str) -> None:
    found = answer(TEXT.encode(encoding), ListQuery(Limits()))
    assert (found.kind, found.encoding, found.rows) == ("text", encoding.removesuffix("-sig"), READ)


def test_cyrillic_is_told_by_its_letters_or_as_it_is_asked_for() -> None:
    russian = "№;ФИО;Должность\n1;Абаев Даурен;Посол\n"
    assert answer(russian.encode("cp1251"), ListQuery(Limits())).encoding == "cp1251"
    asked = answer("1;Юрий".encode("koi8-r"), ListQuery(Limits(), "koi8-r"))
    assert (asked.encoding, asked.rows) == ("koi8-r", (("1", "Юрий"),))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "list-old-kind"),
        (b"%PDF-1.7 rest", "list-kind-unknown"),
        (b"1;Toka\0yev;President\n", "list-not-text"),
        (b" \r\n \n", "list-empty"),
        (b"a;b\n" * 6_000, "list-too-long"),
        (b";".join([b"a"] * 100) + b"\n", "list-too-wide"),
    ],
)
def test_what_is_no_list_is_told_by_its_code(content: bytes, code: str) -> None:
    assert answer(content, ListQuery(Limits())).problem == code


@pytest.mark.parametrize("limits", [Limits(size=20), Limits(text=20)], ids=["file", "text"])
def test_what_is_too_large_is_not_read(limits: Limits) -> None:
    found = answer(TEXT.encode(), ListQuery(limits))
    assert (found.problem, found.values) == ("list-too-large", {"limit": 20})


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (files.truncated, "list-damaged"),
        (files.billion_laughs, "list-hostile"),
        (lambda path: files.zip_bomb(path, megabytes=70), "list-too-much-inside"),
        (lambda path: files.packed(path, {"word/document.xml": "<w:document"}), "list-damaged"),
        (lambda path: files.packed(path, {"a.txt": "a"}), "list-kind-unknown"),
    ],
    ids=["truncated", "billion laughs", "zip bomb", "broken part", "no list"],
)
def test_a_hostile_file_is_told_by_its_code(tmp_path: Path, made: Callable[[Path], Path], code: str) -> None:
    assert answer(made(tmp_path / "list").read_bytes(), ListQuery(Limits())).problem == code


def test_what_uses_up_the_memory_is_too_much_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    def used_up(*_args: object) -> None:
        raise MemoryError

    monkeypatch.setattr("desktop.files.lists.child.taken_in", used_up)
    assert answer(TEXT.encode(), ListQuery(Limits())).problem == "list-too-much-inside"
