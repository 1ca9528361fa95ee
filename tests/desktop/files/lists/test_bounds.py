"""What reading a list may cost: 200 MB and five seconds, whatever the file declares or holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from desktop.files.lists.limits import Limits
from desktop.files.lists.reader import read_list, read_pasted
from domain.core.problem import Malformed
from tests.desktop.files.lists import files
from tests.desktop.files.lists.files import word_cell, word_document_of, word_row

MEGABYTES, SECONDS = 200, 5
ROW = word_row(word_cell("1"), word_cell("Dauren Abayev"), word_cell("Ambassador"))
SPANNING = word_row(
    word_cell("1"), word_cell("Dauren Abayev", '<w:gridSpan w:val="100000000"/>'), word_cell("Ambassador")
)
DOWN, FURTHER_DOWN = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"

WORD: dict[str, str] = {
    "columns spanned without end": f"<w:tbl>{SPANNING * 3}</w:tbl>",
    "rows without end": f"<w:tbl>{ROW * 60_000}</w:tbl>",
    "cells without end": f"<w:tbl>{word_row(word_cell('1') * 80_000)}</w:tbl>",
    "empty paragraphs": "<w:p/>" * 4_000_000,
    "attributes": '<w:p a="1" b="2" c="3" d="4"/>' * 800_000,
    "nesting": "<w:p>" * 100_000 + "</w:p>" * 100_000,
    "one long cell": f"<w:tbl>{word_row(word_cell('1'), word_cell('a' * 50_000_000))}</w:tbl>",
}
TEXTS: dict[str, bytes] = {
    "lines": b"a\n" * 1_900_000,
    "cells": b";" * 3_900_000,
    "quotes": b'"' * 3_900_000,
    "blanks": b"a" + b" " * 3_900_000 + b"b",
    "one long line": "1;Абаев;Посол ".encode("cp1251") * 280_000,
    "pictures": "\U0001f469".encode() * 900_000,
}


def cost(path: Path, run_python: Callable[[str], CompletedProcess[str]]) -> tuple[float, float]:
    """The megabytes and the seconds of processor time that the child took to read a file."""
    done = run_python(f"""
        import json
        from pathlib import Path
        from resource import RUSAGE_CHILDREN, getrusage
        from desktop.files.lists.reader import read_list
        from domain.core.problem import Malformed

        try:
            read_list(Path({str(path)!r}))
        except Malformed:
            pass
        spent = getrusage(RUSAGE_CHILDREN)
        print(json.dumps([spent.ru_maxrss / 1_000, spent.ru_utime + spent.ru_stime]))
    """)
    megabytes, seconds = json.loads(done.stdout)
    return megabytes, seconds


@pytest.mark.parametrize("body", WORD.values(), ids=WORD)
def test_a_word_document_costs_no_more_than_it_may(
    tmp_path: Path, body: str, run_python: Callable[[str], CompletedProcess[str]]
) -> None:
    megabytes, seconds = cost(word_document_of(tmp_path / "list.docx", body), run_python)
    assert megabytes < MEGABYTES
    assert seconds < SECONDS


@pytest.mark.parametrize("content", TEXTS.values(), ids=TEXTS)
def test_a_text_costs_no_more_than_it_may(
    tmp_path: Path, content: bytes, run_python: Callable[[str], CompletedProcess[str]]
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    megabytes, seconds = cost(path, run_python)
    assert megabytes < MEGABYTES
    assert seconds < SECONDS


def test_a_text_of_far_too_many_lines_is_said_to_be_too_long(tmp_path: Path) -> None:
    """Not to take too long: as all of it is looked at, it is counted first."""
    path = tmp_path / "list.txt"
    path.write_bytes(TEXTS["lines"])
    with pytest.raises(Malformed, match="list-too-long"):
        read_list(path)


def test_a_cell_stands_once_however_many_columns_it_spans(tmp_path: Path) -> None:
    path = word_document_of(tmp_path / "list.docx", f"<w:tbl>{SPANNING}</w:tbl>")
    assert read_list(path).rows == (("1", "Dauren Abayev", "Ambassador"),)


def test_a_cell_stands_in_every_row_it_reaches_down_to(tmp_path: Path) -> None:
    first = word_row(word_cell("1"), word_cell("Abayev"), word_cell("Embassy", DOWN))
    second = word_row(word_cell("2"), word_cell("Karabayev"), word_cell("", FURTHER_DOWN))
    third = word_row(word_cell("3 Nurtleu", '<w:gridSpan w:val="2"/>'), word_cell("", FURTHER_DOWN))
    path = word_document_of(tmp_path / "list.docx", f"<w:tbl>{first}{second}{third}</w:tbl>")
    assert read_list(path).rows == (
        ("1", "Abayev", "Embassy"), ("2", "Karabayev", "Embassy"), ("3 Nurtleu", "Embassy"),
    )  # fmt: skip


def test_a_sheet_is_read_no_further_than_a_list_may_be_long(tmp_path: Path) -> None:
    path = files.spreadsheet(tmp_path / "list.xlsx", [("1", "Abayev", "Ambassador")] * 12)
    with pytest.raises(Malformed, match="list-too-long"):
        read_list(path, limits=Limits(rows=10))
    assert len(read_list(path, limits=Limits(rows=12)).rows) == 12


def test_all_cells_together_hold_no_more_than_they_may(tmp_path: Path) -> None:
    path = files.word_document(tmp_path / "list.docx")
    with pytest.raises(Malformed, match="list-too-much-inside"):
        read_list(path, limits=Limits(all_letters=100))


@pytest.mark.parametrize("text", ['1;"' + "a" * 200_000, "a;" * 70, "a" * 5_000_000, "1. a, b\n" * 6_000])
def test_a_pasted_list_out_of_bounds_is_told_in_a_sentence(text: str) -> None:
    with pytest.raises(Malformed) as refused:
        read_pasted(text)
    assert refused.value.field == "pasted"


def test_a_line_of_blanks_is_read_at_once() -> None:
    assert read_pasted("1. Abayev" + " " * 100_000 + "Ambassador").rows == (("1", "Abayev", "Ambassador"),)
