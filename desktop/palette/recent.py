"""What was taken lately in the palette, kept on this desk for each office."""

from __future__ import annotations

from pathlib import Path

import msgspec

from desktop.machine.log import open_log
from desktop.machine.owner_only import owner_only

REMEMBERED = 8
"""How many of the entries taken lately stand first."""


class Recent:
    """The ids of entries, the latest first; without a file they are remembered while the window is open."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._ids = _read(path) if path is not None else []

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, the latest first."""
        return tuple(self._ids)

    def note(self, entry_id: str) -> None:
        """Remember that an entry was taken."""
        self._ids = [entry_id, *(each for each in self._ids if each != entry_id)][:REMEMBERED]
        try:
            self._write()
        except OSError:
            open_log().exception("what was taken lately could not be kept")

    def _write(self) -> None:
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._path.with_suffix(".part")
        with open(unfinished, "wb", opener=owner_only) as file:
            file.write(msgspec.json.encode(self._ids))
        unfinished.replace(self._path)


def _read(path: Path) -> list[str]:
    """What is kept in the file; nothing if there is none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[str])[:REMEMBERED]
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return []
