"""What the drawings of a table and of a line have in common."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from desktop.look.colours import colours
from desktop.seating.room import Rectangle

RADIUS = 3


def rect(box: Rectangle) -> QRectF:
    """A box, to be painted."""
    return QRectF(box.left, box.top, box.width, box.height)


def paint_chosen(painter: QPainter, whole: Rectangle, *, active: bool) -> None:
    """The ground of whoever is chosen; stronger where the drawing has the focus."""
    now = colours()
    painter.setPen(QPen(now.accent, 2) if active else QPen(now.border, 1))
    painter.setBrush(now.selection if active else now.neutral_tint)
    painter.drawRoundedRect(rect(whole), RADIUS, RADIUS)


def paint_together(painter: QPainter, whole: Rectangle, *, active: bool = True) -> None:
    """The ground of whoever is chosen with others: a thinner line than that of the one gone to last."""
    now = colours()
    painter.setPen(QPen(now.accent if active else now.rule, 1))
    painter.setBrush(now.selection if active else now.neutral_tint)
    painter.drawRoundedRect(rect(whole), RADIUS, RADIUS)
