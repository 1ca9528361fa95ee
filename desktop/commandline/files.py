"""Files named on the command line: read, or written whole or not at all. `-` is standard input or output."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from desktop.machine.owner_only import owner_only
from domain.core.place import SCHEMES
from domain.core.problem import Malformed, Unavailable

STANDARD = "-"
PDF = b"%PDF"


def named_path(name: str) -> Path:
    """The file of that name.

    Raises:
        Unavailable: `no-server-offices` for the address of a server.
    """
    if name.startswith(SCHEMES):
        raise Unavailable("no-server-offices")
    return Path(name)


@contextmanager
def input_file(name: str) -> Iterator[BinaryIO]:
    """The file to read.

    Raises:
        Malformed: `cannot-read`.
    """
    if name == STANDARD:
        yield sys.stdin.buffer
        return
    try:
        opened = Path(name).open("rb")  # noqa: SIM115 (only opening is caught, not what is done with it)
    except (OSError, ValueError):
        raise Malformed("cannot-read", field="file", path=name) from None
    with opened:
        yield opened


@contextmanager
def output_file(name: str) -> Iterator[BinaryIO]:
    """A new file to write, for its owner alone. It appears with the end of the block, unless that fails.

    Raises:
        Unavailable: `file-exists`; `cannot-write`.
    """
    if name == STANDARD:
        yield sys.stdout.buffer
        return
    path = Path(name)
    if path.exists():
        raise Unavailable("file-exists", path=name)
    unfinished = _beside(path)
    try:
        with open(unfinished, "xb", opener=owner_only) as opened:
            yield opened
        unfinished.replace(path)
    except (OSError, ValueError):
        raise Unavailable("cannot-write", path=name) from None
    finally:
        unfinished.unlink(missing_ok=True)


def write_pdf(name: str, pdf: bytes) -> None:
    """Write a PDF file. An older PDF of that name is replaced, nothing else is.

    Raises:
        Unavailable: `file-exists` for a file that is no PDF; `cannot-write`.
    """
    if name == STANDARD:
        sys.stdout.buffer.write(pdf)
        return
    path = Path(name)
    unfinished = _beside(path)
    try:
        if path.exists() and not _is_pdf(path):
            raise Unavailable("file-exists", path=name)
        unfinished.write_bytes(pdf)
        unfinished.replace(path)
    except (OSError, ValueError):
        raise Unavailable("cannot-write", path=name) from None
    finally:
        unfinished.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f".{uuid4().hex}")


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as opened:
        return opened.read(len(PDF)) == PDF
