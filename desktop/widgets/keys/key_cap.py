"""A key as it stands on the keyboard: a word in a small frame."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.widgets.keys.key_names import shown_keys

HEIGHT = 18
INSET = 6
RADIUS = 3


def key_cap_size(keys: str) -> QSize:
    """The room a key takes, in pixels."""
    return QSize(QFontMetrics(fonts.caption()).horizontalAdvance(shown_keys(keys)) + 2 * INSET, fonts.scaled(HEIGHT))


def paint_key_cap(painter: QPainter, keys: str, corner: QPoint) -> None:
    """Draw a key with its top left corner at the point."""
    now = colours()
    box = QRect(corner, key_cap_size(keys))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.border, 1))
    painter.setBrush(now.base)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(now.secondary)
    painter.setFont(fonts.caption())
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown_keys(keys))
    painter.restore()


class KeyCap(QWidget):
    """A key that stands in a layout beside the word for what it does."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return key_cap_size(self._keys)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_key_cap(QPainter(self), self._keys, QPoint(0, 0))
