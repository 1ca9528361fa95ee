"""The editor of a motorcade: a row for each car, the first of the column first."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.forms.editors.editor import Editor
from desktop.forms.editors.rows import RowsEditor
from desktop.look.held_sizes import hold_width
from desktop.look.style.mark import Severity, set_mark
from desktop.widgets.fields.box import Box
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.wording.words import say
from domain.programme.motorcade import USUAL_SEATS, CarUse

WIDTHS = {"number": 70, "seats": 150, "plate": 150, "driver": 220}


class CarEditor(Editor):
    """A car: its number, what it is for, how many may ride beside the driver, plate and driver."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = {name: QLineEdit(self) for name in WIDTHS}
        self._use = Box(self)
        for use in get_args(CarUse):
            self._use.addItem(use, use)
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, part in self._fields().items():
            if name in WIDTHS:
                hold_width(part, WIDTHS[name])
            row.addWidget(part)
        for line in self._lines.values():
            line.textEdited.connect(self._tell)
        self._use.activated.connect(self._tell)
        self._use.setCurrentIndex(self._use.findData("delegation"))
        self.setFocusProxy(self._lines["number"])
        self.reword()

    def value(self) -> Any:
        said = {name: line.text().strip() for name, line in self._lines.items()}
        if not any(said.values()):
            return None
        numbers = {name: _whole(said[name]) for name in ("number", "seats") if said[name]}
        words = {name: said[name] for name in ("plate", "driver") if said[name]}
        return {"use": self._use.currentData(), **numbers, **words}

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        for name, line in self._lines.items():
            line.setText(str(said.get(name) or ""))
        self._use.setCurrentIndex(max(self._use.findData(said.get("use", "delegation")), 0))

    def reword(self) -> None:
        for name, line in self._lines.items():
            line.setPlaceholderText(say(f"form.car-{name}", seats=USUAL_SEATS))
        for index in range(self._use.count()):
            self._use.setItemText(index, say.words.of("car-use", self._use.itemData(index)))

    def parts(self) -> list[tuple[str, QWidget]]:
        return [(say(f"form.car-{name}", seats=USUAL_SEATS), part) for name, part in self._fields().items()]

    def mark(self, severity: Severity | None, within: str = "") -> None:
        """Mark the part that a path leads to, else all of them."""
        at = self._fields().get(within.removeprefix("."))
        super().mark(None if at is not None else severity)
        if at is not None:
            set_mark(at, severity)

    def _fields(self) -> dict[str, QWidget]:
        """The parts in the order of reading."""
        lines = self._lines
        first: dict[str, QWidget] = {"number": lines["number"], "use": self._use}
        return {**first, "seats": lines["seats"], "plate": lines["plate"], "driver": lines["driver"]}


class CarsEditor(RowsEditor):
    """The cars of a motorcade in the order of the column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(CarEditor, "form.add-car", parent)


def _whole(typed: str) -> int | str:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else typed
