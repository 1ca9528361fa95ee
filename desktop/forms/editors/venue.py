"""The editors of venues: a room of a house, and the lines that describe it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.registry import SAME, RegistryEditor
from desktop.widgets.layout import boxes
from desktop.wording.words import say
from domain.programme.place import RoomTaken

LINES_HEIGHT = 72


def rooms(registries: DeskRegistries, house: str = "") -> list[tuple[str, str]]:
    """Every room of a house, or of every one where none is known, with how many it holds."""
    houses = [registries.venue[house]] if house in registries.venue else registries.venue.values()
    standing = [venue for venue in houses if not venue.retracted]
    found = [(venue, room) for venue in standing for room in venue.rooms.values()]
    words = say.words
    return [
        (room.id, words("venue.room-of", room=room.names, venue=venue.names, capacity=room.capacity))
        for venue, room in found
    ]


class RoomEditor(RegistryEditor):
    """A room of the house the form is about: two houses may call a room alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._house = ""
        super().__init__(self._of_the_house, parent, before=self._room_before)

    def set_about(self, reference: str | None) -> None:
        if (reference or "") != self._house:
            self._house = reference or ""
            self.set_registries(self._registries)
            self.set_view(self._view)
            self._follow_house()

    def tells(self) -> Mapping[str, Any]:
        """The house the room is in, where just one has a room of these words."""
        before = self._taken_before(self._view) if self._view is not None and self._box.typed() == SAME else None
        if before is not None:
            return {"venue": before.venue}
        chosen, typed = self._box.key(), self._box.typed()
        standing = [venue for venue in self._registries.venue.values() if not venue.retracted]
        there = [venue for venue in standing if chosen in venue.rooms]
        named = [venue for venue in there if (chosen, typed) in rooms(self._registries, venue.reference)]
        found = named if len(there) > 1 else there
        return {"venue": found[0].reference} if len(found) == 1 else {}

    def _follow_house(self) -> None:
        """Take the room of a house that has one only, and leave that of another house."""
        there = (
            [key for key, _ in self._of_the_house(self._registries)] if self._house in self._registries.venue else []
        )
        if there and self.value() not in there:
            self.set_value(there[0] if len(there) == 1 else None)

    def _taken_before(self, view: VisitView) -> RoomTaken | None:
        """The room of the last item that has one, of the house the form is about where it is known."""
        taken = (item.room for item in reversed(view.visit.programme.active_items()) if item.room)
        return next((room for room in taken if self._house in ("", room.venue)), None)

    def _room_before(self, view: VisitView) -> str:
        before = self._taken_before(view)
        return before.room if before is not None else ""

    def _of_the_house(self, registries: DeskRegistries) -> list[tuple[str, str]]:
        return rooms(registries, self._house)


class LinesEditor(Editor):
    """Several short texts, one a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QPlainTextEdit(self)
        self._lines.setTabChangesFocus(True)
        self._lines.setFixedHeight(LINES_HEIGHT)
        self._lines.textChanged.connect(self._tell)
        boxes.column(self._lines, on=self)
        self.setFocusProxy(self._lines)

    def value(self) -> Any:
        return [line.strip() for line in self._lines.toPlainText().splitlines() if line.strip()] or None

    def set_value(self, value: Any) -> None:
        self._lines.blockSignals(True)
        self._lines.setPlainText("\n".join(map(str, value or [])))
        self._lines.blockSignals(False)
