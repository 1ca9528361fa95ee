"""What a form asks the rules: another thread judges, and of several questions only the newest is answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QObject

from desktop.desk.asked import AskedWork
from desktop.desk.registries import DeskRegistries
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.desk.work_thread import outcome_of
from desktop.forms.judgement import Judgement, judge
from domain.core.problem import Problem


class Asking(msgspec.Struct, frozen=True):
    """Through which requests a form asks, and the officer it asks for."""

    requests: Requests
    officer: str


class AskedRules(QObject):
    """Asks for the judgement of lines, and tells it: for one purpose, such as what a form shows.

    Deleted with its parent, it tells nothing any more.
    """

    def __init__(self, asking: Asking, told: Callable[[Judgement], None], parent: QObject) -> None:
        super().__init__(parent)
        self._asking, self._told = asking, told
        self._asked: AskedWork[Judgement] | None = None
        self._work: Callable[[], Judgement] | None = None

    @property
    def asked(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    def ask(
        self, lines: Sequence[dict[str, Any]] | Problem, view: VisitView | None, registries: DeskRegistries
    ) -> None:
        """Ask about lines, in the place of what was asked before; what is no line is a problem, told at once."""
        self.drop()
        if isinstance(lines, Problem):
            self._told(Judgement(None, problem=lines))
            return
        self._work = partial(judge, lines, view, registries, self._asking.officer)
        self._asked = self._asking.requests.judge(self._work)
        self._asked.then(self._answered).otherwise(self._failed)

    def drop(self) -> None:
        """Ask for no answer any more."""
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._work = None

    def finish(self) -> None:
        """Answer what is still asked in this thread, where nobody is there any more to be answered later."""
        work = self._work
        if work is not None:
            self.drop()
            found = outcome_of(work)
            self._told(Judgement(None, problem=found) if isinstance(found, Problem) else found)

    def _answered(self, judgement: Judgement) -> None:
        self._asked = self._work = None
        self._told(judgement)

    def _failed(self, problem: Problem) -> None:
        self._answered(Judgement(None, problem=problem))
