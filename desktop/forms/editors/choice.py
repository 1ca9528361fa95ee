"""Editors that choose: one of a few values, a yes or no, a time zone."""

from __future__ import annotations

from functools import cache
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.pick import searchable_box
from desktop.widgets.segmented import Segment, Segmented
from desktop.wording.words import say
from domain.core.names import GUEST, HOST

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
        self._box = QComboBox(self)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._segments)
        self.setFocusProxy(self._segments)

    def value(self) -> Any:
        return self._segments.value()

    def set_value(self, value: Any) -> None:
        if value in FORMAT_LETTERS:
            self._segments.set_value(value)

    def reword(self) -> None:
        self._segments.set_words(_formats())


class YesNoEditor(Editor):
    """A box to tick. Where nothing may be said, a box that opened empty and is empty says nothing."""

    def __init__(self, code: str, parent: QWidget | None = None, *, optional: bool = False) -> None:
        super().__init__(parent)
        self._code = code
        self._optional = optional
        self._unticked = None if optional else False
        self._box = QCheckBox(self)
        self._box.clicked.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self._box)
        self.setFocusProxy(self._box)
        self.reword()

    def value(self) -> Any:
        return True if self._box.isChecked() else self._unticked

    def set_value(self, value: Any) -> None:
        self._unticked = None if self._optional and value is None else False
        self._box.setChecked(bool(value))

    def reword(self) -> None:
        self._box.setText(say(self._code))


class ZoneEditor(Editor):
    """A time zone by its IANA name, completed as one types any part of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box, self._line = searchable_box(self)
        self._box.addItems(_zones())
        self._box.setCurrentText("")
        self._line.textEdited.connect(self._tell)
        self._box.activated.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)
        self.setFocusProxy(self._box)
        self.reword()

    def value(self) -> Any:
        return self._box.currentText().strip() or None

    def set_value(self, value: Any) -> None:
        self._box.setCurrentText(str(value or ""))

    def reword(self) -> None:
        self._line.setPlaceholderText(say("form.zone"))


@cache
def _zones() -> list[str]:
    return sorted(zone for zone in available_timezones() if "/" in zone)


def _formats() -> tuple[Segment, ...]:
    return tuple(Segment(value, say(f"format.{value}"), *face) for value, face in FORMAT_LETTERS.items())
