"""A thread that works for the window: work is done in the order of asking, and answered in the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import QObject, Qt, Signal

from desktop.desk.asked import AskedWork
from desktop.machine.log import open_log
from desktop.machine.paths import log_file
from domain.core.problem import Problem, Unavailable

T = TypeVar("T")


class WorkOutcome(msgspec.Struct, Generic[T], frozen=True):
    """The result of a piece of work, passed to the window's thread."""

    asked: AskedWork[T]
    outcome: T | Problem


class WorkThread(QObject):
    """A thread that does one piece of work after another, in the order they were asked for."""

    failed = Signal(object)
    """A `Problem` that the one who asked does not handle."""
    _done = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None, *, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._newest: dict[Callable[..., object], AskedWork[Any]] = {}
        self._closed = False
        self._done.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def ask(self, work: Callable[[], T]) -> AskedWork[T]:
        """Begin some work of which only the newest answer counts.

        A Problem it raises is told; any other error is told as the problem `crash` and logged.
        """
        return self._begin(work, AskedWork[T](self._newest))

    def do(self, work: Callable[[], T]) -> AskedWork[T]:
        """Begin some work that nothing asked later replaces, such as recording."""
        return self._begin(work, AskedWork[T]())

    @property
    def closed(self) -> bool:
        """Whether it has ended, with everything done that was begun."""
        return self._closed

    def close(self) -> None:
        """Finish what was begun by `do`, and end the thread. What was begun by `ask` is not answered, nor
        is anything asked from now on."""
        for asked in tuple(self._newest.values()):
            asked.drop()
        self._newest.clear()
        self._pool.shutdown(wait=True)
        self._closed = True

    def _begin(self, work: Callable[[], T], asked: AskedWork[T]) -> AskedWork[T]:
        if self._closed:
            return asked
        future = self._pool.submit(outcome_of, work)
        asked.follow(future)
        future.add_done_callback(partial(self._finished, asked))
        return asked

    def _finished(self, asked: AskedWork[T], future: Future[T | Problem]) -> None:
        """Called in the thread itself, or where a question is dropped."""
        if not future.cancelled():
            self._done.emit(WorkOutcome(asked, future.result()))

    def _answer(self, answer: WorkOutcome[Any]) -> None:
        if not answer.asked.answer(answer.outcome):
            self.failed.emit(answer.outcome)


def outcome_of(work: Callable[[], T]) -> T | Problem:
    """The result of some work: its value, its Problem, or for any other error the problem `crash`, which is logged."""
    try:
        return work()
    except Problem as problem:
        return problem
    except Exception:
        open_log().exception("a job failed")
        return Unavailable("crash", log=str(log_file()))
