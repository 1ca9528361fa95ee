"""What a process did to its disk, in order, as `disk.c` noted it."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_HEAD = struct.Struct("<ciqII")


@dataclass(frozen=True)
class Opened:
    """A file or folder was opened, and made if the flags say so and it was not there."""

    fd: int
    path: Path
    flags: int


@dataclass(frozen=True)
class Closed:
    fd: int


@dataclass(frozen=True)
class Written:
    fd: int
    offset: int
    data: bytes


@dataclass(frozen=True)
class Cut:
    """A file was given another size."""

    fd: int
    size: int


@dataclass(frozen=True)
class Synced:
    """A file or folder was brought to the disk."""

    fd: int


@dataclass(frozen=True)
class Made:
    """A folder was made."""

    path: Path


@dataclass(frozen=True)
class Removed:
    path: Path


@dataclass(frozen=True)
class Renamed:
    old: Path
    new: Path


@dataclass(frozen=True)
class Linked:
    old: Path
    new: Path


@dataclass(frozen=True)
class Answered:
    """Something was said on stdout."""

    said: bytes


Step = Opened | Closed | Written | Cut | Synced | Made | Removed | Renamed | Linked | Answered


def steps_of(trace: Path) -> list[Step]:
    """The steps noted in a trace.

    Raises:
        ValueError: a change was made in a way `disk.c` does not model.
    """
    return list(_steps(trace.read_bytes()))


def _steps(noted: bytes) -> Iterator[Step]:
    at = 0
    while at < len(noted):
        kind, fd, number, length, other = _HEAD.unpack_from(noted, at)
        at += _HEAD.size
        one, two = noted[at : at + length], noted[at + length : at + length + other]
        at += length + other
        yield _step(kind, fd, number, one, two)


def _step(kind: bytes, fd: int, number: int, one: bytes, two: bytes) -> Step:
    kinds: dict[bytes, Callable[[], Step]] = {
        b"o": lambda: Opened(fd, Path(one.decode()), number),
        b"c": lambda: Closed(fd),
        b"w": lambda: Written(fd, number, one),
        b"t": lambda: Cut(fd, number),
        b"s": lambda: Synced(fd),
        b"m": lambda: Made(Path(one.decode())),
        b"u": lambda: Removed(Path(one.decode())),
        b"d": lambda: Removed(Path(one.decode())),
        b"r": lambda: Renamed(Path(one.decode()), Path(two.decode())),
        b"l": lambda: Linked(Path(one.decode()), Path(two.decode())),
        b"a": lambda: Answered(one),
    }
    if kind not in kinds:
        raise ValueError(f"a change by {one.decode()!r} is not modelled")
    return kinds[kind]()
