"""The entries of a registry as an index file keeps them, found by a number, their reference, stream or a mark."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from threading import Lock
from typing import Any
from zlib import crc32

from sqlcipher3 import dbapi2

from domain.registry.entries import GONE, KeptEntry, SpoiltError, told_of
from domain.store.sqlite.connection import connect, uri_of

TABLES = (
    """
    CREATE TABLE IF NOT EXISTS entries (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, stream BLOB NOT NULL, content BLOB NOT NULL, told BLOB NOT NULL,
        sum INTEGER NOT NULL, reference TEXT NOT NULL, UNIQUE (name, stream)
    )
    """,
    "CREATE INDEX IF NOT EXISTS by_reference ON entries (name, reference)",
    """
    CREATE TABLE IF NOT EXISTS marks (
        name TEXT NOT NULL, stream BLOB NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (name, stream, mark)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX IF NOT EXISTS by_mark ON marks (name, mark)",
)
_PUT = """
INSERT INTO entries (name, stream, content, told, sum, reference) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (name, stream) DO UPDATE
SET content = excluded.content, told = excluded.told, sum = excluded.sum, reference = excluded.reference
"""
_SELECT = "SELECT entries.stream, content, told, sum FROM entries"
_LISTED = "SELECT number, stream, content, told, sum FROM entries"
_NUMBERED = "SELECT content, told, sum FROM entries WHERE name = ? AND number = ?"
_FEW_PAGES = "PRAGMA cache_size = -500"
GIVE_BACK = "PRAGMA shrink_memory"
"""Give back the memory of pages that were gone through once."""
_SORTED = 200
"""How many entries are sorted rather than all that is kept be read."""
_MANY = "SELECT 1 FROM entries WHERE name = ? LIMIT 1 OFFSET ?"
_FEW = f"""
SELECT value FROM json_each(?2) WHERE (
    SELECT count(*) FROM (
        SELECT 1 FROM marks WHERE name = ?1 AND mark = value AND NOT EXISTS (
            SELECT 1 FROM marks AS theirs
            WHERE theirs.name = ?1 AND theirs.stream = marks.stream AND theirs.mark = '{GONE}'
        ) LIMIT ?3 + 1
    )
) BETWEEN 1 AND ?3
"""
_MARKED = "JOIN marks ON marks.name = entries.name AND marks.stream = entries.stream"


class KeptEntries:
    """All of them as they were kept at one moment, whatever is kept since. Any thread may ask for what is kept of one;
    all else only one at a time.

    It lets go of the file when it is closed, or when nobody has it any more: an office that is closed can be told of.

    Raises:
        SpoiltError: the file, or an entry in it, is not what was kept.
    """

    def __init__(self, path: Path, name: str) -> None:
        self._name, self._asking = name, Lock()
        self._connection = connect(uri_of(path, "ro"))
        self._connection.execute("BEGIN")

    def stands_at(self) -> int:
        """The position of the log as of which they were kept."""
        return int(self._all("SELECT max(notification_id) FROM tracking WHERE application_name = ?")[0][0] or 0)

    def count(self) -> int:
        """As `Source.count`."""
        return int(self._all("SELECT count(*) FROM entries WHERE name = ?")[0][0])

    def more_than(self, few: int) -> bool:
        """Whether there are more than so many."""
        return bool(self._all(_MANY, few))

    def called(self, references: Collection[str]) -> Iterable[KeptEntry]:
        """As `Source.called`."""
        some = "reference IN (SELECT value FROM json_each(?))"
        return self._entries(f"{_SELECT} WHERE name = ? AND {some}", json.dumps(list(references)))

    def of(self, stream: bytes) -> Iterable[KeptEntry]:
        """As `Source.of`."""
        return self._entries(f"{_SELECT} WHERE name = ? AND stream = ?", stream)

    def having(self, mark: str) -> Iterable[KeptEntry]:
        """As `Source.having`."""
        return self._entries(f"{_SELECT} {_MARKED} WHERE marks.name = ? AND mark = ? ORDER BY number", mark)

    def had_by_few(self, marks: Collection[str], most: int) -> list[str]:
        """As `Source.had_by_few`."""
        return [mark for (mark,) in self._all(_FEW, json.dumps(sorted(marks)), most)]

    def everything(self) -> Iterable[KeptEntry]:
        """As `Source.everything`."""
        return self._entries(self._whole(_SELECT))

    def listed(self) -> Iterator[tuple[bytes, int, bytes]]:
        """All of them, each with the number under which `content` finds what is kept of it."""
        try:
            for number, stream, content, told, kept in self._connection.execute(self._whole(_LISTED), (self._name,)):
                self._refuse_spoilt(content, told, kept)
                yield stream, number, told
            self._connection.execute(_FEW_PAGES)
            self._connection.execute(GIVE_BACK)
        except dbapi2.Error as error:
            raise SpoiltError(self._name) from error

    def content(self, number: int) -> bytes:
        """What is kept of the entry of that number."""
        with self._asking:
            found = self._all(_NUMBERED, number)
        for content, told, kept in found:
            self._refuse_spoilt(content, told, kept)
            return bytes(content)
        raise SpoiltError(self._name)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _whole(self, select: str) -> str:
        # Many in the order of the table itself, as they would be sorted; of few, all others would be passed over.
        by_index = "NOT INDEXED" if self.more_than(_SORTED) else ""
        return f"{select} {by_index} WHERE name = ? ORDER BY number"

    def _entries(self, statement: str, *values: Any) -> Iterator[KeptEntry]:
        try:
            for stream, content, told, kept in self._connection.execute(statement, (self._name, *values)):
                self._refuse_spoilt(content, told, kept)
                yield stream, content, told
        except dbapi2.Error as error:
            raise SpoiltError(self._name) from error

    def _refuse_spoilt(self, content: bytes, told: bytes, kept: int) -> None:
        if _sum(content, told) != kept:
            raise SpoiltError(self._name)

    def _all(self, statement: str, *values: Any) -> list[Any]:
        try:
            return list(self._connection.execute(statement, (self._name, *values)).fetchall())
        except dbapi2.Error as error:
            raise SpoiltError(self._name) from error


def put_entries(c: Any, name: str, entries: Iterable[tuple[bytes, bytes, bytes]]) -> None:
    """Keep entries under a name, in place of what is kept of their streams."""
    marks: dict[bytes, str] = {}
    for stream, content, told in entries:
        reference, _, marks[stream] = told_of(told)
        c.execute(_PUT, (name, stream, content, told, _sum(content, told), reference))
    c.executemany("DELETE FROM marks WHERE name = ? AND stream = ?", ((name, each) for each in marks))
    each_mark = ((name, stream, mark) for stream, some in marks.items() for mark in some.split())
    c.executemany("INSERT INTO marks VALUES (?, ?, ?)", each_mark)


def _sum(content: bytes, told: bytes) -> int:
    return crc32(content, crc32(told))
