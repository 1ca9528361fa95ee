"""The Merkle tree of RFC 6962 over the leaves of the log: one hash, the root, that pins them all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

Subtrees = tuple[tuple[int, bytes], ...]
"""The full subtrees a tree consists of, the largest first: the number of leaves of each, and its root."""


class MerkleTree:
    """The tree over the leaves added so far, kept as the roots of its full subtrees."""

    def __init__(self, subtrees: Subtrees = ()) -> None:
        self._subtrees = list(subtrees)

    @property
    def size(self) -> int:
        """How many leaves were added."""
        return sum(size for size, _ in self._subtrees)

    @property
    def subtrees(self) -> Subtrees:
        """What a tree can be continued from."""
        return tuple(self._subtrees)

    def add(self, leaf: bytes) -> None:
        """Add a leaf hash at the end."""
        size, root = 1, leaf
        subtrees = self._subtrees
        while subtrees and subtrees[-1][0] == size:
            root = _node(subtrees.pop()[1], root)
            size *= 2
        subtrees.append((size, root))

    def add_all(self, leaves: Iterable[bytes]) -> None:
        """Add leaf hashes at the end."""
        for leaf in leaves:
            self.add(leaf)

    def root(self) -> bytes:
        """The root hash; that of no leaves is the hash of nothing (RFC 6962 §2.1)."""
        if not self._subtrees:
            return hashlib.sha256().digest()
        root = self._subtrees[-1][1]
        for _, left in reversed(self._subtrees[:-1]):
            root = _node(left, root)
        return root


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()
