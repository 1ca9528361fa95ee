"""The editor of the places of a visit, each with its time zone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.forms.editors.choice import ZoneEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.text import TextsEditor
from desktop.widgets.button import Button, ButtonSize
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
