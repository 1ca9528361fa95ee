"""The model of every table of the window: rows in their order, filtered and grouped."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, ClassVar, Generic, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models.cell import Cell, Column, Row
from desktop.models.filter_text import plain
from desktop.widgets.chip import ChipFace
from desktop.widgets.tables.cell_face import CellFace, KnowsFaces
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.words import Words, say

Index = QModelIndex | QPersistentModelIndex
HEADING = -1

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_DESCRIBED = int(Qt.ItemDataRole.AccessibleDescriptionRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_GROUP, _SIDE, _STANDS = int(TableRole.GROUP), int(TableRole.SIDE), int(TableRole.STANDS)
_FACE, _ALONE = int(TableRole.FACE), int(TableRole.ALONE)
_NUMBERS = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter

_OF_ROWS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

_ANSWERS: dict[int, Callable[[Cell], Any]] = {
    _DISPLAY: attrgetter("text"),
    int(TableRole.SECOND_LINE): attrgetter("second"),
    int(TableRole.CHIP): attrgetter("chip"),
    int(TableRole.STRUCK): attrgetter("struck"),
    int(TableRole.MUTED): attrgetter("muted"),
    int(TableRole.STRONG): attrgetter("strong"),
    int(TableRole.PLACEHOLDER): attrgetter("placeholder"),
}
_OF_COLUMNS: dict[int, Callable[[Column[Any]], Any]] = {
    int(TableRole.YIELDS): attrgetter("yields"),
    int(TableRole.MAIN): attrgetter("main"),
    int(TableRole.INSIDE): attrgetter("inside"),
}


class TableLine(NamedTuple):
    """A line of the table: a row by its number, or the heading of a group."""

    group: str
    row: int


class RowsModel(QAbstractTableModel, KnowsFaces, Generic[Row]):
    """A table of rows. A subclass names the columns, the key of a row and, if there are any, the groups.

    Cells are worded once, when first looked at. A row keeps its place while its cells change; when rows come,
    go or are filtered, the model is reset.
    """

    columns: ClassVar[tuple[Column[Any], ...]]
    marked: ClassVar[str] = ""
    """The code of the column that shows a mark prepared for a row in the place of what stands; empty for none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words: Words = say.words
        self._zone = say.words.zone
        self._rows: Sequence[Row] = ()
        self._lines: Sequence[TableLine] = []
        self._places: dict[str, int] | None = None
        """The lines of the rows by their keys, found when first asked for after the lines changed."""
        self._counted: tuple[Sequence[TableLine] | None, int] = None, 0
        """The lines whose rows were counted last, and how many those are: the past is stepped through line by line."""
        self._headings: dict[str, str] = {}
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._found: dict[int, str] = {}
        self._told: dict[str, str] = {}
        self._needle: tuple[str, ...] = ()
        self._kept: Callable[[Row], bool] | None = None
        self._marks: Mapping[str, ChipFace] = {}

    def key(self, row: Row) -> str:
        """What identifies a row, also after it changed."""
        return str(row.id)  # type: ignore[attr-defined]  # a model of rows without an id says by what it knows them

    def found_by(self, row: Row) -> Iterable[str]:
        """The words by which a filter finds a row; by default those of its cells."""
        return (cell.spoken for cell in self._worded(row))

    def told(self, row: Row) -> str:
        """All the words by which a filter finds a row, as they stand."""
        key = self.key(row)
        if key not in self._told:
            self._told[key] = " ".join(self.found_by(row))
        return self._told[key]

    def laid_out(self) -> tuple[Column[Any], ...]:
        """The columns there are now; by default those the class names."""
        return self.columns

    def head(self, column: Column[Any]) -> str:
        """The words over a column."""
        return say(f"column.{column.code}")

    def full_head(self, column: Column[Any]) -> str:
        """The words over a column where there is room for all of them: in a tip, and for a screen reader."""
        return self.head(column)

    def group_of(self, row: Row) -> str:
        """The group a row stands in; rows of a group come together. Empty: no heading."""
        return ""

    def side_of(self, group: str) -> str | None:
        """The side whose people stand in a group; None where a group is of something else."""
        return None

    def alone(self, group: str) -> str | None:
        """What stands above some rows of a group that are copied without the others; None: nothing."""
        return None

    def heading(self, group: str, shown: Sequence[Row]) -> str:
        """The words over a group, of whose rows these are shown."""
        return group

    def set_rows(self, rows: Iterable[Row], zone: str = "UTC") -> None:
        """Show other rows, with instants told by the clock of a zone."""
        before, self._rows = self._rows, tuple(rows)
        rezoned = zone != self._zone
        self._zone, self.words = zone, say.words.in_zone(zone)
        if rezoned or [*map(self.key, before)] != [*map(self.key, self._rows)]:
            self._reset({} if rezoned else self._still_worded(before))
            return
        pairs = enumerate(zip(before, self._rows, strict=True))
        changed = {number for number, (old, new) in pairs if old is not new and old != new}
        for number in changed:
            self._cells.pop(number, None)
            self._found.pop(number, None)
            self._told.pop(self.key(self._rows[number]), None)
        headings = self._headings
        if not self._rearranged():
            self._tell_changed(changed, headings)

    def set_filter(self, needle: str = "", kept: Callable[[Row], bool] | None = None) -> None:
        """Show the rows that hold all words of the needle, in any script, and that are to be kept."""
        self._needle, self._kept = tuple(plain(needle).split()), kept
        self._rearranged()

    def show_marks(self, marks: Mapping[str, ChipFace]) -> None:
        """Show what is prepared for rows, by their keys, and not recorded yet."""
        changed = {key for key in {*self._marks, *marks} if self._marks.get(key) != marks.get(key)}
        self._marks = dict(marks)
        for at, line in enumerate(self._lines):
            if line.row != HEADING and self.key(self._rows[line.row]) in changed:
                self._cells.pop(line.row, None)
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.laid_out()) - 1))

    def has(self, key: str) -> bool:
        """Whether there is such a row, be it shown or not."""
        return any(self.key(row) == key for row in self._rows)

    def stands(self, key: str) -> str:
        """What stands in a row in the column of marks, whatever is prepared there; nothing of one that is not shown."""
        row, column = self.row_at(self.line_of(key)), self.marked_column()
        return column.cell(row, self.words).spoken if row is not None and column is not None else ""

    def marked_column(self) -> Column[Any] | None:
        """The column in which marks are shown."""
        return next((each for each in self.columns if each.code == self.marked), None)

    def row_at(self, line: int) -> Row | None:
        """The row on a line of the table; None for a heading or no line."""
        if not 0 <= line < len(self._lines) or self._lines[line].row == HEADING:
            return None
        return self._rows[self._lines[line].row]

    def line_of(self, key: str) -> int:
        """The line of the table on which a row stands; -1 if it is not shown."""
        if self._places is None:
            shown = [(at, line.row) for at, line in enumerate(self._lines) if line.row != HEADING]
            self._places = {self.key(self._rows[row]): at for at, row in reversed(shown)}
        return self._places.get(key, -1)

    def first_line(self) -> int:
        """The line of the first row shown; -1 where none is."""
        return next((at for at, line in enumerate(self._lines) if line.row != HEADING), -1)

    def count_shown(self) -> int:
        """How many rows the filter lets through."""
        if self._counted[0] is not self._lines:
            self._counted = self._lines, sum(line.row != HEADING for line in self._lines)
        return self._counted[1]

    def shown(self) -> tuple[Row, ...]:
        """The rows the filter lets through."""
        return tuple(self._rows[line.row] for line in self._lines if line.row != HEADING)

    def rows(self) -> Sequence[Row]:
        """All rows, those the filter keeps back as well."""
        return self._rows

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.words = say.words.in_zone(self._zone)
        self._reset()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.laid_out()) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.laid_out())

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._lines[index.row()].row == HEADING:
            return Qt.ItemFlag.NoItemFlags
        return _OF_ROWS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.laid_out()):
            return None
        if role == _DISPLAY:
            return self.head(self.laid_out()[section])
        if role in (_TIP, _SPOKEN):
            return self.full_head(self.laid_out()[section])
        if role in _OF_COLUMNS:
            return _OF_COLUMNS[role](self.laid_out()[section])
        return _NUMBERS if role == _ALIGNMENT and self.laid_out()[section].numeric else None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role == _FACE:
            return self.face_at(index.row(), index.column())
        line = self._lines[index.row()]
        if line.row == HEADING:
            return self._of_heading(line.group, role) if index.column() == 0 else None
        if (answer := _ANSWERS.get(role)) is not None:
            return answer(self._cells_of(line.row)[index.column()])
        return self._of_place(line.row, index.column(), role)

    def face_at(self, line: int, column: int) -> CellFace | None:
        there = self._lines[line]
        if there.row != HEADING:
            return self._cells_of(there.row)[column]
        said = self._headings[there.group]
        return CellFace(said, group=said, side=self.side_of(there.group)) if column == 0 else None

    def is_group(self, line: int) -> bool:
        return self._lines[line].row == HEADING

    def _of_place(self, number: int, at: int, role: int) -> Any:
        """What is said of a cell beside what it shows."""
        column = self.laid_out()[at]
        if role == _ALIGNMENT:
            return _NUMBERS if column.numeric else None
        if role == _STANDS:
            return self._standing(self._rows[number], column)
        if role in (_TIP, _DESCRIBED):
            return self._cells_of(number)[at].about or None
        return f"{self.full_head(column)}: {self._cells_of(number)[at].spoken}" if role == _SPOKEN else None

    def _standing(self, row: Row, column: Column[Any]) -> str | None:
        """What stands where a mark is prepared; None where none is."""
        prepared = column.code == self.marked and self.key(row) in self._marks
        return column.cell(row, self.words).spoken if prepared else None

    def _of_heading(self, group: str, role: int) -> Any:
        if role == _SIDE:
            return self.side_of(group)
        if role == _ALONE:
            return self.alone(group)
        return self._headings[group] if role in (_DISPLAY, _GROUP, _SPOKEN) else None

    def _cells_of(self, number: int) -> tuple[Cell, ...]:
        found = self._cells.get(number)
        if found is None:
            found = self._cells[number] = self._worded(self._rows[number])
        return found

    def _worded(self, row: Row) -> tuple[Cell, ...]:
        mark = self._marks.get(self.key(row)) if self._marks else None
        return tuple(
            Cell(chip=mark) if mark is not None and column.code == self.marked else column.cell(row, self.words)
            for column in self.laid_out()
        )

    def _passes(self, number: int) -> bool:
        if self._kept is not None and not self._kept(self._rows[number]):
            return False
        if not self._needle:
            return True
        if number not in self._found:
            self._found[number] = plain(self.told(self._rows[number]))
        return all(word in self._found[number] for word in self._needle)

    def _arranged(self) -> Sequence[TableLine]:
        lines: list[TableLine] = []
        for number in filter(self._passes, range(len(self._rows))):
            group = self.group_of(self._rows[number])
            if group and (not lines or lines[-1].group != group):
                lines.append(TableLine(group, HEADING))
            lines.append(TableLine(group, number))
        return lines

    def _rearranged(self) -> bool:
        """Show the lines that the filter lets through; return whether they are others than before."""
        lines = self._arranged()
        self._word_headings(lines)
        if lines == self._lines:
            return False
        self.beginResetModel()
        self._lines, self._places = lines, None
        self.endResetModel()
        return True

    def _still_worded(self, before: Sequence[Row]) -> dict[int, tuple[Cell, ...]]:
        """The cells of those rows that are as they were, by their new numbers."""
        known = {self.key(before[number]): (before[number], cells) for number, cells in self._cells.items()}
        found = ((number, row, known.get(self.key(row))) for number, row in enumerate(self._rows))
        return {number: worded[1] for number, row, worded in found if worded is not None and worded[0] == row}

    def _reset(self, worded: Mapping[int, tuple[Cell, ...]] | None = None) -> None:
        self.beginResetModel()
        self._cells = dict(worded or {})
        self._found.clear()
        self._told.clear()
        self._lines, self._places = self._arranged(), None
        self._word_headings(self._lines)
        self.endResetModel()

    def _word_headings(self, lines: Sequence[TableLine]) -> None:
        shown: dict[str, list[Row]] = {}
        for line in lines:
            if line.group and line.row != HEADING:
                shown.setdefault(line.group, []).append(self._rows[line.row])
        self._headings = {group: self.heading(group, rows) for group, rows in shown.items()}

    def _tell_changed(self, rows: Collection[int], headings: Mapping[str, str]) -> None:
        """Tell which lines are others: those of the rows named by number, and headings that were worded otherwise."""
        last = len(self.laid_out()) - 1
        for at, line in enumerate(self._lines):
            heads = line.row == HEADING
            if headings.get(line.group) != self._headings[line.group] if heads else line.row in rows:
                self.dataChanged.emit(self.index(at, 0), self.index(at, last))
