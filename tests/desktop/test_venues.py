"""Rooms and venues in the window: what is said of a room, and every command about it and its house by keys alone."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop.forms.cell_form import CellForm
from desktop.models.inspection import Inspection, InspectionGroup, TwoLines
from desktop.models.page_counts import registry_counts
from desktop.models.venues_model import RoomRow, VenuesModel
from desktop.pages.venues import VenuesPage
from desktop.start.app import Program
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.filter_bar import FilterBar
from desktop.window.main_window import MainWindow
from domain.offices import office_at
from domain.programme.place import AssignRoom
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.registry.room import DescribeRoom, Room
from domain.registry.venue import Venue
from tests.desktop.children import child
from tests.desktop.form_page import FormPage
from tests.desktop.opened import program, window
from tests.desktop.requested import Requested
from tests.desktop.visit_office import OPENING, VISIT, Line, new_office_with, send

__all__ = ["program", "window"]

HOUSES: tuple[Line, ...] = (
    ("register-venue", {"venue": "kremlin", "names": {"en": "Kremlin", "fr": "Le Kremlin"}, "zone": "Europe/Moscow"}),
    ("describe-room", {"venue": "kremlin", "room": "green-hall", "names": {"en": "Green Hall", "fr": "Salle verte"},
                       "capacity": 20, "entrances": ["East door", "West door"]}),
    ("describe-room", {"venue": "kremlin", "room": "hall", "names": {"en": "Hall"}}),
    ("register-venue", {"venue": "bolshoi", "names": {"en": "Bolshoi Theatre"}, "zone": "Europe/Moscow"}),
    ("describe-room", {"venue": "bolshoi", "room": "hall", "names": {"en": "Auditorium"}}),
    ("register-venue", {"venue": "airport", "names": {"en": "Vnukovo-2"}, "zone": "Europe/Moscow"}),
    ("note-travel-time", {"venue": "kremlin", "to": "bolshoi", "minutes": 10}),
    ("note-travel-time", {"venue": "bolshoi", "to": "kremlin", "minutes": 12}),
    ("note-travel-time", {"venue": "airport", "to": "kremlin", "minutes": 55}),
    ("assign-room", {"item": "talks-restricted", "venue": "kremlin", "room": "green-hall"}),
)  # fmt: skip
OTHER_VISIT = "IN-2025-12"
ROOM = Room("green-hall", {"en": "Green Hall"}, 20, ("East door",))


def enter_other_visit(path: Path) -> None:
    """Another desk enters a visit that needs the green hall five minutes after the talks."""
    send(path, [("open-visit", OPENING[1] | {"reference": OTHER_VISIT, "title": {"en": "Visit from India"}})])
    title, when = {"en": "Luncheon"}, {"day": "2025-11-12", "start": "14:20", "end": "15:30"}
    meal = {"item": "luncheon", "kind": "meal", "title": title, "when": when}
    hall = {"item": "luncheon", "venue": "kremlin", "room": "green-hall"}
    with closing(office_at(path, Officer("B. Orlov", "desk-3"))) as office:
        for command, fields in (("plan-item", meal), ("assign-room", hall)):
            office.record(from_fields({"command": command, "visit": OTHER_VISIT, "fields": fields}))


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    return new_office_with(tmp_path / "office.chancery", (*VISIT, *HOUSES))


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> VenuesPage:
    """The page of the venues on show, with the green hall selected and told of."""
    window.requests.show_page("venues")
    found = window.page
    assert isinstance(found, VenuesPage)
    assert found.select("kremlin/green-hall")
    qtbot.waitUntil(lambda: group(found, "Journal of the house").lines != ())
    return found


def inspection(page: VenuesPage) -> Inspection:
    shown = page.inspection()
    assert shown is not None
    return shown


def group(page: VenuesPage, heading: str) -> InspectionGroup:
    """What stands under a heading of the inspector; nothing where it is not there."""
    return next((each for each in inspection(page).groups if each.heading == heading), InspectionGroup(heading, ()))


def press(page: VenuesPage, key: Qt.Key) -> None:
    table = child(page, CommandTable)
    table.setFocus()
    QTest.keyClick(table, key)


def opened(window: MainWindow) -> FormPage:
    form = window.forms.form
    assert form is not None
    return FormPage(form)


def lines(page: VenuesPage) -> list[str]:
    table = child(page, CommandTable)
    model = table.model()
    assert isinstance(model, VenuesModel)
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_rooms_stand_under_their_houses_in_the_order_of_the_names(page: VenuesPage) -> None:
    assert lines(page) == [
        "Bolshoi Theatre · 15 min between two items", "Auditorium",
        "Kremlin · Le Kremlin · 15 min between two items", "Green Hall", "Hall",
        "Vnukovo-2 · 15 min between two items", "No room described yet",
    ]  # fmt: skip
    assert page.office is not None
    assert registry_counts(page.office)["venues"] == 3


def test_the_filter_finds_a_room_by_its_house_in_any_language(page: VenuesPage) -> None:
    bar = child(page, FilterBar)
    bar.field().setText("le krem")
    assert lines(page)[1:] == ["Green Hall", "Hall"]
    bar.field().setText("verte")
    assert lines(page)[1:] == ["Green Hall"]


def test_a_room_says_what_it_holds_where_one_comes_in_and_what_it_needs(page: VenuesPage) -> None:
    shown = inspection(page)

    assert (shown.title, shown.others) == ("Green Hall", ("Kremlin", "Salle verte"))
    assert dict(shown.facts) == {
        "Holds": "20", "Entrances": "East door and West door", "Changeover": "15 min", "Time zone": "Europe/Moscow",
    }  # fmt: skip


def test_its_use_is_told_by_both_clocks(page: VenuesPage) -> None:
    (use,) = group(page, "In use").lines

    assert use == TwoLines("Restricted talks, Wed 12 Nov, 13:00–14:15", "KZ-2025-11 · 15:00–16:15 in Astana")


def test_what_is_recorded_elsewhere_is_told_and_two_visits_at_once_are_a_finding(
    page: VenuesPage, office_path: Path, qtbot: QtBot
) -> None:
    assert inspection(page).checks == ()
    enter_other_visit(office_path)
    qtbot.waitUntil(lambda: len(group(page, "In use").lines) == 2)

    (clash,) = inspection(page).checks
    assert clash.sentence == (
        "Needed at once: Restricted talks, Wed 12 Nov, 13:00–14:15 (KZ-2025-11) and "
        "Luncheon, Wed 12 Nov, 14:20–15:30 (IN-2025-12); 15 min are needed between them."
    )


def test_another_room_of_the_house_is_not_said_to_be_in_use(page: VenuesPage) -> None:
    assert page.select("kremlin/hall")
    assert group(page, "In use").lines == ()


def test_ways_are_told_there_and_back_as_far_as_they_are_noted(page: VenuesPage, qtbot: QtBot) -> None:
    assert group(page, "Ways by car").lines == (
        "Bolshoi Theatre: 10 min there, 12 min back", "Vnukovo-2: 55 min from there",
    )  # fmt: skip
    assert page.select("airport")
    assert group(page, "Ways by car").lines == ("Kremlin: 55 min there",)


def test_the_journal_of_the_house_is_told_newest_first(page: VenuesPage) -> None:
    told = [str(line) for line in group(page, "Journal of the house").lines]

    assert len(told) == 4
    assert told[0].startswith("4 ·")
    assert all("A. Serova" in line for line in told)
    assert any("Bolshoi Theatre" in line for line in told)


@pytest.mark.parametrize(
    ("key", "command", "known"),
    [
        (Qt.Key.Key_R, "describe-room", {}),
        (Qt.Key.Key_C, "set-changeover", {}),
        (Qt.Key.Key_T, "note-travel-time", {}),
        (Qt.Key.Key_E, "rename-venue", {}),
        (Qt.Key.Key_Delete, "retract-venue", {}),
        (Qt.Key.Key_X, "close-room", {"room": "green-hall"}),
    ],
)
def test_each_command_about_the_house_or_the_room_has_its_key(
    key: Qt.Key, command: str, known: dict[str, str], page: VenuesPage, window: MainWindow
) -> None:
    press(page, key)
    draft = opened(window).form.draft
    assert (draft.command, draft.venue) == (command, "kremlin")
    assert {name: draft.fields.get(name) for name in known} == known


def test_a_room_is_described_anew_from_what_stands(page: VenuesPage, window: MainWindow, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_D)
    form = opened(window)
    assert form.typed()["capacity"] == 20
    assert form.typed()["entrances"] == ["East door", "West door"]
    form.fill({"capacity": "24", "reset": "60"})
    form.record()
    qtbot.waitUntil(lambda: window.forms.form is None)
    qtbot.waitUntil(lambda: dict(inspection(page).facts)["Holds"] == "24")
    assert dict(inspection(page).facts)["Changeover"] == "60 min", "the room's own figure, no longer the house's"
    model = child(page, CommandTable).model()
    shown = [[str(model.index(row, column).data() or "") for column in (0, 2)] for row in range(model.rowCount())]
    assert ["Green Hall", "60 min"] in shown
    assert ["Hall", ""] in shown, "of the other nobody said"
    assert page.selection() == {"venue": "kremlin", "room": "green-hall"}


def test_a_house_without_rooms_is_given_its_first_one(page: VenuesPage, window: MainWindow) -> None:
    assert page.select("airport")
    press(page, Qt.Key.Key_Return)
    draft = child(window, CellForm).draft
    assert (draft.command, draft.venue, draft.fields) == ("describe-room", "airport", {})


def test_the_form_that_closes_a_room_names_that_of_its_house(page: VenuesPage, window: MainWindow) -> None:
    assert page.select("bolshoi/hall")
    press(page, Qt.Key.Key_X)
    room = opened(window).form.editor("room")
    assert room.value() == "hall"
    assert "Bolshoi Theatre" in child(room, QComboBox).currentText()


def test_a_new_house_is_entered_and_selected_by_keys_alone(page: VenuesPage, window: MainWindow, qtbot: QtBot) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(window).fill({"names": {"English": "Manege"}, "zone": "Europe/Moscow"})
    form.record()
    qtbot.waitUntil(lambda: page.selection() == {"venue": "manege"})
    assert inspection(page).title == "Manege"


def test_a_room_that_is_closed_leaves_the_list(page: VenuesPage, window: MainWindow, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_X)
    opened(window).record()
    qtbot.waitUntil(lambda: "Green Hall" not in lines(page))


def test_another_language_says_everything_anew(program: Program, page: VenuesPage, qtbot: QtBot) -> None:
    program.appearance.speak("fr")
    qtbot.waitUntil(lambda: "Salle verte" in lines(page))
    assert dict(inspection(page).facts)["Contient"] == "20"
    assert group(page, "Trajets en voiture").lines[0] == "Bolshoi Theatre\xa0: 10 min à l’aller, 12 min au retour"


def test_only_the_rooms_of_the_house_are_offered_for_an_item(window: MainWindow) -> None:
    window.requests.open_form(AssignRoom, {"item": "talks-expanded"})
    form = opened(window)
    room = child(form.form.editor("room"), QComboBox)
    assert room.count() == 3
    form.fill({"venue": "Bolshoi Theatre"})
    assert [room.itemText(row) for row in range(room.count())] == ["Auditorium · Bolshoi Theatre (–)"]
    form.fill({"venue": "Kremlin", "room": "Hall · Kremlin (–)"})
    assert form.typed()["room"] == "hall"


@pytest.mark.parametrize(
    ("column", "field"),
    [("room", "names"), ("holds", "capacity"), ("changeover", "reset"), ("entrances", "entrances")],
)
def test_a_cell_of_a_room_is_changed_with_all_that_stands_of_the_room(qtbot: QtBot, column: str, field: str) -> None:
    page = VenuesPage(Requested())
    qtbot.addWidget(page)
    known = {"venue": "kremlin", "room": "green-hall", "names": ROOM.names, "capacity": 20, "entrances": ["East door"]}

    assert page.change_of(RoomRow(Venue(reference="kremlin"), ROOM), column) == (DescribeRoom, field, known)
    assert page.change_of(RoomRow(Venue(reference="kremlin")), column) == (DescribeRoom, field, {"venue": "kremlin"})
