"""Saving a sheet that is previewed: its PDF, or what else its kind is made as."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.desk.requests import Requests
from desktop.printing.copies.printer import save_pdf
from desktop.printing.kinds import BY_NAME
from desktop.printing.setting.typesetter import SheetRequest
from desktop.printing.sheet_kind import SheetFormat
from desktop.widgets.file_dialog import ask_where_to_save
from desktop.wording.words import say
from domain.core.problem import Problem

if TYPE_CHECKING:
    from desktop.printing.copies.word_copy import WordTemplate
    from desktop.printing.copies.working_file import WorkingFile


class SheetSaving(QObject):
    """Asks where a sheet is to be saved and as what, and saves it."""

    saved = Signal(str)
    """What was saved, in words."""
    failed = Signal(object)
    """The Problem: nothing was saved."""

    def __init__(self, requests: Requests, page: QWidget) -> None:
        super().__init__(page)
        self._requests, self._page = requests, page

    def ask_where(self, request: SheetRequest, name: str, pdf: bytes, *, pdf_last: bool = False) -> QFileDialog:
        """Ask where to save a sheet.

        Args:
            request: the sheet, as of the entry it shows.
            name: what its PDF is called, unless another name is typed.
            pdf_last: whether the formats that are gone on with are offered first.
        """
        formats = BY_NAME[request.sheet].formats
        offered = (*formats[1:], formats[0]) if pdf_last else formats
        called = str(Path(name).with_suffix(f".{offered[0]}"))
        return ask_where_to_save(
            self._page, say("sheets.save-title"), called, offered, partial(self._save_to, request, pdf)
        )

    def _save_to(self, request: SheetRequest, pdf: bytes, name: str) -> None:
        """Save the PDF, or have made what the suffix of the name says the sheet is made as."""
        path = Path(name)
        formats = BY_NAME[request.sheet].formats
        made_as: SheetFormat = next((each for each in formats if path.suffix.casefold() == f".{each}"), "pdf")
        if made_as == "pdf":
            self._write(path, pdf)
            return
        self._requests.working_copy(request, made_as).then(partial(self._save_copy, path)).otherwise(self._fail)

    def _save_copy(self, path: Path, made: WorkingFile) -> None:
        self._write(path, made.content, made.template)

    def _write(self, path: Path, content: bytes, template: WordTemplate | None = None) -> None:
        try:
            save_pdf(content, path)
        except Problem as problem:
            self._fail(problem)
            return
        told = say("sheets.saved", name=path.name)
        if template is not None and template.path is not None:
            told = say("sheets.saved-on-own", name=path.name, template=template.path.name, digest=template.digest[:16])
        self.saved.emit(told)

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
