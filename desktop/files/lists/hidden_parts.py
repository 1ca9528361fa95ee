"""Columns and rows of a sheet that who looks at it does not see: they are left out of the list, and named."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*\bhidden=[\"'](?:1|true)[\"'][^>]*)>")
_ROW = re.compile(rb"<(?:\w+:)?row\s([^>]*\bhidden=[\"'](?:1|true)[\"'][^>]*)>")
_NUMBER = re.compile(rb"\b(r|min|max)=[\"'](\d{1,7})[\"']")
_LAST_COLUMN = 16_384


class HiddenParts(msgspec.Struct, frozen=True):
    """The columns and rows that are hidden, from 0."""

    columns: frozenset[int] = frozenset()
    rows: frozenset[int] = frozenset()

    @property
    def places(self) -> tuple[str, ...]:
        """What a workbook calls them: columns by letters, rows by numbers."""
        return (*map(_letters, sorted(self.columns)), *(str(row + 1) for row in sorted(self.rows)))


NOTHING_HIDDEN = HiddenParts()


def hidden_in(sheet: bytes) -> HiddenParts:
    """What is hidden in the part of a workbook that holds a sheet. A whole hidden rest of columns is no column."""
    rows = frozenset(int(row[b"r"]) - 1 for row in map(_numbers, _ROW.findall(sheet)) if b"r" in row)
    return HiddenParts(frozenset(_columns(sheet)), rows)


def _columns(sheet: bytes) -> Iterator[int]:
    for column in map(_numbers, _COLUMN.findall(sheet)):
        first, last = int(column.get(b"min", 0)), int(column.get(b"max", 0))
        if first and last < _LAST_COLUMN:
            yield from range(first - 1, last)


def _numbers(attributes: bytes) -> dict[bytes, bytes]:
    return dict(_NUMBER.findall(attributes))


def _letters(column: int) -> str:
    """The letters of a column, from 0: A, Z, AA."""
    before, at = divmod(column, 26)
    return f"{_letters(before - 1) if before else ''}{chr(ord('A') + at)}"
