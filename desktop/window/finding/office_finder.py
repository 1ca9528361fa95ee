"""The visits and rooms of the office, found by their words as the palette lists them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.desk.view import OfficeView
from desktop.palette.rows import PaletteEntry
from desktop.window.finding.palette_entries import room_entries, visit_entry
from desktop.wording import search
from desktop.wording.words import say
from domain.projections.visits import VisitRow

AT_FIRST, IN_A_STEP = 400, 40
"""How many are made ready to be found as the palette opens, and how many in each step after that: an office may have
thousands of visits, and no step is to be felt."""


class OfficeFinder(QObject):
    """Keeps what it made ready for as long as it stays as it is; a visit that changed is made ready anew."""

    grown = Signal()
    """Every visit and room can be found now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = ""
        self._made: dict[str, tuple[VisitRow, PaletteEntry]] = {}
        self._entries: list[PaletteEntry] = []
        self._index, self._ready = search.SearchIndex(()), 0
        self._steps = QTimer(self, interval=0)
        self._steps.timeout.connect(self._make_some)

    def follow(self, office: OfficeView) -> None:
        """Find in an office: the latest visits at once, the others soon."""
        if say.words.language != self._language:
            self._language, self._made, self._entries = say.words.language, {}, []
        before, self._entries = self._entries, [*self._visits(office), *room_entries(office)]
        if [each.id for each in before] != [each.id for each in self._entries]:
            self._index, self._ready = search.SearchIndex(()), 0
        for number in range(self._ready):
            if self._entries[number] != before[number]:
                self._index.replace(number, self._entries[number].searched)
        self._make(AT_FIRST)
        if self._ready < len(self._entries):
            self._steps.start()

    def rest(self) -> None:
        """Make nothing ready until it follows again."""
        self._steps.stop()

    def find(self, typed: str) -> list[PaletteEntry]:
        """The visits, the latest first, and the rooms that have the words; all of them where nothing is typed."""
        if not typed.strip():
            return self._entries
        return [self._entries[number] for number in self._index.find(typed)]

    def _visits(self, office: OfficeView) -> list[PaletteEntry]:
        for row in office.visits:
            if row.id not in self._made or self._made[row.id][0] != row:
                self._made[row.id] = (row, visit_entry(row))
        return [self._made[row.id][1] for row in reversed(office.visits)]

    def _make_some(self) -> None:
        self._make(IN_A_STEP)
        if self._ready == len(self._entries):
            self._steps.stop()
            self.grown.emit()

    def _make(self, count: int) -> None:
        some = self._entries[self._ready : self._ready + count]
        self._index.add(each.searched for each in some)
        self._ready += len(some)
