"""Export and import: an office as lines of JSON that anyone can read without us (docs/format.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
from sqlcipher3 import dbapi2

from domain.core.problem import Damaged, Unavailable
from domain.record.verification import Verification
from domain.store.file import write_schema
from domain.store.network import refuse_network_share
from domain.store.row import COLUMNS, leaf_hash
from domain.store.sqlite import connect, make_durable, snapshot, uri_of
from domain.store.verify import ROWS, verify
from domain.store.whole import appearing_whole

FORMAT = 1
"""The version of the export format, in its first line."""

_encode = msgspec.json.Encoder().encode


class _Office(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="office"):
    """The first line: what follows, how much of it, and the head that pins it."""

    format: int
    office: dict[str, str]
    events: int
    commands: int
    reservations: int
    head: str


class _Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="event"):
    """A row of the log. `state` holds the very bytes that were recorded, which the leaf covers."""

    position: int
    visit: str
    entry: int
    topic: str
    topic_version: int
    state: msgspec.Raw
    author: str
    desk: str
    recorded_at: str
    clock: str
    effective_at: str | None
    reason: str | None
    source: str | None
    command_id: str | None
    group_id: str | None
    leaf: str

    @classmethod
    def of(cls, row: tuple[Any, ...]) -> _Event:
        return cls(*[*row[:5], msgspec.Raw(row[5]), *row[6:15], row[15].hex()])

    def row(self) -> tuple[Any, ...]:
        values = msgspec.structs.astuple(self)
        return (*values[:5], bytes(self.state), *values[6:15], bytes.fromhex(self.leaf))


class _Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="command"):
    """A command as it was recorded, and the positions of its entries."""

    id: str
    digest: str
    body: msgspec.Raw
    visit: str
    first_position: int | None
    last_position: int | None
    group_id: str | None

    @classmethod
    def of(cls, row: tuple[Any, ...]) -> _Command:
        return cls(row[0], row[1].hex(), msgspec.Raw(row[2].encode()), *row[3:])

    def row(self) -> tuple[Any, ...]:
        values = msgspec.structs.astuple(self)
        return (self.id, bytes.fromhex(self.digest), bytes(self.body).decode(), *values[3:])


class _Reservation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="reservation"):
    """A name that belongs to one visit."""

    kind: str
    name: str
    visit: str

    @classmethod
    def of(cls, row: tuple[Any, ...]) -> _Reservation:
        return cls(*row)

    def row(self) -> tuple[Any, ...]:
        return (self.kind, self.name, self.visit)


_Line = _Event | _Command | _Reservation
_first_line = msgspec.json.Decoder(_Office)
_line = msgspec.json.Decoder(_Line)
_COMMANDS = "SELECT * FROM commands ORDER BY command_id"
_RESERVATIONS = "SELECT kind, name, originator_id FROM reservations ORDER BY kind, name"
_TABLES: tuple[tuple[str, Callable[[tuple[Any, ...]], _Line]], ...] = (
    (ROWS, _Event.of), (_COMMANDS, _Command.of), (_RESERVATIONS, _Reservation.of),
)  # fmt: skip
_INSERT: dict[type[Any], str] = {
    _Event: f"INSERT INTO stored_events ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})",
    _Command: "INSERT INTO commands VALUES (?, ?, ?, ?, ?, ?, ?)",
    _Reservation: "INSERT INTO reservations VALUES (?, ?, ?)",
}


def export(source_uri: str, out: BinaryIO) -> int:
    """Write an office as it stands, line by line, and return its number of events.

    Raises:
        Damaged: the office does not verify. Nothing was written.
    """
    with snapshot(source_uri) as connection:
        found = verify(connection)
        if found.problem is not None:
            raise found.problem
        out.write(_encode(_header(connection, found)) + b"\n")
        for statement, line_of in _TABLES:
            for row in connection.execute(statement):
                out.write(_encode(line_of(row)) + b"\n")
    return found.events


def import_office(lines: Iterable[bytes], path: Path) -> int:
    """Make an office file of an export: the same office, with the same positions and leaves.

    Raises:
        Damaged: `not-an-export`, `damaged-line` and `leaf-mismatch` with the line's number, `export-incomplete`,
            `head-mismatch`, or what verifying found. Nothing appeared.
        Unavailable: `newer-export`, `file-exists`, `no-such-folder`, `network-share`, or what the disk says.
    """
    refuse_network_share(path)
    numbered = enumerate(lines, start=1)
    header = _read_header(numbered)
    with appearing_whole(path) as unfinished:
        write_schema(unfinished, header.office)
        with closing(connect(uri_of(unfinished, "rw"))) as connection:
            make_durable(connection)
            _fill(connection, numbered)
            _refuse_different(connection, header)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return header.events


def _header(connection: dbapi2.Connection, found: Verification) -> _Office:
    facts = dict(connection.execute("SELECT key, value FROM office ORDER BY key").fetchall())
    return _Office(FORMAT, facts, found.events, *_counts(connection), found.head)


def _counts(connection: dbapi2.Connection) -> tuple[int, int]:
    row = connection.execute("SELECT (SELECT count(*) FROM commands), (SELECT count(*) FROM reservations)").fetchone()
    return (row[0], row[1])


def _read_header(numbered: Iterator[tuple[int, bytes]]) -> _Office:
    try:
        header = _first_line.decode(next(numbered, (1, b""))[1])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Damaged("not-an-export", cause=str(error)) from error
    if header.format > FORMAT:
        raise Unavailable("newer-export", version=header.format, known=FORMAT)
    if not {"office_id", "sample"} <= header.office.keys():
        raise Damaged("not-an-export")
    return header


def _fill(connection: dbapi2.Connection, numbered: Iterator[tuple[int, bytes]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for number, text in numbered:
        try:
            line = _line.decode(text)
            row = line.row()
            if isinstance(line, _Event) and leaf_hash(row[:-1]) != row[-1]:
                raise Damaged("leaf-mismatch", line=number, position=line.position)
            connection.execute(_INSERT[type(line)], row)
        except (msgspec.MsgspecError, ValueError, OverflowError, dbapi2.IntegrityError) as error:
            raise Damaged("damaged-line", line=number, cause=str(error)) from error
    connection.execute("COMMIT")


def _refuse_different(connection: dbapi2.Connection, header: _Office) -> None:
    found = verify(connection)
    told = (header.events, header.commands, header.reservations)
    if (found.events, *_counts(connection)) != told:
        raise Damaged("export-incomplete", events=found.events, expected=header.events)
    if found.problem is not None:
        raise found.problem
    if found.head != header.head:
        raise Damaged("head-mismatch")
