"""The registries in the window: reached from the sidebar or by key, entered, worked on and left again by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.start.app import Program
from desktop.widgets.label import Label
from desktop.widgets.side_link import SideLink
from desktop.window.main_window import MainWindow
from desktop.window.sidebar.sidebar import Sidebar
from desktop.window.sidebar.visit_list import VisitList
from desktop.wording.words import say
from tests.desktop.children import child
from tests.desktop.form_page import FormPage
from tests.desktop.opened import program, window
from tests.desktop.visit_office import VISIT, new_office_with

__all__ = ["program", "window"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
REGISTERED = (
    ("register-person", {"names": {"en": {"given": "Kassym-Jomart", "family": "Tokayev"}}, "person": "tokayev"}),
    ("register-person", {"names": {"en": {"given": "Yermek", "family": "Kosherbayev"}}, "person": "kosherbayev"}),
    ("register-venue", {"names": {"en": "Grand Kremlin Palace"}, "zone": "Europe/Moscow", "venue": "kremlin"}),
)


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    return new_office_with(tmp_path / "office.chancery", (*VISIT, *REGISTERED))


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def marked_visits(window: MainWindow) -> list[str]:
    """The visits that look selected in the sidebar."""
    sidebar = child(window, Sidebar)
    return [index.data() for index in child(sidebar, VisitList).selectedIndexes()]


def links(window: MainWindow) -> dict[str, bool]:
    """What the foot of the sidebar says, and which line of it is marked."""
    return {link.accessibleName(): link.isChecked() for link in window.findChildren(SideLink) if not link.isHidden()}


def test_the_sidebar_counts_the_registries_and_marks_the_one_on_show(window: MainWindow) -> None:
    assert links(window) == {
        "People, 2": False,
        "Rooms and venues, 1": False,
        "Phrase book": False,
        "Symbols of states": False,
    }
    press(Qt.Key.Key_P, CTRL | SHIFT)
    assert window.page.name == "people"
    assert links(window) == {
        "People, 2": True,
        "Rooms and venues, 1": False,
        "Phrase book": False,
        "Symbols of states": False,
    }
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.page.name == "programme"
    assert not any(links(window).values())


def test_one_thing_is_marked_in_the_sidebar_the_visit_or_the_registry(window: MainWindow) -> None:
    visit = marked_visits(window)
    assert len(visit) == 1
    window.requests.show_page("people")
    assert marked_visits(window) == []
    window.requests.show_page("meetings")
    assert marked_visits(window) == visit


def test_a_click_in_the_sidebar_shows_the_venues(window: MainWindow) -> None:
    link = next(each for each in window.findChildren(SideLink) if each.text() == say("page.venues"))
    link.click()
    assert (window.page.name, window.page.selection()) == ("venues", {"venue": "kremlin"})


def test_the_primary_button_of_a_registry_enters_somebody_who_is_selected_then(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.requests.show_page("people")
    press(Qt.Key.Key_N, CTRL)
    form = window.forms.form
    assert form is not None
    page = FormPage(form).fill({"names": {"Given names, English": "Yerlan", "Family name, English": "Nysanbayev"}})
    with qtbot.waitSignal(window.undoing._desk.recorded):
        page.record()
    qtbot.waitUntil(lambda: window.page.selection() == {"person": "nysanbayev"})
    assert window.page.isVisible()
    assert "People, 3" in links(window)


def test_a_key_of_the_page_opens_the_form_of_the_selected_person_and_escape_leads_back(window: MainWindow) -> None:
    window.requests.show_page("people")
    assert window.page.select("kosherbayev")
    press(Qt.Key.Key_O)
    form = window.forms.form
    assert form is not None
    assert (form.draft.command, form.draft.person) == ("record-office", "kosherbayev")
    press(Qt.Key.Key_Escape)
    assert window.page.name == "people"
    assert window.page.isVisible()
    assert window.page.selection() == {"person": "kosherbayev"}


def test_a_registry_stands_at_the_present_whatever_moment_was_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    window.requests.look_at(5)
    qtbot.waitUntil(lambda: window.view is not None and window.view.past)
    window.requests.show_page("people")
    qtbot.waitUntil(lambda: window.view is not None and not window.view.past)
    assert window.page.name == "people"
    window.requests.look_at(5)
    qtbot.waitUntil(lambda: window.page.name == "programme")


def test_another_language_says_the_registry_anew(program: Program, window: MainWindow, qtbot: QtBot) -> None:
    window.requests.show_page("venues")
    program.appearance.speak("fr")
    qtbot.waitUntil(lambda: "Salles et lieux, 1" in links(window))
    assert "Salles et lieux" in [label.text() for label in window.findChildren(Label) if label.isVisible()]
