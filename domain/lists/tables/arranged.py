"""Tables whose rows are not one person each, told by all their cells: several in a row or a cell, or turned about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from domain.lists.names.two_scripts import says_the_same
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.tables.column_heads import CellRows, is_head, role_by_head
from domain.lists.text.evidence import as_both, as_name, as_office
from domain.lists.text.lines import rows_of_lines
from domain.lists.words.list_language import script_of_text

_FEWEST = 3
"""Persons that make a list of them."""
_SURE, _MARGIN = 1.75, 3.0
"""How much speaks on average for a name and its office, and how much more than for the other order, in all."""
_SHARE = 0.6
"""Which share of the cells, or lines, of a column is so."""
_BESIDE = 4
"""Columns of two persons beside each other: names and offices in turn."""


def with_a_row_for_each_person(rows: CellRows) -> CellRows:
    """The rows, each of one person, the name first in its cell; who stands beside or below him has a row of his own."""
    return _with_names_first(_with_lines_of_cells_apart(_with_persons_beside_apart(_upright(rows))))


def _upright(rows: CellRows) -> CellRows:
    """The rows; of a table turned about, with its heads in the first column and somebody in each other, its columns."""
    table = [row for row in rows if len(row) > 1]
    heads = [role_by_head(row[0]) for row in table]
    if {"given", "family"} & {*heads} and len(
        {"given", "family", "name"} & {*heads}
    ) == 1:  # `Nombre` alone, `Apellidos`
        heads = ["name" if head in ("given", "family") else head for head in heads]
    turned = {"name", "position"} <= {*heads} and None not in heads and len({*map(len, table)}) == 1
    if not turned or len(table[0]) <= _FEWEST:
        return rows
    names = next(row for row, head in zip(table, heads, strict=True) if head == "name")[1:]
    if sum(as_name(cell) > 0 for cell in names) < _SHARE * len(names):
        return rows
    above = [row for row in rows if len(row) == 1]
    return [*above, *map(list, zip(*table, strict=True))]


def _with_persons_beside_apart(rows: CellRows) -> CellRows:
    """The rows; of a table with two persons in each row, name and office of each, the second in a row of his own."""
    table = [row for row in rows if len(row) > 1]
    if any(len(row) != _BESIDE for row in table) or 2 * len(table) < _FEWEST:
        return rows
    head = table[0] if is_head(table[0]) and list(table[0][:2]) == list(table[0][2:]) else None
    body = [row for row in table if row is not head]
    columns = list(zip(*body, strict=True))
    if not columns or not (_are_persons(columns[0], columns[1]) and _are_persons(columns[2], columns[3])):
        return rows
    if any(
        says_the_same([row[0], row[2]]) or script_of_text(row[0]) != script_of_text(row[2]) for row in body if row[2]
    ):
        return rows
    parted = [[row[:2]] if row is head or len(row) == 1 else [row[:2], row[2:]] for row in rows]
    return [row for row in chain.from_iterable(parted) if any(cell.strip() for cell in row)]


def _are_persons(names: Sequence[str], offices: Sequence[str]) -> bool:
    """Whether names stand in a column, and their offices in the next."""
    told = [as_name(name) + as_office(office) for name, office in zip(names, offices, strict=True) if name and office]
    return bool(told) and "\n" not in "".join(names) and sum(told) >= _SURE * len(told)


def _with_lines_of_cells_apart(rows: CellRows) -> CellRows:
    """The rows; of a table whose second column lists persons by lines, what the first says heads them."""
    table = [row for row in rows if len(row) > 1]
    if not table or any(len(row) != 2 for row in table):
        return rows
    labels = [label for label, _ in table]
    lines = [line for _, cell in table for line in cell.split("\n") if line.strip()]
    several = any("\n" in cell for _, cell in table) and len(lines) >= _FEWEST
    persons = sum(as_both(line) > 0 for line in lines) >= _SHARE * len(lines)
    if not several or not persons or any(map(_is_no_label, labels)):
        return rows
    said: list[Sequence[str]] = []
    for row in rows:
        label, *cells = row
        said += [[f"{label.rstrip(' :')}:"]] if cells and label.strip() else [] if cells else [row]
        said += rows_of_lines([line for cell in cells for line in cell.split("\n")], of_changes=False) if cells else []
    return said


def _is_no_label(cell: str) -> bool:
    """Whether a cell is a number, or a name, and heads nobody."""
    return cell.strip(" .").isdigit() or (as_name(cell) > 0 and kind_of_line(cell) is None)


def _with_names_first(rows: CellRows) -> CellRows:
    """The rows; where the cells of a column have the office above the name, the name above the office."""
    width = max(map(len, rows), default=0)
    turned = [at for at in range(width) if _offices_above([row[at] for row in rows if at < len(row) and len(row) > 1])]
    return (
        [[_name_first(cell) if at in turned and len(row) > 1 else cell for at, cell in enumerate(row)] for row in rows]
        if turned
        else rows
    )


def _offices_above(cells: Sequence[str]) -> bool:
    several = [[line for line in cell.split("\n") if line.strip()] for cell in cells if "\n" in cell]
    if len(several) < _FEWEST or len(several) < _SHARE * sum(bool(cell.strip()) for cell in cells):
        return False
    below = sum(as_office(" ".join(lines[:-1])) + as_name(lines[-1]) for lines in several)
    above = sum(as_name(lines[0]) + as_office(" ".join(lines[1:])) for lines in several)
    return below >= _SURE * len(several) and below - above >= _MARGIN


def _name_first(cell: str) -> str:
    lines = [line for line in cell.split("\n") if line.strip()]
    return "\n".join([lines[-1], *lines[:-1]]) if len(lines) > 1 else cell
