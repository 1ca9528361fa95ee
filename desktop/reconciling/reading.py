"""Reading a list away from the window's thread: a hostile file takes all the time its child process is given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.files.lists.reader import ListRead, read_list, read_page
from desktop.machine.log import open_log
from domain.core.problem import Malformed, Problem


def read(path: Path, encoding: str | None) -> ListRead:
    """Read a file as a list.

    Raises:
        Malformed: `list-damaged` for an unexpected error; otherwise as `read_list`.
    """
    return _guarded(lambda: read_list(path, encoding))


def read_copied(page: str) -> ListRead:
    """Read what was copied as HTML.

    Raises:
        Malformed: `list-damaged` for an unexpected error; otherwise as `read_page`.
    """
    return _guarded(lambda: read_page(page))


def _guarded(reading: Callable[[], ListRead]) -> ListRead:
    try:
        return reading()
    except Problem:
        raise
    except Exception as error:
        open_log().exception("a list could not be read")
        raise Malformed("list-damaged", field="file") from error
