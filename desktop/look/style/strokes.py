"""A filled box with a round border, which every control of the window is made of."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

RADIUS = 4
LINE, RING = 1, 2
"""How wide a border is, in pixels: that of a control, and that of what has the focus or is wrong."""


class BoxStrokes(msgspec.Struct, frozen=True):
    """What a box is drawn with; None leaves the ground or the border out."""

    ground: QColor | None
    border: QColor | None
    width: int = LINE
    radius: int = RADIUS


def paint_box(painter: QPainter, rect: QRect, box: BoxStrokes) -> None:
    """Draw a box whose border lies inside the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(box.border, box.width) if box.border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(box.ground if box.ground is not None else Qt.BrushStyle.NoBrush)
    inset = box.width / 2 if box.border is not None else 0
    radius = max(box.radius - inset, 0)
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()
