"""A pane that scrolls up and down where the window is too low for it, and never sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from desktop.look import fonts

LEAST = 80
"""The least height, in pixels."""
DEEPEST = 8
"""How often a change of size may bring about another: a bar that needs itself to be seen would come and go for ever."""


class VerticalScroll(QScrollArea):
    """As wide as what stands in it must be, and no higher than the window leaves it.

    What the keyboard goes to is brought into view, and what is asked for by `bring_into_view`: it stays there while it
    grows, until the reader scrolls.

    Args:
        least: the least height, in pixels at the normal size of text; by default the same at each.
    """

    def __init__(self, inner: QWidget, parent: QWidget | None = None, *, least: int = 0) -> None:
        super().__init__(parent)
        self._least = least
        self._wanted: QWidget | None = None
        self._depth = 0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._bring)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().actionTriggered.connect(self._scrolled)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_keyboard)

    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        wide = max(inner.minimumSizeHint().width(), inner.minimumWidth()) + bar if inner is not None else 0
        return QSize(wide, max(LEAST, fonts.scaled(self._least)))

    def sizeHint(self) -> QSize:
        inner = self.widget()
        return inner.sizeHint() if inner is not None else super().sizeHint()

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll as far as it takes to see a part, as soon as it is laid out; of a higher one, where it begins."""
        self._wanted = part
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Resize:
            return super().eventFilter(watched, event)
        if self._wanted is not None:
            self._soon.start()
        if self._depth == DEEPEST:
            return False
        self._depth += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._depth -= 1

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scrolled()
        super().wheelEvent(event)

    def _scrolled(self, *_args: object) -> None:
        self._wanted = None

    def _follow_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        inner = self.widget()
        if now is None or inner is None or not inner.isAncestorOf(now):
            return
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.bring_into_view(now)
        else:
            # Nothing moves away from under the mouse.
            self._wanted = None

    def _bring(self) -> None:
        inner, part = self.widget(), self._wanted
        if inner is None or part is None or not isValid(part) or not inner.isAncestorOf(part) or not part.isVisible():
            return
        bar, top = self.verticalScrollBar(), part.mapTo(inner, QPoint()).y()
        bar.setValue(min(top, max(bar.value(), top + part.height() - self.viewport().height())))
