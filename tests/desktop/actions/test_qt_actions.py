"""The table of actions as keys and words, and what may be chosen when."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.actions.qt_actions import QtActions
from desktop.actions.situation import Situation
from desktop.actions.table import PAGES, RECORDING, REGISTRIES, actions
from desktop.wording.words import Words, say
from domain.programme.entering import RestoreItem
from domain.record.vocabulary import COMMANDS, OFFICE, PERSON, VENUE, kind_of_command
from tests.desktop.actions.chosen import may_be_chosen
from tests.desktop.dressed import theme

__all__ = ["theme"]

PRESENT = Situation(office=True, writable=True, visit=True, primary="plan-meeting")


@pytest.fixture
def frame(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def qt_actions(frame: QMainWindow) -> QtActions:
    return QtActions(frame)


def offered(qt_actions: QtActions, situation: Situation) -> set[str]:
    """What may be chosen, in the menus and in the palette alike."""
    qt_actions.stand_at(situation)
    return may_be_chosen(qt_actions)


def commands(actions: set[str]) -> set[str]:
    return {action for action in actions if action.startswith("command.")}


def test_every_command_and_every_page_is_an_action() -> None:
    ids = [spec.id for spec in actions().values()]

    assert {f"command.{name}" for name in COMMANDS} == {name for name in ids if name.startswith("command.")}
    assert {f"page-{page}" for page in (*PAGES, *REGISTRIES)} == {name for name in ids if name.startswith("page-")}
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_action_is_worded(language: str) -> None:
    words = Words(language)

    assert [spec.id for spec in actions().values() if not words.has(spec.code)] == []


def test_no_two_actions_share_a_key(qt_actions: QtActions) -> None:
    keys = [QKeySequence(spec.keys).toString() for spec in actions().values() if spec.keys]

    assert len(keys) == len(set(keys))
    assert all(keys)
    assert qt_actions.action("undo").shortcut() == QKeySequence("Ctrl+Z")


def test_without_an_office_one_can_only_be_opened(qt_actions: QtActions) -> None:
    actions = offered(qt_actions, Situation())

    assert {"new-office", "open-office", "open-sample", "quit", "shortcuts"} <= actions
    assert commands(actions) == set()
    assert actions.isdisjoint({"find", "verify", "undo", "redo", "primary", "print", "drafts"})


IN_TROUBLE = {"begin-branch", "give-up-keys", "set-entries-aside"}
"""What is offered only where the office itself is in trouble."""
OF_REGISTRIES = {
    f"command.{name}"
    for name in COMMANDS
    if kind_of_command(name) in (PERSON, VENUE, OFFICE) and name not in IN_TROUBLE
}
"""What the registries and the office itself take, whether there is a visit or not."""


def test_an_empty_office_takes_its_first_visit(qt_actions: QtActions) -> None:
    actions = offered(qt_actions, Situation(office=True, writable=True))

    assert commands(actions) == {"command.open-visit", *OF_REGISTRIES}
    assert {"find", "verify", "drafts"} <= actions


def test_a_visit_as_it_stands_takes_every_command(qt_actions: QtActions) -> None:
    actions = offered(qt_actions, PRESENT)

    assert commands(actions) == {f"command.{name}" for name in COMMANDS if name not in IN_TROUBLE}
    assert {"primary", "print", "entry-back", "page-journal"} <= actions
    assert actions.isdisjoint({"undo", "redo", "back-to-now", "entry-forward"})


def test_an_office_in_doubt_is_read_and_continued(qt_actions: QtActions) -> None:
    actions = offered(qt_actions, Situation(office=True, doubted=True, visit=True))

    assert commands(actions) == {"command.begin-branch"}
    assert {"print", "find", "verify", "open-office"} <= actions


def test_the_past_of_a_visit_is_read_only(qt_actions: QtActions) -> None:
    past = Situation(office=True, writable=True, visit=True, past=True, undo="move-item", redo="end-item")
    actions = offered(qt_actions, past)

    assert commands(actions) == {"command.open-visit"}
    assert {"back-to-now", "entry-forward", "entry-back", "print", "page-programme"} <= actions
    assert actions.isdisjoint({"undo", "redo"})


def test_a_closed_visit_is_read_and_reopened(qt_actions: QtActions) -> None:
    closed = replace(PRESENT, closed=True)
    actions = offered(qt_actions, closed)

    assert commands(actions) == {"command.open-visit", "command.reopen-visit", *OF_REGISTRIES}
    assert {"print", "entry-back", "page-programme", "find"} <= actions
    assert actions.isdisjoint({"note-call", "standing-source", "clear-source", "paste-list", "read-list"})


def test_of_a_closed_visit_only_its_closing_is_undone(qt_actions: QtActions) -> None:
    closed = replace(PRESENT, closed=True, undo="move-item", redo="move-item")
    assert offered(qt_actions, closed).isdisjoint({"undo", "redo"})
    assert "undo" in offered(qt_actions, replace(closed, undo="close-visit"))
    assert "redo" in offered(qt_actions, replace(closed, redo="reopen-visit"))


def test_while_a_form_is_open_nothing_recorded_is_undone(qt_actions: QtActions) -> None:
    done = replace(PRESENT, undo="move-item", redo="end-item")
    assert {"undo", "redo"} <= offered(qt_actions, done)
    assert offered(qt_actions, replace(done, typing=True)).isdisjoint({"undo", "redo"})


def test_a_read_only_office_takes_nothing(qt_actions: QtActions) -> None:
    actions = offered(qt_actions, Situation(office=True, visit=True))

    assert commands(actions) == set()
    assert {"find", "print", "verify", "page-programme"} <= actions
    assert actions.isdisjoint({"primary", "drafts", "confirm-clock"})


def test_undo_and_redo_say_what_they_are_about(qt_actions: QtActions) -> None:
    qt_actions.stand_at(Situation(office=True, writable=True, visit=True, undo="move-item", redo="end-item"))
    assert qt_actions.action("undo").text() == say("action.undo-what", what=say("command.move-item"))
    assert qt_actions.action("redo").text() == say("action.redo-what", what=say("command.end-item"))
    assert qt_actions.action("undo").isEnabled()
    assert qt_actions.action("redo").isEnabled()

    qt_actions.stand_at(PRESENT)
    assert qt_actions.action("undo").text() == say("action.undo")
    assert qt_actions.action("redo").text() == say("action.redo")


def test_what_is_chosen_is_told_by_its_id(qt_actions: QtActions, qtbot: QtBot) -> None:
    with qtbot.waitSignal(qt_actions.chosen) as chosen:
        qt_actions.action("about").trigger()
    assert chosen.args == ["about"]

    with qtbot.assertNotEmitted(qt_actions.chosen):
        qt_actions.action("verify").trigger()


def test_another_language_rewords_actions(qt_actions: QtActions) -> None:
    qt_actions.stand_at(Situation(office=True, writable=True, visit=True, undo="move-item"))
    say.use("fr")
    qt_actions.reword()
    french = Words("fr")

    assert qt_actions.action("about").text() == french("action.about")
    assert qt_actions.action("undo").text() == french("action.undo-what", what=french("command.move-item"))


def test_in_a_read_only_office_nothing_is_undone_and_every_action_says_why_not(qt_actions: QtActions) -> None:
    possible = offered(qt_actions, Situation(office=True, visit=True, undo="move-item", redo="end-item"))

    assert possible.isdisjoint({"undo", "redo", "primary", "drafts", "note-call", "paste-list"})
    recording = [spec.id for spec in actions().values() if spec.need in RECORDING]
    QCoreApplication.processEvents()
    assert {qt_actions.action(name).toolTip() for name in recording} == {say("why-not.read-only-office")}
    offered(qt_actions, PRESENT)
    QCoreApplication.processEvents()
    assert qt_actions.action("primary").toolTip() != say("why-not.read-only-office")


def test_the_primary_action_says_what_it_begins_and_why_it_begins_nothing(qt_actions: QtActions) -> None:
    qt_actions.stand_at(PRESENT)
    assert qt_actions.action("primary").text() == f"{say('command.plan-meeting')}…"

    qt_actions.stand_at(replace(PRESENT, primary="", closed=True))
    assert qt_actions.why_not("primary") == say("why-not.closed")
    qt_actions.stand_at(replace(PRESENT, primary=""))
    assert qt_actions.why_not("primary") == say("why-not.nothing-begins")


@pytest.mark.parametrize(
    ("situation", "action", "why"),
    [
        (Situation(), "command.open-visit", "no-office"),
        (Situation(office=True, writable=True), "page-journal", "no-visit"),
        (replace(PRESENT, past=True), "command.move-item", "past"),
        (replace(PRESENT, closed=True), "command.move-item", "closed"),
        (PRESENT, "back-to-now", "not-in-past"),
        (replace(PRESENT, undo="move-item", typing=True), "undo", "typing"),
        (PRESENT, "undo", "nothing-to-undo"),
        (PRESENT, "redo", "nothing-to-redo"),
        (PRESENT, "command.begin-branch", "nothing-in-doubt"),
        (PRESENT, "command.give-up-keys", "no-key-missing"),
        (PRESENT, "command.set-entries-aside", "nothing-unreadable"),
    ],
)
def test_what_cannot_be_done_says_why(qt_actions: QtActions, situation: Situation, action: str, why: str) -> None:
    qt_actions.stand_at(situation)

    assert qt_actions.why_not(action) == say(f"why-not.{why}")
    QCoreApplication.processEvents()
    assert qt_actions.action(action).toolTip() == qt_actions.action(action).statusTip() == say(f"why-not.{why}")
    assert not qt_actions.action(action).isEnabled()


def test_what_has_nothing_to_act_on_says_so(qt_actions: QtActions) -> None:
    qt_actions.stand_at(PRESENT)
    qt_actions.judge_by(lambda command: "Nothing was retracted." if command is RestoreItem else "")

    assert qt_actions.why_not("command.restore-item") == "Nothing was retracted."
    assert qt_actions.why_not("command.move-item") == ""


def test_a_page_is_opened_by_its_digit_on_a_french_keyboard_too(qt_actions: QtActions) -> None:
    qt_actions.stand_at(PRESENT)

    assert QKeySequence("Alt+'") in qt_actions.action("page-documents").shortcuts()
