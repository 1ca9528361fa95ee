"""The recorder: events, the commands they come from and the names they reserve, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from threading import Lock
from typing import Any, NamedTuple, Protocol
from uuid import UUID

import msgspec
from eventsourcing.persistence import Notification, StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteCursor

from domain.record.entry import Entry
from domain.registry.branch import BranchBegun
from domain.store.commands import CommandRow
from domain.store.errors import NameTaken, StaleStream
from domain.store.proof.leaf import leaf_2
from domain.store.row import Row, StoredEntry, id_as_stored, instant_of, microseconds, stream_key
from domain.store.sqlite.connection import BeginWriting, OfficeDatastore
from domain.store.sqlite.rows import SELECT, RowReader
from domain.store.sqlite.schema import STATEMENTS
from domain.store.sqlite.writing import StoredCommand, Writing

JudgeClock = Callable[[datetime | None], bool]
"""Told when the newest entry was recorded: whether the officer confirmed a clock that is far from it.

Raises:
    Refused: it is far from it, and nobody confirmed it.
"""


class Reservation(msgspec.Struct, frozen=True):
    """A name that no other stream may take: a visit's reference, a person's key."""

    kind: str
    name: str
    stream: UUID


class Guard(Protocol):
    """What watches over the file of an office while it is written to."""

    def prepare(self, desk: str, begin: BeginWriting) -> None:
        """Let a desk begin to save; called outside the write lock.

        Args:
            begin: takes the write lock for what is to be written before.

        Raises:
            Unavailable: the file is not the one that was opened.
        """

    def before(self, c: SQLiteCursor, vocabulary: int) -> None:
        """Let a save of events of a vocabulary begin; called inside the write lock.

        Raises:
            Unavailable: the file is not the one that was opened, or a newer program wrote to it.
        """

    def after(self) -> None:
        """Let a save be acknowledged; called when it is committed.

        Raises:
            Unavailable: it went into a file that is gone.
        """


class NoGuard:
    """Watches over nothing, for an office nobody else can reach."""

    def prepare(self, desk: str, begin: BeginWriting) -> None:
        """Any desk may begin."""

    def before(self, c: SQLiteCursor, vocabulary: int) -> None:
        """Any save may begin."""

    def after(self) -> None:
        """Any save may be acknowledged."""


class _Save(msgspec.Struct):
    """A save in the making: several threads may each make one."""

    writing: Writing | None = None
    after: int = 0
    """The position it follows."""
    leaves: list[bytes] = msgspec.field(default_factory=list)


class OfficeRecorder(SQLiteApplicationRecorder):
    """The library's recorder over our tables.

    Position, recording time and leaf are given inside the write lock, so that positions have no gaps and
    recording times go back only where an officer confirmed the clock.
    """

    def __init__(self, datastore: OfficeDatastore, dictionary: bytes, guard: Guard | None = None) -> None:
        super().__init__(datastore, "log")
        self.rows = RowReader()
        self.stored: Callable[[int, Sequence[bytes]], None] | None = None
        """Told when a save is committed, before it is acknowledged: the position before it, and its leaves."""
        self._dictionary = dictionary
        self._guard = guard or NoGuard()
        self._one_at_a_time = Lock()
        """The guard has one connection, which threads must not share at a time."""

    def construct_create_table_statements(self) -> list[str]:
        """Everything a new office file is made of."""
        return list(STATEMENTS)

    def insert_events(
        self, stored_events: Sequence[StoredEvent], *, desk: str = "", **kwargs: Any
    ) -> Sequence[int] | None:
        """Store events, commands and reservations of a desk, all or nothing; return the positions.

        Raises:
            StaleStream, NameTaken, IntegrityError, OperationalError: nothing was stored.
            Unavailable: the file is not where it was, nothing that counts was stored.
        """
        save = _Save()
        with self._one_at_a_time:
            self._guard.prepare(desk, partial(self.datastore.transaction, commit=True))
            positions = super().insert_events(stored_events, save=save, **kwargs)
            self._guard.after()
            if save.writing is not None:
                save.writing.keep()
            if self.stored is not None:
                self.stored(save.after, save.leaves)
        return positions

    def _insert_events(
        self,
        c: SQLiteCursor,
        stored_events: Sequence[StoredEvent],
        *,
        commands: Sequence[CommandRow] = (),
        reservations: Sequence[Reservation] = (),
        judge_clock: JudgeClock | None = None,
        vocabulary: int = 1,
        instance: str | None = None,
        save: _Save | None = None,
        **_: Any,
    ) -> Sequence[int]:
        save = save or _Save()
        self._guard.before(c, vocabulary)
        if instance is not None:
            c.execute("UPDATE file SET value = ? WHERE key = 'instance'", (instance,))
        save.writing = writing = Writing(c, self.rows, self._dictionary)
        last, last_time = _end_of_log(c)
        confirmed = judge_clock(last_time) if judge_clock is not None else False
        save.after = last
        written = dict(_write_commands(c, writing, commands, last))
        for position, event in enumerate(stored_events, start=last + 1):
            entry = event if isinstance(event, StoredEntry) else StoredEntry(**vars(event))
            clock = entry.clock or datetime.now(UTC)
            last_time = clock if last_time is None or confirmed else max(clock, last_time)
            number, command = written.get(entry.command_id or "", (None, None))
            row = _row(position, entry, _Times(last_time, clock, confirmed), command)
            _refuse_stale(c, writing.stream(row.stream), row.entry)
            leaf = leaf_2(row)
            save.leaves.append(leaf)
            writing.row(row._replace(leaf=leaf), number)
            confirmed = False
        for reserved in reservations:
            _refuse_taken(c, reserved)
            writing.reserve(reserved.kind, reserved.name, stream_key(reserved.stream))
        return list(range(last + 1, last + 1 + len(stored_events)))

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        """The rows of one stream, with all the office keeps of them."""
        where = "WHERE log.stream = ? AND entry > ? AND entry <= ?"
        order = f"ORDER BY entry {'DESC' if desc else 'ASC'} LIMIT ?"
        with self.reading() as c:
            stream = self.rows.streams.number(c, stream_key(originator_id))
            newest = 2**62 if lte is None else lte
            c.execute(f"{SELECT} {where} {order}", (stream, gt or 0, newest, -1 if limit is None else limit))
            return [stored_event_of(row) for row in self.rows.read(c, c.fetchall())]

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        """The office's events from a position on, as the library's notification log wants them."""
        first = start or 0
        where = f"WHERE position >= ? AND position <= ?{_one_of(topics)} ORDER BY position LIMIT ?"
        after = first if inclusive_of_start else first + 1
        with self.reading() as c:
            c.execute(f"{SELECT} {where}", (after, 2**62 if stop is None else stop, *topics, limit))
            return [Notification(id=row.position, **library_fields(row)) for row in self.rows.read(c, c.fetchall())]

    def _max_notification_id(self, c: SQLiteCursor) -> int:
        c.execute("SELECT max(position) FROM log")
        return c.fetchone()[0]  # type: ignore[no-any-return]

    @contextmanager
    def reading(self) -> Iterator[Any]:
        """A cursor over one moment of the file, giving plain tuples."""
        with self.datastore.transaction(commit=False) as c:
            c.sqlite_cursor.row_factory = None
            yield c


class _Times(NamedTuple):
    """When a row is recorded, and what the desk's clock says."""

    recorded_at: datetime
    clock: datetime
    confirmed: bool


