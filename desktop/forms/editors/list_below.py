"""The list below a line: as long as it is open it has the keys, and not a moment longer, on a slow screen too."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

BESIDE_WORDS = 16
"""What the list has on either side of its words: its frame, and a scroll bar."""


class ListBelow(QCompleter):
    """Shows all rows of a model below a line of text; who uses it says which."""

    def __init__(self, rows: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(rows, parent)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = self.popup()
        assert popup is not None
        self.list = popup

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a key that was on its way to the list as it closed to what has the focus in the window.

        Ctrl+Enter closes the list and takes nothing of it: it is for the form.
        """
        line, none = self.widget(), cast("QLineEdit", None)
        if event.type() == QEvent.Type.Hide and watched is self.list:
            # A slow screen makes a list the active window when it is closed already, and would hand the focus back.
            self.list.setFocusProxy(none)
        if isinstance(event, QKeyEvent) and watched is self.list and line is not None:
            if self.list.isVisible() and _records(event):
                self.list.hide()
            if not self.list.isVisible():
                focused = line.window().focusWidget()
                return focused is not None and QCoreApplication.sendEvent(focused, event)
        return super().eventFilter(watched, event)

    def open(self) -> None:
        """Open the list below its line, as wide as its rows where the window is. The keys of the window are heard."""
        line = self.widget()
        if line is not None:
            self.list.setFocusProxy(line)
            whole = self.list.sizeHintForColumn(0) + 2 * BESIDE_WORDS
            wide = min(max(line.width(), whole), max(line.width(), line.window().width()))
            self.complete(QRect(0, 0, wide, line.height()))


def _records(event: QKeyEvent) -> bool:
    pressed = event.type() == QEvent.Type.KeyPress and event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return bool(pressed) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
