"""The corner of the menu bar: the way to everything, whether all is recorded, and who sits here."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop.desk.view import OfficeView, Reach
from desktop.look import fonts
from desktop.look.theme import Theme
from desktop.widgets.button import Button
from desktop.widgets.label import Label
from desktop.widgets.picture import Picture
from desktop.window.menus.menu_corner import MenuCorner
from desktop.wording.words import say
from domain.core.problem import Damaged
from domain.projections.visits import DamagedRow
from tests.desktop.children import child
from tests.desktop.dressed import speak, theme

__all__ = ["theme"]

OFFICE = OfficeView(Path("office.chancery"), sample=False, writable=True, officer="A. Serova", visits=())
ROOMY = 2_000
MENUS = ("&Registre", "&Édition", "&Visite", "&Imprimer", "&Journal", "&Fenêtre", "&Aide")


@pytest.fixture
def find() -> QAction:
    return QAction("Find")


@pytest.fixture
def corner(find: QAction, qtbot: QtBot) -> MenuCorner:
    made = MenuCorner(find)
    qtbot.addWidget(made)
    made.show_office(OFFICE)
    made.show()
    made.fit(ROOMY)
    return made


def shown(corner: MenuCorner) -> list[str]:
    return [label.text() for label in corner.findChildren(Label) if label.isVisible()]


def test_while_a_save_waits_for_its_answer_not_all_is_recorded(corner: MenuCorner) -> None:
    corner.show_save(True)
    assert shown(corner)[0] == say("form.recording")
    corner.show_save(False)
    assert shown(corner)[0] == say("window.all-recorded")


def test_it_says_that_all_is_recorded_and_by_whom(corner: MenuCorner) -> None:
    assert shown(corner) == [say("window.all-recorded"), "A. Serova"]


@pytest.mark.parametrize(
    "unsound",
    [
        {"damaged": (DamagedRow("0" * 32, "KZ-2025-11", Damaged("entry-altered", entry=265)),)},
        {"doubt": Damaged("office-set-back"), "writable": False},
    ],
)
def test_of_an_office_that_is_damaged_or_not_believed_nothing_is_said_to_be_well(
    corner: MenuCorner, unsound: dict[str, Any]
) -> None:
    corner.show_office(replace(OFFICE, **unsound))
    assert shown(corner)[0] == say("window.to-verify")


def test_an_office_that_is_still_read_says_how_far_it_is(corner: MenuCorner) -> None:
    corner.show_office(replace(OFFICE, share_read=0.476))

    assert shown(corner)[0] == say("window.being-prepared", percent=47)
    assert any(say("window.being-prepared.hint") in tip for tip in tips(corner))


def test_a_read_only_office_is_told_in_words(corner: MenuCorner) -> None:
    corner.show_office(replace(OFFICE, writable=False))

    assert shown(corner)[0] == say("window.read-only")
    assert any(tip.startswith(say("window.read-only")) for tip in tips(corner))


def test_a_server_that_is_not_reached_is_told_in_words_until_it_is(corner: MenuCorner) -> None:
    corner.show_reach(Reach(cut=True))
    assert shown(corner)[0] == say("window.server-cut")

    corner.show_reach(Reach(cut=False))
    assert shown(corner)[0] == say("window.all-recorded")


def test_it_says_on_asking_when_the_office_was_backed_up(corner: MenuCorner) -> None:
    corner.show_office(OFFICE)
    assert any(tip.endswith(say("window.no-backup")) for tip in tips(corner))

    taken = datetime(2025, 11, 12, 18, tzinfo=UTC)
    corner.show_office(replace(OFFICE, backed_up_at=taken))
    assert any(tip.endswith(say.here("window.backed-up", time=taken)) for tip in tips(corner))


def tips(corner: MenuCorner) -> list[str]:
    """What is said of its pictures on asking."""
    return [picture.toolTip() for picture in corner.findChildren(Picture)]


def test_less_room_shows_less_and_the_way_to_everything_always(corner: MenuCorner) -> None:
    whole = corner.sizeHint().width()
    corner.fit(whole)
    assert len(shown(corner)) == 2

    corner.fit(whole - 1)
    assert shown(corner) == ["A. Serova"]

    corner.fit(0)
    assert shown(corner) == []
    assert child(corner, Button).isVisible()

    corner.fit(ROOMY)
    assert len(shown(corner)) == 2


def test_that_a_server_is_not_reached_is_told_rather_than_who_sits_here(corner: MenuCorner) -> None:
    corner.show_reach(Reach(cut=True))
    corner.fit(corner.sizeHint().width() - 1)

    assert shown(corner) == [say("window.server-cut")]
    corner.fit(corner.sizeHint().width() - 1)
    assert shown(corner) == [say("window.server-cut.short")]
    corner.fit(ROOMY)
    assert shown(corner)[0] == say("window.server-cut")


def test_who_else_is_here_is_told_rather_than_who_sits_here(corner: MenuCorner) -> None:
    corner.show_others("Also here: daniyar", "daniyar")
    told = []
    for room in range(ROOMY, 0, -1):
        corner.fit(room)
        if shown(corner) not in told:
            told.append(shown(corner))

    others = "Also here: daniyar"
    assert told == [[say("window.all-recorded"), "A. Serova", others], ["A. Serova", others], [others], []]


def test_the_button_finds_anything(corner: MenuCorner, find: QAction, qtbot: QtBot) -> None:
    with qtbot.waitSignal(find.triggered):
        QTest.mouseClick(child(corner, Button), Qt.MouseButton.LeftButton)


def test_another_language_rewords_it(corner: MenuCorner) -> None:
    speak("fr", corner)

    assert shown(corner)[0] == say("window.all-recorded")
    assert say.words.language == "fr"


def test_at_large_text_the_menus_stay_and_the_search_loses_its_words(
    qtbot: QtBot, theme: Theme, qapp: QApplication
) -> None:
    """At 200 % four menus were behind an arrow of a few pixels, and the way back to smaller text with them."""
    window = QMainWindow()
    qtbot.addWidget(window)
    find = QAction("Recherche et commandes", window)
    find.setShortcut("Ctrl+K")
    corner = MenuCorner(find, window)
    corner.show_office(OFFICE)
    menus = [window.menuBar().addMenu(name) for name in MENUS]
    window.resize(1280, 700)
    window.show()
    fonts.set_setting(fonts.TextSetting(200))
    theme.apply(qapp)
    for _ in range(2):
        corner.stand_in(window.menuBar(), window.width())
        QApplication.processEvents()
    bar = window.menuBar()
    assert all(bar.actionGeometry(menu.menuAction()).width() > 0 for menu in menus)
    assert bar.actionGeometry(menus[-1].menuAction()).right() < corner.mapTo(bar, QPoint()).x()
    (search,) = corner.findChildren(Button)
    assert (search.text(), search.accessibleName()) == ("", "Recherche et commandes")
    fonts.set_setting(fonts.TextSetting(100))
    theme.apply(qapp)
    corner.stand_in(window.menuBar(), window.width())
    assert search.text() == "Recherche et commandes"
