"""Marks that are prepared in a list and not recorded yet, as kept in a draft."""

from __future__ import annotations

from typing import Any, Protocol
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


class Unrecorded(Protocol):
    """What is prepared on a page and not recorded yet, kept as drafts."""

    def keep(self) -> None:
        """Keep what has changed since it was kept last, such as before the window closes."""

    def count(self) -> int:
        """How much is prepared."""

    def offers(self) -> bool:
        """Whether a button of the page offers to record it."""

    def throw_away(self, draft: str) -> None:
        """Drop what a draft keeps, which was thrown away elsewhere."""
