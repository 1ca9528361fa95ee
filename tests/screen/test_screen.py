"""The window on a real screen: it is painted, and it takes keys."""

from PySide6.QtGui import QColor, QImage

from tests.screen.officer import Officer


def test_the_window_is_painted_and_not_black(officer: Officer) -> None:
    officer.sees(lambda picture: _share_of_black(picture) < 0.1, "a painted window")


def test_a_key_opens_the_palette_and_typing_there_finds_a_form(officer: Officer) -> None:
    officer.sees_title("Programme — KZ-2025-11 — office.chancery — Chancery")
    officer.press("ctrl+k")
    officer.type("entretiens")
    officer.press("Return")
    officer.sees_title("Prévoir des entretiens — KZ-2025-11 — office.chancery — Chancery")


def test_a_form_has_the_title_and_esc_leads_back_to_the_page(officer: Officer) -> None:
    officer.sees_page("programme")
    officer.press("ctrl+n")
    officer.sees_form("plan-meeting")
    officer.press("Escape")
    officer.sees_page("programme")
    officer.sees_recorded()


def _share_of_black(picture: QImage) -> float:
    small = picture.scaled(64, 40)
    places = [(x, y) for x in range(small.width()) for y in range(small.height())]
    return sum(small.pixelColor(x, y) == QColor("black") for x, y in places) / len(places)
