"""Fetching an office from a server into a file of lines, which is gone on with when it was interrupted."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from domain.store.durable import OWNER_FILE
from domain.store.postgres.whole import WholeOffice


def lines_beside(dest: Path) -> Path:
    """Where the lines for an office file are until it is there."""
    return dest.with_name(f"{dest.name}-copying")


def fetch(whole: WholeOffice, kept: Path) -> None:
    """Write the lines of an office to a file. What is there already is kept where the office is as it was then.

    Raises:
        Damaged: an entry is not what was recorded.
        OSError: what the disk says.
    """
    header = whole.header()
    with os.fdopen(os.open(kept, os.O_CREAT | os.O_RDWR, OWNER_FILE), "r+b") as out:
        done = _kept_lines(out, header)
        for line in whole.lines_from(done):
            out.write(line)


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
