"""Ctrl+C: it ends the program without a traceback, and waits while an office closes.

A process in which it is ignored from the beginning, as in the background of a shell, goes on ignoring it.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, NoReturn

INTERRUPTED = 130
"""The exit code of a shell for Ctrl+C (128 and the number of the signal)."""

Handler = Callable[[int, FrameType | None], Any] | signal.Handlers


def end_at_once() -> None:
    """Let Ctrl+C end the process, while the program loads and nothing is open yet."""
    _replace(signal.default_int_handler, _end)


def hear() -> None:
    """Let Ctrl+C raise KeyboardInterrupt, once the program is loaded."""
    _replace(_end, _raise)


def ignore() -> None:
    """Ignore Ctrl+C, once only the end of the process is left."""
    _replace(_raise, signal.SIG_IGN)


@contextmanager
def held_while(ending: Callable[[], None]) -> Iterator[None]:
    """Call `ending` after the block; a Ctrl+C during that call is raised afterwards."""
    came: list[int] = []
    hearing = signal.getsignal(signal.SIGINT)

    def note(number: int, _frame: FrameType | None) -> None:
        came.append(number)

    try:
        try:
            yield
        finally:
            if hearing in (_raise, signal.default_int_handler):
                _replace(hearing, note)
    finally:
        try:
            ending()
        finally:
            _replace(note, hearing)
    if came:
        raise KeyboardInterrupt


def _replace(before: Any, now: Any) -> None:
    """Replace the handler of Ctrl+C, if it is the one expected."""
    if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGINT) is before:
        signal.signal(signal.SIGINT, now)


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    os._exit(INTERRUPTED)


def _raise(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
