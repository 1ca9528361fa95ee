"""Following an office file: noticing that someone committed to it."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from domain.store.errors import problem
from domain.store.sqlite.connection import connect


class Follower:
    """Watches one office file through a connection of its own.

    SQLite keeps a counter that changes for a connection when another one, in this process or in any
    other, commits. Asking for it takes microseconds. One thread at a time.

    Raises:
        Unavailable, Damaged: the file cannot be read now.
    """

    def __init__(self, uri: str) -> None:
        self._connection = connect(uri)
        self._seen = self._version()

    def changed(self) -> bool:
        """Whether anything was committed to the file since this was last asked.

        Raises:
            Unavailable, Damaged: the file cannot be read now.
        """
        before, self._seen = self._seen, self._version()
        return self._seen != before

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _version(self) -> int:
        try:
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        except dbapi2.Error as error:
            raise problem(error) from error
