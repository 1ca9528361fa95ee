"""The tabs of the pages: words, and a line under the page on show."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.style.strokes import RADIUS, RING, BoxStrokes, paint_box
from desktop.look.text_style import INTERFACE

HEIGHT = 32
"""Above the line, in pixels at the normal size of text."""
PADDING = 8


def width_of(texts: Iterable[str]) -> int:
    """How wide a row of tabs with these words is, in pixels; an ampersand only marks the letter after it."""
    return sum(map(_width, texts))


def _width(text: str) -> int:
    return INTERFACE.width(text.replace("&", "") if "&" in text else text) + 2 * PADDING


class Tabs(QTabBar):
    """A row of tabs, each as wide as its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(_width(self.tabText(index)), fonts.scaled(HEIGHT) + RING)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is scrolled: another page would come in the middle of it."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            if self.isTabVisible(index):
                self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        now = colours()
        current, box = index == self.currentIndex(), self.tabRect(index)
        hovered = self.underMouse() and box.contains(self.mapFromGlobal(self.cursor().pos()))
        if current and self.hasFocus():
            paint_box(painter, box, BoxStrokes(now.selection, now.accent, RING, RADIUS))
        elif current:
            painter.fillRect(QRect(box.left(), box.bottom() + 1 - RING, box.width(), RING), now.accent)
        painter.setPen(now.text if current or hovered else now.secondary)
        words = box.adjusted(0, 0, 0, -RING)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, flags, self.tabText(index))
