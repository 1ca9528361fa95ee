"""The editor that picks one of the offices a person holds or held."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.editors.editor import Editor
from desktop.forms.editors.pick import fill_box, key_of, searchable_box, show_in_box
from desktop.people import held_line
from desktop.registries import NOBODY, Registries
from desktop.words import say


class HeldEditor(Editor):
    """One office of the person the form is about, the one taken last first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about, self._registries = "", NOBODY
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
        self._registries = registries
        self.reword()

    def set_about(self, reference: str | None) -> None:
        self._about = reference or ""
        self.reword()

    def reword(self) -> None:
        chosen = self.value()
        person = self._registries.person.get(self._about)
        offices = list(reversed(person.offices.items())) if person is not None else []
        if fill_box(self._box, [(key, held_line(held, say.words)) for key, held in offices]):
            self.set_value(chosen)


class OfficeEditor(Editor):
    """An office of the registry, whoever holds it; another key may be typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._registries = registries
        self.reword()

    def reword(self) -> None:
        chosen = self.value()
        held = (each for person in self._registries.person.values() for each in person.offices.values())
        offices = {each.office: say.words.pick(each.title) for each in held}
        if fill_box(self._box, sorted(offices.items(), key=lambda office: office[1].casefold())):
            self.set_value(chosen)
