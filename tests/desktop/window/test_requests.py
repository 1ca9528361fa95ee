"""What pages and forms ask of the window, carried out where it may be asked for."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from desktop.desk.view import VisitView
from desktop.pages.meetings import MeetingsPage
from desktop.seating.meeting import TABLE
from desktop.widgets.label import Label
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.core.place import OfficePlace
from domain.documents.document_listing import ListDocument
from domain.programme.motorcade import DissolveMotorcade, FormMotorcade
from domain.programme.moving import MoveItem
from domain.programme.outcome import ExpectEnd
from tests.desktop.children import child
from tests.desktop.opened import office_path, program, window
from tests.desktop.visit_office import at, entries, send

__all__ = ["office_path", "program", "window"]

MOVED = {"item": "lunch", "when": at("17:00", "18:30")}


def test_a_command_is_recorded_at_once_on_the_visit_on_show(
    window: MainWindow, office_path: OfficePlace, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.shown):
        window.requests.record_now(MoveItem, MOVED)

    assert entries(office_path)[-1] == "item.moved"


def test_nothing_is_recorded_at_once_while_the_past_is_looked_at(
    window: MainWindow, office_path: OfficePlace, qtbot: QtBot
) -> None:
    before = entries(office_path)
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(5)
    window.requests.record_now(MoveItem, MOVED)
    window.requests.open_form(MoveItem, {"item": "lunch"})
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(None)

    assert window.forms.form is None
    assert entries(office_path) == before


def test_what_is_malformed_is_said_in_the_notice(window: MainWindow) -> None:
    window.requests.record_now(MoveItem, {"item": "lunch"})

    assert window.notice.isVisible()
    assert window.notice.accessibleName()


def test_something_is_shown_on_the_page_that_shows_such_things(window: MainWindow) -> None:
    window.requests.show_subject("abayev")

    assert window.page.name == "delegations"
    assert window.page.selection()["member"] == "abayev"


def test_a_form_begins_with_what_it_is_meant_for_and_not_with_whatever_is_selected(
    window: MainWindow, office_path: OfficePlace, qtbot: QtBot
) -> None:
    """A document is signed at the ceremony, not at the talks that are on show."""
    window.requests.show_subject("talks-expanded")
    assert window.page.selection()["item"] == "talks-expanded"
    window.requests.open_form(ListDocument)
    assert begun_with(window, "item") == "talks-expanded", "nothing is planned for it: talks may do"

    planned: dict[str, Any] = {"kind": "signing", "title": {"en": "Signing"}, "when": at("15:30", "15:50")}
    send(office_path, [("plan-item", {**planned, "item": "signing"})])
    qtbot.waitUntil(lambda: window.view is not None and "signing" in window.view.visit.programme.items)
    window.requests.open_form(ListDocument)
    assert begun_with(window, "item") == "signing"
    window.requests.open_form(ListDocument, {"item": "talks-expanded"})
    assert begun_with(window, "item") == "talks-expanded", "said, and not only selected"

    send(office_path, [("plan-item", {**planned, "item": "signing-2"})])
    qtbot.waitUntil(lambda: window.view is not None and "signing-2" in window.view.visit.programme.items)
    window.requests.open_form(ListDocument)
    assert begun_with(window, "item") is None, "which of two, the officer says"


def test_a_motorcade_is_formed_for_the_journey_and_not_for_the_talks_that_are_selected(
    window: MainWindow, office_path: OfficePlace, qtbot: QtBot
) -> None:
    window.requests.show_subject("talks-expanded")
    journey: dict[str, Any] = {
        "item": "drive",
        "kind": "transfer",
        "title": {"en": "Drive"},
        "when": at("15:30", "15:50"),
    }
    send(office_path, [("plan-item", journey)])
    qtbot.waitUntil(lambda: window.view is not None and "drive" in window.view.visit.programme.items)
    window.requests.open_form(FormMotorcade)
    assert begun_with(window, "item") is None, "the officer says for which, as something else was selected"
    window.requests.show_subject("drive")
    window.requests.open_form(FormMotorcade)
    assert begun_with(window, "item") == "drive"


def test_what_is_selected_is_not_exchanged_for_another_thing_that_would_be_ended(
    window: MainWindow, office_path: OfficePlace, qtbot: QtBot
) -> None:
    """With an item without a motorcade selected the form does not begin with the motorcade of another."""
    send(office_path, [("form-motorcade", {"item": "talks-restricted", "cars": [{"number": 1, "use": "head"}]})])
    qtbot.waitUntil(lambda: window.view is not None and _formed(window.view))
    window.requests.show_subject("talks-expanded")
    window.requests.open_form(DissolveMotorcade)
    assert begun_with(window, "item") is None


def test_the_end_is_expected_of_what_runs_whatever_is_selected(
    window: MainWindow, office_path: OfficePlace, qtbot: QtBot
) -> None:
    send(office_path, [("start-item", {"item": "talks-restricted", "at": "2025-11-12T13:36:00+03:00"})])
    qtbot.waitUntil(lambda: window.view is not None and _runs(window.view))
    window.requests.show_subject("talks-expanded")
    window.requests.open_form(ExpectEnd)
    assert begun_with(window, "item") == "talks-restricted"


def _runs(view: VisitView) -> bool:
    return view.visit.programme.items["talks-restricted"].status == "under-way"


def _formed(view: VisitView) -> bool:
    return view.visit.programme.items["talks-restricted"].motorcade is not None


def begun_with(window: MainWindow, field: str) -> Any:
    """What the form that is open says in a field."""
    form = window.forms.form
    assert form is not None
    return form.editor(field).value()


def test_an_action_is_done(window: MainWindow) -> None:
    window.requests.trigger("page-journal")

    assert window.page.name == "journal"


def test_from_the_programme_the_meetings_go_on_with_the_item_chosen_there(window: MainWindow) -> None:
    page = window.pages["meetings"]
    assert isinstance(page, MeetingsPage)
    window.requests.show_page("meetings")
    page.open_item("talks-restricted", TABLE)
    window.requests.show_page("programme")
    window.page.select("talks-expanded")

    window.requests.show_page("meetings")
    assert page.selection()["item"] == "talks-expanded"
    window.requests.show_page("attendance")
    window.requests.show_page("meetings")
    assert page.selection()["item"] == "talks-expanded", "only the programme leads on"


def test_the_banner_of_the_past_leads_to_the_sheets_of_that_moment(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(5)
    window.past.buttons()[0].click()

    assert window.page.name == "sheets"
    assert window.view is not None
    assert window.view.past


def test_all_of_a_delegation_chosen_in_the_past_are_counted(window: MainWindow, qtbot: QtBot) -> None:
    window.requests.show_page("delegations")
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(window.view.newest - 1 if window.view is not None else 1)
    table = child(window.page, CommandTable)
    table.selectAll()

    said = [label.text() for label in child(window.page, CommandStrip).findChildren(Label)]
    assert say("bulk.chosen", count=len(table.chosen_lines())) in said
