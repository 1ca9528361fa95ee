"""Files from outside, read in a child process with limits: whatever they hold, they can harm nothing but it.

What is wrong with one is told by a code that begins with what the file was to be: `list-damaged`,
`picture-damaged`.
"""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from domain.problem import Malformed

try:
    import resource
except ImportError:  # where there is none, the parent's own limit of time remains
    resource = None  # type: ignore[assignment]

_ROOT = Path(__file__).resolve().parents[1]


def content_of(path: Path, most: int, what: str) -> bytes:
    """The bytes of a file. Its size is looked at first: what claims gigabytes is never read.

    Raises:
        Malformed: `cannot-read`, `WHAT-too-large`.
    """
    try:
        with os.fdopen(_opened_without_waiting(path), "rb") as opened:
            found = os.fstat(opened.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise Malformed("cannot-read", field="file", path=str(path))
            if found.st_size > most:
                raise Malformed(f"{what}-too-large", field="file", limit=most)
            content = opened.read(most + 1)
    except (OSError, ValueError):
        raise Malformed("cannot-read", field="file", path=str(path)) from None
    if len(content) > most:
        raise Malformed(f"{what}-too-large", field="file", limit=most)
    return content


def answer_of(child: Sequence[str], wanted: bytes, seconds: float, what: str) -> bytes:
    """What a child process answers to what it was told on its standard input.

    Raises:
        Malformed: `WHAT-took-too-long`, `WHAT-too-much-inside`, `WHAT-damaged`.
    """
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT), *filter(None, sys.path)])}
    try:
        done = subprocess.run(
            list(child), input=wanted, capture_output=True, timeout=seconds, env=surroundings, check=False
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Malformed(f"{what}-took-too-long", field="file") from None
    except OSError:
        raise Malformed(f"{what}-damaged", field="file") from None
    if done.returncode != 0:
        raise Malformed(f"{what}-{_ended_by(done.returncode)}", field="file")
    return done.stdout


def confine(memory: int, seconds: float) -> None:
    """Take from this process, for good, what it does not need to read one file.

    Args:
        memory: bytes of address space.
        seconds: of processor time.
    """
    if resource is None:
        return
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def _opened_without_waiting(path: Path) -> int:
    """Open a file; a pipe is not waited for until somebody writes into it."""
    return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))


def _ended_by(code: int) -> str:
    """What the end of the child tells: it used up its time, its memory, or broke over the file."""
    if code == -getattr(signal, "SIGXCPU", 0):
        return "took-too-long"
    return "too-much-inside" if code in (-signal.SIGABRT, -getattr(signal, "SIGKILL", 0)) else "damaged"
