"""Editors of what an interpreter does: between which languages, and in which turns."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.pick import PickEditor
from desktop.forms.editors.rows import RowsEditor
from desktop.forms.editors.time_fields import FIELD_WIDTH
from desktop.look import fonts
from desktop.look.held_sizes import hold_width
from desktop.widgets.fields.time_field import TimeField
from desktop.widgets.label import Label
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.wording.languages import languages_offered
from desktop.wording.words import say

LANGUAGE_WIDTH = 190


class PairEditor(Editor):
    """Two languages, both ways unless the box is not ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._second = PickEditor(languages_offered), PickEditor(languages_offered)
        self._both = QCheckBox(self)
        self._both.setChecked(True)
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for editor in (self._first, self._second):
            hold_width(editor, LANGUAGE_WIDTH)
            editor.edited.connect(self.edited)
            row.addWidget(editor)
        row.addWidget(self._both)
        self._both.clicked.connect(self._tell)
        self.setFocusProxy(self._first)
        self.reword()

    def value(self) -> Any:
        first, second = self._first.value(), self._second.value()
        if first is None and second is None:
            return None
        return {"first": first or "", "second": second or "", "both": self._both.isChecked()}

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        self._first.set_value(said.get("first"))
        self._second.set_value(said.get("second"))
        self._both.setChecked(bool(said.get("both", True)))

    def set_view(self, view: VisitView | None) -> None:
        self._first.set_view(view)
        self._second.set_view(view)

    def reword(self) -> None:
        self._both.setText(say("form.both-ways"))

    def parts(self) -> list[tuple[str, QWidget]]:
        fields = {"from-language": self._first, "into-language": self._second, "both-ways": self._both}
        return [(say(f"form.{name}"), field) for name, field in fields.items()]


class TurnEditor(Editor):
    """A turn, from one time to another by the clock of the item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._starts, self._ends = TimeField(parent=self), TimeField(parent=self)
        self._zone = Label(font=fonts.secondary, tone="muted", parent=self)
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field in (self._starts, self._ends):
            hold_width(field, FIELD_WIDTH)
            field.textEdited.connect(self._typed)
            row.addWidget(field)
        row.addWidget(self._zone)
        self.setFocusProxy(self._starts)
        self.reword()

    def value(self) -> Any:
        said = {"starts": _clock(self._starts), "ends": _clock(self._ends)}
        return said if any(said.values()) else None

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        for field, name in ((self._starts, "starts"), (self._ends, "ends")):
            field.setText(str(said.get(name) or ""))
        self._ends.set_start(self._starts.value())

    def set_view(self, view: VisitView | None) -> None:
        self._zone.setText(view.visit.zone if view is not None else "")

    def reword(self) -> None:
        self._starts.setPlaceholderText(say("form.start"))
        self._ends.setPlaceholderText(say("form.end"))

    def parts(self) -> list[tuple[str, QWidget]]:
        return [(say("form.start"), self._starts), (say("form.end"), self._ends)]

    def _typed(self) -> None:
        self._ends.set_start(self._starts.value())
        self.edited.emit()


class PairsEditor(RowsEditor):
    """The language pairs of an interpreter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PairEditor, "form.add-pair", parent)


class TurnsEditor(RowsEditor):
    """The turns of an interpreter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TurnEditor, "form.add-turn", parent)


def _clock(field: TimeField) -> str:
    """The time as it is meant; what cannot be read, as typed."""
    time = field.value()
    return f"{time:%H:%M}" if time is not None else field.text().strip()
