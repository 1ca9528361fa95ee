"""What is painted over a day while a hand moves something: where it would lie, with its new hours."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.timeline.block_painter import RADIUS


class Shape(msgspec.Struct, frozen=True):
    """A rectangle of the canvas with the words on it; `clash` where something stands against it.

    With an `open_end` it has no lower edge: nobody said when it ends.
    """

    rect: QRectF
    title: str
    time: str
    clash: bool = False
    open_end: bool = False


def paint_shape(painter: QPainter, shape: Shape) -> None:
    """A dashed block over the others; its hours stand on a ground of their own, however low the block is."""
    now = colours()
    tone = now.warning if shape.clash else now.accent
    ground = now.warning_tint if shape.clash else now.selection
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone, 2, Qt.PenStyle.DashLine))
    painter.setOpacity(0.88)
    painter.setBrush(ground)
    rect = shape.rect.adjusted(1, 1, -1, -1)
    if shape.open_end:
        painter.fillRect(rect, ground)
        painter.drawPolyline([rect.bottomLeft(), rect.topLeft(), rect.topRight(), rect.bottomRight()])
    else:
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.setOpacity(1)
    _paint_words(painter, shape)


def _paint_words(painter: QPainter, shape: Shape) -> None:
    now, line = colours(), fonts.scaled(16)
    bold = fonts.secondary_strong()
    width = QFontMetricsF(bold).horizontalAdvance(shape.time) + 12
    label = QRectF(shape.rect.left() + 8, shape.rect.top() + 2, width, line)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.warning if shape.clash else now.accent)
    painter.drawRoundedRect(label, RADIUS, RADIUS)
    painter.setPen(now.on_accent if not shape.clash else now.base)
    painter.setFont(bold)
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, shape.time)
    beside = QRectF(label.right() + 8, label.top(), shape.rect.right() - label.right() - 12, line)
    if QFontMetricsF(bold).horizontalAdvance(shape.title) <= beside.width():
        painter.setPen(now.text)
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shape.title)
    elif shape.rect.height() >= 2 * line + 4:
        below = QRectF(label.left(), label.bottom(), shape.rect.width() - 12, shape.rect.bottom() - label.bottom())
        painter.setPen(now.text)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, shape.title)
