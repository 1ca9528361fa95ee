"""The whole window on a real office: forms and drafts, undo, the past, other desks, languages, keys alone."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.person_finder import PersonFinder
from desktop.desk.person_order import PersonOrder
from desktop.forms.editors.list_below import ListBelow
from desktop.forms.form_requests import request_of
from desktop.machine.paths import config_folder
from desktop.machine.settings import load_settings
from desktop.start.app import Program
from desktop.widgets.banner import Banner, BannerKind
from desktop.widgets.toast import Toast
from desktop.window import showing
from desktop.window.arranging.placing import geometry_of
from desktop.window.inspector.inspector import Inspector
from desktop.window.main_window import MainWindow
from desktop.window.menus.drafts_menu import DraftsMenu
from desktop.wording.catalogue import catalogue
from desktop.wording.words import say
from domain.core.place import OfficePlace
from domain.delegation.proposing import ProposeMember
from domain.documents.document_listing import ListDocument
from domain.offices import new_office
from domain.programme.arrangements import RetitleItem
from domain.programme.contacts import AssignOfficer
from domain.programme.meeting import PlanMeeting
from domain.programme.moving import MoveItem
from domain.programme.place import PlaceItem
from domain.registry.name_form import NameForm
from domain.registry.person import Person
from domain.store.sqlite.file import OfficeFile, open_file
from domain.visit.opening import OpenVisit
from tests.conftest import ROOT
from tests.desktop.actions.chosen import may_be_chosen
from tests.desktop.children import child
from tests.desktop.form_page import FormPage, part
from tests.desktop.opened import TOOLS, close_program, office_path, window_on
from tests.desktop.visit_office import OPENING, VISIT, at, entries, send

CTRL = Qt.KeyboardModifier.ControlModifier
MOVES_LUNCH = """
import sys
from domain.core.place import place_named
from tests.desktop.visit_office import at, send
send(place_named(sys.argv[1]), [("move-item", {"item": "lunch", "when": at("17:00", "18:30")})], "D. Petrov")
"""


__all__ = ["office_path"]

OpenWindow = Callable[[OfficePlace], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Iterator[OpenWindow]:
    """Opens the program's window on an office and waits until it stands."""
    programs: list[Program] = []

    def opened(path: OfficePlace) -> MainWindow:
        program = Program(qapp, TOOLS)
        program.appearance.apply("en")
        program.appearance.light()
        programs.append(program)
        return window_on(program, path, qtbot)

    yield opened
    for program in programs:
        close_program(program)


