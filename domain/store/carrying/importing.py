"""Import: an office made of the lines of an export, the same office with the same positions and leaves."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import msgspec
from sqlcipher3 import dbapi2

from domain.core.problem import Damaged, Unavailable
from domain.record.vocabulary import vocabulary_of
from domain.store.appearing import appearing_whole
from domain.store.carrying import export_1
from domain.store.carrying.copying import copy_office_1
from domain.store.carrying.export_lines import (
    FORMAT,
    NOTHING,
    CommandLine,
    EventLine,
    ExportLine,
    OfficeLine,
    ReservationLine,
    decode,
)
from domain.store.proof.checkpoint import dictionary_in
from domain.store.proof.leaf import leaf_of
from domain.store.proof.verify import verify
from domain.store.row import Row, time_of
from domain.store.sqlite.connection import connect, make_durable, uri_of
from domain.store.sqlite.network import refuse_network_share
from domain.store.sqlite.rows import RowReader
from domain.store.sqlite.schema import APPLICATION_ID
from domain.store.sqlite.tables import counts_in, write_tables
from domain.store.sqlite.writing import StoredCommand, Writing


def import_office(lines: Iterable[bytes], path: Path) -> int:
    """Make an office file of an export: the same office, with the same positions and leaves.

    Raises:
        Damaged: `not-an-export`, `damaged-line` and `leaf-mismatch` with the line's number, `export-incomplete`,
            `head-mismatch`, or what verifying found. Nothing appeared.
        Unavailable: `newer-export`, `file-exists`, `no-such-folder`, `network-share`, or what the disk says.
    """
    refuse_network_share(path)
    numbered = enumerate(lines, start=1)
    first = next(numbered, (1, b""))[1]
    with appearing_whole(path) as unfinished, closing(connect(uri_of(unfinished, "rwc"))) as connection:
        make_durable(connection)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        events = _fill(connection, first, numbered)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return events


def _fill(connection: dbapi2.Connection, first: bytes, numbered: Iterator[tuple[int, bytes]]) -> int:
    version = export_1.format_of(first)
    if version > FORMAT:
        raise Unavailable("newer-export", version=version, known=FORMAT)
    if version == 1:
        header = export_1.header(first)
        copy_office_1(export_1.office_of(header, numbered), connection)
        _refuse_different(connection, header.events, header.commands, header.reservations, None)
        return header.events
    told = _told(first)
    filling = _Filling(connection, told)
    filling.all(numbered)
    connection.execute("UPDATE file SET value = ? WHERE key = 'vocabulary'", (str(filling.vocabulary),))
    _refuse_different(connection, told.events, told.commands, told.reservations, told.head)
    return told.events


def _told(first: bytes) -> OfficeLine:
    try:
        return msgspec.json.decode(first, type=OfficeLine)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Damaged("not-an-export", cause=str(error)) from error


class _Filling:
    """A new office file, filled line by line inside the caller's transaction."""

    def __init__(self, connection: dbapi2.Connection, told: OfficeLine) -> None:
        try:
            facts: dict[str, str | bytes] = {
                **told.office,
                "dictionary": b64decode(told.office["dictionary"], validate=True),
            }
            self._leaf_1_upto = int(told.office.get("leaf_1_upto", 0))
        except (KeyError, ValueError) as error:
            raise Damaged("not-an-export", cause=str(error)) from error
        if not {"office_id", "sample"} <= facts.keys():
            raise Damaged("not-an-export")
        write_tables(connection, facts)
        self._writing = Writing(connection.cursor(), RowReader(), dictionary_in(facts))
        self._commands: dict[str, tuple[int, StoredCommand]] = {}
        self.vocabulary = 1
        """The number of the vocabulary that its events need."""

    def all(self, numbered: Iterator[tuple[int, bytes]]) -> None:
        """Fill in every line.

        Raises:
            Damaged: `damaged-line`, `leaf-mismatch`, with the line's number.
        """
        for number, text in numbered:
            try:
                self._line(decode(text))
            except Damaged as damage:
                raise Damaged(damage.code, **{**damage.values, "line": number}) from damage
            except (msgspec.MsgspecError, KeyError, ValueError, OverflowError, dbapi2.IntegrityError) as error:
                raise Damaged("damaged-line", line=number, cause=str(error)) from error

    def _line(self, line: ExportLine) -> None:
        match line:
            case CommandLine():
                command = _command(line)
                self._commands[line.id] = (self._writing.command(command), command)
            case EventLine():
                number, of = (None, None) if line.command is None else self._commands[line.command]
                row = _row(line, of)
                if leaf_of(row, self._leaf_1_upto) != row.leaf:
                    raise Damaged("leaf-mismatch", position=row.position, entry=row.entry, visit=row.stream.hex())
                self._writing.row(row, number)
                self.vocabulary = max(self.vocabulary, vocabulary_of(line.topic, line.topic_version))
            case ReservationLine():
                self._writing.reserve(line.kind, line.name, bytes.fromhex(line.stream))


def _command(line: CommandLine) -> StoredCommand:
    body = None if bytes(line.body) == NOTHING else bytes(line.body)
    return StoredCommand(
        line.id, bytes.fromhex(line.stream), bytes.fromhex(line.sent), body,
        line.first_position, line.last_position, line.batch,
    )  # fmt: skip


def _row(line: EventLine, command: StoredCommand | None) -> Row:
    begins = command is not None and command.first == line.position
    return Row(
        line.position, line.entry, line.topic_version, time_of(line.recorded_at), time_of(line.clock),
        int(line.clock_confirmed), bytes.fromhex(line.stream), line.topic.encode(), bytes(line.state),
        line.author.encode(), line.desk.encode(),
        None if line.effective_at is None else time_of(line.effective_at), _encoded(line.reason),
        _encoded(line.source), _encoded(line.command), _encoded(command.batch) if command else None,
        command.sent if command and begins else None, command.completed if command and begins else None,
        bytes.fromhex(line.leaf),
    )  # fmt: skip


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _refuse_different(
    connection: dbapi2.Connection, events: int, commands: int, reservations: int, head: str | None
) -> None:
    found = verify(connection)
    if (found.events, *counts_in(connection)) != (events, commands, reservations):
        raise Damaged("export-incomplete", events=found.events, expected=events)
    if found.problem is not None:
        raise found.problem
    if head is not None and found.head != head:
        raise Damaged("head-mismatch")
