"""Looking at the pixels of a widget that is not on a screen."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget


def picture(widget: QWidget, width: int = 120) -> QImage:
    """The widget as high as it wants to be, as it paints itself."""
    widget.ensurePolished()
    widget.resize(width, widget.sizeHint().height())
    return widget.grab().toImage()


def border(image: QImage, depth: int = 0) -> str:
    """The colour in the middle of the upper border, so many pixels below the edge."""
    return image.pixelColor(image.width() // 2, depth).name()


def ground(image: QImage) -> str:
    """The colour within the border, left of what stands in the middle."""
    return image.pixelColor(4, image.height() // 2).name()


def colour_at(widget: QWidget, place: QPoint) -> QColor:
    """The colour a widget paints at a place of it."""
    return widget.grab().toImage().pixelColor(place)
