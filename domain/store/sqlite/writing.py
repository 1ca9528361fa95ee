"""Writing into the tables of an office file: every row, command and name goes in here, whoever brings it."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import msgspec

from domain.store.body import compressed
from domain.store.row import Row, id_as_stored
from domain.store.sqlite.interned import NewNumbers
from domain.store.sqlite.rows import RowReader

_INSERT_ROW = f"INSERT INTO log VALUES ({', '.join('?' * 16)})"
_INSERT_COMMAND = f"INSERT INTO commands VALUES ({', '.join('?' * 9)})"


class StoredCommand(msgspec.Struct, frozen=True):
    """A command as it is written: what was sent, what it became, and the positions of its events."""

    command_id: str
    stream: bytes
    sent: bytes
    body: bytes | None
    """As JSON; None where nothing changed."""
    first: int | None
    last: int | None
    batch: str | None

    @property
    def completed(self) -> bytes | None:
        """The SHA-256 of what it became."""
        return None if self.body is None else sha256(self.body).digest()


class Writing:
    """Writes through a cursor, inside the caller's transaction. What it gave numbers to is kept once it is stored."""

    def __init__(self, c: Any, rows: RowReader, dictionary: bytes) -> None:
        self._c, self._rows, self._dictionary = c, rows, dictionary
        self._texts: NewNumbers = {}
        self._streams: NewNumbers = {}

    def command(self, command: StoredCommand) -> int:
        """Write a command; return its number."""
        values = (
            None, id_as_stored(command.command_id), self.stream(command.stream), command.sent, command.completed,
            None if command.body is None else compressed(command.body, self._dictionary),
            command.first, command.last, self._text(None if command.batch is None else command.batch.encode()),
        )  # fmt: skip
        self._c.execute(_INSERT_COMMAND, values)
        return int(self._c.lastrowid)

    def row(self, row: Row, command: int | None) -> None:
        """Write a row of the log, which came from the command of that number."""
        values = (
            row.position, self.stream(row.stream), row.entry, self._text(row.topic), row.topic_version,
            row.state.decode(), self._text(row.author), self._text(row.desk), row.recorded_at,
            None if row.clock == row.recorded_at else row.clock, row.clock_confirmed or None, row.effective_at,
            self._text(row.reason), self._text(row.source), command, row.leaf,
        )  # fmt: skip
        self._c.execute(_INSERT_ROW, values)

    def reserve(self, kind: str, name: str, stream: bytes) -> None:
        """Write that a name belongs to a stream."""
        self._c.execute("INSERT INTO reservations VALUES (?, ?, ?)", (kind, name, self.stream(stream)))

    def stream(self, stream: bytes) -> int:
        """The number of a stream, given now if it has none."""
        return self._rows.streams.number_or_new(self._c, stream, self._streams)

    def keep(self) -> None:
        """Know the numbers given, as all of it was stored."""
        self._rows.texts.keep(self._texts)
        self._rows.streams.keep(self._streams)

    def _text(self, text: bytes | None) -> int | None:
        return None if text is None else self._rows.texts.number_or_new(self._c, text, self._texts)
