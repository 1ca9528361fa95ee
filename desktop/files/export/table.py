"""A table as it leaves the program, and what is said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would calculate."""
_UNPRINTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no file of Word or Excel may hold."""


@dataclass(frozen=True)
class Cell:
    """The texts of a cell, one below the other; `struck` is what does not hold any more."""

    lines: tuple[str, ...] = ()
    struck: bool = False

    @property
    def text(self) -> str:
        """All its lines, as they stand in a file."""
        return printed("\n".join(self.lines))


@dataclass(frozen=True)
class Row:
    """A row of cells, or the heading of the rows below it."""

    cells: tuple[Cell, ...] = ()
    heading: str = ""


@dataclass(frozen=True)
class Table:
    """A table with what it is of, such as "Meetings"."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class About:
    """What stands over a table that is saved: of which visit and page, as of when, and that it is no edition."""

    title: str
    lines: tuple[str, ...]
    author: str = ""


def printed(text: str) -> str:
    """A text without what no file may hold."""
    return _UNPRINTED.sub("", text)


def harmless(text: str) -> str:
    """A text that no spreadsheet calculates when it is pasted as text."""
    return f"'{text}" if text.startswith(FORMULA) else text
