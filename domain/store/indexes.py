"""Whether the indexes by which an office file is read may hide rows, found without reading its large tables.

No leaf covers an index, and one that leaves out the last entries of a visit shows it as it once stood.
"""

from __future__ import annotations

from sqlcipher3 import dbapi2

from domain.store.sqlite import size_in

_BY_STREAM = """
SELECT coalesce(sum(entries), 0), count(*), count(DISTINCT stream), coalesce(sum(first <> 1 OR last <> entries), 0),
       count(DISTINCT stream) FILTER (WHERE stream IN (SELECT number FROM streams NOT INDEXED))
FROM (SELECT stream, count(*) AS entries, min(entry) AS first, max(entry) AS last
      FROM log INDEXED BY sqlite_autoindex_log_1 GROUP BY stream)
"""
_NOT_FOUND = """
SELECT count(*) FROM {table} AS kept NOT INDEXED WHERE NOT EXISTS (
    SELECT 1 FROM {table} AS found INDEXED BY sqlite_autoindex_{table}_1
    WHERE found.{value} = kept.{value} AND found.number = kept.number)
"""
_LOOKED_UP = (("streams", "id"), ("texts", "text"))


def may_hide_rows(connection: dbapi2.Connection) -> bool:
    """Whether an index may leave out entries, streams or texts; false where none does.

    The index of the log is walked once, in its own order: each stream there is comes once, with entries from 1 on and
    without a gap, as many in all as there are positions. A row that is missing from the log looks the same as one
    that is missing from the index.
    """
    entries, runs, streams, broken, known = connection.execute(_BY_STREAM).fetchone()
    if broken or runs != streams or entries != size_in(connection.cursor()):
        return True
    if not streams == known == connection.execute("SELECT count(*) FROM streams NOT INDEXED").fetchone()[0]:
        return True
    statements = (_NOT_FOUND.format(table=table, value=value) for table, value in _LOOKED_UP)
    return any(connection.execute(statement).fetchone()[0] for statement in statements)
