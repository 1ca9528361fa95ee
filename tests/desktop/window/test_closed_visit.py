"""A closed visit in the window: it is read, printed and reopened, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.widgets.button import Button, Variant
from desktop.widgets.page_tabs import PageTabs
from desktop.window.header import Header
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.programme.arrangements import RetitleItem
from domain.programme.meeting import PlanMeeting
from domain.programme.moving import MoveItem
from domain.visit.closing import ReopenVisit
from tests.desktop.children import child
from tests.desktop.form_page import typed_in
from tests.desktop.opened import program, window
from tests.desktop.visit_office import VISIT, entries, new_office_with

__all__ = ["program", "window"]

CLOSED = (*VISIT, ("close-visit", {}))
REOPEN = "command.reopen-visit"


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    return new_office_with(tmp_path / "office.chancery", CLOSED)


def offered(window: MainWindow) -> list[Button]:
    """The buttons of the header that can be pressed, beside those that lead to pages."""
    header = window.findChild(Header)
    assert header is not None
    to_pages = child(header, PageTabs).more_button()
    return [button for button in header.findChildren(Button) if button.isVisible() and button is not to_pages]


def test_all_that_is_offered_is_to_reopen_it_and_that_is_not_the_primary_button(window: MainWindow) -> None:
    (reopen,) = offered(window)
    assert reopen.text() == say("inspector.ask", command=say(REOPEN))
    assert reopen.property("variant") != Variant.PRIMARY.value
    assert window.primary == (None, {})


def test_no_form_opens_but_the_one_that_reopens_it(window: MainWindow) -> None:
    window.requests.open_form(MoveItem, {"item": "lunch"})
    assert window.forms.form is None
    offered(window)[0].click()
    assert window.forms.form is not None
    assert window.forms.form.command is ReopenVisit


def test_reopened_it_takes_plans_again_and_undo_closes_it(window: MainWindow, qtbot: QtBot, office_path: Path) -> None:
    offered(window)[0].click()
    assert window.forms.form is not None
    with qtbot.waitSignal(window.shown):
        window.forms.form.submit()
    assert window.primary[0] == PlanMeeting
    with qtbot.waitSignal(window.shown):
        window.undoing.undo()
    assert entries(office_path)[-2:] == ["visit.reopened", "visit.closed"]
    assert window.primary == (None, {})


def test_a_draft_waits_until_it_is_reopened(window: MainWindow, qtbot: QtBot) -> None:
    offered(window)[0].click()
    assert window.forms.form is not None
    with qtbot.waitSignal(window.shown):
        window.forms.form.submit()
    window.requests.open_form(RetitleItem, {"item": "lunch"})
    assert window.forms.form is not None
    QTest.keyClicks(typed_in(window.forms.form.editor("reason")), "x")
    with qtbot.waitSignal(window.shown):
        window.undoing.undo()
    assert window.forms.form is not None
    window.forms.form.keep_and_close()
    window.resume_draft()
    assert window.forms.form is None
