"""Reading a list away from the window's thread: a hostile file takes all the time its child process is given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.files.lists.reader import ListRead, read_list, read_page
from desktop.files.lists.work import ListWork, new_work
from desktop.machine.log import open_log
from domain.core.problem import Malformed, Problem
from domain.lists.surroundings.sides_told import NamesOfSides


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


def understood(reading: Callable[[], ListRead], side: str, called: NamesOfSides) -> ListWork:
    """The work on a list that is read now, with everybody on it.

    Raises:
        Malformed: as the reading.
    """
    return with_everybody(new_work(reading(), side, called))


def with_everybody(work: ListWork) -> ListWork:
    """The same work, with everybody on its list and the columns in doubt told already."""
    _ = work.whole, work.untold
    return work
