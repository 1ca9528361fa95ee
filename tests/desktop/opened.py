"""The program opened on an office in a test, and closed with its threads afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.start.app import Program, Tools
from desktop.window.main_window import MainWindow
from domain.office import Office, new_office, vault_of
from tests.desktop.visit_office import new_office_with


def recorded_sample(path: Path) -> None:
    """A small visit in the place of the sample, which takes longer to record than a test may."""
    new_office_with(path)


TOOLS = Tools(Office, new_office, recorded_sample, vault_of)

Shows = Callable[[Path], MainWindow]


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    return new_office_with(tmp_path / "office.chancery")


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program in English and light, before it shows an office."""
    made = Program(qapp, TOOLS)
    made.appearance.apply("en")
    made.appearance.light()
    yield made
    made.appearance.apply("en")
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(program: Program, office_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on an office with one small visit, which stands on its pages."""
    shown = program.show(office_path)
    with qtbot.waitActive(shown):
        shown.activateWindow()
    qtbot.waitUntil(lambda: shown.view is not None)
    return shown
