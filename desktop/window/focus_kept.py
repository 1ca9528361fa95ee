"""The focus stays on the page where what had it there goes away: a bar that closes, a button that can do no more."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.window.central_stack import CentralStack


class FocusKept(QObject):
    """By itself Qt goes on to what Tab would find next, at the end of a page to the top of the window."""

    def __init__(self, middle: CentralStack) -> None:
        super().__init__(middle)
        self._middle = middle
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        page = self._middle.page
        shown = page if page.isVisible() else self._middle.currentWidget()
        if old is None or new is None or shown is None or not shown.isAncestorOf(old):
            return
        if new.window() is not shown.window():
            return
        if not shown.isAncestorOf(new) and not (old.isVisible() and old.isEnabled()):
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
