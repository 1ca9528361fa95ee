"""The check bar: what needs attention, one sentence at a time; F8 next, Shift+F8 previous, Ctrl+F8 mends.

In a low window a sentence that takes several rows is told by the name of its check alone, until it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop.concepts.edges.fixes import OfferedFix, acceptance_of, fixes_of, mend
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.text_style import style_of
from desktop.machine import clock
from desktop.widgets.button import Button
from desktop.widgets.label import WrappedLabel
from desktop.widgets.picture import Picture
from desktop.widgets.surface import Surface
from desktop.wording import sentences
from desktop.wording.words import say
from domain.checks.check import Check
from domain.checks.day import to_show

NARROW = 1100
"""Below this width, in pixels at the normal size of text, one fix is offered, and nothing to go to what it is of."""
FIXES = 2
AROUND, BETWEEN = 16, 10
"""Beside and between what stands in the bar, in pixels."""
LOW = 720
"""In a window lower than this, in pixels at the normal size of text, the bar has one row."""
MOST_LINES = 2
"""A sentence that would need more lines beside the buttons stands above them."""


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
        self._wanted, self._by_name = False, False
        """Whether the sentence was asked for where the window is low, and whether the name alone stands for it."""
        self._sentence = WrappedLabel(font=fonts.strong, tone="warning", parent=self)
        self._position = WrappedLabel(font=fonts.caption, tone="secondary", parent=self)
        self._fixes = [Button("", keys="" if number else "Ctrl+F8", parent=self) for number in range(FIXES)]
        self._keep, self._go = Button("", parent=self), Button("", parent=self)
        self._next = Button("", keys="F8", parent=self)
        self._picture = Picture("triangle", "warning", parent=self)
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

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._wanted = False

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
        self._position.setText(self._place(len(view.findings) - len(self._checks)))
        self._offered = fixes_of(check, view.visit, words)
        for button, fix in zip(self._fixes, self._offered, strict=False):
            button.setAccessibleName(fix.text)
        self._keep.setText(say("command.accept-check"))
        self._go.setText(say("checks.show"))
        self._fit()

    def _place(self, more: int) -> str:
        place = say("checks.position", at=self._at + 1, count=len(self._checks))
        return say("checks.position-and-more", place=place, count=more) if more > 0 else place

    def _fit(self) -> None:
        """Show what there is room for: of the day that stands above it no more is taken than it needs."""
        check = self._current()
        if check is None or self._view is None:
            return
        sentence = sentences.check_sentence(check, say.words.in_zone(self._view.visit.zone))
        wide = self.width() >= fonts.scaled(NARROW)
        shown = [
            *self._fixes[: len(self._offered) if wide else 1],
            self._keep,
            *([self._go] if wide else []),
            self._next,
        ]
        fixes, taken = self._worded_fixes(shown)
        room = self.width() - 2 * AROUND - taken - self._beside_sentence()
        beside = room > 0 and len(style_of(fonts.strong).lines(sentence, room)) <= MOST_LINES
        self._by_name = not beside and not self._wanted and self.window().height() < fonts.scaled(LOW)
        if self._by_name:
            name = say.words.of("check-name", check.code)
            sentence, shown, beside = name[:1].upper() + name[1:], [self._next], True
        self._stand(sentence, fixes, shown, beside=beside)

    def _stand(self, sentence: str, fixes: Sequence[str], shown: Sequence[Button], *, beside: bool) -> None:
        """Show that, and touch nothing that is so already: each change would lay the page out anew."""
        following = say("checks.show" if self._by_name else "checks.next")
        if self._sentence.text() != sentence:
            self._sentence.setText(sentence)
        for button, text in ((self._next, following), *zip(self._fixes, fixes, strict=False)):
            if button.text() != text:
                button.setText(text)
        for button in (*self._fixes, self._keep, self._go, self._next):
            if button.isHidden() == (button in shown):
                button.setVisible(button in shown)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._lines.direction() != way:
            self._lines.setDirection(way)

    def _worded_fixes(self, shown: Sequence[Button]) -> tuple[list[str], int]:
        """The words of the fixes, in short where they have no room in one line, and how wide all buttons are then."""
        room = self.width() - 2 * AROUND - self._position.sizeHint().width()
        for texts in ([fix.text for fix in self._offered], [fix.brief for fix in self._offered]):
            said = {self._next: say("checks.next"), **dict(zip(self._fixes, texts, strict=False))}
            taken = sum(_width_of(each, said.get(each, each.text())) + BETWEEN for each in shown)
            if taken <= room:
                break
        return texts, taken

    def _beside_sentence(self) -> int:
        return self._picture.sizeHint().width() + self._position.sizeHint().width() + 2 * BETWEEN

    def _go_on(self) -> None:
        self._step(1)

    def _go_back(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """Go on by so many checks; to the one that is told by its name alone first."""
        if self._checks:
            by = 0 if self._by_name else by
            self._wanted = True
            self._at = (self._at + by) % len(self._checks)
            self._show()
            self._go_there()

    def _go_there(self) -> None:
        check = self._current()
        if check is not None and check.subjects and self._view is not None:
            items = self._view.visit.programme.items
            self.subject_wanted.emit(next((key for key in check.subjects if key in items), check.subjects[0]))

    def _mend_first(self) -> None:
        """Do what the first button offers, where it can be read."""
        if self._fixes[0].isVisible():
            self._fixes[0].click()

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
        QShortcut(QKeySequence("Ctrl+F8"), self, self._mend_first)

    def _lay_out(self) -> None:
        said, buttons = QHBoxLayout(), QHBoxLayout()
        said.setSpacing(BETWEEN)
        said.addWidget(self._picture)
        said.addWidget(self._sentence, 1)
        buttons.setSpacing(BETWEEN)
        buttons.addWidget(self._position, 1)
        for button in (*self._fixes, self._keep, self._go, self._next):
            # Of something with a long name, and in large text, it asks for no more width than there is.
            button.let_wrap()
            buttons.addWidget(button)
        self._lines.setContentsMargins(AROUND, 6, AROUND, 6)
        self._lines.setSpacing(6)
        self._lines.addLayout(said, 1)
        self._lines.addLayout(buttons)


def _width_of(button: Button, text: str) -> int:
    """How wide a button would be with other words."""
    style = style_of(fonts.interface)
    return button.sizeHint().width() - style.width(button.text()) + style.width(text)
