"""Rows as aligned columns of plain text, for people who read a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache


def table(rows: Sequence[Sequence[str]]) -> str:
    """The rows below each other, every column as wide as its widest text. Empty for no rows."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def width(text: str) -> int:
    """The columns a terminal needs for the text: two for a Chinese sign, none for a combining mark."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(sign: str) -> int:
    return 0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF")


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(text + " " * (wide - width(text)) for text, wide in zip(row, widths, strict=True)).rstrip()
