"""What watches over an office file while it is written to: the file, its write-ahead log, and who else writes."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

from sqlcipher3 import dbapi2

from domain.core.problem import Unavailable
from domain.store.durable import sync_file
from domain.store.sqlite.connection import BeginWriting, connect, make_careful
from domain.store.sqlite.file import OfficeFile, refuse_altered, refuse_newer
from domain.store.sqlite.in_use import in_main_file, mark, unmark, use_mark_in
from domain.store.sqlite.wal import file_identity, salts_at, salts_of, wal_of, wal_size

LONGEST_WAL = 4 * 1024 * 1024
"""From how many bytes on the write-ahead log is brought into the main file while the office is open."""
CLOSING_MS = 100
"""How long closing waits for others who write."""


class FileGuard:
    """Lets a save into an office file begin, and lets it be acknowledged. It has a connection of its own.

    SQLite goes on writing into a write-ahead log that was deleted or replaced, and says it succeeded. The connection
    is open as long as the office, so that it still has the one that counts.
    """

    def __init__(self, file: OfficeFile) -> None:
        self._file = file
        self._wal = wal_of(file.path)
        self._own = connect(file.uri)
        make_careful(self._own)
        use_mark_in(self._own)
        self._identity = file_identity(self._wal)
        # On Windows nobody can delete what is open, and SQLite could not either.
        self._held = self._wal.open("rb", buffering=0) if self._identity is not None and os.name != "nt" else None
        self._gone = self._identity is None
        self._marked: bytes | None = None
        """The run of the write-ahead log for which the main file is known to be marked."""
        self._begins_anew = False
        """Whether the next commit begins such a run."""
        self._version = self._changes()
        self.others_wrote = False
        """Whether anybody else committed to the file since it was opened."""
        self._schema: int | None = None
        """SQLite's number of the schema that was compared last."""

    def refuse_if_gone(self) -> None:
        """Refuse to go on when the file, or its write-ahead log, is not the one that was opened.

        What was recorded until now is brought into the main file before that is said.

        Raises:
            Unavailable: `office-moved`, `wal-gone`.
        """
        self._file.refuse_if_moved()
        if self.is_gone():
            self._bring_in()
            raise Unavailable("wal-gone", path=str(self._file.path), wal=self._wal.name)
        self._notice_others()

    def is_gone(self) -> bool:
        """Whether the write-ahead log is not the one that was opened. Any thread may ask."""
        self._gone = self._gone or file_identity(self._wal) != self._identity
        return self._gone

    def prepare(self, desk: str, begin: BeginWriting) -> None:
        """As `Guard.prepare`: the main file says that it is in use before anything is recorded beside it.

        Raises:
            Unavailable: as `refuse_if_gone`.
        """
        self.refuse_if_gone()
        run = salts_of(self._wal)
        if run is not None and run == self._marked and wal_size(self._wal) <= LONGEST_WAL:
            return
        found = in_main_file(self._file.path) if run is not None else None
        self._marked = run if found is not None and found.since is not None else None
        if self._marked is None or wal_size(self._wal) > LONGEST_WAL:
            self._mark(desk, begin)

    def before(self, c: Any, vocabulary: int) -> None:
        """As `Guard.before`.

        Raises:
            Unavailable: `newer-schema`, or as `refuse_if_gone`.
            Damaged: `schema-altered`; another program changed what the file is made of.
        """
        self.refuse_if_gone()
        self._refuse_altered(c)
        c.execute("SELECT value FROM file WHERE key = 'vocabulary'")
        known = refuse_newer(self._file.path, c.fetchone())
        if vocabulary > known:
            c.execute("UPDATE file SET value = ? WHERE key = 'vocabulary'", (str(vocabulary),))
        unmark(c)

    def after(self) -> None:
        """As `Guard.after`.

        Raises:
            Unavailable: `office-moved`; `wal-gone` where what was saved could not be brought into the main file.
        """
        self._file.refuse_if_moved()
        if self.is_gone() and not self._bring_in():
            raise Unavailable("wal-gone", path=str(self._file.path), wal=self._wal.name)
        if self._begins_anew:
            self._marked, self._begins_anew = salts_of(self._wal), False
        self._version = self._changes()

    def close(self) -> None:
        """Take a mark away that nothing was recorded after, and let go of the file."""
        # On a full disk, one that fails, or where another writes, it stays: the next to close takes it away.
        with suppress(dbapi2.Error, OSError):
            self._notice_others()
            self._own.execute(f"PRAGMA busy_timeout={CLOSING_MS}")
            if not self._gone and self._file.doubt is None and use_mark_in(self._own).since is not None:
                sync_file(self._wal)  # A log half written over could not be read any more.
                unmark(self._own)
        self._own.close()
        if self._held is not None:
            self._held.close()

    def _refuse_altered(self, c: Any) -> None:
        c.execute("PRAGMA schema_version")
        version = c.fetchone()[0]
        if version != self._schema:
            refuse_altered(self._file.path, c)
            self._schema = version

    def _mark(self, desk: str, begin: BeginWriting) -> None:
        with begin() as c:
            self._notice_others()
            mark(c, desk)
        self._version = self._changes()
        # Where somebody reads what stood before, the next save tries again.
        self._marked, self._begins_anew = None, self._checkpointed()

    def _checkpointed(self) -> bool:
        """Bring the write-ahead log into the main file; return whether all of it is there."""
        busy, frames, brought = self._own.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return not busy and frames == brought

    def _bring_in(self) -> bool:
        """Bring what the lost write-ahead log holds into the main file; return whether it is there.

        Where another program began a log in its place and wrote, SQLite would take the frames of the one for those
        of the other: then nothing was recorded by this process that is not in the main file.
        """
        if self._held is None:
            return False
        here = salts_of(self._wal)
        if here not in (None, salts_at(self._held.fileno())) and self._changes() != self._version:
            return False
        with suppress(dbapi2.Error, OSError):
            if self._checkpointed():
                if here is not None:
                    self._wal.replace(self._wal.with_name(f"{self._wal.name}-set-aside"))
                return True
        return False

    def _notice_others(self) -> None:
        before, self._version = self._version, self._changes()
        self.others_wrote = self.others_wrote or self._version != before

    def _changes(self) -> int:
        """SQLite's counter of what others committed."""
        return int(self._own.execute("PRAGMA data_version").fetchone()[0])
