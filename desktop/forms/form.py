"""The form: rows of fields over a command, judged as one types, kept as a draft, recorded by Ctrl+Enter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.concepts.edges import entry_words
from desktop.concepts.edges.fields import Form
from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.desk.view import VisitView
from desktop.desk.visit_over import LateQuestion
from desktop.forms.asked_rules import AskedRules, Asking
from desktop.forms.drafts import Draft
from desktop.forms.editors.editor import Editor, problem_of
from desktop.forms.editors.pick import PickEditor
from desktop.forms.editors.source import SourceEditor
from desktop.forms.editors.visit_offer import NO_LONGER_OFFERED
from desktop.forms.field_problems import HOUR_UNSAID, FieldProblems, words_for
from desktop.forms.form_fields import FormFields
from desktop.forms.form_keys import FormKeys, close_list
from desktop.forms.frame import FormFrame
from desktop.forms.judgement import Judgement
from desktop.forms.typed_name import called_side, name_typed
from desktop.machine import clock
from desktop.widgets.fields.form_row import FormRow, RowWords, align_labels
from desktop.widgets.layout import boxes
from desktop.widgets.reworded import RewordedWidget
from desktop.wording.languages import languages_asked
from desktop.wording.words import say
from domain.core.message import CommandClass
from domain.core.problem import Problem

DRAFT_AFTER_MS = 500
RECORDING_SHOWN_AFTER_MS = 400


class CommandForm(RewordedWidget):
    """A page that asks for one command.

    Esc closes it; what was typed stays a draft, which ends only by recording, or by accepting the other's change in
    a conflict. A form that says what it opened with leaves nothing behind. What is wrong with a field is shown when
    the officer leaves it, and live from then on.
    """

    record_wanted = Signal(object)
    """The requests that the rules allow, as a tuple to record in one save; the last is that of the form's command."""
    draft_changed = Signal(object)
    """A `Draft` to keep, at most half a second after what was typed."""
    judged = Signal()
    """The rules have said something to what is filled in now."""
    closed = Signal()
    code = ""
    """What the form is called, where that is not the name of its command."""
    given_up = Signal()
    """The other's change stands; the draft may go."""

    def __init__(
        self, form: Form, draft: Draft, view: VisitView | None, asking: Asking, registries: DeskRegistries = NOBODY
    ) -> None:
        super().__init__()
        self._form, self._draft, self._view = form, draft, view
        self._registries, self._requests = registries, asking.requests
        self._rules = AskedRules(asking, self._show, self)
        self._last_word = AskedRules(asking, self._judged_to_record, self)
        self._judgement = Judgement(None)
        self._fields = FormFields(form, self._extra_editors())
        self._editors = self._fields.editors
        self._rows = {name: FormRow(self._row_words(name), editor) for name, editor in self._editors.items()}
        self._touched, self._recording, self._late = bool(draft.typed_at), False, LateQuestion()
        self._frame = self._made_frame(self._rows)
        self._keys = FormKeys(self, self._fields, self._frame.primary)
        self._problems = FieldProblems(form, self._rows, self._editors, self._frame)
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        self._slow_timer = QTimer(self, singleShot=True, interval=RECORDING_SHOWN_AFTER_MS)
        boxes.column(self._frame, on=self)
        self._connect()
        self._opened = draft
        self._fields.fill(draft, view, registries)
        for editor in self._editors.values():
            editor.edited.connect(self._edited)
        self.reword()
        self._opened = self._filled_in()

    @property
    def draft(self) -> Draft:
        """The form as filled in now; `typed_at` is None where it says what it opened with."""
        filled_in = self._filled_in()
        typed = bool(self._draft.typed_at) or (self._touched and filled_in != self._opened)
        return msgspec.structs.replace(filled_in, typed_at=datetime.now(UTC) if typed else None)

    def _filled_in(self) -> Draft:
        """What the fields say, without when it was typed."""
        return self._fields.said(self._draft)

    @property
    def command(self) -> CommandClass:
        """The command the form asks for."""
        return self._form.command

    @property
    def frame(self) -> FormFrame:
        """What is shown around the rows."""
        return self._frame

    @property
    def recording(self) -> bool:
        """Whether the office was asked to record and has not answered yet, or will be once the rules have answered."""
        return self._recording or self._last_word.asked

    def editor(self, name: str) -> Editor:
        """The editor of a field. Raises KeyError for a field the form does not have."""
        return self._editors[name]

    @property
    def source(self) -> SourceEditor | None:
        """The editor of the source, which may ask for a letter to be registered; None where a source is no letter."""
        editor = self._editors["source"]
        return editor if isinstance(editor, SourceEditor) else None

    def row(self, name: str) -> FormRow:
        """The row of a field. Raises KeyError for a field the form does not have."""
        return self._rows[name]

    def label(self, name: str) -> str:
        """What a field is called; empty for one the form does not have."""
        return self._row_words(name).label.replace("&", "") if name in self._rows else ""

    def field_at(self, widget: QWidget | None) -> str:
        """The name of the field a widget is part of; empty where it is none."""
        return self._fields.name_at(widget)

    @property
    def lacks_its_subject(self) -> bool:
        """Whether something chosen in it cannot be chosen any more, as somebody changed that meanwhile."""
        problem = problem_of(self._editors)
        return problem is not None and problem.code == NO_LONGER_OFFERED

    @property
    def judging(self) -> bool:
        """Whether the rules were asked and have not answered yet."""
        return self._rules.asked or self._last_word.asked

    def judgement(self) -> Judgement:
        """What the rules last said to the form."""
        return self._judgement

    def lines(self) -> Sequence[dict[str, Any]]:
        """The lines to be recorded as the form is filled in now; one of them bears the id of the draft.

        Raises:
            Problem: what is typed cannot be said in a line.
        """
        return (self.draft.line,)

    def set_view(self, view: VisitView | None) -> None:
        """Learn that the visit changed meanwhile; what is typed stays, and is judged anew."""
        self._view = view
        self._fields.show_view(view)
        self._judge()

    def set_registries(self, registries: DeskRegistries) -> None:
        """Learn that a registry changed meanwhile; what is typed stays, and is judged anew."""
        self._registries = registries
        self._fields.show_registries(registries)
        self._judge()

    def submit(self) -> None:
        """Record, or go to the first field to correct; asked twice at once, it is answered twice."""
        close_list()
        self.finish()
        if self._recording:
            return
        self._touched = self._problems.submitted = True
        self._problems.answer = None
        self._last_word.ask(self._asked_lines(), self._view, self._registries)

    def _judged_to_record(self, judgement: Judgement) -> None:
        """Record what the rules allow, as it was when recording was asked for."""
        self._show(judgement)
        if judgement.request is None:
            self._problems.focus_on(judgement.problem, self._view)
        elif not judgement.rows:
            self._frame.show_foot(say("form.no-change"), "secondary")
        elif self._view is not None and self._late.arises(judgement.save, self._view):
            day, name = self._view.visit.last_day, say(f"command.{self._form.name}")
            self._frame.show_foot(say("form.visit-is-over", day=day, command=name), "warning")
        else:
            self._set_recording(True)
            self.record_wanted.emit(judgement.save)

    def show_problem(self, problem: Problem) -> None:
        """Show what the office answered: nothing was recorded. It stands until something is changed."""
        self._set_recording(False)
        self._problems.answer = problem
        self._show(self._judgement)
        self._judge()
        self._problems.focus_on(problem, self._view)

    def server_is_back(self) -> None:
        """Say no more that the server cannot be reached, where that was the answer."""
        answer = self._problems.answer
        if answer is not None and answer.code == "server-unreachable":
            self._problems.answer = None
            self._judge()

    def focus_first(self) -> None:
        """Focus the first field to fill in."""
        first = self._fields.first().entrance()
        self.setFocusProxy(first)
        # As by Tab: what stands in a line is selected, and what is typed takes its place.
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keep_and_close(self) -> None:
        """Close the form; who opened it keeps what was typed as a draft."""
        self._draft_timer.stop()
        self.closed.emit()

    def stop_keeping(self) -> None:
        """Tell of no draft any more, as the form is closed; what was asked to be recorded is recorded."""
        self._draft_timer.stop()
        self._rules.drop()
        self.finish()

    def finish(self) -> None:
        """Hand over at once what was asked to be recorded, though the rules have not answered yet."""
        self._last_word.finish()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._frame.reword(self.code or f"command.{self._form.name}")
        self._frame.offer_keeping(self.draft.typed_at is not None)
        self._problems.reword()
        for name, row in self._rows.items():
            words = self._row_words(name)
            row.set_words(words)
            self._editors[name].set_name(f"{words.label} {words.required}".strip().replace("&", ""))
        align_labels(self._rows.values())
        self._judge()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.take(event):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._draft_timer.timeout.connect(self._tell_draft)
        self._slow_timer.timeout.connect(self._say_recording)
        if self.source is not None:
            self.source.offer_registering(self._form.sourced)
        self._frame.keep.clicked.connect(self.keep_and_close)
        self._frame.primary.clicked.connect(self.submit)
        self._frame.foretold.fix_wanted.connect(self._requests.open_form)
        self._problems.keep_theirs.triggered.connect(self.given_up)
        self._problems.record_mine.triggered.connect(self._submit_on_newest)
        self._problems.happens_now.triggered.connect(self._say_now)
        self._problems.somebody_new.triggered.connect(self._enter_somebody_new)
        for name, editor in self._editors.items():
            if isinstance(editor, PickEditor):
                editor.nobody_known.connect(partial(self._take_of_another_side, name))
        self._keys.record_wanted.connect(self.submit)
        self._keys.leave_wanted.connect(self.keep_and_close)
        self._keys.entered.connect(self._show_field)
        self._keys.left.connect(self._field_left)

    def _enter_somebody_new(self) -> None:
        """Go over to the form of whoever is typed and is none of those who may be chosen; nothing of this one stays."""
        new, view = self._form.somebody_new, self._view
        if new is None or view is None:
            return
        said = {name: editor.value() for name, editor in self._editors.items()}
        known = new.fields(view.visit, said)
        called = called_side(view, known.get("side"))
        names = name_typed(str(said[new.field] or ""), languages_asked(view.visit), called)
        self.given_up.emit()
        self._requests.open_form(new.command, {**known, "names": names})

    def _take_of_another_side(self, name: str, typed: str) -> None:
        """Take a member of another side than the form opened with for whom it is about, with the side."""
        editor, side = self._editors[name], self._editors.get("side")
        if side is None or not isinstance(editor, PickEditor) or side.value() != self._opened.fields.get("side"):
            return
        found = editor.of_another_side(typed)
        if found is not None and self._view is not None and found in self._view.visit.delegations.members:
            side.set_value(self._view.visit.delegations.members[found].side)
            self._fields.follow(self._view, self._registries)
            editor.set_value(found)
            self._edited()

    def _made_frame(self, rows: Mapping[str, FormRow]) -> FormFrame:
        return FormFrame(rows.values(), self)

    def _extra_editors(self) -> dict[str, Editor]:
        """The editors of a kind of form beside the fields of its command."""
        return {}

    def _row_words(self, name: str) -> RowWords:
        return self._fields.words_of(name, self._view)

    def _edited(self) -> None:
        self._touched, self._problems.answer = True, None
        self._fields.follow(self._view, self._registries)
        self._fill_in()
        if not self._frame.offers_keeping:
            self._frame.offer_keeping(self.draft.typed_at is not None)
        if not self._draft_timer.isActive():
            self._draft_timer.start()
        self._judge()

    def _fill_in(self) -> None:
        """Fill in what follows from what was typed, where the kind of form has such fields."""

    def _tell_draft(self) -> None:
        draft = self.draft
        self._frame.offer_keeping(draft.typed_at is not None)
        if draft.typed_at is not None:
            self.draft_changed.emit(draft)

    def _show_field(self, name: str) -> None:
        self._frame.show_row(self._rows[name])

    def _field_left(self, name: str) -> None:
        self._problems.leave(name)
        if not self.judging:
            self._show(self._judgement)

    def _judge(self) -> None:
        """Ask the rules; what they last said stands until they answer."""
        self._rules.ask(self._asked_lines(), self._view, self._registries)

    def _asked_lines(self) -> Sequence[dict[str, Any]] | Problem:
        try:
            return problem_of(self._editors) or self.lines()
        except Problem as problem:
            return problem

    def _show(self, judgement: Judgement) -> None:
        self._judgement = judgement
        recorded = entry_words.of_one_save(judgement.rows, words_for(self._view))
        self._frame.show_sentence("\n".join(recorded) or say("form.nothing-yet"))
        self._frame.foretold.show_checks(judgement.checks, self._view, self.command)
        at = self._problems.show(judgement.problem, judgement.rows, self._view, typed=self._touched)
        for name in self._rows:
            if name != at:
                self._clear(name)
        self.judged.emit()

    def _clear(self, name: str) -> None:
        """Show at a field that nothing is wrong with it."""
        self._problems.clear(name)

    def _submit_on_newest(self) -> None:
        """Record over the other's change, as the officer decided: base the form on the newest entry."""
        if self._view is not None:
            self._draft = msgspec.structs.replace(self._draft, based_on=self._view.newest)
        self.submit()

    def _say_now(self) -> None:
        """Fill in that it happens now."""
        problem = self._judgement.problem
        if problem is not None and problem.code == HOUR_UNSAID and problem.field is not None:
            editor = self._editors[problem.field.removeprefix("fields.")]
            editor.set_value(clock.now().isoformat())
            self._edited()
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_recording(self, recording: bool) -> None:
        self._recording = recording
        self._frame.primary.setEnabled(not recording)
        if recording:
            self._slow_timer.start()
        else:
            self._slow_timer.stop()

    def _say_recording(self) -> None:
        self._frame.show_foot(say("form.recording"))
