"""The dispatcher: whatever can be chosen in a menu, by a key or in the palette is carried out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.actions.table import PAGES, actions
from desktop.look.colours import colours
from desktop.machine.version import version
from desktop.manual.manual import Manual
from desktop.pages.sheets import SheetsPage
from desktop.palette.palette import Palette
from desktop.start.app import Program
from desktop.widgets.tables.command_table import CommandTable
from desktop.window.dispatcher import Dispatcher
from desktop.window.main_window import MainWindow
from desktop.window.notice import Notice
from desktop.wording.words import say
from domain.agreement.correspondence import RegisterLetter
from domain.delegation.confirming import ConfirmMember
from domain.delegation.proposing import ProposeMember
from domain.programme.planning import PlanItem
from domain.record.vocabulary import COMMANDS
from tests.desktop.children import child
from tests.desktop.hand import focused
from tests.desktop.opened import office_path, program, window
from tests.for_each import for_each

__all__ = ["office_path", "program", "window"]

HERE = [
    spec.id
    for spec in actions().values()
    if spec.id not in ("quit", "open-sample") and not spec.id.startswith("command.")
]
"""What is done in the window that is open; each command has a form."""


def choose(window: MainWindow, action: str) -> None:
    """Carry out an action, whether or not it makes sense now."""
    child(window, Dispatcher).carry_out(action)


def shows_entry(window: MainWindow, entry: int | None) -> bool:
    """Whether the window shows that entry; None is now."""
    view = window.view
    return view is not None and (not view.past if entry is None else view.entry == entry)


def test_every_action_is_carried_out(window: MainWindow, qtbot: QtBot) -> None:
    assert {spec.id.removeprefix("command.") for spec in actions().values()} >= set(COMMANDS)
    for action in HERE:
        choose(window, action)
        for dialog in window.findChildren(QDialog):
            dialog.close()
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(1)


@for_each("command", ["plan-meeting", "propose-member", "note-claim"])
def test_a_command_opens_its_form(window: MainWindow, command: str) -> None:
    assert command in COMMANDS
    window.qt_actions.action(f"command.{command}").trigger()

    form = window.forms.form
    assert form is not None
    assert form.draft.command == command


def test_a_call_is_noted_with_one_key(window: MainWindow) -> None:
    """The call at six in the morning, in two keystrokes (protocol 10.7)."""
    window.qt_actions.action("note-call").trigger()

    form = window.forms.form
    assert form is not None
    assert (form.command, form.draft.fields) == (RegisterLetter, {"kind": "call", "direction": "in"})


@for_each("page", PAGES)
def test_a_page_is_shown(window: MainWindow, page: str) -> None:
    window.qt_actions.action(f"page-{page}").trigger()

    assert window.page.name == page


def test_a_command_for_several_asks_of_all_that_are_chosen(window: MainWindow) -> None:
    window.requests.show_page("delegations")
    child(window.page, CommandTable).selectAll()
    together = window.page.chosen_together()["member"]
    choose(window, "command.categorise-member")

    form = window.forms.form
    assert form is not None
    assert len(together) > 1
    assert form.draft.fields["member"] == together


def test_the_primary_action_follows_the_page(window: MainWindow) -> None:
    window.requests.show_page("delegations")
    window.qt_actions.action("primary").trigger()

    form = window.forms.form
    assert form is not None
    assert form.command is window.page.primary is ProposeMember


def test_printing_leads_to_the_sheets(window: MainWindow) -> None:
    window.qt_actions.action("print").trigger()

    assert window.page.name == "sheets"


def test_the_journal_is_stepped_through(window: MainWindow, qtbot: QtBot) -> None:
    assert window.view is not None
    newest = window.view.newest
    steps: tuple[tuple[str, int | None], ...] = (
        ("entry-back", newest - 1), ("entry-back", newest - 2), ("entry-forward", newest - 1),
        ("entry-forward", None), ("entry-back", newest - 1), ("back-to-now", None),
    )  # fmt: skip
    for action, entry in steps:
        window.qt_actions.action(action).trigger()
        qtbot.waitUntil(partial(shows_entry, window, entry))


def test_steps_taken_before_the_window_follows_are_all_taken(window: MainWindow, qtbot: QtBot) -> None:
    assert window.view is not None
    newest = window.view.newest
    for _ in range(4):
        window.qt_actions.action("entry-back").trigger()
    qtbot.waitUntil(lambda: window.view is not None and window.view.entry == newest - 4)


def test_there_is_nothing_before_the_first_entry(window: MainWindow, qtbot: QtBot) -> None:
    window.requests.look_at(1)
    qtbot.waitUntil(lambda: shows_entry(window, 1))
    with qtbot.assertNotEmitted(window.shown, wait=100):
        window.qt_actions.action("entry-back").trigger()


def asked_for(window: MainWindow, typed: str) -> None:
    window.qt_actions.action("go-to-entry").trigger()
    dialog = child(window, QInputDialog)
    dialog.setTextValue(typed)
    dialog.accept()


def test_an_entry_is_asked_for_by_number(window: MainWindow, qtbot: QtBot) -> None:
    asked_for(window, "4")
    qtbot.waitUntil(lambda: shows_entry(window, 4))


def test_what_is_no_entry_and_no_moment_is_said_to_be_none(window: MainWindow) -> None:
    for typed, code in (("the talks", "no-such-moment"), ("1 Jan 2001 12:00", "nothing-by-then")):
        asked_for(window, typed)
        assert say(f"journal.{code}", typed=typed) in child(window, Notice).accessibleName()


def test_a_check_code_is_asked_for_and_looked_for_among_the_sheets(window: MainWindow, qtbot: QtBot) -> None:
    window.requests.show_page("sheets")
    page = window.page
    assert isinstance(page, SheetsPage)
    window.requests.show_page("programme")
    with qtbot.waitSignal(page._codes.looking) as looking:
        ask_for_code(window, "page 32ps betc")

    assert (window.page, looking.args[0]) == (page, "32PS-BETC")


def test_what_holds_no_check_code_is_said_to_hold_none(window: MainWindow) -> None:
    ask_for_code(window, "the talks")
    assert say("problem.check-code-shape", value="the talks") in child(window, Notice).accessibleName()
    assert window.page.name != "sheets"


def ask_for_code(window: MainWindow, typed: str) -> None:
    window.qt_actions.action("find-code").trigger()
    dialog = child(window, QInputDialog)
    dialog.setTextValue(typed)
    dialog.accept()


def test_colours_size_and_language_are_changed(window: MainWindow) -> None:
    light = colours()
    window.qt_actions.action("dark").trigger()
    assert colours() != light
    window.qt_actions.action("light").trigger()
    assert colours() == light

    window.qt_actions.action("language-fr").trigger()
    assert say.words.language == "fr"


def test_the_version_is_told(window: MainWindow) -> None:
    window.qt_actions.action("about").trigger()

    assert version() in window.findChildren(QMessageBox)[-1].text()


def test_the_manual_opens_at_the_page_one_stands_on_and_the_keys_in_it(window: MainWindow) -> None:
    window.requests.show_page("delegations")
    window.qt_actions.action("manual").trigger()
    manual = child(window, Manual)
    assert manual.chapter() == "delegations"

    window.qt_actions.action("shortcuts").trigger()
    assert window.findChildren(Manual) == [manual]
    assert "Ctrl+K" in manual.text()


def test_a_closed_box_leaves_nothing_behind(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        window.qt_actions.action("about").trigger()
        window.findChildren(QMessageBox)[-1].close()
    window.qt_actions.action("go-to-entry").trigger()
    child(window, QInputDialog).reject()

    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox) and not window.findChildren(QInputDialog))


@pytest.mark.parametrize("typed", ["Lunch", "Lavrov"])
def test_the_palette_leads_to_what_it_found(window: MainWindow, typed: str) -> None:
    window.qt_actions.action("find").trigger()
    palette = child(window, Palette)
    assert palette.isVisible()
    QTest.keyClicks(focused(), typed)
    QTest.keyClick(focused(), Qt.Key.Key_Return)

    assert typed.lower() in str(window.page.selection().values()).lower()


def test_the_palette_leads_to_an_entry_and_to_an_action(window: MainWindow, qtbot: QtBot) -> None:
    window.qt_actions.action("find").trigger()
    palette = child(window, Palette)
    palette.chosen.emit("entry:3")
    qtbot.waitUntil(lambda: shows_entry(window, 3))
    palette.chosen.emit("action:page-journal")

    assert window.page.name == "journal"


def test_the_palette_leads_to_a_registry_and_back_to_a_visit(window: MainWindow) -> None:
    assert window.view is not None
    window.qt_actions.action("find").trigger()
    palette = child(window, Palette)
    palette.chosen.emit("venue:kremlin")
    assert window.page.name == "venues"
    palette.chosen.emit(f"visit:{window.view.visit_id.hex}")

    assert window.page.name != "venues"


def test_another_office_can_be_made_opened_or_tried(
    program: Program, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.qt_actions.action("new-office").trigger()
    dialog = child(window, QFileDialog)
    with qtbot.waitSignal(program.opened):
        dialog.fileSelected.emit(str(tmp_path / "second"))
    second = program.window
    assert second is not None
    assert second.office is not None
    assert second.office.path == tmp_path / "second.chancery"

    with qtbot.waitSignal(program.opened):
        second.qt_actions.action("open-sample").trigger()
    assert program.window is not None
    assert program.window.view is not None


def test_quitting_closes_the_window(window: MainWindow) -> None:
    window.qt_actions.action("quit").trigger()

    assert not window.isVisible()


def test_the_chosen_item_stays_chosen_from_page_to_page(window: MainWindow) -> None:
    window.requests.show_page("programme")
    assert window.page.select("talks-expanded")
    for page in ("attendance", "meetings", "programme"):
        choose(window, f"page-{page}")
        assert window.page.name == page
        assert window.page.selection()["item"] == "talks-expanded"


@pytest.mark.parametrize("part", ["table", "lines"])
def test_the_table_and_the_lines_of_the_chosen_item_are_opened(window: MainWindow, part: str) -> None:
    window.requests.show_page("programme")
    assert window.page.select("lunch")
    choose(window, part)
    assert window.page.name == "meetings"
    assert window.page.takes_all()
    assert window.page.selection()["item"] == "lunch"


def test_a_step_of_the_guide_leads_to_its_page_and_there_begins_with_what_it_asks_for(window: MainWindow) -> None:
    window.requests.show_page("delegations")
    window.guide.step_wanted.emit("programme")
    assert (window.page.name, window.forms.form) == ("programme", None)

    window.guide.step_wanted.emit("programme")
    form = window.forms.form
    assert form is not None
    assert form.command is PlanItem, "an arrival and a welcome come before any talks"


def test_the_step_to_confirm_a_first_member_asks_for_whom_on_the_page_of_delegations(window: MainWindow) -> None:
    window.requests.show_page("delegations")
    window.guide.step_wanted.emit("confirmed")
    form = window.forms.form
    assert form is not None
    assert form.command is ConfirmMember
