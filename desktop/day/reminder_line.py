"""The line above the journal in which a reminder stands: quiet, and gone once its hour is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.day.reminders import reminder, wakes_in
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.machine import clock
from desktop.widgets.announce import announce
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.label import WrappedLabel
from desktop.widgets.picture import Picture
from desktop.widgets.surface import Surface
from desktop.wording.words import say


class ReminderLine(Surface):
    """Never takes the focus, covers nothing, and may be turned off.

    What the page above it says already it does not say again: it would take the room of two hours from the day.

    Args:
        told_above: the ids of the items of which that says that they come next.
    """

    def __init__(self, parent: QWidget | None = None, told_above: Callable[[], frozenset[str]] = frozenset) -> None:
        super().__init__("side", parent, ruled=True)
        self._told_above = told_above
        self._view: VisitView | None = None
        self._on, self._subject, self._dismissed, self._announced = True, "", "", ""
        self._text = WrappedLabel(font=fonts.interface, parent=self)
        self._away = Button("", Variant.LINK, size=ButtonSize.SMALL, parent=self)
        self._away.clicked.connect(self._put_away)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.tick)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(Picture("clock", parent=self))
        row.addWidget(self._text, 1)
        row.addWidget(self._away)
        self.hide()

    def turn(self, *, on: bool) -> None:
        """Remind, or do not."""
        self._on = on
        self.tick()

    def show_view(self, view: VisitView) -> None:
        """Follow a visit."""
        self._view = view
        self.tick()

    def text(self) -> str:
        """What stands in it; empty where nothing does."""
        return self._text.text() if not self.isHidden() else ""

    def tick(self) -> None:
        """Look whether there is something to be reminded of, and look again at the next minute."""
        now = clock.now()
        self._timer.stop()
        told = reminder(self._view, now) if self._on and self._view is not None else None
        self._subject, text = (told.subject, told.text) if told is not None else ("", "")
        self._text.setText(text)
        self._away.setText(say("reminder.away"))
        self.setAccessibleName(text)
        again = told is not None and not told.more and told.item in self._told_above()
        self.setVisible(bool(text) and not again and self._subject != self._dismissed)
        if self._subject not in ("", self._dismissed, self._announced):
            self._announced = self._subject
            announce(self, text)
        if self._on and self._view is not None:
            self._timer.start(int(wakes_in(self._view, now).total_seconds() * 1000))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.tick()

    def _put_away(self) -> None:
        self._dismissed = self._subject
        self.tick()
