"""What a desk has read of an office on a server and proved: the events of each stream, as nothing is read twice."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from uuid import UUID

from domain.core.problem import Damaged
from domain.store.proof.leaf import leaf_of
from domain.store.row import Row
from domain.store.store import EncodedEvent

MOST_KEPT = 10_000
"""How many events are kept in memory, of the streams read last."""


class ProvedStreams:
    """How far each stream was proved by this process, with the events of those read last. One thread may use it.

    Args:
        leaf_1_upto: the position up to which leaves have the first form.
    """

    def __init__(self, leaf_1_upto: int) -> None:
        self.names: dict[tuple[str, str], UUID] = {}
        """The streams of names, which stay theirs for ever."""
        self._leaf_1_upto = leaf_1_upto
        self._upto: dict[bytes, int] = {}
        self._kept: dict[bytes, list[EncodedEvent]] = {}
        """From the first entry on, the stream read last at the end."""
        self._just_told: bytes | None = None

    def upto(self, stream: bytes) -> int:
        """The number of the last entry of a stream that was proved."""
        return self._upto.get(stream, 0)

    def add(self, stream: bytes, after: int, rows: Sequence[Row]) -> None:
        """Prove the rows that follow an entry of a stream.

        Raises:
            Damaged: `entry-missing`, `leaf-mismatch`.
        """
        for number, row in enumerate(rows, start=after + 1):
            if row.entry != number:
                raise Damaged("entry-missing", entry=number, position=row.position, visit=stream.hex())
        self.prove(rows)
        known = self.upto(stream)
        if after <= known < after + len(rows):
            self._upto[stream] = after + len(rows)
            self._keep(stream, known, rows[known - after :])

    def prove(self, rows: Iterable[Row]) -> None:
        """Hold each row against its own leaf.

        Raises:
            Damaged: `leaf-mismatch`.
        """
        for row in rows:
            if leaf_of(row, self._leaf_1_upto) != row.leaf:
                raise Damaged("leaf-mismatch", position=row.position, entry=row.entry, visit=row.stream.hex())

    def told(self, rows: Sequence[Row]) -> None:
        """What others recorded on a stream before a save that is now decided anew.

        Rows that are damaged are read, and told, by whoever asks for them next.
        """
        if rows:
            with suppress(Damaged):
                self.add(rows[0].stream, rows[0].entry - 1, rows)
                self._just_told = rows[0].stream

    def has_just_told(self, stream: bytes) -> bool:
        """Whether a save that was overtaken has just told all of a stream, so that nobody need ask again."""
        told = self._just_told == stream
        if told:
            self._just_told = None
        return told

    def forget(self) -> None:
        """Know nothing any more, of an office that holds other entries now."""
        self.names.clear()
        self._upto.clear()
        self._kept.clear()
        self._just_told = None

    def forget_told(self) -> None:
        """Ask again, as the office may have changed."""
        self._just_told = None

    def events(self, stream: bytes, after: int, upto: int) -> list[EncodedEvent] | None:
        """The events of a stream after an entry and up to another; None where they are not kept."""
        kept = self._kept.pop(stream, None)
        if kept is None:
            return None
        self._kept[stream] = kept
        return kept[after:upto]

    def _keep(self, stream: bytes, after: int, rows: Sequence[Row]) -> None:
        kept = self._kept.pop(stream, [])
        if len(kept) != after:
            return
        for row in rows:
            kept.append(EncodedEvent(row.entry, sys.intern(row.topic.decode()), row.topic_version, row.state))
        self._kept[stream] = kept
        while sum(map(len, self._kept.values())) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
