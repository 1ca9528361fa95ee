"""The editor of the places of a visit: a row for each, with the clock it keeps."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.editors.choice import ZoneEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.rows import RowsEditor
from desktop.forms.editors.text import TextsEditor
from desktop.wording.words import say
from domain.core.cities import zone_of_city


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


class PlaceEditor(Editor):
    """A city, in several languages, and its time zone, which follows from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._city, self._zone = TextsEditor(self), ZoneEditor(self)
        self._clock = ClockOfCity(self._city, self._zone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for editor in (self._city, self._zone):
            editor.edited.connect(self.edited)
            column.addWidget(editor)
        self.setFocusProxy(self._city)

    def value(self) -> Any:
        said = {"name": self._city.value(), "zone": self._zone.value()}
        return {part: value for part, value in said.items() if value is not None} or None

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        self._city.set_value(said.get("name"))
        self._zone.set_value(said.get("zone"))

    def set_languages(self, languages: tuple[str, ...]) -> None:
        self._city.set_languages(languages)

    def parts(self) -> list[tuple[str, QWidget]]:
        return [("", self._city), (say("form.zone"), self._zone)]


class PlacesEditor(RowsEditor):
    """The places of a visit; the first gives the visit's own clock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PlaceEditor, "form.add-place", parent)
