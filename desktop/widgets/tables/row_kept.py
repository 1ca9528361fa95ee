"""The chosen row of a table stays where it is in its window while what is around it changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QTableView

from desktop.look import fonts

LEAST_SEEN = 28
"""So much of a chosen row is enough to be seen, in pixels at the normal size of text: it is not moved for the rest."""


class RowKept:
    """Remembers where the chosen row was painted, and scrolls the table so that it stands there again.

    Where rows above it have become higher and there is nothing left to scroll to, the table ends below its last row.
    """

    def __init__(self, table: QTableView) -> None:
        self._table = table
        self._painted: tuple[int, int] | None = None
        """The chosen row and where it stood as the table was last painted."""
        self._may_end_below = False
        """Whether the table may be scrolled beyond its last row for that, until it is laid out for another row."""
        self._scrolled_to = 0
        """How far it was scrolled for that, or before its range was set anew."""

    def remember(self) -> None:
        """Remember where it is, as the table is painted."""
        self._painted = self.place()

    def place(self) -> tuple[int, int] | None:
        """The chosen row and how far down the window it stands; None where none is in view."""
        chosen, view = self._table.currentIndex(), self._table.viewport()
        box = self._table.visualRect(chosen)
        if not chosen.isValid() or not view.rect().intersects(box):
            return None
        return chosen.row(), view.mapTo(self._table.window(), box.topLeft()).y()

    def keep(self, otherwise: tuple[int, int] | None = None) -> None:
        """Let the row be where it was painted last, or else where it was before the table was laid out anew."""
        chosen, before, view = self._table.currentIndex(), self._painted or otherwise, self._table.viewport()
        self._may_end_below = before is not None and before[0] == chosen.row()
        if before is None or not self._may_end_below:
            return
        bar, box = self._table.verticalScrollBar(), self._table.visualRect(chosen)
        wanted = bar.value() + view.mapTo(self._table.window(), box.topLeft()).y() - before[1]
        bar.setMaximum(max(self._table.verticalHeader().length() - view.height(), wanted, 0))
        bar.setValue(wanted)
        self._scrolled_to = wanted
        box = self._table.visualRect(chosen)
        if box.top() < 0 or box.top() + min(box.height(), fonts.scaled(LEAST_SEEN)) > view.height():
            self._table.scrollTo(chosen)

    @contextmanager
    def range_set(self) -> Iterator[None]:
        """While the table sets anew how far it may be scrolled, which may lay it out anew within."""
        bar = self._table.verticalScrollBar()
        self._scrolled_to = bar.value()
        yield
        if self._may_end_below:
            bar.setMaximum(max(bar.maximum(), self._scrolled_to))
            bar.setValue(self._scrolled_to)
