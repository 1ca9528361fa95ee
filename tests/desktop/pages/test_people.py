"""The page of people: found while one types, in any script, the likeliest first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.pages.people import PeoplePage
from desktop.widgets.command_table import CommandTable
from desktop.widgets.filter_bar import FilterBar
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.people import PEOPLE, office_of, person, registries
from tests.desktop.requested import Requested


@pytest.fixture
def requests() -> Requested:
    return Requested()


@pytest.fixture
def page(requests: Requested, qtbot: QtBot) -> PeoplePage:
    made = PeoplePage(requests)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_office(office_of(registries()))
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(page: PeoplePage) -> list[str]:
    """The names in the table, from top to bottom."""
    model = child(page, CommandTable).model()
    return [model.index(line, 0).data() for line in range(model.rowCount())]


def find(page: PeoplePage, typed: str) -> list[str]:
    child(page, QLineEdit).setText(typed)
    return shown(page)


def test_everybody_stands_in_the_order_of_the_names_in_the_language_of_the_window(page: PeoplePage) -> None:
    assert shown(page) == ["Daouren Abaïev", "Qiang Li", "Kassym-Jomart Tokayev", "Илья Липов"]
    speak("fr", page)
    assert shown(page)[0] == "Daouren Abaïev"


@pytest.mark.parametrize("typed", ["Токаев", "Tokayev", "Toqaev", "Tokaïev", "tok", "жомарт т"])
def test_any_spelling_finds_the_person(page: PeoplePage, typed: str) -> None:
    assert find(page, typed) == ["Kassym-Jomart Tokayev"]
    assert page.selection() == {"person": "tokayev"}


def test_the_likeliest_stands_first_and_is_selected(page: PeoplePage) -> None:
    assert page.select("lipov")
    assert find(page, "Ли") == ["Qiang Li", "Илья Липов"]
    assert page.selection() == {"person": "li"}


def test_an_office_finds_who_holds_it(page: PeoplePage) -> None:
    assert find(page, "premier") == ["Qiang Li"]


def test_an_empty_filter_shows_everybody_and_keeps_who_was_found(page: PeoplePage) -> None:
    find(page, "abaev")
    assert child(page, FilterBar).shown() == "1 of 4"
    QTest.keyClick(child(page, QLineEdit), Qt.Key.Key_Escape)
    assert child(page, FilterBar).shown() == "4 of 4"
    assert page.selection() == {"person": "abayev"}


def test_who_is_registered_while_a_filter_stands_is_found_by_it(page: PeoplePage) -> None:
    find(page, "tok")
    page.show_office(office_of(registries((*PEOPLE, person("toktar", en=("Aliya", "Toktar"))))))
    assert shown(page) == ["Kassym-Jomart Tokayev", "Aliya Toktar"]
    assert page.select("li")
    assert page.selection() == {"person": "li"}
    assert len(shown(page)) == 5


def test_who_may_have_been_entered_twice_is_told_beside_the_count_and_merged_by_one_key(
    page: PeoplePage, requests: Requested, qtbot: QtBot
) -> None:
    twice = person("toqaev", en=("Kassym Jomart", "Toqaev"))
    page.show_office(office_of(registries((*PEOPLE, twice))))
    assert page.select("toqaev")
    bar = child(page, FilterBar)
    qtbot.waitUntil(lambda: bar.shown() == "5 of 5 · likely the same as Kassym-Jomart Tokayev: D merges them")
    QTest.keyClick(child(page, CommandTable), Qt.Key.Key_D)
    assert requests.asked == [("form", "merge-persons", {"person": "toqaev", "into": "tokayev"})]
    assert page.select("tokayev")
    qtbot.waitUntil(lambda: "Kassym Jomart Toqaev" in bar.shown())
    QTest.keyClick(child(page, CommandTable), Qt.Key.Key_D)
    assert requests.asked[-1][2] == {"person": "toqaev", "into": "tokayev"}, "who is known better stays"
    shown = page.inspection()
    assert shown is not None
    assert shown.groups[0].heading == "Likely the same"
    assert page.select("li")
    assert bar.shown() == "5 of 5"
    QTest.keyClick(child(page, CommandTable), Qt.Key.Key_D)
    assert len(requests.asked) == 2
