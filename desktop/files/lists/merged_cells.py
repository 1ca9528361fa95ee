"""Cells of a sheet that reach down over several rows, such as an institution beside all of its persons."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from domain.core.late import late

if TYPE_CHECKING:
    from domain.lists.tables import column_heads
else:
    column_heads = late("domain.lists.tables.column_heads")

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*\bref=[\"']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})[\"']")
_MOST = 20_000
"""Merged cells that are looked at."""


class MergedDown(msgspec.Struct):
    """Of a sheet the cells that reach down: by column the first and the last rows they reach over, from 0."""

    reaching: Mapping[int, Sequence[tuple[int, int]]] = {}
    said: dict[tuple[int, int], str] = msgspec.field(default_factory=dict)
    """What stands in those read so far, by column and first row."""

    def filled(self, row: int, columns: Sequence[int], cells: Sequence[str]) -> list[str]:
        """The cells of a row with those that reach down to it, unless it says nothing else.

        A number that reaches down counts the first row alone, and heads of columns are no cells of those below.
        """
        head = column_heads.is_head(cells)
        full = [self._with_above(row, column, cell, head=head) for column, cell in zip(columns, cells, strict=True)]
        return full if any(cell.strip() for cell in cells) else list(cells)

    def _with_above(self, row: int, column: int, cell: str, *, head: bool) -> str:
        ranges = self.reaching.get(column, ())
        at = bisect_right(ranges, (row, 1 << 30)) - 1
        if at < 0 or not ranges[at][0] <= row <= ranges[at][1]:
            return cell
        first = ranges[at][0]
        if row == first:
            self.said[column, first] = "" if head else cell
        above = self.said.get((column, first), "")
        return cell if cell.strip() or above.strip(" .").isdigit() else above


def merged_down(sheet: bytes) -> MergedDown:
    """The cells that reach down, of the part of a workbook that holds a sheet."""
    reaching: dict[int, list[tuple[int, int]]] = {}
    for found in islice(_MERGED.finditer(sheet), _MOST):
        first, last = int(found[2]) - 1, int(found[3]) - 1
        if first < last:
            reaching.setdefault(column_of(found[1]), []).append((first, last))
    return MergedDown({column: sorted(ranges) for column, ranges in reaching.items()})


def column_of(letters: bytes) -> int:
    """The number of a column, from 0, by its letters."""
    column = 0
    for letter in letters:
        column = 26 * column + letter - ord("A") + 1
    return column - 1
