"""The editor that picks an entry of a registry, or something that stands in one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.pick import fill_box, key_of, searchable_box, show_in_box

OfferedEntries = Callable[[DeskRegistries], list[tuple[str, str]]]
"""What may be picked: (id, words) pairs."""


class RegistryEditor(Editor):
    """One entry of a registry, found by typing any part of its words; another key may be typed."""

    def __init__(self, offered: OfferedEntries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered, self._registries = offered, NOBODY
        self._box, self._line = searchable_box(self)
        self._box.activated.connect(self._tell)
        self._line.textEdited.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)
        self.setFocusProxy(self._box)

    def value(self) -> Any:
        typed = self._box.currentText().strip()
        return (key_of(self._box, typed) or typed) or None

    def set_value(self, value: Any) -> None:
        show_in_box(self._box, str(value or ""))

    def set_registries(self, registries: DeskRegistries) -> None:
        chosen, self._registries = self.value(), registries
        if fill_box(self._box, self._offered(registries)):
            self.set_value(chosen)

    def reword(self) -> None:
        self.set_registries(self._registries)