@pytest.fixture
def window(open_window: OpenWindow, office_path: OfficePlace) -> MainWindow:
    return open_window(office_path)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where keys arrive: in the menu that is open, else where the focus stands."""
    focus = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def activate(window: MainWindow, qtbot: QtBot) -> None:
    """Make the window active again: without a window manager a menu stays so once it is closed."""
    with qtbot.waitActive(window):
        window.activateWindow()


def type_text(text: str) -> None:
    """Type into where the focus stands; letters a keyboard does not have come from an input method."""
    focus = QApplication.focusWidget()
    assert focus is not None
    if text.isascii():
        QTest.keyClicks(focus, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(focus, event)


def page_of(window: MainWindow) -> FormPage:
    form = window.forms.form
    assert form is not None
    return FormPage(form)


def said(window: MainWindow, kind: BannerKind = BannerKind.WARNING) -> str:
    """What the banner of that kind says; empty while it is hidden."""
    shown = [each for each in window.findChildren(Banner) if each._kind is kind and each.isVisible()]
    return shown[0].accessibleName() if shown else ""


def beside(window: MainWindow) -> list[str]:
    """Every line of the inspector, from top to bottom."""
    return [label.text() for label in window.inspector.findChildren(QLabel) if not label.isHidden()]


def tab_to(field: QWidget) -> None:
    """Press Tab until a field of the form has the focus."""
    for _ in range(12):
        if field.hasFocus():
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {field.accessibleName()}")


def test_in_a_huge_visit_what_is_said_of_the_selection_follows_the_page(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(showing, "MANY", 0)
    assert window.page.select("lunch")
    before, as_shown = beside(window), list[list[str]]()
    window.shown.connect(lambda: as_shown.append(beside(window)))
    window.requests.record_now(RetitleItem, {"item": "lunch", "title": {"en": "Long lunch"}})
    qtbot.waitUntil(lambda: "Long lunch" in beside(window))
    assert as_shown[0] == before


def test_a_meeting_is_planned_with_keys_alone(window: MainWindow, qtbot: QtBot, office_path: OfficePlace) -> None:
    press(Qt.Key.Key_N, CTRL)
    type_text("t")
    form = page_of(window).form
    tab_to(part(form.editor("title"), "English"))
    type_text("Conversation")
    tab_to(part(form.editor("title"), "Kazakh"))
    type_text("Әңгіме")
    tab_to(part(form.editor("when"), "Start"))
    type_text("1100")
    press(Qt.Key.Key_Tab)
    type_text("1145")
    form.editor("people").setFocus()
    for name in ("Putin", "Tokayev"):
        type_text(name)
        press(Qt.Key.Key_Return)
    assert form.draft.fields["title"] == {"en": "Conversation", "kk": "Әңгіме"}
    assert form.draft.fields["people"] == ["putin", "tokayev"]
    before = entries(office_path)
    with qtbot.waitSignal(window._desk.recorded):
        press(Qt.Key.Key_Return, CTRL)
    assert entries(office_path)[len(before) :] == [
        "item.planned", "meeting.format-set", "participant.listed", "participant.listed",
    ]  # fmt: skip
    toast = child(window, Toast)
    qtbot.waitUntil(toast.isVisible)
    activate(window, qtbot)
    with qtbot.waitSignal(window._desk.recorded):
        press(Qt.Key.Key_Z, CTRL)
    assert entries(office_path)[-1] == "item.retracted"


def test_the_toast_takes_back_what_it_tells_of_and_then_records_it_again(
    window: MainWindow, office_path: OfficePlace, qtbot: QtBot
) -> None:
    toast, before = child(window, Toast), entries(office_path)
    with qtbot.waitSignal(window._desk.recorded):
        window.requests.record_now(MoveItem, {"item": "lunch", "when": at("17:00", "18:30")})
    for offered in ("action.undo", "action.redo", "action.undo"):
        assert toast.undo_button().text() == say(offered)
        with qtbot.waitSignal(window._desk.recorded):
            QTest.mouseClick(toast.undo_button(), Qt.MouseButton.LeftButton)
    assert entries(office_path)[len(before) :] == ["item.moved"] * 4


def test_of_what_cannot_be_undone_the_toast_offers_no_way_back(window: MainWindow, qtbot: QtBot) -> None:
    toast = child(window, Toast)
    window.requests.open_form(OpenVisit, {**OPENING[1], "reference": "KZ-2026-01"})
    assert window.forms.form is not None
    with qtbot.waitSignal(window._desk.recorded):
        window.forms.form.submit()
    qtbot.waitUntil(toast.isVisible)

    assert not toast.undo_button().isVisible()
    assert not window.qt_actions.action("undo").isEnabled()


def test_what_a_form_has_recorded_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    window.requests.show_page("documents")
    for document in ("declaration", "memorandum"):
        told = {"item": "statements", "document": document, "title": {"en": document}, "level": "interstate"}
        window.requests.open_form(ListDocument, told)
        assert window.forms.form is not None
        with qtbot.waitSignal(window.forms.recorded):
            window.forms.form.submit()

    qtbot.waitUntil(lambda: window.page.selection() == {"document": "memorandum"})


def test_a_batch_that_is_taken_back_and_recorded_again_keeps_its_name(window: MainWindow, qtbot: QtBot) -> None:
    """Not that of the opposite of its first command, which is recorded on the way."""
    toast = child(window, Toast)
    assert window.view is not None
    requests = [
        request_of(MoveItem, {"item": "lunch", "when": at("17:00", "18:30")}, window.view),
        request_of(AssignOfficer, {"item": "lunch", "officer": "I. Ivanova"}, window.view),
    ]
    with qtbot.waitSignal(window._desk.recorded):
        window._desk.record(*requests, called="withdraw-member")
    what = say("command.withdraw-member")
    for code in ("undo.done", "redo.done", "undo.done", "redo.done"):
        with qtbot.waitSignal(window._desk.recorded):
            QTest.mouseClick(toast.undo_button(), Qt.MouseButton.LeftButton)
        assert say(code, what=what) in {label.text() for label in toast.findChildren(QLabel)}


def test_the_past_is_shown_whole_whatever_was_selected(window: MainWindow, qtbot: QtBot) -> None:
    """An item that was not there yet, or on another day, must not stop the window half-way."""
    page = window.page
    assert window.view is not None
    for row in window.view.schedule:
        window.requests.show_page("programme")
        assert page.select(row.id)
        with qtbot.waitSignal(window.shown):
            window.requests.look_at(2)
        assert said(window, BannerKind.PAST)
        assert not window.qt_actions.action("command.plan-meeting").isEnabled()
        with qtbot.waitSignal(window.shown):
            window.requests.look_at(None)


def test_the_panes_beside_are_of_the_moment_on_show_at_once(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.view is not None
    proposed = next(row.entry.number for row in window.view.history if row.topic == "member.proposed")
    window.requests.show_page("delegations")
    assert window.page.select("putin")
    told: list[list[str]] = []
    listed: list[int] = []
    monkeypatch.setattr(window.sidebar, "tell_visit", lambda row, _at: listed.append(row.entries))
    window.shown.connect(lambda _view: told.append(beside(window)))
    for entry in (proposed, None):
        with qtbot.waitSignal(window.shown):
            window.requests.look_at(entry)
    changed = [[line.partition(" · ")[0] for line in lines if line.startswith("No. ")] for lines in told]
    assert changed[0] == [f"No. {proposed}"] != changed[1]
    assert listed == [proposed, window.view.newest]


def test_a_form_that_changes_something_opens_with_what_stands(window: MainWindow) -> None:
    window.requests.open_form(MoveItem, {"item": "talks-restricted"})
    assert window.view is not None
    planned = window.view.visit.programme.items["talks-restricted"].planned
    assert planned is not None
    when = page_of(window).form.draft.fields["when"]
    assert (when["start"], when["end"]) == (planned.start, planned.end)


def test_nothing_is_chosen_for_the_officer_that_the_command_does_not_take_itself(window: MainWindow) -> None:
    window.requests.open_form(ProposeMember)
    assert page_of(window).form.editor("category").value() == "official"
    assert page_of(window).form.editor("side").value() is None


def test_drafts_are_offered_in_the_sidebar_and_resumed(window: MainWindow, qtbot: QtBot) -> None:
    window.requests.open_form(RetitleItem)
    page_of(window).fill({"item": "Lunch", "title": {"English": "Working lunch"}})
    leave_form()
    assert window.forms.form is None
    offer = next(each for each in window.findChildren(QAbstractButton) if each.accessibleName() == "Drafts, 1")
    assert offer.isVisible()
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert page_of(window).form.draft.fields == {"item": "lunch", "title": {"en": "Working lunch"}}


def test_of_several_drafts_one_is_chosen_or_thrown_away(window: MainWindow, qtbot: QtBot) -> None:
    for title in ("Working lunch", "State lunch"):
        window.requests.open_form(RetitleItem)
        page_of(window).fill({"item": "Lunch", "title": {"English": title}})
        leave_form()
    window.resume_draft()
    menu = child(window, DraftsMenu)
    qtbot.waitUntil(menu.isVisible)
    lines = [action.text() for action in menu.actions() if action.data()]
    assert ["State lunch" in lines[0], "Working lunch" in lines[1]] == [True, True]
    assert say("command.retitle-item") in lines[0]
    menu.throwing.actions()[0].trigger()
    assert [draft.fields["title"] for draft in window.forms.waiting()] == [{"en": "Working lunch"}]
    assert window.forms.form is None
    menu.close()
    activate(window, qtbot)
    window.requests.open_form(RetitleItem)
    page_of(window).fill({"item": "Lunch", "title": {"English": "Late lunch"}})
    leave_form()
    window.resume_draft()
    press_in = menu.actions()[1]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert press_in.data().fields == page_of(window).form.draft.fields


def test_the_way_back_does_not_lie_over_a_form(window: MainWindow) -> None:
    toast = child(window, Toast)
    toast.show_done("Lunch moved", "Undo")
    window.requests.open_form(RetitleItem)
    assert not toast.isVisible()


def test_other_registries_are_told_to_the_inspector_once(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list of people chooses its first row, and looks at its buttons again: each would fill the inspector."""
    window.requests.show_page("people")
    told = list[object]()
    monkeypatch.setattr(child(window, Inspector), "show_inspection", lambda *shown, **_how: told.append(shown))
    assert window.office is not None
    persons = {"p1": Person(reference="p1", forms={"en": NameForm("Aida", "Nurlan")})}
    others = replace(window.office.registries, person=persons, finder=PersonFinder(), order=PersonOrder())
    window.showing.show_office(replace(window.office, registries=others))
    assert len(told) == 1


