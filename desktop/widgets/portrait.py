"""A portrait: the photograph of a person, or the initials where there is none."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from domain.core.names import Name

RADIUS = 3
WIDTH, HEIGHT = 72, 96
"""Three to four, as photographs for a pass are."""
LARGEST_EDGE = 4096
"""Pixels of a side; no photograph the office keeps has more."""
_JPEG = b"\xff\xd8\xff"


class Portrait(QWidget):
    """A picture of three to four that grows with the text; a screen reader finds its words as its name.

    A photograph that cannot be decoded gives way to initials.
    """

    def __init__(self, height: int = HEIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self._image = QImage()
        self._initials = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> str:
        """The initials on show; empty while a photograph is."""
        return "" if self.has_photograph else self._initials

    @property
    def has_photograph(self) -> bool:
        """Whether a photograph is on show."""
        return not self._image.isNull()

    def show_person(self, name: Name, words: str, photograph: bytes | None = None) -> None:
        """Show a person: the JPEG the office keeps of him or her, else the initials of the name.

        Args:
            name: the name the initials are taken from.
            words: what a screen reader says, such as whose photograph it is.
            photograph: what `Office.photograph` gives.
        """
        self._initials = initials(name)
        self._image = image_of(photograph) if photograph else QImage()
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        height = fonts.scaled(self._height)
        return QSize(height * WIDTH // HEIGHT, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, RADIUS, RADIUS)
        painter.fillPath(shape, colours().neutral_tint)
        if self.has_photograph:
            self._paint_photograph(painter, shape)
        else:
            self._paint_initials(painter)
        painter.setPen(QPen(colours().rule, 1))
        painter.drawPath(shape)

    def _paint_photograph(self, painter: QPainter, shape: QPainterPath) -> None:
        painter.save()
        painter.setClipPath(shape)
        painter.drawImage(QRectF(self.rect()), self._image, _filling(self._image.size(), self.size()))
        painter.restore()

    def _paint_initials(self, painter: QPainter) -> None:
        font = fonts.title()
        font.setPixelSize(max(self.height() * 3 // 10, 1))
        painter.setFont(font)
        painter.setPen(colours().neutral)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)


def initials(name: Name) -> str:
    """The first letters of the given and the family name, as far as there are any."""
    return "".join(part.strip()[:1] for part in (name.given, name.family)).upper()


def image_of(content: bytes) -> QImage:
    """The image of a JPEG; a null one if it is none, or larger than any photograph the office keeps."""
    if not content.startswith(_JPEG):
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    reader.setDecideFormatFromContent(False)
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LARGEST_EDGE:
        return QImage()
    return reader.read()


def _filling(size: QSize, frame: QSize) -> QRectF:
    """The largest part of an image that fills a frame, taken above the middle, where a face is."""
    part = QSize(frame).scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (size.width() - part.width()) / 2, (size.height() - part.height()) / 3
    return QRectF(left, top, part.width(), part.height())