def _row(position: int, entry: StoredEntry, times: _Times, command: StoredCommand | None) -> Row:
    begins = command is not None and command.first == position
    return Row(
        position=position, entry=entry.originator_version, topic_version=entry.topic_version,
        recorded_at=microseconds(times.recorded_at), clock=microseconds(times.clock),
        clock_confirmed=int(times.confirmed), stream=stream_key(entry.originator_id), topic=entry.topic.encode(),
        state=entry.state, author=entry.author.encode(), desk=entry.desk.encode(),
        effective_at=microseconds(entry.effective_at) if entry.effective_at else None,
        reason=_encoded(entry.reason), source=_encoded(entry.source),
        command_id=_encoded(command.command_id) if command else None,
        batch=_encoded(command.batch) if command else None,
        sent=command.sent if command and begins else None,
        completed=command.completed if command and begins else None, leaf=b"",
    )  # fmt: skip


def _write_commands(
    c: SQLiteCursor, writing: Writing, commands: Sequence[CommandRow], last: int
) -> Iterator[tuple[str, tuple[int, StoredCommand]]]:
    for command in commands:
        c.execute("SELECT 1 FROM commands WHERE id = ?", (id_as_stored(command.command_id),))
        if c.fetchone() is not None:
            raise StaleStream(f"command {command.command_id} was recorded meanwhile")
        first, last = last + 1, last + command.events
        kept = command.events > 0
        stored = StoredCommand(
            command.command_id, stream_key(command.stream), command.sent, command.body if kept else None,
            first if kept else None, last if kept else None, command.group_id,
        )  # fmt: skip
        yield command.command_id, (writing.command(stored), stored)


