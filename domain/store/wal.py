"""The write-ahead log beside an office file, as it lies on the disk.

SQLite takes no lock on it, so that it may be looked into while it is in use.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

_HEADER = 32
_SALTS = slice(16, 24)
_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}
"""What it begins with, and in which order of bytes its checksums are computed."""

Place = tuple[int, int]
"""The device a file lies on, and its number there."""


def wal_of(path: Path) -> Path:
    """The write-ahead log of an office file."""
    return path.with_name(f"{path.name}-wal")


def place_of(path: Path) -> Place | None:
    """Where a file lies; None if it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def size_of(wal: Path) -> int:
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


def _checksum(words: tuple[int, ...]) -> tuple[int, int]:
    first = second = 0
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
