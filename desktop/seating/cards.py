"""Name cards: what stands on the card of a person, toward the person and toward the other side.

A card bears the person's own language toward the person, the counterpart's toward the counterpart (protocol 6.10).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.wording.names import nearest_form, on_card
from desktop.wording.words import Words
from domain.core.late import late
from domain.projections.seating import SeatRow
from domain.visit.party import Party

if TYPE_CHECKING:
    from babel import core, languages
else:
    core, languages = late("babel.core"), late("babel.languages")

PAPER, INK = QColor("#FFFFFF"), QColor("#1A1E23")
"""A card looks like paper in the dark scheme too."""
HEIGHT, WIDTH = 68, 216


@dataclass(frozen=True)
class CardFace:
    """One face of a card: the state, the name, the office; empty lines are not printed."""

    state: str = ""
    name: str = ""
    position: str = ""


def own_languages(party: Party | None) -> tuple[str, ...]:
    """The languages a party works in, else the official ones of its capital's country, its own before shared ones."""
    if party is None or party.languages:
        return party.languages if party is not None else ()
    territory = core.get_global("zone_territories").get(party.zone)
    found = languages.get_official_languages(territory) if territory else ()
    widely = ("ru", "fr", "en")
    return tuple(sorted(found, key=lambda language: language in widely))


def faces(seat: SeatRow, own: Party | None, across: Party | None) -> tuple[CardFace, CardFace]:
    """The face toward the person and the face toward the other side; without a name both are empty."""
    if not seat.names:
        return CardFace(), CardFace()
    return _face(seat, own, own_languages(own)), _face(seat, own, own_languages(across))


def _face(seat: SeatRow, party: Party | None, wanted: tuple[str, ...]) -> CardFace:
    first = next(iter(wanted), next(iter(seat.names)))
    language = next((each for each in wanted if each in seat.names), nearest_form(seat.names, first))
    words = Words(language)
    name, office = on_card(seat.names[language]), words.pick(seat.short_office) or words.pick(seat.position)
    return CardFace(words.pick(party.name) if party else "", name, office)


class CardView(QWidget):
    """A card as it is printed, small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = CardFace()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_face(self, face: CardFace) -> None:
        """Show another face; a screen reader hears its lines."""
        self._face = face
        self.setAccessibleName(", ".join(filter(None, (face.state, face.name, face.position))))
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
            (self._face.name, fonts.inspector_title()),
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
