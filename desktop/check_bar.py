"""The check bar: what needs attention, one sentence at a time; F8 next, Shift+F8 previous. Never a dialog."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import fonts, told
from desktop.view import VisitView
from desktop.widgets.button import Button
from desktop.widgets.label import ElidedLabel, Label
from desktop.widgets.picture import Picture
from desktop.widgets.toast import FOOT
from desktop.words import say
from domain.checks.check import Check


class CheckBar(QWidget):
    """Shows the checks of a view, most pressing first; hidden when there are none, and in the past."""

    subject_wanted = Signal(str)
    """The id of what a check is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks: tuple[Check, ...] = ()
        self._at = 0
        self._zone = "UTC"
        self.setProperty("surface", "warning")
        self.setProperty(FOOT, True)
        self._sentence = ElidedLabel(font=fonts.strong, tone="warning", parent=self)
        self._position = Label(font=fonts.caption, tone="secondary", parent=self)
        self._go = Button("", parent=self)
        self._next = Button("", keys="F8", parent=self)
        self._lay_out()
        self._go.clicked.connect(self._go_there)
        self._next.clicked.connect(self._go_on)
        QShortcut(QKeySequence("F8"), self, self._go_on)
        QShortcut(QKeySequence("Shift+F8"), self, self._go_back)

    def show_view(self, view: VisitView) -> None:
        """Show the checks of a view, keeping the place where the same check still stands."""
        standing = self._current()
        self._checks = () if view.past else view.checks
        self._zone = view.visit.zone
        self._at = self._checks.index(standing) if standing in self._checks else 0
        self._show()

    def _current(self) -> Check | None:
        return self._checks[self._at] if self._at < len(self._checks) else None

    def _show(self) -> None:
        check = self._current()
        self.setVisible(check is not None)
        if check is None:
            return
        self._sentence.setText(told.check_sentence(check, say.words.in_zone(self._zone)))
        self._position.setText(say("checks.position", at=self._at + 1, count=len(self._checks)))
        self._go.setText(say("checks.show"))
        self._next.setText(say("checks.next"))

    def _go_on(self) -> None:
        self._step(1)

    def _go_back(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._checks:
            self._at = (self._at + by) % len(self._checks)
            self._show()
            self._go_there()

    def _go_there(self) -> None:
        check = self._current()
        if check is not None and check.subjects:
            self.subject_wanted.emit(check.subjects[0])

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._sentence)
        words.addWidget(self._position)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(10)
        row.addWidget(Picture("triangle", "warning", parent=self))
        row.addLayout(words, 1)
        row.addWidget(self._go)
        row.addWidget(self._next)
