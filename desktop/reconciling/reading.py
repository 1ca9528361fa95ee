"""Reading a list while the window goes on: it takes a child process, and a hostile file all the time it is given."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.files.lists.reader import ListRead, read_list
from desktop.machine.log import open_log
from domain.core.problem import Malformed, Problem


class Reading(QObject):
    """Reads one file at a time; what was asked for last is told, earlier answers are dropped."""

    done = Signal(object)
    """A `ListRead`."""
    failed = Signal(object)
    """A `Problem`."""
    _answered = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._asked = 0
        self._answered.connect(self._tell)

    def start(self, path: Path, encoding: str | None) -> None:
        """Read a file; the answer is `done` or `failed`."""
        self._asked += 1
        number = self._asked
        self._pool.start(lambda: self._answered.emit(number, _read(path, encoding)))

    def forget(self) -> None:
        """Let the answer still to come be dropped."""
        self._asked += 1

    def close(self) -> None:
        """Wait for what is still being read: no longer than its limit of time."""
        self.forget()
        self._pool.waitForDone()

    def _tell(self, number: int, answer: ListRead | Problem) -> None:
        if number == self._asked:
            (self.failed if isinstance(answer, Problem) else self.done).emit(answer)


def _read(path: Path, encoding: str | None) -> ListRead | Problem:
    try:
        return read_list(path, encoding)
    except Problem as problem:
        return problem
    except Exception:
        open_log().exception("a list could not be read")
        return Malformed("list-damaged", field="file")
