"""What the window asks the desk to record, and the answers handed back to where they were asked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.desk.desk import Desk
from desktop.desk.recorded import Failed, Recorded
from desktop.desk.view import VisitView
from desktop.forms.form_host import FORM_TAG, RECONCILE, asked_in, request_of, tag_of
from desktop.reconciling.page import LIST_TAG
from desktop.window.tasks import Tasks
from domain.core.message import name_of
from domain.core.problem import Problem
from domain.record.request import Request


class Asking(QObject):
    """Hands requests of forms, of lists and of pages to the desk; the tag of a job finds who asked."""

    recorded = Signal(object)
    """A `Recorded`, once the form or list that asked knows of it."""
    form_recorded = Signal(object)
    """The same, where a form asked."""
    refused = Signal(object)
    """A `Problem` that nobody shows who asked."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        tasks.forms.record_wanted.connect(self._record_form)
        tasks.lists.record_wanted.connect(self._record_list)
        desk.recorded.connect(self._recorded)
        desk.failed.connect(self._failed)

    def record(self, command: str, fields: dict[str, Any], view: VisitView, source: str | None) -> None:
        """Record a command that needs no form, as seen on a view, from the source that stands."""
        try:
            self._desk.record(request_of(command, fields, view, source))
        except Problem as problem:
            self.refused.emit(problem)

    def _record_form(self, requests: tuple[Request, ...]) -> None:
        asked = asked_in(requests)
        self._desk.record(*requests, tag=tag_of(asked), called=name_of(type(asked.command)))

    def _record_list(self, requests: Any, tag: str) -> None:
        self._desk.record(*requests, tag=tag, called=RECONCILE)

    def _recorded(self, recorded: Recorded) -> None:
        tag = recorded.job.tag
        if tag.startswith(FORM_TAG):
            self._tasks.forms.recorded(tag.removeprefix(FORM_TAG))
            self.form_recorded.emit(recorded)
        if tag.startswith(LIST_TAG):
            self._tasks.lists.recorded(tag.removeprefix(LIST_TAG))
        self.recorded.emit(recorded)

    def _failed(self, failed: Failed) -> None:
        if not self._told(failed):
            self.refused.emit(failed.problem)

    def _told(self, failed: Failed) -> bool:
        tag = failed.tag
        if tag.startswith(LIST_TAG):
            return self._tasks.lists.failed(tag.removeprefix(LIST_TAG), failed.problem)
        return tag.startswith(FORM_TAG) and self._tasks.forms.failed(tag.removeprefix(FORM_TAG), failed.problem)
