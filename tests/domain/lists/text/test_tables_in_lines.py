"""Tables written into a text between other lines."""

from __future__ import annotations

import pytest

from domain.lists.text.tables_in_lines import rows_of_a_table

ROWS = [["1", "Ian Frew", "Minister"], ["2", "Ada Kerr", "Adviser"], ["3", "Tom Orr", "Groom"]]


@pytest.mark.parametrize("sign", ["\t", "|", ";"])
def test_lines_around_a_table_are_rows_of_one_cell(sign: str) -> None:
    lines = ["Dear colleagues,", "", *(sign.join(row) for row in ROWS), "Kind regards,"]
    assert rows_of_a_table(lines) == [["Dear colleagues,"], *ROWS, ["Kind regards,"]]


def test_bars_at_both_ends_and_the_line_below_the_head_are_drawn_only() -> None:
    lines = ["| No | Name | Office |", "|----|------|--------|", *(f"| {' | '.join(row)} |" for row in ROWS)]
    assert rows_of_a_table(lines) == [["No", "Name", "Office"], *ROWS]


def test_a_cell_in_quotation_marks_may_have_lines_of_its_own() -> None:
    lines = ["Dear all,", '1;"Ian Frew', 'Minister"', '2;"Ada Kerr', 'Adviser"', '3;"Tom Orr', 'Groom"']
    assert rows_of_a_table(lines) == [
        ["Dear all,"],
        ["1", "Ian Frew\nMinister"],
        ["2", "Ada Kerr\nAdviser"],
        ["3", "Tom Orr\nGroom"],
    ]


def test_a_heading_of_a_group_may_stand_within() -> None:
    lines = ["\t".join(ROWS[0]), "Press", *("\t".join(row) for row in ROWS[1:])]
    assert rows_of_a_table(lines) == [ROWS[0], ["Press"], *ROWS[1:]]


@pytest.mark.parametrize(
    "lines",
    [
        ["1.\tIan Frew, Minister", "2.\tAda Kerr, Adviser", "3.\tTom Orr, Groom"],
        ["Ian Frew; Minister", "Ada Kerr; Adviser", "Tom Orr; Groom"],
        [
            "Ian Frew, Minister; Ada Kerr, Adviser; Tom Orr, Director;",
            "Eva Berg, Adviser; Jan Smit, Director; Lea Roth, Interpreter;",
            "Una Daly, Adviser; Max Held, Director; Ida Lund, Interpreter;",
        ],
        ["1\tIan Frew\tMinister", "2\tAda Kerr\tAdviser"],
    ],
)
def test_numbers_apart_and_persons_between_semicolons_are_no_table(lines: list[str]) -> None:
    assert rows_of_a_table(lines) is None
