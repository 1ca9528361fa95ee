"""Unexpected errors: written to the log and told in the window, while the program goes on wherever it can."""

from __future__ import annotations

import faulthandler
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QTimer

from desktop.machine.log import open_log
from desktop.machine.paths import log_file

QUIET_S = 60.0
"""For how many seconds nothing more is told of errors."""

_fatal: list[TextIO] = []
"""The file a fatal fault of Qt or Python is written to; open as long as the program runs."""


def catch_crashes() -> None:
    """Write every uncaught error of any thread to the log."""
    sys.excepthook = _note
    threading.excepthook = _note_of_thread
    # Where no log can be kept, the program starts all the same.
    with suppress(OSError):
        log_file().parent.mkdir(parents=True, exist_ok=True)
        _fatal.append((log_file().parent / "fatal.log").open("a"))
        faulthandler.enable(_fatal[-1])


def tell_of_crashes(tell: Callable[[], None]) -> None:
    """Tell an officer, too, of an error in the window's thread; `tell` is called once for all of a minute."""
    sys.excepthook = _NoteAndTell(tell)


class _NoteAndTell:
    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell
        self._told = -QUIET_S

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _note(kind, error, trace)
        now = monotonic()
        # An error of painting comes again with each painting, that of the sentence which tells it among them.
        if issubclass(kind, Exception) and now - self._told >= QUIET_S:
            self._told = now
            QTimer.singleShot(0, self._tell)


def _note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    open_log().error("Something unforeseen happened", exc_info=(kind, error, trace))


def _note_of_thread(told: threading.ExceptHookArgs) -> None:
    if told.exc_value is not None:
        _note(told.exc_type, told.exc_value, told.exc_traceback)
