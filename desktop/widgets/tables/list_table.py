"""A table of the office: two lines in a row, withdrawn rows struck through, chips, groups; nothing in it is cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from itertools import islice

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QItemSelectionModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QMoveEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.look import fonts
from desktop.look.text_style import SECONDARY_STRONG
from desktop.widgets.tables.cell_face import Index
from desktop.widgets.tables.cell_lines import TICK
from desktop.widgets.tables.column_measure import ColumnMeasure
from desktop.widgets.tables.column_widths import ColumnNeed, main_column
from desktop.widgets.tables.list_delegate import ListDelegate
from desktop.widgets.tables.row_heights import GROUP_ROW, RowHeights
from desktop.widgets.tables.row_kept import RowKept

HEAD = (16, 12)
"""The height of a head of one line, in pixels at the normal size of text: of its words, and of the room around."""
FEW = 120
"""So many rows are all measured; of more, those that are seen."""
MOST_HELD = 300
"""The height of a table that holds rows in view grows with them up to this, in pixels at the normal size of text."""
_FIT = QEvent.Type.User
"""Cells were changed: the table is fitted to them before it is painted next."""


class Density(Enum):
    """The room above and below the words of a row in pixels: with one line, with two."""

    COMPACT = (10, 7)
    NORMAL = (16, 14)
    ROOMY = (22, 21)


LINES = (16, 31)
"""The height of one line, and of two, in pixels at the normal size of text."""


class ListTable(QTableView):
    """Rows are chosen whole; Enter or a double click emits `activated`. The model owns order and filter.

    The width is shared among the columns by what they hold, and rows are as high as their lines need. Where there is
    no room for the longest words of all columns, or few rows would be seen, some have no place of their own: the cells
    of the main one take in what they say. `grouped` says whether a row may head a group; without groups the rows need
    not be searched.
    """

    def __init__(self, *, two_lines: bool = True, grouped: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._two_lines, self._grouped = two_lines, grouped
        self._density = Density.NORMAL
        self._measure = ColumnMeasure(self)
        self._heights = RowHeights(self, self._measure, grouped=grouped)
        self._needs: list[ColumnNeed] | None = None
        """What each column needs, as measured; None where what stands in the rows may be other than it was."""
        self._fitted: set[int] = set()
        self._fitting, self._shared_for, self._long = False, -1, False
        self._to_be_fitted = False
        self._rows_held, self._held = 0, 0
        """How many rows it shows at least, and how high it is for them."""
        self._kept, self._last_column = RowKept(self), 0
        self._delegate = ListDelegate(self)
        self.setItemDelegate(self._delegate)
        self._behave()
        self.set_density(Density.NORMAL)

    def _behave(self) -> None:
        """Whole rows are selected, nothing is edited in place, and columns are as wide as they are made."""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(1)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def tick_rows(self) -> None:
        """Give each row a box that is ticked where it is chosen."""
        self._delegate.ticks, self._measure.before = True, TICK
        self.forget_widths()

    def set_density(self, density: Density) -> None:
        """Make rows higher or lower."""
        self._density = density
        height = fonts.around(LINES[self._two_lines], density.value[self._two_lines])
        # Set before the style does: once there are rows, changing the typeface of a header takes long.
        self.horizontalHeader().setFont(fonts.secondary_strong())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(fonts.around(*HEAD))
        self.forget_widths()
        self._show_groups()

    def hold_rows(self, count: int) -> None:
        """Be high enough for so many rows, where there are as many: a page that has less room is scrolled."""
        self._rows_held = count

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), self._held))

    def forget_widths(self) -> None:
        """Share the width anew, by the rows that are shown now: others were, or in other words."""
        self._measure.forget()
        self._long, self._held = False, 0
        self._measure_anew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.set_density(self._density)
        elif event.type() == QEvent.Type.LanguageChange:
            self.forget_widths()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            for changed in (model.modelReset, model.layoutChanged):
                changed.connect(self._show_groups)
                changed.connect(self._measure_anew)
            model.headerDataChanged.connect(self.forget_widths)
            model.columnsInserted.connect(self.forget_widths)
            model.columnsRemoved.connect(self.forget_widths)
        self.forget_widths()
        self._show_groups()

    def select_row(self, row: int) -> None:
        """Choose a row, whatever keys are held, and bring it into view; of its cells the one of the column before."""
        column = self._last_column if self._last_column < self.horizontalHeader().count() else 0
        index = self.model().index(row, 0 if self.isColumnHidden(column) else column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        self._fit_rows()
        # Rows above it may have grown, and what heads the first of them is read with it.
        self.scrollTo(index)
        if not any(self.model().index(above, 0).flags() for above in range(row)):
            self.scrollToTop()

    def add_row(self, row: int) -> None:
        """Choose a row beside those that are chosen."""
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(self.model().index(row, 0), flags)

    def repaint_lines(self, which: Callable[[int], bool]) -> None:
        """Paint those of the lines in view again that `which` names by their numbers."""
        view = self.viewport().rect()
        for line in self._lines_in_view():
            if which(line):
                top, high = self.rowViewportPosition(line), self.rowHeight(line)
                self.viewport().update(view.left(), top, view.width(), high)

    def _lines_in_view(self) -> range:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height())
        return range(max(first, 0), self.model().rowCount() if last < 0 else last + 1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Paint the ring round the row moved to, and none round the one before: Qt paints its cell alone."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._last_column = current.column()
        rows = (current.row(), previous.row())
        self.repaint_lines(lambda line: line in rows)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and the last row: rows are chosen whole."""
        lines = range(self.model().rowCount()) if self.model() is not None else range(0)
        ways = {QAbstractItemView.CursorAction.MoveHome: lines, QAbstractItemView.CursorAction.MoveEnd: lines[::-1]}
        for line in ways.get(action, ()):
            if self.model().index(line, 0).flags():
                return self.model().index(line, 0)
        return super().moveCursor(action, modifiers)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(first, last, roles)
        self._fitted.difference_update(range(first.row(), last.row() + 1))
        self._needs = None
        if not self._long:
            # What is prepared in a row, such as a mark, may be wider than what stood there.
            self._shared_for = -1
        if not self._to_be_fitted:
            self._to_be_fitted = True
            QCoreApplication.postEvent(self, QEvent(_FIT))

    def event(self, event: QEvent) -> bool:
        if event.type() == _FIT:
            self._to_be_fitted = False
            self._fit()
            self._kept.keep()
            return True
        return super().event(event)

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self._fit()
        self._kept.keep()

    def verticalScrollbarValueChanged(self, value: int) -> None:
        super().verticalScrollbarValueChanged(value)
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self._kept.place()
        self._fit()
        self._kept.keep(before)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._kept.keep()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._kept.remember()

    def updateGeometries(self) -> None:
        with self._kept.range_set():
            super().updateGeometries()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _measure_anew(self, *_args: object) -> None:
        self._fitted.clear()
        self._needs = None
        if not self._long:
            # A long table keeps its columns while it is filtered: a keystroke must not measure them.
            self._shared_for = -1
        self.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        """Share the width of the view among the columns, then give the rows in view their height."""
        if self.model() is None or not self.isVisible() or self._fitting or not self.horizontalHeader().count():
            return
        if self._shared_for != self.viewport().width():
            self._fitting = True
            self._shared_for = self.viewport().width()
            if self._share():
                self._fitted.clear()
            self._fitting = False
        self._fit_rows()

    def _share(self) -> bool:
        """Whether any column has another width than before, or was one of others."""
        if self._needs is None:
            self._needs = self._measure.needs()
        found = self._needs
        self._long = self.model().rowCount() > FEW
        main = main_column(found)
        widths, brief = self._heights.lowest(found, main)
        now = [0 if self.isColumnHidden(at) else self.columnWidth(at) for at in range(len(widths))]
        others = (widths, main, brief) != (now, self._delegate.main, self._delegate.brief)
        if others:
            self._delegate.main, self._delegate.brief = main, brief
            self._widen(widths)
        self._heighten_head(widths)
        return others

    def _widen(self, widths: Sequence[int]) -> None:
        """Give the columns these widths; 0 hides one."""
        for column, width in enumerate(widths):
            self.setColumnHidden(column, width == 0)
            if width:
                self.setColumnWidth(column, width)
        self._delegate.folded = tuple(column for column, width in enumerate(widths) if not width)

    def _heighten_head(self, widths: Sequence[int]) -> None:
        """Give the head the lines its words need."""
        more = (self._heights.head_lines(widths) - 1) * SECONDARY_STRONG.line_height
        self.horizontalHeader().setFixedHeight(fonts.around(*HEAD) + more)

    def _fit_rows(self, *_args: object) -> None:
        """Give the rows in view the height their lines need; where there are few rows, all of them."""
        if self._fitting or self.model() is None or not self.isVisible() or self._shared_for < 0:
            return
        self._fitting, changed = True, False
        # Where rows become lower, others come into view.
        while rows := self._rows_to_fit():
            for row in rows:
                changed |= self._fit_row(row)
        self._fitting = False
        self._hold()
        if changed:
            self.updateGeometries()
            self.viewport().update()

    def _hold(self) -> None:
        """Ask for the height of the first rows, and of what heads them, and never for less: it would move while a
        filter is typed.
        """
        lines = range(self.model().rowCount() if self._rows_held else 0)
        rows = [*islice((line for line in lines if not self._heights.is_group(line)), self._rows_held)]
        above = range(rows[-1] + 1 if rows else 0)
        high = self.horizontalHeader().height() + sum(self.rowHeight(line) for line in above)
        held = min(high, fonts.scaled(MOST_HELD)) if rows else 0
        if held > self._held:
            self._held = held
            self.updateGeometry()

    def _rows_to_fit(self) -> list[int]:
        count = self.model().rowCount()
        if count <= FEW:
            return [row for row in range(count) if row not in self._fitted]
        return [row for row in self._lines_in_view() if row not in self._fitted]

    def _fit_row(self, row: int) -> bool:
        """Whether the row was given another height."""
        self._fitted.add(row)
        wanted = self._heights.of_group(row) if self._heights.is_group(row) else self._height(row)
        if changed := wanted != self.rowHeight(row):
            self.setRowHeight(row, wanted)
        return changed

    def _height(self, row: int) -> int:
        folded = self._delegate.folded
        widths = [0 if at in folded else self.columnWidth(at) for at in range(self.horizontalHeader().count())]
        return self._heights.of(row, widths, self._delegate.main, brief=self._delegate.brief)

    def _show_groups(self, *_args: object) -> None:
        model = self.model()
        self.clearSpans()
        if model is None or not self._grouped:
            return
        height = self.verticalHeader().defaultSectionSize()
        for row in range(model.rowCount()):
            grouped = self._heights.is_group(row)
            # A header keeps heights by line, not by row.
            self.setRowHeight(row, fonts.around(*GROUP_ROW) if grouped else height)
            if grouped and self.horizontalHeader().count() > 1:
                self.setSpan(row, 0, 1, self.horizontalHeader().count())
