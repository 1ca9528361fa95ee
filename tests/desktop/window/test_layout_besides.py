"""What opens over the pages has room too: a dialog, a menu, the palette, a composition, the past, a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.start.app import Program
from desktop.widgets.screen_room import room_on
from desktop.widgets.vertical_scroll import VerticalScroll
from desktop.window.backups import BackupsDialog
from desktop.window.main_window import MainWindow
from tests.desktop.cut_text import faults
from tests.desktop.opened import program, window_on
from tests.desktop.visit_office import new_office_with
from tests.desktop.window.test_layout import LONG, fits, laid_out, settle

__all__ = ["program"]

SIZE = (1280, 720)
Opens = Callable[[MainWindow, QtBot], QWidget | None]
LIST = "1\tAnna Kuznetsova\tMinister of Culture\n2\tErlan Nyssanbayev\tMinister of Ecology and Natural Resources\n"


@pytest.fixture
def window(program: Program, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    yield window_on(program, new_office_with(tmp_path / "office.chancery", LONG), qtbot)
    fonts.set_setting(fonts.TextSetting())


def ask_entry(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.qt_actions.action("go-to-entry").trigger()
    return window.findChild(QDialog)


def look_after_backups(window: MainWindow, qtbot: QtBot) -> QWidget | None:
    window.qt_actions.action("backups").trigger()
    dialog = window.findChild(BackupsDialog)
    if dialog is not None:
        qtbot.waitUntil(lambda: bool(dialog.findChildren(VerticalScroll)[0].height()))
    return dialog


def open_palette(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.qt_actions.action("find").trigger()
    return window


def open_menu_of_item(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.requests.show_page("programme")
    window.page.select("talks-restricted")
    window.context_menus.open(window.page, window.mapToGlobal(QPoint(400, 300)))
    return QApplication.activePopupWidget()


def look_back(window: MainWindow, qtbot: QtBot) -> QWidget | None:
    window.requests.show_page("programme")
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(20)
    return window


def compose(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.requests.show_page("programme")
    window.page.select("talks-restricted")
    window.requests.trigger("compose")
    return window


def read_a_list(window: MainWindow, qtbot: QtBot) -> QWidget | None:
    copied = QMimeData()
    copied.setText(LIST)
    QApplication.clipboard().setMimeData(copied)
    window.requests.paste_list()
    return window


OPENS: tuple[Opens, ...] = (
    ask_entry,
    look_after_backups,
    open_menu_of_item,
    compose,
    look_back,
    read_a_list,
    open_palette,
)


@pytest.mark.endure
@pytest.mark.parametrize("scale", [150, 200])
def test_what_opens_over_the_pages_has_room(window: MainWindow, program: Program, qtbot: QtBot, *, scale: int) -> None:
    laid_out(program, window, "ru", SIZE, scale)
    found = {}
    for opens in OPENS:
        part = opens(window, qtbot)
        settle()
        assert part is not None, opens.__name__
        found[opens.__name__] = faults(part)
        assert fits(window, SIZE), f"{opens.__name__} makes the window larger than its screen"
        assert part.window().width() <= SIZE[0], f"{opens.__name__} is wider than its screen"
        assert part.window().height() <= room_on(part.screen()).height(), f"{opens.__name__} is higher than its screen"
        if part is not window:
            part.close()
        window.requests.look_at(None)

    assert {name: wrong for name, wrong in found.items() if wrong} == {}
