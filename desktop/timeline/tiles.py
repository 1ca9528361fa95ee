"""What of a day does not change while it is scrolled, painted in tiles as they come into view and kept."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

TILE = 96
"""The height of a tile, in pixels."""
MOST = 120
"""How many are kept: more than a screen shows."""


class TiledDrawing(Protocol):
    """Something that is painted in stretches of its height."""

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint that stretch."""

    def within(self, top: float, bottom: float) -> object:
        """What there is to paint in it: where that is the same in another drawing, the stretch looks the same."""


class Tiles:
    """Paints a drawing once a tile, and another drawing where it looks otherwise."""

    def __init__(self, width: int, ratio: float, drawing: TiledDrawing) -> None:
        self._width, self._ratio, self._drawing = width, ratio, drawing
        self._kept: dict[int, tuple[TiledDrawing, object, QPixmap]] = {}

    def fit(self, width: int, ratio: float) -> bool:
        """Whether they are for a drawing of that width."""
        return (width, ratio) == (self._width, self._ratio)

    def show(self, drawing: TiledDrawing) -> None:
        """Draw another one from now on, of the same width and in the same colours."""
        self._drawing = drawing

    def draw(self, painter: QPainter, scrolled: int, top: int, height: int) -> None:
        """Draw what lies from `scrolled` on into `height` pixels below `top`."""
        for number in range(scrolled // TILE, (scrolled + height) // TILE + 1):
            painter.drawPixmap(0, top + number * TILE - scrolled, self._tile(number))

    def _tile(self, number: int) -> QPixmap:
        kept = self._kept.pop(number, None)
        if kept is None or kept[0] is not self._drawing:
            there = self._drawing.within(number * TILE, (number + 1) * TILE)
            tile = kept[2] if kept is not None and kept[1] == there else self._painted(number)
            kept = (self._drawing, there, tile)
            if len(self._kept) >= MOST:
                del self._kept[next(iter(self._kept))]
        self._kept[number] = kept
        return kept[2]

    def _painted(self, number: int) -> QPixmap:
        tile = QPixmap(max(round(self._width * self._ratio), 1), round(TILE * self._ratio))
        tile.setDevicePixelRatio(self._ratio)
        painter = QPainter(tile)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.translate(0, -number * TILE)
        painter.setClipRect(0, number * TILE, self._width, TILE)
        self._drawing.paint(painter, number * TILE, (number + 1) * TILE)
        painter.end()
        return tile
