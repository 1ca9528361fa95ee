"""Files from outside, read in a child process with limits, so that they can harm nothing but that process.

The reader of each kind of file turns a `ChildEnded` into a problem of its own.
"""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from domain.core.late import late
from domain.core.problem import Malformed

if TYPE_CHECKING:
    import ctypes
    import subprocess

    from desktop.files import windows_job
else:
    ctypes, subprocess = late("ctypes"), late("subprocess")
    windows_job = late("desktop.files.windows_job")

try:
    import resource
except ImportError:  # on Windows, where a job holds the limits
    resource = None  # type: ignore[assignment]

ChildFailure = Literal["took-too-long", "too-much-inside", "damaged"]
"""How a child ends that does not answer: it used up its time or its memory, or failed on the file."""


class ChildEnded(Exception):
    """The child ended without an answer."""

    def __init__(self, how: ChildFailure) -> None:
        super().__init__(how)
        self.how = how


_ROOT = Path(__file__).resolve().parents[2]
_SHARED = 600_000_000
"""Bytes of address space for what a child maps and does not fill: libraries, the stacks of threads."""
_COMMITTED = 200_000_000
"""Bytes Windows counts for Python and the libraries of a child before it reads anything."""
_WITHOUT_WINDOW = 0x08000000 if sys.platform == "win32" else 0
"""CREATE_NO_WINDOW: no console flashes up over the window of the program."""
_QUOTA_USED_UP = 1816
"""ERROR_NOT_ENOUGH_QUOTA: how Windows ends a process that has used up the processor time of its job."""
_ABORTED_ON_WINDOWS = (3, 0xC0000017, 0xC00000FD, 0xC0000409, 0xC000012D)
"""How a process ends there that gets no more memory: by `abort`, or with NO_MEMORY, STACK_OVERFLOW, a fast failure of
Rust or C, or COMMITMENT_LIMIT."""
_INHERITED = ("LANG", "LC_ALL", "LC_CTYPE", "SYSTEMROOT")
"""The variables a child is given: how text is written, and what a process on Windows needs to start at all."""


def content_of(path: Path, most: int, what: str) -> bytes:
    """The bytes of a file, read only if its size is within the limit.

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


def answer_of(child: Sequence[str], wanted: bytes, seconds: float) -> bytes:
    """What a child process answers to its standard input.

    It gets three streams, no other open file, and an environment of its own.

    Raises:
        ChildEnded: it answers nothing.
    """
    try:
        done = subprocess.run(
            list(child), input=wanted, capture_output=True, timeout=seconds, env=_environment(), cwd=_ROOT,
            close_fds=True, check=False, creationflags=_WITHOUT_WINDOW,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise ChildEnded("took-too-long") from None
    except OSError:
        raise ChildEnded("damaged") from None
    if done.returncode != 0:
        raise ChildEnded(_ended_by(done.returncode))
    return done.stdout


def confine(memory: int, seconds: float) -> None:
    """Take from this process, for good, what it does not need to read one file.

    Args:
        memory: bytes of its own, besides libraries and whatever else it shares with others.
        seconds: of processor time.
    """
    if resource is None:
        _confine_on_windows(memory + _COMMITTED, ceil(seconds))
        return
    for kind, most in (
        (resource.RLIMIT_DATA, memory),
        (resource.RLIMIT_AS, memory + _SHARED),
        (resource.RLIMIT_CPU, ceil(seconds)),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def _confine_on_windows(memory: int, seconds: int) -> None:
    """The same where a job holds the limits; without one, the parent's own limit of time remains."""
    library = getattr(ctypes, "WinDLL", None)
    if library is not None:
        with suppress(OSError, AttributeError):
            windows_job.confine_by_job(library("kernel32"), memory, seconds)


def _environment() -> dict[str, str]:
    """The environment of a child: of the parent's, only the few variables it needs."""
    inherited = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    return {**inherited, "PYTHONPATH": os.pathsep.join([str(_ROOT), *filter(None, sys.path)])}


def _opened_without_waiting(path: Path) -> int:
    """Open a file without waiting for a writer if it is a pipe."""
    return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))


def _ended_by(code: int) -> ChildFailure:
    """Why the child ended, by its exit code."""
    if code in (-getattr(signal, "SIGXCPU", 0), _QUOTA_USED_UP):
        return "took-too-long"
    aborted = (-signal.SIGABRT, -getattr(signal, "SIGKILL", 0), *_ABORTED_ON_WINDOWS)
    return "too-much-inside" if code in aborted else "damaged"
