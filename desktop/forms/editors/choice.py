"""Editors that choose: one of a few values, a yes or no, a time zone."""

from __future__ import annotations

from functools import cache
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.offered import OfferedList
from desktop.widgets.fields.box import Box
from desktop.widgets.fields.choice_box import ChoiceBox
from desktop.widgets.fields.segmented import Segment, Segmented
from desktop.widgets.layout import boxes
from desktop.wording.words import say
from domain.core.cities import cities_named, zone_of_city
from domain.core.names import GUEST, HOST

LEAST_TYPED, MOST_OFFERED = 2, 10

FORMAT_LETTERS = {
    "tete-a-tete": ("t", "two-rings"),
    "restricted": ("r", "two-columns"),
    "expanded": ("e", "table-seats"),
}


class ChoiceEditor(Editor):
    """One of the values of an enumeration. `optional` adds the choice of none."""

    def __init__(
        self, kind: str, values: tuple[str, ...], *, optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._box = ChoiceBox(self)
        for value in (*(("",) if optional else ()), *values):
            self._box.addItem(value, value)
        if not optional:
            # A required value starts empty: the first one must not be recorded because nobody chose.
            self._box.setCurrentIndex(-1)
        self._box.activated.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box, alignment=Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self._box)
        self.reword()

    def value(self) -> Any:
        return self._box.currentData() or None

    def set_value(self, value: Any) -> None:
        self._box.setCurrentIndex(self._box.findData(value or ""))

    def reword(self) -> None:
        for index in range(self._box.count()):
            self._box.setItemText(index, say.words.of(self._kind, self._box.itemData(index)))


class SideEditor(ChoiceEditor):
    """One of the sides of the visit on show, in the order of parties; `further` offers neither host nor guest."""

    def __init__(self, *, optional: bool = False, further: bool = False, parent: QWidget | None = None) -> None:
        self._left_out = (HOST, GUEST) if further else ()
        super().__init__("side", () if further else (HOST, GUEST), optional=optional, parent=parent)
        self._none = ("",) if optional else ()

    def set_view(self, view: VisitView | None) -> None:
        sides = view.visit.sides if view is not None else (HOST, GUEST)
        offered = (*self._none, *(side for side in sides if side not in self._left_out))
        if offered == tuple(self._box.itemData(row) for row in range(self._box.count())):
            self.reword()
            return
        chosen = self.value()
        self._box.clear()
        for side in offered:
            self._box.addItem(side, side)
        self.set_value(chosen)
        self.reword()


class FormatEditor(Editor):
    """The format of a meeting, by one letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = Segmented(_formats(), parent=self)
        self._segments.chosen.connect(self._tell)
        boxes.column(self._segments, on=self)
        self.setFocusProxy(self._segments)

    def value(self) -> Any:
        return self._segments.value()

    def set_value(self, value: Any) -> None:
        if value in FORMAT_LETTERS:
            self._segments.set_value(value)

    def reword(self) -> None:
        self._segments.set_words(_formats())


class YesNoEditor(Editor):
    """A box to tick. Where nothing may be said, a box that opened empty says nothing until it is touched."""

    def __init__(self, code: str, parent: QWidget | None = None, *, optional: bool = False) -> None:
        super().__init__(parent)
        self._code = code
        self._optional = optional
        self._unticked = None if optional else False
        self._box = QCheckBox(self)
        self._box.clicked.connect(self._touched)
        boxes.column(self._box, on=self, margins=(0, 4, 0, 0))
        self.setFocusProxy(self._box)
        self.reword()

    def value(self) -> Any:
        return True if self._box.isChecked() else self._unticked

    def set_value(self, value: Any) -> None:
        self._unticked = None if self._optional and value is None else False
        self._box.setChecked(bool(value))

    def reword(self) -> None:
        self._box.setText(say(self._code))

    def _touched(self) -> None:
        self._unticked = False
        self._tell()


class ZoneEditor(Editor):
    """A time zone: one types any part of its IANA name, or a city in any language.

    What is typed and names just one city is taken for the zone of that city when the officer leaves the field.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box, self._line = Box(self), QLineEdit(self)
        self._box.setEditable(True)
        self._box.setLineEdit(self._line)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._box.setCompleter(None)  # type: ignore[arg-type]  # none is None to Qt
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.addItems(_zones())
        self._box.setCurrentText("")
        self._offered = OfferedList(self._take, self)
        self._line.textEdited.connect(self._typed)
        self._line.editingFinished.connect(self._show_zone)
        self._box.activated.connect(self._tell)
        boxes.column(self._box, on=self)
        self.setFocusProxy(self._box)
        self.reword()

    def value(self) -> Any:
        typed = self._box.currentText().strip()
        return typed if typed in _zones() else zone_of_city(typed) or typed or None

    def set_value(self, value: Any) -> None:
        self._box.setCurrentText(str(value or ""))

    def reword(self) -> None:
        self._line.setPlaceholderText(say("form.zone"))

    def _typed(self, typed: str) -> None:
        self._offered.offer(self._line, offered_zones(typed))
        self.edited.emit()

    def _take(self, zone: str) -> None:
        self.set_value(zone)
        self.edited.emit()

    def _show_zone(self) -> None:
        self.set_value(self.value())


def offered_zones(typed: str) -> list[tuple[str, str]]:
    """What to offer for what is typed: cities so named with their zones, then zones that hold it; words and zone."""
    wanted = typed.strip().casefold()
    if len(wanted) < LEAST_TYPED or typed.strip() in _zones():
        return []
    territories = say.words.locale.territories
    cities = [
        (f"{city.name}, {territories.get(city.territory, city.territory)}  ·  {city.zone}", city.zone)
        for city in cities_named(typed)
    ]
    return [*cities, *((zone, zone) for zone in _zones() if wanted in zone.casefold())][:MOST_OFFERED]


@cache
def _zones() -> list[str]:
    return sorted(zone for zone in available_timezones() if "/" in zone)


def _formats() -> tuple[Segment, ...]:
    return tuple(Segment(value, say(f"format-choice.{value}"), *face) for value, face in FORMAT_LETTERS.items())
