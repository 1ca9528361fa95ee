"""What an officer is told of a file that was read: what of it is not in the rows."""

from __future__ import annotations

from typing import Literal

import msgspec

ReadNoteKind = Literal["sheets", "formulas", "hidden", "attached", "message"]


class ReadNote(msgspec.Struct, frozen=True):
    """Which sheets, hidden columns and rows, or files that came with a mail were left out; that the mail itself holds a
    list; or which cells hold a formula without a value."""

    kind: ReadNoteKind
    what: tuple[str, ...]
