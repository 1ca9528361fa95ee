"""A chip: an icon and a word on a tint, saying the state of something."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import fonts, icons
from desktop.look.colours import Meaning, colours

HEIGHT = 20
INSET = 7
GAP = 5
RADIUS = 3


@dataclass(frozen=True)
class ChipFace:
    """What a chip shows. `by_hand` draws an outline instead of a tint, for what a person decided."""

    text: str
    icon: str = ""
    meaning: Meaning = Meaning.NEUTRAL
    by_hand: bool = False


def chip_size(face: ChipFace) -> QSize:
    """The room a chip takes, in pixels."""
    icon = icons.edge(icons.CHIP_SIZE) + GAP if face.icon else 0
    text = QFontMetrics(fonts.secondary()).horizontalAdvance(face.text)
    return QSize(text + icon + 2 * INSET, fonts.scaled(HEIGHT))


def paint_chip(
    painter: QPainter,
    face: ChipFace,
    corner: QPoint,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> None:
    """Draw a chip with its top left corner at the point; in a mirrored window the icon stands at the right."""
    size = chip_size(face)
    box = QRect(corner, size)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_outline(face))
    painter.setBrush(Qt.BrushStyle.NoBrush if face.by_hand else colours().of(face.meaning)[1])
    inset = painter.pen().widthF() / 2
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
    _paint_words(painter, face, box, direction)
    painter.restore()


def _outline(face: ChipFace) -> QPen:
    if face.by_hand:
        return QPen(colours().border, 1)
    if colours().high_contrast:
        return QPen(colours().of(face.meaning)[0], 2)
    return QPen(Qt.PenStyle.NoPen)


def _paint_words(painter: QPainter, face: ChipFace, box: QRect, direction: Qt.LayoutDirection) -> None:
    colour = colours().secondary if face.by_hand else colours().of(face.meaning)[0]
    inner = box.adjusted(INSET, 0, -INSET, 0)
    rtl = direction is Qt.LayoutDirection.RightToLeft
    if face.icon:
        size = icons.edge(icons.CHIP_SIZE)
        left = inner.right() + 1 - size if rtl else inner.left()
        top = box.top() + (box.height() - size) / 2
        icons.paint(painter, face.icon, QRectF(left, top, size, size), colour)
        inner.adjust(0 if rtl else size + GAP, 0, -size - GAP if rtl else 0, 0)
    painter.setPen(colour)
    painter.setFont(fonts.secondary())
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, face.text)


class Chip(QWidget):
    """A chip that stands in a layout. A screen reader finds its word as its name."""

    def __init__(self, face: ChipFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_face(face)

    def face(self) -> ChipFace:
        """What it shows now."""
        return self._face

    def set_face(self, face: ChipFace) -> None:
        """Show another state."""
        self._face = face
        self.setAccessibleName(face.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._face)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_chip(QPainter(self), self._face, QPoint(0, 0), self.layoutDirection())
