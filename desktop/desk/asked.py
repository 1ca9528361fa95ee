"""A piece of work asked of another thread, and who asked: only the newest question of an asker is answered."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from domain.core.problem import Problem

T = TypeVar("T")


class AskedWork(Generic[T]):
    """One piece of work that was asked for. Its answer calls `then` or `otherwise`, once, in the window's thread.

    Who asks is known by the method given to `then`: a newer question with the same method takes the place of this
    one, which is then no longer answered, nor begun if it still waits. An asker that is deleted is not answered.

    Args:
        newest: the questions that a newer one may replace, by the method that asked; None for work that
            is always done and always answered.
    """

    def __init__(self, newest: dict[Callable[..., object], AskedWork[Any]] | None = None) -> None:
        self._newest = newest
        self._show: Callable[[T], object] | None = None
        self._tell: Callable[[Problem], object] | None = None
        self._before: Callable[[T], object] | None = None
        self._after: Callable[[T], object] | None = None
        self._end: Callable[[T | Problem], object] | None = None
        self._future: Future[T | Problem] | None = None
        self._dropped = False

    def then(self, show: Callable[[T], object]) -> AskedWork[T]:
        """Call this method with the answer."""
        self._show = show
        if self._newest is not None:
            before = self._newest.get(_method(show))
            self._newest[_method(show)] = self
            if before is not None:
                before.drop()
        return self

    def otherwise(self, tell: Callable[[Problem], object]) -> AskedWork[T]:
        """Call this method with a problem, which is otherwise told by the signal `failed`."""
        self._tell = tell
        return self

    def beforehand(self, tell: Callable[[T], object]) -> AskedWork[T]:
        """Call this with the answer before the one who asked, who finds all of the window brought up to date."""
        self._before = tell
        return self

    def afterwards(self, tell: Callable[[T], object]) -> AskedWork[T]:
        """Call this with the answer after the one who asked, for everybody else."""
        self._after = tell
        return self

    def at_the_end(self, tell: Callable[[T | Problem], object]) -> AskedWork[T]:
        """Call this last of all, with the answer or the problem."""
        self._end = tell
        return self

    def drop(self) -> None:
        """Ask for no answer any more; work that has not begun is not done."""
        self._dropped = True
        if self._future is not None:
            self._future.cancel()
        self._forget()

    def follow(self, future: Future[T | Problem]) -> None:
        """Learn the future of the work, to cancel it before it begins."""
        self._future = future

    def answer(self, outcome: T | Problem) -> bool:
        """Call the asker with the outcome; return False for a problem it does not handle."""
        answered, tell, end = (self._before, self._show, self._after), self._tell, self._end
        self._forget()
        if self._dropped:
            return True
        try:
            if isinstance(outcome, Problem):
                return _call(tell, outcome)
            for each in answered:
                _call(each, outcome)
            return True
        finally:
            _call(end, outcome)

    def _forget(self) -> None:
        """Drop all references: the other thread may hold this the longest, and would delete widgets there."""
        if self._newest is not None and self._show is not None and self._newest.get(_method(self._show)) is self:
            del self._newest[_method(self._show)]
        self._future = self._before = self._show = self._tell = self._after = self._end = None


def _method(show: Callable[..., object]) -> Callable[..., object]:
    """The method itself, if it is wrapped in a `partial`."""
    return _method(show.func) if isinstance(show, partial) else show


def _call(told: Callable[[Any], object] | None, outcome: object) -> bool:
    """Call the asker, unless it was deleted."""
    if told is None:
        return False
    owner = getattr(_method(told), "__self__", None)
    if not isinstance(owner, QObject) or isValid(owner):
        told(outcome)
    return True
