"""A composition drawn up in the window: from the page of the meetings to the record, its undo and its draft."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.start.app import Program
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from tests.desktop.composing.conftest import ITEM
from tests.desktop.cut_text import faults
from tests.desktop.hand import focused, press
from tests.desktop.opened import window_on
from tests.desktop.pages.driver import unnamed


@pytest.fixture
def window(program: Program, recorded: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window with the meeting chosen on its page."""
    shown = window_on(program, Path(copy(recorded, tmp_path / "office.chancery")), qtbot)
    shown.requests.show_page("meetings")
    assert shown.page.select(ITEM)
    shown.page.setFocus()
    return shown


def keys(*pressed: str) -> None:
    for each in pressed:
        press(focused(), each)


def listed(window: MainWindow, side: str) -> list[str]:
    assert window.view is not None
    members = window.view.visit.delegations.members
    return [key for key in window.view.visit.programme.items[ITEM].people if members[key].side == side]


def test_one_and_four_a_side_take_at_most_twelve_keys(window: MainWindow, qtbot: QtBot) -> None:
    """A restricted format of 1+4 (protocol 5.3) is one act: drawn up from the page, recorded and undone at once."""
    assert window.view is not None
    before = window.view.newest
    typed = ("C", *["Space"] * 4, "Right", *["Space"] * 4, "Ctrl+Return")
    assert len(typed) <= 12
    keys(*typed)

    qtbot.waitUntil(lambda: len(listed(window, "guest")) == 5 and not window.tasks.composition.is_open)
    assert listed(window, "host") == ["putin", "lavrov", "ushakov", "host-0", "host-1"]
    assert listed(window, "guest") == ["tokayev", "abayev", "kosherbayev", "guest-0", "guest-1"]
    assert window.view.newest == before + 10
    window.undoing.undo()
    qtbot.waitUntil(lambda: not listed(window, "host") and not listed(window, "guest"))
    qtbot.waitUntil(lambda: window.undoing.next_undo is None)


def test_a_look_leaves_nothing_behind_and_a_change_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    keys("C", "Esc")
    assert window.forms.waiting() == []

    keys("C", "3", "Esc")
    assert [draft.command for draft in window.forms.waiting()] == ["compose"]
    window.resume_draft()
    wanted = window.tasks.composition.wanted
    assert wanted is not None
    assert wanted.delegates["guest"] == ("tokayev", "abayev", "kosherbayev")
    keys("Ctrl+Return")
    qtbot.waitUntil(lambda: not window.tasks.composition.is_open)
    assert window.forms.waiting() == []


def guests(window: MainWindow) -> list[str]:
    """Who of the guests is at the table of the composition in hand."""
    wanted = window.tasks.composition.wanted
    return [*wanted.delegates["guest"]] if wanted is not None else []


def test_the_key_that_composes_goes_on_with_the_draft_that_waits(window: MainWindow) -> None:
    keys("C", "3", "Esc", "C")
    assert guests(window) == ["tokayev", "abayev", "kosherbayev"]
    assert window.tasks.composition.frame.foot() == say("compose.resumed")
    keys("Ctrl+Z")
    assert guests(window) == ["tokayev"]
    keys("Esc")
    assert window.forms.waiting() == []


def test_the_editor_has_room(window: MainWindow, program: Program) -> None:
    program.appearance.apply("fr")
    window.resize(1280, 720)
    keys("C", "3")
    found = {}
    for scale in (100, 150, 200):
        fonts.set_setting(fonts.TextSetting(scale))
        program._theme.apply(QApplication.instance())  # type: ignore[arg-type]
        for _ in range(4):
            QApplication.processEvents()
        found[scale] = faults(window.tasks.composition)
        assert window.size().toTuple() == (1280, 720)
    fonts.set_setting(fonts.TextSetting())
    assert found == {100: [], 150: [], 200: []}
    assert unnamed(window.tasks.composition) == []
