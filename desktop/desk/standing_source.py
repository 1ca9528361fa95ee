"""The standing source: the letter or call being worked through, kept per office and visit until it is changed.

It belongs to the desk, not to the record: an entry bears the source it was recorded with.
"""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import msgspec

from desktop.machine.log import open_log


class StandingSources:
    """The standing source of each visit of one office, in a file beside the drafts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept = _read(path)

    def of(self, visit: UUID) -> str | None:
        """The id of a letter of the register, or words; None if none is chosen."""
        return self._kept.get(visit.hex)

    def choose(self, visit: UUID, source: str | None) -> None:
        """Keep another standing source for a visit, also after a restart; None ends it."""
        if source is None:
            self._kept.pop(visit.hex, None)
        else:
            self._kept[visit.hex] = source
        try:
            self._write()
        except OSError:
            open_log().exception("the standing source could not be kept")

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._path.with_suffix(".part")
        unfinished.write_bytes(msgspec.json.encode(self._kept))
        unfinished.replace(self._path)


def _read(path: Path) -> dict[str, str]:
    """What is kept in the file; nothing if there is none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, str])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return {}
