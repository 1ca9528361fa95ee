"""Rows of the log read from an office file, each by its logical values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from domain.core.problem import Damaged
from domain.store.interned import Interned
from domain.store.row import Row, id_as_text

SELECT = """
SELECT position, entry, topic_version, recorded_at, clock, clock_confirmed, log.stream, topic,
       CAST(state AS BLOB), author, desk, effective_at, reason, source, commands.id, batch,
       first_position, sent, completed, leaf
FROM log LEFT JOIN commands ON commands.number = log.command
"""
"""What `Rows` reads; a condition and an order may follow."""


class Rows:
    """The texts and streams of an office, as far as they are known, and the rows that are made with them."""

    def __init__(self) -> None:
        self.texts = Interned("texts", "text", "TEXT")
        self.streams = Interned("streams", "id", "BLOB")

    def read(self, c: Any, found: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
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
            except (AttributeError, TypeError) as error:
                raise Damaged("damaged-entry", cause=str(error), entry=entry, position=position) from error
