"""What the library builds its event store from, for an office file."""

from __future__ import annotations

from contextlib import suppress

from eventsourcing.persistence import PersistenceError
from eventsourcing.sqlite import SQLiteFactory
from eventsourcing.utils import Environment
from sqlcipher3 import dbapi2

from domain.store.file import OfficeFile
from domain.store.guard import FileGuard
from domain.store.recorder import OfficeRecorder
from domain.store.sqlite import OfficeDatastore, make_durable


class OfficeFactory(SQLiteFactory):
    """The library's factory over an office file that was recognised. The environment decides nothing."""

    def __init__(self, file: OfficeFile) -> None:
        self.env = Environment("office", {})
        self.datastore = self._store = OfficeDatastore(file.uri, prepare=make_durable if file.writable else None)
        self._file = file
        self._recorder: OfficeRecorder | None = None

    def application_recorder(self) -> OfficeRecorder:
        """The recorder of the file, always the same; it never makes a table."""
        if self._recorder is None:
            dictionary = bytes(self._file.facts["dictionary"])  # type: ignore[arg-type]
            self._recorder = OfficeRecorder(self._store, dictionary, FileGuard(self._file))
        return self._recorder

    def close(self) -> None:
        """Move the write-ahead log into the file, and let go of it."""
        if self._file.writable and not self._store.pool.closed:
            # On a full disk the log stays where it is: nothing is lost, and the next to close moves it.
            with suppress(dbapi2.Error, PersistenceError), self.datastore.get_connection(commit=True) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        super().close()
