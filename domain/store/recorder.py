"""The recorder: events, the commands they come from and the names they reserve, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from eventsourcing.persistence import StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteCursor

from domain.record.entry import Entry
from domain.store.commands import CommandRow
from domain.store.errors import NameTaken, StaleStream
from domain.store.row import COLUMNS, StoredEntry, key, leaf_hash, moment, stamp
from domain.store.schema import STATEMENTS
from domain.store.sqlite import OfficeDatastore

_INSERT = f"INSERT INTO stored_events ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


@dataclass(frozen=True)
class Reservation:
    """A name that no other stream may take: a visit's reference, a person's key."""

    kind: str
    name: str
    stream: UUID


class OfficeRecorder(SQLiteApplicationRecorder):
    """The library's recorder over our columns.

    Position, recording time and leaf are given inside the write lock, so that positions have no gaps and
    recording times never go back.
    """

    def __init__(self, datastore: OfficeDatastore, check_file: Callable[[], None] | None = None) -> None:
        super().__init__(datastore)
        self._check_file = check_file

    def construct_create_table_statements(self) -> list[str]:
        """Everything a new office file is made of."""
        return list(STATEMENTS)

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int] | None:
        """Store events, commands and reservations, all or nothing; return the positions.

        Raises:
            StaleStream, NameTaken, IntegrityError, OperationalError: nothing was stored.
            Unavailable: `office-moved`; the file is not where it was, nothing that counts was stored.
        """
        if self._check_file is None:
            return super().insert_events(stored_events, **kwargs)
        self._check_file()
        positions = super().insert_events(stored_events, **kwargs)
        self._check_file()
        return positions

    def _insert_events(
        self,
        c: SQLiteCursor,
        stored_events: Sequence[StoredEvent],
        *,
        commands: Sequence[CommandRow] = (),
        reservations: Sequence[Reservation] = (),
        refuse_clock_before: Callable[[datetime | None], None] | None = None,
        **_: Any,
    ) -> Sequence[int]:
        last, last_time = _end_of_log(c)
        if refuse_clock_before is not None:
            refuse_clock_before(last_time)
        positions = []
        for position, event in enumerate(stored_events, start=last + 1):
            entry = event if isinstance(event, StoredEntry) else _bare(event)
            clock = entry.clock or datetime.now(UTC)
            last_time = clock if last_time is None else max(clock, last_time)
            _refuse_stale(c, entry)
            c.execute(_INSERT, _columns(position, entry, last_time, clock))
            positions.append(position)
        _insert_commands(c, commands, positions)
        _insert_reservations(c, reservations)
        return positions

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
        statement = "SELECT * FROM stored_events WHERE originator_id = ?"
        values: list[Any] = [key(originator_id)]
        if gt is not None:
            statement, values = f"{statement} AND originator_version > ?", [*values, gt]
        if lte is not None:
            statement, values = f"{statement} AND originator_version <= ?", [*values, lte]
        statement += f" ORDER BY originator_version {'DESC' if desc else 'ASC'}"
        if limit is not None:
            statement, values = f"{statement} LIMIT ?", [*values, limit]
        with self.datastore.transaction(commit=False) as c:
            c.execute(statement, values)
            return [self._stored(row) for row in c.fetchall()]

    def _stored(self, row: Any) -> StoredEvent:
        plain = StoredEvent(
            self.convert_originator_id(row["originator_id"]),
            row["originator_version"], row["topic"], row["state"],
        )  # fmt: skip
        if not row["author"]:
            return plain
        return StoredEntry(
            **vars(plain),
            topic_version=row["topic_version"],
            author=row["author"],
            desk=row["desk"],
            clock=moment(row["clock"]),
            effective_at=moment(row["effective_at"]) if row["effective_at"] else None,
            reason=row["reason"],
            source=row["source"],
            command_id=row["command_id"],
            group_id=row["group_id"],
        )


def _bare(event: StoredEvent) -> StoredEntry:
    return StoredEntry(**vars(event))


def _end_of_log(c: SQLiteCursor) -> tuple[int, datetime | None]:
    c.execute("SELECT rowid, recorded_at FROM stored_events ORDER BY rowid DESC LIMIT 1")
    row = c.fetchone()
    return (row["rowid"], moment(row["recorded_at"])) if row else (0, None)


def _refuse_stale(c: SQLiteCursor, entry: StoredEntry) -> None:
    c.execute(
        "SELECT max(originator_version) FROM stored_events WHERE originator_id = ?",
        (key(entry.originator_id),),
    )
    newest = c.fetchone()[0]
    if newest is not None and newest >= entry.originator_version:
        raise StaleStream(f"entry {entry.originator_version} exists")


def _columns(position: int, entry: StoredEntry, recorded_at: datetime, clock: datetime) -> list[Any]:
    columns: list[Any] = [
        position,
        key(entry.originator_id),
        entry.originator_version,
        entry.topic,
        entry.topic_version,
        entry.state,
        entry.author,
        entry.desk,
        stamp(recorded_at),
        stamp(clock),
        stamp(entry.effective_at) if entry.effective_at else None,
        entry.reason,
        entry.source,
        entry.command_id,
        entry.group_id,
    ]
    return [*columns, leaf_hash(columns)]


def _insert_commands(c: SQLiteCursor, commands: Sequence[CommandRow], positions: Sequence[int]) -> None:
    start = 0
    for command in commands:
        c.execute("SELECT 1 FROM commands WHERE command_id = ?", (command.command_id,))
        if c.fetchone() is not None:
            raise StaleStream(f"command {command.command_id} was recorded meanwhile")
        own = positions[start : start + command.events]
        start += command.events
        c.execute(
            "INSERT INTO commands VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                command.command_id, command.digest, command.body, key(command.stream),
                own[0] if own else None, own[-1] if own else None, command.group_id,
            ),
        )  # fmt: skip


def _insert_reservations(c: SQLiteCursor, reservations: Sequence[Reservation]) -> None:
    for reserved in reservations:
        c.execute("SELECT 1 FROM reservations WHERE kind = ? AND name = ?", (reserved.kind, reserved.name))
        if c.fetchone() is not None:
            raise NameTaken(f"{reserved.kind} {reserved.name} is taken")
        c.execute("INSERT INTO reservations VALUES (?, ?, ?)", (reserved.kind, reserved.name, key(reserved.stream)))


def reservations_of(entries: Sequence[Entry]) -> list[Reservation]:
    """The names that entries reserve for their streams."""
    reserved = ((entry.stream, entry.event.reserves()) for entry in entries)
    return [Reservation(name[0], name[1], stream) for stream, name in reserved if name is not None]
