"""What a list is given by: what was copied, what is typed as text, the file that is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.reconciling.paste_field import is_no_list
from desktop.widgets.fields.segmented import Segmented
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from tests.desktop.children import child
from tests.desktop.pages.driver import type_text
from tests.desktop.reconciling.test_page import copied, press

TWO = "1\tKassym-Jomart Tokayev\tPresident\n2\tYermek Kosherbayev\tMinister of Foreign Affairs"


@pytest.mark.parametrize("text", ["ウランバートル", "Addis Ababa", "Salle Saint-Georges", " Pekin\n"])
def test_a_name_alone_is_no_list(text: str) -> None:
    assert is_no_list(text)


@pytest.mark.parametrize(
    "text", ["", "Anna Berg, Minister", "1. Anna Berg", "Anna Berg\nOlof Ek", "Anna Berg\tMinister",
             "Anna Berg replaces Olof Ek"]
)  # fmt: skip
def test_what_says_more_may_be_a_list(text: str) -> None:
    assert not is_no_list(text)


def test_a_name_copied_for_another_field_is_not_taken_for_a_list(window: MainWindow) -> None:
    source = window.tasks.lists.source
    copied("Ulaanbaatar")
    press(window, "Alt+2", "Ctrl+V")
    assert source.work is None
    assert source.file_field().hasFocus()
    assert window.tasks.lists.frame.foot() == say("reconcile.copied-no-list", text="Ulaanbaatar")
    pasted = source.row("pasted").field()
    assert isinstance(pasted, QPlainTextEdit)
    pasted.setFocus()
    press(window, "Ctrl+V")
    assert pasted.toPlainText() == "Ulaanbaatar"


def test_a_text_that_was_taken_away_is_the_list_no_more(window: MainWindow, qtbot: QtBot) -> None:
    source = window.tasks.lists.source
    copied(TWO)
    press(window, "Alt+2", "Ctrl+V")
    assert source.work is not None
    source.row("pasted").field().setFocus()
    press(window, "Ctrl+A", "Del")
    qtbot.waitUntil(lambda: source.work is None)
    assert window.tasks.lists.frame.sentence() == say("reconcile.will.nothing")


@pytest.mark.parametrize("key", ["Tab", "Return", "Ctrl+Return"])
def test_the_file_that_is_named_is_read_in_place_of_what_was_pasted(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, key: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("1;Aida Sarsen;Adviser\n2;Marat Bek;Adviser\n3;Dana Oryn;Adviser", encoding="utf-8")
    source = window.tasks.lists.source
    copied(TWO)
    press(window, "Alt+2", "Ctrl+V")
    source.file_field().setFocus()
    type_text(source.file_field(), str(path))
    press(window, key)
    qtbot.waitUntil(lambda: source.work is not None and source.work.read.name == "list.csv")
    assert source.preview().model().rowCount() == 3
    assert source.isVisible()


def test_a_file_is_read_once(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "list.csv"
    path.write_text("1;Aida Sarsen;Adviser\n2;Marat Bek;Adviser", encoding="utf-8")
    source = window.tasks.lists.source
    press(window, "Alt+2", "Ctrl+Shift+L")
    type_text(source.file_field(), str(path))
    press(window, "Return")
    assert not source.read_named()
    qtbot.waitUntil(lambda: source.work is not None)
    assert not source.read_named()


def test_whose_the_names_are_is_said_beside_the_sides(window: MainWindow) -> None:
    source = window.tasks.lists.source
    copied("Mr Dauren Abayev will not come.")
    press(window, "Alt+2")
    window.tasks.lists.paste("host", QApplication.clipboard().mimeData())
    assert source.row("side").error() == say("reconcile.other-side", other="guest", side="host")
    child(source.row("side"), Segmented).chosen.emit("guest")
    assert source.work is not None
    assert source.work.side == "guest"
    assert source.row("side").error() == ""
