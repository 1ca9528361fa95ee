"""Whether the indexes by which an office file is read may hide rows, found without reading its large tables.

No leaf covers an index, and one that leaves out the last entries of a visit shows it as it once stood.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlcipher3 import dbapi2

from domain.store.sqlite import size_in

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

IndexRun = tuple[int, int, int, int]
"""Of a stream in the index of the log: its number, how many entries, the first and the last of them."""


def runs_in(connection: dbapi2.Connection) -> list[IndexRun]:
    """The index of the log, walked once in its own order."""
    return list(connection.execute(_BY_STREAM).fetchall())


def may_hide_rows(connection: dbapi2.Connection, runs: Sequence[IndexRun]) -> bool:
    """Whether an index may leave out entries, streams or texts; false where none does.

    Each stream comes once in the index of the log, with entries from 1 on and without a gap, as many in all as there
    are positions. A row that is missing from the log looks the same as one that is missing from the index.
    """
    if any(first != 1 or last != entries for _, entries, first, last in runs):
        return True
    if sum(entries for _, entries, _, _ in runs) != size_in(connection.cursor()):
        return True
    if sorted(stream for stream, *_ in runs) != [number for (number,) in connection.execute(f"{_STREAMS} ORDER BY 1")]:
        return True
    return any(_is_not_found(connection, table, value) for table, value in _LOOKED_UP)


def may_hide_commands(connection: dbapi2.Connection) -> bool:
    """Whether the index by which commands are looked up may leave one out: sent again it would be recorded twice."""
    return _is_not_found(connection, "commands", "id")


def _is_not_found(connection: dbapi2.Connection, table: str, value: str) -> bool:
    return bool(connection.execute(_NOT_FOUND.format(table=table, value=value)).fetchone()[0])
