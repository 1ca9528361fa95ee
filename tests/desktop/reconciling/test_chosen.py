"""The change that is chosen stays the place where the officer is, whatever an answer does to the list of changes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.list_changes_model import ListChangesModel
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from tests.desktop.reconciling.test_page import copied, guests, press

HEADS = "1. Kassym-Jomart Tokayev, President\n2. Yermek Kosherbayev, Minister of Foreign Affairs\n"
ALIKE = HEADS + "3. Dauren Abiev, Aide\n4. Zofia Lis, Envoy"
UNTOLD = HEADS + "3. Reem Alabali Radovan, Federal Minister\n4. Ana Belen Ruiz, Adviser\n5. Marat Bek, Adviser"


@pytest.fixture
def model(window: MainWindow) -> ListChangesModel:
    found = window.tasks.lists.changes.table().model()
    assert isinstance(found, ListChangesModel)
    return found


def chosen(window: MainWindow, model: ListChangesModel) -> str:
    row = model.row_at(window.tasks.lists.changes.table().chosen_line())
    return row.found.id if row is not None else ""


def test_after_it_is_said_who_somebody_is_he_stays_chosen(window: MainWindow, model: ListChangesModel) -> None:
    copied(ALIKE)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W")
    table = window.tasks.lists.changes.table()
    table.select_row(model.line_of("new:3"))
    press(window, "S")
    now = model.row_at(table.chosen_line())
    assert now is not None
    assert now.found.member == "abayev"


def test_where_what_was_answered_is_filtered_away_the_next_is_chosen(
    window: MainWindow, model: ListChangesModel
) -> None:
    copied(UNTOLD)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "D")
    changes = window.tasks.lists.changes
    changes.filter().choose("to-decide")
    assert [line.found.id for line in model.shown()] == ["new:3", "new:4"]
    changes.table().setFocus()
    changes.table().select_row(model.line_of("new:3"))
    press(window, "F")
    assert chosen(window, model) == "new:3", "another press tells another part of the name"
    assert [line.found.id for line in model.shown()] == ["new:3", "new:4"]
    press(window, "F")
    assert chosen(window, model) == "new:3"


def test_what_was_answered_goes_once_another_is_chosen(
    window: MainWindow, model: ListChangesModel, qtbot: QtBot
) -> None:
    copied(UNTOLD)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "D")
    changes = window.tasks.lists.changes
    changes.filter().choose("to-decide")
    changes.table().setFocus()
    changes.table().select_row(model.line_of("new:3"))
    press(window, "F", "Down")
    qtbot.waitUntil(lambda: [line.found.id for line in model.shown()] == ["new:4"])
    assert chosen(window, model) == "new:4"


def test_somebody_new_is_said_to_be_the_spouse(window: MainWindow, model: ListChangesModel, qtbot: QtBot) -> None:
    copied(ALIKE)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "D")
    changes = window.tasks.lists.changes
    changes.table().setFocus()
    changes.table().select_row(model.line_of("new:4"))
    changes.categorise("spouse")
    press(window, "Ctrl+Return")
    qtbot.waitUntil(lambda: not window.tasks.lists.is_open)
    assert "Zofia Lis" not in [name for _, name in guests(window)], "the spouse has no number"


def test_a_list_of_which_something_was_left_to_decide_is_taken_up_again(window: MainWindow, qtbot: QtBot) -> None:
    copied(ALIKE)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "D")
    assert window.tasks.lists.changes.undecided()
    with qtbot.waitSignal(window.shown):
        press(window, "Ctrl+Return")
    qtbot.waitUntil(lambda: not window.tasks.lists.is_open)
    press(window, "Ctrl+V")
    assert window.tasks.lists.source.work is not None
    press(window, "Ctrl+Return")
    assert window.tasks.lists.changes.undecided()


def test_of_several_that_need_an_answer_each_that_is_said(window: MainWindow, model: ListChangesModel) -> None:
    copied("Mr Dauren Abayev will not come.\nMr Yermek Kosherbayev will not come.")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "D")
    changes = window.tasks.lists.changes
    changes.filter().choose("to-decide")
    changes.table().setFocus()
    press(window, "Ctrl+A")
    assert len(changes.table().chosen_lines()) == 2
    assert window.tasks.lists.frame.foot() == say("reconcile.left-to-decide.held", count=2, read=0, held=2)
    press(window, "Space")
    assert window.tasks.lists.frame.foot() == say("reconcile.one-by-one", count=2)
    assert [line.accepted for line in model.shown()] == [False, False]
    changes.table().choose_one()
    press(window, "A")
    assert window.tasks.lists.frame.foot() == say("reconcile.one-by-one", count=2), "so does what accepts all at once"


def test_another_list_is_shown_whole(window: MainWindow, model: ListChangesModel) -> None:
    copied(ALIKE)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "D")
    changes = window.tasks.lists.changes
    changes.filter().choose("to-decide")
    press(window, "Esc")
    copied(UNTOLD)
    press(window, "Ctrl+V", "Ctrl+Return")
    assert changes.filter().chosen() == "all"
