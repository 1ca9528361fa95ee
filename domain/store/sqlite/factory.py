"""What the library builds its event store from, for an office file."""

from __future__ import annotations

from eventsourcing.sqlite import SQLiteFactory
from eventsourcing.utils import Environment

from domain.store.proof.checkpoint import dictionary_in
from domain.store.sqlite.connection import OfficeDatastore, make_careful
from domain.store.sqlite.file import OfficeFile
from domain.store.sqlite.guard import FileGuard
from domain.store.sqlite.recorder import OfficeRecorder


class OfficeFactory(SQLiteFactory):
    """The library's factory over a recognised office file. It reads no environment variables.

    Args:
        file: the file.
        guard: what watches over it, where it may be written.
    """

    def __init__(self, file: OfficeFile, guard: FileGuard | None = None) -> None:
        self.env = Environment("office", {})
        self.datastore = self._store = OfficeDatastore(file.uri, prepare=make_careful if file.writable else None)
        self._file, self._guard = file, guard
        self._recorder: OfficeRecorder | None = None

    def application_recorder(self) -> OfficeRecorder:
        """The recorder of the file, always the same; it never makes a table."""
        if self._recorder is None:
            dictionary = dictionary_in(self._file.facts)
            self._recorder = OfficeRecorder(self._store, dictionary, self._guard)
        return self._recorder
