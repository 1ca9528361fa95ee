"""The header of a visit: which visit this is, the clocks of both capitals, and its pages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTabBar
from pytestqt.qtbot import QtBot

from desktop.actions.table import PAGES as EVERY_PAGE
from desktop.desk.view import VisitView
from desktop.machine import clock
from desktop.widgets.button import Button
from desktop.widgets.chip import Chip
from desktop.widgets.clock import Clocks
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.page_tabs import PageTabs
from desktop.window.header import Header, other_titles
from desktop.wording.words import say
from domain.delegation.proposing import ProposeMember
from domain.programme.meeting import PlanMeeting
from domain.record.fork import fork
from domain.visit.opening import Place
from tests.desktop.children import child
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import VISIT, SmallOffice

__all__ = ["office", "theme"]

PAGES = ("programme", "delegations", "journal")


@pytest.fixture
def view(office: SmallOffice) -> VisitView:
    return office.view()


@pytest.fixture
def header(view: VisitView, qtbot: QtBot) -> Header:
    made = Header(PAGES)
    qtbot.addWidget(made)
    made.resize(1200, 140)
    made.show_view(view)
    made.show()
    return made


def texts(header: Header) -> list[str]:
    return [label.text() for label in header.findChildren(Label)]


def titled(header: Header) -> WrappedLabel:
    return next(label for label in header.findChildren(WrappedLabel) if label.text() == "State visit")


def clocks(header: Header) -> Clocks:
    return child(header, Clocks)


def tabs(header: Header) -> list[str]:
    bar = child(header, QTabBar)
    return [bar.tabText(number) for number in range(bar.count())]


def test_it_tells_which_visit_this_is(header: Header) -> None:
    assert "State visit" in texts(header)
    assert "Visite d’État" in texts(header)
    facts = next(text for text in texts(header) if VISIT in text)
    assert "Moscow" in facts
    assert "2025" in facts


def test_category_and_status_are_told_in_words(header: Header) -> None:
    faces = [chip._face.text for chip in header.findChildren(Chip)]

    assert faces == [say.words.of("category", "state"), say.words.of("visit-status", "planned")]


def test_a_visit_whose_days_are_over_asks_to_be_completed(
    header: Header, view: VisitView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 11, 20, tzinfo=UTC))
    header.show_view(view)
    assert [chip._face.text for chip in header.findChildren(Chip)][1] == "to be completed"


def test_the_title_stands_in_the_language_of_the_window(header: Header, view: VisitView) -> None:
    say.use("fr")
    header.show_view(view)

    shown = {label.text() for label in header.findChildren(WrappedLabel)}
    assert {"Visite d’État", "State visit"} <= shown


def test_a_title_in_another_language_than_that_of_the_window_stands_once(header: Header, office: SmallOffice) -> None:
    office.record("retitle-visit", title={"fr": "Visite d’État"})
    header.show_view(office.view())
    assert texts(header).count("Visite d’État") == 1


def test_both_capitals_have_a_clock_that_stands_still_in_the_past(header: Header, view: VisitView) -> None:
    past = replace(view, entry=1)
    header.show_view(past)
    moment = past.recorded_at
    assert moment is not None
    minutes = [int(text[:2]) * 60 + int(text[3:]) for text in clocks(header).texts()]

    assert (minutes[1] - minutes[0]) % (24 * 60) == 2 * 60
    assert clocks(header).texts()[0].endswith(f":{moment:%M}")
    assert all(capital in clocks(header).accessibleName() for capital in ("Moscow", "Astana"))


def test_every_place_of_the_visit_is_named_and_each_other_hour_has_a_clock(header: Header, view: VisitView) -> None:
    visit = fork(view.visit)
    visit.places = (*visit.places, Place({"en": "Samara"}, "Europe/Samara"), Place({"en": "Tver"}, "Europe/Moscow"))
    header.show_view(replace(view, visit=visit))

    assert any("Moscow, Samara, Tver" in text for text in texts(header))
    assert len(clocks(header).texts()) == 3
    assert [place in clocks(header).accessibleName() for place in ("Moscow", "Samara", "Astana")] == [True] * 3


def test_in_a_low_window_other_languages_are_in_the_tool_tip_and_the_clocks_take_one_line(header: Header) -> None:
    high = header.heightForWidth(900)
    header.set_low(True)
    assert header.heightForWidth(900) < high - 10
    assert "Visite d’État" in titled(header).toolTip()
    header.set_low(False)
    assert header.heightForWidth(900) == high
    assert titled(header).toolTip() == ""


def test_in_a_very_low_and_narrow_window_the_buttons_stand_beside_the_title(header: Header) -> None:
    header.resize(600, 140)
    header.show_primary(QAction("New", header), PlanMeeting, shown=True)
    button = next(each for each in header.findChildren(Button) if each.text() == say("command.plan-meeting"))
    header.fit_height(1000)
    QApplication.processEvents()
    high, below = header.heightForWidth(600), button.mapTo(header, QPoint()).y()
    header.fit_height(500)
    QApplication.processEvents()

    assert header.heightForWidth(600) < high - button.height()
    assert button.mapTo(header, QPoint()).y() < below
    assert button.geometry().right() < header.width()
    assert not any(VISIT in text for text in texts(header))
    assert any("Moscow" in text and "2025" in text for text in texts(header))


def test_the_wheel_over_the_tabs_is_for_the_page_below_and_opens_no_other(header: Header) -> None:
    wanted: list[str] = []
    header.action_wanted.connect(wanted.append)
    bar = child(header, QTabBar)
    spot, none = QPointF(bar.rect().center()), (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    turn = QWheelEvent(spot, spot, QPoint(), QPoint(0, -120), *none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(bar, turn)
    assert not wanted


def test_the_pages_bear_their_numbers(header: Header) -> None:
    header.show_counts({"programme": 12, "delegations": 0, "journal": None})

    assert tabs(header) == [f"{say('page.programme')} 12", say("page.delegations"), say("page.journal")]


def test_a_tab_stands_in_one_place_on_every_page_however_wide_the_header_is_there(
    view: VisitView, qtbot: QtBot
) -> None:
    """A second click on the same spot opens the same page."""
    header = Header(EVERY_PAGE)
    qtbot.addWidget(header)
    header.show_view(view)
    header.show_counts(dict.fromkeys(EVERY_PAGE, 12))
    header.show()
    bar, pages = child(header, QTabBar), child(header, PageTabs)
    stood = []
    for beside_inspector, page in ((True, "programme"), (False, "sheets")):
        header.resize(1280 - 48 - 336 * beside_inspector, 140)
        header.show_page(page)
        under = pages.under_more()
        stood.append({at: bar.tabRect(at) for at in range(bar.count()) if at not in under})

    both = stood[0].keys() & stood[1].keys()
    assert len(both) > 4
    assert [stood[0][at] for at in sorted(both)] == [stood[1][at] for at in sorted(both)]


def test_a_page_is_chosen_by_its_tab(header: Header, qtbot: QtBot) -> None:
    header.show_counts(dict.fromkeys(PAGES))
    bar = child(header, QTabBar)
    with qtbot.waitSignal(header.action_wanted) as chosen:
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(2).center())

    assert chosen.args == [f"page-{PAGES[2]}"]


def test_marking_the_open_page_chooses_nothing(header: Header, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(header.action_wanted):
        header.show_page("journal")

    assert child(header, QTabBar).currentIndex() == 2


def test_the_primary_button_is_worded_after_the_page_and_asks_once(header: Header) -> None:
    action = QAction("New", header)
    action.setCheckable(True)
    for command in (PlanMeeting, ProposeMember):
        header.show_primary(action, command, shown=True)
    button = next(each for each in header.findChildren(Button) if each.text() == say("command.propose-member"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert action.isChecked()

    header.show_primary(action, PlanMeeting, shown=False)
    assert button.isHidden()
    header.show_primary(action, None, shown=True)
    assert button.isHidden()


def test_tabs_for_which_there_is_no_room_stand_under_more_and_no_name_is_cut(view: VisitView, qtbot: QtBot) -> None:
    """In French at 1280 pixels, beside the inspector."""
    say.use("fr")
    header = Header(EVERY_PAGE)
    qtbot.addWidget(header)
    header.show_view(view)
    header.resize(1280 - 48 - 336, 140)
    header.show()
    header.show_counts(dict.fromkeys(EVERY_PAGE, 12))
    header.show_page("journal")
    bar, pages = child(header, QTabBar), child(header, PageTabs)
    journal = EVERY_PAGE.index("journal")
    assert bar.isTabVisible(journal), "the page on show has a tab"
    assert pages.more_button().isVisible()
    assert pages.under_more()
    for number in range(bar.count()):
        if bar.isTabVisible(number):
            assert bar.rect().contains(bar.tabRect(number)), bar.tabText(number)

    header.resize(2400, 140)
    assert (pages.under_more(), pages.more_button().isVisible()) == ((), False)
    assert tabs(header) == [f"{say(f'page.{page}')} 12" for page in EVERY_PAGE]


def test_a_page_is_chosen_in_the_menu_of_more(view: VisitView, qtbot: QtBot) -> None:
    header = Header(EVERY_PAGE)
    qtbot.addWidget(header)
    header.show_view(view)
    header.resize(600, 200)
    header.show()
    pages = child(header, PageTabs)
    hidden = pages.under_more()
    QTest.mouseClick(pages.more_button(), Qt.MouseButton.LeftButton)
    menu = child(header, QMenu)
    with qtbot.waitSignal(header.action_wanted) as chosen:
        menu.actions()[-1].trigger()
    menu.close()

    assert chosen.args == [f"page-{EVERY_PAGE[hidden[-1]]}"]


def test_below_the_title_stand_those_in_the_languages_of_the_visit_alone(view: VisitView) -> None:
    """A title that a form offers in Russian is of no use in a visit of Brazil to France."""
    visit = replace(view.visit, title={"en": "Visit", "fr": "Visite", "ru": "Визит", "kk": "Сапар", "pt": "Visita"})
    assert other_titles(visit, "Visit") == ["Визит", "Сапар"]
    assert other_titles(replace(visit, languages=("pt", "fr")), "Visite") == ["Visita"]
    assert other_titles(replace(visit, parties={}), "Visit") == ["Visite", "Визит", "Сапар", "Visita"]
