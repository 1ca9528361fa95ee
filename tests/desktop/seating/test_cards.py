"""Name cards beneath a plan: no name and no office is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from desktop.look import fonts
from desktop.seating.cards import SMALLEST, WRAPPED, fitted

PLACE = QRectF(0, 0, 200, 28)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "words",
    [
        "António",
        "S.E. Dr. António José Martins Seguro",
        "Ministre de l’Intégration africaine, des Affaires étrangères et des Sénégalais de l’Extérieur",
    ],
)
def test_a_long_name_is_written_smaller_and_in_more_lines(words: str) -> None:
    font = fitted(words, fonts.inspector_title(), PLACE)
    needed = QFontMetricsF(font).boundingRect(PLACE, WRAPPED, words)
    assert needed.width() <= PLACE.width()
    assert needed.height() <= PLACE.height()
    assert font.pixelSize() > SMALLEST or len(words) > len("S.E. Dr. António José Martins Seguro")
    assert (font.pixelSize() == fonts.inspector_title().pixelSize()) == (words == "António")


def test_an_empty_line_has_its_own_font(qapp: QApplication) -> None:
    assert qapp is not None
    assert fitted("", fonts.caption(), PLACE).pixelSize() == fonts.caption().pixelSize()
