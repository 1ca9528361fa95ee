"""Who else is in a visit or in a form of an office on a server: shown in the window, and told of it to the others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.start.app import Program
from desktop.widgets.label import Label
from desktop.window.main_window import MainWindow
from desktop.window.menus.menu_corner import MenuCorner
from desktop.window.sidebar.visit_list import VisitList
from desktop.window.sidebar.visits_model import LINE
from desktop.wording.words import say
from domain.core.place import ServerAddress
from domain.offices import office_at
from domain.programme.arrangements import RetitleItem
from domain.record.presence import Whereabouts
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.registry.particulars import NoteParticular
from domain.store.postgres.store import PostgresStore
from tests.desktop.children import child
from tests.desktop.hand import focused
from tests.desktop.opened import TOOLS, close_program
from tests.desktop.visit_office import OPENING, REFERENCE
from tests.domain.store.postgresql import Server

ITEM = {"kind": "meal", "title": {"en": "Lunch"}, "item": "lunch"}
RETITLE = "retitle-item"
WAIT = 20_000
"""In milliseconds, at most."""


@pytest.fixture
def daniyar(server: Server, office_database: str, tmp_path: Path) -> Iterator[PostgresStore]:
    """Another desk at the office, in which a visit stands."""
    address = server.address(office_database, "daniyar")
    with closing(office_at(ServerAddress(address), Officer("", "desk 2"), beside=tmp_path)) as office:
        office.record(from_fields({"command": OPENING[0], "fields": OPENING[1]}))
        office.record(from_fields({"command": "plan-item", "fields": ITEM, "visit": REFERENCE}))
    with closing(PostgresStore(address, tmp_path)) as store:
        yield store


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The program, with a folder for its part of offices on servers."""
    made = Program(qapp, replace(TOOLS, open_office=partial(office_at, beside=tmp_path)))
    made.appearance.apply("en")
    made.appearance.light()
    yield made
    close_program(made)


@pytest.fixture
def window(program: Program, server: Server, office_database: str, daniyar: PostgresStore, qtbot: QtBot) -> MainWindow:
    """The window of Aigerim on it."""
    with qtbot.waitSignal(program.opened, timeout=WAIT) as opened:
        program.open(ServerAddress(server.address(office_database, "aigerim")))
    window: MainWindow = opened.args[0]
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def where(store: PostgresStore) -> Whereabouts | None:
    """Where the other desks see Aigerim."""
    return next((each.where for each in store.others() if each.login == "aigerim"), None)


def told_of(at: Whereabouts | None) -> tuple[str, object, str, str] | None:
    return (at.command, at.about, at.field, at.typed) if at is not None else None


def visit_of(window: MainWindow) -> str:
    assert window.view is not None
    return window.view.visit_id.hex


def test_the_others_see_the_visit_the_form_and_what_is_typed_there(
    window: MainWindow, daniyar: PostgresStore, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: where(daniyar) == Whereabouts(visit_of(window)), timeout=WAIT)
    window.requests.open_form(RetitleItem, {"item": "lunch"})
    assert window.forms.form is not None
    window.forms.form.editor("title").setFocus()
    said = window.forms.form.frame.sentence
    QTest.keyClick(focused(), Qt.Key.Key_End)  # What stands there is selected.
    QTest.keyClicks(focused(), " at")

    typed = (RETITLE, {"item": "lunch"}, "title", "Lunch at")
    qtbot.waitUntil(
        lambda: (at := where(daniyar)) is not None and (at.command, at.about, at.field, at.typed) == typed, timeout=WAIT
    )
    qtbot.waitUntil(lambda: said().startswith("aigerim"), timeout=WAIT)


def test_what_is_private_is_told_to_nobody(window: MainWindow, daniyar: PostgresStore, qtbot: QtBot) -> None:
    window.requests.open_form(NoteParticular, {})
    form = window.forms.form
    assert form is not None
    line = form.editor("value").findChild(QLineEdit) or form.editor("value").focusProxy()
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "no nuts")

    qtbot.waitUntil(lambda: (at := where(daniyar)) is not None and at.field == "value", timeout=WAIT)
    assert where(daniyar) == Whereabouts(form.draft.visit or "", "note-particular", {}, "value", "")


def test_another_in_the_visit_and_in_the_form_is_shown(
    window: MainWindow, daniyar: PostgresStore, qtbot: QtBot
) -> None:
    visit = visit_of(window)
    corner, visits = child(window, MenuCorner), child(window, VisitList)
    daniyar.be_at("desk 2", Whereabouts(visit))
    qtbot.waitUntil(
        lambda: say("company.here", names="daniyar") in [each.text() for each in corner.findChildren(Label)],
        timeout=WAIT,
    )
    line = visits.visits.index(visits.visits.row_of(visit), 0).data(LINE)
    assert "daniyar" in line.second
    assert "daniyar" in line.spoken

    window.requests.open_form(RetitleItem, {"item": "lunch"})
    form = window.forms.form
    assert form is not None
    daniyar.be_at("desk 2", Whereabouts(visit, RETITLE, {"item": "lunch"}, "title", "Déjeuner"))
    field = form.label("title")
    told = say("company.same-field", who="daniyar", field=field, typed="Déjeuner")
    qtbot.waitUntil(lambda: form.frame.others() == told, timeout=WAIT)

    daniyar.be_at("desk 2", Whereabouts(visit, RETITLE, {"item": "another"}, "title", "Déjeuner"))
    qtbot.waitUntil(lambda: form.frame.others() == "", timeout=WAIT)
    daniyar.be_at("desk 2", None)
    qtbot.waitUntil(lambda: not any("daniyar" in each.text() for each in corner.findChildren(Label)), timeout=WAIT)
    assert line != visits.visits.index(visits.visits.row_of(visit), 0).data(LINE)


def test_a_composition_open_at_another_desk_too_is_told(
    window: MainWindow, daniyar: PostgresStore, qtbot: QtBot
) -> None:
    """Else each takes back unseen what the other records."""
    visit = visit_of(window)
    window.tasks.compose("lunch")
    at = Whereabouts(visit, "compose", {"item": "lunch"})
    qtbot.waitUntil(lambda: where(daniyar) == at, timeout=WAIT)
    others = window.tasks.composition.frame.others
    assert others() == ""
    daniyar.be_at("desk 2", at)
    qtbot.waitUntil(lambda: others() == say("company.same-composition", who="daniyar"), timeout=WAIT)
    daniyar.be_at("desk 2", Whereabouts(visit, "compose", {"item": "dinner"}))
    qtbot.waitUntil(lambda: others() == "", timeout=WAIT)
    window.tasks.composition.set_aside()
    qtbot.waitUntil(lambda: where(daniyar) == Whereabouts(visit), timeout=WAIT)
