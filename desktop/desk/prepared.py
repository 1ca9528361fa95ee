"""Marks that are prepared in a list and not recorded yet, as kept in a draft."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec

PREPARED_MARKS = "prepared-marks"
"""The name of a draft of marks, which is resumed on the page of its list."""


class KeptMark(msgspec.Struct, frozen=True):
    """A mark as it was prepared: the command asked for, and the entry and the source it stands on."""

    command: str
    fields: dict[str, Any]
    code: str
    """The words of the key that prepared it."""
    based_on: int | None = None
    source: str | None = None


class PreparedMarks(msgspec.Struct, frozen=True):
    """The marks prepared in one list of a page, by its rows; without any, there is nothing to keep."""

    id: str
    """The id of their draft."""
    page: str
    visit: UUID
    shown: str
    """Which list of the page: that of an item, or of a side."""
    marks: dict[str, KeptMark]
