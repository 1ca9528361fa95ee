"""Whether the indexes by which an office file is read may hide rows, found without reading its large tables.

No leaf covers an index, and one that leaves out the last entries of a visit shows it as it once stood.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlcipher3 import dbapi2

from domain.store.desk_memory.entry_counts import EntryCounts
from domain.store.sqlite.connection import size_in

_BY_STREAM = """
SELECT stream, count(*), min(entry), max(entry) FROM log INDEXED BY sqlite_autoindex_log_1 GROUP BY stream
"""
_STREAMS = "SELECT number FROM streams NOT INDEXED"
_NOT_FOUND = """
SELECT count(*) FROM {table} AS kept NOT INDEXED WHERE NOT EXISTS (
    SELECT 1 FROM {table} AS found INDEXED BY sqlite_autoindex_{table}_1
    WHERE found.{value} = kept.{value} AND found.number = kept.number)
"""
_LOOKED_UP = (("streams", "id"), ("texts", "text"))


class IndexRuns(NamedTuple):
    """What the index of the log says of the streams."""

    entries: EntryCounts
    unbroken: bool
    """Whether each stream comes once, with entries from 1 on and without a gap."""


def runs_in(connection: dbapi2.Connection) -> IndexRuns:
    """The index of the log, walked once in its own order: a large office has hundreds of thousands of streams."""
    counts, unbroken = dict[int, int](), True
    for stream, entries, first, last in connection.execute(_BY_STREAM):
        unbroken = unbroken and first == 1 and last == entries and stream not in counts
        counts[stream] = entries
    return IndexRuns(counts, unbroken)


def may_hide_rows(connection: dbapi2.Connection, runs: IndexRuns) -> bool:
    """Whether an index may leave out entries, streams or texts; false where none does.

    The streams of the index are those there are, with as many entries in all as there are positions. A row that is
    missing from the log looks the same as one that is missing from the index.
    """
    if not runs.unbroken or sum(runs.entries.values()) != size_in(connection.cursor()):
        return True
    if sorted(runs.entries) != [number for (number,) in connection.execute(f"{_STREAMS} ORDER BY 1")]:
        return True
    return any(_is_not_found(connection, table, value) for table, value in _LOOKED_UP)


def may_hide_commands(connection: dbapi2.Connection) -> bool:
    """Whether the index by which commands are looked up may leave one out: sent again it would be recorded twice."""
    return _is_not_found(connection, "commands", "id")


def _is_not_found(connection: dbapi2.Connection, table: str, value: str) -> bool:
    return bool(connection.execute(_NOT_FOUND.format(table=table, value=value)).fetchone()[0])
