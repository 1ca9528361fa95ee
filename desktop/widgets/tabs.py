"""The tabs of the pages: words, and a line under the page on show."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.style.strokes import RADIUS, RING, Box, paint_box

HEIGHT = 32
"""Above the line, in pixels at the normal size of text."""
PADDING, CLOSE_PADDING = 8, 3


def width_of(texts: Iterable[str], font: QFont, *, close: bool) -> int:
    """How wide a row of tabs with these words is, in pixels."""
    metrics, padding = QFontMetrics(font), CLOSE_PADDING if close else PADDING
    return sum(_width(text, metrics, padding) for text in texts)


def _width(text: str, metrics: QFontMetrics, padding: int) -> int:
    return metrics.size(Qt.TextFlag.TextShowMnemonic, text).width() + 2 * padding


class Tabs(QTabBar):
    """A row of tabs that may stand close together where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._padding = PADDING
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)

    def set_close(self, close: bool) -> None:
        """Let the tabs stand close together, or with air between them."""
        padding = CLOSE_PADDING if close else PADDING
        if padding != self._padding:
            self._padding = padding
            # QTabBar has no other way to ask for a new layout.
            self.setTabText(0, self.tabText(0))

    def tabSizeHint(self, index: int) -> QSize:
        width = _width(self.tabText(index), QFontMetrics(self.font()), self._padding)
        return QSize(width, fonts.scaled(HEIGHT) + RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        now = colours()
        current, box = index == self.currentIndex(), self.tabRect(index)
        hovered = self.underMouse() and box.contains(self.mapFromGlobal(self.cursor().pos()))
        if current and self.hasFocus():
            paint_box(painter, box, Box(now.selection, now.accent, RING, RADIUS))
        elif current:
            painter.fillRect(QRect(box.left(), box.bottom() + 1 - RING, box.width(), RING), now.accent)
        painter.setPen(now.text if current or hovered else now.secondary)
        words = box.adjusted(0, 0, 0, -RING)
        metrics, flag = QFontMetrics(self.font()), Qt.TextFlag.TextShowMnemonic
        text = metrics.elidedText(self.tabText(index), Qt.TextElideMode.ElideRight, words.width(), flag.value)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | flag, text)
