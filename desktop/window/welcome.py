"""First start: what to do, one button, and the sample. Focus stands on "Record a visit"."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.empty_state import EmptyState, EmptyWords
from desktop.wording.words import say

STEPS = ("visit", "people", "programme", "paper")


class Welcome(QWidget):
    """The page of an office without visits."""

    def __init__(self, open_visit: QAction, sample: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState(_words(), open_visit, (sample,), parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._state)
        self.setFocusProxy(self._state.primary_button())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._state.set_words(_words())


def _words() -> EmptyWords:
    steps = tuple((say(f"welcome.{step}"), say(f"welcome.{step}.text")) for step in STEPS)
    return EmptyWords(say("welcome.title"), say("welcome.text"), steps)
