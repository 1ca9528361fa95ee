"""Long lists: held against the one that stands beside the window, and once for all decisions about them."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.files.lists.reader import read_pasted
from desktop.files.lists.work import ListWork, new_work, work_from
from desktop.reconciling import comparison, source_pane
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.lists.reconciling.reconciliation import Reconciliation
from tests.desktop.reconciling.test_page import copied, press

LIST = "1. Murat Nurtleu, Aide\n2. Kassym-Jomart Tokayev, President"


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many persons each comparison there was had."""
    found: list[int] = []
    real = comparison.changes_of

    def counted(work: ListWork, *rest: object) -> Reconciliation:
        found.append(len(work.listing.entries))
        return real(work, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(comparison, "changes_of", counted)
    return found


def test_a_decision_about_one_change_compares_nobody_anew(window: MainWindow, compared: list[int]) -> None:
    copied(LIST)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W")
    before = len(compared)
    press(window, "Space", "Down", "Space", "H", "Space")
    assert len(compared) == before > 0


def test_a_long_list_is_compared_beside_the_window_and_then_shown(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(comparison, "COMPARED_AT_ONCE", 0)
    monkeypatch.setattr(source_pane, "LONG_TEXT", 0)
    copied(LIST)
    press(window, "Alt+2", "Ctrl+V")
    lists = window.tasks.lists
    qtbot.waitUntil(lambda: lists.source.work is not None)
    press(window, "Ctrl+Return")
    qtbot.waitUntil(lists.changes.isVisible)
    assert len(lists.changes.table().model().rows()) > 0  # type: ignore[attr-defined]


def test_until_it_is_compared_the_page_says_so_and_escape_leaves_it(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared, real = Event(), comparison.changes_of

    def once_allowed(work: ListWork, *rest: object) -> Reconciliation:
        compared.wait()
        return real(work, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(comparison, "COMPARED_AT_ONCE", 0)
    monkeypatch.setattr(comparison, "changes_of", once_allowed)
    copied(LIST)
    press(window, "Alt+2", "Ctrl+V")
    try:
        assert window.tasks.lists.frame.foot() == say("reconcile.comparing", count=2)
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
        assert not window.tasks.lists.is_open
    finally:
        compared.set()


def test_who_is_on_a_list_is_read_once_for_all_work_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    work = new_work(read_pasted(LIST), "guest", {})
    whole = work.whole
    assert work.for_side("host").departing("nurtleu", {}).whole is whole
    assert work.with_columns(work.columns[:1]).whole is not whole


def test_a_work_laid_aside_is_taken_up_with_all_that_was_decided() -> None:
    work = new_work(read_pasted(LIST), "guest", {}).departing("nurtleu", {"talks": "leave"})
    work = replace(work, categories={0: "press"}, places={1: 4})
    assert work_from(work.as_fields()).as_fields() == work.as_fields()
