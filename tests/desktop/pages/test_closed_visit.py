"""A closed visit on every page: it is read, and no key asks for anything that would change it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.pages.attendance import AttendancePage
from desktop.pages.awaiting import AwaitingPage
from desktop.pages.checks import ChecksPage
from desktop.pages.correspondence import CorrespondencePage
from desktop.pages.delegations import DelegationsPage
from desktop.pages.documents import DocumentsPage
from desktop.pages.meetings import MeetingsPage
from desktop.pages.page import Page
from desktop.pages.press import PressPage
from desktop.pages.programme import ProgrammePage
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from tests.desktop.pages.driver import Driven
from tests.desktop.small_office import SmallOffice

PAGES: tuple[type[Page], ...] = (
    ProgrammePage, DelegationsPage, MeetingsPage, PressPage, DocumentsPage, AttendancePage, ChecksPage,
    CorrespondencePage, AwaitingPage,
)  # fmt: skip
KEYS = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ123", "Space", "Del", "Ins", "Alt+Up", "Alt+Down", "Ctrl+Space", "Ctrl+Return"]


@pytest.fixture(params=PAGES, ids=lambda page: page.name)
def closed(request: pytest.FixtureRequest, office: SmallOffice, qtbot: QtBot) -> Driven:
    """A page of the small visit, which is closed."""
    office.record("close-visit")
    return Driven(request.param, office.view(), qtbot)


def test_no_key_asks_for_a_form_or_records_anything(closed: Driven) -> None:
    tables = [table for table in closed.page.findChildren(CommandTable) if table.isVisible()]
    for table in tables:
        QTest.keyClick(table, Qt.Key.Key_Home)
        for key in KEYS:
            closed.press(key, table)
    assert closed.asked == []
    assert closed.requests.records == []


def test_nothing_is_offered_below_nor_in_the_inspector(closed: Driven) -> None:
    strips = closed.page.findChildren(CommandStrip)
    buttons = [button for strip in strips for button in strip.findChildren(type(strip.record_button()))]
    assert [button.text() for button in buttons if button.isVisible()] == []
    assert closed.page.commands() == ()
