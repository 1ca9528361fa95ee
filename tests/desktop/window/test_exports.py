"""What is on show copied whole, and saved as a table."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from desktop.actions.table import PAGES, REGISTRIES
from desktop.start.app import Program
from desktop.window.main_window import MainWindow
from tests.desktop.hand import focused, press
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]


def asked(window: MainWindow) -> QFileDialog:
    """The dialog that asks where to save."""
    window.qt_actions.action("save-tables").trigger()
    (dialog,) = window.findChildren(QFileDialog)
    return dialog


def saved(window: MainWindow, path: Path, qtbot: QtBot) -> bytes:
    dialog = asked(window)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(path.exists)
    return path.read_bytes()


def test_a_page_leaves_the_window_whole(window: MainWindow, program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    assert program.window is window
    window.requests.show_page("meetings")
    press(focused(), "Ctrl+Shift+C")
    copied = QApplication.clipboard().mimeData()
    assert copied is not None
    assert "Restricted talks" in copied.text()
    assert "Expanded talks" in copied.html()

    name = Path(asked(window).selectedFiles()[0]).name
    assert name.startswith("KZ-2025-11 Meetings 20")
    window.findChildren(QFileDialog)[0].reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    book = CalamineWorkbook.from_filelike(BytesIO(saved(window, tmp_path / "list.xlsx", qtbot)))
    rows = book.get_sheet_by_index(0).to_python()
    assert rows[0][0] == "State visit of the President of Kazakhstan (KZ-2025-11)"
    assert [row[0] for row in rows[1:4:2]] == ["Meetings", "Working copy, no edition."]
    assert any("Restricted talks" in map(str, row) for row in rows)


def test_the_day_of_the_timeline_leaves_the_window(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.requests.show_page("programme")
    (day,) = window.page.tables()
    assert any("Lunch" in cell.lines for row in day.rows for cell in row.cells)

    document = Document(BytesIO(saved(window, tmp_path / "day.docx", qtbot)))
    assert any("Lunch" in cell.text for row in document.tables[0].rows for cell in row.cells)


def test_every_page_can_be_copied_and_saved(window: MainWindow) -> None:
    """Whatever model its tables have."""
    for page in (*PAGES, *REGISTRIES):
        window.requests.show_page(page)
        for table in window.page.tables():
            assert all(row.heading or len(row.cells) == len(table.heads) for row in table.rows), page


def test_a_page_without_a_table_says_so(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(window.requests, "show_problem", lambda problem: told.append(problem.code))
    monkeypatch.setattr(type(window.page), "tables", lambda _page: ())
    press(focused(), "Ctrl+Shift+C")
    assert told == ["nothing-to-copy"]
