"""The frame around the items of a block of talks: formats held one after the other under one title.

And the ground, over all their lanes, of items that begin together and are both of the same several lanes: each of them
has a part of one lane, and would look like an item of that lane alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from desktop.look.colours import colours
from desktop.timeline.box import BlockBox
from desktop.timeline.items import BlockState

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


def grounds(boxes: Iterable[BlockBox]) -> list[QRectF]:
    """Where boxes stand among others in lanes that are of all of them; those that touch are one."""
    found: list[QRectF] = []
    for box in boxes:
        if box.among is not None:
            left, right = box.among
            own = QRectF(left + 1, box.top - AROUND, right - left - 2, box.bottom - box.top + 2 * AROUND)
            meeting = [each for each in found if each.intersects(own)]
            found = [each for each in found if each not in meeting]
            for each in meeting:
                own = own.united(each)
            found.append(own)
    return found


def paint_among(painter: QPainter, rect: QRectF) -> None:
    """A quiet ground with a border, which hides where one lane ends and the next begins."""
    now = colours()
    painter.setPen(QPen(now.border, 1))
    painter.setBrush(now.neutral_tint)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
