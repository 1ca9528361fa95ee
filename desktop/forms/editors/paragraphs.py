"""An editor of paragraphs in several languages: a field of several lines for each of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.forms.editors.by_language import languages_in_order, usual_languages
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.text import NOTE_HEIGHT, PlainTextField
from desktop.wording.words import say
from domain.core.language_tag import reads_from_right


class ParagraphsEditor(Editor):
    """Paragraphs, one a line: a field for each language, two in a row, in the order of the visit's languages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual: tuple[str, ...] = usual_languages()
        self._fields: dict[str, PlainTextField] = {}
        self._quiet = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._show({})

    def value(self) -> Any:
        return self._said() or None

    def set_value(self, value: Any) -> None:
        self._show({language: str(text) for language, text in value.items()} if isinstance(value, dict) else {})

    def set_languages(self, languages: tuple[str, ...]) -> None:
        self._usual = languages or usual_languages()
        self._show(self._said())

    def reword(self) -> None:
        for words, field in self.parts():
            field.setPlaceholderText(words)

    def parts(self) -> list[tuple[str, PlainTextField]]:
        return [(say.words.spoken(tag), field) for tag, field in self._fields.items()]

    def _said(self) -> dict[str, str]:
        return {tag: text for tag, field in self._fields.items() if (text := field.toPlainText().strip())}

    def _show(self, said: dict[str, str]) -> None:
        """Give each language its field, and each field what it says; one may be typing in what says it already."""
        languages = languages_in_order(self._usual, said)
        if languages != tuple(self._fields):
            self._lay_out(languages)
        self._quiet = True
        for language, field in self._fields.items():
            if field.toPlainText().strip() != said.get(language, ""):
                field.setPlainText(said.get(language, ""))
        self._quiet = False
        self.reword()
        self.set_name(self._name)

    def _lay_out(self, languages: tuple[str, ...]) -> None:
        for language, gone in list(self._fields.items()):
            if language not in languages:
                gone.deleteLater()
        self._fields = {language: self._fields.get(language) or self._field(language) for language in languages}
        for number, field in enumerate(self._fields.values()):
            self._grid.addWidget(field, number // 2, number % 2)
            if number == 0:
                self.setFocusProxy(field)
        for before, after in zip(list(self._fields.values()), list(self._fields.values())[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _field(self, language: str) -> PlainTextField:
        field = PlainTextField(self)
        field.setFixedHeight(NOTE_HEIGHT)
        from_right = reads_from_right(language)
        field.setLayoutDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
        field.textChanged.connect(self._typed)
        return field

    def _typed(self) -> None:
        if not self._quiet:
            self.edited.emit()
