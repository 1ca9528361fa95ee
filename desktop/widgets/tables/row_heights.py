"""How high the rows of a table must be, and with which widths of its columns they are lowest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from PySide6.QtWidgets import QTableView

from desktop.look import fonts
from desktop.look.text_style import SECONDARY_STRONG
from desktop.widgets.tables import cell_lines
from desktop.widgets.tables.cell_face import CellFace, face_in, is_group
from desktop.widgets.tables.cell_lines import INSET
from desktop.widgets.tables.column_measure import ColumnMeasure, head_of
from desktop.widgets.tables.column_widths import ColumnNeed, shared

GROUP_ROW = (15, 10)
"""The least height of a row that heads a group, in pixels at the normal size of text: of its words, and of the room
around them."""
MEASURED, HIGH, FOLDED_FOR = 12, 96, 0.85
"""Where so many first rows are higher than this on average, in pixels of the screen, a column is folded into the main
one if that leaves them no more than this part of their height."""
ASIDE, HIGH_FOR_ASIDES = 3, 72
"""The same for a column that yields so readily: who somebody is comes before why he stands there."""
Cells = Sequence[tuple[CellFace, str]]
"""The cells of a row, each with the words over its column."""


class RowHeights:
    """Measures rows by the lines their cells need, for the widths its columns have or might have.

    Args:
        grouped: whether a row may head a group; without groups the rows need not be searched.
    """

    def __init__(self, table: QTableView, measure: ColumnMeasure, *, grouped: bool) -> None:
        self._table, self._measure, self._grouped = table, measure, grouped

    def is_group(self, row: int) -> bool:
        """Whether a row heads a group."""
        return self._grouped and is_group(self._table.model(), row)

    def of_group(self, row: int) -> int:
        """How high a row is that heads a group, with as many lines as its words need."""
        said = cell_lines.texts(face_in(self._table.model(), row, 0))[0]
        lines = said.style.lines(said.text, self._table.viewport().width() - 2 * INSET)
        return fonts.around(*GROUP_ROW) + (len(lines) - 1) * said.style.line_height

    def of(self, row: int, widths: Sequence[int], main: int, *, brief: bool) -> int:
        """How high a row is where columns have these widths; the main one takes in what those of no width say.

        Args:
            brief: whether what cells say in other languages is left out.
        """
        return self._needed(self._cells(row, self._heads(len(widths))), widths, main, brief=brief)

    def _heads(self, columns: int) -> list[str]:
        model = self._table.model()
        return [cell_lines.head_of(model, at) for at in range(columns)]

    def _cells(self, row: int, heads: Sequence[str]) -> Cells:
        model = self._table.model()
        return [(face_in(model, row, at), head) for at, head in enumerate(heads)]

    def _needed(self, cells: Cells, widths: Sequence[int], main: int, *, brief: bool) -> int:
        """How high a row of these cells is."""
        folded = (cell for cell, width in zip(cells, widths, strict=True) if not width)
        taken = cell_lines.taken_of(tuple(folded), brief=brief)
        room = {at: width - (0 if at else self._measure.before) for at, width in enumerate(widths) if width}
        needed = [
            cell_lines.height(cells[at][0], wide, taken if at == main else (), brief=brief) for at, wide in room.items()
        ]
        return max((self._table.verticalHeader().defaultSectionSize(), *needed))

    def lowest(self, needs: Sequence[ColumnNeed], main: int) -> tuple[Sequence[int], bool]:
        """The widths with which the first rows are lowest, and whether what they say in other languages is left out.

        Both only where the rows are high: then columns that yield go into the main one.
        """
        room = self._table.viewport().width()
        best: tuple[Sequence[int], bool] = shared(needs, room), False
        first, heads = range(min(self._table.model().rowCount(), MEASURED)), self._heads(len(needs))
        rows = [self._cells(row, heads) for row in first if not self.is_group(row)]
        lowest = self._together(rows, *best, main)
        asides = sum(need.yields >= ASIDE and not need.main for need in needs)
        for brief, fold in product((False, True), range(len(needs))):
            if lowest <= len(rows) * (HIGH_FOR_ASIDES if not brief and fold <= asides else HIGH):
                break
            widths = shared(needs, room, fold)
            high = self._together(rows, widths, brief, main)
            if high < FOLDED_FOR * lowest:
                best, lowest = (widths, brief), high
        if self.head_lines(best[0]) > 1:
            # Rather than that a head breaks, its column is folded if it yields so readily.
            folded = (shared(needs, room, fold) for fold in range(1, asides + 1))
            best = next((widths for widths in folded if self.head_lines(widths) == 1), best[0]), best[1]
        return best

    def head_lines(self, widths: Sequence[int]) -> int:
        """How many lines the words of the head need where columns have these widths."""
        told = ((head_of(self._table, column), width) for column, width in enumerate(widths) if width)
        return max((len(SECONDARY_STRONG.lines(text, width - 2 * INSET)) for text, width in told), default=1)

    def _together(self, rows: Iterable[Cells], widths: Sequence[int], brief: bool, main: int) -> int:
        """How high rows are together where columns have these widths."""
        return sum(self._needed(cells, widths, main, brief=brief) for cells in rows)
