"""The officer says which rows name somebody, whatever they look like."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns

ROWS = (
    ("No.", "Name", "Office"),
    ("", "Ministry of Defence", ""),
    ("1", "Yermek Kosherbayev", "Minister"),
    ("2", "Aida Sarsen", "Adviser"),
)


@pytest.mark.parametrize(("named", "lines"), [((), [3, 4]), ((2,), [2, 3, 4]), ((9,), [3, 4])])
def test_a_row_that_looks_like_a_heading_names_somebody_if_that_is_said(
    named: tuple[int, ...], lines: list[int]
) -> None:
    found = parse_list(ROWS, guessed_columns(ROWS), named=named)
    assert [entry.line for entry in found.entries] == lines


def test_nobody_is_made_of_an_empty_row() -> None:
    rows = (*ROWS, ("", "", ""))
    found = parse_list(rows, guessed_columns(rows), named=(5,))
    assert [entry.line for entry in found.entries] == [3, 4]
