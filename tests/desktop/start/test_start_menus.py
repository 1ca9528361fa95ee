"""The menu bar of the start page, beside which nothing else of a window is there yet."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.machine.spoken import LANGUAGES
from desktop.manual.manual import Manual
from desktop.start.app import Program
from desktop.start.start_page import StartPage
from desktop.wording.words import Words
from tests.desktop.children import child
from tests.desktop.opened import office_path, program

__all__ = ["office_path", "program"]


@pytest.fixture
def page(program: Program, qtbot: QtBot) -> StartPage:
    program.start()
    assert program.start_page is not None
    qtbot.waitExposed(program.start_page)
    return program.start_page


def bar(page: StartPage) -> QMenuBar:
    return child(page, QMenuBar)


def entries(menu: QMenu) -> list[str]:
    """What is read in a menu, and in the menus in it."""
    read: list[str] = []
    for action in menu.actions():
        below = action.menu()
        read += [] if action.isSeparator() else [action.text()]
        read += entries(below) if isinstance(below, QMenu) else []
    return read


def below(page: StartPage, menu: str) -> list[str]:
    [action] = [each for each in bar(page).actions() if each.text() == menu]
    opened = action.menu()
    assert isinstance(opened, QMenu)
    return entries(opened)


def test_the_start_page_has_the_menus_of_what_can_be_done_there(page: StartPage) -> None:
    assert [action.text() for action in bar(page).actions()] == ["&Office", "&Window", "&Help"]
    assert below(page, "&Office")[:2] == ["New office…", "Open an office…"]
    assert {"Restore from a backup…", "On a server…", "Quit"} <= set(below(page, "&Office"))
    assert {"Français", "Larger text", "Dark"} <= set(below(page, "&Window"))
    assert below(page, "&Help") == ["Manual", "Keys", "About Chancery"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_offered_twice_and_every_menu_is_said_in_the_language(
    program: Program, page: StartPage, language: str
) -> None:
    program.appearance.apply(language)
    QCoreApplication.sendPostedEvents()
    titles = [action.text() for action in bar(page).actions()]
    texts = titles + [each.text() for each in page.findChildren(QAbstractButton)]
    letters = Counter(filter(None, (QKeySequence.mnemonic(text).toString() for text in texts)))

    assert titles == [Words(language)(f"menu.{name}") for name in ("office", "window", "help")]
    assert len(letters) == 3
    assert set(letters.values()) == {1}


def test_a_way_to_begin_is_asked_for_by_its_key(page: StartPage, qtbot: QtBot) -> None:
    begun: list[str] = []
    page.begun.disconnect()
    page.begun.connect(begun.append)
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)

    assert begun == ["new", "open"]


def test_text_grows_at_the_key_of_the_menu_before_any_office_is_open(page: StartPage, qtbot: QtBot) -> None:
    before = fonts.scaled(100)
    qtbot.keyClick(page, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)

    assert fonts.scaled(100) > before


def test_the_manual_opens_at_its_keys(page: StartPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: page.findChild(Manual) is not None)


def test_quitting_closes_the_page(page: StartPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)

    assert not page.isVisible()
