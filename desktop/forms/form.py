"""The form: rows of fields over a command, judged as one types, kept as a draft, recorded by Ctrl+Enter."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import fonts, told
from desktop.forms.drafts import Draft
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.text import LineEditor
from desktop.forms.judgement import Judgement, judge
from desktop.forms.table import Form
from desktop.problems import sentence
from desktop.view import VisitView
from desktop.widgets.button import Button, Variant
from desktop.widgets.form_row import FormRow, RowWords, align_labels
from desktop.widgets.inline_error import Severity
from desktop.widgets.label import Label
from desktop.words import say
from domain.problem import Problem, Refused

DRAFT_AFTER_MS = 500
ASIDE_WIDTH = 276
CIRCUMSTANCES = ("reason", "source")
"""What every form asks beside the command's own fields."""


class CommandForm(QWidget):
    """A page that asks for one command.

    Nothing typed is lost: Esc keeps the draft and closes; only recording or throwing away ends it.
    """

    record_wanted = Signal(object)
    """A `Request` that the rules allow."""
    draft_changed = Signal(object)
    """A `Draft` to keep, half a second after the last keystroke."""
    closed = Signal()

    def __init__(self, form: Form, draft: Draft, view: VisitView | None, officer: str) -> None:
        super().__init__()
        self._form, self._draft, self._view, self._officer = form, draft, view, officer
        self._editors: dict[str, Editor] = {field.name: field.editor() for field in form.fields}
        self._editors |= {name: LineEditor() for name in CIRCUMSTANCES if name not in self._editors}
        self._touched = bool(draft.typed_at)
        self._rows = {name: FormRow(self._row_words(name), editor) for name, editor in self._editors.items()}
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        self._draft_timer.timeout.connect(self._tell_draft)
        self._lay_out()
        self._fill()
        self.reword()
        self._judge()

    @property
    def draft(self) -> Draft:
        """The form as it is typed now."""
        own = {name: editor.value() for name, editor in self._editors.items() if name in self._own_fields()}
        extra = {name: value for name, value in self._draft.fields.items() if name not in self._editors}
        return msgspec.structs.replace(
            self._draft,
            fields={**extra, **{name: value for name, value in own.items() if value is not None}},
            reason=self._circumstance("reason"),
            source=self._circumstance("source"),
            typed_at=datetime.now(UTC) if self._touched else None,
        )

    @property
    def command(self) -> str:
        """The name of the command the form asks for."""
        return self._form.command

    def judgement(self) -> Judgement:
        """What the rules say to the form as it is typed now."""
        draft = self.draft
        line = {
            "command": draft.command, "fields": draft.fields, "visit": draft.visit, "id": draft.id,
            "reason": draft.reason, "source": draft.source, "based_on": draft.based_on,
        }  # fmt: skip
        return judge(line, self._view, self._officer)

    def set_view(self, view: VisitView | None) -> None:
        """Learn that the visit changed meanwhile; what is typed stays, and is judged anew."""
        self._view = view
        for editor in self._editors.values():
            editor.set_view(view)
        self._judge()

    def submit(self) -> None:
        """Record, or go to the first field to correct."""
        self._touched = True
        judgement = self.judgement()
        if judgement.request is not None:
            self._primary.setEnabled(False)
            self.record_wanted.emit(judgement.request)
            return
        self._show(judgement)
        self._focus_on(judgement.problem)

    def show_problem(self, problem: Problem) -> None:
        """Show what the office answered: nothing was recorded."""
        self._primary.setEnabled(True)
        self._show(Judgement(None, problem=problem))
        self._offer_both_values(problem)
        self._focus_on(problem)

    def focus_first(self) -> None:
        """Put the focus on the first field that is still empty."""
        empty = (editor for editor in self._editors.values() if editor.value() is None)
        next(empty, next(iter(self._editors.values()))).setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_and_close(self) -> None:
        """Keep the draft and close the form."""
        self._draft_timer.stop()
        self._tell_draft()
        self.closed.emit()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._title.setText(say(f"command.{self._form.command}"))
        self._hint.setText(say(f"command.{self._form.command}.hint"))
        self._primary.setText(say(f"command.{self._form.command}"))
        self._keep.setText(say("form.keep-draft"))
        self._will.setText(say("form.what-will-be-recorded"))
        for name, row in self._rows.items():
            row.set_words(self._row_words(name))
        align_labels(self._rows.values())
        self._judge()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def _own_fields(self) -> tuple[str, ...]:
        return tuple(field.name for field in self._form.fields)

    def _circumstance(self, name: str) -> str | None:
        if name in self._own_fields():
            return None
        return self._editors[name].value()  # type: ignore[no-any-return]

    def _row_words(self, name: str) -> RowWords:
        specific = f"field.{self._form.command}.{name}"
        code = specific if say.words.has(specific) else f"field.{name}"
        needed = self._form.required(name) if name in self._own_fields() else self._reason_needed(name)
        hint = f"{code}.hint"
        return RowWords(
            label=say(code),
            hint=say(hint) if say.words.has(hint) else "",
            required=say("form.required") if needed else "",
        )

    def _reason_needed(self, name: str) -> bool:
        return name == "reason" and self._form.kind.needs_reason

    def _fill(self) -> None:
        for name, editor in self._editors.items():
            editor.set_view(self._view)
            own = name in self._own_fields()
            kept = self._draft.fields.get(name) if own else getattr(self._draft, name)
            if kept is not None:
                editor.set_value(kept)
            editor.edited.connect(self._edited)

    def _edited(self) -> None:
        self._touched = True
        self._draft_timer.start()
        self._judge()

    def _tell_draft(self) -> None:
        if self._touched:
            self.draft_changed.emit(self.draft)

    def _judge(self) -> None:
        self._show(self.judgement())

    def _show(self, judgement: Judgement) -> None:
        for row in self._rows.values():
            row.clear_error()
        self._show_sentence(judgement)
        problem = judgement.problem
        if problem is None or not self._touched:
            self._foot.setText("")
            return
        words = sentence(problem, say.words)
        wrong = self._rows.get(problem.field or "")
        if wrong is not None and self._worth_showing(problem):
            wrong.show_error(Severity.REFUSAL, words)
        self._foot.setText(words)
        self._foot.set_tone("refusal")

    def _worth_showing(self, problem: Problem) -> bool:
        """A field still empty is not yet wrong while one types elsewhere."""
        editor = self._editors.get(problem.field or "")
        return editor is None or editor.value() is not None or not self.isVisible() or isinstance(problem, Refused)

    def _show_sentence(self, judgement: Judgement) -> None:
        words = say.words if self._view is None else say.words.in_zone(self._view.visit.zone)
        lines = [told.sentence(row, words) for row in judgement.rows]
        self._sentence.setText("\n".join(lines) if lines else say("form.nothing-yet"))

    def _focus_on(self, problem: Problem | None) -> None:
        editor = self._editors.get(problem.field or "") if problem else None
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_both_values(self, problem: Problem) -> None:
        """After a conflict the form stands on the newest entry; recording again is a decision, not an accident."""
        if problem.code == "conflicting-change" and self._view is not None:
            self._draft = msgspec.structs.replace(self.draft, based_on=self._view.newest)

    def _lay_out(self) -> None:
        self._title = Label(font=fonts.sheet_title, parent=self)
        self._hint = Label(font=fonts.secondary, tone="muted", parent=self)
        self._will = Label(font=fonts.secondary_strong, tone="secondary", parent=self)
        self._sentence = Label(font=fonts.recorded, parent=self)
        self._sentence.setWordWrap(True)
        self._foot = Label(font=fonts.interface, parent=self)
        self._foot.setWordWrap(True)
        self._keep = Button("", keys="Esc", parent=self)
        self._primary = Button("", Variant.PRIMARY, keys="Ctrl+Enter", parent=self)
        self._keep.clicked.connect(self.keep_and_close)
        self._primary.clicked.connect(self.submit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        QShortcut(QKeySequence("Esc"), self, self.keep_and_close, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        middle = QHBoxLayout()
        middle.addWidget(self._scrolled_rows(), 1)
        middle.addWidget(self._aside())
        column.addLayout(middle, 1)
        column.addWidget(self._feet())

    def _head(self) -> QWidget:
        head = QWidget(self)
        column = QVBoxLayout(head)
        column.setContentsMargins(20, 14, 20, 10)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        return head

    def _scrolled_rows(self) -> QScrollArea:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 16)
        column.setSpacing(12)
        for row in self._rows.values():
            column.addWidget(row)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _aside(self) -> QWidget:
        aside = QWidget(self)
        aside.setProperty("surface", "base")
        aside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        aside.setFixedWidth(fonts.scaled(ASIDE_WIDTH))
        column = QVBoxLayout(aside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self._will)
        column.addWidget(self._sentence)
        column.addStretch(1)
        return aside

    def _feet(self) -> QWidget:
        feet = QWidget(self)
        feet.setObjectName("form-foot")
        row = QHBoxLayout(feet)
        row.setContentsMargins(20, 10, 20, 10)
        row.addWidget(self._foot, 1)
        row.addWidget(self._keep)
        row.addWidget(self._primary)
        return feet
