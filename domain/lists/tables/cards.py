"""A table of which each cell is somebody, as on a page of cards: his name, and his office below it."""

from __future__ import annotations

from collections.abc import Sequence

from domain.lists.names.courtesies import has_courtesy, without_courtesies
from domain.lists.names.two_scripts import says_the_same
from domain.lists.tables.column_heads import CellRows, is_head
from domain.lists.text.evidence import as_name, as_office
from domain.lists.text.lines import rows_of_lines
from domain.lists.text.name_and_office import name_and_office
from domain.lists.text.whole_names import is_name
from domain.lists.words.offices import names_an_office

_FEWEST, _SHARE = 4, 0.8
"""How many cells, and which share of those of each column, are somebody."""

_WORTH = 1.75
"""How much speaks for a name and an office, on average, in each column of cards."""


def with_cards_one_by_one(rows: CellRows) -> CellRows:
    """The rows; of a table of cards, each card a line, row by row from the left."""
    cards = [row for row in rows if len(row) > 1]
    if not _are_cards(cards):
        return rows
    apart: list[tuple[str, ...]] = []
    for row in rows:
        several = [cell for cell in row if cell.strip()]
        apart += map(tuple, rows_of_lines(several, of_changes=False)) if len(row) > 1 else [tuple(row)]
    return tuple(apart)


def _are_cards(rows: CellRows) -> bool:
    """Whether nearly all cells of all columns are somebody each, and nobody stands in a row twice."""
    width = max(map(len, rows), default=0)
    held = [[row[at] for row in rows if at < len(row) and row[at].strip()] for at in range(width)]
    columns = [column for column in held if column]
    if len(columns) < 2 or sum(map(len, columns)) < _FEWEST or any(map(is_head, rows)):
        return False
    whole = all(sum(map(_is_card, column)) >= _SHARE * len(column) or _speak_for_cards(column) for column in columns)
    return whole and not any(map(_is_of_one, rows))


def _speak_for_cards(cells: Sequence[str]) -> bool:
    """Whether the cells of a column look, in all, like names with offices below them, though not each surely does."""
    parted = [[line for line in cell.split("\n") if line.strip()] for cell in cells]
    if any(len(lines) < 2 for lines in parted):
        return False
    worth = [as_name(first) + as_office(" ".join(rest)) for first, *rest in parted]
    return sum(worth) >= _WORTH * len(worth)


def _is_card(cell: str) -> bool:
    """Whether a cell is lines of a name and of an office below it."""
    lines = [line for line in cell.split("\n") if line.strip()]
    if len(lines) < 2:
        return False
    name, office = name_and_office(cell)
    whole = has_courtesy(lines[0]) or len(without_courtesies(lines[0]).split()) > 1
    return whole and is_name(name.partition("\n")[0]) and (names_an_office(office) or has_courtesy(lines[0]))


def _is_of_one(row: Sequence[str]) -> bool:
    """Whether the cells of a row are of one person in several languages."""
    return says_the_same([without_courtesies(cell.split("\n")[0]) for cell in row if cell.strip()])
