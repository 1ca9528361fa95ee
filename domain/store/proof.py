"""Proving the log of an office file: every leaf, position, entry number and time, and the tree over the leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlcipher3 import dbapi2

from domain.core.problem import Damaged
from domain.store.merkle import MerkleTree
from domain.store.rows import SELECT, Raw, Rows

_AT_ONCE = 512


@dataclass
class Proof:
    """The log read so far: its tree, and the first row that is not what was recorded."""

    tree: MerkleTree = field(default_factory=MerkleTree)
    problem: Damaged | None = None
    _recorded_at: int = -(2**63)
    _entries: dict[int, int] = field(default_factory=dict)

    def add(self, rows: Sequence[Raw], leaves: Sequence[bytes | None]) -> None:
        """Add rows as `SELECT` found them, and the leaves they must have. Once one is bad, later ones only count."""
        if self.problem is None:
            self._check(rows, leaves)
        self.tree.add_all([leaf or bytes(row[-1] or b"") for row, leaf in zip(rows, leaves, strict=True)])

    def _check(self, rows: Sequence[Raw], leaves: Sequence[bytes | None]) -> None:
        entries, recorded_at = self._entries, self._recorded_at
        for position, (row, leaf) in enumerate(zip(rows, leaves, strict=True), start=self.tree.size + 1):
            stream = row[6]
            if row[0] != position:
                self.problem = Damaged("position-missing", position=position)
            elif row[-1] != leaf:
                self.problem = Damaged("leaf-mismatch", position=position, entry=row[1], visit=stream)
            elif row[1] != entries.get(stream, 0) + 1:
                self.problem = Damaged("entry-missing", position=position, entry=row[1], visit=stream)
            elif row[3] < recorded_at and not row[5]:
                self.problem = Damaged("time-reversed", position=position, entry=row[1], visit=stream)
            if self.problem is not None:
                return
            entries[stream], recorded_at = row[1], row[3]
        self._recorded_at = recorded_at


def prove(connection: dbapi2.Connection, leaf_1_upto: int) -> Proof:
    """Read every row of the log. `visit` in the values of a problem is the number of its stream."""
    rows, proof = Rows(), Proof()
    beside = connection.cursor()
    rows.texts.read_all(beside)
    rows.streams.read_all(beside)
    found = connection.cursor().execute(f"{SELECT} ORDER BY position")
    while some := found.fetchmany(_AT_ONCE):
        proof.add(some, rows.leaves(beside, some, leaf_1_upto))
    return proof
