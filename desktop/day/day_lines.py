"""The lines of the items of a day, some of many made a moment after the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.day.actual_line import ActualLine
from desktop.day.actuals import DayItem
from desktop.widgets.surface import RuleLine

IN_A_TURN = 4
"""How many lines are made before the window is painted again: each has seven widgets."""


class DayLines:
    """A line for each item, with a rule below it. A line stays as long as its item is one of them."""

    def __init__(self, new_line: Callable[[DayItem], ActualLine], parent: QWidget) -> None:
        self._new_line, self._parent = new_line, parent
        self.items: Sequence[DayItem] = ()
        """The items that have a line, or will have one."""
        self.made: dict[str, ActualLine] = {}
        """The lines made so far, by their items."""
        self._rules: dict[str, RuleLine] = {}
        self.rows = QVBoxLayout()
        """Where they stand."""
        self.rows.setSpacing(0)

    def line_up(self, items: Sequence[DayItem]) -> None:
        """Have a line for each of these items, in their order; those that are there already stay."""
        for gone in self.made.keys() - {item.row.id for item in items}:
            for part in (self.made.pop(gone), self._rules.pop(gone)):
                self.rows.removeWidget(part)
                part.hide()
                part.deleteLater()
        self.items = items
        self._make_some()

    def make_all(self) -> None:
        """Make at once the lines that are missing."""
        self._make_some(len(self.items))

    def _make_some(self, most: int = IN_A_TURN) -> None:
        """Make the lines that are missing, from above; those beyond so many once the window is painted."""
        missing = [item.row.id for item in self.items if item.row.id not in self.made]
        there = {*self.made, *missing[:most]}
        self.made = {
            item.row.id: self.made.get(item.row.id) or self._made_line(item)
            for item in self.items
            if item.row.id in there
        }
        self._place_lines()
        if missing[most:]:
            QTimer.singleShot(0, self._parent, self._make_some)

    def _place_lines(self) -> None:
        for at, (item, line) in enumerate(self.made.items()):
            for place, shown in enumerate((line, self._rules[item]), 2 * at):
                if self.rows.indexOf(shown) != place:
                    self.rows.insertWidget(place, shown)
                # A screen reader reads in the order in which widgets stand in their parent.
                shown.raise_()

    def _made_line(self, item: DayItem) -> ActualLine:
        line = self._new_line(item)
        self._rules[item.row.id] = RuleLine(self._parent)
        return line
