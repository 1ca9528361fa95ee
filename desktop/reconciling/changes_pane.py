"""The second half of the page: what the list changes, each change accepted or held by one key."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.files.lists.work import ListWork
from desktop.models.list_changes_model import CHIPS, ListChangeLine, ListChangesModel, is_of, list_change_lines
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.widgets.filter_bar import FilterBar, FilterWords
from desktop.wording.words import say
from domain.lists.reconcile import Reconciliation
from domain.visit.visit import Visit

KEYS = {"Space": "turn", "S": "same", "A": "all", "H": "none"}
"""The keys of the changes, each with the word of its button: `reconcile.key.<word>`."""


class ChangesPane(QWidget):
    """Space accepts or holds, S says that somebody resembled is meant, A and H accept or hold all that is shown."""

    work_changed = Signal(object)
    """The `ListWork` with other decisions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: ListWork | None = None
        self._filter = FilterBar(self, CHIPS)
        self._model = ListChangesModel(self)
        self._table = CommandTable(tuple(KEYS), self)
        self._table.setModel(self._model)
        self._table.set_widths(self._model.widths())
        self._strip = CommandStrip(tuple(KEYS), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._filter, self._table, self._strip):
            column.addWidget(widget)
        self.setFocusProxy(self._table)
        self._filter.changed.connect(self._apply_filter)
        self._filter.left.connect(self._table.setFocus)
        self._table.key_command.connect(self._act)
        self._strip.pressed.connect(self._act)
        self.reword()

    def show_work(self, work: ListWork, found: Reconciliation, visit: Visit) -> None:
        """Show what the list changes, keeping the chosen change."""
        self._work = work
        chosen = self._line()
        lines = list_change_lines(work, found, visit, say.words)
        self._model.set_rows(lines)
        self._filter.set_counts({chip: sum(is_of(chip, line) for line in lines) for chip in CHIPS})
        self._apply_filter()
        at = self._model.line_of(chosen.found.id) if chosen is not None else -1
        if at >= 0 and at != self._table.chosen_line():
            self._table.select_row(at)

    def table(self) -> CommandTable:
        """The changes."""
        return self._table

    def filter(self) -> FilterBar:
        """The chips that keep one kind."""
        return self._filter

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._table.setAccessibleName(say("reconcile.findings"))
        chips = tuple(say(f"reconcile.chip.{chip}") for chip in CHIPS)
        self._filter.set_words(FilterWords(say("page.filter"), chips))
        self._strip.set_words(tuple(say(f"reconcile.key.{word}") for word in KEYS.values()))
        self._model.reword()

    def _act(self, key: str) -> None:
        line, work = self._line(), self._work
        if work is None:
            return
        if KEYS[key] in ("all", "none"):
            shown = [each.found for each in self._model.shown() if each.found.like is None or key == "H"]
            self.work_changed.emit(work.deciding(shown, KEYS[key] == "all"))
        elif line is not None:
            self.work_changed.emit(work.turned(line.found) if key == "Space" else work.being(line.found))

    def _apply_filter(self) -> None:
        self._model.set_filter(self._filter.text(), partial(is_of, self._filter.chosen()))
        shown = Counter(line.accepted for line in self._model.shown())
        self._filter.set_shown(say("reconcile.shown", accepted=shown[True], total=shown.total()))

    def _line(self) -> ListChangeLine | None:
        return self._model.row_at(self._table.chosen_line())
