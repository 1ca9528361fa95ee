"""What an officer is told of a file that was read: what of it is not in the rows."""

from __future__ import annotations

from typing import Literal

import msgspec

ReadNoteKind = Literal["sheets", "formulas", "hidden"]


class ReadNote(msgspec.Struct, frozen=True):
    """Which sheets, or hidden columns and rows, were left out, or which cells hold a formula without a value."""

    kind: ReadNoteKind
    what: tuple[str, ...]
