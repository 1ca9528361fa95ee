"""Editors of text: one line, a longer note, the same words in several languages, a number."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.desk.registries import DeskRegistries
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.phrases import PhraseCompletion
from desktop.wording.words import say
from domain.core.text import NO_LANGUAGE
from domain.registry.phrase_book import standing

SHOWN_LANGUAGES = ("en", "fr", "ru", "kk")
OTHER_LANGUAGES = ("ar", "zh", NO_LANGUAGE)
NOTE_HEIGHT = 72
LONGEST_PASTE = 101_000
"""The characters a note takes at once; the longest text the rules accept has 100,000."""


class LineEditor(Editor):
    """One line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(self)
        self._line.textEdited.connect(self._tell)
        _fill(self, self._line)

    def value(self) -> Any:
        return self._line.text().strip() or None

    def set_value(self, value: Any) -> None:
        self._line.setText("" if value is None else str(value))


class NumberEditor(LineEditor):
    """A number as decimal text; a comma is read as the decimal sign."""

    def value(self) -> Any:
        typed = self._line.text().strip().replace(" ", "").replace("\u202f", "").replace("\u00a0", "")
        return typed.replace(",", ".") or None


class WholeNumberEditor(LineEditor):
    """A whole number, such as a place in a list."""

    def value(self) -> Any:
        typed = self._line.text().strip()
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else typed or None


class NoteEditor(Editor):
    """A note of several lines; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = _Note(self)
        self._note.setFixedHeight(NOTE_HEIGHT)
        self._note.textChanged.connect(self._told_by_note)
        self._quiet = False
        _fill(self, self._note)

    def value(self) -> Any:
        return self._note.toPlainText().strip() or None

    def set_value(self, value: Any) -> None:
        self._quiet = True
        self._note.setPlainText("" if value is None else str(value))
        self._quiet = False

    def _told_by_note(self) -> None:
        if not self._quiet:
            self.edited.emit()


class TextsEditor(Editor):
    """The same words in several languages: a field each, two in a row. Less usual ones show when filled.

    Approved terms are offered as one types, and fill the other languages.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = {language: QLineEdit(self) for language in (*SHOWN_LANGUAGES, *OTHER_LANGUAGES)}
        self._kept: dict[str, str] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, (language, line) in enumerate(self._lines.items()):
            line.textEdited.connect(self._tell)
            if language == "ar":
                line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            grid.addWidget(line, number // 2, number % 2)
        self._phrases = PhraseCompletion(self._lines, self._term_taken, self)
        self.setFocusProxy(self._lines[SHOWN_LANGUAGES[0]])
        self._show_used()
        self.reword()

    def value(self) -> Any:
        said = {language: line.text().strip() for language, line in self._lines.items()}
        return self._kept | {language: text for language, text in said.items() if text} or None

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        self._kept = {language: text for language, text in said.items() if language not in self._lines}
        for language, line in self._lines.items():
            line.setText(str(said.get(language, "")))
        self._phrases.forget()
        self._show_used()

    def set_registries(self, registries: DeskRegistries) -> None:
        self._phrases.offer(standing(registries.phrases))

    def reword(self) -> None:
        for words, line in self.parts():
            line.setPlaceholderText(words)

    def parts(self) -> list[tuple[str, QLineEdit]]:
        return [(_language_words(language), line) for language, line in self._lines.items()]

    def _term_taken(self) -> None:
        self._show_used()
        self._tell()

    def _show_used(self) -> None:
        for language in OTHER_LANGUAGES:
            self._lines[language].setVisible(bool(self._lines[language].text()) or say.words.language == language)


class NamesEditor(Editor):
    """A person's name per language: given names, and the family name that lists print in capitals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[tuple[str, str], QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for row, language in enumerate(SHOWN_LANGUAGES):
            for column, part in enumerate(("given", "family")):
                line = QLineEdit(self)
                line.textEdited.connect(self._tell)
                self._lines[language, part] = line
                grid.addWidget(line, row, column)
        self.setFocusProxy(self._lines[SHOWN_LANGUAGES[0], "given"])
        self._kept: dict[str, Any] = {}
        self.reword()

    def value(self) -> Any:
        names = dict(self._kept)
        for language in SHOWN_LANGUAGES:
            form = {part: self._lines[language, part].text().strip() for part in ("given", "family")}
            if any(form.values()):
                names[language] = form
        return names or None

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        self._kept = {language: form for language, form in said.items() if language not in SHOWN_LANGUAGES}
        for (language, part), line in self._lines.items():
            line.setText(str(said.get(language, {}).get(part, "")))

    def reword(self) -> None:
        for words, line in self.parts():
            line.setPlaceholderText(words)

    def parts(self) -> list[tuple[str, QLineEdit]]:
        return [
            (say(f"form.name-{part}", language=say.words.spoken(language)), line)
            for (language, part), line in self._lines.items()
        ]


class _Note(QPlainTextEdit):
    """A plain text field that Tab leaves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        # Ten pasted megabytes would freeze the window; the rules accept far less than what is kept here.
        self.insertPlainText(source.text()[:LONGEST_PASTE])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)


def _fill(editor: Editor, widget: QWidget) -> None:
    column = QVBoxLayout(editor)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    editor.setFocusProxy(widget)


def _language_words(language: str) -> str:
    return say.words.spoken(language)
