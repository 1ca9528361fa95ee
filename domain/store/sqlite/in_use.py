"""The mark in an office file that says: entries may lie in its write-ahead log only.

A save begins by writing the mark and bringing it into the main file, unless it is there. The save itself takes the
mark away again, and that lies in the write-ahead log. So the main file bears it exactly as long as entries recorded
since are not in it; whoever brings the write-ahead log in, Chancery or not, brings in that nothing is missing
(decision 12).
"""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlcipher3 import dbapi2

from domain.core.problem import Damaged
from domain.store.sqlite.connection import connect, uri_of
from domain.store.sqlite.wal import is_brought_in, salts_of, wal_of

_READ = """
SELECT (SELECT value FROM file WHERE key = 'in_use_since'), (SELECT value FROM file WHERE key = 'in_use_by'),
       (SELECT coalesce(max(position), 0) FROM log)
"""
_UNLIKE_ITSELF = ("SQLITE_IOERR_SHORT_READ", "SQLITE_CORRUPT", "SQLITE_NOTADB")
"""What SQLite says of a write-ahead log that another office or another day left."""


class UseMark(NamedTuple):
    """What an office file says of its write-ahead log: whether entries may lie there only."""

    since: str | None
    """Since when it is marked as in use; None where it is not."""
    desk: str | None
    last: int
    """The position of its newest entry."""


def use_mark_in(c: Any) -> UseMark:
    """What a connection sees, the write-ahead log included unless it leaves that out."""
    return UseMark(*c.execute(_READ).fetchone())


def mark(c: Any, desk: str) -> None:
    """Mark the file as in use by a desk from now on, inside the caller's transaction."""
    marks = [("in_use_since", datetime.now(UTC).isoformat()), ("in_use_by", desk)]
    c.executemany("INSERT OR REPLACE INTO file VALUES (?, ?)", marks)


def unmark(c: Any) -> None:
    """Take the mark away, inside the caller's transaction."""
    c.execute("DELETE FROM file WHERE key IN ('in_use_since', 'in_use_by')")


def in_main_file(path: Path) -> UseMark | None:
    """What the main file says, without its write-ahead log; None where that cannot be read."""
    # SQLite itself opens it: closing the file past SQLite would drop this process's locks on it.
    with suppress(dbapi2.Error), closing(connect(f"{uri_of(path, 'ro')}&immutable=1")) as connection:
        return use_mark_in(connection)
    return None


def missing_from(path: Path) -> Damaged | None:
    """Why entries may be missing from a file that is about to be opened; None where none is.

    `entries-missing`: its main file is marked, and there is no write-ahead log; one whose header was torn counts if
    all that was committed into it is in the main file, as after a save that failed. `wal-of-before`: the one there is
    does not go on from it.
    """
    found = in_main_file(path)
    if found is None:
        return None
    if salts_of(wal_of(path)) is not None:
        return _refused_by_its_wal(path, found)
    # Others may begin or end their work meanwhile: it is missing if the mark stands before and after it is looked for.
    if found.since is not None and salts_of(wal_of(path)) is None and _is_marked(path, found.since):
        if _is_brought_in(path):
            return None
        return Damaged("entries-missing", wal=wal_of(path).name, since=_instant(found.since), desk=found.desk)
    return None


def _instant(since: str) -> datetime:
    """
    Raises:
        Damaged: `damaged-file`; it is none.
    """
    try:
        return datetime.fromisoformat(since).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Damaged("damaged-file", cause=str(error)) from error


def may_be_continued(doubt: Damaged) -> bool:
    """Whether an officer may go on without what is missing: nothing beside the file would come over it later."""
    return doubt.code == "entries-missing"


def not_read(path: Path) -> Damaged | None:
    """Why entries may be missing from a file that is read without its write-ahead log; None where it has none.

    `wal-not-read`: the medium may only be read, so that SQLite cannot put its shared memory beside the file.
    """
    if salts_of(wal_of(path)) is None:
        return None
    return Damaged("wal-not-read", wal=wal_of(path).name)


def _is_marked(path: Path, since: str) -> bool:
    found = in_main_file(path)
    return found is not None and found.since == since


def _is_brought_in(path: Path) -> bool:
    try:
        return is_brought_in(wal_of(path), path)
    except OSError:
        return False


def _refused_by_its_wal(path: Path, found: UseMark) -> Damaged | None:
    """The write-ahead log is refused where SQLite would go back by it. Reading it changes nothing."""
    try:
        with closing(connect(uri_of(path, "ro"))) as connection:
            stands = use_mark_in(connection).last >= found.last
    except dbapi2.Error as error:
        stands = not (getattr(error, "sqlite_errorname", None) or "").startswith(_UNLIKE_ITSELF)
    return None if stands else Damaged("wal-of-before", wal=wal_of(path).name)
