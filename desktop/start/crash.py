"""Unexpected errors: written to the log, while the program goes on wherever it can."""

from __future__ import annotations

import faulthandler
import sys
import threading
from contextlib import suppress
from types import TracebackType
from typing import TextIO

from desktop.machine.log import open_log
from desktop.machine.paths import log_file

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


def _note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    open_log().error("Something unforeseen happened", exc_info=(kind, error, trace))


def _note_of_thread(told: threading.ExceptHookArgs) -> None:
    if told.exc_value is not None:
        _note(told.exc_type, told.exc_value, told.exc_traceback)
