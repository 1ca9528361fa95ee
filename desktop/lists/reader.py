"""Reading a list from a file or from what was pasted: rows of cells, and the proof of what was read."""

from __future__ import annotations

import hashlib
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from desktop.lists.child import Answer, Order
from desktop.lists.limits import Limits
from desktop.lists.plain_text import rows_of
from domain.problem import Malformed

_ROOT = Path(__file__).resolve().parents[2]
CHILD = (sys.executable, "-m", "desktop.lists.child")
"""What reads a list, as a command line."""


@dataclass(frozen=True)
class ListRead:
    """A list as it was read: rows of cells."""

    name: str
    """The name of the file; empty for what was pasted."""
    size: int
    """Its bytes."""
    digest: str
    """The SHA-256 of the very bytes that were read, in hexadecimal."""
    kind: str
    """`docx`, `xlsx`, `text` or `pasted`."""
    encoding: str | None
    rows: tuple[tuple[str, ...], ...]


def read_list(
    path: Path, encoding: str | None = None, limits: Limits | None = None, child: Sequence[str] = CHILD
) -> ListRead:
    """Read a list in a child process. The encoding matters for text alone; without it, it is found out.

    Raises:
        Malformed: `cannot-read`, `list-too-large`, `list-too-much-inside`, `list-too-long`, `list-too-wide`,
            `list-empty`, `list-damaged`, `list-hostile`, `list-kind-unknown`, `list-old-kind`, `list-not-text`,
            `list-took-too-long`, `unknown-encoding`.
    """
    limits = limits or Limits()
    content = _content(path, limits)
    found = _asked(child, content, Order(limits, encoding))
    if found.problem:
        raise Malformed(found.problem, field="file", **found.values)
    digest = hashlib.sha256(content).hexdigest()
    return ListRead(path.name, len(content), digest, found.kind, found.encoding, found.rows)


def read_pasted(text: str, limits: Limits | None = None) -> ListRead:
    """Read what was pasted: cells parted by tabs as spreadsheets and Word copy them, or lines.

    Raises:
        Malformed: `list-empty`, `list-too-large`, `list-too-long`, `list-too-wide`.
    """
    limits = limits or Limits()
    content = text.encode("utf-8", errors="replace")
    if len(content) > limits.size:
        raise Malformed("list-too-large", field="pasted", limit=limits.size)
    rows = rows_of(text.replace("\r\n", "\n").replace("\0", ""))
    if not rows:
        raise Malformed("list-empty", field="pasted")
    if len(rows) > limits.rows:
        raise Malformed("list-too-long", field="pasted", limit=limits.rows)
    if max(map(len, rows)) > limits.cells:
        raise Malformed("list-too-wide", field="pasted", limit=limits.cells)
    cells = tuple(tuple(cell[: limits.letters].strip() for cell in row) for row in rows)
    return ListRead("", len(content), hashlib.sha256(content).hexdigest(), "pasted", None, cells)


def _content(path: Path, limits: Limits) -> bytes:
    """The bytes of a file. Its size is looked at first: what claims gigabytes is never read."""
    try:
        with os.fdopen(_opened_without_waiting(path), "rb") as opened:
            found = os.fstat(opened.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise Malformed("cannot-read", field="file", path=str(path))
            if found.st_size > limits.size:
                raise Malformed("list-too-large", field="file", limit=limits.size)
            content = opened.read(limits.size + 1)
    except (OSError, ValueError):
        raise Malformed("cannot-read", field="file", path=str(path)) from None
    if len(content) > limits.size:
        raise Malformed("list-too-large", field="file", limit=limits.size)
    if not content.strip():
        raise Malformed("list-empty", field="file")
    return content


def _opened_without_waiting(path: Path) -> int:
    """Open a file; a pipe is not waited for until somebody writes into it."""
    return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))


def _asked(child: Sequence[str], content: bytes, order: Order) -> Answer:
    wanted = msgspec.json.encode(order) + b"\n" + content
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT), *filter(None, sys.path)])}
    try:
        done = subprocess.run(
            list(child), input=wanted, capture_output=True, timeout=order.limits.seconds, env=surroundings, check=False
        )  # fmt: skip
        if done.returncode != 0:
            raise _ended_by(done.returncode)
        return msgspec.json.decode(done.stdout, type=Answer)
    except subprocess.TimeoutExpired:
        raise Malformed("list-took-too-long", field="file") from None
    except (OSError, msgspec.DecodeError):
        raise Malformed("list-damaged", field="file") from None


def _ended_by(code: int) -> Malformed:
    """What the end of the child tells: it used up its time, its memory, or broke over the file."""
    if code == -getattr(signal, "SIGXCPU", 0):
        return Malformed("list-took-too-long", field="file")
    wanted_too_much = code in (-signal.SIGABRT, -getattr(signal, "SIGKILL", 0))
    return Malformed("list-too-much-inside" if wanted_too_much else "list-damaged", field="file")
