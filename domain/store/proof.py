"""Proving the log of an office file: every leaf, position, entry number and time, and the tree over the leaves.

It is written out flat, as it reads every row there is: three to four times as quick as row by row through `Rows`.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from sqlcipher3 import dbapi2

from domain.core.problem import Damaged
from domain.store.leaf import ABSENT_LENGTH, HEADER, TIME, leaf_of
from domain.store.merkle import MerkleTree
from domain.store.rows import SELECT, Rows

_AT_ONCE = 4_096


@dataclass
class Proof:
    """The log read so far: its tree, and the first row that is not what was recorded."""

    tree: MerkleTree = field(default_factory=MerkleTree)
    problem: Damaged | None = None
    _recorded_at: int = -(2**63)
    _entries: dict[int, int] = field(default_factory=dict)

    def add(self, rows: Sequence[tuple[Any, ...]], leaves: Sequence[bytes | None]) -> None:
        """Add rows as `SELECT` found them, and the leaves they must have. Once one is bad, later ones only count."""
        if self.problem is None:
            self._check(rows, leaves)
        self.tree.add_all([leaf or bytes(row[-1] or b"") for row, leaf in zip(rows, leaves, strict=True)])

    def _check(self, rows: Sequence[tuple[Any, ...]], leaves: Sequence[bytes | None]) -> None:
        entries, recorded_at = self._entries, self._recorded_at
        for position, (row, leaf) in enumerate(zip(rows, leaves, strict=True), start=self.tree.size + 1):
            stream = row[6]
            if row[0] != position:
                self.problem = Damaged("position-missing", position=position)
            elif row[-1] != leaf:
                self.problem = Damaged("leaf-mismatch", position=position, entry=row[1], stream=stream)
            elif row[1] != entries.get(stream, 0) + 1:
                self.problem = Damaged("entry-missing", position=position, entry=row[1], stream=stream)
            elif row[3] < recorded_at and not row[5]:
                self.problem = Damaged("time-reversed", position=position, entry=row[1], stream=stream)
            if self.problem is not None:
                return
            entries[stream], recorded_at = row[1], row[3]
        self._recorded_at = recorded_at


def prove(connection: dbapi2.Connection, leaf_1_upto: int) -> Proof:
    """Read every row of the log. `stream` in the values of a problem is the number of the stream."""
    rows, proof = Rows(), Proof()
    beside = connection.cursor()
    texts, streams = rows.texts.read_all(beside), rows.streams.read_all(beside)
    found = connection.cursor().execute(f"{SELECT} ORDER BY position")
    while some := found.fetchmany(_AT_ONCE):
        new = [row for row in some if row[0] > leaf_1_upto]
        old = some[: len(some) - len(new)]
        proof.add(old, [_old_leaf(rows, beside, row, leaf_1_upto) for row in old])
        proof.add(new, [_leaf(row, texts, streams) for row in new])
    return proof


def _old_leaf(rows: Rows, beside: Any, raw: tuple[Any, ...], leaf_1_upto: int) -> bytes | None:
    try:
        [row] = rows.read(beside, [raw])
        return leaf_of(row, leaf_1_upto)
    except Damaged:
        return None


def _leaf(raw: tuple[Any, ...], texts: Mapping[int, bytes], streams: Mapping[int, bytes]) -> bytes | None:
    """The leaf of the second form, as `leaf_2`; None where no leaf covers what lies there."""
    (
        position, entry, version, recorded_at, clock, confirmed, stream_number, topic_number, state, author_number,
        desk_number, effective_at, reason_number, source_number, command, batch_number, first, sent, completed, _,
    ) = raw  # fmt: skip
    try:
        stream, topic, author, desk = (
            streams[stream_number], texts[topic_number], texts[author_number], texts[desk_number],
        )  # fmt: skip
        time = b"" if effective_at is None else TIME.pack(effective_at)
        reason = b"" if reason_number is None else texts[reason_number]
        source = b"" if source_number is None else texts[source_number]
        batch = b"" if batch_number is None else texts[batch_number]
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
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError, struct.error):
        return None
