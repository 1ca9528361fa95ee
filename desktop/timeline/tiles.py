"""What of a day does not change while it is scrolled, painted in tiles as they come into view and kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPixmap

TILE = 96
"""The height of a tile, in pixels."""
MOST = 120
"""How many are kept: more than a screen shows."""


class Tiles:
    """Paints by `paint(painter, top, bottom)`, once a tile."""

    def __init__(self, width: int, ratio: float, paint: Callable[[QPainter, float, float], None]) -> None:
        self._width, self._ratio, self._paint = width, ratio, paint
        self._kept: dict[int, QPixmap] = {}

    def draw(self, painter: QPainter, scrolled: int, top: int, height: int) -> None:
        """Draw what lies from `scrolled` on into `height` pixels below `top`."""
        for number in range(scrolled // TILE, (scrolled + height) // TILE + 1):
            painter.drawPixmap(0, top + number * TILE - scrolled, self._tile(number))

    def _tile(self, number: int) -> QPixmap:
        tile = self._kept.pop(number, None)
        if tile is None:
            tile = self._painted(number)
            if len(self._kept) >= MOST:
                del self._kept[next(iter(self._kept))]
        self._kept[number] = tile
        return tile

    def _painted(self, number: int) -> QPixmap:
        tile = QPixmap(max(round(self._width * self._ratio), 1), round(TILE * self._ratio))
        tile.setDevicePixelRatio(self._ratio)
        painter = QPainter(tile)
        painter.translate(0, -number * TILE)
        painter.setClipRect(0, number * TILE, self._width, TILE)
        self._paint(painter, number * TILE, (number + 1) * TILE)
        painter.end()
        return tile
