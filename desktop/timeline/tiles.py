"""What of a day does not change while it is scrolled, painted in tiles as they come into view and kept."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize, Qt
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
        numbers = range(scrolled // TILE, (scrolled + height) // TILE + 1)
        for stretch in self._stretches([number for number in numbers if not self._is_kept(number)]):
            self._paint(stretch)
        for number in numbers:
            painter.drawPixmap(0, top + number * TILE - scrolled, self._kept[number][2])
        while len(self._kept) > MOST:
            del self._kept[next(iter(self._kept))]

    def _is_kept(self, number: int) -> bool:
        """Whether a tile looks as it was painted; those asked for last are kept longest."""
        kept = self._kept.pop(number, None)
        if kept is not None and kept[0] is not self._drawing:
            kept = (self._drawing, *kept[1:]) if kept[1] == self._there(number) else None
        if kept is not None:
            self._kept[number] = kept
        return kept is not None

    def _there(self, number: int) -> object:
        return self._drawing.within(number * TILE, (number + 1) * TILE)

    def _stretches(self, numbers: list[int]) -> list[list[int]]:
        """Tiles that lie one below the other, as what reaches over several is painted once for all of them.

        Each is one by itself where a tile ends within a pixel of the screen.
        """
        stretches: list[list[int]] = []
        for number in numbers:
            if stretches and stretches[-1][-1] == number - 1 and (TILE * self._ratio).is_integer():
                stretches[-1].append(number)
            else:
                stretches.append([number])
        return stretches

    def _paint(self, stretch: list[int]) -> None:
        """Paint tiles that lie one below the other."""
        wide, high = max(round(self._width * self._ratio), 1), round(TILE * self._ratio)
        picture = self._painted(stretch[0] * TILE, len(stretch) * TILE, QSize(wide, len(stretch) * high))
        for at, number in enumerate(stretch):
            tile = picture.copy(0, at * high, wide, high) if len(stretch) > 1 else picture
            self._kept[number] = (self._drawing, self._there(number), tile)

    def _painted(self, top: int, height: int, size: QSize) -> QPixmap:
        picture = QPixmap(size)
        picture.setDevicePixelRatio(self._ratio)
        painter = QPainter(picture)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.translate(0, -top)
        painter.setClipRect(0, top, self._width, height)
        self._drawing.paint(painter, top, top + height)
        painter.end()
        return picture
