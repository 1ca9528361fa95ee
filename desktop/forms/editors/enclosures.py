"""The editor of what goes with a note: a row for each sheet or document, in their order."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.desk.registries import DeskRegistries
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.rows import RowsEditor
from desktop.forms.editors.text import TextsEditor, WholeNumberEditor
from desktop.look.held_sizes import hold_width
from desktop.wording.words import say
from domain.core.problem import Problem

SHEETS_WIDTH = 110


class EnclosureEditor(Editor):
    """What is enclosed, in several languages, and on how many sheets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what, self._sheets = TextsEditor(self), WholeNumberEditor(self)
        self._line = cast("QLineEdit", self._sheets.focusProxy())
        hold_width(self._line, SHEETS_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._what, stretch=1)
        row.addWidget(self._sheets, alignment=Qt.AlignmentFlag.AlignBottom)
        for editor in (self._what, self._sheets):
            editor.edited.connect(self.edited)
        self.setFocusProxy(self._what)
        self.reword()

    def value(self) -> Any:
        said = {"what": self._what.value(), "sheets": self._sheets.value()}
        return {name: each for name, each in said.items() if each is not None} or None

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        self._what.set_value(said.get("what"))
        self._sheets.set_value(said.get("sheets"))

    def problem(self) -> Problem | None:
        return self._sheets.problem()

    def set_languages(self, languages: tuple[str, ...]) -> None:
        self._what.set_languages(languages)

    def set_registries(self, registries: DeskRegistries) -> None:
        self._what.set_registries(registries)

    def reword(self) -> None:
        self._what.reword()
        self._line.setPlaceholderText(say("field.sheets"))

    def parts(self) -> list[tuple[str, QWidget]]:
        return [*self._what.parts(), (say("field.sheets"), self._line)]


class EnclosuresEditor(RowsEditor):
    """Everything that goes with a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(EnclosureEditor, "form.add-enclosure", parent)
