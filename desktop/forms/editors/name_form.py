"""Editors of a person's name in one language and script: which form it is, and how it is written."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.found_box import FoundBox
from desktop.forms.editors.pick import fill_box, show_in_box
from desktop.forms.editors.visit_offer import Offer
from desktop.widgets.layout import boxes
from desktop.wording.languages import spoken_languages
from desktop.wording.people import form_words
from desktop.wording.words import say
from domain.registry.name_form import PASSPORT

USUAL = (PASSPORT, "en", "fr", "ru", "kk", "kk-latn", "ar", "zh")
LINES, BOXES = ("given", "family", "patronymic", "capitals", "card", "phonetic"), ("family_first", "native")
NO_CAPITALS = ("-", "–", "—")
"""What is typed where nothing of a name stands in capitals; nothing typed means the whole family name."""


class FormKeyEditor(Editor):
    """The language and script of a name; those the person has already stand first."""

    def __init__(self, *, known: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._only_known, self._about, self._registries = known, "", NOBODY
        self._offer = Offer()
        self._box = FoundBox(self._offer.find, self)
        self._box.edited.connect(self._tell)
        boxes.column(self._box, on=self)
        self.setFocusProxy(self._box)
        self.reword()

    def value(self) -> Any:
        return (self._box.key() or self._box.typed()) or None

    def set_value(self, value: Any) -> None:
        show_in_box(self._box, str(value or ""))

    def set_registries(self, registries: DeskRegistries) -> None:
        self._registries = registries
        self.reword()

    def set_about(self, reference: str | None) -> None:
        self._about = reference or ""
        self.reword()

    def reword(self) -> None:
        self._box.line().setPlaceholderText(_words("form"))
        chosen = self.value()
        person = self._registries.person.get(self._about)
        forms = list(person.forms) if person is not None else []
        if not self._only_known:
            others = [*USUAL, *(code for code, _ in spoken_languages())]
            forms = list(dict.fromkeys([*forms, *others]))
        if self._offer.put([(form, form_words(form, say.words)) for form in forms]):
            fill_box(self._box, self._offer.choices)
            self.set_value(chosen)


class NameFormEditor(Editor):
    """How a name is written: its parts, what lists print in capitals, the card, how to say it, and in which order.

    With `native` it asks whether the form is the person's own.
    """

    def __init__(self, parent: QWidget | None = None, *, native: bool = True) -> None:
        super().__init__(parent)
        self._lines = {name: QLineEdit(self) for name in LINES}
        self._boxes = {name: QCheckBox(self) for name in BOXES if native or name != "native"}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, widget in enumerate((*self._lines.values(), *self._boxes.values())):
            grid.addWidget(widget, number // 2, number % 2)
        for line in self._lines.values():
            line.textEdited.connect(self._tell)
        for box in self._boxes.values():
            box.clicked.connect(self._tell)
        self.setFocusProxy(self._lines["given"])
        self.reword()

    def value(self) -> Any:
        said: dict[str, Any] = {name: line.text().strip() for name, line in self._lines.items()}
        if not any(said.values()):
            return None
        said["capitals"] = capitals_typed(said["capitals"])
        return {**said, **{name: box.isChecked() for name, box in self._boxes.items()}}

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        for name, line in self._lines.items():
            line.setText(capitals_shown(said.get(name)) if name == "capitals" else str(said.get(name) or ""))
        for name, box in self._boxes.items():
            box.setChecked(bool(said.get(name)))

    def reword(self) -> None:
        for name, line in self._lines.items():
            line.setPlaceholderText(_words(name))
        for name, box in self._boxes.items():
            box.setText(_words(name))

    def parts(self) -> list[tuple[str, QWidget]]:
        return [(_words(name), part) for name, part in (*self._lines.items(), *self._boxes.items())]


class SpeltFormEditor(Editor):
    """A form of a name whole: its language and script, and how it is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._which, self._spelling = FormKeyEditor(parent=self), NameFormEditor(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for editor in (self._which, self._spelling):
            editor.edited.connect(self.edited)
            column.addWidget(editor)
        self.setFocusProxy(self._which)

    def value(self) -> Any:
        form, name = self._which.value(), self._spelling.value()
        return {"form": form or "", "name": name or {}} if form or name else None

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        self._which.set_value(said.get("form"))
        self._spelling.set_value(said.get("name"))

    def parts(self) -> list[tuple[str, QWidget]]:
        return [(_words("form"), self._which), *self._spelling.parts()]


def capitals_typed(text: str) -> str | None:
    """What stands in capitals, as typed: None for the whole family name, nothing for a dash."""
    return "" if text in NO_CAPITALS else text or None


def capitals_shown(capitals: Any) -> str:
    """The same as a field shows it."""
    return "–" if capitals == "" else str(capitals or "")


def _words(name: str) -> str:
    return say(f"field.{name}").replace("&", "")
