"""What is chosen before a sheet: for whom, and in which languages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.look.theme import Theme
from desktop.machine.spoken import LANGUAGES
from desktop.printing.choosing.sheet_for import SheetFor
from desktop.wording.words import say
from tests.desktop.cut_text import cut_boxes
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_for_whom_it_is_stands_there_whole_in_large_text(
    qtbot: QtBot, theme: Theme, qapp: QApplication, language: str
) -> None:
    """«Служебная редакция» was cut in its box."""
    fonts.set_setting(fonts.TextSetting(scale=175))
    theme.apply(qapp)
    say.use(language)
    window, chosen = QWidget(), SheetFor()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(chosen)
    column.addStretch(1)
    window.resize(264, 800)
    window.show()
    for _ in range(10):
        QApplication.processEvents()
    try:
        cut = cut_boxes(window)
    finally:
        say.use("en")
        fonts.set_setting(fonts.TextSetting())
        theme.apply(qapp)
    assert cut == []
