"""What a row of a list should read that was read amiss: beneath the changes, a line of fields for each language."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.look import fonts
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.wording.words import say
from domain.core.names import Name
from domain.lists.listed import ListedPerson
from domain.lists.said_anew import SaidAnew

KEY = "F2"
"""Opens it from the changes."""

PARTS = ("given", "family", "position")
_WIDER = 2
"""How much wider the field of an office is than that of a name."""


class CorrectingPane(QWidget):
    """Tab goes from field to field, Enter takes what stands in them, Esc leaves it as it was read."""

    corrected = Signal(int, object)
    """The place of the entry on the list, from 0, and what it should read (`SaidAnew`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: int | None = None
        self._entry: ListedPerson | None = None
        self._heading = WrappedLabel(font=fonts.secondary_strong, tone="secondary", parent=self)
        self._grid = QGridLayout()
        self._fields: dict[tuple[str, str], QLineEdit] = {}
        self._labels: dict[tuple[str, str], Label] = {}
        boxes.column(self._heading, self._grid, spacing=4, margins=(20, 8, 20, 8), on=self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a row is being corrected."""
        return self._place is not None

    def fields(self) -> tuple[tuple[str, str], ...]:
        """The part and the language of each field, in their order."""
        return tuple(self._fields)

    def field(self, part: str, language: str) -> QLineEdit:
        """The field of a part in a language, such as `family` in `fr`."""
        return self._fields[part, language]

    def show_entry(self, place: int, entry: ListedPerson) -> None:
        """Show what was read of somebody, to be corrected."""
        self.close_entry()
        self._place, self._entry = place, entry
        for at, language in enumerate(_languages(entry)):
            self._add_language(at, language, entry)
        self.reword()
        self.show()
        first = next(iter(self._fields.values()))
        first.setFocus()
        first.selectAll()

    def close_entry(self) -> None:
        """Correct nobody."""
        self._place = self._entry = None
        for each in (*self._fields.values(), *self._labels.values()):
            self._grid.removeWidget(each)
            each.deleteLater()
        self._fields, self._labels = {}, {}
        self.hide()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        if self._entry is not None:
            self._heading.setText(say("reconcile.correcting", line=self._entry.line))
        for (part, language), field in self._fields.items():
            spoken = say.words.spoken(language)
            name = say("reconcile.office-in", language=spoken) if part == "position" else _part(part, spoken)
            field.setAccessibleName(name)
            self._labels[part, language].setText(name)

    def _add_language(self, at: int, language: str, entry: ListedPerson) -> None:
        name = entry.names.get(language, Name())
        said = {"given": name.given, "family": name.family, "position": entry.position.get(language, "")}
        for column, part in enumerate(PARTS):
            field = QLineEdit(said[part], self)
            field.returnPressed.connect(self._tell)
            label = Label(font=fonts.secondary, tone="muted", parent=self)
            label.setBuddy(field)
            self._fields[part, language], self._labels[part, language] = field, label
            self._grid.addWidget(label, 2 * at, column)
            self._grid.addWidget(field, 2 * at + 1, column)
            self._grid.setColumnStretch(column, _WIDER if part == "position" else 1)

    def _tell(self) -> None:
        if self._place is None or self._entry is None:
            return
        names = {language: self._name(self._entry.names.get(language, Name()), language)
                 for language in _languages(self._entry)}  # fmt: skip
        position = {language: self._text("position", language) for language in _languages(self._entry)}
        self.corrected.emit(self._place, SaidAnew(names, position))

    def _name(self, stood: Name, language: str) -> Name:
        """The name as it should read; what was told of one that was read otherwise does not hold of it."""
        said = replace(stood, given=self._text("given", language), family=self._text("family", language))
        if (said.given, said.family) == (stood.given, stood.family):
            return stood
        left = stood.patronymic not in f"{said.given} {said.family}".split()
        return replace(said, capitals=None, patronymic=stood.patronymic if left else "")

    def _text(self, part: str, language: str) -> str:
        return " ".join(self._fields[part, language].text().split())


def _languages(entry: ListedPerson) -> tuple[str, ...]:
    """The languages in which something was read of somebody."""
    return tuple(dict.fromkeys((*entry.names, *entry.position))) or (say.words.language,)


def _part(part: str, spoken: str) -> str:
    return say(f"form.name-{part}", language=spoken)
