"""Whether a large office file is as this desk left it (docs/format.md): if so, nothing in it was altered since."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from domain.store.durable import write_whole
from domain.store.sqlite.wal import salts_of, wal_of

PROVED_UPTO = 250_000
"""Of up to how many entries a file that somebody else wrote to is proved whole as it is opened: two seconds at most."""
COMPARED_UPTO = 1_500_000
"""Of up to how many its leaves are compared, which takes as long: what has another leaf is told at once, and what has
not the leaf it was recorded with where it is read."""


class AsLeft:
    """Which state of an office file this desk closed last, as the file system tells it.

    Made before the file is written to.

    Args:
        memory: where that is remembered.
        office: the file.
    """

    def __init__(self, memory: Path, office: Path) -> None:
        self._memory, self._office = memory, office
        self._found = stamp_of(office)
        self.believed = self._found is not None and self._found == self._left()
        """Whether nothing in it was altered since it was proved, or compared."""

    def leave(self) -> None:
        """Remember how it is left, by whoever closed it last and knows that nobody else wrote to it."""
        stamp = stamp_of(self._office)
        if self.believed and stamp is not None and stamp != self._left():
            with suppress(OSError):
                write_whole(self._memory, f"{stamp}\n".encode())

    def _left(self) -> str | None:
        try:
            return self._memory.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return None


def stamp_of(office: Path) -> str | None:
    """What changes with whatever is written into a file; None where entries may lie beside it."""
    with suppress(OSError):
        found = office.stat()
        if salts_of(wal_of(office)) is None:
            return f"{found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"
    return None
