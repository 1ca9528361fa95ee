"""Fetching an office from a server into a file of lines, which is gone on with when it was interrupted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from domain.core.problem import Damaged, Unavailable
from domain.store.durable import open_for_change, try_lock
from domain.store.postgres.whole_office import WholeOffice


def lines_beside(dest: Path) -> Path:
    """Where the lines for an office file are until it is there."""
    return dest.with_name(f"{dest.name}-copying")


@contextmanager
def fetched(whole: WholeOffice, dest: Path) -> Iterator[BinaryIO]:
    """The lines of an office, for who makes a file of them: gone when the block ends well, or they are damaged.

    Raises:
        Damaged: an entry is not what was recorded.
        Unavailable: `copy-under-way`; another fetches them for the same file.
        OSError: what the disk says.
    """
    kept = lines_beside(dest)
    try:
        with os.fdopen(open_for_change(kept), "r+b") as lines:
            if not try_lock(lines.fileno()):
                raise Unavailable("copy-under-way", path=str(dest))
            fetch(whole, lines)
            lines.seek(0)
            yield lines
    except Damaged:
        kept.unlink(missing_ok=True)  # Torn by a loss of power, or altered since.
        raise
    kept.unlink(missing_ok=True)


def fetch(whole: WholeOffice, out: BinaryIO) -> None:
    """Write the lines of an office to a file. What is there already is kept where the office is as it was then.

    Raises:
        Damaged: an entry is not what was recorded.
        OSError: what the disk says.
    """
    header = whole.header()
    for line in whole.lines_from(_kept_lines(out, header)):
        out.write(line)
    out.flush()


def _kept_lines(out: BinaryIO, header: bytes) -> int:
    """How many lines after the first are whole; the file ends there, and is ready to be gone on with."""
    if out.readline() != header:
        out.seek(0)
        out.truncate()
        out.write(header)
        return 0
    done, end = 0, len(header)
    for line in out:
        if line.endswith(b"\n"):
            done, end = done + 1, end + len(line)
    out.seek(end)
    out.truncate()
    return done
