"""Waiting until a window has been painted on the screen, which is some time after it was shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget


def when_painted(widget: QWidget, then: Callable[[], object]) -> None:
    """Call something once, after the next painting of a widget."""
    _FirstPaint(widget, then)


class _FirstPaint(QObject):
    """A child of the widget, deleted with it.

    A window that its parts cover whole has no paint event: it is painted when it is exposed on the screen.
    """

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._then, self._seen = then, False
        widget.installEventFilter(self)
        window = widget.windowHandle()
        if window is not None:
            window.installEventFilter(self)
            if window.isExposed():
                self._paints()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        exposed = event.type() == QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isExposed()
        if exposed or event.type() == QEvent.Type.Paint:
            self._paints()
        return False

    def _paints(self) -> None:
        """Call it after the painting that follows: this comes before it."""
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._painted)

    def _painted(self) -> None:
        self._then()
        self.deleteLater()
