"""Filling an office on a server with the lines of an export: the same office, with the same positions and leaves.

Its owner does that, one at a time. Each part is a transaction of its own, so that what was interrupted is gone on with.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from domain.core.late import late
from domain.core.problem import Damaged, Refused, Unavailable
from domain.record.vocabulary import vocabulary_of
from domain.store.carrying.export_lines import (
    NOTHING,
    CommandLine,
    EventLine,
    ExportLine,
    OfficeLine,
    ReservationLine,
    decode,
)
from domain.store.postgres import connection as reaching
from domain.store.postgres.connection import LONG_PATIENCE, Server, server_problem
from domain.store.postgres.setup import OFFICE_THERE, UNFINISHED, make_office
from domain.store.postgres.whole_office import WholeOffice
from domain.store.proof.checkpoint import OfficeFacts, digest_of_facts
from domain.store.row import time_of

if TYPE_CHECKING:
    import psycopg
else:
    psycopg = late("psycopg")

PART = 10_000
"""How many rows are brought over in one transaction."""
PATIENCE = 10.0
"""The seconds one waits for another who fills the same database: a server may need them to notice that he is gone."""
TURN = 0x6368616E63657279
"""The advisory lock of who fills a database: it ends with his connection."""
_TAKE_TURN = "SELECT set_config('lock_timeout', %s, true), pg_advisory_lock(%s)"
_NOBODY_FILLS = "SELECT pg_try_advisory_xact_lock_shared(%s)"
_COMMANDS = """
COPY chancery.commands (number, id, stream, sent, body, first_position, last_position, batch) FROM STDIN
"""
_EVENTS = """
COPY chancery.log (
    position, stream, entry, topic, topic_version, state, author, desk, recorded_at, clock, clock_confirmed,
    effective_at, reason, source, command, leaf
) FROM STDIN
"""
_RESERVE = "INSERT INTO chancery.reservations (kind, name, stream, position) VALUES (%s, %s, %s, 0)"
_LEAVES = "SELECT leaf FROM chancery.log WHERE position > %s AND position <= %s ORDER BY position"

L = TypeVar("L", CommandLine, EventLine, ReservationLine)


def fill_server(server: Server, lines: Iterable[bytes]) -> int:
    """Make on a server the office that an export tells of, or go on with it; return its number of events.

    Each entry that is there already is held against the lines, and the server computes the leaf of each it takes.

    Args:
        lines: of an office that verified.

    Raises:
        Refused: `copy-differs`; another office is there, or other entries. Nothing was changed.
        Damaged: `not-an-export`, or what verifying found.
        Unavailable: `copy-under-way`; another fills the same database. Nothing was changed.
            Or what the server says: what was brought over stays, to be gone on with.
    """
    found = iter(lines)
    told, facts = _told(next(found, b""))
    with closing(reaching.ServerLine(server, LONG_PATIENCE)) as line:
        _take_turn(line.open())
        if not line.one(OFFICE_THERE):
            make_office(server, facts, unfinished=True)
        there = dict(line.all("SELECT key, value FROM chancery.file"))
        if there["facts"] != digest_of_facts(facts):
            raise Refused("copy-differs")
        try:
            with line.open().cursor() as c:
                filling = _Filling(line.open(), c, told)
                filling.all(map(decode, found))
                _finish(c, filling.vocabulary)
        except psycopg.Error as error:
            raise server_problem(error) from error
        proved = WholeOffice(line, facts).verify()
        if proved.problem is not None:
            raise proved.problem
        if (proved.events, proved.head) != (told.events, told.head):
            raise Damaged("head-mismatch")
        line.open().execute("DELETE FROM chancery.file WHERE key = %s", (UNFINISHED,))
    return told.events


def _take_turn(connection: psycopg.Connection[Any]) -> None:
    """Be the only one who fills this database, as long as the connection lasts."""
    try:
        connection.execute(_TAKE_TURN, (f"{PATIENCE * 1e3:.0f}", TURN))
    except psycopg.errors.LockNotAvailable:
        raise Unavailable("copy-under-way", path=connection.info.dbname) from None
    except psycopg.Error as error:
        raise server_problem(error) from error


def unfinished(line: reaching.ServerLine, name: str) -> Unavailable:
    """Why an office cannot be opened yet that is brought over: somebody does that now, or it was interrupted.

    Args:
        name: of its database.
    """
    if line.one(_NOBODY_FILLS, (TURN,)):
        return Unavailable("copy-unfinished", path=name)
    return Unavailable("copy-under-way", path=name)


def _told(first: bytes) -> tuple[OfficeLine, OfficeFacts]:
    try:
        told = msgspec.json.decode(first, type=OfficeLine)
        return told, {**told.office, "dictionary": b64decode(told.office["dictionary"])}
    except (msgspec.MsgspecError, KeyError, ValueError) as error:
        raise Damaged("not-an-export", cause=str(error)) from error


def _finish(c: psycopg.Cursor[Any], vocabulary: int) -> None:
    c.execute(
        "UPDATE chancery.file SET value = greatest(value::bigint, %s)::text WHERE key = 'vocabulary'", (vocabulary,)
    )
    c.execute("SELECT chancery.make_durable()")


class _Filling:
    """Takes the lines in their order: all commands, then the events, then the names."""

    def __init__(self, connection: psycopg.Connection[Any], c: psycopg.Cursor[Any], told: OfficeLine) -> None:
        self._connection, self._c, self._told = connection, c, told
        self.vocabulary = 1
        """The number of the vocabulary that its events need."""
        self._numbers: dict[str, int] = {}
        c.execute("SELECT (SELECT count(*) FROM chancery.log), (SELECT count(*) FROM chancery.commands)")
        [(self._size, self._written)] = c.fetchall()
        """How many entries and commands are there already."""

    def all(self, lines: Iterator[ExportLine]) -> None:
        """Bring over what is not there yet.

        Raises:
            Refused: `copy-differs`.
        """
        told = self._told
        if self._size > told.events or self._written > told.commands:
            raise Refused("copy-differs")
        commands = islice(self._command_rows(_each(CommandLine, lines, told.commands)), self._written, None)
        self._bring(_COMMANDS, commands)
        events = _each(EventLine, lines, told.events)
        self._compare(islice(events, self._size))
        self._bring(_EVENTS, map(self._event_row, events))
        self._reserve(_each(ReservationLine, lines, told.reservations))

    def _bring(self, statement: str, rows: Iterator[tuple[Any, ...]]) -> None:
        """Bring over rows, part by part."""
        for first in rows:
            with self._connection.transaction(), self._c.copy(statement) as copy:
                for row in chain([first], islice(rows, PART - 1)):
                    copy.write_row(row)

    def _compare(self, events: Iterator[EventLine]) -> None:
        """Hold what is there already against the lines."""
        while part := list(islice(events, PART)):
            self._c.execute(_LEAVES, (part[0].position - 1, part[-1].position))
            if [leaf.hex() for (leaf,) in self._c.fetchall()] != [each.leaf for each in part]:
                raise Refused("copy-differs")
            self._count_vocabulary(part)

    def _reserve(self, names: Iterator[ReservationLine]) -> None:
        self._c.execute("SELECT kind, name FROM chancery.reservations")
        kept = set(self._c.fetchall())
        rows = [(n.kind, n.name, bytes.fromhex(n.stream)) for n in names if (n.kind, n.name) not in kept]
        with self._connection.transaction():
            self._c.executemany(_RESERVE, rows)

    def _command_rows(self, commands: Iterator[CommandLine]) -> Iterator[tuple[Any, ...]]:
        for number, each in enumerate(commands, start=1):
            self._numbers[each.id] = number
            body = None if bytes(each.body) == NOTHING else bytes(each.body).decode()
            yield (
                number, each.id, bytes.fromhex(each.stream), bytes.fromhex(each.sent), body,
                each.first_position, each.last_position, each.batch,
            )  # fmt: skip

    def _event_row(self, line: EventLine) -> tuple[Any, ...]:
        self._count_vocabulary([line])
        recorded_at, clock = time_of(line.recorded_at), time_of(line.clock)
        return (
            line.position, bytes.fromhex(line.stream), line.entry, line.topic, line.topic_version,
            bytes(line.state).decode(), line.author, line.desk, recorded_at, None if clock == recorded_at else clock,
            1 if line.clock_confirmed else None, None if line.effective_at is None else time_of(line.effective_at),
            line.reason, line.source, None if line.command is None else self._numbers[line.command],
            bytes.fromhex(line.leaf),
        )  # fmt: skip

    def _count_vocabulary(self, lines: Sequence[EventLine]) -> None:
        self.vocabulary = max(self.vocabulary, *(vocabulary_of(each.topic, each.topic_version) for each in lines))


def _each(kind: type[L], lines: Iterator[ExportLine], count: int) -> Iterator[L]:
    """The next so many lines, which are of one kind."""
    for line in islice(lines, count):
        assert isinstance(line, kind)
        yield line
