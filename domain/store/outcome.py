"""A save that failed: whether it may have been recorded all the same, and what makes the answer certain."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from domain.core.problem import Problem
from domain.store.durable import sync_file
from domain.store.sqlite.connection import connect, make_careful, schema_of

TAKEN_AWAY = ("office-moved", "wal-gone")
"""What is said of a file that is not where it was: also after a save, which may be where it went."""


LOST = "server-lost"
"""What is said where the answer of a server to a commit did not come."""


def is_certain(error: BaseException) -> bool:
    """Whether an error of a save says for certain that nothing was recorded.

    It does not where the disk failed while bringing the commit to it, where the file or its write-ahead log was taken
    away meanwhile, where a server did not answer any more, nor where the save was interrupted.
    """
    if not isinstance(error, Problem) or error.code in (*TAKEN_AWAY, LOST):
        return False
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, dbapi2.Error):
        cause = cause.__cause__
    name = getattr(cause, "sqlite_errorname", None) or ""
    return cause is None or (name.startswith("SQLITE_") and not _may_follow_a_commit(name))


def _may_follow_a_commit(name: str) -> bool:
    # A write that failed left the last page of the transaction, which makes it count, unwritten.
    return name.startswith("SQLITE_IOERR") and name != "SQLITE_IOERR_WRITE"


def overwrite_failed_commits(uri: str, wal: Path) -> None:
    """Write a page of our own over what a commit that failed may have left at the end of the write-ahead log.

    Nobody sees such a commit, and yet a crash would make it count, as its pages may all lie there: its sync failed.
    After this, what a reader sees stays true. It also shows that no save is under way any more. Where the disk still
    refuses, nothing is begun: half written over, the log could not be read any more.

    Raises:
        OSError, dbapi2.Error: the disk refuses, or another writes.
    """
    sync_file(wal)
    with closing(connect(uri)) as connection:
        make_careful(connection)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version={schema_of(connection)}")
        connection.execute("COMMIT")
