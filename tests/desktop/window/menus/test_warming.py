"""What the first menu would ask is asked while the window rests, not while somebody types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.window.main_window import MainWindow
from desktop.window.menus.warming import EVERY, Warming
from domain.record.vocabulary import COMMANDS
from tests.desktop.children import child
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]


def test_nothing_is_asked_for_a_while_after_a_key(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_ask = list(COMMANDS.values())
    monkeypatch.setattr(Warming, "_to_ask", to_ask)
    warming, handle, view = child(window, Warming), window.windowHandle(), window.view
    assert handle is not None
    assert view is not None
    warming.begin(view)
    qtbot.waitUntil(lambda: len(to_ask) < len(COMMANDS))

    QTest.keyClick(handle, Qt.Key.Key_Shift)

    assert warming.waits_ms > 2 * EVERY


def test_every_command_is_asked_about_once(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    to_ask = list(COMMANDS.values())[:5]
    monkeypatch.setattr(Warming, "_to_ask", to_ask)
    assert window.view is not None
    child(window, Warming).begin(window.view)
    qtbot.waitUntil(lambda: not to_ask)
