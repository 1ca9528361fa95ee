"""Reading an office on a server: rows by stream, by position and by topic, each proved before it is believed.

The office only grows, so that one moment of it is all up to a position. No transaction is held open.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

import msgspec

from domain.core.problem import Damaged
from domain.store.commands import RecordedCommand
from domain.store.postgres.connection import ServerLine
from domain.store.postgres.known import ProvedStreams
from domain.store.postgres.rows import SELECT, row_of
from domain.store.row import Row, instant_of, microseconds
from domain.store.store import EncodedEvent

DURABLE = "SELECT position, command FROM chancery.durable"
"""How far the office is on the disk of the server: its last position, and the number of its last command."""
NEWEST = 2**62
"""A position that no office reaches."""
_ON_DISK = "position <= least(%s, (SELECT position FROM chancery.durable))"
_COMMAND_ON_DISK = "number <= least(%s, (SELECT command FROM chancery.durable))"
_OF_STREAM = f"stream = %s AND entry > %s AND entry <= %s AND {_ON_DISK} ORDER BY entry"
_RECENT = "SELECT position, stream, topic FROM chancery.log WHERE position > %s AND position <= %s ORDER BY position"
_MANY = 1_000
"""More recent entries than that are not all fetched to see which of them are of some topics."""
_RESERVED = f"SELECT stream FROM chancery.reservations WHERE kind = %s AND name = %s AND {_ON_DISK}"
_COMMAND = """
SELECT id, sent, body, stream, first_position, last_position, batch, completed, number FROM chancery.commands
"""
# By `=` of the stream all its entries would be read.
_OF_COMMAND = """
SELECT count(*) FROM chancery.log
WHERE position BETWEEN %s - 1 AND %s + 1 AND command = %s AND stream IS NOT DISTINCT FROM %s
"""

_BRANCHES = """
SELECT position, state FROM chancery.log
WHERE stream = (SELECT decode(convert_from(value, 'UTF8'), 'hex') FROM chancery.office WHERE key = 'office_id')
AND topic = 'office.branch-begun' AND position <= %s
"""


class ServerReading:
    """The office as it is on the disk of its server, through a connection of its own.

    One question is of one moment by itself. Several are of the moment of the first that needs to know it, and what one
    was answered by is not asked for again.
    """

    def __init__(self, line: ServerLine, known: ProvedStreams) -> None:
        self._line, self._known = line, known
        self._moment: tuple[int, int] | None = None
        self._read: dict[bytes, tuple[int, list[Row]]] = {}
        """The rows of each stream after an entry, up to that moment."""
        self._recent: tuple[int, list[tuple[int, bytes, str]]] | None = None
        """The position, the stream and the topic of each entry after a position, up to that moment."""

    @property
    def _upto(self) -> int:
        return self._fixed()[0]

    @property
    def _last_command(self) -> int:
        return self._fixed()[1]

    def _fixed(self) -> tuple[int, int]:
        if self._moment is None:
            [(position, command)] = self._line.all(DURABLE)
            self._moment = position, command
        return self._moment

    @property
    def _limit(self) -> int:
        """The position not to read beyond, beside what is on the disk."""
        return NEWEST if self._moment is None else self._moment[0]

    def encoded_events(self, stream: UUID, after: int, upto: int) -> list[EncodedEvent]:
        """As `Reading.encoded_events`."""
        known = self._known.upto(stream.bytes)
        if known < upto and not self._known.has_just_told(stream.bytes):
            # With the last one known, which whoever tells the journal asks for.
            newer = self.rows(stream, max(known - 1, 0), upto)
            if after >= known and not any(row.entry > known for row in newer):
                return []
        kept = self._known.events(stream.bytes, after, upto)
        if kept is not None:
            return kept
        found = self._line.all(
            f"SELECT entry, topic, topic_version, state FROM chancery.log WHERE {_OF_STREAM}",
            (stream.bytes, after, upto, self._limit),
        )
        return [EncodedEvent(entry, topic, version, state.encode()) for entry, topic, version, state in found]

    def rows(self, stream: UUID, after: int, upto: int) -> list[Row]:
        """As `Reading.rows`; none is missing."""
        begun, kept = self._read.get(stream.bytes, (NEWEST, []))
        if begun <= after:
            return [row for row in kept if after < row.entry <= upto]
        values = (stream.bytes, after, upto, self._limit)
        found = [row_of(each) for each in self._line.all(f"{SELECT} WHERE {_OF_STREAM}", values)]
        self._known.add(stream.bytes, after, found)
        if upto == NEWEST and self._moment is not None:
            self._read[stream.bytes] = after, found
        return found

    def tail(self, after: int, upto: int, topics: Sequence[str] = ()) -> list[Row]:
        """As `Reading.tail`."""
        where = "WHERE position > %s AND position <= %s AND (%s OR topic = ANY(%s)) ORDER BY position"
        return self._rows(where, after, min(upto, self._upto), not topics, list(topics))

    def touched(self, topics: Sequence[str], after: int, upto: int) -> list[UUID]:
        """As `Reading.touched`."""
        recent = self._recently(after) if upto >= self._upto else None
        if recent is not None:
            sought = set(topics)
            touched = (stream for at, stream, topic in recent if at > after and (not sought or topic in sought))
            return [UUID(bytes=stream) for stream in dict.fromkeys(touched)]
        found = self._line.all(
            "SELECT stream FROM chancery.log WHERE position > %s AND position <= %s AND (%s OR topic = ANY(%s)) "
            "GROUP BY stream ORDER BY min(position)",
            (after, min(upto, self._upto), not topics, list(topics)),
        )
        return [UUID(bytes=stream) for (stream,) in found]

    def _recently(self, after: int) -> list[tuple[int, bytes, str]] | None:
        """Position, stream and topic of the entries after a position; None where they are many."""
        if self._upto - after > _MANY:
            return None
        begun, found = self._recent or (NEWEST, [])
        if begun > after:
            found = [(at, stream, topic) for at, stream, topic in self._line.all(_RECENT, (after, self._upto))]
            self._recent = after, found
        return found

    def last_position(self) -> int:
        """As `Reading.last_position`."""
        return int(self._upto)

    def last_recorded_at(self) -> datetime | None:
        """As `Reading.last_recorded_at`."""
        found = self._line.one("SELECT recorded_at FROM chancery.log WHERE position = %s", (self._upto,))
        return None if found is None else instant_of(found)

    def position_at(self, time: datetime) -> int:
        """As `Reading.position_at`."""
        return int(self._line.one("SELECT chancery.position_at(%s, %s)", (microseconds(time), self._upto)))

    def entry_at(self, stream: UUID, position: int) -> int:
        """As `Reading.entry_at`."""
        statement = "SELECT entry FROM chancery.log WHERE stream = %s AND position <= %s ORDER BY entry DESC LIMIT 1"
        return self._line.one(statement, (stream.bytes, min(position, self._upto))) or 0

    def reserved(self, kind: str, name: str) -> UUID | None:
        """As `Reading.reserved`."""
        known = self._known.names.get((kind, name))
        if known is not None:
            return known
        found = self._line.one(_RESERVED, (kind, name, self._limit))
        if found is None:
            return None
        return self._known.names.setdefault((kind, name), UUID(bytes=found))

    def first_topic(self, stream: UUID) -> str | None:
        """As `Reading.first_topic`."""
        statement = "SELECT topic FROM chancery.log WHERE stream = %s AND entry = 1 AND position <= %s"
        found = self._line.one(statement, (stream.bytes, self._upto))
        return None if found is None else str(found)

    def command(self, command_id: str) -> RecordedCommand | None:
        """As `Reading.command`."""
        found = self._commands("id = %s", command_id)
        return found[0] if found else None

    def batch(self, group_id: str) -> list[RecordedCommand]:
        """As `Reading.batch`."""
        return self._commands("batch = %s", group_id)

    def _commands(self, condition: str, value: str) -> list[RecordedCommand]:
        upto = NEWEST if self._moment is None else self._last_command
        statement = f"{_COMMAND} WHERE {condition} AND {_COMMAND_ON_DISK} ORDER BY number"
        return [self._command(found) for found in self._line.all(statement, (value, upto))]

    def _command(self, found: tuple[Any, ...]) -> RecordedCommand:
        command_id, sent, body, stream, first, last, batch, completed, number = found
        plain = b"" if body is None else body.encode()
        if body is not None and sha256(plain).digest() != completed:
            raise Damaged("command-damaged", position=first)
        # Neither its leaf nor its digest covers where its entries are: they say themselves which command they are of.
        if first is not None and self._line.one(_OF_COMMAND, (first, last, number, stream)) != last - first + 1:
            raise Damaged("command-damaged", position=first)
        return RecordedCommand(command_id, sent, plain, UUID(bytes=stream), first, last, batch)

    def _rows(self, where: str, *values: Any) -> list[Row]:
        """Rows, each with its own leaf."""
        found = [row_of(each) for each in self._line.all(f"{SELECT} {where}", values)]
        self._known.prove(found)
        return found


class ServerLeaves:
    """The leaves of an office on a server, as `Leaves` says."""

    def __init__(self, line: ServerLine) -> None:
        self._line = line
        self._instance: str | None = None
        [(self._size, _)] = line.all(DURABLE)

    def size(self) -> int:
        """As `Leaves.size`."""
        return int(self._size)

    def instance(self) -> str:
        """As `Leaves.instance`."""
        if self._instance is None:
            self._instance = self.instance_at(self._size)
        return self._instance

    def instance_at(self, size: int) -> str:
        """As `Leaves.instance_at`."""
        statement = "SELECT instance FROM chancery.instances WHERE position <= %s ORDER BY position DESC LIMIT 1"
        return str(self._line.one(statement, (size,)))

    def continues(self, instance: str) -> int:
        """As `Leaves.continues`: one officer continues it for all desks. What no desk can read says nothing."""
        begun = [(position, _known_instance(state)) for position, state in self._line.all(_BRANCHES, (self._size,))]
        return max((position - 1 for position, known in begun if known == instance), default=0)

    def between(self, after: int, upto: int) -> Sequence[bytes]:
        """As `Leaves.between`."""
        statement = "SELECT leaf FROM chancery.log WHERE position > %s AND position <= %s ORDER BY position"
        return [leaf for (leaf,) in self._line.all(statement, (after, min(upto, self._size)))]


class _Begun(msgspec.Struct):
    """What is read of a branch that was begun."""

    known_instance: str = ""


def _known_instance(state: str) -> str:
    """The copy that was known to the desk that began a branch; nothing where that cannot be read."""
    try:
        return msgspec.json.decode(state, type=_Begun).known_instance
    except msgspec.MsgspecError:
        return ""
