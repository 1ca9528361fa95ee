"""Pages that are not on show are made ready while nobody does anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.actions.table import PAGES
from desktop.models.journal_model import JournalModel
from desktop.pages.journal import JournalPage
from desktop.seating.meeting import MeetingView
from desktop.window import readying
from desktop.window.main_window import MainWindow
from desktop.window.readying import LOADED_BEFORE, Readying
from tests.desktop.children import child
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]

LATER = 60_000


def test_every_page_is_filled_and_laid_out_before_it_is_shown(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readying, "AFTER_MS", 0)
    monkeypatch.setattr(readying, "BETWEEN_MS", 0)
    page, focused = window.page, QApplication.focusWidget()
    making = Readying(window)
    with qtbot.waitSignal(making.destroyed):
        assert not window.middle.has_shown("journal")
    assert all(map(window.middle.has_shown, PAGES))
    journal = child(window, JournalPage)
    assert child(journal, JournalModel).rows()
    assert journal.size() == page.size()
    assert (window.page, QApplication.focusWidget()) == (page, focused)
    assert [each for each in window.pages.values() if each.isVisible()] == [page]
    assert child(window, MeetingView).item() == ""


def test_no_step_is_made_while_somebody_types_or_looks_at_the_past(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readying, "AFTER_MS", 0)
    making = Readying(window)
    for wait in ("FIRST_MS", "AFTER_MS"):
        monkeypatch.setattr(readying, wait, LATER)
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert making._timer.remainingTime() > LATER // 2
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(2)
    making._timer.start(0)
    qtbot.waitUntil(lambda: making._timer.remainingTime() > LATER // 2)
    assert not window.middle.has_shown("delegations")


def test_a_mouse_on_its_way_to_a_page_does_not_delay_what_is_loaded(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    making = Readying(window)
    for wait in ("FIRST_MS", "AFTER_MS"):
        monkeypatch.setattr(readying, wait, LATER)
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, QPoint(20, 20))
    assert making._timer.remainingTime() < LATER // 2


def test_what_is_loaded_before_a_page_is_of_a_page() -> None:
    assert LOADED_BEFORE.keys() <= set(PAGES)
