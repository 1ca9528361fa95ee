"""The sides beside each other: who is at the table is ticked, and put into order, by keys and by hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)  # fmt: skip
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from desktop.composing.grid_delegate import GUTTER, GridDelegate, height_at, tick_box
from desktop.composing.grid_model import GridModel
from desktop.composing.sides_in_view import least_of, sides_in_view
from desktop.look import fonts
from desktop.look.colours import colours
from desktop.widgets.keys.digit_keys import digit_of
from desktop.widgets.tables.command_table import named_key

KEYS = frozenset(
    ("Ctrl+C", "Ctrl+Z", "Space", "Alt+Up", "Alt+Down", "I", "N", "R", "Shift+R", "L", *map(str, range(1, 10)))
)
BY_HAND = ("Space", "I", "N")
"""Keys for whom a hand has just chosen: lines stay under it, as they do when it ticks."""
OFF = -1
"""The place of whoever is dropped below the table."""
FEW = 120
"""So many lines are all measured; of more, those that are seen."""


class CompositionGrid(QTableView):
    """One cell is current. `key_command` carries a key of `KEYS`; a click into a tick is Space there.

    Left and Right lead to the other side, Up and Down through one's own. A delegate is dragged to another place, or off
    the table, and whoever is not there onto it.
    """

    key_command = Signal(str)
    dropped = Signal(str, int)
    """Who was dragged, and the number of the place he was dropped before, from 0, or `OFF`."""
    settled = Signal()
    """The lines need no longer stay where they are."""
    menu_wanted = Signal(QPoint)
    """A menu of what can be done with who is chosen, there on the screen."""
    spans_changed = Signal()
    """Other sides are shown, or they stand elsewhere, or are wider or narrower."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = GridModel(self)
        self._painter = GridDelegate(self)
        self._pressed: QPoint | None = None
        self._above: int | None = None
        self._in_view = range(0)
        self._touched = self._hand_there = False
        """Whether a hand moved in it since it was filled for a meeting."""
        self.still = False
        """Whether all lines are to stay: the mouse is on them, and what is clicked next is where it was seen."""
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._rows.modelReset.connect(self._fit)
        self.verticalScrollBar().sliderPressed.connect(self._touch)

    @property
    def rows(self) -> GridModel:
        """What is shown."""
        return self._rows

    @property
    def current(self) -> str:
        """Who is chosen; empty for nobody."""
        return self._rows.key_at(self.currentIndex())

    def choose(self, key: str) -> None:
        """Choose somebody, and bring him into view."""
        index = self._rows.index_of(key)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
            self.viewport().update()

    def choose_only(self, key: str) -> None:
        """Choose somebody; nobody is chosen where that is nobody, so that no key is for whoever was before."""
        self.setCurrentIndex(QModelIndex())
        self.choose(key)
        self.viewport().update()

    def choose_free(self, side: int) -> None:
        """Choose the first of a side who is not at the table, else its first."""
        self._touched = False
        lines = self._rows.in_column(side)
        free = [key for row, key in lines if self._rows.kind_at(row) == "rest"]
        for key in (*free, *(key for _, key in lines)):
            self.choose(key)
            return

    def show_side(self, side: int) -> None:
        """Bring a side into view and choose whom `choose_free` chooses; where it has nobody, of one beside it."""
        self.setCurrentIndex(QModelIndex())
        self._in_view = sides_in_view(self._in_view.start, side, len(self._rows.sides), len(self._in_view))
        self._fit()
        self._choose_of(side, *self._in_view)

    def _choose_of(self, *sides: int) -> None:
        """Choose the first who is free, of the first side that has anybody."""
        side = next((each for each in sides if self._rows.in_column(each)), None)
        if side is not None:
            self.choose_free(side)

    def neighbour(self, key: str) -> str:
        """Who stands after somebody on his side and in his part, else before him; empty for nobody."""
        index = self._rows.index_of(key)
        if not index.isValid():
            return ""
        kind = self._rows.kind_at(index.row())
        there = [each for row, each in self._rows.in_column(index.column() // 2) if self._rows.kind_at(row) == kind]
        at = there.index(key)
        return next(iter((*there[at + 1 :], *there[:at][::-1])), "")

    def sides_in_view(self) -> range:
        """The numbers of the sides that have room; the others come into view with whoever is chosen."""
        return self._in_view

    def column_spans(self) -> list[tuple[int, int]]:
        """Where each side stands, in pixels from the left of the grid, and how wide it is: not at all out of view."""
        frame = self.frameWidth()
        return [
            (self.columnViewportPosition(column) + frame, self.columnWidth(column))
            for column in range(0, self._rows.columnCount(), 2)
        ]

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        way, here = QAbstractItemView.CursorAction, self.currentIndex()
        rows = [row for row, _ in self._rows.in_column(here.column() // 2)] if here.isValid() else []
        if not rows:
            return here
        if action in (way.MoveLeft, way.MoveRight):
            return self._across(here, 1 if (action == way.MoveRight) != self.isRightToLeft() else -1)
        at = rows.index(here.row()) if here.row() in rows else 0
        page = max(1, self.viewport().height() // max(self.rowHeight(here.row()), 1) - 1)
        steps = {way.MoveUp: -1, way.MoveDown: 1, way.MovePageUp: -page, way.MovePageDown: page,
                 way.MoveHome: -len(rows), way.MoveEnd: len(rows)}  # fmt: skip
        row = rows[min(max(at + steps.get(action, 0), 0), len(rows) - 1)]
        return self._rows.index(row, here.column())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        if current.isValid() and current.column() // 2 not in self._in_view:
            self._fit()
        super().currentChanged(current, previous)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._touched, keys = True, _asked(event)
        if self._hand_there and keys in BY_HAND:
            self.still = True
        else:
            self._hand_there = False
            self._settle()
        if keys == "Esc" and self._above is not None:
            self._end_drag()
        elif keys in KEYS:
            self.key_command.emit(keys)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _asked(event) in KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are commands here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.current:
            self._choose_of(*self._in_view)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._touched = self._hand_there = True
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if self._pressed is None or not self._may_drag():
            return
        if self._above is not None or (spot - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._settle()
            self._above = self._place_at(spot.y())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        above, pressed, who = self._above, self._pressed, self.current
        self._end_drag()
        super().mouseReleaseEvent(event)
        if above is not None:
            self.dropped.emit(who, above)
        elif pressed is not None and who and self._in_tick(pressed):
            self._tick_by_hand()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.current and not self._in_tick(event.position().toPoint()):
            self._tick_by_hand()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            spot = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        else:
            spot = event.globalPos()
        if self.current:
            self.menu_wanted.emit(spot)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hand_there = False
            self._settle()
        return super().viewportEvent(event)

    def _tick_by_hand(self) -> None:
        self.still = True
        self.key_command.emit("Space")

    def _settle(self) -> None:
        if self.still:
            self.still = False
            self.settled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        top = max(self.rowAt(0), 0)
        hidden, chosen = self.rowViewportPosition(top), self.visualRect(self.currentIndex())
        in_view = QRect(QPoint(), event.oldSize()).intersects(chosen)
        self._fit()
        bar = self.verticalScrollBar()
        # Until a hand came to it: rows are lower where there is more width, and more of them have room from the top.
        bar.setValue(bar.value() + self.rowViewportPosition(top) - hidden if self._touched else 0)
        if in_view or not self._touched:
            self.scrollTo(self.currentIndex())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._touched = True
        super().wheelEvent(event)

    def _touch(self) -> None:
        self._touched = True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def verticalScrollbarValueChanged(self, value: int) -> None:
        super().verticalScrollbarValueChanged(value)
        self._fit_rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._above is None:
            return
        left, width = self.column_spans()[self.currentIndex().column() // 2]
        above = len(self._taken()) + 1 if self._above == OFF else self._above + 1
        y = self.rowViewportPosition(min(above, self._rows.rowCount() - 1))
        painter = QPainter(self.viewport())
        painter.setPen(QPen(colours().accent, 2))
        painter.drawLine(left, y, left + width, y)
        painter.end()

    def _fit(self) -> None:
        """Share the width among the sides, then give the lines their height."""
        self._painter.hours = self._rows.faces.hours if self._rows.faces is not None else None
        columns = self._rows.columnCount()
        if not columns:
            return
        gutter, before = fonts.scaled(GUTTER), self.column_spans()
        each = self._share(columns // 2 + 1, gutter)
        for column in range(columns):
            side, between = divmod(column, 2)
            self.setColumnHidden(column, not {side, side + between} <= {*self._in_view})
            self.setColumnWidth(column, gutter if between else each)
        self._fit_rows()
        if self.column_spans() != before:
            self.spans_changed.emit()

    def _share(self, sides: int, gutter: int) -> int:
        """How wide each side in view is; as many are as have room for their words."""
        width, chosen = self.viewport().width() + gutter, self.currentIndex().column() // 2
        least = least_of(self._rows, range(min(self._rows.rowCount(), FEW))) + gutter
        first = self._in_view.start
        room = min(max(width // least, 1), sides)
        self._in_view = sides_in_view(first, chosen if chosen >= 0 else first, sides, room)
        return width // room - gutter

    def _fit_rows(self) -> None:
        count = self._rows.rowCount()
        first, last = (0, count - 1) if count <= FEW else (self.rowAt(0), self.rowAt(self.viewport().height()))
        for row in range(max(first, 0), (count if last < 0 else last + 1)):
            cells = [2 * side for side in self._in_view]
            wanted = max(height_at(self._rows.index(row, column), self.columnWidth(column)) for column in cells)
            if wanted != self.rowHeight(row):
                self.setRowHeight(row, wanted)

    def _across(self, here: QModelIndex, step: int) -> QModelIndex:
        """The cell of the next side that has somebody, on the same line, else on the nearest with one."""
        beyond = here.column() // 2 + step
        sides = range(beyond, len(self._rows.sides)) if step > 0 else range(beyond, -1, -1)
        side = next((each for each in sides if self._rows.in_column(each)), None)
        if side is None:
            return here
        kind = self._rows.kind_at(here.row())
        rows = [row for row, _ in self._rows.in_column(side)]
        alike = [row for row in rows if self._rows.kind_at(row) == kind]
        # From one who is not at the table to the first of the others who is not: the next to be ticked.
        row = alike[0] if kind == "rest" and alike else min(alike or rows, key=lambda each: abs(each - here.row()))
        return self._rows.index(row, 2 * side)

    def _may_drag(self) -> bool:
        return self.current != "" and self._rows.kind_at(self.currentIndex().row()) in ("delegate", "rest")

    def _taken(self) -> list[int]:
        """The rows of the delegates of the side of who is chosen."""
        rows = [row for row, _ in self._rows.in_column(self.currentIndex().column() // 2)]
        return [row for row in rows if self._rows.kind_at(row) == "delegate"]

    def _place_at(self, y: int) -> int:
        """The number of the place before which a drop at a height puts somebody, from 0; `OFF` below the table."""
        rest = next((row for row in range(self._rows.rowCount()) if self._rows.kind_at(row) == "rest"), None)
        if rest is not None and y >= self.rowViewportPosition(rest) + self.rowHeight(rest):
            return OFF
        above = [row for row in self._taken() if self.rowViewportPosition(row) + self.rowHeight(row) // 2 < y]
        return len(above)

    def _in_tick(self, spot: QPoint) -> bool:
        index = self.indexAt(spot)
        box = tick_box(self.visualRect(index), self.layoutDirection()).adjusted(-6, -6, 6, 6)
        return bool(self._rows.key_at(index)) and box.contains(spot)

    def _end_drag(self) -> None:
        self._pressed, self._above = None, None
        self.viewport().update()


def _asked(event: QKeyEvent) -> str:
    """The name of a key, of a digit without the Shift some keyboards want for it."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return (digit_of(event) if held == Qt.KeyboardModifier.NoModifier else "") or named_key(event)
