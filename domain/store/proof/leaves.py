"""The leaves of an office as they are stored, at one moment: what its tree is made of, and a memory is held against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from domain.store.proof.checkpoint import Checkpoint, OfficeFacts, checkpoint
from domain.store.proof.merkle import MerkleTree
from domain.store.sqlite.connection import size_in

STEP = 50_000
"""How many leaves are in memory at a time."""
_LEAVES = "SELECT leaf FROM log WHERE position > ? AND position <= ? ORDER BY position"


class Leaves(Protocol):
    """One moment of an office, whichever database keeps it."""

    def size(self) -> int:
        """How many entries it has."""

    def instance(self) -> str:
        """Which of the copies of the office it is."""

    def instance_at(self, size: int) -> str:
        """Which it was at a size, where it tells that, as an office on a server does; which it is otherwise."""

    def continues(self, instance: str) -> int:
        """Up to which size it is what another copy was, as an officer said who continued it; 0 where nobody did."""

    def between(self, after: int, upto: int) -> Sequence[bytes]:
        """The leaves after one position and up to another."""


class FileLeaves:
    """Those of an office file, through a cursor that gives plain tuples."""

    def __init__(self, c: Any) -> None:
        self._c = c

    def size(self) -> int:
        """As `Leaves.size`."""
        return size_in(self._c)

    def instance(self) -> str:
        """As `Leaves.instance`."""
        self._c.execute("SELECT value FROM file WHERE key = 'instance'")
        return str(self._c.fetchone()[0])

    def instance_at(self, size: int) -> str:
        """As `Leaves.instance_at`: a file that was copied byte for byte says the same for both."""
        return self.instance()

    def continues(self, instance: str) -> int:
        """As `Leaves.continues`: a file is continued by each desk that knows another copy."""
        return 0

    def between(self, after: int, upto: int) -> Sequence[bytes]:
        """As `Leaves.between`."""
        self._c.execute(_LEAVES, (after, upto))
        return [leaf for (leaf,) in self._c.fetchall()]


def add_leaves(tree: MerkleTree, leaves: Leaves, after: int, upto: int) -> None:
    """Add the leaves that are stored after one position and up to another."""
    for first in range(after, upto, STEP):
        tree.add_all(leaves.between(first, min(first + STEP, upto)))


def checkpoints(facts: OfficeFacts, leaves: Leaves, sizes: Sequence[int]) -> list[Checkpoint]:
    """The checkpoints of sizes in ascending order; of all entries where there are fewer."""
    tree, stored, found = MerkleTree(), leaves.size(), list[Checkpoint]()
    for size in sizes:
        add_leaves(tree, leaves, tree.size, min(size, stored))
        found.append(checkpoint(facts, tree.size, tree.root()))
    return found
