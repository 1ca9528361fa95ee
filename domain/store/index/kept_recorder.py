"""The rows of the index file of an office: what is kept under each name, what of, and at which position that stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, Protocol, TypeVar
from uuid import UUID
from zlib import crc32

import msgspec
from eventsourcing.persistence import Tracking
from eventsourcing.sqlite import SQLiteTrackingRecorder

from domain.registry.entries import SpoiltError
from domain.store.index.kept_entries import GIVE_BACK
from domain.store.index.kept_entries import TABLES as ENTRIES

_TABLES = (
    """
    CREATE TABLE IF NOT EXISTS kept (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, stream BLOB NOT NULL, content BLOB, sum INTEGER NOT NULL,
        UNIQUE (name, stream)
    )
    """,
    """
    CREATE TABLE IF NOT EXISTS made_of (
        name TEXT PRIMARY KEY, office TEXT NOT NULL, instance TEXT NOT NULL, head TEXT NOT NULL, code TEXT NOT NULL,
        stamp TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE IF NOT EXISTS concerning (
        name TEXT NOT NULL, stream BLOB NOT NULL, PRIMARY KEY (name, stream)
    ) WITHOUT ROWID
    """,
    *ENTRIES,
)
_CONTENTS = "SELECT stream, content, sum FROM kept NOT INDEXED WHERE name = ? ORDER BY number"
_CONCERNING = """
SELECT kept.stream, content, sum FROM concerning
JOIN kept ON kept.name = concerning.name AND kept.stream = concerning.stream
WHERE concerning.name = ? ORDER BY number
"""
_PUT = """
INSERT INTO kept (name, stream, content, sum) VALUES (?, ?, ?, ?)
ON CONFLICT (name, stream) DO UPDATE SET content = excluded.content, sum = excluded.sum
"""


class KeptLine(Protocol):
    """What is kept of a stream."""

    @property
    def concerns_others(self) -> bool:
        """Whether whoever asks about another stream must know of it."""


KeptContents = Mapping[UUID, KeptLine | None]
"""What is kept of streams, in the order in which they began; None of one that could not be read."""

PutRows = Callable[[Any], None]
"""Writes rows through a cursor."""

L = TypeVar("L", bound=KeptLine)


class MadeOf(NamedTuple):
    """What something was made of: the office up to the position tracked, and the code."""

    name: str
    office: str
    instance: str
    head: str
    code: str
    stamp: str

    def continues(self, other: MadeOf | None) -> bool:
        """Whether it is of the same office and the same code as another."""
        return other is not None and (self[:3], self.code) == (other[:3], other.code)


class KeptRecorder(SQLiteTrackingRecorder):
    """The library's tracking recorder, with what is kept beside the position it stands at."""

    def construct_create_table_statements(self) -> list[str]:
        """The library's tracking table, and ours."""
        return [*super().construct_create_table_statements(), *_TABLES]

    def put(self, everything: PutRows, changed: PutRows, after: int, made_of: MadeOf, position: int) -> None:
        """Replace what changed and move the position on, in one transaction.

        Where the file is not what it was when it was read or written at `after`, everything is replaced. More may be
        put at the position at which it stands, as of an index that is read little by little.

        Raises:
            IntegrityError: another process came here first; nothing was replaced.
        """
        name = made_of.name
        with self.datastore.transaction(commit=True) as c:
            stands_at = self._max_tracking_id(name, c) or 0
            if not made_of.continues(_made_of(c, name)) or stands_at < after:
                _clear(c, name)
                changed, stands_at = everything, 0
            changed(c)
            c.execute("INSERT OR REPLACE INTO made_of VALUES (?, ?, ?, ?, ?, ?)", made_of)
            if not stands_at == after == position:
                self._insert_tracking(c, Tracking(name, position))

    def contents(self, name: str, kind: type[L], *, concerning: bool = False) -> dict[UUID, L | None]:
        """What is kept under a name of each stream; all, or what concerns others. It is decoded one by one: as it is
        stored, all of it would take as much memory again.

        Raises:
            SpoiltError, MsgspecError: it is not what was kept, or of another shape.
        """
        decode, found = msgspec.json.Decoder(kind).decode, dict[UUID, L | None]()
        with self.datastore.transaction(commit=False) as c:
            c.sqlite_cursor.row_factory = None
            c.execute(_CONCERNING if concerning else _CONTENTS, (name,))
            for stream, content, kept in c.sqlite_cursor:
                if _sum(stream, content) != kept:
                    raise SpoiltError(name)
                found[UUID(bytes=stream)] = None if content is None else decode(content)
            c.execute(GIVE_BACK)
        return found

    def made_of(self, name: str) -> MadeOf | None:
        """What it was made of; None where there is none."""
        with self.datastore.transaction(commit=False) as c:
            return _made_of(c, name)

    def stamp(self, name: str, stamp: str) -> None:
        """Note by which files the code is told that made what is kept under a name."""
        with self.datastore.transaction(commit=True) as c:
            c.execute("UPDATE made_of SET stamp = ? WHERE name = ?", (stamp, name))

    def clear(self, name: str) -> None:
        """Forget all under a name, and its position."""
        with self.datastore.transaction(commit=True) as c:
            _clear(c, name)


def put_contents(contents: KeptContents, some: Iterable[UUID], name: str, c: Any) -> None:
    """Write what is kept of some streams under a name, in the place of what was."""
    found = [(each.bytes, contents.get(each)) for each in some]
    encoded = ((each, None if it is None else msgspec.json.encode(it)) for each, it in found)
    c.executemany(_PUT, ((name, each, content, _sum(each, content)) for each, content in encoded))
    c.executemany("DELETE FROM concerning WHERE name = ? AND stream = ?", ((name, each) for each, _ in found))
    concerning = ((name, each) for each, it in found if it is None or it.concerns_others)
    c.executemany("INSERT INTO concerning VALUES (?, ?)", concerning)


def _made_of(c: Any, name: str) -> MadeOf | None:
    c.execute("SELECT * FROM made_of WHERE name = ?", (name,))
    found = c.fetchone()
    return None if found is None else MadeOf(*found)


def _clear(c: Any, name: str) -> None:
    for table in ("kept", "concerning", "made_of", "entries", "marks"):
        c.execute(f"DELETE FROM {table} WHERE name = ?", (name,))
    c.execute("DELETE FROM tracking WHERE application_name = ?", (name,))


def _sum(stream: bytes, content: bytes | None) -> int:
    return crc32(content or b"", crc32(stream))
