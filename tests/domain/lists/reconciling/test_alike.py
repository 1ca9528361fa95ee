"""The same list is read alike in whatever format it comes: as a table, and as lines."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.files.lists.child import ListQuery, answer
from desktop.files.lists.limits import Limits
from domain.lists.listing import parse_list
from domain.lists.tables.column_heads import CellRows
from domain.lists.tables.columns import guessed_columns
from tests.domain.lists.corpus_cells import CORPUS, facts_of
from tests.domain.lists.list_formats import WRITERS, Rows

TABLES = (
    "13-en-name-over-office.docx",
    "27-ru-with-spouse.docx",
    "33-kk-ru-lines-of-a-cell.xlsx",
    "40-fr-repeated-head.docx",
    "45-ru-turkmenistan.docx",
    "70-fa-table.docx",
    "81-ja-table.docx",
    "100-sr-semicolons.csv",
    "221-ru-armenia-oborona.docx",
    "235-ru-en-two-sides.docx",
)
LINES = (
    "07-de-numbered-paragraphs.txt",
    "205-zh-press.txt",
    "82-pl-lines.txt",
    "86-ar-note.txt",
    "94-kk-mail.txt",
    "137-kk-two-lines.txt",
    "143-fr-elysee-sentence.txt",
    "153-es-exteriores.txt",
    "186-tr-cumhurbaskanligi.txt",
)


def rows_in(content: bytes) -> CellRows:
    found = answer(content, ListQuery(Limits()))
    assert not found.problem, found.problem
    return found.rows


def told(rows: CellRows) -> list[dict[str, Any]]:
    return [facts_of(entry) for entry in parse_list(rows, guessed_columns(rows)).entries]


def read_in_every_format(rows: Rows) -> dict[str, list[dict[str, Any]]]:
    return {name: told(rows_in(write(rows))) for name, write in WRITERS.items()}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_alike_in_every_format(name: str) -> None:
    rows = rows_in((CORPUS / name).read_bytes())
    wanted = told(rows)
    assert len(wanted) > 2
    read = read_in_every_format(rows)
    assert {format_: found for format_, found in read.items() if found != wanted} == {}


@pytest.mark.parametrize("name", LINES)
def test_lines_are_read_alike_in_every_format(name: str) -> None:
    content = (CORPUS / name).read_bytes()
    wanted = told(rows_in(content))
    assert len(wanted) > 2
    lines = [[line] for line in content.decode().split("\n") if line.strip()]
    read = read_in_every_format(lines)
    assert {format_: found for format_, found in read.items() if found != wanted} == {}
