"""How many sides have room beside each other, so that no name is broken inside a word; the others are one step away."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.composing.cell_layout import least_width
from desktop.composing.grid_model import GridModel, GridPerson, GridRole
from desktop.look import fonts

READABLE = 220
"""How wide each of more than two sides is at least, in pixels at the normal size of text."""
WIDEST_WORD = 340
"""A side is not made wider than this for the sake of one word, in pixels at the normal size of text."""


def least_of(model: GridModel, rows: Iterable[int]) -> int:
    """How wide a side must be for the words of those on some lines, in pixels."""
    columns = range(0, model.columnCount(), 2)
    shown = (model.index(row, column).data(GridRole.SHOWN) for row in rows for column in columns)
    widest = max((least_width(each) for each in shown if isinstance(each, GridPerson)), default=0)
    least = fonts.scaled(READABLE) if len(model.sides) > 2 else 0
    return max(least, min(widest, fonts.scaled(WIDEST_WORD)))


def sides_in_view(first: int, chosen: int, sides: int, room: int) -> range:
    """The numbers of the sides that are shown.

    Args:
        first: the first of those that were shown.
        chosen: the side that is shown in any case.
        room: how many have room, at least one.
    """
    first = min(max(first, chosen - room + 1), chosen, max(sides - room, 0))
    return range(first, min(first + room, sides))
