"""The people of the chosen meeting beside each other: a table for each of the sides."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.models.attendance_model import CompositionModel
from desktop.seating.nobody_listed import NobodyListed
from desktop.widgets.tables.command_table import CommandTable
from desktop.wording.words import say
from domain.core.names import GUEST, HOST
from domain.projections.attendance import AttendanceList, Attendee


class PeopleBySide(QWidget):
    """The sides in the order of parties; one person of them all is chosen."""

    key_command = Signal(str)
    activated = Signal()
    person_chosen = Signal()

    def __init__(self, keys: tuple[str, ...], compose: Callable[[], object], page: QWidget) -> None:
        """Args:
        keys: those that ask for something with the person chosen.
        compose: draws up the composition, while nobody is listed.
        """
        super().__init__(page)
        self._keys, self._page = keys, page
        self._people: dict[str, CompositionModel] = {}
        self._sides: dict[str, CommandTable] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self.offer((HOST, GUEST))
        self.nobody = NobodyListed(compose)
        """What stands in the place of the tables while nobody is listed."""
        self._row.addWidget(self.nobody, 1)

    def offer(self, sides: tuple[str, ...]) -> None:
        """Show a table for each of the sides, in the order of parties."""
        if tuple(self._sides) == sides:
            return
        for side in self._sides.keys() - set(sides):
            self._row.removeWidget(self._sides[side])
            self._sides[side].deleteLater()
            del self._people[side]
        for side in sides:
            if side not in self._people:
                self._people[side] = CompositionModel(self)
        self._sides = {side: self._sides.get(side) or self._table_of(side) for side in sides}
        for side, table in self._sides.items():
            _name(table, side)
            self._row.removeWidget(table)
            self._row.addWidget(table, 1)

    def show_people(self, found: AttendanceList | None, words: Mapping[str, dict[str, str]]) -> None:
        """Show who takes part on each side; host and guest stay on show while anybody is listed."""
        for side, table in self._sides.items():
            people = tuple(each for each in found.people if each.side == side) if found else ()
            self._people[side].show_list(msgspec.structs.replace(found, people=people) if found else None, words)
            table.setVisible(bool(people) or (side in (HOST, GUEST) and bool(found and found.people)))

    def person(self) -> Attendee | None:
        """The person chosen; None where nobody is."""
        chosen = (self._people[side].row_at(table.chosen_line()) for side, table in self._sides.items())
        return next(filter(None, chosen), None)

    def choose_nobody(self) -> None:
        """Choose nobody of any side."""
        for table in self._sides.values():
            table.clearSelection()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        for side, table in self._sides.items():
            _name(table, side)
            self._people[side].reword()

    def _table_of(self, side: str) -> CommandTable:
        table = CommandTable(self._keys, self._page)
        table.setModel(self._people[side])
        table.horizontalHeader().hide()
        table.key_command.connect(self.key_command)
        table.activated.connect(self.activated)
        table.focused.connect(self._keep_one)
        table.selectionModel().selectionChanged.connect(self._keep_one)
        return table

    def _keep_one(self) -> None:
        """Keep one person selected: the tables of the other sides drop their selection."""
        for table in self._sides.values():
            if not table.hasFocus() and self._page.focusWidget() in self._sides.values():
                table.clearSelection()
        self.person_chosen.emit()


def _name(table: CommandTable, side: str) -> None:
    table.setAccessibleName(say("page.meetings.people", side=say.words.of("side", side)))
