"""A further visit is opened in the few fields that opened the first one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.start.app import Program
from desktop.widgets.journal.journal_play import PlayButton
from desktop.window.main_window import MainWindow
from desktop.window.new_visits.first_visit import FirstVisit
from desktop.window.new_visits.new_visit import NewVisit
from desktop.wording.words import Words, say
from domain.core.message import name_of
from domain.offices import new_office
from domain.visit.opening import OpenVisit
from tests.desktop.children import child
from tests.desktop.hand import focused, press
from tests.desktop.opened import office_path, program, window, window_on

__all__ = ["office_path", "program", "window"]


@pytest.fixture
def first(window: MainWindow) -> FirstVisit:
    window.qt_actions.action(f"command.{name_of(OpenVisit)}").trigger()
    (asked,) = window.findChildren(NewVisit)
    assert asked.isVisible()
    assert focused() is asked.first.guest
    return asked.first


def type_visit(*texts: str) -> None:
    for text in texts:
        QTest.keyClicks(focused(), text)
        press(focused(), "Return")


def gone(window: MainWindow) -> bool:
    QApplication.processEvents()
    return not any(each.isVisible() for each in window.findChildren(NewVisit))


def test_it_is_shown_once_it_is_recorded(first: FirstVisit, window: MainWindow, qtbot: QtBot) -> None:
    """The second visit had the form of thirty fields, with a reference to be made up by hand."""
    before = window.view.visit_id if window.view is not None else None
    type_visit("India", "Russia", "4-5 dec 2027")
    press(focused(), "Ctrl+Return")
    qtbot.waitUntil(lambda: window.view is not None and window.view.visit_id != before)
    assert window.view is not None
    assert window.view.visit.reference == "IN-2027-12"
    assert gone(window)
    assert window.page.isVisible()
    assert window.forms.waiting() == []


def test_a_reference_that_another_visit_has_is_not_given_again(first: FirstVisit) -> None:
    type_visit("Kazakhstan", "Russia", "18-19 nov 2025")
    assert first.typed.fields()["reference"] == "KZ-2025-11-2"


def test_it_is_left_by_one_key_and_what_was_typed_is_a_draft(first: FirstVisit, window: MainWindow) -> None:
    press(focused(), "Esc")
    assert gone(window)
    assert window.forms.waiting() == []
    window.qt_actions.action(f"command.{name_of(OpenVisit)}").trigger()
    type_visit("India")
    press(focused(), "Esc")
    assert gone(window)
    assert [draft.command for draft in window.forms.waiting()] == [name_of(OpenVisit)]


def test_another_page_or_the_whole_form_takes_its_place(first: FirstVisit, window: MainWindow) -> None:
    type_visit("India")
    window.requests.show_page("delegations")
    assert gone(window)
    window.qt_actions.action(f"command.{name_of(OpenVisit)}").trigger()
    (asked,) = (each for each in window.findChildren(NewVisit) if each.isVisible())
    asked.first.whole_wanted.emit(asked.first.typed.fields())
    assert window.forms.form is not None
    assert gone(window)


def test_the_journal_of_an_empty_office_says_so(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    """A slider that slid nowhere stood there, with a button that played nothing."""
    new_office(tmp_path / "office.chancery")
    window = window_on(program, tmp_path / "office.chancery", qtbot)
    assert window.journal.sentence() == say("journal.empty")
    assert not child(window.journal, PlayButton).isEnabled()
    program.appearance.apply("fr")
    QCoreApplication.sendPostedEvents()
    assert window.journal.sentence() == Words("fr")("journal.empty")
