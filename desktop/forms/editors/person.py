"""The editor that picks a person of the registry, by any part of any form of the name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.forms.editors.editor import Editor
from desktop.wording.people import person_line
from desktop.wording.words import say
from domain.registry.person import Person

OFFERED = 12


class PersonEditor(Editor):
    """One person of the registry; `retracted` offers those that were taken back instead, `merged` those merged.

    Only persons found by the typed letters are offered: a registry may hold 100,000.
    """

    def __init__(self, *, retracted: bool = False, merged: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retracted, self._merged = retracted, merged
        self._registries = NOBODY
        self._gone: list[str] = []
        """Those taken back or merged, where they are what is offered: few, found once for all keystrokes."""
        self._chosen: str | None = None
        self._offered: dict[str, str] = {}
        self._line, self._list = QLineEdit(self), QStringListModel(self)
        finder = QCompleter(self._list, self)
        finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.activated.connect(self._picked)
        self._line.setCompleter(finder)
        self._line.textEdited.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        self.setFocusProxy(self._line)
        self.reword()

    def value(self) -> Any:
        return self._chosen or self._line.text().strip() or None

    def set_value(self, value: Any) -> None:
        key = str(value or "")
        self._chosen = key if key in self._registries.person else None
        self._line.setText(self._words(key) if self._chosen else key)

    def set_registries(self, registries: DeskRegistries) -> None:
        chosen, self._registries = self.value(), registries
        if self._retracted or self._merged:
            self._gone = [key for key, person in registries.person.items() if self._is_gone(person)]
        if self._chosen is not None or chosen in registries.person:
            self.set_value(chosen)
        elif chosen is not None:
            self._look_for(str(chosen))

    def reword(self) -> None:
        self._line.setPlaceholderText(say("form.find-any-script"))
        if self._chosen is not None:
            self.set_value(self._chosen)

    def _typed(self, text: str) -> None:
        self._look_for(text.strip())
        self._tell()

    def _look_for(self, typed: str) -> None:
        found = self._found(typed) if typed else []
        self._offered = {self._words(key): key for key in found}
        self._list.setStringList(list(self._offered))
        named = self._offered.get(typed) or (typed if typed in found else None)
        self._chosen = named or (found[0] if len(found) == 1 else None)

    def _found(self, typed: str) -> list[str]:
        if not (self._retracted or self._merged):
            return [each.person for each in self._registries.find(typed, OFFERED)]
        return [key for key in self._gone if typed.casefold() in self._words(key).casefold()][:OFFERED]

    def _is_gone(self, person: Person) -> bool:
        return (person.retracted and self._retracted) or (person.merged_into is not None and self._merged)

    def _picked(self, words: str) -> None:
        self._chosen = self._offered.get(words)
        self._tell()

    def _words(self, key: str) -> str:
        person = self._registries.person.get(key)
        return person_line(person, say.words) if person is not None else key
