"""Rows of the log read from an office file, each by its logical values."""

from __future__ import annotations

import struct
from binascii import hexlify
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from operator import itemgetter
from typing import Any

from domain.core.problem import Damaged
from domain.store.proof.leaf import ABSENT_LENGTH, HEADER, TIME, leaf_of
from domain.store.row import Row, id_as_text
from domain.store.sqlite.interned import Interned

SELECT = """
SELECT position, entry, topic_version, recorded_at, clock, clock_confirmed, log.stream, topic,
       CAST(state AS BLOB), author, desk, effective_at, reason, source, commands.id, batch,
       CASE position WHEN first_position THEN sent END, CASE position WHEN first_position THEN completed END, leaf
FROM log LEFT JOIN commands ON commands.number = log.command
"""
"""What `RowReader` reads; a condition and an order may follow."""


RawRow = tuple[Any, ...]
"""A row as `SELECT` finds it."""
_STREAM = itemgetter(6)
_TEXTS = itemgetter(7, 9, 10, 12, 13, 15)
"""The numbers of texts in such a row."""


class RowReader:
    """The texts and streams of an office, as far as they are known, and the rows that are made with them."""

    def __init__(self) -> None:
        self.texts = Interned("texts", "text", "TEXT")
        self.streams = Interned("streams", "id", "BLOB")
        self._topics: dict[int, str] = {}

    def topics(self, c: Any, numbers: Iterable[int]) -> Mapping[int, str]:
        """The topics that are known, and those that these numbers stand for: an office has few, and reads them often.

        Raises:
            Damaged, KeyError: a number stands for nothing.
        """
        text = self.texts.reader(c)
        for number in set(numbers).difference(self._topics):
            self._topics[number] = text(number).decode()
        return self._topics

    def read(self, c: Any, found: Iterable[RawRow]) -> Iterator[Row]:
        """The rows of what `SELECT` found, read through a cursor of the same transaction.

        Raises:
            Damaged: `damaged-entry`, with its number; it names what is not there.
        """
        text, stream = self.texts.reader(c), self.streams.reader(c)
        for raw in found:
            (
                position, entry, version, recorded_at, clock, confirmed, stream_number, topic, state, author, desk,
                effective_at, reason, source, command, batch, sent, completed, leaf,
            ) = raw  # fmt: skip
            try:
                yield Row(
                    position, entry, version, recorded_at, recorded_at if clock is None else clock, confirmed or 0,
                    stream(stream_number), text(topic), state, text(author), text(desk), effective_at,
                    None if reason is None else text(reason), None if source is None else text(source),
                    None if command is None else id_as_text(command).encode(),
                    None if batch is None else text(batch), sent, completed, leaf,
                )  # fmt: skip
            except Damaged as damage:
                raise Damaged(damage.code, **{**damage.values, "entry": entry, "position": position}) from damage
            except (AttributeError, KeyError, TypeError) as error:
                raise Damaged("damaged-entry", cause=str(error), entry=entry, position=position) from error

    def leaves(self, c: Any, found: Sequence[RawRow], leaf_1_upto: int) -> list[bytes | None]:
        """The leaves rows must have, of the first form up to a position; None where none covers what lies there."""
        texts = self.texts.known(c, chain.from_iterable(map(_TEXTS, found)))
        streams = self.streams.known(c, map(_STREAM, found))
        if not leaf_1_upto:
            return _second_forms(found, texts, streams)
        return [
            self._first_form(c, raw) if raw[0] <= leaf_1_upto else _second_forms([raw], texts, streams)[0]
            for raw in found
        ]

    def _first_form(self, c: Any, raw: RawRow) -> bytes | None:
        try:
            [row] = self.read(c, [raw])
            return leaf_of(row, row.position)
        except Damaged:
            return None


def _second_forms(
    found: Iterable[RawRow], texts: Mapping[int, bytes], streams: Mapping[int, bytes]
) -> list[bytes | None]:
    """The leaves of the second form, as `leaf_2`, written out flat: every row that is read goes through here.

    None where no leaf covers what lies there.
    """
    leaves: list[bytes | None] = []
    header, time = HEADER.pack, TIME.pack
    for (
        position, entry, version, recorded_at, clock, confirmed, stream_number, topic_number, state, author_number,
        desk_number, effective_at, reason_number, source_number, command, batch_number, sent, completed, _,
    ) in found:  # fmt: skip
        try:
            stream, topic, author, desk = (
                streams[stream_number], texts[topic_number], texts[author_number], texts[desk_number],
            )  # fmt: skip
            reason = b"" if reason_number is None else texts[reason_number]
            source = b"" if source_number is None else texts[source_number]
            batch = b"" if batch_number is None else texts[batch_number]
            command_id = b"" if command is None else hexlify(command) if type(command) is bytes else command.encode()
            content = (
                header(
                    0, 2, position, entry, version, recorded_at, recorded_at if clock is None else clock,
                    confirmed or 0, len(stream), len(topic), len(state), len(author), len(desk),
                    ABSENT_LENGTH if effective_at is None else 8,
                    ABSENT_LENGTH if reason_number is None else len(reason),
                    ABSENT_LENGTH if source_number is None else len(source),
                    ABSENT_LENGTH if command is None else len(command_id),
                    ABSENT_LENGTH if batch_number is None else len(batch),
                    ABSENT_LENGTH if sent is None else len(sent),
                    ABSENT_LENGTH if completed is None else len(completed),
                ),
                stream, topic, state, author, desk, b"" if effective_at is None else time(effective_at), reason, source,
                command_id, batch, sent or b"", completed or b"",
            )  # fmt: skip
            leaves.append(sha256(b"".join(content)).digest())
        except (KeyError, TypeError, AttributeError, ValueError, OverflowError, struct.error):
            leaves.append(None)
    return leaves
