"""The filter above the changes of a list: by what changes, and by words in any spelling."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.models.list_changes_model import ListChangesModel
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from tests.desktop.hand import press as press_keys
from tests.desktop.pages.driver import type_text

LIST = (
    "1\tKassym-Jomart Tokayev\tPresident\n2\tAigerim Serikova\tPress Secretary\n"
    "3\tYermek Kosherbayev\tDeputy Prime Minister"
)


@pytest.fixture
def changes(window: MainWindow) -> MainWindow:
    """The window on a whole list that names somebody new, gives another office to somebody, and leaves one out."""
    QApplication.clipboard().setText(LIST)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W")
    return window


def press(window: QWidget, *keys: str) -> None:
    for each in keys:
        press_keys(window.focusWidget() or window, each)


def shown(window: MainWindow) -> list[str]:
    model = window.tasks.lists.changes.table().model()
    assert isinstance(model, ListChangesModel)
    return [line.found.kind for line in model.shown()]


def test_a_chip_keeps_one_kind_of_change(changes: MainWindow) -> None:
    bar = changes.tasks.lists.changes.filter()
    everything = shown(changes)
    assert {"new", "gone", "re-titled"} <= set(everything)
    bar.choose("gone")
    assert shown(changes) == ["gone"]
    bar.choose("new")
    assert shown(changes) == ["new"]
    bar.choose("to-decide")
    assert shown(changes) == []
    bar.choose("all")
    assert shown(changes) == everything


def test_a_chip_whose_rows_are_others_chooses_the_first_of_them(changes: MainWindow) -> None:
    pane = changes.tasks.lists.changes
    pane.filter().choose("gone")
    pane.filter().choose("new")
    assert pane.table().chosen_line() == 0
    pane.filter().choose("to-decide")
    pane.filter().choose("new")
    assert pane.table().chosen_line() == 0


def test_words_keep_whom_they_name_in_another_spelling_too(changes: MainWindow) -> None:
    bar = changes.tasks.lists.changes.filter()
    press(changes, "Ctrl+F")
    assert bar.field().hasFocus()
    type_text(bar.field(), "serik")
    assert shown(changes) == ["new"]
    bar.field().clear()
    type_text(bar.field(), "Серикова")
    assert shown(changes) == ["new"]
    bar.field().clear()
    type_text(bar.field(), "nobody of that name")
    assert shown(changes) == []
    assert bar.shown() == say("reconcile.shown", accepted=0, total=0)


def test_words_are_looked_for_among_what_the_chip_keeps(changes: MainWindow) -> None:
    bar = changes.tasks.lists.changes.filter()
    bar.choose("gone")
    type_text(bar.field(), "Serikova")
    assert shown(changes) == []
    bar.choose("new")
    assert shown(changes) == ["new"]


def test_keys_act_on_the_changes_the_filter_shows(changes: MainWindow) -> None:
    bar = changes.tasks.lists.changes.filter()
    model = changes.tasks.lists.changes.table().model()
    assert isinstance(model, ListChangesModel)
    bar.choose("gone")
    press(changes, "Ctrl+F")
    press(changes, "Return", "Space")
    assert [line.found.kind for line in model.rows() if line.found.kind == "gone" and line.accepted] == ["gone"]
    assert bar.shown() == say("reconcile.shown", accepted=1, total=1)
