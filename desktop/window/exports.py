"""What is on show as it leaves the window: copied whole, or saved as a table for Excel or Word."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.actions.table import REGISTRIES
from desktop.files.export.table import ExportHead, ExportTable
from desktop.machine import clock
from desktop.widgets.file_dialog import ask_where_to_save
from desktop.widgets.tables.copied_rows import copied_tables
from desktop.wording.words import say
from domain.core.late import late
from domain.core.problem import Refused
from domain.core.times import local

if TYPE_CHECKING:
    from desktop.files.export import excel, word
    from desktop.printing.copies import printer
    from desktop.window.main_window import MainWindow
else:
    excel, word = late("desktop.files.export.excel"), late("desktop.files.export.word")
    printer = late("desktop.printing.copies.printer")

KINDS = ("xlsx", "docx")
"""The kinds of files."""
_NOT_IN_A_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


class Exports(QObject):
    """Of the page on show, or of the composition that is drawn up in its place."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def copy(self) -> None:
        """Copy everything that is on show: all rows of a table, the day of the timeline, a composition."""
        composed = self._window.tasks.tables()
        copied = copied_tables(composed) if composed else self._window.page.copied()
        if copied is None:
            self._window.requests.show_problem(Refused("nothing-to-copy"))
            return
        QApplication.clipboard().setMimeData(copied)
        count = sum(map(bool, copied.text().splitlines()))
        self._window.tell_done(say("export.copied", count=count) if count else say("export.copied-sheet"))

    def save(self) -> QFileDialog | None:
        """Ask where to and under which name, and save what is on show now. None where there is nothing."""
        if not self._window.tasks.tables() and (own := self._window.page.save_as()) is not None:
            return own
        tables = self._tables()
        if not tables:
            return None
        save = partial(self._save, tables, self._about())
        return ask_where_to_save(self._window, say("action.save-tables"), self._name(), KINDS, save)

    def _tables(self) -> tuple[ExportTable, ...]:
        found = self._window.tasks.tables() or self._window.page.tables()
        if not found:
            self._window.requests.show_problem(Refused("nothing-to-copy"))
        return found

    def _save(self, tables: Sequence[ExportTable], about: ExportHead, path: str) -> None:
        """Make the file beside the window, and write it whole or not at all."""
        work = partial(_written, tables, about, Path(path))
        self._window.requests.make(work).then(self._saved).otherwise(self._window.requests.show_problem)

    def _saved(self, path: Path) -> None:
        self._window.tell_done(say("sheets.saved", name=path.name))

    def _about(self) -> ExportHead:
        """Of which visit and page it is, as of when, and that it is no edition."""
        view, words = self._window.view, say.words
        page = self._page()
        moment = clock.now()
        if view is None or not self._of_visit():
            return ExportHead(page, (words("export.as-of", at=moment), words("export.working-copy")))
        words = words.of_visit(view.visit)
        title = f"{words.pick(view.visit.title)} ({view.visit.reference})"
        at = view.recorded_at if view.past and view.recorded_at is not None else moment
        lines = (page, words("export.as-of", at=at), words("export.working-copy"))
        return ExportHead(title, lines, self._window.office.officer if self._window.office is not None else "")

    def _name(self) -> str:
        """The name that is proposed: of which visit, of what, and when."""
        view = self._window.view
        visit = view.visit.reference if view is not None and self._of_visit() else ""
        there = local(clock.now(), view.visit.zone) if view is not None and visit else clock.now().astimezone()
        parts = (visit, self._page(), f"{there:%Y-%m-%d %H%M}")
        return _NOT_IN_A_NAME.sub(" ", " ".join(filter(None, parts))) + f".{KINDS[0]}"

    def _page(self) -> str:
        """What is on show, in words."""
        composed = self._window.tasks.tables()
        return composed[0].title if composed else say(f"page.{self._window.page.name}")

    def _of_visit(self) -> bool:
        return self._window.page.name not in REGISTRIES


def _written(tables: Sequence[ExportTable], about: ExportHead, path: Path) -> Path:
    """Write the file; of which kind, its suffix says.

    Raises:
        Unavailable: `cannot-write`.
    """
    made: Callable[[Sequence[ExportTable], ExportHead], bytes] = (
        word.document if path.suffix.casefold() == ".docx" else excel.workbook
    )
    printer.save_pdf(made(tables, about), path)
    return path
