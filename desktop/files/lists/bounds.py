"""The bounds within which rows of a list are taken in."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.files.lists.limits import Limits
from domain.core.problem import Malformed


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
