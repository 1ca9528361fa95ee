"""What follows from a composition: the sentence, the checks it brings, who must agree, whose counterpart is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.forms.foretold import Foretold
from desktop.look import fonts
from desktop.look.style.mark import Severity
from desktop.widgets.button import Button, Variant
from desktop.widgets.fields.inline_error import InlineError
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.surface import Surface
from desktop.wording.words import say

MOST_MISSED = 3
"""How many missing counterparts are told."""


class Aside(Surface):
    """Everything is in words; what may be mended has buttons."""

    reason_edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._will, self._agree_head, self._opposite_head = (self._heading() for _ in range(3))
        self._sentence = WrappedLabel(font=fonts.recorded, parent=self)
        self._act = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._reason_name = WrappedLabel(font=fonts.secondary_strong, tone="secondary", parent=self)
        self.reason = QLineEdit(self)
        self._problem = InlineError(self)
        self.foretold = Foretold(self)
        self._key = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._missed = [InlineError(self) for _ in range(MOST_MISSED)]
        self._agree = WrappedLabel(font=fonts.secondary, parent=self)
        self._apart_head, self._apart = self._heading(), WrappedLabel(font=fonts.secondary, parent=self)
        self.settle = Button("", Variant.LINK, parent=self)
        self.reason.textEdited.connect(self.reason_edited)
        self._lay_out()

    def reword(self) -> None:
        """Say what stands in any case in the language of the window."""
        self._will.setText(say("form.what-will-be-recorded"))
        self._agree_head.setText(say("compose.agree"))
        self._opposite_head.setText(say("compose.opposite"))
        self._key.setText(say("compose.opposite.key"))
        self._apart_head.setText(say("compose.apart"))
        self.settle.setText(say("command.settle-parties"))
        self._reason_name.setText(say("compose.reason"))
        self.reason.setAccessibleName(say("compose.reason"))

    def sentence(self) -> str:
        """What will be recorded."""
        return self._sentence.text()

    def agreement(self) -> str:
        """Who must agree."""
        return self._agree.text()

    def problem(self) -> str:
        """Why it cannot be recorded; empty if it can."""
        return self._problem.sentence() if self._problem.severity() is not None else ""

    def missed(self) -> list[InlineError]:
        """The missing counterparts that are told, with their buttons."""
        return [each for each in self._missed if each.severity() is not None]

    def show_sentence(self, sentence: str, agreement: str, *, asks_reason: bool) -> None:
        """Show what will be recorded, who must agree, and whether a reason is asked."""
        self._sentence.setText(sentence)
        self._agree.setText(agreement)
        for widget in (self._reason_name, self.reason):
            widget.setVisible(asks_reason)

    def show_apart(self, told: str) -> None:
        """Say which parties of the visit are not at the table, and how they take part; empty: all of them are."""
        self._apart.setText(told)
        for widget in (self._apart_head, self._apart, self.settle):
            widget.setVisible(bool(told))

    def apart(self) -> str:
        """What is said of the parties that are not at the table."""
        return self._apart.text()

    def show_act(self, told: str) -> None:
        """Say in which entries it will stand; empty: in none."""
        self._act.setText(told)
        self._act.setVisible(bool(told))

    def act(self) -> str:
        """In which entries it will stand."""
        return self._act.text()

    def show_problem(self, sentence: str) -> None:
        """Show why it cannot be recorded; empty: it can."""
        if sentence:
            self._problem.show_error(Severity.REFUSAL, sentence)
        else:
            self._problem.clear()

    def show_missed(self, told: Sequence[tuple[str, str, Callable[[], None]]]) -> None:
        """Show whose counterpart is missing: the sentence, and what brings him to the table, in words and deed."""
        for line, (sentence, fix, way) in zip(self._missed, told, strict=False):
            action = QAction(fix, self)
            action.triggered.connect(partial(_done, way))
            line.show_error(Severity.WARNING, sentence, "", (action,))
        for line in self._missed[len(told) :]:
            line.clear()

    def _heading(self) -> Label:
        return Label(font=fonts.secondary_strong, tone="secondary", parent=self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        parts = (
            self._will, self._sentence, self._act, self._reason_name, self.reason, self._problem, self.foretold,
            self._agree_head, self._agree, self._apart_head, self._apart, self.settle, self._opposite_head,
            self._key, *self._missed,
        )  # fmt: skip
        for widget in parts:
            column.addWidget(widget)
        column.addStretch(1)


def _done(way: Callable[[], None], _checked: bool = False) -> None:
    way()
