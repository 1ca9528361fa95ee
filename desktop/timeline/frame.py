"""The frame around the items of a block of talks: formats held one after the other under one title."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.timeline.layout import Box

FRAME = 2.0
"""How far the frame stands off its boxes at the sides, within the gap of the lanes."""
ABOVE, BELOW = 15, 3
INSET = 10


def frames(boxes: Iterable[Box]) -> dict[str, QRectF]:
    """By title: what the boxes of a block cover; lanes apart, such as those of rooms, are left out."""
    found: dict[str, QRectF] = {}
    for box in boxes:
        if box.block.group and not box.apart:
            own = QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
            found[box.block.group] = found[box.block.group].united(own) if box.block.group in found else own
    return found


def paint_frame(painter: QPainter, rect: QRectF, title: str, *, mirrored: bool) -> None:
    """A thin line around the boxes, and the title above the first of them."""
    now, font = colours(), fonts.caption(fonts.SEMIBOLD)
    outer = rect.adjusted(0, -fonts.scaled(ABOVE), 0, BELOW)
    painter.setPen(QPen(now.accent, 1))
    painter.setBrush(now.base)
    painter.drawRoundedRect(outer.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    room = QRectF(outer.left() + INSET, outer.top(), outer.width() - 2 * INSET, fonts.scaled(ABOVE))
    painter.setPen(now.secondary)
    painter.setFont(font)
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
