"""The program opened on an office in a test, and closed with its threads afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.machine.paths import servers_folder
from desktop.start.app import Program
from desktop.start.tools import Progress, Tools
from desktop.window.main_window import MainWindow
from domain.core.place import OfficePlace
from domain.office import Office
from domain.offices import new_office, office_at, restore_office, vault_of
from domain.record.recording import Officer
from tests.desktop.visit_office import new_office_with


def recorded_sample(path: Path, progress: Progress) -> None:
    """A small visit in the place of the sample, which takes longer to record than a test may."""
    progress(1, 2)
    new_office_with(path)


def open_office(place: OfficePlace, officer: Officer, **how: Any) -> Office:
    """An office, with the folder in which this desk keeps its part of those on servers."""
    return office_at(place, officer, beside=servers_folder(), **how)


TOOLS = Tools(open_office, new_office, recorded_sample, restore_office, vault_of)

Shows = Callable[[OfficePlace], MainWindow]


@pytest.fixture
def office_path(small_visit: OfficePlace) -> OfficePlace:
    """Where the office of the window is."""
    return small_visit


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program in English and light, before it shows an office."""
    made = Program(qapp, TOOLS)
    made.appearance.apply("en")
    made.appearance.light()
    yield made
    close_program(made)


@pytest.fixture
def window(program: Program, office_path: OfficePlace, qtbot: QtBot) -> MainWindow:
    """The window on an office with one small visit, which stands on its pages."""
    return window_on(program, office_path, qtbot)


def window_on(program: Program, path: OfficePlace, qtbot: QtBot, wait: int = 20_000) -> MainWindow:
    """The window the program opens on an office, active and with the newest visit on its pages.

    Args:
        wait: for how many milliseconds at most.
    """
    with qtbot.waitSignal(program.opened, timeout=wait) as opened:
        program.open(path)
    window: MainWindow = opened.args[0]
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def close_program(program: Program) -> None:
    """Close what is on show and what is being opened, with their threads; then speak English and look as ever.

    In this order: another look is put on, and other words, by every widget that is left.
    """
    program.stop_opening()
    for shown in (program.window, program.start_page):
        if shown is not None:
            shown.close()
            shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.appearance.apply("en")
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
