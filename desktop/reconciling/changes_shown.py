"""The changes of a list that are in sight: what the filter keeps of them, and which are chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.models.list_changes_model import CHIPS, ListChangeLine, ListChangesModel, is_of
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.filter_bar import FilterBar, FilterWords
from desktop.wording.words import say
from domain.core.late import late

if TYPE_CHECKING:
    from domain.naming.finding import mentions
else:
    mentions = late("domain.naming.finding.mentions")


class ChangesShown(QObject):
    """The table of the changes under its filter."""

    shown_anew = Signal()
    """The filter keeps others, or what it kept changed."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.staying: str | None = None
        """The change that stays in sight though the filter keeps it no more: it is answered step by step."""
        self.filter = FilterBar(parent, CHIPS)
        self.model = ListChangesModel(parent)
        self.table = CommandTable(keys, parent, many=True)
        self.table.setModel(self.model)
        self.filter.changed.connect(self._filter_anew)
        self.filter.left.connect(self.table.setFocus)

    def show_lines(self, lines: Sequence[ListChangeLine]) -> None:
        """Show other changes, keeping the chosen one."""
        chosen, place = self.line(), self.table.chosen_line()
        self.model.set_rows(lines)
        self.filter.set_counts({chip: sum(is_of(chip, line) for line in lines) for chip in CHIPS})
        self._apply_filter(chosen, place)

    def start(self) -> None:
        """Keep all that another list changes, whatever was looked for in the one before."""
        self.filter.field().clear()
        self.filter.choose("all")

    def follow(self, line: ListChangeLine | None) -> None:
        """Let go what stays in sight once another change is chosen."""
        if self.staying is not None and line is not None and line.found.id != self.staying:
            self.staying = None
            QTimer.singleShot(0, self, self._filter_again)

    def pop_up(self, menu: QMenu) -> None:
        """Show a menu at the row chosen last."""
        self.table.scrollTo(self.table.currentIndex())
        at = self.table.visualRect(self.table.currentIndex()).bottomLeft()
        menu.popup(self.table.viewport().mapToGlobal(at))

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.table.setAccessibleName(say("reconcile.findings"))
        self.filter.set_words(FilterWords(say("page.filter"), tuple(say(f"reconcile.chip.{chip}") for chip in CHIPS)))
        self.model.reword()

    def lines(self) -> list[ListChangeLine]:
        """What is chosen."""
        rows = (self.model.row_at(line) for line in self.table.chosen_lines())
        return [row for row in rows if row is not None]

    def line(self) -> ListChangeLine | None:
        """What was chosen last."""
        return self.model.row_at(self.table.chosen_line())

    def _line_after(self, chosen: ListChangeLine | None, place: int) -> int:
        """The line to go on from: the change chosen before, one of the same person, else what is in its place now."""
        if chosen is None:
            return -1
        if (at := self.model.line_of(chosen.found.id)) >= 0:
            return at
        shown, entry = list(self.model.shown()), chosen.found.entry
        same = next((each for each in shown if entry is not None and each.found.entry == entry), None)
        if same is None and shown:
            same = shown[min(max(place, 0), len(shown) - 1)]
        return self.model.line_of(same.found.id) if same is not None else -1

    def _filter_anew(self) -> None:
        """Keep what another chip or other words keep, and let go what stayed in sight."""
        self.staying = None
        self._keep()
        if self.table.chosen_line() < 0:  # A key does something at once, whichever chip was chosen.
            self.table.choose_first()

    def _filter_again(self) -> None:
        """Let go what stayed in sight while it was answered, and keep what is chosen."""
        self._apply_filter(self.line(), self.table.chosen_line())

    def _apply_filter(self, chosen: ListChangeLine | None, place: int) -> None:
        """Keep what the filter keeps now, and go on from what was chosen."""
        self._keep()
        at = self._line_after(chosen, place)
        if at >= 0 and at != self.table.chosen_line():
            self.table.select_row(at)

    def _keeps(self, line: ListChangeLine) -> bool:
        return is_of(self.filter.chosen(), line) or line.found.id == self.staying

    def _keep(self) -> None:
        """Keep what the chip and the words typed keep; who is named by a nickname is found by what it means."""
        typed, kept = self.filter.text().strip(), self._keeps
        self.model.set_filter(typed, kept)
        if typed and not self.model.count_shown():
            meant = mentions.Mentions(typed, ())
            self.model.set_filter(kept=lambda line: kept(line) and meant.in_text(self.model.told(line)))
        shown = Counter(line.accepted for line in self.model.shown())
        self.shown_anew.emit()
        self.filter.set_shown(say("reconcile.shown", accepted=shown[True], total=shown.total()))
