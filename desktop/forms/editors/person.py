"""The editor that picks a person of the registry, by any part of any form of the name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.desk.member_finder import NameFinder
from desktop.desk.person_finder import entry_of_person
from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.found_box import MOST_TYPED, FoundList, leads, only_one, unchosen
from desktop.widgets.layout import boxes
from desktop.wording.people import offered_words, person_line
from desktop.wording.words import say
from domain.core.problem import Malformed, Problem
from domain.naming.finding.found import Found
from domain.registry.person import Person

OFFERED = 12


class PersonEditor(Editor):
    """One person of the registry; `retracted` offers those that were taken back instead, `merged` those merged.

    Only persons found by the typed letters are offered: a registry may hold 100,000.
    """

    nobody_known = Signal(str)
    """What was typed, as the field is left, where it is the name of nobody in the whole registry."""

    def __init__(self, *, retracted: bool = False, merged: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retracted, self._merged = retracted, merged
        self._registries = NOBODY
        self._gone = NameFinder()
        """Finds those taken back or merged, where they are what is offered."""
        self._chosen: str | None = None
        self._found: Sequence[Found] = ()
        self._line = QLineEdit(self)
        self._list = FoundList(self._line)
        self._list.taken.connect(self._picked)
        self._line.textEdited.connect(self._typed)
        self._line.editingFinished.connect(self._name_whom_was_found)
        boxes.column(self._line, on=self)
        self.setFocusProxy(self._line)
        self.reword()

    def value(self) -> Any:
        return self._chosen or self._line.text().strip() or None

    def set_value(self, value: Any) -> None:
        key = str(value or "")
        self._chosen = key if key in self._registries.person else None
        self._line.setText(self._words(key) if self._chosen else key)

    def problem(self) -> Problem | None:
        typed = self._line.text().strip()
        if not typed or self._chosen is not None:
            return None
        share = self._share()
        if not self._found and share < 1:
            return Malformed("nobody-found-yet", typed=typed[:MOST_TYPED], percent=int(100 * share))
        return unchosen(typed, self._found, self._words)

    def offers_something(self) -> bool:
        return self._share() < 1 or any(self._is_offered(person) for person in self._registries.person.values())

    def set_registries(self, registries: DeskRegistries) -> None:
        chosen, self._registries = self.value(), registries
        if self._retracted or self._merged:
            gone = ((key, person) for key, person in registries.person.items() if self._is_gone(person))
            self._gone.follow({key: entry_of_person(person) for key, person in gone})
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
        words = [offered_words(self._words(each.person), each) for each in self._found]
        share = self._share() if text.strip() else 1.0
        note = say("form.register-being-prepared", percent=int(100 * share)) if share < 1 else ""
        self._list.offer(words, sure=leads(self._found), note=note)
        self._tell()

    def _look_for(self, typed: str) -> None:
        self._found = self._find(typed) if typed else ()
        named = [each.person for each in self._found if typed in (each.person, self._words(each.person))]
        # Of a register that is still being read, another may be meant who is not found yet.
        self._chosen = named[0] if named else only_one(self._found) if self._share() >= 1 else None

    def _find(self, typed: str) -> list[Found]:
        if self._retracted or self._merged:
            return self._gone.find(typed, OFFERED)
        return self._registries.find(typed, OFFERED)

    def _share(self) -> float:
        """In how much of the register it was looked for, from 0 to 1."""
        gone = self._retracted or self._merged
        return self._registries.share_read if gone else self._registries.share_found()

    def _is_offered(self, person: Person) -> bool:
        if self._retracted or self._merged:
            return self._is_gone(person)
        return not person.retracted and person.merged_into is None

    def _is_gone(self, person: Person) -> bool:
        return (person.retracted and self._retracted) or (person.merged_into is not None and self._merged)

    def _picked(self, row: QModelIndex) -> None:
        self.set_value(self._found[row.row()].person)
        self._tell()

    def _name_whom_was_found(self) -> None:
        """Show the words of who was found by another spelling, so that nobody is taken for somebody else."""
        typed = self._line.text().strip()
        if self._chosen is not None:
            self.set_value(self._chosen)
        elif typed and not self._found and self._share() >= 1:
            self.nobody_known.emit(typed)

    def _words(self, key: str) -> str:
        person = self._registries.person.get(key)
        return person_line(person, say.words) if person is not None else key
