"""A table with a side of the talks in each column: persons stand below each other, opposite those of the other side."""

from __future__ import annotations

from collections.abc import Sequence

from domain.lists.surroundings.headings import is_heading_of_side
from domain.lists.tables.column_heads import CellRows, role_by_head
from domain.lists.text.lines import rows_of_lines
from domain.lists.text.name_and_office import name_and_office
from domain.lists.text.numbers_before import number_of
from domain.lists.text.whole_names import is_name

_SHARE = 0.6
"""Which share of the cells of each column says a name and an office."""
_HEAD_ROWS = 6
"""Rows from the top in which the names of the sides are looked for."""
_SIDES = 2


def with_sides_apart(rows: CellRows) -> CellRows:
    """The rows; of a table of two sides, what heads each column and its cells as lines, one side after the other."""
    at = next((at for at, row in enumerate(rows[:_HEAD_ROWS]) if _names_sides(row)), None)
    if at is None:
        return rows
    columns = [[row[place] for row in rows[at + 1 :] if place < len(row) and row[place]] for place in range(_SIDES)]
    if any(len(row) > _SIDES for row in rows[at:]) or not all(map(_is_of_persons, columns)):
        return rows
    apart = list(rows[:at])
    for head, cells in zip(rows[at], columns, strict=True):
        apart += [(f"{head.rstrip(' :')}:",), *map(tuple, rows_of_lines(cells))]
    return tuple(apart)


def _names_sides(row: Sequence[str]) -> bool:
    return (
        len(row) == _SIDES
        and all(map(is_heading_of_side, row))
        and row[0] != row[1]
        and not any(map(role_by_head, row))
    )


def _is_of_persons(cells: Sequence[str]) -> bool:
    told = [name_and_office(number_of(cell)[1]) for cell in cells]
    return bool(cells) and sum(bool(office) and is_name(name) for name, office in told) >= _SHARE * len(cells)
