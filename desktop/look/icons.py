"""Our own icons: strokes on a 16x16 grid, painted in the colour of the words beside them.

An icon is named after what it draws (`resources/icons/two-rings.svg`), not after what a page means by it.
"""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.look import fonts
from desktop.look.colours import colours
from domain.core.packaged import packaged_path

SIZE = 16
CHIP_SIZE = 14


def edge(size: int = SIZE) -> int:
    """The edge of an icon in pixels, grown with the text beside it."""
    return fonts.scaled(size)


@cache
def names() -> frozenset[str]:
    """Every icon there is."""
    return frozenset(file.stem for file in packaged_path("icons").glob("*.svg"))


def paint(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon into a rectangle, sharp at any scale. Raises FileNotFoundError if unknown."""
    _renderer(name, colour.name(QColor.NameFormat.HexRgb)).render(painter, rect)


def pixmap(name: str, colour: QColor, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `size` device-independent pixels for a screen of the given pixel ratio."""
    return _pixmap(name, colour.name(QColor.NameFormat.HexRgb), QSize(size, size), ratio)


def icon(name: str, colour: str = "text") -> QIcon:
    """An icon for a button or an action.

    `colour` is a field of `Colours`; it is looked up at each painting, so the icon follows the
    theme. Disabled, it is painted muted. Raises FileNotFoundError when there is no such icon.
    """
    _source(name)
    return QIcon(_StrokeEngine(name, colour))


class _StrokeEngine(QIconEngine):
    """Paints the strokes at the very size that is asked for, instead of scaling a stored picture."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, _state: QIcon.State) -> None:
        paint(painter, self._name, QRectF(rect), self._current(mode))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        return _pixmap(self._name, self._current(mode).name(), size, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, _scale: float) -> QPixmap:
        return self.pixmap(size, mode, state)

    def clone(self) -> QIconEngine:
        return _StrokeEngine(self._name, self._colour)

    def _current(self, mode: QIcon.Mode) -> QColor:
        now = colours()
        return now.muted if mode is QIcon.Mode.Disabled else now.named(self._colour)


@cache
def _source(name: str) -> str:
    return packaged_path("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: QSize, ratio: float) -> QPixmap:
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _renderer(name, colour).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return QPixmap.fromImage(image)