def test_f6_goes_round_the_panes_and_shows_where_it_is(window: MainWindow) -> None:
    window.resize(1440, 900)
    window.requests.show_page("delegations")
    seen = []
    for _ in range(4):
        before = window.grab().toImage()
        window.next_pane()
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus)
        assert window.grab().toImage() != before
    panes = [window.inspector, window.journal, window.sidebar, window.page]
    assert all(pane.isAncestorOf(focus) for pane, focus in zip(panes, seen, strict=True))
    assert seen[1] is window.journal.slider()


def test_leaving_a_form_for_a_page_keeps_the_draft(window: MainWindow) -> None:
    window.requests.open_form(RetitleItem)
    page_of(window).fill({"item": "Lunch", "title": {"English": "Working lunch"}})
    window.requests.show_page("delegations")
    assert window.forms.form is None
    assert len(window.forms.waiting()) == 1


def test_the_past_is_marked_and_read_only_and_esc_leads_back(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window._desk.recorded):
        window.requests.record_now(MoveItem, {"item": "lunch", "when": at("17:00", "18:30")})
    qtbot.waitUntil(child(window, Toast).isVisible)
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(5)
    assert window.view is not None
    assert window.view.past
    assert not child(window, Toast).isVisible(), "nothing is undone in the past"
    assert "5" in said(window, BannerKind.PAST)
    assert may_be_chosen(window.qt_actions, "command.") == {"command.open-visit"}
    window.requests.open_form(PlanMeeting)
    assert window.forms.form is None
    with qtbot.waitSignal(window.shown):
        press(Qt.Key.Key_Escape)
    assert not window.view.past
    assert said(window, BannerKind.PAST) == ""
    assert window.qt_actions.action("primary").isEnabled()


