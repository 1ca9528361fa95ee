"""The field a list is pasted into: text as it is, tables of a page as tables."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit


class PasteField(QPlainTextEdit):
    """Plain text. What was copied with a table in it is told besides, as its text has lost the cells."""

    page_pasted = Signal(str)
    """The HTML of what was pasted."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        super().insertFromMimeData(source)
        if page := copied_table(source):
            self.page_pasted.emit(page)


def copied_table(source: QMimeData) -> str:
    """The HTML of what was copied, if there is a table in it; else empty."""
    page = source.html() if source.hasHtml() else ""
    return page if "<table" in page.casefold() else ""
