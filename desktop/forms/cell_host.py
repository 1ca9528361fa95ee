"""The place of the small form over a cell: one at a time, recorded by Enter, gone when the officer goes elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.concepts import form_of
from desktop.desk.recorded import Recorded
from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.forms.asked_rules import Asking
from desktop.forms.form_host import FormHost
from desktop.forms.form_requests import asked_in
from domain.core.late import late
from domain.core.message import CommandClass, name_of
from domain.core.problem import Problem
from domain.record.request import Request

if TYPE_CHECKING:
    from desktop.forms import cell_form
    from desktop.forms.cell_form import CellForm
else:
    cell_form = late("desktop.forms.cell_form")


class CellHost(QObject):
    """Opens a form over a cell. What the office refuses is said in it, and nothing is recorded.

    Esc leaves the cell as it was; what was typed in a cell that is left in any other way becomes a draft.
    """

    changed = Signal()
    """A form was opened over a cell, or is gone."""

    def __init__(self, forms: FormHost, officer: str, requests: Requests, parent: QObject) -> None:
        super().__init__(parent)
        self._forms, self._asking, self._requests = forms, Asking(requests, officer), requests
        self._view: VisitView | None = None
        self._registries: DeskRegistries = NOBODY
        self._form: CellForm | None = None
        self._before: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def be_officer(self, officer: str) -> None:
        """Learn who records here, as the server of an office says: what forms foretell bears that name."""
        self._asking = Asking(self._requests, officer)

    @property
    def form(self) -> CellForm | None:
        """The form that is open over a cell."""
        return self._form

    def show_view(self, view: VisitView) -> None:
        """Learn the visit; what is typed over a cell of it is judged anew."""
        other = self._view is None or self._view.visit_id != view.visit_id
        self._view = view
        if self._form is not None and (other or view.read_only):
            self.set_aside()
        elif self._form is not None:
            self._form.set_view(view)

    def show_registries(self, registries: DeskRegistries) -> None:
        """Learn the registries."""
        self._registries = registries

    def open(
        self,
        command: CommandClass,
        fields: dict[str, Any],
        asked: tuple[str, ...],
        over: QWidget,
        cell: QRect,
    ) -> None:
        """Ask for these fields of a command over a cell, within a part of the window; the first has the focus."""
        self.set_aside()
        draft = self._forms.draft_for(command, fields)
        declared = form_of(command)
        form = cell_form.CellForm(declared, draft, self._view, self._asking, self._registries, asked=asked)
        form.setParent(over)
        form.record_wanted.connect(self._record)
        form.closed.connect(self._left)
        form.given_up.connect(self.close)
        self._form, self._before = form, QApplication.focusWidget()
        form.stand_over(cell)
        form.show()
        form.raise_()
        form.focus_first()
        self.changed.emit()

    def set_aside(self) -> None:
        """Leave the cell for something else; what was typed is kept."""
        if self._form is not None and self._form.draft.typed_at is not None and not self._form.recording:
            self._forms.keep(self._form.draft)
        self.close()

    def close(self) -> None:
        """Leave the cell as it was."""
        form, self._form = self._form, None
        if form is not None:
            form.stop_keeping()
            form.hide()
            form.deleteLater()
            self.changed.emit()

    def _left(self) -> None:
        """Close it, and go back to where the officer came from."""
        before, self._before = self._before, None
        self.close()
        if before is not None and isValid(before):
            before.setFocus()

    def _record(self, requests: tuple[Request, ...]) -> None:
        asked = self._requests.record(*requests, called=name_of(type(asked_in(requests).command)))
        asked.then(self._recorded).otherwise(self._failed)

    def _recorded(self, _recorded: Recorded) -> None:
        self._left()

    def _failed(self, problem: Problem) -> None:
        if self._form is None:
            self._requests.show_problem(problem)
        else:
            self._form.show_problem(problem)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes elsewhere without having typed leaves the cell."""
        form = self._form
        if form is None or new is None or form.isAncestorOf(new) or form.recording:
            return
        if form.draft.typed_at is None:
            self.close()
