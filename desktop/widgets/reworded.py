"""Widgets that say everything anew once the window speaks another language."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class RewordedWidget(QWidget):
    """A widget that is reworded when Qt tells of another language."""

    def reword(self) -> None:
        """Say everything in the language of the window."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
