"""Waiting until a window has been painted on the screen, which is some time after it was shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def when_painted(widget: QWidget, then: Callable[[], object]) -> None:
    """Call something once, after the next painting of a widget."""
    _FirstPaint(widget, then)


class _FirstPaint(QObject):
    """A child of the widget, deleted with it."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # This filter runs before the painting; the timer fires after it.
            QTimer.singleShot(0, self, self._painted)
        return False

    def _painted(self) -> None:
        self._then()
        self.deleteLater()
