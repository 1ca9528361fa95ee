"""An office of schema 1 copied into the tables of this schema: number, content and leaf of every row stay."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from domain.core.problem import Damaged
from domain.store.carrying.schema_1 import Command1, Office1, Row1, pinned, proved
from domain.store.dictionary import new_dictionary
from domain.store.proof.checkpoint import OfficeFacts
from domain.store.proof.leaf import leaf_of
from domain.store.row import Row, time_of
from domain.store.sqlite.rows import SELECT, RowReader
from domain.store.sqlite.tables import write_tables
from domain.store.sqlite.writing import StoredCommand, Writing

_SENT_1 = b"\x01"
"""What a digest of the first form begins with."""


def copy_office_1(old: Office1, connection: dbapi2.Connection) -> None:
    """Write the tables of this schema and all that the old ones held, inside the caller's transaction.

    Raises:
        Damaged: a row or a command is not what was recorded, or would not read as it did.
    """
    rows = list(proved(old.rows))
    dictionary = new_dictionary()
    added: OfficeFacts = {"leaf_1_upto": str(len(rows)), "commands_1": pinned(old.commands), "dictionary": dictionary}
    write_tables(connection, {**old.facts, **added})
    writing = Writing(connection.cursor(), RowReader(), dictionary)
    try:
        commands = {each.command_id: _command(each) for each in old.commands}
        numbers = {command_id: writing.command(command) for command_id, command in commands.items()}
        for row in rows:
            command = commands.get(row.command_id or "")
            writing.row(_row(row, command), numbers.get(row.command_id or ""))
        for kind, name, stream in old.reservations:
            writing.reserve(kind, name, bytes.fromhex(stream))
    except (ValueError, TypeError, OverflowError, dbapi2.IntegrityError) as error:
        raise Damaged("damaged-file", cause=str(error)) from error
    _refuse_different(connection, rows)


def _command(old: Command1) -> StoredCommand:
    """What changed nothing keeps its digest alone."""
    body = None if old.body is None or old.first_position is None else old.body.encode()
    stream = bytes.fromhex(old.originator_id)
    return StoredCommand(
        old.command_id, stream, _SENT_1 + old.digest, body, old.first_position, old.last_position, old.group_id
    )


def _row(old: Row1, command: StoredCommand | None) -> Row:
    return Row(
        old.position, old.originator_version, old.topic_version, time_of(old.recorded_at), time_of(old.clock), 0,
        bytes.fromhex(old.originator_id), old.topic.encode(), old.state, old.author.encode(), old.desk.encode(),
        None if old.effective_at is None else time_of(old.effective_at), _encoded(old.reason), _encoded(old.source),
        _encoded(command.command_id) if command else None, _encoded(command.batch) if command else None, None, None,
        old.leaf,
    )  # fmt: skip


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _refuse_different(connection: dbapi2.Connection, old: list[Row1]) -> None:
    """Read every row as it will be read from now on: its leaf must come out as it was."""
    cursor = connection.cursor()
    found = cursor.execute(f"{SELECT} ORDER BY position").fetchall()
    copied = list(RowReader().read(connection.cursor(), found))
    same = [leaf_of(row, len(old)) == row.leaf == before.leaf for row, before in zip(copied, old, strict=True)]
    if not all(same):
        bad = copied[same.index(False)]
        raise Damaged("leaf-mismatch", position=bad.position, entry=bad.entry, visit=bad.stream.hex())
