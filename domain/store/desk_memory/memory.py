"""What this desk remembers of an office, outside the office's file: its head at some of its sizes (docs/format.md)."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from threading import Thread
from uuid import uuid4

import msgspec
from msgspec.structs import replace

from domain.store.proof.merkle import Subtrees

NEWEST_KEPT = 16
"""How many of the newest sizes are kept one by one when the memory is thinned."""
CLOSENESS = 8
"""How many times as far behind the newest an older size lies, at least, as it is apart from the next that is kept."""
THINNED_FROM = 256 * 1024
"""From how many bytes on a memory is thinned."""
SYNC_EVERY = 1.0
"""The seconds between two syncs, at least."""


class Remembered(msgspec.Struct, frozen=True):
    """The root over an office of so many entries, as this desk saw it."""

    instance: str
    """Which of the office's files it was."""
    size: int
    head: str
    subtrees: Subtrees = ()
    """What its tree is continued from; of an older size that is left out in time."""


class Memory:
    """The memory of one office: a file of lines, each with a check of its own, so that one torn in writing is left out.

    Several processes of a desk may add to it at a time. Every method may raise OSError.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._synced_at = 0.0

    def read(self) -> list[Remembered]:
        """What is remembered, the smallest size first; nothing where there is no memory."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return []
        found = {each.size: each for each in _lines(content)}
        return [found[size] for size in sorted(found)]

    def add(self, remembered: Remembered) -> None:
        """Remember an office at a size."""
        line = _line(remembered)
        try:
            written = self._append(line)
        except FileNotFoundError:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            written = self._append(line)
        if written > THINNED_FROM:
            self._thin()

    def begin_anew(self, remembered: Remembered) -> None:
        """Remember an office at a size, and nothing of before: what follows is another branch of it."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._replace([remembered])

    def sync(self) -> None:
        """Bring everything added to the disk."""
        with self._path.open("rb+") as file:
            os.fsync(file.fileno())

    def _append(self, line: bytes) -> int:
        """Append a line, whoever replaces the file meanwhile; return how long the file is then.

        Now and then it is brought to the disk, which nobody waits for: an act of an officer would.
        """
        while True:
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                os.write(handle, line)
                self._sync_now_and_then(handle)
                found = os.fstat(handle)
            finally:
                os.close(handle)
            if found.st_nlink > 0:
                return found.st_size

    def _sync_now_and_then(self, handle: int) -> None:
        now = time.monotonic()
        if now - self._synced_at >= SYNC_EVERY:
            self._synced_at = now
            Thread(target=_sync_and_close, args=(os.dup(handle),), daemon=True).start()

    def _thin(self) -> None:
        """Leave out most of the older sizes. What another process adds meanwhile is carried over."""
        with self._path.open("rb") as before:
            self._replace(thinned(_lines(before.read())))
            added = before.read()
        if added:
            self._append(added)

    def _replace(self, kept: Iterable[Remembered]) -> None:
        unfinished = self._path.with_name(f".{self._path.name}.{uuid4().hex}")
        try:
            with unfinished.open("xb") as file:
                unfinished.chmod(0o600)
                file.write(b"".join(_line(each) for each in kept))
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self._path)
        finally:
            unfinished.unlink(missing_ok=True)


def thinned(remembered: Iterable[Remembered]) -> list[Remembered]:
    """The newest sizes, and of the older ones so many that no gap is wider than an eighth of how far it lies behind."""
    by_size = {each.size: each for each in remembered}
    sizes = sorted(by_size)
    kept: list[int] = []
    for size, next_size in pairwise(sizes[: 1 - NEWEST_KEPT]):
        if not kept or CLOSENESS * (next_size - kept[-1]) > sizes[-1] - next_size:
            kept.append(size)
    older = [replace(by_size[size], subtrees=()) for size in (*kept, *sizes[-NEWEST_KEPT:-1])]
    return [*older, by_size[sizes[-1]]]


def _sync_and_close(handle: int) -> None:
    with suppress(OSError):
        os.fsync(handle)
    os.close(handle)


def _line(remembered: Remembered) -> bytes:
    """The line; it begins with the end of the one before, which may be torn."""
    text = f"{remembered.instance} {remembered.size} {remembered.head} {roots_of(remembered.subtrees)}".encode()
    return b"\n" + text + b" " + _check(text)


def _check(text: bytes) -> bytes:
    return sha256(text).hexdigest()[:16].encode()


def _lines(content: bytes) -> Iterator[Remembered]:
    for line in content.split(b"\n"):
        text, _, check = line.rpartition(b" ")
        if text and check == _check(text):
            instance, size, head, roots = text.decode().split(" ")
            yield Remembered(instance, int(size), head, subtrees_of(int(size), roots) if roots else ())


def roots_of(subtrees: Subtrees) -> str:
    """The roots of subtrees as text."""
    return ",".join(root.hex() for _, root in subtrees)


def subtrees_of(size: int, roots: str) -> Subtrees:
    """The subtrees of such a text: of the powers of two that so many leaves are the sum of, the largest first."""
    sizes = [1 << power for power in reversed(range(size.bit_length())) if size >> power & 1]
    return tuple(zip(sizes, map(bytes.fromhex, roots.split(",")), strict=True))
