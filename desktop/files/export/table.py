"""A table as it leaves the program, and what is said of it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

import msgspec

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}",
           "\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}")  # fmt: skip
"""How a cell begins that a spreadsheet would calculate; in Asia also with the wide signs."""
_UNPRINTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no file of Word or Excel may hold."""


class ExportCell(msgspec.Struct, frozen=True):
    """The texts of a cell, one below the other; `struck` is what does not hold any more."""

    lines: tuple[str, ...] = ()
    struck: bool = False
    day: date | None = None
    """The day it tells and nothing else, for a spreadsheet; it stands in its lines as well."""

    @property
    def text(self) -> str:
        """All its lines, as they stand in a file."""
        return printable("\n".join(self.lines))


class ExportRow(msgspec.Struct, frozen=True):
    """A row of cells, or the heading of the rows below it."""

    cells: tuple[ExportCell, ...] = ()
    heading: str = ""


class ExportTable(msgspec.Struct, frozen=True):
    """A table with what it is of, such as "Meetings"."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[ExportRow, ...]


class ExportHead(msgspec.Struct, frozen=True):
    """What stands over a table that is saved: of which visit and page, as of when, and that it is no edition."""

    title: str
    lines: tuple[str, ...]
    author: str = ""
    foot: str = ""
    """What stands at the foot of every page; empty: the last of its lines."""
    dated: datetime | None = None
    """The time written into the file as its date (aware); None: now."""
    right_to_left: bool = False
    told: str = ""
    """What its properties say beside that, such as the template it was made on."""


def printable(text: str) -> str:
    """A text without what no file may hold."""
    return _UNPRINTED.sub("", text)


def in_one_line(text: str) -> str:
    """A text without breaks of lines and with one blank between words; blanks that hold words together stay.

    What sets words of two directions apart in the window goes: no field would take it back.
    """
    return re.sub(r"[ \t\r\n\f\v\u2028\u2029]+", " ", re.sub(r"[\u2066-\u2069]", "", text)).strip(" ")


def harmless(text: str) -> str:
    """A text that no spreadsheet calculates when it is pasted as text, or opened; signs nobody sees hide no formula."""
    return f"'{text}" if text.startswith(FORMULA) or _seen(text).startswith(FORMULA) else text


def _seen(text: str) -> str:
    """The text from the first sign on that is seen."""
    unseen = (
        at for at, sign in enumerate(text) if not sign.isspace() and unicodedata.category(sign) not in ("Cf", "Cc")
    )
    return text[next(unseen, len(text)) :]