def _refuse_taken(c: SQLiteCursor, reserved: Reservation) -> None:
    c.execute("SELECT 1 FROM reservations WHERE kind = ? AND name = ?", (reserved.kind, reserved.name))
    if c.fetchone() is not None:
        raise NameTaken(f"{reserved.kind} {reserved.name} is taken")


def _one_of(topics: Sequence[str]) -> str:
    if not topics:
        return ""
    return f" AND topic IN (SELECT number FROM texts WHERE text IN ({', '.join('?' * len(topics))}))"


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def library_fields(row: Row) -> dict[str, Any]:
    """The library's own four fields of a row."""
    return {
        "originator_id": UUID(bytes=row.stream), "originator_version": row.entry,
        "topic": row.topic.decode(), "state": row.state,
    }  # fmt: skip


def stored_event_of(row: Row) -> StoredEvent:
    """The row as the library has it, with all the office keeps beside."""
    if not row.author:
        return StoredEvent(**library_fields(row))
    return StoredEntry(
        **library_fields(row),
        topic_version=row.topic_version,
        author=row.author.decode(),
        desk=row.desk.decode(),
        clock=instant_of(row.clock),
        effective_at=None if row.effective_at is None else instant_of(row.effective_at),
        reason=None if row.reason is None else row.reason.decode(),
        source=None if row.source is None else row.source.decode(),
        command_id=None if row.command_id is None else row.command_id.decode(),
        group_id=None if row.batch is None else row.batch.decode(),
    )


def _end_of_log(c: SQLiteCursor) -> tuple[int, datetime | None]:
    c.execute("SELECT position, recorded_at FROM log ORDER BY position DESC LIMIT 1")
    row = c.fetchone()
    return (row[0], instant_of(row[1])) if row else (0, None)


def _refuse_stale(c: SQLiteCursor, stream: int, entry: int) -> None:
    c.execute("SELECT max(entry) FROM log WHERE stream = ?", (stream,))
    newest = c.fetchone()[0]
    if newest is not None and newest >= entry:
        raise StaleStream(f"entry {entry} exists")


def reservations_of(entries: Sequence[Entry]) -> list[Reservation]:
    """The names that entries reserve for their streams."""
    reserved = ((entry.stream, entry.event.reserves()) for entry in entries)
    return [Reservation(name[0], name[1], stream) for stream, name in reserved if name is not None]


def begun_instance(entries: Sequence[Entry]) -> str | None:
    """The instance the file has from now on, where an entry begins a branch."""
    begun = (entry.event.instance for entry in entries if isinstance(entry.event, BranchBegun))
    return next(begun, None)
