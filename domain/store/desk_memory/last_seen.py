"""When this desk was last seen at an office: a time in its own state folder."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

OFTEN_ENOUGH = timedelta(hours=1)
"""How long a time that was written is good enough."""


class LastSeen:
    """A file with one time. Without it, the desk counts as never seen."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.at = self._read()

    def see(self, now: datetime) -> None:
        """Write down that the desk was seen now, by a clock that is believed."""
        if self._path is None or (self.at is not None and abs(now - self.at) < OFTEN_ENOUGH):
            return
        self.at = now
        unfinished = self._path.with_name(f".{self._path.name}.{uuid4().hex}")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(now.isoformat(), encoding="utf-8")
            unfinished.replace(self._path)

    def _read(self) -> datetime | None:
        with suppress(OSError, ValueError):
            found = datetime.fromisoformat(self._path.read_text(encoding="utf-8")) if self._path else None
            return found if found is not None and found.tzinfo is not None else None
        return None
