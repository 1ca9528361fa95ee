"""Trying a backup before it is needed: restored where nobody sees it, proved, and told of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from domain.record.verification import Verification
from domain.store.log import Log
from domain.store.sqlite.store import SqliteStore

Restore = Callable[[Path, Path], int]
"""Makes an office file of a backup in a new file."""


class Rehearsal(msgspec.Struct, frozen=True):
    """What would stand if a backup were restored."""

    office_id: str
    found: Verification
    last_recorded_at: datetime | None


def rehearse(backup: Path, restore: Restore) -> Rehearsal:
    """Restore a backup into a folder that is removed again, and tell what was there. The backup is only read.

    Raises:
        Damaged: it is no office, or does not verify.
        Unavailable: what the disk says.
    """
    with TemporaryDirectory(prefix="chancery-") as folder:
        path = Path(folder) / "rehearsed.chancery"
        restore(backup, path)
        store = SqliteStore(path)
        try:
            return Rehearsal(store.identity.office, store.verify(), Log(store).last_recorded_at())
        finally:
            store.close()
