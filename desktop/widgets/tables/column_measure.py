"""How wide the columns of a table must be: measured by what stands in its first rows and in its head."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from desktop.look import fonts
from desktop.look.text_style import SECONDARY_STRONG
from desktop.widgets.tables import cell_lines
from desktop.widgets.tables.cell_face import CellFace, face_in
from desktop.widgets.tables.cell_lines import INSET
from desktop.widgets.tables.column_widths import ColumnNeed
from desktop.widgets.tables.table_role import TableRole

ACROSS = Qt.Orientation.Horizontal
SAMPLE = 60
"""The widths of columns follow from what stands in so many rows."""
FIRST, ASIDE = 2, 196
"""What yields before others is, where there is no room for all in one line, no wider than this at the normal size of
text: who somebody is comes before why he stands there."""
USUAL, MANY = 0.9, 10
"""Where there are many rows, the widths follow from nine of ten: the others take a line more."""


def head_of(table: QTableView, column: int) -> str:
    """The words over a column; empty where the table has no head."""
    if table.horizontalHeader().isHidden():
        return ""
    return str(table.model().headerData(column, ACROSS) or "")


class ColumnMeasure:
    """Measures the rows on show, and remembers those that a filter has taken away: columns do not move as one types."""

    def __init__(self, table: QTableView) -> None:
        self._table = table
        self.before = 0
        """What stands before the first cell of each row takes so many pixels."""
        self._found: list[tuple[int, int, int]] = []

    def forget(self) -> None:
        """Measure only what is shown from now on."""
        self._found = []

    def needs(self) -> list[ColumnNeed]:
        """What each column needs."""
        columns, model = range(self._table.horizontalHeader().count()), self._table.model()
        first = ((row, face_in(model, row, 0)) for row in range(min(model.rowCount(), SAMPLE)))
        rows = [row for row, face in first if face.group is None]
        found = [self._widths(column, [face_in(model, row, column) for row in rows]) for column in columns]
        if len(self._found) == len(found):
            pairs = zip(found, self._found, strict=True)
            found = [(max(a, d), max(b, e), max(c, f)) for (a, b, c), (d, e, f) in pairs]
        self._found = found
        return [self._need(column, *widths) for column, widths in enumerate(found)]

    def _need(self, column: int, least: int, full: int, longest: int) -> ColumnNeed:
        model = self._table.model()
        yields = model.headerData(column, ACROSS, TableRole.YIELDS)
        main = bool(model.headerData(column, ACROSS, TableRole.MAIN))
        readily = 1.0 if yields is None else yields
        most = fonts.scaled(ASIDE) if readily >= FIRST else 0
        return ColumnNeed(least, full, readily, main=main, most=most, longest=longest)

    def _widths(self, column: int, faces: Iterable[CellFace]) -> tuple[int, int, int]:
        """How wide it must be for its longest word, for what it usually says and for the most it says in one line; in
        pixels."""
        head, model = head_of(self._table, column), self._table.model()
        cells = [*map(cell_lines.widths, faces)]
        full = sorted(whole for _, whole in cells) or [0]
        never = model.headerData(column, ACROSS, TableRole.YIELDS) == 0
        usual = full[-1] if never or len(full) < MANY else full[int(USUAL * len(full))]
        words = [SECONDARY_STRONG.longest_word(head) + 2 * INSET, *(word for word, _ in cells)]
        before = 0 if column else self.before
        headed = max(usual, SECONDARY_STRONG.width(head) + 2 * INSET, *words)
        return before + max(words), before + headed, before + max(headed, full[-1])
