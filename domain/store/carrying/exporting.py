"""Export: an office as lines of JSON that anyone can read without us (docs/format.md)."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

import msgspec
from sqlcipher3 import dbapi2

from domain.store.body import opened
from domain.store.carrying.export_lines import (
    FORMAT,
    NOTHING,
    CommandLine,
    EventLine,
    OfficeLine,
    ReservationLine,
    encode,
)
from domain.store.proof.checkpoint import OfficeFacts, dictionary_in
from domain.store.proof.verify import verify
from domain.store.row import Row, id_as_text, stamp
from domain.store.sqlite.connection import snapshot
from domain.store.sqlite.rows import SELECT, RowReader
from domain.store.sqlite.tables import counts_in, facts_in

_COMMANDS = """
SELECT commands.id, streams.id, sent, body, first_position, last_position, texts.text FROM commands
JOIN streams ON streams.number = stream LEFT JOIN texts ON texts.number = batch ORDER BY commands.number
"""
_RESERVATIONS = """
SELECT kind, name, lower(hex(streams.id)) FROM reservations JOIN streams ON streams.number = stream
ORDER BY kind, name
"""


def export(source_uri: str, out: BinaryIO) -> int:
    """Write an office as it stands, line by line, and return its number of events.

    Raises:
        Damaged: the office does not verify. Nothing was written.
    """
    with snapshot(source_uri) as connection:
        found = verify(connection, source_uri)
        if found.problem is not None:
            raise found.problem
        facts = facts_in(connection)
        out.write(encode(header(facts, found.events, found.head, *counts_in(connection))) + b"\n")
        for line in chain(_commands(connection, facts), _events(connection), _reservations(connection)):
            out.write(encode(line) + b"\n")
    return found.events


def header(facts: OfficeFacts, events: int, head: str, commands: int, reservations: int) -> OfficeLine:
    """The first line."""
    told = {key: value if isinstance(value, str) else b64encode(value).decode() for key, value in sorted(facts.items())}
    return OfficeLine(FORMAT, told, events, commands, reservations, head)


def _commands(connection: dbapi2.Connection, facts: OfficeFacts) -> Iterator[CommandLine]:
    dictionary = dictionary_in(facts)
    for command_id, stream, sent, body, *rest in connection.cursor().execute(_COMMANDS):
        plain = msgspec.Raw(NOTHING if body is None else opened(body, dictionary, rest[0]))
        yield CommandLine(id_as_text(command_id), stream.hex(), sent.hex(), plain, *rest)


def _events(connection: dbapi2.Connection) -> Iterator[EventLine]:
    found = connection.cursor().execute(f"{SELECT} ORDER BY position")
    yield from map(event_line, RowReader().read(connection.cursor(), found))


def event_line(row: Row) -> EventLine:
    """The line of a row."""
    return EventLine(
        row.position, row.stream.hex(), row.entry, row.topic.decode(), row.topic_version, msgspec.Raw(row.state),
        row.author.decode(), row.desk.decode(), stamp(row.recorded_at), stamp(row.clock),
        bool(row.clock_confirmed), None if row.effective_at is None else stamp(row.effective_at),
        _decoded(row.reason), _decoded(row.source), _decoded(row.command_id), row.leaf.hex(),
    )  # fmt: skip


def _reservations(connection: dbapi2.Connection) -> Iterator[ReservationLine]:
    for row in connection.cursor().execute(_RESERVATIONS):
        yield ReservationLine(*row)


def _decoded(content: bytes | None) -> str | None:
    return None if content is None else content.decode()
