"""Marks that are prepared: the window has one primary button, and does not close over them unless asked twice."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.machine import clock
from desktop.models.marking import Marking
from desktop.start.app import Program
from desktop.widgets.banner import Banner
from desktop.widgets.button import Button, Variant
from desktop.widgets.tables.command_table import CommandTable
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.core.place import OfficePlace
from tests.desktop.hand import focused
from tests.desktop.opened import office_path, program, window, window_on
from tests.desktop.visit_office import entries

__all__ = ["office_path", "program", "window"]


def told(window: MainWindow) -> list[str]:
    return [banner.accessibleName() for banner in window.findChildren(Banner) if banner.isVisible()]


def prepare(window: MainWindow, *keys: Qt.Key) -> None:
    window.requests.show_page("attendance")
    table = next(each for each in window.page.findChildren(CommandTable) if each.isVisible())
    for key in (Qt.Key.Key_Home, *keys):
        QTest.keyClick(table, key)


def marks(window: MainWindow) -> Marking:
    """The marks of the page on show."""
    marking = window.page.marking()
    assert isinstance(marking, Marking)
    return marking


def primary_keys(window: MainWindow) -> list[str]:
    """The keys of the primary buttons that are seen."""
    seen = (button for button in window.findChildren(Button) if button.isVisible())
    return [button.keys() for button in seen if button.variant() is Variant.PRIMARY]


def test_the_button_that_records_marks_is_the_one_primary_button(window: MainWindow) -> None:
    window.requests.show_page("attendance")
    assert primary_keys(window) == ["Ctrl+N"]
    prepare(window, Qt.Key.Key_A)
    assert primary_keys(window) == ["Ctrl+Enter"]
    window.requests.show_page("delegations")
    assert primary_keys(window) == ["Ctrl+N"]
    window.requests.show_page("attendance")
    assert primary_keys(window) == ["Ctrl+Enter"]
    prepare(window, Qt.Key.Key_Escape)
    assert primary_keys(window) == ["Ctrl+N"]


def test_quitting_waits_for_what_is_prepared_once(window: MainWindow) -> None:
    quitting = window.qt_actions.action("quit")
    prepare(window, Qt.Key.Key_A)
    quitting.trigger()
    assert window.isVisible()
    assert told(window) == [say("notice.prepared", count=1)]

    prepare(window, Qt.Key.Key_Down, Qt.Key.Key_L)
    quitting.trigger()
    assert told(window) == [say("notice.prepared", count=2)]
    quitting.trigger()
    assert not window.isVisible()


def test_where_nothing_is_prepared_quitting_closes(window: MainWindow) -> None:
    prepare(window, Qt.Key.Key_A, Qt.Key.Key_A)
    window.qt_actions.action("quit").trigger()
    QApplication.processEvents()
    assert not window.isVisible()


def test_marks_are_kept_as_a_draft_and_gone_on_with_at_the_next_start(
    program: Program, window: MainWindow, office_path: OfficePlace, qtbot: QtBot
) -> None:
    prepare(window, Qt.Key.Key_A, Qt.Key.Key_Down, Qt.Key.Key_L)
    window.close()

    again = window_on(program, office_path, qtbot)
    (draft,) = again.forms.waiting()
    again.resume_draft()
    assert again.page.name == "attendance"
    assert marks(again).count() == 2
    with qtbot.waitSignal(again.undoing._desk.recorded):
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: again.forms.waiting() == [])
    assert entries(office_path)[-2:] == ["attendance.marked", "attendance.arrived-late"], draft


def test_marks_are_kept_within_a_second_and_forgotten_once_dropped(window: MainWindow, qtbot: QtBot) -> None:
    prepare(window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(window.forms.waiting()) == 1)
    prepare(window, Qt.Key.Key_Escape)
    marks(window).keep()
    assert window.forms.waiting() == []


def test_all_present_leaves_whom_another_mark_is_prepared_for_to_that_mark(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Attendance is ticked by exception: the one prepared as absent was recorded present, and collided with himself."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 11, 12, 10, 30, tzinfo=UTC))
    prepare(window, Qt.Key.Key_A)
    assert window.view is not None
    item = window.page.selection()["item"]
    before = window.view.newest
    QTest.keyClick(focused(), Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.view is not None and window.view.newest > before)
    attendance = window.view.visit.programme.items[item].attendance
    assert sorted(mark.presence for mark in attendance.values()) == ["absent", *["present"] * (len(attendance) - 1)]
    assert len(attendance) == len(window.view.visit.programme.items[item].people)
    assert marks(window).count() == 0
    assert window.toast.accessibleName() == say("done-several.mark-attendance", count=len(attendance))
    window.undoing.undo()
    qtbot.waitUntil(lambda: window.view is not None and not window.view.visit.programme.items[item].attendance)


def test_a_side_is_noted_present_without_whom_another_mark_is_prepared_for(window: MainWindow) -> None:
    prepare(window, Qt.Key.Key_Down, Qt.Key.Key_A)
    item = window.page.selection()["item"]
    assert window.view is not None
    (marked,) = marks(window)._marks[marks(window)._on_show]
    side = window.view.visit.delegations.members[marked].side
    QTest.keyClick(focused(), Qt.Key.Key_H if side == "host" else Qt.Key.Key_G)
    assert window.forms.form is not None
    asked = window.forms.form.draft.fields
    assert (asked["item"], asked["side"]) == (item, side)
    assert asked["members"]
    assert marked not in asked["members"]
