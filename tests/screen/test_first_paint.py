"""The first window: on the screen before anything slow is loaded, and no black in between."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from desktop.look import colour_table
from tests.desktop.visit_office import REFERENCE
from tests.screen.officer import Officer, started
from tests.screen.x_server import XServer

HELD_AT_THE_DOMAIN = """
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

class Gate(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.startswith("domain.") and not name.startswith("domain.core"):
            sys.meta_path.remove(self)
            Path({gate!r}).read_bytes()

sys.meta_path.insert(0, Gate())
from desktop.__main__ import main
sys.exit(main())
"""
"""The program, held where it first imports what it records, until somebody writes to the gate."""


def test_the_first_window_is_painted_before_the_domain_is_imported(
    server: XServer, office_path: Path, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    officer = Officer(server, office_path, REFERENCE)
    program = ("-c", HELD_AT_THE_DOMAIN.format(gate=str(gate)))
    with started(server, tmp_path, "--office", str(office_path), program=program):
        officer.sees(_shows(colour_table.colours_of_palette(1)["window"]), "the first window")
        gate.write_bytes(b"go on")
        officer.sees_office(office_path.name, REFERENCE)


def _shows(colour: str) -> Callable[[QImage], bool]:
    """Whether the page is of that colour, away from the pointer in the middle of the screen."""
    return lambda picture: picture.pixelColor(picture.width() // 3, picture.height() // 3) == QColor(colour)
