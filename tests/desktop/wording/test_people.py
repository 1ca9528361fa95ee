"""Persons of the registry in the window: what the inspector says of them, and what can be done by keys alone."""

from __future__ import annotations

import socket
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.actions.menus import MENUS, Submenu, of_group
from desktop.concepts import form_of
from desktop.machine import clock
from desktop.pages.people import PeoplePage
from desktop.start.app import Program
from desktop.widgets.button import Button
from desktop.widgets.journal.journal_bar import JournalBar
from desktop.widgets.picture import Picture
from desktop.widgets.tables.command_table import CommandTable
from desktop.window.inspector.inspector import Inspector
from desktop.window.main_window import MainWindow
from domain.core.message import name_of
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.record.vocabulary import PERSON
from tests.desktop.children import child
from tests.desktop.opened import open_office, program, window
from tests.desktop.visit_office import VISIT, Line, new_office_with

__all__ = ["program", "window"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOTHING = Qt.KeyboardModifier.NoModifier
TOKAYEV = {"en": {"given": "Kassym-Jomart", "family": "Tokayev"}, "ru": {"given": "Касым-Жомарт", "family": "Токаев"}}
PEOPLE: tuple[Line, ...] = (
    ("register-person", {"names": TOKAYEV, "person": "tokayev"}),
    ("register-person", {"names": {"en": {"given": "Yermek", "family": "Kosherbayev"}}, "person": "kosherbayev"}),
    (
        "spell-name",
        {
            "person": "tokayev", "form": "kk",
            "name": {"given": "Қасым-Жомарт", "patronymic": "Кемелұлы", "family": "Тоқаев", "native": True,
                     "phonetic": "ka-SYM", "card": "Қ. Тоқаев"},
        },
    ),
    ("approve-spelling", {"person": "tokayev", "form": "en", "by": "Embassy of Kazakhstan", "on": "2025-11-03"}),
    ("word-courtesy", {"person": "tokayev", "courtesy": {"en": "H.E. Mr"}, "address": {"en": "Mr President"}}),
    ("note-person-languages", {"person": "tokayev", "languages": ["kk", "ru"]}),
    ("record-office", {"person": "tokayev", "title": {"en": "President"}, "since": "2019-03-20", "held": "president"}),
    ("note-particular", {"person": "tokayev", "particular": "diet", "value": "no shellfish"}),
    ("rename-member", {"member": "tokayev", "names": {"en": {"given": "Kassym-Jomart", "family": "Tokaev"}}}),
    ("identify-member", {"member": "tokayev", "person": "tokayev"}),
)  # fmt: skip


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    return new_office_with(tmp_path / "office.chancery", (*VISIT, *PEOPLE))


@pytest.fixture
def page(window: MainWindow) -> PeoplePage:
    """The page of people, with Tokayev selected."""
    window.requests.show_page("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    assert page.select("tokayev")
    page.setFocus()
    return page


def press(page: PeoplePage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NOTHING) -> None:
    QTest.keyClick(child(page, CommandTable), key, modifiers)


def inspector(window: MainWindow) -> Inspector:
    return child(window, Inspector)


def said(window: MainWindow) -> list[str]:
    """Every line of the inspector, from top to bottom."""
    body = child(inspector(window), QScrollArea).widget()
    assert body is not None
    return [label.text() for label in body.findChildren(QLabel) if not label.isHidden()]


def told(window: MainWindow, qtbot: QtBot, heading: str = "Journal of the person") -> list[str]:
    """The same, once the desk told of the journal and the visits."""
    qtbot.waitUntil(lambda: heading in said(window))
    return said(window)


def test_the_inspector_says_all_forms_of_the_name_and_how_to_address_and_which_offices(
    window: MainWindow, page: PeoplePage
) -> None:
    lines = said(window)
    assert lines[:3] == ["Kassym-Jomart Tokayev", "President", "Kazakh and Russian"]
    names = lines[lines.index("Names") + 1 :]
    assert names[:6] == [
        "Kassym-Jomart Tokayev", "English · approved 3 November 2025 by Embassy of Kazakhstan",
        "Касым-Жомарт Токаев", "Russian",
        "Қасым-Жомарт Кемелұлы Тоқаев", "Kazakh · own spelling · on the card: Қ. Тоқаев · said: ka-SYM",
    ]  # fmt: skip
    assert len(inspector(window).findChildren(Picture)) == 1, "one form is approved, and bears a lock"
    assert "H.E. Mr — Mr President" in lines
    assert lines[lines.index("Offices held") + 1] == "President (since 20 Mar 2019)"


def test_the_inspector_tells_the_journal_of_the_person_newest_first(
    window: MainWindow, page: PeoplePage, qtbot: QtBot
) -> None:
    lines = told(window, qtbot)
    journal = lines[lines.index("Journal of the person") + 1 :]
    assert len(journal) == 7
    assert journal[-1].startswith("1 · ")
    assert journal[-1].endswith("entered Kassym-Jomart Tokayev in the register of persons — As the embassy asked")
    assert "no shellfish" not in " ".join(lines)


def test_a_chord_adopts_the_approved_spelling_in_a_visit_that_shows_another_and_is_undone(
    window: MainWindow, page: PeoplePage, qtbot: QtBot
) -> None:
    lines = told(window, qtbot, "In visits")
    line = lines[lines.index("In visits") + 1]
    assert line.endswith("shows “Kassym-Jomart Tokaev”, approved is “Kassym-Jomart Tokayev”")
    with qtbot.waitSignal(window.undoing._desk.recorded):
        press(page, Qt.Key.Key_W, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not any("approved is" in line for line in told(window, qtbot, "In visits")))
    assert window.page is page
    assert window.view is not None
    assert str(window.view.visit.delegations.members["tokayev"].names["en"]) == "Kassym-Jomart Tokayev"
    window.undoing.undo()
    qtbot.waitUntil(lambda: any("approved is" in line for line in said(window)))


def test_in_a_visit_that_is_over_the_chord_asks_first(
    window: MainWindow, page: PeoplePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, 1, tzinfo=UTC))
    told(window, qtbot, "In visits")
    page._ask_for_person()
    qtbot.waitUntil(lambda: page._seen is not None and page._seen.shown_in[0].over)
    recorded: list[object] = []
    window.undoing._desk.recorded.connect(recorded.append)
    press(page, Qt.Key.Key_W, CTRL | SHIFT)
    assert "This visit ended on 12 November 2025." in said(window)
    assert "Adopt all the same" in [button.text() for button in inspector(window).findChildren(Button)]
    window.undoing._desk.ask(lambda office: len(office.visits())).then(recorded.append)
    qtbot.waitUntil(lambda: recorded != [])
    assert recorded == [1], "nothing was recorded before the desk had counted the visits"

    with qtbot.waitSignal(window.undoing._desk.recorded):
        press(page, Qt.Key.Key_W, CTRL | SHIFT)


def test_private_particulars_are_shown_by_a_key_and_hidden_by_it_again(
    window: MainWindow, page: PeoplePage, qtbot: QtBot
) -> None:
    assert "Diet" in said(window)
    press(page, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: "Diet: no shellfish" in said(window))
    press(page, Qt.Key.Key_V)
    assert "Diet: no shellfish" not in said(window)


def test_who_looked_at_them_is_told_with_the_person(window: MainWindow, page: PeoplePage, qtbot: QtBot) -> None:
    assert "Looks at what is private" not in told(window, qtbot)
    press(page, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: "Looks at what is private" in said(window))
    lines = said(window)
    who, what = lines[lines.index("Looks at what is private") + 1 :][:2]
    assert who.endswith(f" at the desk {socket.gethostname()}")
    assert what.endswith(" (Moscow, UTC+3) · diet")


def test_an_altered_access_journal_is_told_where_the_office_is_verified(
    window: MainWindow, page: PeoplePage, office_path: Path, qtbot: QtBot
) -> None:
    press(page, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: "Looks at what is private" in said(window))
    (journal,) = office_path.parent.glob("*.vault/access")
    journal.write_bytes(journal.read_bytes().replace(b"before", b"behind"))
    bar = child(window, JournalBar)
    window.moment.verify()
    qtbot.waitUntil(lambda: "Access journal altered" in [label.text() for label in bar.findChildren(QLabel)])


def test_private_particulars_are_hidden_after_a_minute(window: MainWindow, page: PeoplePage, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: "Diet: no shellfish" in said(window))
    assert page.sight.isActive()
    assert page.sight.interval() == 60_000
    page.sight.timeout.emit()
    assert "Diet: no shellfish" not in said(window)
    assert page._revealed is None


@pytest.mark.parametrize("command", ["erase-particulars", "note-particular"])
def test_private_particulars_are_hidden_when_another_desk_erases_them_or_notes_others(
    window: MainWindow, page: PeoplePage, office_path: Path, qtbot: QtBot, command: str
) -> None:
    press(page, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: "Diet: no shellfish" in said(window))
    fields = {"particular": "diet", "value": "no nuts"} if command == "note-particular" else {}
    line = {"command": command, "person": "tokayev", "fields": fields, "reason": "Asked for"}
    with closing(open_office(office_path, Officer("daniyar", "desk 2"))) as other:
        other.record(from_fields(line))
    qtbot.waitUntil(lambda: page._revealed is None)
    assert not any("no shellfish" in each for each in said(window))


@pytest.mark.parametrize("leave", ["selection", "page", "form"])
def test_private_particulars_are_hidden_when_something_else_is_looked_at(
    window: MainWindow, page: PeoplePage, qtbot: QtBot, leave: str
) -> None:
    press(page, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: "Diet: no shellfish" in said(window))
    if leave == "selection":
        assert page.select("kosherbayev")
    elif leave == "page":
        window.requests.show_page("programme")
    else:
        press(page, Qt.Key.Key_E)
    assert page._revealed is None
    assert "Diet: no shellfish" not in said(window)
    window.requests.show_page("people")
    assert page.select("tokayev")
    assert "Diet" in said(window)


def test_what_comes_for_another_person_is_not_shown(window: MainWindow, page: PeoplePage, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_V)
    assert page.select("kosherbayev")
    answered: list[int] = []
    window.undoing._desk.ask(lambda office: len(office.visits())).then(answered.append)  # after the particulars
    qtbot.waitUntil(lambda: answered == [1])
    assert page._revealed is None


def opened(window: MainWindow) -> tuple[str, str | None]:
    """The command of the form that is open, and the person it is about; the form is closed again."""
    form = window.forms.form
    assert form is not None
    asked = (form.draft.command, form.draft.person)
    window.forms.set_aside()
    return asked


def test_every_key_of_the_page_opens_its_form_about_the_selected_person(window: MainWindow, page: PeoplePage) -> None:
    for keys, command in PeoplePage.asks.items():
        modifiers, name = (SHIFT, keys.removeprefix("Shift+")) if keys.startswith("Shift+") else (NOTHING, keys)
        press(page, Qt.Key.Key_Delete if name == "Del" else Qt.Key(ord(name)), modifiers)
        assert opened(window) == (name_of(command), "tokayev"), keys


def test_every_command_about_a_person_is_in_a_menu_and_starts_from_who_is_selected(
    window: MainWindow, page: PeoplePage
) -> None:
    about_one = [name_of(kind) for kind in PERSON.commands if form_of(kind).about]
    entries = [entry for parts in MENUS.values() for part in parts for entry in part]
    groups = [group for entry in entries for group in (entry.groups if isinstance(entry, Submenu) else (entry,))]
    stands_in_menus = {spec.id for group in groups for spec in of_group(group)}
    for command in about_one:
        assert f"command.{command}" in stands_in_menus
        window.qt_actions.action(f"command.{command}").trigger()
        gone = command in ("restore-person", "part-persons")
        assert opened(window) == (command, None if gone else "tokayev")


def test_another_language_says_the_person_anew(program: Program, window: MainWindow, page: PeoplePage) -> None:
    program.appearance.speak("fr")
    QApplication.processEvents()
    assert "Noms" in said(window)
    assert "Anglais · approuvé le 3 novembre 2025 par Embassy of Kazakhstan" in said(window)
