"""A page without rows says what it is for and how to begin; a filter that finds nothing does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.start.app import Program
from desktop.widgets.tables.filter_bar import FilterBar
from desktop.window.main_window import MainWindow
from tests.desktop.opened import program, window_on
from tests.desktop.visit_office import DAY, OPENING, VISIT, Line, new_office_with

__all__ = ["program"]

WREATH: Line = (
    "plan-item",
    {"kind": "wreath", "title": {"en": "Wreath"}, "item": "wreath", "when": {"day": DAY, "start": "10:00"}},
)
EMPTY = {
    "delegations": "Nobody is listed yet", "meetings": "No meeting is planned yet",
    "documents": "No document is listed yet", "correspondence": "No letter is registered yet",
    "awaiting": "Nothing waits for anybody",
    "press": "Nothing is planned at which anybody speaks to the press. Ctrl+N plans it.",
}  # fmt: skip


@pytest.fixture
def window(program: Program, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    return window_on(program, new_office_with(tmp_path / "office.chancery", (OPENING,)), qtbot)


def said(window: MainWindow, page: str) -> str:
    window.requests.show_page(page)
    return " ".join(window.pages._empty[page].texts())


def test_every_empty_page_says_how_to_begin_until_something_is_there(window: MainWindow) -> None:
    assert [page for page, words in EMPTY.items() if words not in said(window, page)] == []


def test_where_somebody_may_speak_the_page_of_the_press_lists_a_speaker_first(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    press: Line = ("plan-item", {**WREATH[1], "kind": "press-statements", "item": "press"})
    window = window_on(program, new_office_with(tmp_path / "office.chancery", (*VISIT, press)), qtbot)
    assert "Nobody is to speak here yet. Ctrl+N lists a speaker." in said(window, "press")


def test_a_meeting_with_nobody_listed_is_no_empty_page(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    window = window_on(program, new_office_with(tmp_path / "office.chancery", (*VISIT, WREATH)), qtbot)
    window.requests.show_page("meetings")
    window.page.select("wreath")

    assert said(window, "meetings") == ""


def test_a_filter_that_finds_nothing_is_no_empty_page(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    window = window_on(program, new_office_with(tmp_path / "office.chancery"), qtbot)
    assert said(window, "delegations") == ""
    window.page.findChildren(FilterBar)[0].findChildren(QLineEdit)[0].setText("zzz")

    assert said(window, "delegations") == ""
