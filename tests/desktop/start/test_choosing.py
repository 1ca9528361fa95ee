"""Asking for an office: where the dialog for files begins to look, and the address of a server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.machine.paths import data_folder
from desktop.start.choosing import ask_for_address, ask_for_office, ask_where
from desktop.start.recent import remember_office

Ask = Callable[[QWidget | None, str, Callable[[str], None]], None]
WAYS = (ask_for_office, ask_where)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


def folder_asked(page: QWidget) -> Path:
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    return Path(dialog.directory().absolutePath())


@pytest.mark.parametrize("ask", WAYS)
def test_on_a_new_machine_it_begins_at_home(page: QWidget, home: Path, ask: Ask) -> None:
    ask(page, "Office", lambda _name: None)

    assert folder_asked(page) == home


@pytest.mark.parametrize("ask", WAYS)
def test_later_it_begins_where_offices_are_kept(page: QWidget, ask: Ask) -> None:
    data_folder().mkdir(parents=True)
    ask(page, "Office", lambda _name: None)

    assert folder_asked(page) == data_folder()


@pytest.mark.parametrize("ask", WAYS)
def test_once_an_office_was_opened_it_begins_beside_that(page: QWidget, tmp_path: Path, ask: Ask) -> None:
    office = tmp_path / "ministry" / "office.chancery"
    office.parent.mkdir()
    office.touch()
    remember_office(office)
    ask(page, "Office", lambda _name: None)

    assert folder_asked(page) == office.parent


def test_a_name_is_offered_for_a_new_office_that_no_file_has(page: QWidget, home: Path) -> None:
    (home / "Protocol Office.chancery").touch()
    ask_where(page, "Office", lambda _name: None, "Protocol Office")
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == ["Protocol Office 2.chancery"]
    named = next(field for field in dialog.findChildren(QLineEdit) if field.text() == "Protocol Office 2.chancery")
    assert named.selectedText() == named.text()


def test_the_address_of_a_server_is_told_as_it_was_typed(page: QWidget) -> None:
    told: list[str] = []
    ask_for_address(page, "On a server", "Address", told.append)

    dialog = page.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("records.example/visits")
    dialog.accept()

    assert told == ["records.example/visits"]
