"""Backups of an office: a whole, verified copy. Copying the file instead would miss its write-ahead log."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from sqlcipher3 import dbapi2

from domain.core.problem import Problem
from domain.record.backup_watch import BackupWatch
from domain.record.verification import Verification
from domain.store.appearing import appearing_whole
from domain.store.proof import verify_apart
from domain.store.proof.verify import verify
from domain.store.sqlite.connection import connect, snapshot, uri_of

_STEPS = 20_000
"""After how many steps of SQLite a watch is told: some milliseconds."""


def back_up(
    source_uri: str, dest: Path, along: Callable[[], None] | None = None, watch: BackupWatch | None = None
) -> int:
    """Copy an office as it stands into a new file, verify the copy, and return its number of events.

    The copy is an instance of its own.

    Args:
        along: copies what belongs beside it, before the copy appears.
        watch: sees how far it is, and may stop it.

    Raises:
        Damaged: the copy does not verify: the office is damaged. Nothing appeared.
        Unavailable: `file-exists`, `no-such-folder`, `backup-stopped`, or what the disk says. Nothing appeared.
    """
    watch = watch or BackupWatch()
    watch.begin()
    try:
        return _back_up(source_uri, dest, along, watch)
    except Problem:
        watch.refuse_if_stopped()
        raise
    finally:
        watch.end()


def _back_up(source_uri: str, dest: Path, along: Callable[[], None] | None, watch: BackupWatch) -> int:
    with appearing_whole(dest) as unfinished:
        with closing(connect(source_uri)) as connection:
            _watch(connection, watch, unfinished, _size_of(connection))
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        with closing(connect(uri_of(unfinished, "rw"))) as copy:
            copy.execute("UPDATE file SET value = ? WHERE key = 'instance'", (uuid4().hex,))
            copy.execute("DELETE FROM file WHERE key IN ('in_use_since', 'in_use_by')")
        found = _verified(unfinished, watch)
        if found.problem is not None:
            raise found.problem
        if along is not None:
            along()
        watch.refuse_if_stopped()
    return found.events


def _verified(unfinished: Path, watch: BackupWatch) -> Verification:
    with snapshot(uri := uri_of(unfinished, "ro")) as copy:
        size = copy.execute("SELECT max(position) FROM log").fetchone()[0] or 0
        found = verify_apart.verify_apart(uri, lambda: watch.see(100)) if size >= verify_apart.LARGE else None
        if found is None:
            _watch(copy, watch, unfinished, 1)
            found = verify(copy, uri)
        return found


def _watch(connection: dbapi2.Connection, watch: BackupWatch, written: Path, size: int) -> None:
    """Let it be seen how much a connection has written of a file that will have about so many bytes."""

    def stop() -> bool:
        return not watch.see(min(100, 100 * written.stat().st_size // max(size, 1)) if written.exists() else 0)

    connection.set_progress_handler(stop, _STEPS)


def _size_of(connection: dbapi2.Connection) -> int:
    pages, size = (connection.execute(f"PRAGMA {each}").fetchone()[0] for each in ("page_count", "page_size"))
    return int(pages * size)
