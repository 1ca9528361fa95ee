"""The bar above the pages: the strip, the search, and two states side by side, all by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.printing.preview.preview_pane import PreviewPane
from tests.desktop.printing.conftest import pdf_saying, settle, show

Key = Qt.Key
PAGES = pdf_saying("Abaev", "Putin and Abaev", "Tokaev")


@pytest.fixture
def pane(qtbot: QtBot) -> PreviewPane:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.show()
    with qtbot.waitSignal(pane.view().page_changed):
        pane.show_pdf(PAGES)
    return pane


def test_the_strip_follows_the_pages_and_leads_to_them(pane: PreviewPane, qtbot: QtBot) -> None:
    strip = pane.strip()
    assert strip.isVisible()
    assert strip.model().rowCount() == 3

    pane.view().go_to(2)
    assert strip.currentIndex().row() == 1
    QTest.keyClick(strip, Key.Key_Down)
    assert pane.view().page() == 3

    strip.grab()
    settle(qtbot)
    drawn = strip.model().index(0, 0).data(Qt.ItemDataRole.DecorationRole)
    assert drawn.height() > drawn.width() > 0


def test_a_single_page_has_no_strip(pane: PreviewPane, qtbot: QtBot) -> None:
    show(pane.view(), pdf_saying("Abaev"), qtbot)
    assert not pane.strip().isVisible()


def test_a_search_goes_from_place_to_place_by_enter_and_ends_by_esc(pane: PreviewPane, qtbot: QtBot) -> None:
    finder = pane.finder()
    finder.begin()
    QTest.keyClicks(finder.field(), "abaev")
    qtbot.waitUntil(lambda: finder.count() == "1 of 2")

    QTest.keyClick(finder.field(), Key.Key_Return)
    assert (finder.count(), pane.view().page()) == ("2 of 2", 2)
    QTest.keyClick(finder.field(), Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert finder.count() == "1 of 2"
    QTest.keyClicks(finder.field(), "zzz")
    qtbot.waitUntil(lambda: finder.count() == "Not found")

    QTest.keyClick(finder.field(), Key.Key_Escape)
    assert not finder.isVisible()
    assert pane.view().hits() == (0, 0)
    assert pane.view().hasFocus()


def test_what_stands_nowhere_is_sought_as_it_is_spelt_otherwise(pane: PreviewPane, qtbot: QtBot) -> None:
    finder = pane.finder()
    finder.spell_by(lambda typed: ("Abajew", "Abaev") if typed == "阿巴耶夫" else ())
    finder.begin()
    finder.field().setText("阿巴耶夫")
    qtbot.waitUntil(lambda: finder.count() == "1 of 2")
    finder.field().setText("zzz")
    qtbot.waitUntil(lambda: finder.count() == "Not found")


def test_two_states_stay_at_the_same_place_and_size(pane: PreviewPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.earlier().page_changed):
        pane.show_beside(PAGES, "then", "now")
    settle(qtbot)
    pane.view().go_to(3)
    assert pane.earlier().page() == 3
    pane.earlier().zoom_in()
    assert pane.view().zoom() == pane.earlier().zoom()
    pane.earlier().go_to(1)
    assert pane.view().page() == 1

    pane.show_beside(None)
    assert not pane.earlier().isVisible()


def test_what_is_said_at_the_end_of_the_bar_has_its_room_at_once(pane: PreviewPane) -> None:
    note = pane._note
    pane._say("")
    QApplication.processEvents()
    pane._say_what_it_is()
    assert note.text()
    assert note.heightForWidth(note.width()) <= note.height()
