"""Rows of the log read from an office file, each by its logical values."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any

from domain.core.problem import Damaged
from domain.store.interned import Interned
from domain.store.leaf import ABSENT_LENGTH, HEADER, TIME, leaf_of
from domain.store.row import Row, id_as_text

SELECT = """
SELECT position, entry, topic_version, recorded_at, clock, clock_confirmed, log.stream, topic,
       CAST(state AS BLOB), author, desk, effective_at, reason, source, commands.id, batch,
       first_position, sent, completed, leaf
FROM log LEFT JOIN commands ON commands.number = log.command
"""
"""What `RowReader` reads; a condition and an order may follow."""


RawRow = tuple[Any, ...]
"""A row as `SELECT` finds it."""


class RowReader:
    """The texts and streams of an office, as far as they are known, and the rows that are made with them."""

    def __init__(self) -> None:
        self.texts = Interned("texts", "text", "TEXT")
        self.streams = Interned("streams", "id", "BLOB")

    def read(self, c: Any, found: Iterable[RawRow]) -> Iterator[Row]:
        """The rows of what `SELECT` found, read through a cursor of the same transaction.

        Raises:
            Damaged: `damaged-entry`, with its number; it names what is not there.
        """
        text, stream = self.texts.reader(c), self.streams.reader(c)
        for raw in found:
            (
                position, entry, version, recorded_at, clock, confirmed, stream_number, topic, state, author, desk,
                effective_at, reason, source, command, batch, first, sent, completed, leaf,
            ) = raw  # fmt: skip
            try:
                begins = first == position
                yield Row(
                    position, entry, version, recorded_at, recorded_at if clock is None else clock, confirmed or 0,
                    stream(stream_number), text(topic), state, text(author), text(desk), effective_at,
                    None if reason is None else text(reason), None if source is None else text(source),
                    None if command is None else id_as_text(command).encode(),
                    None if batch is None else text(batch),
                    sent if begins else None, completed if begins else None, leaf,
                )  # fmt: skip
            except Damaged as damage:
                raise Damaged(damage.code, **{**damage.values, "entry": entry, "position": position}) from damage
            except (AttributeError, KeyError, TypeError) as error:
                raise Damaged("damaged-entry", cause=str(error), entry=entry, position=position) from error

    def leaves(self, c: Any, found: Iterable[RawRow], leaf_1_upto: int) -> list[bytes | None]:
        """The leaves rows must have, of the first form up to a position; None where none covers what lies there."""
        text, stream_of = self.texts.reader(c), self.streams.reader(c)
        return [
            _second_form(raw, text, stream_of) if raw[0] > leaf_1_upto else self._first_form(c, raw) for raw in found
        ]

    def _first_form(self, c: Any, raw: RawRow) -> bytes | None:
        try:
            [row] = self.read(c, [raw])
            return leaf_of(row, row.position)
        except Damaged:
            return None


def _second_form(raw: RawRow, text: Callable[[int], bytes], stream_of: Callable[[int], bytes]) -> bytes | None:
    """The leaf of the second form, as `leaf_2`, written out flat: every row that is read goes through here.

    None where no leaf covers what lies there.
    """
    (
        position, entry, version, recorded_at, clock, confirmed, stream_number, topic_number, state, author_number,
        desk_number, effective_at, reason_number, source_number, command, batch_number, first, sent, completed, _,
    ) = raw  # fmt: skip
    try:
        stream, topic, author, desk = (
            stream_of(stream_number), text(topic_number), text(author_number), text(desk_number),
        )  # fmt: skip
        time = b"" if effective_at is None else TIME.pack(effective_at)
        reason = b"" if reason_number is None else text(reason_number)
        source = b"" if source_number is None else text(source_number)
        batch = b"" if batch_number is None else text(batch_number)
        command_id = b"" if command is None else (command if type(command) is str else command.hex()).encode()
        if first != position:
            sent = completed = None
        header = HEADER.pack(
            0, 2, position, entry, version, recorded_at, recorded_at if clock is None else clock, confirmed or 0,
            len(stream), len(topic), len(state), len(author), len(desk),
            ABSENT_LENGTH if effective_at is None else 8, ABSENT_LENGTH if reason_number is None else len(reason),
            ABSENT_LENGTH if source_number is None else len(source),
            ABSENT_LENGTH if command is None else len(command_id),
            ABSENT_LENGTH if batch_number is None else len(batch),
            ABSENT_LENGTH if sent is None else len(sent), ABSENT_LENGTH if completed is None else len(completed),
        )  # fmt: skip
        content = (
            header, stream, topic, state, author, desk, time, reason, source, command_id, batch, sent or b"",
            completed or b"",
        )  # fmt: skip
        return sha256(b"".join(content)).digest()
    except (Damaged, KeyError, TypeError, AttributeError, ValueError, OverflowError, struct.error):
        return None
