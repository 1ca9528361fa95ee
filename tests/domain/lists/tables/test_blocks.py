"""The parts of a list that have columns of their own."""

from __future__ import annotations

from domain.lists.tables.blocks import blocks_of
from domain.lists.tables.columns import guessed_columns

TABLE = (["No.", "Name", "Position"], ["1", "Anna Berg", "Minister"], ["2", "Carl Dahl", "Ambassador"])
NARROW = (["Eva Frisk", "Interpreter"], ["Gunnar Holm", "Interpreter"])


def parts(*rows: list[str]) -> list[list[int]]:
    """The widths of the rows of each part."""
    return [[len(row) for _, row in block.rows] for block in blocks_of(rows, guessed_columns(rows))]


def test_a_table_of_another_width_begins_with_the_heading_above_it() -> None:
    assert parts(*TABLE, ["Interpreters"], *NARROW) == [[3, 3], [1, 2, 2]]


def test_rows_of_another_width_without_a_heading_are_of_the_same_table() -> None:
    assert parts(*TABLE, *NARROW) == [[3, 3, 2, 2]]


def test_a_heading_within_a_table_parts_nothing() -> None:
    assert parts(*TABLE, ["Interpreters"], ["3", "Eva Frisk", "Interpreter"]) == [[3, 3, 1, 3]]
