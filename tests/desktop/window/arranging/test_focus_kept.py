"""Where what has the focus goes away, the page has it: nothing an officer does leaves him at the top of the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.widgets.button import Button
from desktop.window.main_window import MainWindow
from domain.core.place import OfficePlace
from domain.programme.cancellation import CancelItem
from domain.record.request import Request
from tests.desktop.children import child
from tests.desktop.hand import focused, press
from tests.desktop.opened import office_path, program, window
from tests.desktop.visit_office import office_as

__all__ = ["office_path", "program", "window"]

Do = Callable[[MainWindow, QtBot], None]


def pressed(window: MainWindow, qtbot: QtBot) -> Button:
    """A button at the end of the page, with the focus."""
    window.requests.show_page("programme")
    button = Button("Propose +20 min…", parent=window.page)
    button.show()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    return button


def stands_on_the_page(window: MainWindow) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and window.page.isAncestorOf(focus)


@pytest.mark.parametrize("goes", ["hide", "disable"])
def test_a_button_that_goes_away_leaves_the_focus_to_its_page(window: MainWindow, qtbot: QtBot, goes: str) -> None:
    button = pressed(window, qtbot)
    button.hide() if goes == "hide" else button.setEnabled(False)
    qtbot.waitUntil(lambda: not button.hasFocus())
    assert stands_on_the_page(window)


def test_whoever_goes_on_by_tab_leaves_the_page(window: MainWindow, qtbot: QtBot) -> None:
    pressed(window, qtbot)
    window.menu_corner.setFocus()
    assert not stands_on_the_page(window)


def undo_on_the_toast(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown):
        record_cancelled(window)
    with qtbot.waitSignal(window.shown):
        click(window.toast.undo_button())


def come_back_by_the_banner(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(5)
    with qtbot.waitSignal(window.shown):
        click(window.past.buttons()[-1])


def fold_the_sidebar_from_its_field(window: MainWindow, _qtbot: QtBot) -> None:
    child(window.sidebar, QLineEdit).setFocus()
    window.qt_actions.action("sidebar").trigger()


def leave_a_form(window: MainWindow, qtbot: QtBot) -> None:
    window.requests.open_form(CancelItem, {"item": "lunch"})
    qtbot.waitUntil(lambda: window.forms.isAncestorOf(focused()))
    press(focused(), "Esc")
    qtbot.waitUntil(lambda: window.forms.form is None)


def change_the_page(window: MainWindow, _qtbot: QtBot) -> None:
    window.requests.show_page("meetings")


BY_HAND: tuple[Do, ...] = (
    undo_on_the_toast, come_back_by_the_banner, fold_the_sidebar_from_its_field, leave_a_form, change_the_page,
)  # fmt: skip


def test_after_whatever_is_done_the_page_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1440, 900)
    lost = []
    for do in BY_HAND:
        window.requests.show_page("delegations")
        assert stands_on_the_page(window)
        do(window, qtbot)
        QApplication.processEvents()
        if not stands_on_the_page(window):
            lost.append(do.__name__)
    assert lost == []


def test_what_another_desk_records_leaves_the_focus_where_it_was(
    window: MainWindow, office_path: OfficePlace, qtbot: QtBot
) -> None:
    window.requests.show_page("delegations")
    before = focused()
    assert window.view is not None
    request = Request(command=CancelItem("lunch"), visit=str(window.view.visit_id), reason="as told")
    with qtbot.waitSignal(window.shown), closing(office_as(office_path, "orlov")) as office:
        office.record(request)
    assert focused() is before


def test_at_the_end_of_the_journal_its_slider_has_the_focus_of_the_step(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(window.view.newest - 1 if window.view is not None else 1)
    forward = window.journal.forward_action.text()
    step = next(each for each in window.journal.findChildren(Button) if each.accessibleName() == forward)
    step.setFocus()
    with qtbot.waitSignal(window.shown):
        QTest.keyClick(step, Qt.Key.Key_Space)
    assert focused() is window.journal.slider()


def record_cancelled(window: MainWindow) -> None:
    assert window.view is not None
    window.requests.record(Request(command=CancelItem("lunch"), visit=str(window.view.visit_id), reason="as told"))


def click(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
