"""Words painted at a point of a seating plan."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter


def paint_centred(painter: QPainter, text: str, at: QPointF, font: QFont, colour: QColor) -> None:
    """Paint words in one line with their middle at a point."""
    metrics = QFontMetrics(font)
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + 4, metrics.height())
    box.moveCenter(at)
    painter.setPen(colour)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
