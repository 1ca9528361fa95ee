"""The window on a real screen: it is painted, and it takes keys."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage

from tests.screen.officer import Officer


def test_the_window_is_painted_and_keys_lead_through_palette_and_forms(officer: Officer, office_path: Path) -> None:
    """A form has the title; typing in the palette finds one, and Esc leads back to the page."""
    officer.sees(lambda picture: _share_of_black(picture) < 0.1, "a painted window, not a black one")
    officer.sees_title(f"Programme — KZ-2025-11 — {office_path.name} — Chancery")
    officer.press("ctrl+n")
    officer.sees_form("plan-meeting")
    officer.press("Escape")
    officer.sees_page("programme")
    officer.press("ctrl+k")
    officer.type("prevoir des entretiens")
    officer.press("Return")
    officer.sees_title(f"Prévoir des entretiens — KZ-2025-11 — {office_path.name} — Chancery")
    officer.sees_recorded()


def _share_of_black(picture: QImage) -> float:
    small = picture.scaled(64, 40)
    places = [(x, y) for x in range(small.width()) for y in range(small.height())]
    return sum(small.pixelColor(x, y) == QColor("black") for x, y in places) / len(places)