def test_the_past_is_stepped_through_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    assert window.view is not None
    newest = window.view.newest
    back, forward = Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight
    for key, entry in ((back, newest - 1), (back, newest - 2), (forward, newest - 1), (forward, newest)):
        with qtbot.waitSignal(window.shown):
            press(key, CTRL)
        assert window.view.entry == entry


def test_going_to_the_past_keeps_an_open_form_as_a_draft(window: MainWindow, qtbot: QtBot) -> None:
    window.requests.open_form(RetitleItem)
    page_of(window).fill({"item": "Lunch", "title": {"English": "Working lunch"}})
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(5)
    assert window.forms.form is None
    assert len(window.forms.waiting()) == 1


def test_a_change_of_another_program_shows_up(window: MainWindow, qtbot: QtBot, office_path: OfficePlace) -> None:
    window.requests.open_form(PlaceItem, {"item": "lunch"})
    page_of(window).fill({"place": {"English": "Faceted Chamber"}})
    with qtbot.waitSignal(window.shown):
        done = subprocess.run([sys.executable, "-c", MOVES_LUNCH, str(office_path)], cwd=ROOT, check=False, timeout=60)
        assert done.returncode == 0
    assert window.view is not None
    row = next(row for row in window.view.schedule if row.id == "lunch")
    assert row.planned is not None
    assert row.planned.start == "17:00"
    assert page_of(window).form.draft.fields["place"] == {"en": "Faceted Chamber"}
    assert page_of(window).form.judgement().problem is None


@pytest.mark.file
def test_an_office_deleted_while_open_is_told_and_the_draft_kept(
    window: MainWindow, qtbot: QtBot, office_path: Path
) -> None:
    window.requests.open_form(RetitleItem, {"item": "lunch"})
    page = page_of(window).fill({"title": {"English": "Working lunch"}})
    for path in office_path.parent.glob("office.chancery*"):
        path.unlink()
    qtbot.waitUntil(lambda: said(window) != "")
    page.record()
    qtbot.waitUntil(lambda: page.foot() != "" and not page.form.recording)
    assert page.form.frame.primary.isEnabled()
    assert not office_path.exists()
    assert [draft.fields["title"] for draft in window.forms.waiting()] == [{"en": "Working lunch"}]


