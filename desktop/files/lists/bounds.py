"""The bounds within which rows of a list are taken in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop.files.lists.limits import Limits
from domain.core.late import late
from domain.core.problem import Malformed

if TYPE_CHECKING:
    from domain.lists.tables import arranged, bilingual, cards, side_by_side
    from domain.lists.text import lines as lines_of_lists
else:
    bilingual, side_by_side = late("domain.lists.tables.bilingual"), late("domain.lists.tables.side_by_side")
    cards, arranged = late("domain.lists.tables.cards"), late("domain.lists.tables.arranged")
    lines_of_lists = late("domain.lists.text.lines")


def taken_in(rows: Iterable[list[str]], limits: Limits) -> tuple[tuple[str, ...], ...]:
    """The rows within their bounds, each about one person: one side of talks after the other, a line for each language.

    Raises:
        Malformed: `list-empty`, `list-too-long`, `list-too-wide`, `list-too-much-inside`.
    """
    apart = cards.with_cards_one_by_one(side_by_side.with_sides_apart(_of_one_column(bounded(rows, limits))))
    apart = arranged.with_a_row_for_each_person(apart)
    return tuple(map(tuple, bilingual.with_a_line_for_each_language(apart)))


def _of_one_column(rows: tuple[tuple[str, ...], ...]) -> Sequence[Sequence[str]]:
    """The rows; where all that is said stands in one column, as in mail text put into a sheet, read as lines."""
    said = [[cell for cell in row if cell] for row in rows]
    if max(map(len, said)) > 1:
        return rows
    return lines_of_lists.rows_of_lines(cell for row in said for cell in row)


def bounded(rows: Iterable[list[str]], limits: Limits) -> tuple[tuple[str, ...], ...]:
    """The rows, cut to what a cell may hold; they are read no further than to the first one too many.

    Raises:
        Malformed: `list-empty`, `list-too-long`, `list-too-wide`, `list-too-much-inside`.
    """
    taken: list[tuple[str, ...]] = []
    letters = 0
    for row in rows:
        if len(taken) == limits.rows:
            raise Malformed("list-too-long", limit=limits.rows)
        if len(row) > limits.cells:
            raise Malformed("list-too-wide", limit=limits.cells)
        cells = tuple(cell[: limits.letters].strip() for cell in row)
        letters += sum(map(len, cells))
        if letters > limits.all_letters:
            raise Malformed("list-too-much-inside")
        taken.append(cells)
    if not taken:
        raise Malformed("list-empty")
    return tuple(taken)
