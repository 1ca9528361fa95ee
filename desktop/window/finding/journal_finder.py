"""Finds entries of the journal by their sentences, which are made a few at a time while the window rests."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.concepts.edges import entry_words
from desktop.desk.view import VisitView
from desktop.palette.rows import OF_EACH_GROUP, OF_ONE_GROUP, PaletteEntry
from desktop.wording import search
from desktop.wording.words import say

AT_ONCE = 16
"""How many sentences are made in one step, so that no step is felt."""


class JournalFinder(QObject):
    """Keeps what it made of a visit in a language until another is shown. Entries never change once recorded."""

    grown = Signal()
    """Every entry can be found now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: VisitView | None = None
        self._of: tuple[object, str] | None = None
        self._made: list[PaletteEntry] = []
        self._wanted: list[int] = []
        self._index = search.SearchIndex(())
        self._steps = QTimer(self, interval=0)
        self._steps.timeout.connect(self._make_some)

    def follow(self, view: VisitView) -> None:
        """Find in the journal of a visit: the newest entries at once, the others soon."""
        of = (view.visit_id, say.words.language)
        if of != self._of:
            self._of, self._made, self._index = of, [], search.SearchIndex(())
        self._view = view
        known = {entry.id for entry in self._made}
        self._wanted = [row.entry.number for row in view.history if _id(row.entry.number) not in known]
        self._make(OF_EACH_GROUP)
        if self._wanted:
            self._steps.start()

    def rest(self) -> None:
        """Stop making sentences until it follows again."""
        self._steps.stop()

    def find(self, typed: str) -> list[PaletteEntry]:
        """The entries with these words, the newest first."""
        found = [self._made[number] for number in self._index.find(typed)]
        return sorted(found, key=_number, reverse=True)[:OF_ONE_GROUP]

    def _make_some(self) -> None:
        self._make(AT_ONCE)
        if not self._wanted:
            self._steps.stop()
            self.grown.emit()

    def _make(self, count: int) -> None:
        view = self._view
        if view is None:
            return
        numbers = [self._wanted.pop() for _ in range(min(count, len(self._wanted)))]
        made = [_entry(view, number) for number in numbers]
        self._made += made
        self._index.add(entry.searched for entry in made)


def _entry(view: VisitView, number: int) -> PaletteEntry:
    words, row = say.words.in_zone(view.visit.zone), view.history[number - 1]
    return PaletteEntry(
        _id(number),
        say("palette.journal"),
        entry_words.entry_sentence(row, words),
        second=words.moment(row.entry.recorded_at) if row.entry.recorded_at else "",
        recorded=True,
    )


def _id(number: int) -> str:
    return f"entry:{number}"


def _number(entry: PaletteEntry) -> int:
    return int(entry.id.partition(":")[2])
