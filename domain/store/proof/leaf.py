"""The leaf of a row: the hash that pins everything the office keeps of one event (docs/format.md).

It is a leaf hash of RFC 6962. Rows recorded with schema 1 keep the first form, all others have the second.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence

from domain.core.problem import Damaged
from domain.store.row import Row, stamp

ABSENT = b"\xff\xff\xff\xff"
"""What stands in the first form for a column without a value, where another has its length."""

HEADER = struct.Struct(">2B6q12i")
"""What the second form begins with: two bytes, six numbers, the lengths of twelve contents."""
ABSENT_LENGTH = -1
"""What stands in the second form for the length of a content there is not."""
TIME = struct.Struct(">q")
"""A time as a content."""


def leaf_1(columns: Sequence[int | str | bytes | None]) -> bytes:
    """The leaf of the first form over columns, each as text after its length."""
    digest = hashlib.sha256(b"\x00")
    for value in columns:
        if value is None:
            digest.update(ABSENT)
            continue
        content = value if isinstance(value, bytes) else str(value).encode()
        digest.update(len(content).to_bytes(4, "big"))
        digest.update(content)
    return digest.digest()


def leaf_2(row: Row) -> bytes:
    """The leaf of the second form: numbers first, then the lengths of the contents, then the contents."""
    effective_at = None if row.effective_at is None else TIME.pack(row.effective_at)
    contents = (*row[6:11], effective_at, *row[12:18])
    header = HEADER.pack(0, 2, *row[:6], *[ABSENT_LENGTH if each is None else len(each) for each in contents])
    return hashlib.sha256(header + b"".join([each for each in contents if each is not None])).digest()


def leaf_of(row: Row, leaf_1_upto: int) -> bytes:
    """The leaf a row must have; up to a position it is of the first form.

    Raises:
        Damaged: `leaf-mismatch`; no leaf covers what lies there.
    """
    try:
        return _first_form(row) if row.position <= leaf_1_upto else leaf_2(row)
    except (struct.error, TypeError, ValueError, OverflowError, AttributeError) as error:
        raise Damaged("leaf-mismatch", position=row.position, entry=row.entry, visit=row.stream.hex()) from error


def _first_form(row: Row) -> bytes:
    return leaf_1((
        row.position, row.stream.hex(), row.entry, row.topic, row.topic_version, row.state, row.author, row.desk,
        stamp(row.recorded_at), stamp(row.clock), None if row.effective_at is None else stamp(row.effective_at),
        row.reason, row.source, row.command_id, row.batch,
    ))  # fmt: skip
