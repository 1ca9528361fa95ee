"""The frame around the items of a block of talks: formats held one after the other under one title."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from desktop.look.colours import colours
from desktop.timeline.items import BlockState
from desktop.timeline.layout import BlockBox

AROUND = 2.0
"""How far the frame stands off its boxes."""


def frames(boxes: Iterable[BlockBox]) -> dict[str, QRectF]:
    """By title: what the boxes of a block cover, to the end of the last; lanes apart, such as rooms, are left out."""
    found: dict[str, QRectF] = {}
    for box in boxes:
        block = box.block
        if block.group and not box.apart and block.state is not BlockState.PROPOSED:
            own = QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
            found[block.group] = found[block.group].united(own) if block.group in found else own
    return found


def paint_frame(painter: QPainter, rect: QRectF) -> None:
    """A tinted ground around the boxes, their strips included."""
    now = colours()
    painter.setPen(QPen(now.selection, 1))
    painter.setBrush(now.accent_tint)
    painter.drawRoundedRect(rect.adjusted(-AROUND + 0.5, -AROUND + 0.5, AROUND - 0.5, AROUND - 0.5), 3, 3)