@pytest.mark.file
def test_a_read_only_office_offers_no_editing_and_says_so(
    open_window: OpenWindow, office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever runs this may be allowed to write everything, so the file itself cannot be made read-only.
    monkeypatch.setattr(
        "domain.store.sqlite.store.open_file", lambda path, **how: replace(open_file(path, **how), writable=False)
    )
    window = open_window(office_path)
    assert said(window) != ""
    assert not window.qt_actions.action("primary").isEnabled()
    assert not may_be_chosen(window.qt_actions, "command.")
    window.requests.open_form(PlanMeeting)
    assert window.forms.form is None


def test_an_empty_office_begins_with_its_first_visit(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "new.chancery"
    new_office(path)
    window = open_window(path)
    window.requests.open_form(OpenVisit)
    page = page_of(window)
    press(Qt.Key.Key_Escape)
    assert window.middle.currentWidget() is window.showing.welcome
    del page
    send(path, VISIT)
    qtbot.waitUntil(lambda: window.view is not None)
    assert window.page.isVisible()


def test_nothing_english_is_left_in_french(window: MainWindow, qtbot: QtBot) -> None:
    window.requests.open_form(PlanMeeting)
    english, french = _plain("en"), _plain("fr")
    window.qt_actions.chosen.emit("language-fr")
    qtbot.waitUntil(lambda: window.qt_actions.action("undo").text() == say("action.undo"))
    for page in ("programme", "delegations", "meetings", "press", "attendance", "checks", "sheets", "journal"):
        window.requests.show_page(page)
        left = {text for text in _texts(window) if text in english - french}
        assert left == set(), page
    window.requests.open_form(PlanMeeting)
    assert {text for text in _texts(window) if text in english - french} == set()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_page_forces_the_window_wider_than_a_small_screen(window: MainWindow, qtbot: QtBot, language: str) -> None:
    window.qt_actions.chosen.emit(f"language-{language}")
    qtbot.waitUntil(lambda: window.qt_actions.action("undo").text() == say("action.undo"))
    for page in ("programme", "delegations", "meetings", "press", "attendance", "sheets", "journal"):
        window.requests.show_page(page)
        window.page.select("talks-expanded")
        window.selection.show()
        QApplication.processEvents()
        assert window.minimumSizeHint().width() <= 1280, page
    asked = window.inspector
    asked.show()
    assert all(asked.rect().contains(button.geometry()) for button in asked.buttons().values())


def test_ctrl_1_opens_the_first_visit(window: MainWindow, qtbot: QtBot) -> None:
    window.requests.open_form(RetitleItem)
    page_of(window).fill({"item": "Lunch"})
    press(Qt.Key.Key_Escape)
    activate(window, qtbot)
    with qtbot.waitSignal(window.shown):
        press(Qt.Key.Key_1, CTRL)
    assert window.forms.form is None
    assert len(window.forms.waiting()) == 1


def test_a_closed_form_leaves_nothing_alive(window: MainWindow) -> None:
    window.requests.open_form(PlanMeeting)
    form = weakref.ref(page_of(window).form)
    press(Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert form() is None


def test_a_closed_window_ends_its_thread(window: MainWindow) -> None:
    thread = window._desk._thread
    assert not thread.closed
    window.close()
    assert thread.closed


def test_the_window_opens_again_as_it_was_left(open_window: OpenWindow, office_path: OfficePlace) -> None:
    first = open_window(office_path)
    first.resize(first.width() + 60, first.height() - 80)
    size = first.size()
    first.close()
    assert load_settings(config_folder() / "settings.json").geometry == geometry_of(first)
    assert open_window(office_path).height() == size.height()


def _plain(language: str) -> set[str]:
    """The texts of a catalogue that ask for no values."""
    messages = catalogue(language).messages.values()
    return {text.replace("&", "") for text in messages if isinstance(text, str) and "{" not in text and len(text) > 3}


def _texts(window: MainWindow) -> set[str]:
    """Every text one sees or hears in the window now."""
    found: set[str] = set()
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        found.add(widget.accessibleName())
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QTabBar):
            found |= {widget.tabText(number).split("  ")[0] for number in range(widget.count())}
        if isinstance(widget, QListView):
            found |= {widget.model().index(row, 0).data() for row in range(widget.model().rowCount())}
    found |= {action.text() for action in window.qt_actions._actions.values()}
    return {text.replace("&", "") for text in found}


def read_only(path: Path, *, continued: bool = False) -> OfficeFile:
    """An office file that may not be written."""
    return replace(open_file(path, continued=continued), writable=False)


def leave_form() -> None:
    """Press Esc: once for the list that stands open over a field as typed, once for the form."""
    if any(isinstance(each, ListBelow) and each.isVisible() for each in QApplication.topLevelWidgets()):
        press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)


def test_shortcuts_work_on_a_keyboard_without_latin_letters(window: MainWindow, qtbot: QtBot) -> None:
    """With the Russian layout alone Ctrl+Л is all that Qt hears of Ctrl+K."""
    chosen: list[str] = []
    window.qt_actions.chosen.connect(chosen.append)
    control, nothing = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
    for key, held in ((0x041B, control), (0x041B, nothing), (0x0424, control)):
        QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, held))

    assert chosen == ["find"]
