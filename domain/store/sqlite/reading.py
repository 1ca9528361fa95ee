"""Reading an office file: rows by stream, by position and by topic, each proved before it is believed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from datetime import datetime
from hashlib import sha256
from operator import itemgetter
from struct import Struct
from typing import Any
from uuid import UUID

from domain.core.problem import Damaged
from domain.store.body import opened
from domain.store.commands import RecordedCommand
from domain.store.desk_memory.known_streams import HeldStreams
from domain.store.proof.astray import Astray
from domain.store.row import Row, id_as_stored, id_as_text, instant_of, microseconds, stream_key
from domain.store.sqlite.found_commands import FoundCommands
from domain.store.sqlite.rows import SELECT, RawRow, RowReader
from domain.store.store import EncodedEvent

_STATES = """
SELECT entry, topic, topic_version, CAST(state AS BLOB) FROM log
WHERE stream = ? AND entry > ? AND entry <= ? ORDER BY entry
"""
_COMMAND = "SELECT number, id, stream, sent, completed, body, first_position, last_position, batch FROM commands"
_OF_COMMAND = """
SELECT count(*) FROM log WHERE position BETWEEN ? - 1 AND ? + 1 AND command = ? AND stream = ?
"""
_ONE_SEGMENT = "SELECT max(position) FROM log WHERE clock_confirmed IS NOT NULL AND position <= ?"
_ENTRY, _TOPIC, _LEAF = itemgetter(1), itemgetter(7), itemgetter(-1)
"""The number of the entry, the number of the topic, and the leaf of a row that `SELECT` finds."""
_NO_STREAM = bytes(8)
"""What no id of a stream begins with."""
_STANDS_IN = Struct(">8xq")


class Proved:
    """How far each stream was proved by this process, and from where on leaves have the second form."""

    def __init__(self, leaf_1_upto: int) -> None:
        self.leaf_1_upto = leaf_1_upto
        self.astray = Astray()
        """What is known not to be where it was recorded."""
        self.held: HeldStreams | None = None
        """What holds the streams of a large office against what this desk knows of them."""
        self._upto: dict[bytes, int] = {}
        self._again: dict[bytes, int] = {}
        """Up to where what was proved of a stream is proved again if it is read again."""

    def prove_again(self) -> None:
        """Prove again whatever is read again, as others wrote to the file. What was folded stays as it was proved."""
        self._again = dict(self._upto)
        if self.held is not None:
            self.held.hold_again()

    def upto(self, stream: bytes, after: int) -> int:
        """The number of the last entry of a stream that needs no proof to be read after one."""
        return after if after < self._again.get(stream, 0) else self._upto.get(stream, 0)

    def refuse_lacking(self, stream: bytes, upto: int) -> None:
        """Refuse a stream up to an entry from which on it has too few, even if that is the newest one left."""
        lacks = self.astray.lacking.get(stream)
        if lacks is not None and upto >= lacks.values["entry"] - 1:
            raise copy(lacks)

    def refuse_missing(self, after: int, upto: int) -> None:
        """Refuse positions among which one is missing, or moved to another stream."""
        for lacks in self.astray.lacking.values():
            if after < lacks.values["position"] <= upto:
                raise copy(lacks)

    def extend(self, stream: bytes, after: int, entries: int) -> None:
        """Note that so many rows of a stream after an entry were proved."""
        known = self._upto.get(stream, 0)
        if after <= known:
            self._upto[stream] = max(known, after + entries)
        if after == 0 and entries >= self._again.get(stream, 0):
            self._again.pop(stream, None)


class FileReading:
    """One moment of an office file, through a cursor that gives plain tuples."""

    def __init__(
        self, c: Any, rows: RowReader, proved: Proved, dictionary: bytes, found_commands: FoundCommands
    ) -> None:
        self._c, self._rows, self._proved, self._dictionary = c, rows, proved, dictionary
        self._found_commands = found_commands

    def encoded_events(self, stream: UUID, after: int, upto: int) -> list[EncodedEvent]:
        """As `Reading.encoded_events`."""
        self._proved.refuse_lacking(stream.bytes, upto)
        number, known = self._number(stream), self._proved.upto(stream.bytes, after)
        if known < upto:
            unproved = self._of_stream(stream, known, upto)
            if after == known:
                topics = self._rows.topics(self._c, map(_TOPIC, unproved))
                return [EncodedEvent(raw[1], topics[raw[7]], raw[2], raw[8]) for raw in unproved]
        found = self._all(_STATES, number, after, upto)
        topics = self._rows.topics(self._c, map(itemgetter(1), found))
        return [EncodedEvent(entry, topics[topic], version, state) for entry, topic, version, state in found]

    def rows(self, stream: UUID, after: int, upto: int) -> list[Row]:
        """As `Reading.rows`."""
        self._proved.refuse_lacking(stream.bytes, upto)
        return list(self._rows.read(self._c, self._of_stream(stream, after, upto)))

    def tail(self, after: int, upto: int, topics: Sequence[str] = ()) -> list[Row]:
        """As `Reading.tail`."""
        self._proved.refuse_missing(after, upto)
        where = f"WHERE position > ? AND position <= ?{_one_of(topics)} ORDER BY position"
        found = self._all(SELECT + where, after, upto, *topics)
        self._prove(found)
        self._hold(found)
        return list(self._rows.read(self._c, found))

    def touched(self, topics: Sequence[str], after: int, upto: int) -> list[UUID]:
        """As `Reading.touched`."""
        # Gone through as it lies, each stream noted once; grouped, the whole log would be sorted in memory.
        statement = (
            f"SELECT DISTINCT stream FROM log WHERE position > ? AND position <= ?{_one_of(topics)} ORDER BY position"
        )
        return [UUID(bytes=self._id(number)) for (number,) in self._all(statement, after, upto, *topics)]

    def last_position(self) -> int:
        """As `Reading.last_position`."""
        return self._one("SELECT max(position) FROM log") or 0

    def last_recorded_at(self) -> datetime | None:
        """As `Reading.last_recorded_at`."""
        found = self._one("SELECT recorded_at FROM log ORDER BY position DESC LIMIT 1")
        return None if found is None else instant_of(found)

    def position_at(self, time: datetime) -> int:
        """As `Reading.position_at`. Where no clock was confirmed, later rows were recorded later."""
        at, last = microseconds(time), self.last_position()
        while last > 0:
            first = self._one(_ONE_SEGMENT, last) or 1
            found = _last(lambda position: self._recorded_at(position) <= at, first, last)
            self.tail((found or first) - 1, (found or first) + 1)  # A time that was altered would have led elsewhere.
            if found is not None:
                return found
            last = first - 1
        return 0

    def entry_at(self, stream: UUID, position: int) -> int:
        """As `Reading.entry_at`."""
        statement = "SELECT max(entry) FROM log WHERE stream = ? AND position <= ?"
        entry: int = self._one(statement, self._number(stream), position) or 0
        self._of_stream(stream, max(entry - 1, 0), entry + 1)  # A position that was altered would have led elsewhere.
        return entry

    def reserved(self, kind: str, name: str) -> UUID | None:
        """As `Reading.reserved`."""
        number = self._one("SELECT stream FROM reservations WHERE kind = ? AND name = ?", kind, name)
        return None if number is None else UUID(bytes=self._rows.streams.reader(self._c)(number))

    def first_topic(self, stream: UUID) -> str | None:
        """As `Reading.first_topic`."""
        number = self._one("SELECT topic FROM log WHERE stream = ? AND entry = 1", self._number(stream))
        return None if number is None else self._rows.texts.reader(self._c)(number).decode()

    def command(self, command_id: str) -> RecordedCommand | None:
        """As `Reading.command`.

        Raises:
            Damaged: `damaged-file`, where it may only be hidden.
        """
        found = self._commands("WHERE id = ?", id_as_stored(command_id))
        if not found:
            self._found_commands.refuse_hidden()
        return found[0] if found else None

    def batch(self, group_id: str) -> list[RecordedCommand]:
        """As `Reading.batch`."""
        number = self._rows.texts.number(self._c, group_id.encode())
        return self._commands("WHERE batch = ? ORDER BY number", number)

    def _commands(self, where: str, value: Any) -> list[RecordedCommand]:
        return [self._command(row) for row in self._all(f"{_COMMAND} {where}", value)]

    def _command(self, row: tuple[Any, ...]) -> RecordedCommand:
        number, command_id, stream, sent, completed, body, first, last, batch = row
        plain = b"" if body is None else opened(body, self._dictionary, first)
        if body is not None and sha256(plain).digest() != completed:
            raise Damaged("command-damaged", position=first)
        # Neither its leaf nor its digest covers where its entries are: they say themselves which command they are of.
        if first is not None and self._one(_OF_COMMAND, first, last, number, stream) != last - first + 1:
            raise Damaged("command-damaged", position=first)
        text = self._rows.texts.reader(self._c)
        return RecordedCommand(
            id_as_text(command_id), sent, plain, UUID(bytes=self._rows.streams.reader(self._c)(stream)),
            first, last, None if batch is None else text(batch).decode(),
        )  # fmt: skip

    def _of_stream(self, stream: UUID, after: int, upto: int) -> list[RawRow]:
        """The rows of a stream, proved: none is missing, each has its leaf, which names the stream."""
        where = "WHERE log.stream = ? AND entry > ? AND entry <= ? ORDER BY entry"
        found = self._all(SELECT + where, self._number(stream), after, upto)
        if list(map(_ENTRY, found)) != list(range(after + 1, after + 1 + len(found))):
            number, raw = next(each for each in enumerate(found, start=after + 1) if each[0] != _ENTRY(each[1]))
            raise Damaged("entry-missing", entry=number, position=raw[0], visit=stream.hex)
        self._prove(found)
        self._hold(found[:1])
        self._proved.extend(stream.bytes, after, len(found))
        return found

    def _prove(self, found: Sequence[RawRow]) -> None:
        leaves = self._rows.leaves(self._c, found, self._proved.leaf_1_upto)
        if leaves != list(map(_LEAF, found)) or None in leaves:
            raw = next(raw for raw, leaf in zip(found, leaves, strict=True) if leaf is None or leaf != _LEAF(raw))
            raise Damaged("leaf-mismatch", position=raw[0], entry=raw[1], visit=self._id(raw[6]).hex())

    def _hold(self, found: Iterable[RawRow]) -> None:
        """Hold streams against what this desk knows of them, as a leaf made anew fits the row that was rewritten."""
        if self._proved.held is not None:
            self._proved.held.refuse_rewritten(self._c, ((raw[6], raw[1]) for raw in found))

    def _number(self, stream: UUID) -> int | None:
        """The number of a stream; of one that is not there, where `_id` made its id of it, that."""
        key = stream_key(stream)
        known = self._rows.streams.number(self._c, key)
        if known is not None or not key.startswith(_NO_STREAM):
            return known
        number = _STANDS_IN.unpack(key)[0]
        return number if self._rows.streams.known(self._c, (number,)).get(number) is None else None

    def _id(self, number: int) -> bytes:
        """The id of a stream. Where damage left none, the number stands in for it, so that its rows are told as damaged
        by themselves, and hide no others.
        """
        return self._rows.streams.known(self._c, (number,)).get(number) or _STANDS_IN.pack(number)

    def _recorded_at(self, position: int) -> int:
        return self._one("SELECT recorded_at FROM log WHERE position = ?", position) or 0

    def _all(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        self._c.execute(statement, values)
        return list(self._c.fetchall())

    def _one(self, statement: str, *values: Any) -> Any:
        self._c.execute(statement, values)
        row = self._c.fetchone()
        return row[0] if row else None


def _one_of(topics: Iterable[str]) -> str:
    marks = ", ".join("?" for _ in topics)
    return f" AND topic IN (SELECT number FROM texts WHERE text IN ({marks}))" if marks else ""


def _last(holds: Callable[[int], bool], first: int, last: int) -> int | None:
    """The last number of a range for which something holds that holds up to there; None if it holds for none."""
    if not holds(first):
        return None
    while first < last:
        middle = (first + last + 1) // 2
        first, last = (middle, last) if holds(middle) else (first, middle - 1)
    return first
