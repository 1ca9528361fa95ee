"""The Merkle tree of RFC 6962 over the leaves of the log: one hash, the head, that pins them all."""

from __future__ import annotations

import hashlib


class MerkleTree:
    """The tree over the leaves added so far, kept as the roots of its full subtrees."""

    def __init__(self) -> None:
        self._roots: list[tuple[int, bytes]] = []

    def add(self, leaf: bytes) -> None:
        """Add a leaf hash at the end."""
        size, root = 1, leaf
        while self._roots and self._roots[-1][0] == size:
            left = self._roots.pop()[1]
            size, root = size * 2, _node(left, root)
        self._roots.append((size, root))

    def head(self) -> bytes:
        """The root hash; that of no leaves is the hash of nothing (RFC 6962 §2.1)."""
        if not self._roots:
            return hashlib.sha256().digest()
        root = self._roots[-1][1]
        for _, left in reversed(self._roots[:-1]):
            root = _node(left, root)
        return root


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()
