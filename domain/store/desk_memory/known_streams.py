"""What each stream of a large office was when this desk last compared all of it (docs/format.md).

An owner of the file who rewrites an entry makes its leaf anew. The heads a desk remembers tell that once every leaf was
read; the digest of a stream tells it where that stream is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from copy import copy
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from struct import Struct
from typing import Any

import msgspec

from domain.core.problem import Problem
from domain.store.desk_memory.memory import Remembered, roots_of, subtrees_of
from domain.store.durable import write_whole
from domain.store.proof.leaves import FileLeaves, add_leaves
from domain.store.proof.merkle import MerkleTree, Subtrees

LEARNED_AGAIN = 4_096
"""By how many entries the office grows before the digests are brought up to it."""
_STREAM = Struct(">q32s")
_ALL = "SELECT stream, leaf FROM log WHERE position <= ? ORDER BY stream, entry"
_TOUCHED = "SELECT DISTINCT stream FROM log WHERE position > ? AND position <= ?"
_LEAVES = "SELECT leaf FROM log WHERE stream = ? AND position <= ? ORDER BY entry"
_FIRST_LEAVES = "SELECT leaf FROM log WHERE stream = ? AND entry <= ? ORDER BY entry"
_DIGEST = 32


class KnownStreams(msgspec.Struct, frozen=True):
    """The streams of an office at a size: how many entries each had, and the SHA-256 over their leaves."""

    instance: str
    size: int
    subtrees: Subtrees
    streams: bytes
    """Those of each stream, in the order of their numbers, which begin at 1."""

    def of(self, number: int) -> tuple[int, bytes]:
        """How many entries a stream had, and the digest of their leaves; 0 of one that had not begun."""
        at = (number - 1) * _STREAM.size
        return _STREAM.unpack_from(self.streams, at) if 0 <= at < len(self.streams) else (0, b"")


def read_streams(path: Path) -> KnownStreams | None:
    """What is remembered; None where nothing is, or nothing that can be believed."""
    with suppress(OSError, ValueError):
        content = path.read_bytes()
        if sha256(content[:-_DIGEST]).digest() == content[-_DIGEST:]:
            first, _, streams = content[:-_DIGEST].partition(b"\n")
            instance, size, roots = first.decode("ascii").split(" ")
            return KnownStreams(instance, int(size), subtrees_of(int(size), roots), streams)
    return None


def write_streams(path: Path, known: KnownStreams) -> None:
    """Remember it. Where it cannot be written it stays behind."""
    content = f"{known.instance} {known.size} {roots_of(known.subtrees)}\n".encode() + known.streams
    with suppress(OSError):
        write_whole(path, content + sha256(content).digest())


def learned(c: Any, here: Remembered, before: KnownStreams | None) -> KnownStreams | None:
    """The streams of an office as it is remembered, read through a cursor that gives plain tuples.

    Args:
        before: what was known of them, which only those with entries since are added to.

    Returns None where one of those is not what it was.
    """
    streams = bytearray(before.streams if before else b"")
    for number, leaves in _changed(c, here.size, before):
        known, digest = before.of(number) if before else (0, b"")
        if known and _digest(leaves[:known]) != digest:
            return None
        at = (number - 1) * _STREAM.size
        streams.extend(bytes(max(0, at + _STREAM.size - len(streams))))
        _STREAM.pack_into(streams, at, len(leaves), _digest(leaves))
    return KnownStreams(here.instance, here.size, here.subtrees, bytes(streams))


def _changed(c: Any, size: int, before: KnownStreams | None) -> Iterator[tuple[int, Sequence[bytes]]]:
    """The streams with entries since, and all their leaves."""
    if before is None:
        # Row by row: those of a large office, all at once, take hundreds of megabytes.
        c.execute(_ALL, (size,))
        for number, rows in groupby(iter(c.fetchone, None), itemgetter(0)):
            yield number, [leaf for _, leaf in rows]
        return
    for (number,) in _all(c, _TOUCHED, before.size, size):
        yield number, _read(c, _LEAVES, number, size)


def _read(c: Any, statement: str, *values: int) -> list[bytes]:
    return [leaf for (leaf,) in _all(c, statement, *values)]


def _all(c: Any, statement: str, *values: int) -> list[tuple[Any, ...]]:
    c.execute(statement, values)
    return list(c.fetchall())


def _digest(leaves: Iterable[bytes]) -> bytes:
    return sha256(b"".join(leaves)).digest()


class HeldStreams:
    """Holds each stream that is read against what this desk knows of it, once a process.

    Args:
        known: what it knows.
        compare: holds all the desk remembers of the office against it, and tells what speaks against the office.
    """

    def __init__(self, known: KnownStreams, compare: Callable[[], Problem | None]) -> None:
        self._known, self._compare = known, compare
        self._held: set[int] = set()

    @property
    def subtrees(self) -> Subtrees:
        """The subtrees of what is known."""
        return self._known.subtrees

    def hold_again(self) -> None:
        """Hold every stream again where it is next read: others wrote to the file."""
        self._held.clear()

    def refuse_rewritten(self, c: Any, read: Iterable[tuple[int, int]]) -> None:
        """Refuse what was read, by stream and entry, where an entry of that stream was rewritten, with its leaf.

        Raises:
            Damaged, Unavailable: what speaks against the office.
        """
        for number in {number for number, entry in read if entry <= self._known.of(number)[0]} - self._held:
            entries, digest = self._known.of(number)
            if _digest(_read(c, _FIRST_LEAVES, number, entries)) != digest:
                doubt = self._compare()
                if doubt is not None:
                    raise copy(doubt)
            self._held.add(number)


def held_at_open(path: Path, c: Any, here: Remembered, compare: Callable[[], Problem | None]) -> HeldStreams | None:
    """What holds the streams of an office that is opened; None where something speaks against the office already.

    All that was recorded since the digests were made is compared at once. Where there are none, all of it is, once.

    Args:
        path: where they are remembered.
        here: the office as this desk remembers it.
        compare: as `HeldStreams`.
    """
    known = read_streams(path)
    if known is None or known.instance != here.instance or known.size > here.size:
        as_remembered, known = compare() is None, None
    else:
        as_remembered = _goes_on(known, c, here)
    if as_remembered and (known is None or here.size - known.size >= LEARNED_AGAIN):
        known = learned(c, here, known)
        if known is not None:
            write_streams(path, known)
    if known is None or not as_remembered:
        compare()
        return None
    return HeldStreams(known, compare)


def _goes_on(known: KnownStreams, c: Any, here: Remembered) -> bool:
    """Whether the leaves that were recorded since lead from what was known then to what is remembered now."""
    tree = MerkleTree(known.subtrees)
    add_leaves(tree, FileLeaves(c), known.size, here.size)
    return tree.subtrees == here.subtrees
