"""Entering the past turns the window to parchment at once, and leaving it turns it back."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from desktop.look.colours import LIGHT, PAST_LIGHT
from tests.conftest import ROOT
from tests.screen.officer import Officer
from tests.screen.x_server import XServer

PAINTINGS = 10
"""How many paintings of the whole window a change of its colours may cost, until it is painted."""


def test_one_entry_back_is_parchment_and_escape_leads_to_the_present(officer: Officer) -> None:
    officer.sees_page("programme")
    officer.sees(lambda picture: _share(picture, LIGHT.side) > 0.05, "the side of the present")
    officer.press("ctrl+bracketleft")
    officer.sees(lambda picture: _share(picture, PAST_LIGHT.side) > 0.05, "the side of the past")
    officer.sees(lambda picture: _share(picture, LIGHT.side) == 0, "nothing left of the present")
    officer.press("Escape")
    officer.sees(lambda picture: _share(picture, LIGHT.side) > 0.05, "the side of the present")
    officer.sees(lambda picture: _share(picture, PAST_LIGHT.side) == 0, "nothing left of the past")


def test_a_change_of_colours_costs_little_more_than_painting_the_window(server: XServer, office_path: Path) -> None:
    command = [sys.executable, "-m", "tests.screen.change_of_colour", str(office_path)]
    answer = subprocess.run(
        command, cwd=ROOT, env=server.environment(), capture_output=True, text=True, timeout=60, check=True
    )
    took = json.loads(answer.stdout)
    assert statistics.median(took["changes"]) <= PAINTINGS * statistics.median(took["paintings"]), took


def _share(picture: QImage, colour: QColor) -> float:
    small = picture.scaled(128, 80)
    places = [(x, y) for x in range(small.width()) for y in range(small.height())]
    return sum(small.pixelColor(x, y) == colour for x, y in places) / len(places)
