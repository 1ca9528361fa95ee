"""Painting a page of the preview: its paper, and the words found on it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from desktop.printing.preview.page_layout import DOTS_PER_INCH
from desktop.printing.preview.pdf_pages import POINTS_PER_INCH

AROUND_HIT = 2
"""How far the ground of found words goes beyond them, in pixels."""


def on_ground(page: QRect, box: QRectF, zoom: float) -> QRectF:
    """A box of a page, in points, where it lies on the ground, in pixels; the zoom is in percent."""
    scale = zoom / 100 * DOTS_PER_INCH / POINTS_PER_INCH
    place = QRectF(box.topLeft() * scale, box.size() * scale).translated(QPointF(page.topLeft()))
    return place.adjusted(-AROUND_HIT, -AROUND_HIT, AROUND_HIT, AROUND_HIT)


def paint_paper(painter: QPainter, page: QRect, known: tuple[QImage, float] | None, zoom: float, ratio: float) -> None:
    """Paint a page as it was drawn, at this zoom or another; blank where it was not drawn yet.

    Args:
        ratio: how many pixels of the screen one pixel is.
    """
    painter.fillRect(page, Qt.GlobalColor.white)
    if known is None:
        return
    picture, drawn_at = known
    if drawn_at == zoom:
        # It is drawn in whole pixels, of which the box has one less where a page does not fill the last.
        painter.drawImage(page.topLeft(), picture, QRect(QPoint(), page.size() * ratio))
    else:
        painter.drawImage(page, picture)


def paint_hit(painter: QPainter, boxes: Iterable[QRectF], *, framed: bool) -> None:
    """Paint found words on a ground that lets them through; those that are shown have a frame."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for box in boxes:
        painter.fillRect(box, Qt.GlobalColor.yellow)
        if framed:
            painter.setPen(QPen(Qt.GlobalColor.black, 2))
            painter.drawRect(box)
    painter.restore()
