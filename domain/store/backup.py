"""Backups of an office: a whole, verified copy. Copying the file instead would miss its write-ahead log."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from domain.store.sqlite import connect, snapshot, uri_of
from domain.store.verify import verify
from domain.store.whole import appearing_whole


def back_up(source_uri: str, dest: Path, along: Callable[[], None] | None = None) -> int:
    """Copy an office as it stands into a new file, verify the copy, and return its number of events.

    The copy is an instance of its own.

    Args:
        along: copies what belongs beside it, before the copy appears.

    Raises:
        Damaged: the copy does not verify: the office is damaged. Nothing appeared.
        Unavailable: `file-exists`, `no-such-folder`, or what the disk says. Nothing appeared.
    """
    with appearing_whole(dest) as unfinished:
        with closing(connect(source_uri)) as connection:
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        with closing(connect(uri_of(unfinished, "rw"))) as copy:
            copy.execute("UPDATE file SET value = ? WHERE key = 'instance'", (uuid4().hex,))
            copy.execute("DELETE FROM file WHERE key IN ('in_use_since', 'in_use_by')")
        with snapshot(uri := uri_of(unfinished, "ro")) as copy:
            found = verify(copy, uri)
        if found.problem is not None:
            raise found.problem
        if along is not None:
            along()
    return found.events
