"""The editor of how many of each side were in the room: a line for each, typed as one says it."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.look import fonts
from desktop.look.held_sizes import hold_width
from desktop.widgets.label import Label
from desktop.wording.quantity_reading import read_quantity
from desktop.wording.sizes import many_words
from desktop.wording.words import say, states_of
from domain.core.problem import Malformed, Problem
from domain.programme.size import HowMany

BOTH = ("host", "guest")
FIELD_WIDTH = 160


class SizesEditor(Editor):
    """How many of each side: 5, 10–12, about ten, at least 10; blank where nobody counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self._lines: dict[str, tuple[Label, QLineEdit]] = {}
        self._take_sides(BOTH)

    def value(self) -> Any:
        said = {side: _read(line.text()) for side, (_, line) in self._lines.items()}
        return {side: many for side, many in said.items() if many} or None

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        self._take_sides((*self._lines, *(side for side in said if side not in self._lines)))
        for side, (_, line) in self._lines.items():
            many = said.get(side)
            line.setText(many if isinstance(many, str) else _written(many) if many else "")

    def problem(self) -> Problem | None:
        unread = any(isinstance(many, str) for many in (self.value() or {}).values())
        return Malformed("unread-size") if unread else None

    def set_view(self, view: VisitView | None) -> None:
        if view is not None:
            self._take_sides(tuple(dict.fromkeys((*BOTH, *states_of(view.visit)))))

    def reword(self) -> None:
        for side, (label, _) in self._lines.items():
            label.setText(say.words.of("side", side))

    def parts(self) -> list[tuple[str, QLineEdit]]:
        return [(say.words.of("side", side), line) for side, (_, line) in self._lines.items()]

    def _take_sides(self, sides: tuple[str, ...]) -> None:
        for side in sides:
            if side not in self._lines:
                label, line = Label(font=fonts.secondary, tone="muted", parent=self), QLineEdit(self)
                hold_width(line, FIELD_WIDTH)
                line.textEdited.connect(self._tell)
                row = len(self._lines)
                self._grid.addWidget(label, row, 0)
                self._grid.addWidget(line, row, 1)
                self._lines[side] = (label, line)
        self.setFocusProxy(next(line for _, line in self._lines.values()))
        self.reword()


def _read(typed: str) -> dict[str, Any] | str | None:
    """A number as the record has it; as it was typed where it is none."""
    said = read_quantity(typed, say.words.language) if typed.strip() else None
    if said is None or not said.keys() <= {"kind", "value", "upper"} or not _whole(said):
        return typed.strip() or None
    value, kind = int(said["value"]), said["kind"]
    ends: dict[str, dict[str, Any]] = {
        "range": {"least": value, "most": int(said.get("upper", value))},
        "at-least": {"least": value}, "more-than": {"least": value + 1},
        "at-most": {"most": value}, "less-than": {"most": value - 1},
        "about": {"least": value, "most": value, "about": True},
    }  # fmt: skip
    return ends.get(kind, {"least": value, "most": value})


def _whole(said: dict[str, Any]) -> bool:
    return all(said.get(end, "0").isdecimal() for end in ("value", "upper"))


def _written(many: Any) -> str:
    try:
        return many_words(msgspec.convert(many, HowMany), say.words)
    except msgspec.ValidationError:
        return ""
