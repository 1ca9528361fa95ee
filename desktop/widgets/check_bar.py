"""The check bar: what needs attention, one sentence at a time; F8 next, Shift+F8 previous."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.concepts.edges.fixes import OfferedFix, acceptance_of, fixes_of, mend
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.machine import clock
from desktop.widgets.button import Button
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.picture import Picture
from desktop.widgets.surface import Surface
from desktop.wording import sentences
from desktop.wording.words import say
from domain.checks.check import Check
from domain.checks.day import to_show

NARROW = 1100
"""Below this width, in pixels at the normal size of text, the bar has two lines: the sentence, and the first fix."""
FIXES = 2


class CheckBar(Surface):
    """Shows the checks of a view, most pressing first; hidden when there are none, and in the past."""

    subject_wanted = Signal(str)
    """The id of what a check is about."""

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__("warning_tint", parent)
        self._requests = requests
        self._view: VisitView | None = None
        self._checks: tuple[Check, ...] = ()
        self._offered: tuple[OfferedFix, ...] = ()
        self._at = 0
        self._sentence = WrappedLabel(font=fonts.strong, tone="warning", parent=self)
        self._position = Label(font=fonts.caption, tone="secondary", parent=self)
        self._fixes = [Button("", parent=self) for _ in range(FIXES)]
        self._keep, self._go = Button("", parent=self), Button("", parent=self)
        self._next = Button("", keys="F8", parent=self)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._connect()

    def show_view(self, view: VisitView) -> None:
        """Show the checks of a view, keeping the place where the same check still stands."""
        standing, acted = self._current(), any(button.hasFocus() for button in (*self._fixes, self._keep))
        self._view = view
        self._checks = () if view.read_only else to_show(view.findings, view.visit, clock.now())
        self._at = next((at for at, each in enumerate(self._checks) if standing and each.key == standing.key), 0)
        self._show()
        now = self._current()
        if acted and now is not None and (standing is None or now.key != standing.key):
            # Else the same key would do what the button stands for now, to something else.
            self._next.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _current(self) -> Check | None:
        return self._checks[self._at] if self._at < len(self._checks) else None

    def _show(self) -> None:
        check, view = self._current(), self._view
        self.setVisible(check is not None)
        if check is None or view is None:
            return
        words = say.words.in_zone(view.visit.zone)
        self._sentence.setText(sentences.check_sentence(check, words))
        self._position.setText(self._place(len(view.findings) - len(self._checks)))
        self._offered = fixes_of(check, view.visit, words)
        for button, fix in zip(self._fixes, self._offered, strict=False):
            button.setText(fix.text)
        self._keep.setText(say("command.accept-check"))
        self._go.setText(say("checks.show"))
        self._next.setText(say("checks.next"))
        self._fit()

    def _place(self, more: int) -> str:
        place = say("checks.position", at=self._at + 1, count=len(self._checks))
        return say("checks.position-and-more", place=place, count=more) if more > 0 else place

    def _fit(self) -> None:
        wide = self.width() >= fonts.scaled(NARROW)
        for number, button in enumerate(self._fixes):
            button.setVisible(number < len(self._offered) and (wide or number == 0))
        self._go.setVisible(wide)
        self._lines.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

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
        if check is not None and check.subjects and self._view is not None:
            items = self._view.visit.programme.items
            self.subject_wanted.emit(next((key for key in check.subjects if key in items), check.subjects[0]))

    def _mend(self) -> None:
        number = next((number for number, button in enumerate(self._fixes) if button is self.sender()), FIXES)
        if number < len(self._offered):
            mend(self._offered[number], self._requests)

    def _accept(self) -> None:
        check = self._current()
        if check is not None:
            self._requests.open_form(*acceptance_of(check))

    def _connect(self) -> None:
        for button in self._fixes:
            button.clicked.connect(self._mend)
        self._keep.clicked.connect(self._accept)
        self._go.clicked.connect(self._go_there)
        self._next.clicked.connect(self._go_on)
        QShortcut(QKeySequence("F8"), self, self._go_on)
        QShortcut(QKeySequence("Shift+F8"), self, self._go_back)

    def _lay_out(self) -> None:
        words, buttons = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._sentence)
        words.addWidget(self._position)
        said = QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(Picture("triangle", "warning", parent=self))
        said.addLayout(words, 1)
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for button in (*self._fixes, self._keep, self._go, self._next):
            # A fix names what it is of, however long that is called.
            button.let_wrap()
            buttons.addWidget(button)
        self._lines.setContentsMargins(16, 6, 16, 6)
        self._lines.setSpacing(6)
        self._lines.addLayout(said, 1)
        self._lines.addLayout(buttons)
