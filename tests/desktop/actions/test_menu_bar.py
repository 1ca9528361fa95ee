"""The menus: every action in one of seven, in titled groups, without what cannot be done."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from desktop.actions.menu_bar import Menus
from desktop.actions.menus import MENUS, Submenu, groups, submenus
from desktop.actions.qt_actions import QtActions
from desktop.actions.situation import Situation
from desktop.actions.table import actions
from desktop.machine.spoken import LANGUAGES
from desktop.wording.words import Words, say
from domain.record.vocabulary import COMMANDS
from tests.desktop.dressed import theme

__all__ = ["theme"]

PRESENT = Situation(
    office=True, writable=True, visit=True, primary="plan-meeting", doubted=True, keyless=True, unreadable=True
)
MOST_IN_A_MENU = 24
"""As many entries as stand below each other on a laptop."""


@pytest.fixture
def frame(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def qt_actions(frame: QMainWindow) -> QtActions:
    made = QtActions(frame)
    made.stand_at(PRESENT)
    return made


@pytest.fixture
def menus(frame: QMainWindow, qt_actions: QtActions) -> Menus:
    return Menus(frame.menuBar(), qt_actions)


def opened(frame: QMainWindow, name: str) -> list[QAction]:
    """The entries of a menu of the bar as it opens."""
    menu = frame.findChild(QMenu, name)
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu.actions()


def below(entries: list[QAction]) -> dict[str, list[QAction]]:
    """The entries of the menus in a menu, by their titles."""
    return {menu.title(): menu.actions() for entry in entries if isinstance(menu := entry.menu(), QMenu)}


def chosen(entries: list[QAction]) -> list[str]:
    """The ids of the actions of a menu and of the menus in it."""
    inner = [action for part in below(entries).values() for action in part]
    return [action.data() for action in (*entries, *inner) if action.data() and action.menu() is None]


def titles(entries: list[QAction]) -> list[str]:
    return [entry.text() for entry in entries if entry.isSeparator() and entry.text()]


def test_every_action_stands_in_one_menu(menus: Menus, frame: QMainWindow) -> None:
    found = Counter(action for name in MENUS for action in chosen(opened(frame, name)))

    assert found == Counter(spec.id for spec in actions().values())
    assert len(MENUS) == 7


def test_no_menu_is_longer_than_a_laptop_is_high(menus: Menus, frame: QMainWindow) -> None:
    whole = {name: opened(frame, name) for name in MENUS}
    parts = {title: part for entries in whole.values() for title, part in below(entries).items()}

    lengths = {name: sum(not each.isSeparator() for each in part) for name, part in {**whole, **parts}.items()}
    assert {name: length for name, length in lengths.items() if length > MOST_IN_A_MENU} == {}


def test_the_groups_of_a_menu_have_titles(menus: Menus, frame: QMainWindow) -> None:
    order = below(opened(frame, "visit"))[say("menu.of.order")]

    assert titles(order) == [say("menu.group.order"), say("menu.group.counterparts")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_menu_and_every_group_is_worded(language: str) -> None:
    codes = [*(f"menu.{name}" for name in MENUS), *(f"menu.of.{each.name}" for each in submenus())]
    codes += [f"menu.group.{group}" for each in submenus() for group in each.groups if len(each.groups) > 1]

    assert [code for code in codes if not Words(language).has(code)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_opens_two_menus(language: str) -> None:
    letters = [words[words.index("&") + 1].casefold() for words in (Words(language)(f"menu.{name}") for name in MENUS)]

    assert len(letters) == len(set(letters))


def test_every_group_that_is_declared_stands_in_one_menu() -> None:
    assert set(Counter(groups()).values()) == {1}
    assert {spec.menu for spec in actions().values()} <= set(groups())
    assert all(isinstance(entry, Submenu | str) for parts in MENUS.values() for part in parts for entry in part)


def test_what_has_nothing_to_act_on_is_absent(menus: Menus, qt_actions: QtActions, frame: QMainWindow) -> None:
    qt_actions.judge_by(lambda command: "no badge" if command is COMMANDS["cancel-badge"] else "")
    found = chosen(opened(frame, "visit"))

    assert "command.issue-badge" in found
    assert "command.cancel-badge" not in found


def test_a_closed_visit_says_why_nothing_can_be_recorded(
    menus: Menus, qt_actions: QtActions, frame: QMainWindow
) -> None:
    qt_actions.stand_at(replace(PRESENT, closed=True, primary=""))
    entries = opened(frame, "visit")

    assert (entries[0].text(), entries[0].isEnabled()) == (say("why-not.closed"), False)
    assert "command.reopen-visit" in chosen(entries)
    assert say("menu.of.programme") not in below(entries)
    assert qt_actions.action("command.move-item").isEnabled() is False


def test_an_entry_that_cannot_be_chosen_is_disabled_with_the_reason(menus: Menus, frame: QMainWindow) -> None:
    QCoreApplication.processEvents()
    undo = next(entry for entry in opened(frame, "edit") if entry.data() == "undo")

    assert not undo.isEnabled()
    assert undo.toolTip() == say("why-not.nothing-to-undo")


def test_while_a_form_is_open_letters_go_to_its_fields(menus: Menus, frame: QMainWindow) -> None:
    menus.mute(True)
    assert [action.text() for action in frame.menuBar().actions() if "&" in action.text()] == []
    menus.mute(False)
    assert all("&" in action.text() for action in frame.menuBar().actions())


def test_offices_used_before_are_offered_under_the_first_menu(menus: Menus, frame: QMainWindow, qtbot: QtBot) -> None:
    paths = (Path("/desk/astana.chancery"), Path("/desk/Trade & Culture.chancery"))
    menus.offer_offices(paths)
    recent = below(opened(frame, "office"))[say("menu.recent-offices")]
    assert [action.text() for action in recent] == ["astana.chancery", "Trade && Culture.chancery"]
    with qtbot.waitSignal(menus.office_chosen) as named:
        recent[1].trigger()
    assert named.args == [str(paths[1])]

    menus.offer_offices(())
    assert say("menu.recent-offices") not in below(opened(frame, "office"))


def test_another_language_rewords_the_menus(menus: Menus, frame: QMainWindow) -> None:
    say.use("fr")
    menus.reword()
    french = Words("fr")

    assert [action.text() for action in frame.menuBar().actions()] == [french(f"menu.{name}") for name in MENUS]
    assert french("menu.of.seating") in below(opened(frame, "visit"))


def test_escape_in_a_menu_gives_the_keyboard_back(menus: Menus, frame: QMainWindow, qtbot: QtBot) -> None:
    frame.show()
    bar, menu = frame.menuBar(), frame.findChild(QMenu, "visit")
    assert isinstance(menu, QMenu)
    bar.setActiveAction(menu.menuAction())
    menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not menu.isVisible() and bar.activeAction() is None)


def test_the_language_and_the_look_of_the_window_are_ticked(frame: QMainWindow, qt_actions: QtActions) -> None:
    menus = Menus(frame.menuBar(), qt_actions)
    ticked = []
    for language in ("en", "fr"):
        say.use(language)
        opened(frame, "window")
        for each in menus._submenus.values():
            each.aboutToShow.emit()
        ticked.append({action.data() for action in qt_actions.findChildren(QAction) if action.isChecked()})
    say.use("en")
    assert ticked == [{f"language-{each}", "light", "normal-contrast"} for each in ("en", "fr")]
