"""Proving the log of an office file: every leaf, position, entry number and time, and the tree over the leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from sqlcipher3 import dbapi2

from domain.core.problem import Damaged
from domain.store.proof.merkle import MerkleTree
from domain.store.sqlite.rows import SELECT, RawRow, RowReader

_AT_ONCE = 512
_BEFORE_ALL_TIME = -(2**63)
_AFTER_ALL_TIME = 2**63


class Proof(msgspec.Struct):
    """The log read so far from behind a position on: its tree, and the first row that is not what was recorded.

    What began before that position is taken as it is found; `follows` compares it.
    """

    after: int = 0
    tree: MerkleTree = msgspec.field(default_factory=MerkleTree)
    problem: Damaged | None = None
    entries: dict[Any, int] = msgspec.field(default_factory=dict)
    """The last entry of each stream, by what the rows call the streams."""
    begins: dict[Any, int] = msgspec.field(default_factory=dict)
    """The first entry that was found of each stream that began before."""
    earliest: int = _AFTER_ALL_TIME
    """When the first row was recorded; where its clock was confirmed, any time before will do."""
    latest: int = _BEFORE_ALL_TIME
    """When the last row was recorded."""

    def add(self, rows: Sequence[RawRow], leaves: Sequence[bytes | None]) -> None:
        """Add rows as `SELECT` found them, and the leaves they must have. Once one is bad, later ones only count."""
        if not self.tree.size and rows:
            self.earliest = _AFTER_ALL_TIME if rows[0][5] else rows[0][3]
        if self.problem is None:
            self._check(rows, leaves)
        self.tree.add_all([leaf or bytes(row[-1] or b"") for row, leaf in zip(rows, leaves, strict=True)])

    def _check(self, rows: Sequence[RawRow], leaves: Sequence[bytes | None]) -> None:
        entries, recorded_at = self.entries, self.latest
        for position, (row, leaf) in enumerate(zip(rows, leaves, strict=True), start=self.after + self.tree.size + 1):
            stream = row[6]
            if row[0] != position:
                self.problem = Damaged("position-missing", position=position)
            elif row[-1] != leaf:
                self.problem = Damaged("leaf-mismatch", position=position, entry=row[1], visit=stream)
            elif row[1] != entries.get(stream, 0) + 1 and not self._began_before(stream, row[1]):
                self.problem = Damaged("entry-missing", position=position, entry=row[1], visit=stream)
            elif row[3] < recorded_at and not row[5]:
                self.problem = Damaged("time-reversed", position=position, entry=row[1], visit=stream)
            if self.problem is not None:
                return
            entries[stream], recorded_at = row[1], row[3]
        self.latest = recorded_at

    def _began_before(self, stream: Any, entry: int) -> bool:
        if not self.after or stream in self.entries:
            return False
        self.begins[stream] = entry
        return True

    def follows(self, last_entry: Callable[[Any], int], latest: int) -> bool:
        """Whether no entry and no time is missing between what lies before its first row and what was found.

        Args:
            last_entry: the last entry of a stream before; 0 if there is none.
            latest: when the last row before was recorded.
        """
        continued = all(last_entry(each) + 1 == self.begins.get(each, 1) for each in self.entries)
        return continued and self.earliest >= latest

    def join(self, part: Proof) -> bool:
        """Add what was found of the rows that come next; False where it has a problem, or does not follow."""
        if part.problem is not None or part.after != self.after + self.tree.size:
            return False
        if not part.follows(lambda stream: self.entries.get(stream, 0), self.latest):
            return False
        self.tree.join(part.tree)
        self.entries |= part.entries
        self.latest = part.latest
        return True


def prove(connection: dbapi2.Connection, leaf_1_upto: int, after: int = 0, upto: int = 2**62) -> Proof:
    """Read the rows of the log after one position and up to another, all of them unless others are given.

    `visit` in the values of a problem is the number of its stream.
    """
    rows, proof = RowReader(), Proof(after)
    if not after:
        rows.texts.read_all(connection.cursor())
        rows.streams.read_all(connection.cursor())
    extend(proof, rows, connection, leaf_1_upto, upto)
    return proof


def extend(proof: Proof, rows: RowReader, connection: dbapi2.Connection, leaf_1_upto: int, upto: int) -> None:
    """Go on with a proof up to a position."""
    beside, statement = connection.cursor(), f"{SELECT} WHERE position > ? AND position <= ? ORDER BY position"
    found = connection.cursor().execute(statement, (proof.after + proof.tree.size, upto))
    while some := found.fetchmany(_AT_ONCE):
        proof.add(some, rows.leaves(beside, some, leaf_1_upto))
