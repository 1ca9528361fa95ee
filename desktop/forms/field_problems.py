"""What is wrong with a form, shown at its field: once the officer has left the field, and live from then on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from desktop.concepts.edges.fields import Form
from desktop.desk.view import VisitView
from desktop.forms.conflict import ENDED_BY, both_values, field_in_conflict, meanwhile
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.visit_offer import NO_LONGER_OFFERED
from desktop.forms.frame import FormFrame
from desktop.look.style.mark import Severity
from desktop.widgets.fields.form_row import FormRow
from desktop.wording.problems import problem_sentence
from desktop.wording.words import Words, say
from domain.core.message import name_of
from domain.core.problem import Problem
from domain.projections.history import HistoryRow

CONFLICT, HOUR_UNSAID = "conflicting-change", "hour-unsaid"
BY_OTHERS = {CONFLICT, NO_LONGER_OFFERED, *ENDED_BY}
"""What others brought about while the form was open: it is said at once, whatever was typed."""
STANDS_FOR = {
    "people": "member",
    "ended": "at",
    "started": "at",
    "form": "forms",
    "name": "forms",
    "when": "minutes",
}
"""The field of a form for a field a rule names that the form does not have."""


class FieldProblems:
    """Shows the one problem of a form and what may be done about it: at its field, and beside the buttons."""

    def __init__(
        self, form: Form, rows: Mapping[str, FormRow], editors: Mapping[str, Editor], frame: FormFrame
    ) -> None:
        self._form, self._rows, self._editors, self._frame = form, rows, editors, frame
        self.keep_theirs, self.record_mine = QAction(frame), QAction(frame)
        """How the officer may decide a conflict: the other's change stands, or his own is recorded over it."""
        self.happens_now = QAction(frame)
        """Where no hour is given: it happens now."""
        self.somebody_new = QAction(frame)
        """Where nobody who may be chosen is meant: the form that enters somebody new."""
        self._left: set[str] = set()
        self.submitted = False
        """Whether recording was tried: from then on every problem is shown at once."""
        self.answer: Problem | None = None
        """What the office answered; it stands until something is changed."""

    def reword(self) -> None:
        """Say in the language of the window what may be done."""
        self.keep_theirs.setText(say("form.keep-theirs"))
        self.record_mine.setText(say("form.record-mine"))
        self.happens_now.setText(say("form.happens-now"))
        if self._form.somebody_new is not None:
            self.somebody_new.setText(say(f"command.{name_of(self._form.somebody_new.command)}"))

    def leave(self, name: str) -> None:
        """Show what is wrong with a field from now on, as the officer left it."""
        self._left.add(name)

    def show(
        self, found: Problem | None, rows: tuple[HistoryRow, ...], view: VisitView | None, *, typed: bool
    ) -> str | None:
        """Show what the rules found, else what the office answered; return the field it is shown at.

        Args:
            rows: what would be recorded.
            typed: whether anything was typed; until then nothing is wrong.
        """
        problem = found or self.answer
        typed = typed or (problem is not None and problem.code in BY_OTHERS)
        at = self._field_of(problem, view) if problem is not None and typed and self._may_show(problem, view) else None
        if problem is not None and at is not None:
            self._left.add(at)
            self._show_at(at, problem, rows, view)
        self._show_foot(problem if typed else None, view, shown=at is not None)
        return at

    def clear(self, name: str) -> None:
        """Show that nothing is wrong with a field."""
        if self._rows[name].severity() is not None:
            self._rows[name].clear_error()
            self._editors[name].mark(None)

    def focus_on(self, problem: Problem | None, view: VisitView | None) -> None:
        """Focus the field of a problem, or of a conflict the first way to solve it."""
        name = self._field_of(problem, view) if problem is not None else None
        if name is None or problem is None:
            return
        self._frame.show_row(self._rows[name])
        fixes = self._rows[name].fixes()
        decides = problem.code == CONFLICT and fixes
        (fixes[0] if decides else self._editors[name].entrance()).setFocus(Qt.FocusReason.TabFocusReason)

    def _field_of(self, problem: Problem, view: VisitView | None) -> str | None:
        if problem.code == CONFLICT:
            return field_in_conflict(problem, view, self._form.own) or next(iter(self._rows))
        name = (problem.field or "").removeprefix("fields.").partition(".")[0]
        return next((each for each in (name, STANDS_FOR.get(name, "")) if each in self._rows), None)

    def _may_show(self, problem: Problem, view: VisitView | None) -> bool:
        """Whether a problem may be shown: not while its field is being typed in or has not been reached."""
        if problem.code in BY_OTHERS or self.submitted or problem is self.answer:
            return True
        name = self._field_of(problem, view)
        if name is None or self._editors[name].value() is None:
            return False
        focus = self._frame.focusWidget()
        return name in self._left or focus is None or not self._editors[name].isAncestorOf(focus)

    def _show_at(self, name: str, problem: Problem, rows: tuple[HistoryRow, ...], view: VisitView | None) -> None:
        row, severity = self._rows[name], Severity.REFUSAL
        if problem.code == CONFLICT and view is not None:
            severity = Severity.WARNING
            theirs, mine = both_values(problem, rows, view, words_for(view))
            row.show_error(severity, theirs, mine, (self.keep_theirs, self.record_mine))
        else:
            new = self._form.somebody_new
            is_new = new is not None and new.field == name and problem.code == "nothing-fits"
            ways = (self.happens_now,) if problem.code == HOUR_UNSAID else (self.somebody_new,) if is_new else ()
            words = words_for(view)
            rest = meanwhile(problem, view, words) if problem.code == NO_LONGER_OFFERED else ""
            row.show_error(severity, problem_sentence(problem, words, in_form=True), rest, ways)
        self._editors[name].mark(severity, str(problem.values.get("path", "")).partition(name)[2])

    def _show_foot(self, problem: Problem | None, view: VisitView | None, *, shown: bool) -> None:
        missing = [name for name, editor in self._editors.items() if self._form.needs(name) and editor.value() is None]
        if problem is not None and problem.code == CONFLICT and shown:
            self._frame.show_foot(say("form.decide-conflict"), "warning")
        elif problem is not None and (shown or self._field_of(problem, view) is None):
            tone = "refusal" if problem.code != CONFLICT else "warning"
            words = words_for(view)
            ended = meanwhile(problem, view, words) if problem.code in ENDED_BY else ""
            self._frame.show_foot(
                "\n".join(filter(None, (ended, problem_sentence(problem, words, in_form=True)))), tone
            )
        elif problem is not None and missing:
            self._frame.show_foot(say("form.still-needed", fields=[self._rows[name].called() for name in missing]))
        else:
            self._frame.show_foot("")


def words_for(view: VisitView | None) -> Words:
    """The words of the window, with the clock of the visit on show."""
    return say.words if view is None else say.words.in_zone(view.visit.zone)
