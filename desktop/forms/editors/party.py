"""The editor of a party of a visit: its state or organisation, its capital with the clock there, its languages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.editors.by_language import SHOWN_LANGUAGES
from desktop.forms.editors.choice import YesNoEditor, ZoneEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.places import ClockOfCity
from desktop.forms.editors.several import SeveralEditor
from desktop.forms.editors.text import TextsEditor
from desktop.look import fonts
from desktop.widgets.label import Label
from desktop.wording.languages import spoken_languages
from desktop.wording.states import city_in_every, state_in_every, states_offered
from desktop.wording.words import Words, say
from desktop.wording.zone_city import capital_words
from domain.core.cities import Capital, capital_of
from domain.naming.words.official_names import state_officially_named


class NamesOfState:
    """Names a state in the languages on show in which nobody wrote, by what was written in the others."""

    def __init__(self, state: TextsEditor) -> None:
        self._state = state
        self._filled: dict[str, str] = {}
        self._emptied: set[str] = set()
        """Languages in which the officer took away what was filled in."""
        state.edited.connect(self._fill)

    def _fill(self) -> None:
        said = self._state.value() or {}
        typed = {language: words for language, words in said.items() if words != self._filled.get(language)}
        emptied = {language for language, words in self._filled.items() if words and language not in said}
        self._emptied = (self._emptied | emptied) if typed else set()
        others = [each for each in self._state.on_show() if each not in typed and each not in self._emptied]
        known: dict[str, str] = {}
        for language, words in typed.items():
            known |= state_in_every(words, language, others)
        self._filled = {each: known.get(each, "") for each in others}
        self._state.fill(self._filled)


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
        capital = next(filter(None, (capital_of(state_officially_named(words)) for words in named.values())), None)
        self._filled = _called(capital, named) or None
        self._capital.set_value(self._filled)
        self._capital.edited.emit()


def _called(capital: Capital | None, languages: Iterable[str]) -> dict[str, str]:
    """What a capital is called in these languages, as far as that is known."""
    if capital is None:
        return {}
    city = capital.city
    further = [each for each in languages if each not in SHOWN_LANGUAGES]
    said = {each: capital_words(capital, each, Words(each).locale) for each in languages if each in SHOWN_LANGUAGES}
    everywhere = city_in_every(city.name, city.zone, "en", further)
    return {**said, **{each: everywhere[each] for each in further if each in everywhere}}


class PartyEditor(Editor):
    """A party: its state or organisation, its capital or seat with the clock there, its languages.

    The names of states are offered as one types; one that is taken, or typed whole, fills the other languages.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[str, Editor] = {
            "state": TextsEditor(also_offered=states_offered), "organisation": YesNoEditor("form.is-organisation"),
            "short": TextsEditor(), "capital": TextsEditor(), "zone": ZoneEditor(),
            "languages": SeveralEditor(lambda _view: spoken_languages(), anywhere=True),
        }  # fmt: skip
        state = self._parts["state"]
        assert isinstance(state, TextsEditor)
        self._names = NamesOfState(state)
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
