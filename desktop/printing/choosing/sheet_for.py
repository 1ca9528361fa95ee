"""For whom sheets are, and in which languages: what is chosen before a sheet is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, get_args

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.printing.kinds import KINDS
from desktop.printing.setting.sheet_language import SHEET_LANGUAGES
from desktop.widgets.fields.box import Box
from desktop.widgets.fields.whole_box import WholeBox
from desktop.widgets.label import Label
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.reworded import RewordedWidget
from desktop.wording.words import say
from domain.projections.paper.reader import Reader

T = TypeVar("T")
READERS: tuple[Reader, ...] = tuple(
    reader for reader in get_args(Reader) if any(reader in kind.readers for kind in KINDS)
)
"""Whoever some kind of sheet is made for."""
FIRST: Reader = "staff"
READER = 240
"""The width, in pixels, beyond which the words for a reader wrap: that of the narrow column they stand in."""


class SheetFor(RewordedWidget):
    """One reader, and two languages or one, never the same twice."""

    reader_changed = Signal()
    languages_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader, self._first, self._second = WholeBox(READER, self), Box(self), Box(self)
        fields = {
            "sheets.reader": self._reader,
            "sheets.first-language": self._first,
            "sheets.second-language": self._second,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        languages = QWidget(self)
        beside = FlowLayout(languages)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        parts = {code: QWidget(self) for code in fields}
        self._labels = {code: self._labelled(field, parts[code]) for code, field in fields.items()}
        for field in (self._first, self._second):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for code, part in parts.items():
            (column if code == "sheets.reader" else beside).addWidget(part)
        column.addWidget(languages)
        self._show_readers(FIRST)
        self.set_languages(SHEET_LANGUAGES[:1])
        self._reader.activated.connect(self.reader_changed)
        self._first.activated.connect(self._first_chosen)
        self._second.activated.connect(self.languages_changed)
        self.reword()

    def fields(self) -> tuple[QComboBox, QComboBox, QComboBox]:
        """Where the reader and the two languages are chosen."""
        return self._reader, self._first, self._second

    def reader(self) -> Reader:
        """For whom the sheets are."""
        chosen: Reader = self._reader.currentData()
        return chosen

    def languages(self) -> tuple[str, ...]:
        """The codes of the languages, the first first."""
        second = self._second.currentData()
        return (self._first.currentData(), second) if second else (self._first.currentData(),)

    def choose(self, reader: Reader, languages: tuple[str, ...]) -> None:
        """Choose for whom and in which languages, without telling."""
        self._show_readers(reader)
        self.set_languages(languages)

    def set_languages(self, languages: tuple[str, ...]) -> None:
        """Choose one or two languages without telling. Raises ValueError for one no sheet exists in."""
        fill_choice(self._first, SHEET_LANGUAGES, languages[0], _language)
        others = tuple(language for language in SHEET_LANGUAGES if language != languages[0])
        fill_choice(self._second, ("", *others), languages[1] if len(languages) > 1 else "", _language)

    def reword(self) -> None:
        """Name everything in the language of the window."""
        for code, label in self._labels.items():
            name(label, code)
        self._show_readers(self.reader())
        self.set_languages(self.languages())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # The text is of another size.
            self._take_height()
        return done

    def _take_height(self) -> None:
        """Be as high as both languages need at this width: one below the other where they do not fit beside."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    @staticmethod
    def _labelled(field: QComboBox, part: QWidget) -> Label:
        """The label of a field, both in a part of their own."""
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        return labelled(column, field, part)

    def _show_readers(self, chosen: Reader) -> None:
        fill_choice(self._reader, READERS, chosen, reader_in_words)

    def _first_chosen(self) -> None:
        second, first = self._second.currentData(), self._first.currentData()
        self.set_languages((first, second) if second and second != first else (first,))
        self.languages_changed.emit()


def labelled(column: QVBoxLayout, field: QComboBox, parent: QWidget) -> Label:
    """The label of a field, both in a column."""
    label = Label(font=fonts.secondary, tone="secondary", parent=parent)
    label.setBuddy(field)
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    column.addWidget(label)
    column.addWidget(field)
    column.addSpacing(4)
    return label


def name(label: Label, code: str) -> None:
    """Put a label and what a screen reader says of its field into the words of a code."""
    label.setText(say(code))
    label.buddy().setAccessibleName(say(code).replace("&", ""))


def fill_choice(box: QComboBox, values: Sequence[T], chosen: T, worded: Callable[[T], str]) -> None:
    """Offer values in words, one of them chosen."""
    box.clear()
    for value in values:
        box.addItem(worded(value), value)
    box.setCurrentIndex(list(values).index(chosen))


def reader_in_words(reader: Reader) -> str:
    """What a reader is called."""
    return say(f"sheet.audience.{reader}")


def _language(language: str) -> str:
    return say.words.spoken(language) if language else say("sheets.no-second-language")
