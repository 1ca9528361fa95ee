"""Name cards as they are shown beneath a plan."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.wording.cards import CardFace

PAPER, INK = QColor("#FFFFFF"), QColor("#1A1E23")
"""A card looks like paper in the dark scheme too."""
HEIGHT, WIDTH = 68, 216


class CardView(QWidget):
    """A card as it is printed, small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = CardFace()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_face(self, face: CardFace) -> None:
        """Show another face; a screen reader hears its lines."""
        self._face = face
        self.setAccessibleName(", ".join(filter(None, (face.state, face.called, face.position))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(fonts.scaled(WIDTH), fonts.scaled(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(card, PAPER)
        painter.setPen(QPen(colours().border, 1))
        painter.drawRect(card)
        painter.setPen(INK)
        lines = (
            (self._face.state, fonts.caption()),
            (self._face.called, fonts.inspector_title()),
            (self._face.position, fonts.caption()),
        )
        third = card.height() / 3
        for number, (text, font) in enumerate(lines):
            place = QRectF(card.left() + 8, card.top() + number * third, card.width() - 16, third)
            _line(painter, text, font, place)


def _line(painter: QPainter, text: str, font: QFont, place: QRectF) -> None:
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
