"""A row of the event table: its columns, and the leaf hash that pins every one of them.

The leaf is that of RFC 6962: SHA-256 over a zero byte and the row's columns, each preceded by its length.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from eventsourcing.persistence import StoredEvent

COLUMNS = (
    "rowid", "originator_id", "originator_version", "topic", "topic_version", "state", "author", "desk",
    "recorded_at", "clock", "effective_at", "reason", "source", "command_id", "group_id", "leaf",
)  # fmt: skip
"""The columns in the order in which the leaf covers them; `rowid` is the position, `leaf` comes last."""

ABSENT = b"\xff\xff\xff\xff"
"""What stands for a column without a value, where another has its length."""


@dataclass(frozen=True)
class StoredEntry(StoredEvent):
    """An event ready to be stored: the library's four fields, and what the office keeps beside them.

    Position and recording time are given inside the write lock.
    """

    topic_version: int = 1
    author: str = ""
    desk: str = ""
    clock: datetime | None = None
    effective_at: datetime | None = None
    reason: str | None = None
    source: str | None = None
    command_id: str | None = None
    group_id: str | None = None


def leaf_hash(columns: Sequence[int | str | bytes | None]) -> bytes:
    """The leaf of a row, from all its columns but the leaf itself."""
    digest = hashlib.sha256(b"\x00")
    for value in columns:
        if value is None:
            digest.update(ABSENT)
            continue
        content = value if isinstance(value, bytes) else str(value).encode()
        digest.update(len(content).to_bytes(4, "big"))
        digest.update(content)
    return digest.digest()


def stamp(moment: datetime) -> str:
    """An instant as stored: UTC with microseconds and a fixed width, so that text order is time order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(stamped: str) -> datetime:
    """The instant of a stored stamp."""
    return datetime.fromisoformat(stamped)


def key(originator_id: UUID | str) -> str:
    """A stream's id as stored."""
    return originator_id.hex if isinstance(originator_id, UUID) else originator_id
