"""The editor that picks a person of the registry, by any part of any form of the name."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.editors.editor import Editor
from desktop.forms.editors.pick import fill_box, key_of, searchable_box, show_in_box
from desktop.registries import NOBODY, Registries
from desktop.words import say


class PersonEditor(Editor):
    """One person of the registry; `retracted` offers those that were taken back instead."""

    def __init__(self, *, retracted: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retracted = retracted
        self._registries = NOBODY
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

    def set_registries(self, registries: Registries) -> None:
        chosen, self._registries = self.value(), registries
        offered = [
            (person.reference, say.words.name(person.names))
            for person in registries.person.values()
            if person.retracted == self._retracted
        ]
        if fill_box(self._box, offered):
            self.set_value(chosen)

    def reword(self) -> None:
        self._line.setPlaceholderText(say("form.find-any-script"))
        self.set_registries(self._registries)
