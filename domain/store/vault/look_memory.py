"""What this desk remembers of an access journal, outside its folder: where its last line ended, and what that line was.

The journal lies beside the values of one office file, so that each folder with a vault has a memory of its own.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from domain.store.durable import make_folder, write_whole


class LastLine(msgspec.Struct, frozen=True):
    """The last finished line of a journal."""

    end: int
    """How many bytes the journal has up to its end."""
    digest: str
    """Its SHA-256 in hexadecimal, without its newline; with nothing before, what a first line carries."""


class LookMemory:
    """The memory of one journal. One that cannot be written stays behind, and keeps nothing from being shown.

    Args:
        folder: where this desk remembers offices; without one it remembers nothing.
        journal: where the journal is.
    """

    def __init__(self, folder: Path | None, journal: Path) -> None:
        place = sha256(str(journal.absolute()).encode(errors="surrogateescape")).hexdigest()[:16]
        self._path = folder / f"{journal.parent.stem}.{place}.looks" if folder is not None else None

    def read(self) -> LastLine | None:
        """What is remembered; None where the journal was never seen."""
        with suppress(OSError, msgspec.MsgspecError):
            return msgspec.json.decode(self._path.read_bytes(), type=LastLine) if self._path is not None else None
        return None

    def write(self, last: LastLine) -> None:
        """Remember the last line as it is now."""
        if self._path is not None:
            with suppress(OSError):
                make_folder(self._path.parent)
                write_whole(self._path, msgspec.json.encode(last))
