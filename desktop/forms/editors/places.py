"""Editors of a visit's sides and places: words in several languages, with a time zone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.forms.editors.by_language import SHOWN_LANGUAGES
from desktop.forms.editors.choice import YesNoEditor, ZoneEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.pick import SeveralEditor
from desktop.forms.editors.text import TextsEditor
from desktop.look import fonts
from desktop.widgets.button import Button, ButtonSize
from desktop.widgets.label import Label
from desktop.wording.languages import spoken_languages
from desktop.wording.states import states_offered
from desktop.wording.words import Words, say
from desktop.wording.zone_city import capital_words
from domain.core.cities import Capital, capital_of, zone_of_city
from domain.naming.lexicon import state_named


class ClockOfCity:
    """Fills in the zone of the city that is typed in another field, as long as nobody wrote another zone himself."""

    def __init__(self, city: Editor, zone: Editor) -> None:
        self._city, self._zone = city, zone
        self._filled: str | None = None
        city.edited.connect(self._fill)

    def _fill(self) -> None:
        if self._zone.value() not in (None, self._filled):
            return
        named = self._city.value() or {}
        self._filled = next(filter(None, map(zone_of_city, named.values())), None)
        self._zone.set_value(self._filled)


class CapitalOfState:
    """Fills in the capital of the state that is named, in the same languages, as long as nobody wrote another."""

    def __init__(self, state: Editor, capital: Editor) -> None:
        self._state, self._capital = state, capital
        self._filled: dict[str, str] | None = None
        state.edited.connect(self._fill)

    def _fill(self) -> None:
        if self._capital.value() not in (None, self._filled):
            return
        named = self._state.value() or {}
        capital = next(filter(None, (capital_of(state_named(words)) for words in named.values())), None)
        said = {language: _words_in(language, capital) for language in named if language in SHOWN_LANGUAGES}
        self._filled = {language: words for language, words in said.items() if words} or None
        self._capital.set_value(self._filled)
        self._capital.edited.emit()


def _words_in(language: str, capital: Capital | None) -> str:
    return capital_words(capital, language, Words(language).locale) if capital is not None else ""


class PartyEditor(Editor):
    """A party: its state or organisation, its capital or seat with the clock there, its languages.

    The names of states are offered as one types; one that is taken fills the other languages.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[str, Editor] = {
            "state": TextsEditor(also_offered=states_offered), "organisation": YesNoEditor("form.is-organisation"),
            "short": TextsEditor(), "capital": TextsEditor(), "zone": ZoneEditor(),
            "languages": SeveralEditor(lambda _view: spoken_languages(), anywhere=True),
        }  # fmt: skip
        self._labels = {part: Label(font=fonts.secondary, tone="muted", parent=self) for part in self._parts}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part, editor in self._parts.items():
            # Above its field: beside a page a name of a state needs all the width there is.
            column.addWidget(self._labels[part])
            column.addWidget(editor)
            column.addSpacing(4)
            editor.edited.connect(self.edited)
        self._capital = CapitalOfState(self._parts["state"], self._parts["capital"])
        self._clock = ClockOfCity(self._parts["capital"], self._parts["zone"])
        self.setFocusProxy(self._parts["state"])
        self.reword()

    def value(self) -> Any:
        said = {part: editor.value() for part, editor in self._parts.items()}
        if said.pop("organisation"):
            said["organisation"] = said.pop("state")
        return {part: value for part, value in said.items() if value is not None} or None

    def set_value(self, value: Any) -> None:
        said = dict(value) if isinstance(value, dict) else {}
        organisation = said.get("organisation")
        said["state"] = organisation or said.get("state")
        for part, editor in self._parts.items():
            editor.set_value(bool(organisation) if part == "organisation" else said.get(part))

    def set_languages(self, languages: tuple[str, ...]) -> None:
        for editor in self._parts.values():
            editor.set_languages(languages)

    def reword(self) -> None:
        for part, label in self._labels.items():
            label.setText(say(f"form.{part}"))
            # The box to tick says itself what it is.
            label.setVisible(part != "organisation")
        for editor in self._parts.values():
            editor.reword()

    def parts(self) -> list[tuple[str, QWidget]]:
        return [(say(f"form.{part}"), editor) for part, editor in self._parts.items()]


class PlacesEditor(Editor):
    """The places of a visit, each with the clock it keeps; the first gives the visit's own clock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[TextsEditor, ZoneEditor]] = []
        self._clocks: list[ClockOfCity] = []
        self._asked: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add = Button("", size=ButtonSize.SMALL, parent=self)
        self._add.clicked.connect(self._go_to_another)
        self._column.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeading)
        self._add_row()
        self.setFocusProxy(self._rows[0][0])
        self.reword()

    def value(self) -> Any:
        said = [{"name": name.value(), "zone": zone.value()} for name, zone in self._rows]
        filled = [{part: value for part, value in row.items() if value is not None} for row in said]
        return [row for row in filled if row] or None

    def set_value(self, value: Any) -> None:
        places = value if isinstance(value, list | tuple) else []
        while len(self._rows) < len(places):
            self._add_row()
        for (name, zone), place in zip(self._rows, [*places, *({} for _ in self._rows)], strict=False):
            name.set_value(place.get("name"))
            zone.set_value(place.get("zone"))

    def set_languages(self, languages: tuple[str, ...]) -> None:
        self._asked = languages
        for name, _ in self._rows:
            name.set_languages(languages)

    def reword(self) -> None:
        self._add.setText(say("form.add-place"))

    def parts(self) -> list[tuple[str, QWidget]]:
        rows = [
            part
            for number, (name, zone) in enumerate(self._rows, start=1)
            for part in ((f"{number}", name), (f"{number}, {say('form.zone')}", zone))
        ]
        return [*rows, (say("form.add-place"), self._add)]

    def _go_to_another(self) -> None:
        """Add a place and begin in it; one that is left empty is none."""
        self._add_row()
        self._rows[-1][0].entrance().setFocus(Qt.FocusReason.TabFocusReason)

    def _add_row(self) -> None:
        name, zone = TextsEditor(), ZoneEditor()
        self._clocks.append(ClockOfCity(name, zone))
        name.set_languages(self._asked)
        for editor in (name, zone):
            editor.edited.connect(self.edited)
            self._column.insertWidget(self._column.count() - 1, editor)
        self._rows.append((name, zone))
        self.set_registries(self._known_registries)
        self._chain()
        self.set_name(self._name)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._chain()

    def _chain(self) -> None:
        """Tab goes on from the last place to the new one, and only then to the button that adds another."""
        last: QWidget | None = None
        for name, zone in self._rows:
            for _, stop in (*name.parts(), *zone.parts()):
                if last is not None:
                    QWidget.setTabOrder(last, stop)
                last = stop
            # What follows a box one can type into has to be chained to the line inside it.
            last = zone.findChild(QLineEdit)
        if last is not None:
            QWidget.setTabOrder(last, self._add)
