"""A sheet as columns and rows, for the programs that go on with it: each value in a column of its own."""

from __future__ import annotations

from datetime import date

import msgspec

from desktop.printing.sheet_parts import PrintedLine, Wording

COLUMN_NAMES = (
    "day", "from", "to", "title", "place", "details", "participants", "press", "moves", "officer", "outcome", "side",
    "number", "category", "courtesy", "name", "office", "represents", "standing", "meeting", "role", "document",
    "level", "terms", "signatories", "authority", "assistants", "telephone",
)  # fmt: skip
"""Every name a column may have: a template may ask for one that a reader has not, and gets nothing."""

Lines = tuple[PrintedLine, ...]
"""What stands in a cell, one below the other; nothing where nothing is known."""


class GridColumn(msgspec.Struct, frozen=True):
    """A column: what templates of Word call it, and its head."""

    name: str
    head: Wording


class GridRow(msgspec.Struct, frozen=True):
    """One row, by what it is about; `struck` is what does not hold any more, for the house."""

    key: str
    cells: tuple[Lines, ...]
    day: date | None = None
    """The day it stands on, for a spreadsheet."""
    struck: bool = False


class Grid(msgspec.Struct, frozen=True):
    """The rows of a sheet in their order."""

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    grouped: str = ""
    """The column whose values are headings over their rows in a text, such as the day; empty for none."""

    def names(self) -> tuple[str, ...]:
        """What its columns are called."""
        return tuple(column.name for column in self.columns)
