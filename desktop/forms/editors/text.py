"""Editors of text: one line, a longer note, the same words in several languages, a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.desk.registries import DeskRegistries
from desktop.forms.editors.by_language import ByLanguageEditor, languages_in_order
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.phrases import PhraseCompletion
from desktop.look import fonts
from desktop.widgets.fields.language_line import LanguageLine
from desktop.widgets.layout import boxes
from desktop.wording.words import say
from domain.registry.phrase_book import Term, standing

TWO_IN_A_ROW = 640
"""From this width on, at the normal size of text, two languages stand in a row."""
NOTE_HEIGHT = 72
LONGEST_PASTE = 101_000
"""The characters a note takes at once; the longest text the rules accept has 100,000."""


class LineEditor(Editor):
    """One line of text; of what is pasted in several lines, their breaks are blanks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(self)
        self._line.textEdited.connect(self._tell)
        _fill(self, self._line)

    def value(self) -> Any:
        return " ".join(filter(None, map(str.strip, self._line.text().splitlines()))) or None

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


class MinutesEditor(LineEditor):
    """So many minutes later, or earlier with a minus before them."""

    def value(self) -> Any:
        typed = self._line.text().strip().replace("\N{MINUS SIGN}", "-")
        return int(typed) if re.fullmatch(r"[+-]?[0-9]{1,4}", typed) else typed or None


class NoteEditor(Editor):
    """A note of several lines, so high in pixels at the normal size of text; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None, *, height: int = 0) -> None:
        super().__init__(parent)
        self._note = PlainTextField(self)
        self._note.setFixedHeight(fonts.scaled(height) if height else NOTE_HEIGHT)
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


class TextsEditor(ByLanguageEditor):
    """The same words in several languages: a field each, in the order of the visit's languages.

    Two stand in a row where both show a title of usual length.

    What was said in others stands after them, and F4 asks for one more. Approved terms are offered as one types and
    fill the other languages. What is suggested holds in all its languages until the officer writes in one of them.
    """

    def __init__(self, parent: QWidget | None = None, *, also_offered: Callable[[], Mapping[str, Term]] = dict) -> None:
        super().__init__(parent)
        self._in_a_row = 2
        self._suggested: dict[str, str] = {}
        self._phrases = PhraseCompletion(self._lines_in, self._tell, self, more=also_offered)
        self._show({}, self._usual)
        self.setFocusProxy(self._firsts[0])

    def set_value(self, value: Any) -> None:
        said = {language: str(text) for language, text in value.items()} if isinstance(value, dict) else {}
        self._stood = tuple(said)
        self._show(said, languages_in_order(self._usual, said))
        self._phrases.forget()

    def value(self) -> Any:
        return self._as_it_came({**self._taken(), **self._said()}) or None

    def is_empty(self) -> bool:
        return not self._said()

    def fill(self, said: Mapping[str, str]) -> None:
        """Write words into the fields of their languages, as far as these are on show; the others stay as they are."""
        self._show({**self._said(), **said}, self._languages)

    def on_show(self) -> tuple[str, ...]:
        """The languages that have a field."""
        return self._languages

    def suggest(self, value: Any) -> None:
        suggested = value if isinstance(value, dict) else {}
        if suggested != self._suggested:
            self._suggested = suggested
            self._say_what_is_taken()

    def set_registries(self, registries: DeskRegistries) -> None:
        self._phrases.offer(standing(registries.phrases))

    def reword(self) -> None:
        self._name_languages()
        self._say_what_is_taken()
        self._other.reword()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        in_a_row = 2 if self.width() >= fonts.scaled(TWO_IN_A_ROW) else 1
        if in_a_row != self._in_a_row:
            self._in_a_row = in_a_row
            for number, line in enumerate(self._firsts):
                self._place(number, line)

    def parts(self) -> list[tuple[str, QLineEdit]]:
        return [(say.words.spoken(tag), line) for tag, line in zip(self._languages, self._firsts, strict=False)]

    def _said(self) -> dict[str, str]:
        lines = zip(self._languages, self._firsts, strict=False)
        return {language: text for language, line in lines if (text := line.text().strip())}

    def _taken(self) -> dict[str, str]:
        """What is suggested and holds, by language."""
        return {} if self._suggested.keys() & self._said().keys() else self._suggested

    def _say_what_is_taken(self) -> None:
        """Say in each empty field what is taken for it, or else its language."""
        taken = self._taken()
        for language, (words, line) in zip(self._languages, self.parts(), strict=False):
            told = taken.get(language, words)
            if line.placeholderText() != told:
                line.setPlaceholderText(told)

    def _tell(self, *_args: object) -> None:
        self._say_what_is_taken()
        super()._tell(*_args)

    def _lines_in(self, languages: Iterable[str]) -> dict[str, QLineEdit]:
        """The field of each language on show, those languages among them."""
        self._show_also(languages)
        return dict(zip(self._languages, self._firsts, strict=False))

    def _made_row(self, number: int) -> LanguageLine:
        line = LanguageLine(self)
        line.textEdited.connect(self._tell)
        self._phrases.watch(line)
        if number:
            QWidget.setTabOrder(self._firsts[-1], line)
        self._place(number, line)
        return line

    def _row(self, number: int, said: Any) -> Iterable[tuple[QLineEdit, str]]:
        return ((self._firsts[number], said or ""),)

    def _place(self, number: int, line: QLineEdit) -> None:
        """Put a field where it stands in the grid; one alone in its row takes the place of two."""
        row, column = divmod(number, self._in_a_row)
        self._grid.addWidget(line, row, column, 1, 2 if self._in_a_row == 1 else 1)


class PlainTextField(QPlainTextEdit):
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
    boxes.column(widget, on=editor)
    editor.setFocusProxy(widget)
