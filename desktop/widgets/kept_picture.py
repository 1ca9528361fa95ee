"""A part of a widget that is painted once for what it shows, and kept while that is the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

from desktop.look import fonts
from desktop.look.colours import Colours, colours


class KeptPicture:
    """Covers its place wholly: what is painted lies on no ground of others."""

    def __init__(self) -> None:
        self._shows: tuple[object, ...] = ()
        self._colours: Colours | None = None
        self._picture = QPixmap()

    def draw(self, painter: QPainter, place: QRect, of: object, paint: Callable[[QPainter], None]) -> None:
        """Draw it there; `paint` paints it from its own top left, where it is not what was drawn last.

        Args:
            of: all on which it depends, but its size, the colours and the type.
        """
        ratio = painter.device().devicePixelRatioF()
        shows = (of, place.size().toTuple(), ratio, fonts.setting(), painter.layoutDirection())
        if self._colours is not colours() or shows != self._shows:
            self._shows, self._colours = shows, colours()
            self._picture = _painted(place, ratio, painter, paint)
        painter.drawPixmap(place.topLeft(), self._picture)


def _painted(place: QRect, ratio: float, like: QPainter, paint: Callable[[QPainter], None]) -> QPixmap:
    picture = QPixmap(place.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setLayoutDirection(like.layoutDirection())
    paint(painter)
    painter.end()
    return picture
