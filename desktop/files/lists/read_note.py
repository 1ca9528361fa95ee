"""What an officer is told of a file that was read: what of it is not in the rows."""

from __future__ import annotations

from typing import Literal

import msgspec

ReadNoteKind = Literal["sheets", "formulas"]


class ReadNote(msgspec.Struct, frozen=True):
    """Sheets that were left out, or cells whose formula has no value in the file: which."""

    kind: ReadNoteKind
    what: tuple[str, ...]
