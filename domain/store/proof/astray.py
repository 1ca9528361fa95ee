"""Entries that are no longer in the stream they were recorded in: what is left of it would be shown as it once stood.

A stream proves every entry it has. One whose last entry was removed, or moved to another stream, has none too few.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlcipher3 import dbapi2

from domain.core.problem import Damaged
from domain.store.proof.leaf import leaf_of
from domain.store.proof.proof import prove
from domain.store.proof.verify import placed
from domain.store.sqlite.connection import size_in
from domain.store.sqlite.rows import SELECT, RawRow, RowReader

_AT_ONCE = 512
_TRIED = 16
"""For how many altered entries every stream is tried, and for how many missing in a row their commands are."""
_LAST = "SELECT streams.id, max(entry) FROM log JOIN streams ON streams.number = stream GROUP BY stream"
_BROKEN = """
SELECT streams.id FROM log JOIN streams ON streams.number = stream
GROUP BY stream HAVING min(entry) <> 1 OR max(entry) <> count(*)
"""
_OWNER_OF = """
SELECT streams.id FROM log JOIN commands ON commands.number = log.command
JOIN streams ON streams.number = commands.stream WHERE position = ?
"""
_OWNER_AT = """
SELECT streams.id FROM commands JOIN streams ON streams.number = stream
WHERE ? BETWEEN first_position AND last_position
"""

_LAST_OF_COMMANDS = "SELECT max(last_position) FROM (SELECT last_position FROM commands ORDER BY number DESC LIMIT 256)"
"""The last position that one of the newest commands came to; most of them recorded something."""


class Astray(msgspec.Struct):
    """What is not where it was recorded."""

    lacking: dict[bytes, Damaged] = msgspec.field(default_factory=dict)
    """The streams, by id, that have fewer entries than were recorded."""
    altered: set[bytes] = msgspec.field(default_factory=set)
    """The streams with an entry that is not what was recorded, or with a gap: seen where they are folded."""
    nowhere: Damaged | None = None
    """An entry that is missing, of a stream nobody can tell."""

    @property
    def is_empty(self) -> bool:
        """Whether every entry is where it was recorded."""
        return not self.lacking and not self.altered and self.nowhere is None


def find_astray(connection: dbapi2.Connection, leaf_1_upto: int, after: int = 0, upto: int = 2**62) -> Astray | None:
    """Prove the entries after one position and up to another; if any is not what was recorded, read all and tell.

    None where every entry is.
    """
    if prove(connection, leaf_1_upto, after, upto).problem is None and not is_cut(connection):
        return None
    return look_for_astray(connection, leaf_1_upto)


def is_cut(connection: dbapi2.Connection) -> bool:
    """Whether the newest commands came to positions behind the last entry there is."""
    return _last_of_commands(connection) > size_in(connection.cursor())


def _last_of_commands(connection: dbapi2.Connection) -> int:
    return int(connection.execute(_LAST_OF_COMMANDS).fetchone()[0] or 0)


def look_for_astray(connection: dbapi2.Connection, leaf_1_upto: int) -> Astray:
    """Read every entry, and tell of which streams they are."""
    return _Search(connection, leaf_1_upto).find()


class _Search:
    """One reading of a whole log for entries that are not where they were recorded."""

    def __init__(self, connection: dbapi2.Connection, leaf_1_upto: int) -> None:
        self._connection, self._leaf_1_upto = connection, leaf_1_upto
        self._beside, self._reader, self._found = connection.cursor(), RowReader(), Astray()
        self._last: dict[bytes, int] = dict(self._beside.execute(_LAST).fetchall())
        self._broken = {stream for (stream,) in self._beside.execute(_BROKEN)}
        """The streams with a gap, which is seen where they are folded."""
        self._found.altered |= self._broken

    def find(self) -> Astray:
        """What is astray."""
        expected = 1
        for raw, leaf in self._rows():
            self._add_missing(expected, raw[0])
            expected = raw[0] + 1
            if leaf is None or leaf != raw[-1]:
                self._add_altered(raw)
        self._add_missing(expected, _last_of_commands(self._connection) + 1)
        return self._found

    def _add_missing(self, first: int, end: int) -> None:
        """Tell of the first of the positions that are missing: a number that was altered may claim any."""
        for position in range(first, min(end, first + _TRIED)):
            self._add(self._one(_OWNER_AT, position), position)

    def _rows(self) -> Iterator[tuple[RawRow, bytes | None]]:
        rows = self._connection.cursor().execute(f"{SELECT} ORDER BY position")
        while some := rows.fetchmany(_AT_ONCE):
            yield from zip(some, self._reader.leaves(self._beside, some, self._leaf_1_upto), strict=True)

    def _add_altered(self, raw: RawRow) -> None:
        stream = self._reader.streams.known(self._beside, (raw[6],)).get(raw[6])
        tried = len(self._found.altered) < _TRIED
        owner = (self._owner_by_leaf(raw) if tried else None) or self._one(_OWNER_OF, raw[0])
        if stream is not None:
            self._found.altered.add(stream)
        if owner is not None and owner != stream:
            self._add(owner, raw[0])

    def _owner_by_leaf(self, raw: RawRow) -> bytes | None:
        """The stream in which a row has the leaf it bears, as the entry after the last one there."""
        numbers = iter(self._reader.streams.known(self._beside, ()))
        try:
            [row] = self._reader.read(self._beside, [(*raw[:6], next(numbers), *raw[7:])])
            for stream, entry in self._last.items():
                if leaf_of(row._replace(stream=stream, entry=entry + 1), self._leaf_1_upto) == row.leaf:
                    return stream
        except (Damaged, StopIteration):
            pass
        return None

    def _add(self, stream: bytes | None, position: int) -> None:
        found = self._found
        if stream is None:
            found.nowhere = found.nowhere or Damaged("position-missing", position=position)
        elif stream not in found.lacking and stream not in self._broken:
            number = self._reader.streams.number(self._beside, stream)
            entry, number = self._last.get(stream, 0) + 1, self._reader.streams.number(self._beside, stream)
            lacks = Damaged("entry-missing", position=position, entry=entry, visit=number)
            found.lacking[stream] = placed(self._connection, lacks)

    def _one(self, statement: str, value: int) -> bytes | None:
        row = self._beside.execute(statement, (value,)).fetchone()
        return row[0] if row else None
