"""What stands on a plain table: columns with their heads, and rows, under headings where there are several groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, Self

import msgspec
from msgspec.structs import replace

from desktop.printing.sheet_parts import ChangeMark, Contents, PrintedLine, Wording

Width = Literal["number", "hour", "narrow", "wide", "text", "once"]
"""How wide a column is; those that are wide share what is left, one for each language. Text is as wide, in no bold;
once is one such column for both languages."""


class TableColumn(msgspec.Struct, frozen=True):
    """A column: its head, its width, and whether its words stand once for each language, side by side."""

    head: Wording
    width: Width


class TableRow(msgspec.Struct, frozen=True):
    """One row: for each column one value, or several lines, the first of them in bold."""

    cells: tuple[tuple[PrintedLine, ...], ...]
    mark: ChangeMark | None = None
    struck: bool = False


class TableGroup(msgspec.Struct, frozen=True):
    """Rows under one heading; no heading for a table that is not divided."""

    rows: tuple[TableRow, ...]
    heading: Wording = ()


class TableContents(Contents, frozen=True, tag_field="template", tag="table"):
    """The body of such a sheet."""

    columns_of: tuple[TableColumn, ...]
    groups: tuple[TableGroup, ...]
    notes: tuple[PrintedLine, ...] = ()
    """Below the table."""
    changed_since: Wording = ()
    one_page: bool = False
    """Whether it is set smaller rather than on a second page."""
    plain_marks: bool = False
    """Whether a mark is a bar and no sign, as outside the house."""
    above: tuple[PrintedLine, ...] = ()
    """Over the table."""
    to_fill_in: tuple[PrintedLine, ...] = ()
    """Lines to write on, below everything, each as high as a signature."""
    all_marked: bool = False
    """Whether every row bears a mark by what it is: none is grey."""

    in_a_volume = 900_000

    @property
    def rows(self) -> int:
        return sum(len(group.rows) for group in self.groups)

    def part(self, first: int, last: int) -> Self:
        begins, ends = first == 0, last == self.rows
        return replace(
            self, groups=tuple(_within(self.groups, first, last)), above=self.above if begins else (),
            notes=self.notes if ends else (), to_fill_in=self.to_fill_in if ends else (),
        )  # fmt: skip


def _within(groups: Iterable[TableGroup], first: int, last: int) -> Iterator[TableGroup]:
    """The groups of the rows from the first to before the last; one that goes on has its heading again."""
    at = 0
    for group in groups:
        rows = group.rows[max(0, first - at) : max(0, last - at)]
        at += len(group.rows)
        if rows:
            yield replace(group, rows=rows)
