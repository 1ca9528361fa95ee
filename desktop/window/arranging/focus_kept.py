"""The focus stays on the page where what had it there goes away, and comes to it where a notice of the window does."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.window.arranging.central_stack import CentralStack


class FocusKept(QObject):
    """By itself Qt goes on to what Tab would find next, at the end of a page to the top of the window.

    Args:
        panes: what keeps the focus itself where something in it goes away.
    """

    def __init__(self, middle: CentralStack, *panes: QWidget) -> None:
        super().__init__(middle)
        self._middle, self._panes = middle, panes
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        page = self._middle.page
        shown = page if page.isVisible() else self._middle.currentWidget()
        if old is None or new is None or shown is None:
            return
        if new.window() is not shown.window() or shown.isAncestorOf(new) or self._kept(new):
            return
        if not (old.isVisible() and old.isEnabled()):
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self, new: QWidget) -> bool:
        return any(pane.isAncestorOf(new) for pane in self._panes)
