"""Where what has the focus on a page goes away, the page keeps it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.widgets.button import Button
from desktop.window.main_window import MainWindow
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]


def pressed(window: MainWindow, qtbot: QtBot) -> Button:
    """A button at the end of the page, with the focus."""
    window.requests.show_page("programme")
    button = Button("Propose +20 min…", parent=window.page)
    button.show()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    return button


def stands_on_the_page(window: MainWindow) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and window.page.isAncestorOf(focus)


@pytest.mark.parametrize("goes", ["hide", "disable"])
def test_a_button_that_goes_away_leaves_the_focus_to_its_page(window: MainWindow, qtbot: QtBot, goes: str) -> None:
    button = pressed(window, qtbot)
    button.hide() if goes == "hide" else button.setEnabled(False)
    qtbot.waitUntil(lambda: not button.hasFocus())
    assert stands_on_the_page(window)


def test_whoever_goes_on_by_tab_leaves_the_page(window: MainWindow, qtbot: QtBot) -> None:
    pressed(window, qtbot)
    window.menu_corner.setFocus()
    assert not stands_on_the_page(window)
