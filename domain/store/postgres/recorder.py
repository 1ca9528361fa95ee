"""The recorder of an office on a server: a save is one transaction, and another brings it to the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec
from eventsourcing.persistence import (
    AggregateRecorder,
    ApplicationRecorder,
    InfrastructureFactory,
    Notification,
    ProcessRecorder,
    StoredEvent,
    Subscription,
    TrackingRecorder,
)
from eventsourcing.utils import Environment

from domain.core.late import late
from domain.core.problem import Unavailable
from domain.record.vocabulary import VOCABULARY
from domain.store.commands import CommandRow
from domain.store.postgres.connection import Line, refused_save, server_problem
from domain.store.postgres.rows import SELECT, row_of
from domain.store.recorder import JudgeClock, Reservation, fields_of, stored_event_of
from domain.store.row import StoredEntry, instant_of, microseconds, stream_key

if TYPE_CHECKING:
    import psycopg
else:
    psycopg = late("psycopg")

_encode = msgspec.json.Encoder().encode
_BEGIN = "SELECT last, recorded_at, vocabulary FROM chancery.begin_save()"
_RECORD = "SELECT * FROM chancery.record(%s::json, %s::json, %s::json, %s, %s)"
_NEWEST = 2**62


class _Cut(Unavailable):
    """The connection was cut before anything could be stored."""


class ServerRecorder(ApplicationRecorder):
    """Appends to an office on a server; the server gives positions, times, author and leaves.

    Args:
        line: the connection it writes through.
        name: what the office is called, for who is told that a newer program recorded in it.
    """

    def __init__(self, line: Line, name: str) -> None:
        self.stored: Callable[[int, Sequence[bytes]], None] | None = None
        """Told when a save is on the disk, before it is acknowledged: the position before it, and its leaves."""
        self.backend: tuple[int, str] | None = None
        """Which backend of the server the last save was sent to: its process and when that began."""
        self._line, self._name = line, name

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int] | None:
        """Store events, commands and reservations, all or nothing; return the positions.

        Raises:
            StaleStream, NameTaken: nothing was stored. What another stored first can be read now.
            Unavailable: nothing was stored; but `server-lost`: that is not known.
        """
        try:
            connection, last, leaves = self._committed(stored_events, **kwargs)
        except _Cut:  # Before its commit was sent: nothing was stored, and the server may be there again.
            connection, last, leaves = self._committed(stored_events, **kwargs)
        try:
            make_durable(connection)
        except psycopg.Error as error:
            raise Unavailable("server-lost", cause=str(error)[:200]) from error
        if self.stored is not None:
            self.stored(last, leaves)
        return list(range(last + 1, last + 1 + len(leaves)))

    def _committed(
        self, stored_events: Sequence[StoredEvent], **kwargs: Any
    ) -> tuple[psycopg.Connection[Any], int, list[bytes]]:
        connection = self._line.open()
        self.backend = self._line.backend
        may_be_stored = False
        try:
            with connection.transaction():
                last, leaves = self._saved(connection, stored_events, **kwargs)
                may_be_stored = True
        except psycopg.Error as error:
            raise self._failed(error, may_be_stored) from error
        return connection, last, leaves

    def _saved(
        self,
        connection: psycopg.Connection[Any],
        stored_events: Sequence[StoredEvent],
        *,
        commands: Sequence[CommandRow] = (),
        reservations: Sequence[Reservation] = (),
        judge_clock: JudgeClock | None = None,
        vocabulary: int = 1,
        **_: Any,
    ) -> tuple[int, list[bytes]]:
        asked = [_command(each) for each in commands]
        events = [_event(each) for each in stored_events]
        reserved = [{"kind": each.kind, "name": each.name, "stream": each.stream.hex} for each in reservations]
        [(last, recorded_at, known)] = connection.execute(_BEGIN).fetchall()
        if int(known) > VOCABULARY:
            raise Unavailable("newer-schema", path=self._name, version=int(known), known=VOCABULARY)
        confirmed = judge_clock(None if recorded_at is None else instant_of(recorded_at)) if judge_clock else False
        values = (_text(events), _text(asked), _text(reserved), vocabulary, confirmed)
        found = connection.execute(_RECORD, values, binary=True).fetchall()
        return last, [leaf for (leaf,) in found]

    def _failed(self, error: psycopg.Error, may_be_stored: bool) -> Exception:
        refused = refused_save(error)
        if refused is not None:
            # What was first may not be on the disk yet, and nobody is shown it before.
            with suppress(psycopg.Error):
                make_durable(self._line.open())
            return refused
        if may_be_stored:  # Whatever a commit was answered with.
            return Unavailable("server-lost", cause=str(error)[:200])
        found = server_problem(error)
        return _Cut(found.code, **found.values) if found.code == "server-unreachable" else found

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
        statement = (
            f"{SELECT} WHERE stream = %s AND entry > %s AND entry <= %s AND position <= (SELECT position FROM "
            f"chancery.durable) ORDER BY entry {'DESC' if desc else 'ASC'} LIMIT %s"
        )
        values = (stream_key(originator_id), gt or 0, _NEWEST if lte is None else lte, limit)
        return [stored_event_of(row_of(found)) for found in self._line.all(statement, values)]

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
        statement = (
            f"{SELECT} WHERE position >= %s AND position <= least(%s, (SELECT position FROM chancery.durable)) "
            "AND (%s OR topic = ANY(%s)) ORDER BY position LIMIT %s"
        )
        first = (start or 0) + (not inclusive_of_start)
        values = (first, _NEWEST if stop is None else stop, not topics, list(topics), limit)
        rows = map(row_of, self._line.all(statement, values))
        return [Notification(id=row.position, **fields_of(row)) for row in rows]

    def max_notification_id(self) -> int | None:
        """The newest position; None if there is none."""
        return self._line.one("SELECT position FROM chancery.durable") or None

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> Subscription[ApplicationRecorder]:
        """Not offered: an office is followed by its store."""
        raise NotImplementedError


class ServerFactory(InfrastructureFactory[Any]):
    """What the library makes its event store from. It reads no environment variables."""

    def __init__(self, recorder: ServerRecorder) -> None:
        super().__init__(Environment("office", {}))
        self._recorder = recorder

    def application_recorder(self) -> ServerRecorder:
        """The recorder, always the same."""
        return self._recorder

    def aggregate_recorder(self, purpose: str = "events") -> AggregateRecorder:
        """Not offered: an office keeps no snapshots."""
        raise NotImplementedError

    def process_recorder(self) -> ProcessRecorder:
        """Not offered: an office follows no other application."""
        raise NotImplementedError

    def tracking_recorder(self, tracking_recorder_class: type[TrackingRecorder] | None = None) -> TrackingRecorder:
        """Not offered: what is derived of an office lies on each desk."""
        raise NotImplementedError


def make_durable(connection: psycopg.Connection[Any]) -> None:
    """Bring everything recorded to the disk of the server; others who wait for that at once wait together."""
    connection.execute("SELECT chancery.make_durable()")


def _text(told: Sequence[dict[str, Any]]) -> str:
    return _encode(told).decode()


def _command(command: CommandRow) -> dict[str, Any]:
    return {
        "id": command.command_id, "stream": command.stream.hex, "sent": command.sent.hex(),
        "body": command.body.decode(), "events": command.events, "batch": command.group_id,
    }  # fmt: skip


def _event(event: StoredEvent) -> dict[str, Any]:
    entry = event if isinstance(event, StoredEntry) else StoredEntry(**vars(event))
    return {
        "stream": stream_key(entry.originator_id).hex(), "entry": entry.originator_version, "topic": entry.topic,
        "topic_version": entry.topic_version, "state": entry.state.decode(), "desk": entry.desk,
        "clock": microseconds(entry.clock or datetime.now(UTC)),
        "effective_at": None if entry.effective_at is None else microseconds(entry.effective_at),
        "reason": entry.reason, "source": entry.source, "command": entry.command_id,
    }  # fmt: skip
