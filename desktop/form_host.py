"""The place where forms open: one at a time, each with its draft on disk until it is recorded."""

from __future__ import annotations

import logging
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.drafts import Draft, Drafts, new_draft
from desktop.forms.form import CommandForm
from desktop.forms.table import FORMS
from desktop.view import VisitView
from domain.problem import Problem
from domain.request import Request, from_fields

log = logging.getLogger(__name__)

FORM_TAG = "form"


class FormHost(QWidget):
    """Opens forms, keeps their drafts, and hands their requests on."""

    record_wanted = Signal(object)
    """A `Request`; the answer is `recorded` or `failed`."""
    closed = Signal()
    drafts_changed = Signal(int)

    def __init__(self, drafts: Drafts, officer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts, self._officer = drafts, officer
        self._view: VisitView | None = None
        self._form: CommandForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def form(self) -> CommandForm | None:
        """The form that is open."""
        return self._form

    def open(self, command: str, fields: dict[str, Any]) -> None:
        """Open the form of a command with what is already known."""
        opens = command == "open-visit" or self._view is None
        visit = None if opens or self._view is None else self._view.visit_id.hex
        based_on = None if opens or self._view is None else self._view.newest
        self._show(new_draft(command, visit, based_on, fields))

    def resume(self, draft: Draft) -> None:
        """Go on with a draft."""
        self._show(draft)

    def show_view(self, view: VisitView) -> None:
        """Learn the visit; an open form of the same visit is judged anew."""
        self._view = view
        form = self._form
        if form is not None and form.draft.visit in (view.visit_id.hex, None) and form.command != "open-visit":
            form.set_view(view)

    def recorded(self) -> None:
        """The office recorded the form: forget the draft and close."""
        if self._form is not None:
            self._drafts.drop(self._form.draft.id)
            self._close()

    def failed(self, problem: Problem) -> None:
        """The office recorded nothing: keep everything, and say why."""
        if self._form is not None:
            self._keep(self._form.draft)
            self._form.show_problem(problem)

    def waiting(self) -> list[Draft]:
        """The drafts on disk, newest first."""
        return self._drafts.kept()

    def keep_open_draft(self) -> None:
        """Write the open form's draft at once, such as before the window closes."""
        if self._form is not None and self._form.draft.typed_at is not None:
            self._keep(self._form.draft)

    def _show(self, draft: Draft) -> None:
        self.keep_open_draft()
        self._close(tell=False)
        view = self._view if draft.visit is not None else None
        form = CommandForm(FORMS[draft.command], draft, view, self._officer)
        form.record_wanted.connect(self.record_wanted)
        form.draft_changed.connect(self._keep)
        form.closed.connect(self._close)
        self._form = form
        self._column.addWidget(form)
        form.focus_first()

    def _keep(self, draft: Draft) -> None:
        try:
            self._drafts.keep(draft)
        except OSError:
            log.exception("a draft could not be kept")
        self.drafts_changed.emit(len(self._drafts.kept()))

    def _close(self, *, tell: bool = True) -> None:
        if self._form is not None:
            self._column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        self.drafts_changed.emit(len(self._drafts.kept()))
        if tell:
            self.closed.emit()


def fits(draft: Draft, visit_id: UUID | None) -> bool:
    """Whether a draft can be opened on a visit."""
    return draft.visit is None or (visit_id is not None and draft.visit == visit_id.hex)


def request_of(command: str, fields: dict[str, Any], view: VisitView) -> Request:
    """The request of a command that needs no form, based on what the officer saw.

    Raises:
        Malformed: the fields are wrong.
    """
    return from_fields({"command": command, "fields": fields, "visit": view.visit_id.hex, "based_on": view.newest})
