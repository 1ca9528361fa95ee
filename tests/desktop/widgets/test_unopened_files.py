"""Qt's dialogs open no file they list: SQLite's locks on an office in the same process would be gone."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileSystemModel, QWidget
from pytestqt.qtbot import QtBot

from desktop.printing.copies.printer import PrinterDialog
from desktop.widgets.file_dialog import FileDialog

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the locks of a process are told by /proc alone")


@pytest.fixture
def open_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file SQLite holds locks on, in the home folder and the working folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "office.chancery"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE log (entry)")
    connection.execute("SELECT * FROM log").fetchall()
    yield path
    connection.close()


def locks_held_on(path: Path) -> int:
    """How many locks this process has on a file."""
    mine = (f" {os.getpid()} ", f":{path.stat().st_ino} ")
    return sum(all(each in line for each in mine) for line in Path("/proc/locks").read_text().splitlines())


def is_listed(dialog: QDialog, path: Path) -> bool:
    """Whether a dialog has told of a file what it is."""
    models = dialog.findChildren(QFileSystemModel)
    return any(model.type(model.index(str(path))) for model in models)


def test_a_dialog_for_files_leaves_the_locks_of_the_office_beside_it(qtbot: QtBot, open_office: Path) -> None:
    held = locks_held_on(open_office)
    assert held
    dialog = FileDialog(None, place=str(open_office.parent))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: is_listed(dialog, open_office))

    assert locks_held_on(open_office) == held


def test_a_dialog_for_printers_leaves_them_too(qtbot: QtBot, open_office: Path) -> None:
    held = locks_held_on(open_office)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PrinterDialog(parent)
    dialog.show()
    qtbot.waitUntil(lambda: is_listed(dialog, open_office))

    assert locks_held_on(open_office) == held
