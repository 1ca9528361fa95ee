"""The Merkle tree of RFC 6962 over the leaves of the log: one hash, the root, that pins them all."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

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
        self._put(1, leaf)

    def _put(self, size: int, root: bytes) -> None:
        subtrees = self._subtrees
        while subtrees and subtrees[-1][0] == size:
            root = _node(subtrees.pop()[1], root)
            size *= 2
        subtrees.append((size, root))

    def add_all(self, leaves: Sequence[bytes]) -> None:
        """Add leaf hashes at the end; full subtrees of many are made level by level, which is quicker."""
        done = 0
        while done < len(leaves):
            height = self._next_height(len(leaves) - done)
            level = list(leaves[done : done + (1 << height)])
            for _ in range(height):
                level = [  # as `_node`, written out: every leaf that is proved goes through here
                    sha256(b"\x01" + left + right).digest() for left, right in zip(level[::2], level[1::2], strict=True)
                ]
            self._put(1 << height, level[0])
            done += 1 << height

    def join(self, after: MerkleTree) -> None:
        """Add the leaves of another tree at the end; the size of this one must be a multiple of its largest subtree."""
        for size, root in after.subtrees:
            self._put(size, root)

    def _next_height(self, left: int) -> int:
        """The height of the largest full subtree that may come next: the tree's size is a multiple of its own."""
        size = self.size
        aligned = (size & -size).bit_length() - 1 if size else left.bit_length() - 1
        return min(aligned, left.bit_length() - 1)

    def root(self) -> bytes:
        """The root hash; that of no leaves is the hash of nothing (RFC 6962 §2.1)."""
        if not self._subtrees:
            return sha256().digest()
        root = self._subtrees[-1][1]
        for _, left in reversed(self._subtrees[:-1]):
            root = _node(left, root)
        return root


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()
