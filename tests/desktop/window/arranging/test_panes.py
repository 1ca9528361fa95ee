"""Sidebar and inspector: open where there is room, closed where there is not, unless the reader says otherwise."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.machine.paths import settings_file
from desktop.machine.settings import PaneShown, load_settings
from desktop.machine.spoken import LANGUAGES
from desktop.start.app import Program
from desktop.widgets.side_link import SideLink
from desktop.window.arranging.panes import LEAST_PAGE
from desktop.window.main_window import MainWindow
from desktop.window.sidebar.sidebar import LEAST, MOST, RAIL, WIDTH
from desktop.window.sidebar.sidebar_edge import STEP, SidebarEdge
from domain.programme.meeting import PlanMeeting
from tests.desktop.children import child
from tests.desktop.cut_text import faults
from tests.desktop.hand import focused, press
from tests.desktop.opened import office_path, program, window
from tests.desktop.window.test_layout import settle

__all__ = ["office_path", "program", "window"]


def test_the_sidebar_is_a_rail_where_the_window_is_narrow(window: MainWindow) -> None:
    window.resize(1280, 720)
    assert (window.sidebar.is_rail, window.sidebar.width_now()) == (True, fonts.scaled(RAIL))
    window.resize(1366, 768)
    assert (window.sidebar.is_rail, window.sidebar.width_now()) == (False, fonts.scaled(WIDTH))


def test_a_wide_window_is_made_half_as_wide_as_a_screen_in_one_go(window: MainWindow) -> None:
    """Two of them stand beside each other, as a desktop tiles windows: it asks once, and heeds what they refuse."""
    window.resize(1920, 1000)
    settle()
    window.resize(960, 1000)
    settle()

    assert window.size().toTuple() == (960, 1000)


def test_in_the_rail_every_target_is_large_enough_and_says_in_a_tooltip_what_it_is(window: MainWindow) -> None:
    window.resize(1280, 720)
    links = [link for link in window.sidebar.findChildren(SideLink) if link.isVisible()]

    assert all(link.height() >= 36 and link.toolTip() == link.accessibleName() for link in links)


def test_a_pane_that_is_closed_takes_no_room_from_then_on(window: MainWindow) -> None:
    """A window that is made to fit before it hears of that would grow, and stay so."""
    window.requests.show_page("delegations")
    window.resize(1440, 900)
    splitter = window.panes._middle.parentWidget()
    assert splitter is not None
    with_inspector = least_width_around(splitter)
    window.qt_actions.action("inspector").trigger()
    assert least_width_around(splitter) < with_inspector


def least_width_around(splitter: QWidget) -> int:
    """How narrow what a splitter stands in may be made, in pixels."""
    around = splitter.parentWidget()
    layout = around.layout() if around is not None else None
    assert layout is not None
    return layout.minimumSize().width()


def test_f7_and_f9_open_and_close_the_panes(window: MainWindow) -> None:
    window.resize(1440, 900)
    window.requests.show_page("delegations")
    for expected in (False, True):
        window.qt_actions.action("sidebar").trigger()
        window.qt_actions.action("inspector").trigger()
        assert (not window.sidebar.is_rail, window.inspector.isVisible()) == (expected, expected)


def test_the_panes_stand_as_they_were_left(window: MainWindow) -> None:
    window.resize(1440, 900)
    window.panes.toggle_sidebar()
    window.panes.toggle_inspector()
    window.close()
    kept = load_settings(settings_file())

    assert (kept.sidebar, kept.inspector) == (PaneShown.CLOSED, PaneShown.CLOSED)


def test_the_border_of_the_sidebar_is_drawn_within_limits_and_by_keys(window: MainWindow) -> None:
    window.resize(1366, 768)
    settle()
    edge, sidebar = child(window, SidebarEdge), window.sidebar

    found = []
    for to in (300, 120, 900):
        drag(edge, edge.rect().center(), QPoint(to - edge.x(), 200))
        settle()
        found.append(sidebar.width())
    assert found == [300, LEAST, MOST]

    for key, expected in ((Qt.Key.Key_Left, MOST - STEP), (Qt.Key.Key_Right, MOST), (Qt.Key.Key_Return, WIDTH)):
        QTest.keyClick(edge, key)
        settle()
        assert sidebar.width() == expected
    assert edge.geometry().center().x() in (sidebar.width() - 1, sidebar.width())


def test_drawn_far_in_the_sidebar_is_a_rail_and_drawn_out_of_that_it_stands_in_full(window: MainWindow) -> None:
    window.resize(1366, 768)
    settle()
    edge = child(window, SidebarEdge)

    for to, rail in ((60, True), (250, False), (60, True)):
        drag(edge, edge.rect().center(), QPoint(to - edge.x(), 200))
        settle()
        assert window.sidebar.is_rail is rail
    QTest.mouseDClick(edge, Qt.MouseButton.LeftButton)
    assert (window.sidebar.is_rail, window.sidebar.width_now()) == (False, WIDTH)


def test_the_sidebar_is_as_wide_as_it_was_drawn_when_the_office_is_opened_again(
    window: MainWindow, program: Program
) -> None:
    window.resize(1366, 768)
    window.panes.draw_sidebar(320)
    window.close()
    kept = load_settings(settings_file())

    assert kept.sidebar_width == 320
    window.panes.draw_sidebar_as_usual()
    window.panes.restore({}, kept.sidebar_width)
    assert window.sidebar.width() == 320


@pytest.mark.parametrize("language", LANGUAGES)
def test_drawn_as_narrow_as_it_may_be_the_sidebar_cuts_nothing(
    window: MainWindow, program: Program, language: str
) -> None:
    program.appearance.apply(language)
    window.resize(1366, 768)
    window.panes.draw_sidebar(LEAST)
    settle()
    assert faults(window.sidebar) == []


def test_a_pane_that_was_opened_stays_open_where_the_window_becomes_narrow(window: MainWindow) -> None:
    window.resize(1280, 720)
    window.panes.toggle_sidebar()
    window.resize(1000, 720)

    assert not window.sidebar.is_rail


def test_the_page_takes_all_that_the_panes_leave(window: MainWindow) -> None:
    window.resize(1280, 720)
    window.requests.show_page("meetings")
    QApplication.processEvents()
    across = window.inspector.parentWidget()

    assert isinstance(across, QSplitter)
    assert across.sizes() == [window.middle.width(), window.inspector.width(), 0, 0]


def test_a_list_of_a_delegation_is_as_wide_as_a_narrow_window_unless_the_inspector_is_asked_for(
    window: MainWindow,
) -> None:
    window.resize(1280, 800)
    window.requests.show_page("delegations")
    shown = [window.inspector.isVisible()]
    for page in ("delegations", "delegations", "meetings"):
        window.requests.show_page(page)
        window.qt_actions.action("inspector").trigger()
        shown.append(window.inspector.isVisible())
    window.requests.show_page("delegations")

    assert shown == [False, True, False, False], "what is asked for on one page and taken back holds on no other"
    window.qt_actions.action("inspector").trigger()
    window.resize(1366, 768)
    assert window.inspector.isVisible()


def test_in_the_past_acts_and_changes_stand_beside_the_programme(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(2)
    settle()
    beside = (window.acts, window.since_then, window.inspector)

    assert [each.isVisible() for each in beside] == [True, True, False]
    assert window.width() == 1280
    assert window.page.width() >= fonts.scaled(480)
    window.qt_actions.action("inspector").trigger()
    assert [each.isVisible() for each in beside] == [False, False, True]
    window.qt_actions.action("inspector").trigger()
    window.requests.show_page("delegations")
    assert not window.acts.isVisible()
    window.requests.show_page("programme")
    assert window.acts.isVisible()
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(None)
    assert [each.isVisible() for each in beside] == [False, False, True]


def test_a_form_stands_beside_the_page_in_the_place_of_the_inspector(window: MainWindow) -> None:
    window.resize(1280, 800)
    window.requests.show_page("meetings")
    window.requests.open_form(PlanMeeting)
    shown = (window.middle.isVisible(), window.forms.isVisible(), window.inspector.isVisible())

    assert shown == (True, True, False)
    QApplication.processEvents()
    assert window.middle.width() >= fonts.scaled(LEAST_PAGE)
    assert window.forms.isAncestorOf(focused())
    press(focused(), "Esc")
    assert (window.forms.isVisible(), window.inspector.isVisible()) == (False, True)


def test_where_there_is_no_room_beside_the_page_a_form_takes_its_place(window: MainWindow) -> None:
    window.resize(900, 700)
    window.requests.open_form(PlanMeeting)
    assert (window.middle.isVisible(), window.forms.isVisible()) == (False, True)
    window.resize(1366, 768)
    assert (window.middle.isVisible(), window.forms.isVisible()) == (True, True)
    window.requests.show_page("delegations")
    assert (window.middle.isVisible(), window.forms.isVisible()) == (True, False)


def drag(part: QWidget, start: QPoint, end: QPoint) -> None:
    """Drag from one spot of a part of the window to another, which may be out of it."""
    left, none, plain = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(part, left, plain, start)
    there = QPointF(part.mapToGlobal(end))
    QApplication.sendEvent(part, QMouseEvent(QEvent.Type.MouseMove, QPointF(end), there, none, left, plain))
    QTest.mouseRelease(part, left, plain, start)
