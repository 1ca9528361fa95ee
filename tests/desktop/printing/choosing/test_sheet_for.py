"""What is chosen before a sheet: for whom, and in which languages."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.look.theme import Theme
from desktop.printing.choosing.sheet_for import SheetFor
from tests.desktop.dressed import theme

__all__ = ["theme"]


def test_its_height_follows_the_size_of_text_up_and_down(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    window, chosen = QWidget(), SheetFor()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(chosen)
    column.addStretch(1)
    window.resize(260, 700)
    window.show()
    heights = []
    for scale in (100, 200, 100):
        fonts.set_setting(fonts.TextSetting(scale=scale))
        theme.apply(qapp)
        for _ in range(10):
            QApplication.processEvents()
        heights.append(chosen.minimumHeight())
    assert heights[0] == heights[2] < heights[1]
