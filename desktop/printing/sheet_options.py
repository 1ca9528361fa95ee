"""The options of a sheet: its languages, in their order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.printing.sheets import SHEET_LANGUAGES
from desktop.widgets.label import Label
from desktop.wording.words import say


class SheetOptions(QWidget):
    """Two languages or one; never the same twice. `changed` is emitted when the reader chooses."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._second = QComboBox(self), QComboBox(self)
        self._labels = (self._label(self._first), self._label(self._second))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label, field in zip(self._labels, (self._first, self._second), strict=True):
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(8)
        self.set_languages(SHEET_LANGUAGES[:1])
        self._first.activated.connect(self._first_chosen)
        self._second.activated.connect(self._second_chosen)
        self.reword()

    def languages(self) -> tuple[str, ...]:
        """The codes of the languages, the first first."""
        second = self._second.currentData()
        return (self._first.currentData(), second) if second else (self._first.currentData(),)

    def set_languages(self, languages: tuple[str, ...]) -> None:
        """Choose one or two languages without telling. Raises ValueError for one no sheet exists in."""
        _fill(self._first, SHEET_LANGUAGES, languages[0])
        others = tuple(language for language in SHEET_LANGUAGES if language != languages[0])
        _fill(self._second, ("", *others), languages[1] if len(languages) > 1 else "")

    def reword(self) -> None:
        """Name the languages in the language of the window."""
        for label, field, code in zip(
            self._labels, (self._first, self._second), ("sheets.first-language", "sheets.second-language"), strict=True
        ):
            label.setText(say(code))
            field.setAccessibleName(say(code).replace("&", ""))
        self.set_languages(self.languages())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def _label(self, field: QWidget) -> Label:
        label = Label(font=fonts.secondary, tone="secondary", parent=self)
        label.setBuddy(field)
        return label

    def _first_chosen(self) -> None:
        second = self._second.currentData()
        first = self._first.currentData()
        self.set_languages((first, second) if second and second != first else (first,))
        self.changed.emit()

    def _second_chosen(self) -> None:
        self.changed.emit()


def _fill(box: QComboBox, languages: tuple[str, ...], chosen: str) -> None:
    box.clear()
    for language in languages:
        box.addItem(say.words.spoken(language) if language else say("sheets.no-second-language"), language)
    box.setCurrentIndex(languages.index(chosen))
