"""The page of people: found while one types, in any script, the likeliest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.desk import listed_persons, person_order
from desktop.desk.asked import AskedWork
from desktop.desk.person_finder import AT_ONCE
from desktop.pages.people import PeoplePage
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.filter_bar import FilterBar
from domain.registry.asking_entries import briefly
from domain.registry.person import Person
from domain.registry.person_names import Approval
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.hand import press
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


@pytest.mark.parametrize("typed", ["Токаев", "Tokayev", "Toqaev", "Tokaïev", "توكاييف", "托卡耶夫", "tok", "жомарт т"])
def test_any_spelling_finds_the_person(page: PeoplePage, typed: str) -> None:
    assert find(page, typed) == ["Kassym-Jomart Tokayev"]
    assert page.selection() == {"person": "tokayev"}


def test_the_likeliest_stands_first_and_is_selected(page: PeoplePage) -> None:
    assert page.select("lipov")
    assert find(page, "Ли") == ["Qiang Li", "Илья Липов"]
    assert page.selection() == {"person": "li"}


def test_an_office_finds_who_holds_it(page: PeoplePage) -> None:
    assert find(page, "premier") == ["Qiang Li"]


def test_a_register_that_is_still_being_read_says_how_much_of_it_is_known(page: PeoplePage) -> None:
    bar = child(page, FilterBar)
    page.show_office(office_of(replace(registries(PEOPLE[:3]), share_read=0.43)))
    assert bar.shown() == "3 of 3 · being prepared: 43 %"
    assert find(page, "abayev") == []
    assert bar.shown() == "0 of 3 · being prepared: 43 %"

    page.show_office(office_of(registries()))
    assert (shown(page), bar.shown()) == (["Daouren Abaïev"], "1 of 4")


def many() -> list[Person]:
    """More persons than are read while somebody waits."""
    return [person(f"p{number}", en=("Daouren", f"Abaïev{'a' * number}")) for number in range(AT_ONCE + 10)]


def test_nobody_waits_for_who_may_have_been_entered_twice_among_many(page: PeoplePage, qtbot: QtBot) -> None:
    known, bar = (
        registries([*many(), *PEOPLE, person("toqaev", en=("Kassym Jomart", "Toqaev"))]),
        child(page, FilterBar),
    )
    page.show_office(office_of(known))
    assert page.select("tokayev")
    page._ask_for_person()
    assert "likely the same" not in bar.shown()

    known.finder.read_all(known.person)
    qtbot.waitUntil(lambda: "likely the same as Kassym Jomart Toqaev" in bar.shown())


def test_who_is_looked_for_among_many_is_found_once_they_are_read(page: PeoplePage, qtbot: QtBot) -> None:
    page.show_office(office_of(registries([*many(), *PEOPLE])))

    assert find(page, "abaiev daouren") != []
    assert "being prepared: 93 %" in child(page, FilterBar).shown()
    find(page, "Липов")
    qtbot.waitUntil(lambda: (shown(page), child(page, FilterBar).shown()) == (["Илья Липов"], "1 of 214"))


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


def test_who_may_be_the_same_is_not_looked_for_in_the_thread_of_the_window(
    page: PeoplePage, requests: Requested, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[Callable[[], Any]] = []

    def judge(work: Callable[[], Any]) -> AskedWork[Any]:
        waiting.append(work)
        return AskedWork()

    monkeypatch.setattr(requests, "judge", judge)
    twice = person("toqaev", en=("Kassym Jomart", "Toqaev"))
    page.show_office(office_of(registries((*PEOPLE, twice))))
    assert page.select("toqaev")

    qtbot.waitUntil(lambda: bool(waiting))
    assert child(page, FilterBar).shown() == "5 of 5"
    assert [each.reference for each in waiting[-1]()] == ["tokayev"]


@pytest.mark.parametrize(
    ("steps", "cell"),
    [
        (0, ("cell name", "spell-name", {"person": "tokayev", "form": "en"})),
        (1, ("cell title", "correct-office", {"person": "tokayev", "held": "tokayev"})),
        (2, ("cell languages", "note-person-languages", {"person": "tokayev"})),
    ],
)
def test_enter_changes_the_cell_that_right_leads_to(
    page: PeoplePage, requests: Requested, steps: int, cell: tuple[str, str, dict[str, str]]
) -> None:
    page.select("tokayev")
    for key in (*("Right",) * steps, "Return"):
        press(child(page, CommandTable), key)
    assert requests.asked == [cell]


def test_the_name_is_changed_in_the_form_that_is_shown_and_by_way_of_a_change_where_it_is_approved(
    page: PeoplePage, requests: Requested
) -> None:
    known = person("tokayev", en=("Kassym-Jomart", "Tokayev"), kk=("Қасым-Жомарт", "Тоқаев"))
    known.approvals["en"] = Approval("The embassy", date(2025, 11, 1))
    page.show_office(office_of(registries((known,))))
    press(child(page, CommandTable), "F2")
    assert requests.asked == [("cell name", "change-spelling", {"person": "tokayev", "form": "en"})]

    speak("kk", page)
    press(child(page, CommandTable), "F2")
    assert requests.asked[-1] == ("cell name", "spell-name", {"person": "tokayev", "form": "kk"})


def test_who_holds_no_office_is_given_one(page: PeoplePage, requests: Requested) -> None:
    page.select("lipov")
    for key in ("Right", "F2"):
        press(child(page, CommandTable), key)
    assert requests.asked == [("cell title", "record-office", {"person": "lipov"})]


def test_what_is_typed_is_looked_for_again_in_what_was_read_meanwhile(page: PeoplePage) -> None:
    assert find(page, "tok") == ["Kassym-Jomart Tokayev"]
    page._looking_again.timeout.emit()
    assert (shown(page), page.selection()) == (["Kassym-Jomart Tokayev"], {"person": "tokayev"})
    page.hide()
    page._looking_again.timeout.emit()
    assert shown(page) == ["Kassym-Jomart Tokayev"]


def test_the_persons_of_a_large_registry_are_listed_once_they_are_in_order(
    page: PeoplePage, requests: Requested, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[tuple[Callable[[], Any], AskedWork[Any]]] = []

    def judge(work: Callable[[], Any]) -> AskedWork[Any]:
        waiting.append((work, AskedWork()))
        return waiting[-1][1]

    monkeypatch.setattr(requests, "judge", judge)
    monkeypatch.setattr(person_order, "KEPT_FROM", 1)
    large = registries((*PEOPLE, person("toktar", en=("Aliya", "Toktar"))))
    page.show_office(office_of(large))
    assert child(page, FilterBar).shown() == "4 of 4 · being prepared: 99 %"

    [(work, asked)] = waiting
    asked.answer(work())

    assert shown(page)[-2:] == ["Aliya Toktar", "Илья Липов"]
    assert child(page, FilterBar).shown() == "5 of 5"
    assert page.select("toktar")


def test_several_persons_of_a_large_registry_are_chosen_without_being_read(
    page: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def noted(people: Mapping[str, Person], keys: Iterable[str]) -> Iterable[tuple[str, Person]]:
        found = list(keys)
        read.extend(found)
        return briefly(people, found)

    monkeypatch.setattr(listed_persons, "briefly", noted)
    page.show_office(office_of(registries((*PEOPLE, *many()))))
    read.clear()
    child(page, CommandTable).selectAll()

    assert len(page._keys_chosen()) == len(page._rows_chosen()) == len(PEOPLE) + AT_ONCE + 10
    assert len(set(read)) < 60
    assert page.chosen_together() == {"person": [each.reference for each in page._rows_chosen()]}


def test_who_is_changed_is_told_anew_and_nobody_else_moves(page: PeoplePage, qtbot: QtBot) -> None:
    model = child(page, CommandTable).model()
    assert shown(page)[2] == "Kassym-Jomart Tokayev"
    married = person("tokayev", en=("Kassym-Jomart", "Tokayeva"))

    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.modelReset):
        page.show_office(office_of(registries((married, *PEOPLE[1:]))))

    assert told.args is not None
    assert [each.row() for each in told.args[:2]] == [2, 2]
    assert shown(page)[2] == "Kassym-Jomart Tokayeva"
