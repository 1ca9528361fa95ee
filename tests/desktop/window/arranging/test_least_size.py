"""How small a window may be made, and what it does by itself: it never grows with what is wide for a moment."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.layout.screen_room import room_on
from desktop.window.arranging.least_size import LeastSize


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(QWidget())
    made.resize(400, 300)
    return made


def shown(window: QMainWindow, qtbot: QtBot, narrow: int = 0) -> LeastSize:
    held = LeastSize(window, lambda: narrow)
    window.show()
    qtbot.waitExposed(window)
    return held


def ask_for(window: QMainWindow, width: int) -> None:
    body = window.centralWidget()
    assert body is not None
    body.setMinimumWidth(width)


def test_what_is_wide_for_a_moment_leaves_a_window_as_it_is(window: QMainWindow, qtbot: QtBot) -> None:
    shown(window, qtbot)
    ask_for(window, 600)
    ask_for(window, 300)
    qtbot.waitUntil(lambda: window.minimumWidth() == 300)
    assert window.width() == 400


def test_what_stays_wide_is_given_room(window: QMainWindow, qtbot: QtBot) -> None:
    shown(window, qtbot)
    ask_for(window, 600)
    qtbot.waitUntil(lambda: window.width() == 600)


def test_a_window_is_never_made_larger_than_its_screen(window: QMainWindow, qtbot: QtBot) -> None:
    shown(window, qtbot)
    ask_for(window, 9000)
    room = room_on(window.screen()).width()
    qtbot.waitUntil(lambda: window.minimumWidth() == room)
    assert window.width() == room


def test_where_a_pane_gives_way_a_window_may_be_made_narrower_than_what_it_shows(
    window: QMainWindow, qtbot: QtBot
) -> None:
    shown(window, qtbot, narrow=320)
    ask_for(window, 380)
    qtbot.waitUntil(lambda: window.minimumWidth() == 320)
