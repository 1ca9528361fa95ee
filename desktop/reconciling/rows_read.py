"""The rows of a list as they are understood, and a key by which the officer says that one names somebody."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.files.lists.work import ListWork
from desktop.models.list_rows_model import ListRow, ListRowsModel, list_rows
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.wording.words import say

KEY = "P"


class RowsRead(QWidget):
    """P takes a row that was left out for somebody, such as a sovereign read as a heading, or gives it back."""

    naming_wanted = Signal(int)
    """The line of a row that names somebody, or no longer does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named: frozenset[int] = frozenset()
        self._model = ListRowsModel(self)
        self.table = CommandTable((KEY,), self, two_lines=False)
        self.table.setModel(self._model)
        self.strip = CommandStrip((KEY,), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.strip)
        self.setFocusProxy(self.table)
        self.table.key_command.connect(self._name)
        self.strip.pressed.connect(self._name)
        self.table.selectionModel().selectionChanged.connect(self._offer)

    def show_rows(self, work: ListWork | None, understood: Collection[int] = ()) -> None:
        """Show how a list is understood, keeping the chosen row; nothing of none.

        Args:
            understood: the lines of sentences whose likely meaning is told beside the list that stands.
        """
        chosen = self._row()
        self._named = work.named if work is not None else frozenset()
        self._model.set_rows(list_rows(work.listing, understood) if work is not None else ())
        at = self._model.line_of(self._model.key(chosen)) if chosen is not None else -1
        if at >= 0:
            self.table.select_row(at)
        self._offer()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.table.setAccessibleName(say("reconcile.preview"))
        self._model.reword()
        self.strip.set_words((say("reconcile.names-somebody"),))
        self.strip.button(KEY).keep_room((say("reconcile.names-somebody"), say("reconcile.names-nobody-after-all")))
        self._offer()

    def _row(self) -> ListRow | None:
        return self._model.row_at(self.table.chosen_line())

    def _offer(self, *_selections: object) -> None:
        """Offer to take a row that was left out, and to give back one that was taken so; say how many are taken."""
        row = self._row()
        taken = row is not None and row.line in self._named
        self.strip.button(KEY).setText(say(f"reconcile.{'names-nobody-after-all' if taken else 'names-somebody'}"))
        self.strip.offer(KEY, taken or (row is not None and row.rejected is not None))
        rows = self._model.rows()
        left = sum(each.rejected is not None for each in rows)
        self.strip.set_sum(say("reconcile.rows-read", taken=len(rows) - left, left=left) if rows else "")

    def _name(self, _key: str) -> None:
        row = self._row()
        if row is not None and (row.rejected is not None or row.line in self._named):
            self.naming_wanted.emit(row.line)
