"""How the walls of a room are painted: windows, doors, and what each is called."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.seating.marks import rect
from desktop.seating.painted_words import paint_centred
from desktop.seating.room import LaidOutPlan
from desktop.wording.words import say

WINDOW, DOOR = 92, 84
"""The width of a window, and of the door, in a wall."""


def paint_walls(painter: QPainter, room: LaidOutPlan) -> None:
    """Paint the walls with what is in them, and its name."""
    outline, now = rect(room.outline), colours()
    painter.setPen(QPen(now.border, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(outline)
    upper, lower = room.walls.upper, room.walls.lower
    for what, y, inward in ((upper, outline.top(), 1), (lower, outline.bottom(), -1)):
        middle = QPointF(outline.center().x(), y)
        if what == "windows":
            _windows(painter, outline, y)
        elif what == "door":
            _door(painter, middle, along=True, inward=inward)
        if what:
            _wall_word(painter, what, middle + QPointF(0, inward * fonts.scaled(14)))
    for what, x, inward in ((room.walls.left, outline.left(), 1), (room.walls.right, outline.right(), -1)):
        if what == "door":
            _door(painter, QPointF(x, outline.center().y()), along=False, inward=inward)
        elif what == "windows":
            _window(painter, QPointF(x, outline.center().y()), QPointF(0, WINDOW / 2))
        if what:
            _wall_word(painter, what, QPointF(x + inward * fonts.scaled(30), outline.center().y()))


def _windows(painter: QPainter, outline: QRectF, y: float) -> None:
    for part in (0.22, 0.5, 0.78):
        _window(painter, QPointF(outline.left() + outline.width() * part, y), QPointF(WINDOW / 2, 0))


def _window(painter: QPainter, middle: QPointF, half: QPointF) -> None:
    painter.setPen(QPen(colours().accent, 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(middle - half, middle + half))


def _door(painter: QPainter, middle: QPointF, *, along: bool, inward: int) -> None:
    """A gap in the wall between two jambs."""
    half, jamb = DOOR / 2, 8 * inward
    gap = QPointF(half, 0) if along else QPointF(0, half)
    into = QPointF(0, jamb) if along else QPointF(jamb, 0)
    painter.setPen(QPen(colours().base, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(middle - gap, middle + gap))
    painter.setPen(QPen(colours().border, 2))
    for end in (middle - gap, middle + gap):
        painter.drawLine(QLineF(end, end + into))


def _wall_word(painter: QPainter, what: str, at: QPointF) -> None:
    paint_centred(painter, say(f"seating.wall.{what}"), at, fonts.caption(), colours().muted)
