"""Reading the log: raw rows folded straight into a visit, or told as entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from domain.core.message import Aggregate
from domain.core.problem import Damaged, Refused
from domain.record.digest import says_the_same
from domain.record.entry import Entry, apply
from domain.record.recording import Receipt
from domain.record.request import Request
from domain.record.vocabulary import Kind
from domain.store.commands import RecordedCommand, recorded_command
from domain.store.mapper import decoded, decoder_of
from domain.store.recorder import OfficeRecorder
from domain.store.row import moment, stamp

_FOLD = (
    "SELECT originator_version, topic, topic_version, state FROM stored_events "
    "WHERE originator_id = ? AND originator_version > ? AND originator_version <= ? ORDER BY originator_version"
)
_NEWEST = 2**62

A = TypeVar("A", bound=Aggregate)


class Log:
    """The office's log, read only. Every method reads one consistent moment of the file."""

    def __init__(self, recorder: OfficeRecorder) -> None:
        self._recorder = recorder

    def fold(self, stream: UUID, aggregate: A, upto: int | None = None) -> A:
        """What the stream folds into, folded on from the entry it stands at to entry `upto` or the newest.

        Raises:
            Damaged: `unknown-topic`, `damaged-entry`, with the entry number.
        """
        with self._recorder.datastore.transaction(commit=False) as c:
            c.sqlite_cursor.row_factory = None  # plain tuples: this is the reading that must be quick
            c.execute(_FOLD, (stream.hex, aggregate.entries, _NEWEST if upto is None else upto))
            _evolve(aggregate, c.fetchall())
        return aggregate

    def entries(self, stream: UUID, after: int = 0, upto: int | None = None) -> list[Entry]:
        """The entries of a stream after one number and up to another, oldest first."""
        statement = (
            "SELECT * FROM stored_events WHERE originator_id = ? AND originator_version > ? "
            "AND originator_version <= ? ORDER BY originator_version"
        )
        rows = self._rows(statement, stream.hex, after, _NEWEST if upto is None else upto)
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

    def entry_at(self, stream: UUID, position: int) -> int:
        """The last entry number of a stream at a position of the office; 0 if it had not begun."""
        statement = (
            "SELECT coalesce(max(originator_version), 0) FROM stored_events WHERE originator_id = ? AND rowid <= ?"
        )
        return int(self._one(statement, stream.hex, position)[0])

    def reserved(self, kind: str, name: str) -> UUID | None:
        """The stream that holds a reserved name."""
        row = self._one("SELECT originator_id FROM reservations WHERE kind = ? AND name = ?", kind, name)
        return UUID(row[0]) if row else None

    def begins(self, stream: UUID, kind: Kind) -> bool:
        """Whether a stream of that id has begun, with an event of that kind."""
        row = self._one(
            "SELECT topic FROM stored_events WHERE originator_id = ? AND originator_version = 1", stream.hex
        )
        return row is not None and row[0] in kind.topics

    def touched(self, kind: Kind, after: int, upto: int) -> list[UUID]:
        """The streams of a kind with entries after one position and up to another, in the order they appear in."""
        statement = (
            "SELECT originator_id FROM stored_events WHERE rowid > ? AND rowid <= ? "
            f"AND topic IN ({', '.join('?' * len(kind.topics))}) GROUP BY originator_id ORDER BY min(rowid)"
        )
        return [UUID(row[0]) for row in self._rows(statement, after, upto, *kind.topics)]

    def fold_all(self, kind: Kind, known: dict[UUID, A], after: int, upto: int) -> dict[UUID, A]:
        """Every aggregate of a kind, folded on over the entries between two positions; those known stay as they are.
        Without any such entry it is `known` itself.

        Raises:
            Damaged: as `fold`.
        """
        statement = (
            "SELECT originator_id, originator_version, topic, topic_version, state FROM stored_events "
            f"WHERE rowid > ? AND rowid <= ? AND topic IN ({', '.join('?' * len(kind.topics))}) ORDER BY rowid"
        )
        with self._recorder.datastore.transaction(commit=False) as c:
            c.sqlite_cursor.row_factory = None
            c.execute(statement, (after, upto, *kind.topics))
            rows = c.fetchall()
        folded: dict[str, Any] = {}
        for stream, *row in rows:
            if stream not in folded:
                folded[stream] = deepcopy(known.get(UUID(stream))) or kind.begin()
            _evolve(folded[stream], (row,))
        if not folded:
            return known
        return {**known, **{UUID(stream): aggregate for stream, aggregate in folded.items()}}

    def command(self, command_id: str) -> RecordedCommand | None:
        """The recorded command of that id."""
        row = self._one("SELECT * FROM commands WHERE command_id = ?", command_id)
        return recorded_command(row) if row else None

    def group(self, group_id: str) -> list[RecordedCommand]:
        """The commands of a batch, in the order of their entries."""
        statement = "SELECT * FROM commands WHERE group_id = ? ORDER BY first_position"
        return [recorded_command(row) for row in self._rows(statement, group_id)]

    def recorded_before(self, requests: Sequence[Request]) -> list[Receipt] | None:
        """What became of requests that were recorded before under the same ids; None if none was.

        Raises:
            Refused: `command-id-reused`, for an id that says something else now, one that two requests
                bear, or a batch known in part.
        """
        ids = [request.id for request in requests if request.id]
        for commonest, times in Counter(ids).most_common(1):
            if times > 1:
                raise Refused("command-id-reused", field="id", id=commonest)
        known = [self.command(request.id) if request.id else None for request in requests]
        if not any(known):
            return None
        receipts = []
        for request, command in zip(requests, known, strict=True):
            if command is None or not says_the_same(request, 1, command.digest):
                raise Refused("command-id-reused", field="id", id=request.id)
            receipts.append(self._receipt(command))
        return receipts

    def _receipt(self, command: RecordedCommand) -> Receipt:
        if command.first_position is None:
            return Receipt(command.stream, command.command_id, ())
        first, last = self.numbers(command)
        return Receipt(command.stream, command.command_id, tuple(range(first, last + 1)))

    def numbers(self, command: RecordedCommand) -> tuple[int, int]:
        """The numbers of the first and last entry of a recorded command."""
        first, last = command.first_position or 0, command.last_position or 0
        return self.entry_at(command.stream, first), self.entry_at(command.stream, last)

    def _rows(self, statement: str, *values: Any) -> list[Any]:
        with self._recorder.datastore.transaction(commit=False) as c:
            c.execute(statement, values)
            return list(c.fetchall())

    def _one(self, statement: str, *values: Any) -> Any:
        with self._recorder.datastore.transaction(commit=False) as c:
            c.execute(statement, values)
            return c.fetchone()


def _evolve(aggregate: Any, rows: Iterable[Any]) -> None:
    """Fold rows of (number, topic, version, state)."""
    number = aggregate.entries
    try:
        for number, topic, version, state in rows:
            decoder = decoder_of(topic, version)
            event = decoder.decode(state) if decoder else decoded(topic, version, state)
            apply(aggregate, event, number)
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
        stream=UUID(row["originator_id"]),
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
