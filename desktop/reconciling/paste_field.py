"""The fields a list is given by: pasted, text as it is and tables of a page as tables, or by the name of its file."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

FEW_WORDS, SHORT = 3, 60
"""How many words, and how many characters, a copied name of a place or a person has at most."""


class PasteField(QPlainTextEdit):
    """Plain text. What was copied with a table in it is told besides, as its text has lost the cells."""

    page_pasted = Signal(str)
    """The HTML of what was pasted."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        super().insertFromMimeData(source)
        if page := copied_table(source):
            self.page_pasted.emit(page)


class NameField(QLineEdit):
    """The name of a file. Several lines that are pasted are none: they can only be the list itself."""

    list_pasted = Signal(str, str)
    """The text, and the HTML where there is a table in it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)
            return
        copied = QApplication.clipboard().mimeData()
        if "\n" in copied.text().strip():
            self.list_pasted.emit(copied.text(), copied_table(copied))
        else:
            self.paste()


def copied_table(source: QMimeData) -> str:
    """The HTML of what was copied, if there is a table in it; else empty."""
    page = source.html() if source.hasHtml() else ""
    return page if "<table" in page.casefold() else ""


def is_no_list(text: str) -> bool:
    """Whether a text is a name alone, such as one copied for another field: one line of few words, nothing between."""
    line = text.strip()
    return 0 < len(line) <= SHORT and len(line.split()) <= FEW_WORDS and not re.search(r"[\n\t,;:|()\d–—]", line)
