"""A chip: an icon and a word on a tint, saying the state of something."""

import msgspec
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import fonts, icons
from desktop.look.colours import ColourMeaning, colours
from desktop.look.text_style import SECONDARY

HEIGHT = 20
INSET = 7
GAP = 5
RADIUS = 3
WIDE = 10_000
"""Room enough for one line, in pixels."""


class ChipFace(msgspec.Struct, frozen=True):
    """What a chip shows. `by_hand` draws an outline instead of a tint, for what a person decided."""

    text: str
    icon: str = ""
    meaning: ColourMeaning = ColourMeaning.NEUTRAL
    by_hand: bool = False


def chip_size(face: ChipFace, room: int = WIDE) -> QSize:
    """The room a chip takes, in pixels; where it may be only so wide, its words go on in further lines."""
    lines = _lines(face, room)
    width = max(map(SECONDARY.width, lines)) + _icon_room(face) + 2 * INSET
    return QSize(width, fonts.scaled(HEIGHT) + (len(lines) - 1) * SECONDARY.line_height)


def chip_least(face: ChipFace) -> int:
    """How wide a chip must be for its longest word, in pixels."""
    return SECONDARY.longest_word(face.text) + _icon_room(face) + 2 * INSET


def paint_chip(
    painter: QPainter,
    face: ChipFace,
    corner: QPoint,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    room: int = WIDE,
) -> None:
    """Draw a chip with its top left corner at the point; in a mirrored window the icon stands at the right."""
    box = QRect(corner, chip_size(face, room))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_outline(face))
    painter.setBrush(Qt.BrushStyle.NoBrush if face.by_hand else colours().of(face.meaning)[1])
    inset = painter.pen().widthF() / 2
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
    _paint_words(painter, face, box, _lines(face, room), direction)
    painter.restore()


def _icon_room(face: ChipFace) -> int:
    return icons.edge(icons.CHIP_SIZE) + GAP if face.icon else 0


def _lines(face: ChipFace, room: int) -> tuple[str, ...]:
    return SECONDARY.lines(face.text, room - _icon_room(face) - 2 * INSET)


def _outline(face: ChipFace) -> QPen:
    if face.by_hand:
        return QPen(colours().border, 1)
    if colours().high_contrast:
        return QPen(colours().of(face.meaning)[0], 2)
    return QPen(Qt.PenStyle.NoPen)


def _paint_words(
    painter: QPainter, face: ChipFace, box: QRect, lines: tuple[str, ...], direction: Qt.LayoutDirection
) -> None:
    colour = colours().secondary if face.by_hand else colours().of(face.meaning)[0]
    inner = box.adjusted(INSET, 0, -INSET, 0)
    rtl = direction is Qt.LayoutDirection.RightToLeft
    first = fonts.scaled(HEIGHT)
    if face.icon:
        size = icons.edge(icons.CHIP_SIZE)
        left = inner.right() + 1 - size if rtl else inner.left()
        icons.paint(painter, face.icon, QRectF(left, box.top() + (first - size) / 2, size, size), colour)
        inner.adjust(0 if rtl else size + GAP, 0, -size - GAP if rtl else 0, 0)
    painter.setPen(colour)
    painter.setFont(SECONDARY.font)
    side = Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    top = box.top() + (first - SECONDARY.line_height) // 2
    for line in lines:
        painter.drawText(QRect(inner.left(), top, inner.width(), SECONDARY.line_height), side, line)
        top += SECONDARY.line_height


class Chip(QWidget):
    """A chip that stands in a layout. A screen reader finds its word as its name."""

    def __init__(self, face: ChipFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._face = ChipFace("")
        self.set_face(face)

    def face(self) -> ChipFace:
        """What it shows now."""
        return self._face

    def set_face(self, face: ChipFace) -> None:
        """Show another state."""
        if face == self._face:
            return
        self._face = face
        self.setAccessibleName(face.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._face)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_chip(QPainter(self), self._face, QPoint(0, 0), self.layoutDirection())
