"""The library's SQLite support on a safe SQLite: every commit durable, every write lock taken at once.

The driver bundles SQLite 3.53; Python's own 3.40 has the WAL-reset bug that was fixed in 3.51.3.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import quote

from eventsourcing.persistence import InterfaceError
from eventsourcing.sqlite import (
    SQLiteConnection,
    SQLiteConnectionPool,
    SQLiteCursor,
    SQLiteDatastore,
)
from sqlcipher3 import dbapi2

from domain.core.problem import Damaged, Unavailable
from domain.store.errors import library_error
from domain.store.sqlite.uninterrupted import Uninterrupted

SAFE_SQLITE = (3, 51, 3)
LOCK_TIMEOUT_MS = 5_000
SYNCHRONOUS_FULL = 2


Prepare = Callable[[dbapi2.Connection], None]
"""What is set, and seen to be set, on each new connection of a pool."""
BeginWriting = Callable[[], AbstractContextManager[SQLiteCursor]]
"""Takes the write lock on a connection that saves: what that one commits is no news of others to it."""


def uri_of(path: Path, mode: str) -> str:
    """A file as SQLite is asked for it: `ro`, `rw`, or `rwc` to make one."""
    return f"file:{quote(str(path.absolute()))}?mode={mode}"


def read_only(uri: str) -> str:
    """The same file, as who only reads it asks for it: that brings nothing of its log into it."""
    return uri.replace("?mode=rw", "?mode=ro")


class Connection(dbapi2.Connection):  # type: ignore[misc]  # the driver has no types
    """A connection that knows which commits of others it has seen."""

    seen: int | None = None
    """SQLite's counter of them, when it was last asked for here."""


def connect(uri: str) -> Connection:
    """A connection to a database file, in auto-commit mode, usable from any one thread at a time."""
    connection: Connection = dbapi2.connect(
        uri,
        uri=True,
        check_same_thread=False,
        isolation_level=None,
        timeout=LOCK_TIMEOUT_MS / 1000,
        factory=Connection,
    )
    return connection


def others_committed(c: SQLiteCursor) -> bool:
    """Whether another connection committed since this was last asked through the one of a cursor, or never was.

    Asked inside a transaction it is about the moment that one sees.
    """
    c.execute("PRAGMA data_version")
    connection: Any = c.sqlite_cursor.connection
    before: int | None = connection.seen
    now = int(c.fetchone()[0])
    connection.seen = now
    return before != now


def schema_of(connection: dbapi2.Connection) -> int:
    """The version of the schema a file says it has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def damage_in(connection: dbapi2.Connection) -> Damaged | None:
    """What SQLite finds wrong with the pages, indexes and types of a file; None where all is well.

    No leaf covers an index, and a damaged one hides rows that are there.
    """
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    return None if found == "ok" else Damaged("damaged-file", cause=str(found))


def size_in(c: Any) -> int:
    """How many entries a file has."""
    c.execute("SELECT max(position) FROM log")
    return c.fetchone()[0] or 0


def make_durable(connection: dbapi2.Connection) -> None:
    """Set write-ahead logging and a sync at each commit, and see that they are set.

    Raises:
        Unavailable: `not-durable` if the database does not obey, `unsafe-sqlite` if it is too old.
    """
    if dbapi2.sqlite_version_info < SAFE_SQLITE:
        raise Unavailable("unsafe-sqlite", version=dbapi2.sqlite_version)
    mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    connection.execute("PRAGMA synchronous=FULL")
    synchronous = connection.execute("PRAGMA synchronous").fetchone()[0]
    if str(mode).lower() != "wal" or synchronous != SYNCHRONOUS_FULL:
        raise Unavailable("not-durable", mode=mode, synchronous=synchronous)


def make_careful(connection: dbapi2.Connection) -> None:
    """Set what `make_durable` does, and that no commit brings the log into the main file: a save marks that first.

    Raises:
        Unavailable: as `make_durable`.
    """
    make_durable(connection)
    connection.execute("PRAGMA wal_autocheckpoint=0")
    connection.execute("PRAGMA journal_size_limit=0")


def make_disposable(connection: dbapi2.Connection) -> None:
    """Set what suits a file that can be made anew: whole after a crash, but not synced at each commit."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")


@contextmanager
def snapshot(uri: str) -> Iterator[dbapi2.Connection]:
    """A connection of one's own that sees one moment of the file, whatever is recorded meanwhile."""
    with closing(connect(uri)) as connection:
        connection.execute("BEGIN")
        yield connection


class Transaction:
    """A transaction that takes the write lock when it begins, if it means to write."""

    def __init__(self, connection: OfficeConnection, *, commit: bool) -> None:
        self._connection = connection
        self._commit = commit

    def __enter__(self) -> SQLiteCursor:
        cursor = self._connection.cursor()
        try:
            cursor.execute("BEGIN IMMEDIATE" if self._commit else "BEGIN")
        except dbapi2.Error as error:
            raise library_error(error) from error
        return cursor

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._commit and error is None:
                self._connection.commit()
            else:
                self._connection.rollback()
        except dbapi2.Error as failed:
            self._connection.rollback()
            raise library_error(failed) from failed
        if isinstance(error, dbapi2.Error):
            raise library_error(error) from error


class OfficeConnection(SQLiteConnection):
    """The library's connection, with our transactions."""

    @contextmanager
    def transaction(self, *, commit: bool) -> Iterator[SQLiteCursor]:
        """A cursor inside a transaction."""
        with Transaction(self, commit=commit) as cursor, cursor:
            yield cursor


class OfficePool(SQLiteConnectionPool):
    """The library's pool, with our driver. Every connection is prepared: an office's is durable or refused."""

    def __init__(self, *, db_name: str, prepare: Prepare | None) -> None:
        self._prepare = prepare
        super().__init__(db_name=db_name)

    def get_connection(self, timeout: float | None = None, *, is_writer: bool | None = None) -> SQLiteConnection:
        """As the library's; one that was taken as Ctrl+C came is given back before it is raised."""
        taken: SQLiteConnection | None = None
        try:
            with Uninterrupted():
                taken = super().get_connection(timeout, is_writer=is_writer)
        except KeyboardInterrupt:
            if taken is not None:
                self.put_connection(taken)
            raise
        return taken

    def put_connection(self, conn: SQLiteConnection) -> None:
        with Uninterrupted():
            super().put_connection(conn)

    def close(self) -> None:
        with Uninterrupted():
            super().close()

    def _create_connection(self) -> OfficeConnection:
        try:
            connection = connect(self.db_name)
            if self._prepare is not None:
                self._prepare(connection)
        except dbapi2.Error as error:
            raise InterfaceError(error) from error
        connection.row_factory = dbapi2.Row
        return OfficeConnection(connection, max_age=self.max_age)


class OfficeDatastore(SQLiteDatastore):
    """The library's datastore over our pool."""

    def __init__(self, db_name: str, *, prepare: Prepare | None = make_durable) -> None:
        self.pool = OfficePool(db_name=db_name, prepare=prepare)
        self.single_row_tracking = True
        self.originator_id_type = "uuid"
