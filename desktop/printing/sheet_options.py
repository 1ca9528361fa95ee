"""The options of a sheet: for whom it is, its languages in their order, and what its marks compare with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.printing.sheet_kind import SheetKind, Since
from desktop.printing.sheet_language import SHEET_LANGUAGES
from desktop.widgets.label import Label
from desktop.wording.words import say
from domain.projections.paper.reader import OPEN, Reader

T = TypeVar("T")


class SheetOptions(QWidget):
    """One reader, two languages or one, never the same twice, and an entry to mark against or none.

    `changed` is emitted when the reader chooses.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: SheetKind | None = None
        self._moments: tuple[Since, ...] = ()
        self._reader, self._since = QComboBox(self), QComboBox(self)
        self._first, self._second = QComboBox(self), QComboBox(self)
        self._chosen: dict[str, QCheckBox] = {}
        fields = {
            "sheets.reader": self._reader,
            "sheets.first-language": self._first,
            "sheets.second-language": self._second,
            "sheets.since": self._since,
        }
        self._labels = {code: self._label(field) for code, field in fields.items()}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for code, field in fields.items():
            self._column.addWidget(self._labels[code])
            self._column.addWidget(field)
            self._column.addSpacing(8)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.set_languages(SHEET_LANGUAGES[:1])
        self._first.activated.connect(self._first_chosen)
        self._second.activated.connect(self._told)
        self._since.activated.connect(self._told)
        self._reader.activated.connect(self._reader_chosen)
        self.reword()

    def fields(self) -> tuple[QComboBox, QComboBox, QComboBox, QComboBox]:
        """Where the reader, the two languages and the entry to mark against are chosen."""
        return self._reader, self._first, self._second, self._since

    def reader(self) -> Reader:
        """For whom the sheet is."""
        chosen: Reader = self._reader.currentData()
        return chosen

    def languages(self) -> tuple[str, ...]:
        """The codes of the languages, the first first."""
        second = self._second.currentData()
        return (self._first.currentData(), second) if second else (self._first.currentData(),)

    def since(self) -> int | None:
        """The entry that the marks compare with; None: nothing is marked."""
        marked: int | None = self._since.currentData()
        return marked

    def options(self) -> frozenset[str]:
        """What is chosen of the kind's options."""
        return frozenset(option for option, box in self._chosen.items() if box.isChecked())

    def set_languages(self, languages: tuple[str, ...]) -> None:
        """Choose one or two languages without telling. Raises ValueError for one no sheet exists in."""
        _fill(self._first, SHEET_LANGUAGES, languages[0], _language)
        others = tuple(language for language in SHEET_LANGUAGES if language != languages[0])
        _fill(self._second, ("", *others), languages[1] if len(languages) > 1 else "", _language)

    def set_kind(self, kind: SheetKind) -> None:
        """Offer what a kind of sheet has, keeping the reader where it is made for that one too."""
        if self._kind is not None and self._kind.name == kind.name:
            return
        kept = self._reader.currentData()
        self._kind = kind
        self._show_readers(kept)
        for box in self._chosen.values():
            box.deleteLater()
        self._chosen = {option: self._box(option) for option in kind.options}

    def set_moments(self, moments: tuple[Since, ...]) -> None:
        """Offer entries to mark against, keeping the chosen one where it is still among them."""
        self._moments = moments
        self._show_moments()

    def reword(self) -> None:
        """Name everything in the language of the window."""
        for code, label in self._labels.items():
            label.setText(say(code))
            label.buddy().setAccessibleName(say(code).replace("&", ""))
        self.set_languages(self.languages())
        self._show_readers(self._reader.currentData())
        self._show_moments()
        for option, box in self._chosen.items():
            box.setText(say(f"sheet-option.{option}"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def _show_readers(self, chosen: Reader | None) -> None:
        readers = self._kind.readers if self._kind is not None else ("staff",)
        _fill(self._reader, readers, chosen if chosen in readers else readers[0], _reader)
        self._allow_marks()

    def _show_moments(self) -> None:
        entries = (None, *(moment.entry for moment in self._moments))
        chosen = self._since.currentData()
        _fill(self._since, entries, chosen if chosen in entries else None, self._moment)

    def _moment(self, entry: int | None) -> str:
        found = next((moment for moment in self._moments if moment.entry == entry), None)
        if found is None:
            return say("sheets.since-none")
        return say("sheets.since-entry", at=found.recorded_at, entry=found.entry)

    def _allow_marks(self) -> None:
        """The public and the press get no marks."""
        self._since.setEnabled(self._kind is None or (self._kind.compares and self.reader() not in OPEN))

    def _box(self, option: str) -> QCheckBox:
        box = QCheckBox(say(f"sheet-option.{option}"), self)
        box.toggled.connect(self._told)
        self._column.addWidget(box)
        return box

    def _label(self, field: QWidget) -> Label:
        label = Label(font=fonts.secondary, tone="secondary", parent=self)
        label.setBuddy(field)
        return label

    def _first_chosen(self) -> None:
        second = self._second.currentData()
        first = self._first.currentData()
        self.set_languages((first, second) if second and second != first else (first,))
        self.changed.emit()

    def _reader_chosen(self) -> None:
        self._allow_marks()
        self.changed.emit()

    def _told(self) -> None:
        self.changed.emit()


def _fill(box: QComboBox, values: Sequence[T], chosen: T, worded: Callable[[T], str]) -> None:
    box.clear()
    for value in values:
        box.addItem(worded(value), value)
    box.setCurrentIndex(list(values).index(chosen))


def _language(language: str) -> str:
    return say.words.spoken(language) if language else say("sheets.no-second-language")


def _reader(reader: Reader) -> str:
    return say(f"sheet.audience.{reader}")
