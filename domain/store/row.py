"""A row of the log by its logical values, the same whichever database keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from eventsourcing.persistence import StoredEvent

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_EARLIEST, _LATEST = ((datetime(year, 1, 1, tzinfo=UTC) - _EPOCH) // _MICROSECOND for year in (2, 9999))


class Row(NamedTuple):
    """One recorded event with all that is kept of it, in the order in which the leaf covers it.

    Texts are as they lie there, in UTF-8. Times are microseconds since 1970 (UTC).
    """

    position: int
    entry: int
    topic_version: int
    recorded_at: int
    clock: int
    clock_confirmed: int
    stream: bytes
    """The sixteen bytes of the stream's id."""
    topic: bytes
    state: bytes
    author: bytes
    desk: bytes
    effective_at: int | None
    reason: bytes | None
    source: bytes | None
    command_id: bytes | None
    batch: bytes | None
    sent: bytes | None
    """Of the first event of a command: which digest of the command as sent, and its 32 bytes."""
    completed: bytes | None
    """Of the first event of a command: the SHA-256 of the command as completed."""
    leaf: bytes


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


def microseconds(moment: datetime) -> int:
    """An instant as stored."""
    return (moment - _EPOCH) // _MICROSECOND


def instant_of(time: int) -> datetime:
    """The instant of a stored time.

    Raises:
        OverflowError: no calendar knows it.
    """
    return _EPOCH + time * _MICROSECOND


def nearest_instant(time: int) -> datetime:
    """The instant of a stored time; of one that no calendar knows, the last or first one that can be told anywhere."""
    return instant_of(min(max(time, _EARLIEST), _LATEST))


def stamp(time: int) -> str:
    """A stored time as text of a fixed width, as schema 1 and exports have it."""
    return instant_of(time).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def time_of(stamped: str) -> int:
    """The stored time of such a text.

    Raises:
        ValueError: it is none.
    """
    return microseconds(datetime.fromisoformat(stamped))


def id_as_stored(command_id: str) -> bytes | str:
    """The id of a command as stored: the bytes of a UUID for its 32 hexadecimal digits, else the text."""
    if len(command_id) == 32 and command_id.isalnum():
        try:
            found = bytes.fromhex(command_id)
        except ValueError:
            return command_id
        if found.hex() == command_id:
            return found
    return command_id


def id_as_text(stored: bytes | str) -> str:
    """The id of a command of what is stored."""
    return stored.hex() if isinstance(stored, bytes) else stored


def stream_key(stream: UUID | str) -> bytes:
    """The sixteen bytes of a stream's id."""
    return (stream if isinstance(stream, UUID) else UUID(stream)).bytes
