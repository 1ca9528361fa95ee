"""What the library builds its event store from, for an office file."""

from __future__ import annotations

from contextlib import suppress

from eventsourcing.persistence import PersistenceError
from eventsourcing.sqlite import SQLiteFactory
from eventsourcing.utils import Environment
from sqlcipher3 import dbapi2

from domain.store.file import OfficeFile
from domain.store.recorder import OfficeRecorder
from domain.store.sqlite import OfficeDatastore, make_durable


class OfficeFactory(SQLiteFactory):
    """The library's factory over an office file that was recognised. The environment decides nothing."""

    def __init__(self, file: OfficeFile) -> None:
        self.env = Environment("office", {})
        self.datastore = self._store = OfficeDatastore(file.uri, prepare=make_durable if file.writable else None)
        self._file = file

    def application_recorder(self) -> OfficeRecorder:
        """The recorder of the file; it never makes a table."""
        return OfficeRecorder(self._store, check_file=self._file.refuse_if_moved)

    def close(self) -> None:
        """Move the write-ahead log into the file, and let go of it."""
        if self._file.writable and not self._store.pool.closed:
            # On a full disk the log stays where it is: nothing is lost, and the next to close moves it.
            with suppress(dbapi2.Error, PersistenceError), self.datastore.get_connection(commit=True) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        super().close()
