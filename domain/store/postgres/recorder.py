"""The recorder of an office on a server: a save is one statement, which answers when it is on the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
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
from domain.core.problem import Problem, Unavailable
from domain.record.vocabulary import VOCABULARY
from domain.store.commands import CommandRow
from domain.store.errors import StaleStream
from domain.store.postgres.connection import ServerLine, refused_save, server_problem
from domain.store.postgres.known import ProvedStreams
from domain.store.postgres.rows import SELECT, row_of
from domain.store.row import StoredEntry, instant_of, microseconds, stream_key
from domain.store.sqlite.recorder import JudgeClock, Reservation, library_fields, stored_event_of

if TYPE_CHECKING:
    import psycopg
else:
    psycopg = late("psycopg")

_encode = msgspec.json.Encoder().encode
_SAVE = """
CALL chancery.save_durably(%s::json, %s::json, %s::json, %s::bigint, %s::bigint, %s::bigint, %s::bigint, %s::boolean,
                           %s::bigint, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
"""
_NOT_ON_DISK = "CH006"
"""What a server says of a save that is recorded, where it cannot tell whether it is on the disk."""
_STOPPED = "57014"
"""The same, where somebody stopped the statement: before it was recorded or after."""
_NEWEST_TIME = "SELECT max(recorded_at) FROM chancery.log WHERE position = (SELECT position FROM chancery.durable)"
_FROM_ENTRY = (
    f"{SELECT} WHERE stream = %s AND entry >= %s AND position <= (SELECT position FROM chancery.durable) ORDER BY entry"
)
_NEWEST = 2**62
_SKEW = timedelta(hours=12)
"""How far ahead of the clock of the desk an entry may be recorded, where that makes nobody doubt it."""


class _Judged(NamedTuple):
    """What a desk found of its clock, and for which times of recording of the newest entry that holds."""

    confirmed: bool
    at: int | None
    upto: int | None

    def holds_for(self, newest: int | None) -> bool:
        """Whether it does for that time."""
        if newest is None or newest == self.at:
            return True
        return self.at is not None and self.upto is not None and self.at <= newest <= self.upto


class Saved(NamedTuple):
    """A save as the server answers it."""

    last: int
    """The position before it."""
    recorded_at: int | None
    """When the newest entry before it was recorded."""
    newest_vocabulary: int
    leaves: list[bytes] | None
    """Its own; None where nothing was stored."""
    durable: tuple[int, int]
    """How far the office is on the disk, as `DURABLE`."""
    instance: str
    since: list[bytes]
    """The leaves after those the desk remembers, or the first few thousand of them."""

    @classmethod
    def of(cls, answer: Sequence[Any]) -> Saved:
        """What the row of an answer says."""
        last, recorded_at, vocabulary, leaves, position, command, instance, since = answer
        return cls(last, recorded_at, vocabulary, leaves, (position, command), instance, since)


class ServerRecorder(ApplicationRecorder):
    """Appends to an office on a server; the server gives positions, times, author and leaves.

    Args:
        line: the connection it writes through.
        name: what the office is called, for who is told that a newer program recorded in it.
        known: keeps what this desk read of each stream; told of what others recorded before a save.
    """

    def __init__(self, line: ServerLine, name: str, known: ProvedStreams) -> None:
        self.stored: Callable[[Saved], None] | None = None
        """Told when a save is on the disk, before it is acknowledged."""
        self.before: Callable[[], None] = lambda: None
        """Asked before a save, which it refuses by what it raises."""
        self.remembered: Callable[[], int] = lambda: 0
        """Up to which position this desk remembers the office."""
        self.backend: tuple[int, str] | None = None
        """Which backend of the server the last save was sent to: its process and when that began."""
        self._line, self._name, self._known = line, name, known
        self._newest_time: int | None = None
        """When the newest entry was recorded that this desk was told of; None before it asked, or without any."""

    def insert_events(
        self, stored_events: Sequence[StoredEvent], *, judge_clock: JudgeClock | None = None, **kwargs: Any
    ) -> Sequence[int] | None:
        """Store events, commands and reservations, all or nothing; return the positions.

        Raises:
            StaleStream, NameTaken: nothing was stored. What another stored first can be read now.
            Unavailable: nothing was stored; but `server-lost`: that is not known.
        """
        asked = _Asked.of(stored_events, **kwargs)
        self.before()
        connection = self._line.open()
        self.backend = self._line.backend
        try:
            saved = self._saved(connection, asked, judge_clock)
        except psycopg.Error as error:
            raise self._failed(error) from error
        if saved.leaves is None:
            self._read_what_came_first(asked)
            raise StaleStream("others recorded first")
        if self.stored is not None:
            self.stored(saved)
        return list(range(saved.last + 1, saved.last + 1 + len(saved.leaves)))

    def _saved(self, connection: psycopg.Connection[Any], asked: _Asked, judge_clock: JudgeClock | None) -> Saved:
        """What the server answers; without leaves where others were first."""
        while True:
            judged = self._judge(judge_clock)
            values = (*asked.texts, asked.vocabulary, VOCABULARY, judged.at, judged.upto, judged.confirmed)
            [answer] = connection.execute(_SAVE, (*values, self.remembered()), binary=True).fetchall()
            saved = Saved.of(answer)
            if saved.newest_vocabulary > VOCABULARY:
                raise Unavailable("newer-schema", path=self._name, version=saved.newest_vocabulary, known=VOCABULARY)
            self._newest_time = saved.recorded_at
            if saved.leaves is not None or judged.holds_for(saved.recorded_at):
                return saved

    def _judge(self, judge_clock: JudgeClock | None) -> _Judged:
        """Judge the clock by the newest entry this desk knows of: others may have recorded since."""
        if judge_clock is None:
            return _Judged(confirmed=False, at=0, upto=_NEWEST)
        if self._newest_time is None:
            self._newest_time = self._line.one(_NEWEST_TIME)
        at = self._newest_time
        confirmed, upto = judge_clock(None if at is None else instant_of(at)), at
        soon = datetime.now(UTC) + _SKEW
        with suppress(Problem):
            if not confirmed and not judge_clock(soon):
                upto = microseconds(soon)
        return _Judged(confirmed, at, upto)

    def _read_what_came_first(self, asked: _Asked) -> None:
        """Read what others recorded before a save that is now decided anew; else who needs it asks for it."""
        with suppress(Problem):
            self._known.told([row_of(each) for each in self._line.all(_FROM_ENTRY, asked.first)])

    def _failed(self, error: psycopg.Error) -> Exception:
        refused = refused_save(error)
        if refused is not None:
            # What was first may not be on the disk yet, and nobody is shown it before.
            with suppress(Problem):
                self._line.one("SELECT chancery.make_durable()")
            return refused
        found = server_problem(error)
        lost = isinstance(found, Unavailable) and found.code == "server-unreachable"
        if lost or error.sqlstate in (_NOT_ON_DISK, _STOPPED):
            return Unavailable("server-lost", cause=str(error)[:200])
        return found

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
        return [Notification(id=row.position, **library_fields(row)) for row in rows]

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


class _Asked(NamedTuple):
    """A save as the server is asked for it."""

    texts: tuple[str, str, str]
    """Its events, commands and names, as JSON."""
    first: tuple[bytes, int]
    """The stream and the number of its first entry."""
    vocabulary: int

    @classmethod
    def of(
        cls,
        stored_events: Sequence[StoredEvent],
        *,
        commands: Sequence[CommandRow] = (),
        reservations: Sequence[Reservation] = (),
        vocabulary: int = 1,
        **_: Any,
    ) -> _Asked:
        """What the library and the office hand over."""
        names = [{"kind": each.kind, "name": each.name, "stream": each.stream.hex} for each in reservations]
        begun = [(stream_key(each.originator_id), each.originator_version) for each in stored_events[:1]]
        return cls(
            (
                _text([_event(each) for each in stored_events]),
                _text([_command(each) for each in commands]),
                _text(names),
            ),
            begun[0] if begun else (b"", 0),
            vocabulary,
        )


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
