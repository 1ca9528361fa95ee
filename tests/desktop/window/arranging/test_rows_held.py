"""A chosen row stays where it is, to the pixel, as a form opens beside it and closes again, on every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.actions.table import PAGES, REGISTRIES
from desktop.start.app import Program
from desktop.widgets.tables.list_table import ListTable
from desktop.window.main_window import MainWindow
from domain.delegation.proposing import ProposeMember
from tests.desktop.opened import program, window_on
from tests.desktop.visit_office import Line, new_office_with
from tests.desktop.window.test_layout import LONG, MANY

__all__ = ["program"]

LETTERS: tuple[Line, ...] = tuple(
    ("register-letter", {"kind": "note-verbale", "sender": {"fr": "Ambassade du Kazakhstan à Moscou"},
                         "recipient": {"fr": "Protocole d’État"}, "number": f"{number}", "dated": "2025-10-31",
                         "direction": "in"})
    for number in range(12)
)  # fmt: skip
PAGES_HELD = (*PAGES, *REGISTRIES)


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def painted(window: MainWindow) -> None:
    """Let what waits be laid out, and painted, as before a hand can see it."""
    settle()
    window.grab()
    settle()


def place(table: ListTable) -> int:
    """How far down the screen the chosen row stands."""
    return table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).topLeft()).y()


def moved(window: MainWindow, table: ListTable, row: int) -> tuple[int, int]:
    """How far a row moves as a form opens, and how far it is from where it was once that is closed."""
    table.select_row(row)
    painted(window)
    before = place(table)
    window.requests.open_form(ProposeMember)
    painted(window)
    form = window.forms.form
    assert form is not None
    beside = place(table)
    form.keep_and_close()
    painted(window)
    return beside - before, place(table) - before


@pytest.mark.parametrize("width", [1280, 1366])
@pytest.mark.parametrize("guided", [False, True])
def test_no_chosen_row_moves_as_a_form_opens_and_closes(
    program: Program, tmp_path: Path, qtbot: QtBot, *, width: int, guided: bool
) -> None:
    window = window_on(
        program, new_office_with(tmp_path / "office.chancery", (*LONG, *MANY[len(LONG) :], *LETTERS)), qtbot
    )
    program.appearance.apply("fr")
    window.guide.want(wanted=guided, again=guided)
    window.resize(width, 780)
    settle()
    found = {}
    for page in PAGES_HELD:
        window.requests.show_page(page)
        painted(window)
        for table in (each for each in window.page.findChildren(ListTable) if each.isVisible()):
            model = table.model()
            rows = [row for row in range(model.rowCount()) if model.flags(model.index(row, 0))]
            for row in sorted({*rows[:2], *rows[-1:]}):
                found[page, table.accessibleName(), row] = moved(window, table, row)
    assert len({page for page, *_ in found}) > 6
    assert {where: by for where, by in found.items() if by != (0, 0)} == {}
