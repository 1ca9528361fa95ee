"""Entering the past turns the window to parchment at once, and leaving it turns it back."""

from PySide6.QtGui import QColor, QImage

from desktop.look.colours import LIGHT, PAST_LIGHT
from tests.screen.officer import Officer


def test_one_entry_back_is_parchment_and_escape_leads_to_the_present(officer: Officer) -> None:
    officer.sees_page("programme")
    officer.sees(lambda picture: _share(picture, LIGHT.side) > 0.05, "the side of the present")
    officer.press("ctrl+bracketleft")
    officer.sees(lambda picture: _share(picture, PAST_LIGHT.side) > 0.05, "the side of the past")
    officer.sees(lambda picture: _share(picture, LIGHT.side) == 0, "nothing left of the present")
    officer.press("Escape")
    officer.sees(lambda picture: _share(picture, LIGHT.side) > 0.05, "the side of the present")
    officer.sees(lambda picture: _share(picture, PAST_LIGHT.side) == 0, "nothing left of the past")


def _share(picture: QImage, colour: QColor) -> float:
    small = picture.scaled(128, 80)
    places = [(x, y) for x in range(small.width()) for y in range(small.height())]
    return sum(small.pixelColor(x, y) == colour for x, y in places) / len(places)
