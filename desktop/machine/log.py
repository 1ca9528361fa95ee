"""The program's log: what went wrong, where in the code, and nothing of what the office records.

An error's own message may quote a name, so only its kind and the lines of code it passed are written.
"""

from __future__ import annotations

import logging
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from desktop.machine.paths import log_file
from domain.core.late import late

if TYPE_CHECKING:
    from logging import handlers
else:
    handlers = late("logging.handlers")

LARGEST = 500_000
"""Bytes after which a new file is begun."""
KEPT = 3
"""Older files that are kept."""


def open_log() -> logging.Logger:
    """The log. Its file is made with the first entry; where it cannot be written, nothing is logged."""
    log, name = logging.getLogger("chancery"), str(log_file())
    if any(handler.name == name for handler in log.handlers):
        return log
    log.propagate = False
    log.setLevel(logging.INFO)
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = handlers.RotatingFileHandler(
            log_file(), maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.name = name
    handler.setFormatter(NamelessFormatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    return log


class NamelessFormatter(logging.Formatter):
    """Writes an error as its kind and the functions it passed, without its message or any value."""

    def format(self, record: logging.LogRecord) -> str:
        # Another handler may have cached its own text of the error on the log record.
        record.exc_text = None
        return super().format(record)

    def formatException(self, ei: object) -> str:
        assert isinstance(ei, tuple)
        return "\n".join(_chain(ei[1]))


def _chain(error: BaseException | None) -> list[str]:
    if error is None:
        return []
    told = [f"  {type(error).__module__}.{type(error).__qualname__}", *_places(error.__traceback__)]
    return told + _chain(error.__cause__ or error.__context__)


def _places(trace: TracebackType | None) -> list[str]:
    return [
        f"    {frame.f_globals.get('__name__', '?')}, line {line}, in {frame.f_code.co_qualname}"
        for frame, line in traceback.walk_tb(trace)
    ]
