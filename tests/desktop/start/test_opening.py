"""The first window, which stands where that of the office will stand."""

from __future__ import annotations

from collections.abc import Callable
from subprocess import CompletedProcess

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.look import colour_table
from desktop.machine.settings import Scheme, Settings
from desktop.start.opening import FOOT, HEAD, SIDE, Opening


def test_the_first_window_is_painted_without_the_enumerations_of_qt(
    run_python: Callable[[str], CompletedProcess[str]],
) -> None:
    """They are made when the first of them is asked for, which takes a tenth of the time of an empty window."""
    child = run_python("""
        from PySide6 import QtCore
        from desktop.start.opening import opening_window
        assert opening_window().painted
        assert "Qt" not in vars(QtCore)
        QtCore.Qt
        assert "Qt" in vars(QtCore)
    """)

    assert child.returncode == 0, child.stderr


def test_the_first_window_says_how_much_is_done(qtbot: QtBot) -> None:
    window = Opening(Settings(scheme=Scheme.LIGHT))
    qtbot.addWidget(window)
    window.resize(1000, 600)
    window.show_progress("Half of it", 0.5)
    picture, colours = window.grab().toImage(), colour_table.colours_of_palette(1)
    page = QRect(SIDE, HEAD, 1000 - SIDE, 600 - HEAD - FOOT).center() + QPoint(0, 24)
    places = {
        (SIDE - 9, 300): "side", (SIDE + 9, 300): "window", (SIDE, 300): "rule", (500, HEAD - 1): "rule",
        (500, 600 - FOOT): "rule", (page.x() - 9, page.y()): "accent", (page.x() + 9, page.y()): "rule",
    }  # fmt: skip
    for (x, y), colour in places.items():
        assert picture.pixelColor(x, y) == QColor(colours[colour]), (x, y)
