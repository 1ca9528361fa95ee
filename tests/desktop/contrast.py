"""Watches what is painted: the contrast of every text with the ground it really stands on."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

LEAST, LEAST_OF_LARGE = 4.5, 3.0
"""What WCAG 2 asks at level AA, of text and of large text."""
LARGE, LARGE_BOLD = 24, 18.66
"""From which height in pixels text is large."""
STEP = 2
"""Of so many pixels one is looked at."""


def too_faint(widget: QWidget) -> list[str]:
    """The texts of a widget that are painted with too little contrast, with what was measured."""
    texts: list[tuple[str, QRect, QColor, float]] = []
    painted = QPainter.drawText

    def draw(self: QPainter, *args: Any) -> Any:
        place = args[0].toRect() if isinstance(args[0], QRectF) else args[0]
        text = args[-1] if isinstance(args[-1], str) else ""
        if isinstance(place, QRect) and text.strip():
            where = self.deviceTransform().mapRect(place)
            texts.append((text, where, _seen(self), _least(self)))
        return painted(self, *args)

    QPainter.drawText = draw  # type: ignore[assignment,method-assign]
    try:
        picture = widget.grab().toImage()
    finally:
        QPainter.drawText = painted  # type: ignore[method-assign]
    return [line for text, place, colour, least in texts if (line := _judged(picture, text, place, colour, least))]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, from 1 to 21, as WCAG 2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _judged(picture: QImage, text: str, place: QRect, colour: QColor, least: float) -> str:
    ground = _ground(picture, place)
    if ground is None or (found := contrast(colour, ground)) >= least:
        return ""
    return f"{text[:40]!r}: {colour.name()} on {ground.name()} is {found:.2f}, asked {least}"


def _ground(picture: QImage, place: QRect) -> QColor | None:
    """The colour most pixels of a place have; None where it is not on the picture."""
    shown = place.intersected(picture.rect())
    if shown.isEmpty():
        return None
    across, down = range(shown.left(), shown.right() + 1, STEP), range(shown.top(), shown.bottom() + 1, STEP)
    counted = Counter(picture.pixel(x, y) for x in across for y in down)
    return QColor(counted.most_common(1)[0][0])


def _seen(painter: QPainter) -> QColor:
    return QPen(painter.pen()).color()


def _least(painter: QPainter) -> float:
    font = painter.font()
    return LEAST_OF_LARGE if font.pixelSize() >= (LARGE_BOLD if font.bold() else LARGE) else LEAST


def _luminance(colour: QColor) -> float:
    red, green, blue = map(_linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
