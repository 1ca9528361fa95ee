"""Name cards as they are shown beneath a plan."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.wording.cards import CardFace

PAPER, INK = QColor("#FFFFFF"), QColor("#1A1E23")
"""A card looks like paper in the dark scheme too."""
HEIGHT, WIDTH = 76, 216
SMALLEST = 7
"""In how few pixels a long office is written still."""
WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


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
            (self._face.state, fonts.caption(), 0.22),
            (self._face.called, fonts.inspector_title(), 0.38),
            (self._face.position, fonts.caption(), 0.4),
        )
        top = card.top()
        for text, font, share in lines:
            place = QRectF(card.left() + 8, top, card.width() - 16, card.height() * share)
            painter.setFont(fitted(text, font, place))
            painter.drawText(place, WRAPPED, text)
            top = place.bottom()


def fitted(text: str, font: QFont, place: QRectF) -> QFont:
    """The font in which words fit a place, in further lines and smaller where they need it: none is cut."""
    while font.pixelSize() > SMALLEST and not _fits(text, font, place):
        font.setPixelSize(font.pixelSize() - 1)
    return font


def _fits(text: str, font: QFont, place: QRectF) -> bool:
    needed = QFontMetricsF(font).boundingRect(place, WRAPPED, text)
    return needed.width() <= place.width() and needed.height() <= place.height()
