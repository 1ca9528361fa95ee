"""Looking for entries astray when an office file is opened: a small one is proved, a large one held against counts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sqlcipher3 import dbapi2

from domain.store.desk_memory.entry_counts import EntryCounts, KnownCounts, digest_of_counts, read_counts, write_counts
from domain.store.proof.astray import Astray, find_astray, is_cut, look_for_astray
from domain.store.sqlite.file import AT_ONCE, OfficeFile

_SINCE = "SELECT stream, count(*) FROM log WHERE position > ? AND position <= ? GROUP BY stream"


def found_at_open(
    connection: dbapi2.Connection, file: OfficeFile, leaf_1_upto: int, memory: Path | None
) -> Astray | None:
    """What is astray in an office file; None where nothing is known to be, or it is as this desk left it.

    Args:
        connection: sees one moment of the file, at which it is or later.
        memory: where this desk remembers how many entries each stream of a large office had.
    """
    if not file.is_large:
        return find_astray(connection, leaf_1_upto)
    if file.counts is None:
        return None
    known = read_counts(memory) if memory is not None else None
    here = KnownCounts(file.instance, sum(file.counts.values()), digest_of_counts(file.counts))
    if is_cut(connection):
        found = look_for_astray(connection, leaf_1_upto)
    elif known is None or known.instance != file.instance:
        found = None
    elif _before(connection, file.counts, here, known.size) != known.digest:
        found = look_for_astray(connection, leaf_1_upto)
    else:
        found = _since(connection, leaf_1_upto, known.size, here.size)
    if memory is not None and (found is None or found.is_empty) and here != known:
        write_counts(memory, here)
    return found


def _before(connection: dbapi2.Connection, counts: EntryCounts, here: KnownCounts, size: int) -> str:
    """The digest of how many entries each stream had at a size."""
    if size == here.size:
        return here.digest
    since = dict(connection.execute(_SINCE, (size, here.size)).fetchall())
    return digest_of_counts(Counter(counts) - Counter(since))


def _since(connection: dbapi2.Connection, leaf_1_upto: int, after: int, upto: int) -> Astray | None:
    """What is astray of those recorded since; where they are many, proving what this desk did not see yet tells."""
    return find_astray(connection, leaf_1_upto, after, upto) if 0 < upto - after <= AT_ONCE else None
