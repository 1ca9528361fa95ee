"""The write-ahead log beside an office file, as it lies on the disk.

SQLite takes no lock on it, so that it may be looked into while it is in use.
"""

from __future__ import annotations

import os
import struct
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, NamedTuple

_HEADER = 32
_SALTS = slice(16, 24)
_PAGE_SIZE = slice(16, 18)
"""Where the main file says it, in bytes; 1 stands for 65,536."""
_FRAME = struct.Struct(">II8s8x")
_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}
"""What it begins with, and in which order of bytes its checksums are computed."""


class _Frame(NamedTuple):
    """A page as a save left it."""

    page: int
    size_after_commit: int
    """In pages; 0 unless it is the last frame of a commit."""
    salts: bytes
    content: bytes


FileIdentity = tuple[int, int]
"""The device a file lies on, and its number there."""


def wal_of(path: Path) -> Path:
    """The write-ahead log of an office file."""
    return path.with_name(f"{path.name}-wal")


def file_identity(path: Path) -> FileIdentity | None:
    """Where a file lies; None if it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def wal_size(wal: Path) -> int:
    """The length of a write-ahead log in bytes; 0 if it is not there."""
    try:
        return wal.stat().st_size
    except OSError:
        return 0


def salts_of(wal: Path) -> bytes | None:
    """What tells one run of a write-ahead log from the next; None where SQLite finds no write-ahead log.

    It begins a new run, from the beginning of the file, once all of it was brought into the main file.
    """
    try:
        with wal.open("rb") as file:
            return salts_in(file.read(_HEADER))
    except OSError:
        return None


def salts_at(descriptor: int) -> bytes | None:
    """The same of a write-ahead log that was opened, even if it was deleted since."""
    return salts_in(os.pread(descriptor, _HEADER, 0))


def salts_in(header: bytes) -> bytes | None:
    """The same from its header, which has a checksum of its own."""
    if len(header) < _HEADER:
        return None
    numbers = struct.unpack(">8I", header)
    order = _MAGIC.get(numbers[0])
    if order is None or _checksum(struct.unpack(f"{order}6I", header[:24])) != numbers[6:]:
        return None
    return header[_SALTS]


def is_brought_in(wal: Path, main: Path) -> bool:
    """Whether all that was ever committed into a write-ahead log without a header lies in the main file.

    A save that failed as it began a new run leaves such a log: the frames behind its header were brought in before.
    False where it has no frame: then it may have been emptied.

    Nobody in this process may have the file open: closing it past SQLite drops this process's locks on it.
    """
    with main.open("rb") as file:
        size = int.from_bytes(file.read(_HEADER)[_PAGE_SIZE], "big")
        frames = _frames(wal.read_bytes(), 65_536 if size == 1 else size)
        newest: dict[int, bytes] = {}
        for _, run in groupby(frames, key=lambda frame: frame.salts):
            newest |= _committed(list(run))
        return bool(frames) and all(_page(file, number, len(page)) == page for number, page in newest.items())


def _frames(wal: bytes, size: int) -> list[_Frame]:
    """The whole frames of a write-ahead log."""
    whole = range(_HEADER, len(wal) - _FRAME.size - size + 1, _FRAME.size + size)
    return [
        _Frame(page, size_after_commit, salts, wal[at + _FRAME.size :][:size])
        for at in whole
        for page, size_after_commit, salts in [_FRAME.unpack_from(wal, at)]
    ]


def _committed(run: list[_Frame]) -> dict[int, bytes]:
    """The pages of a run as its last commit left them."""
    upto = max((number for number, frame in enumerate(run, start=1) if frame.size_after_commit), default=0)
    return {frame.page: frame.content for frame in run[:upto]}


def _page(file: BinaryIO, number: int, size: int) -> bytes:
    file.seek((number - 1) * size)
    return file.read(size)


def _checksum(words: tuple[int, ...]) -> tuple[int, int]:
    first = second = 0
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
