"""What all editors have in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from desktop.view import VisitView


class Editor(QWidget):
    """A field of a form. Its value is plain JSON, as a line of `chancery record` would say it.

    `edited` is emitted whenever the officer changes the value, never when the program does.
    """

    edited = Signal()

    def value(self) -> Any:
        """The value as JSON; None when nothing is entered. What cannot be read is returned as typed."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value, such as that of a draft, without telling."""
        raise NotImplementedError

    def set_view(self, view: VisitView | None) -> None:
        """Learn the visit, for what may be chosen."""

    def reword(self) -> None:
        """Say everything in the language of the window."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def _tell(self, *_args: object) -> None:
        self.edited.emit()
