"""A chip: an icon and a word on a tint, saying the state of something."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import fonts, icons, theme
from desktop.theme import Meaning

HEIGHT = 20
INSET = 7
GAP = 5
RADIUS = 3


@dataclass(frozen=True)
class ChipFace:
    """What a chip shows. `by_hand` draws an outline instead of a tint: a person decided, not a rule."""

    text: str
    icon: str = ""
    meaning: Meaning = Meaning.NEUTRAL
    by_hand: bool = False


def chip_size(face: ChipFace) -> QSize:
    """The room a chip takes, in pixels."""
    icon = icons.CHIP_SIZE + GAP if face.icon else 0
    text = QFontMetrics(fonts.secondary()).horizontalAdvance(face.text)
    return QSize(text + icon + 2 * INSET, fonts.scaled(HEIGHT))


def paint_chip(
    painter: QPainter,
    face: ChipFace,
    corner: QPoint,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> None:
    """Draw a chip with its top left corner at the point; right to left the icon stands at the right."""
    size = chip_size(face)
    box = QRect(corner, size)
    colour, tint = theme.colours().of(face.meaning)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outlined = face.by_hand or theme.colours().high_contrast
    border = theme.colours().border if face.by_hand else colour
    painter.setPen(QPen(border, 1) if outlined else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if face.by_hand else tint)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    _paint_words(painter, face, box, direction)
    painter.restore()


def _paint_words(painter: QPainter, face: ChipFace, box: QRect, direction: Qt.LayoutDirection) -> None:
    colour = theme.colours().secondary if face.by_hand else theme.colours().of(face.meaning)[0]
    inner = box.adjusted(INSET, 0, -INSET, 0)
    rtl = direction is Qt.LayoutDirection.RightToLeft
    if face.icon:
        left = inner.right() + 1 - icons.CHIP_SIZE if rtl else inner.left()
        top = box.top() + (box.height() - icons.CHIP_SIZE) / 2
        icons.paint(painter, face.icon, QRectF(left, top, icons.CHIP_SIZE, icons.CHIP_SIZE), colour)
        room = icons.CHIP_SIZE + GAP
        inner.adjust(0 if rtl else room, 0, -room if rtl else 0, 0)
    painter.setPen(colour)
    painter.setFont(fonts.secondary())
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, face.text)


class Chip(QWidget):
    """A chip that stands in a layout. It is read, not pressed; a screen reader finds its word as its name."""

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
