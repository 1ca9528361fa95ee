"""Reading the log: raw rows folded straight into a visit, or told as entries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.entry import Entry
from domain.problem import Damaged
from domain.store.mapper import DECODERS, decoded
from domain.store.recorder import OfficeRecorder
from domain.store.row import moment, stamp
from domain.visit import Visit

_FOLD = (
    "SELECT originator_version, topic, topic_version, state FROM stored_events "
    "WHERE originator_id = ? AND originator_version > ? AND originator_version <= ? ORDER BY originator_version"
)
_NEWEST = 2**62


@dataclass(frozen=True)
class RecordedCommand:
    """A command that was recorded: what was sent, what it became, and the positions of its entries."""

    command_id: str
    digest: bytes
    body: str
    visit: UUID
    first_position: int | None
    last_position: int | None
    group_id: str | None


class Log:
    """The office's log, read only. Every method reads one consistent moment of the file."""

    def __init__(self, recorder: OfficeRecorder) -> None:
        self._recorder = recorder

    def fold(self, visit_id: UUID, visit: Visit | None = None, upto: int | None = None) -> Visit:
        """The visit folded on, from the entry it stands at, to entry `upto` or the newest.

        Raises:
            Damaged: `unknown-topic`, `damaged-entry`, with the entry number.
        """
        visit = Visit() if visit is None else visit
        with self._recorder.datastore.transaction(commit=False) as c:
            c.sqlite_cursor.row_factory = None  # plain tuples: this is the reading that must be quick
            c.execute(_FOLD, (visit_id.hex, visit.entries, _NEWEST if upto is None else upto))
            _evolve(visit, c.fetchall())
        return visit

    def entries(self, visit_id: UUID, after: int = 0, upto: int | None = None) -> list[Entry]:
        """The entries of a visit after one number and up to another, oldest first."""
        statement = (
            "SELECT * FROM stored_events WHERE originator_id = ? AND originator_version > ? "
            "AND originator_version <= ? ORDER BY originator_version"
        )
        rows = self._rows(statement, visit_id.hex, after, _NEWEST if upto is None else upto)
        return [_entry(row) for row in rows]

    def since(self, position: int, limit: int = 5_000) -> list[Entry]:
        """The office's entries after a position, oldest first, at most `limit`."""
        statement = "SELECT * FROM stored_events WHERE rowid > ? ORDER BY rowid LIMIT ?"
        return [_entry(row) for row in self._rows(statement, position, limit)]

    def last_position(self) -> int:
        """The position of the newest entry of the office; 0 if there is none."""
        return int(self._one("SELECT coalesce(max(rowid), 0) FROM stored_events")[0])

    def last_recorded_at(self) -> datetime | None:
        """When the newest entry of the office was recorded."""
        row = self._one("SELECT recorded_at FROM stored_events ORDER BY rowid DESC LIMIT 1")
        return moment(row[0]) if row else None

    def position_at(self, time: datetime) -> int:
        """The last position recorded by then; 0 if there is none."""
        statement = "SELECT coalesce(max(rowid), 0) FROM stored_events WHERE recorded_at <= ?"
        return int(self._one(statement, stamp(time))[0])

    def entry_at(self, visit_id: UUID, position: int) -> int:
        """The last entry number of a visit at a position of the office; 0 if it was not open yet."""
        statement = (
            "SELECT coalesce(max(originator_version), 0) FROM stored_events WHERE originator_id = ? AND rowid <= ?"
        )
        return int(self._one(statement, visit_id.hex, position)[0])

    def reserved(self, kind: str, name: str) -> UUID | None:
        """The stream that holds a reserved name."""
        row = self._one("SELECT originator_id FROM reservations WHERE kind = ? AND name = ?", kind, name)
        return UUID(row[0]) if row else None

    def streams(self) -> list[UUID]:
        """Every visit of the office, in the order in which they were opened."""
        statement = "SELECT originator_id FROM stored_events GROUP BY originator_id ORDER BY min(rowid)"
        return [UUID(row[0]) for row in self._rows(statement)]

    def command(self, command_id: str) -> RecordedCommand | None:
        """The recorded command of that id."""
        row = self._one("SELECT * FROM commands WHERE command_id = ?", command_id)
        return _command(row) if row else None

    def group(self, group_id: str) -> list[RecordedCommand]:
        """The commands of a batch, in the order of their entries."""
        statement = "SELECT * FROM commands WHERE group_id = ? ORDER BY first_position"
        return [_command(row) for row in self._rows(statement, group_id)]

    def _rows(self, statement: str, *values: Any) -> list[Any]:
        with self._recorder.datastore.transaction(commit=False) as c:
            c.execute(statement, values)
            return list(c.fetchall())

    def _one(self, statement: str, *values: Any) -> Any:
        with self._recorder.datastore.transaction(commit=False) as c:
            c.execute(statement, values)
            return c.fetchone()


def _evolve(visit: Visit, rows: Iterable[tuple[int, str, int, bytes]]) -> None:
    number = visit.entries
    try:
        for number, topic, version, state in rows:
            decoder = DECODERS.get((topic, version))
            event = decoder.decode(state) if decoder else decoded(topic, version, state)
            event.evolve(visit)
            visit.entries = number
    except Damaged as damage:
        raise Damaged(damage.code, **{**damage.values, "entry": number}) from damage
    except Exception as error:
        raise Damaged("damaged-entry", cause=str(error), entry=number) from error


def _entry(row: Any) -> Entry:
    try:
        event = decoded(row["topic"], row["topic_version"], row["state"])
    except Damaged as damage:
        raise Damaged(damage.code, **{**damage.values, "entry": row["originator_version"]}) from damage
    return Entry(
        visit=UUID(row["originator_id"]),
        number=row["originator_version"],
        event=event,
        author=row["author"],
        desk=row["desk"],
        clock=moment(row["clock"]),
        effective_at=moment(row["effective_at"]) if row["effective_at"] else None,
        reason=row["reason"],
        source=row["source"],
        command_id=row["command_id"],
        group_id=row["group_id"],
        position=row["rowid"],
        recorded_at=moment(row["recorded_at"]),
    )


def _command(row: Any) -> RecordedCommand:
    return RecordedCommand(
        row["command_id"], row["digest"], row["body"], UUID(row["originator_id"]),
        row["first_position"], row["last_position"], row["group_id"],
    )  # fmt: skip
