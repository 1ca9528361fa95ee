"""A table whose chosen row is acted on by letters and keys, without a menu."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desktop.widgets.keys.latin_letter import latin_key
from desktop.widgets.tables.cell_lines import INSET, TICK
from desktop.widgets.tables.copied_rows import copied_rows, is_struck
from desktop.widgets.tables.list_table import ListTable

_CHANGES = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip
"""What goes to a row: it is shown, also where it was chosen already and the wheel had turned it out of sight."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CommandTable(ListTable):
    """One row is chosen, or `many` with Shift, Ctrl or Ctrl+A, until Esc. Ctrl+C copies what is chosen.

    `key_command` carries a key of `keys`, such as "Alt+Up", "Space" or "R", pressed in it. The keys are the table's
    while it has the focus, even where the window has a shortcut for them.
    """

    key_command = Signal(str)
    cell_wanted = Signal(QModelIndex)
    """A cell is to be changed: F2 or Enter where cells may be."""
    focused = Signal()
    """The table took the focus, with a row chosen if it has any."""

    def __init__(
        self,
        keys: tuple[str, ...] = (),
        parent: QWidget | None = None,
        *,
        grouped: bool = True,
        many: bool = False,
        two_lines: bool = True,
    ) -> None:
        super().__init__(two_lines=two_lines, grouped=grouped, parent=parent)
        if not many:
            self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._keys = frozenset(keys)
        self._more: frozenset[str] = frozenset()
        self._cells: tuple[int, ...] = ()
        self._usual: int | None = None
        self._by_enter = True
        self.horizontalHeader().setSectionsClickable(False)
        self._delegate.cell = self.cell

    def take(self, *keys: str) -> None:
        """Take these additional keys, in place of the additional ones before."""
        self._more = frozenset(keys)

    def set_cells(self, columns: Iterable[int], *, by_enter: bool = True, usual: int | None = None) -> None:
        """Let the cells of these columns be changed by F2, and by Enter where it opens nothing.

        Left and right go from one to the next; the `usual` one is changed where nobody went to another.
        """
        self._cells, self._by_enter, self._usual = tuple(columns), by_enter, usual

    def cell(self) -> QModelIndex:
        """The cell of the chosen row F2 would change: that of the column last gone to, else the usual or first one."""
        shown = [column for column in self._cells if not self.isColumnHidden(column)]
        current = self.currentIndex()
        if not shown or self.chosen_line() < 0:
            return QModelIndex()
        if current.column() in shown:
            return current
        return current.siblingAtColumn(self._usual if self._usual in shown else shown[0])

    def cell_in(self, index: QModelIndex, part: QWidget) -> QRect:
        """Where a cell is seen in a part of the window that holds the table."""
        seen = self.visualRect(index) & self.viewport().rect()
        return QRect(self.viewport().mapTo(part, seen.topLeft()), seen.size())

    def chosen_line(self) -> int:
        """The line of the chosen row, of several the one moved to last; -1 without one."""
        current, selection = self.currentIndex(), self.selectionModel()
        if selection is not None and current.isValid() and selection.isSelected(current):
            return current.row()
        return next(iter(self.chosen_lines()), -1)

    def chosen_lines(self) -> list[int]:
        """The lines of all chosen rows, from above."""
        if self.selectionModel() is None:
            return []
        if not self._grouped:  # There may be 100,000 rows, and each of them can be chosen.
            chosen = self.selectionModel().selection()
            parts = (chosen.at(number) for number in range(chosen.count()))
            return sorted(set(chain.from_iterable(range(each.top(), each.bottom() + 1) for each in parts)))
        return sorted(each.row() for each in self.selectionModel().selectedRows())

    def leave_out(self, lines: Iterable[int]) -> None:
        """Choose some of the chosen rows no more."""
        flags = QItemSelectionModel.SelectionFlag
        left = QItemSelection()
        for line in lines:
            left.select(self.model().index(line, 0), self.model().index(line, 0))
        self.selectionModel().select(left, flags.Rows | flags.Deselect)

    def copy(self) -> None:
        """Copy the chosen rows; where all are, with the headings of groups and without what is struck through."""
        lines, there = self.chosen_lines(), range(self.model().rowCount())
        choosable = {line for line in there if not self._grouped or self.model().index(line, 0).flags()}
        standing = {line for line in choosable.difference(lines) if not is_struck(self.model(), line)}
        every = len(lines) > 1 and choosable.issuperset(lines) and not standing
        copied = there if every else lines
        QApplication.clipboard().setMimeData(copied_rows(self.model(), copied, all_of_them=every))

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are commands here."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keys := self._key_of(event):
            self.key_command.emit(keys)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif self._changes_cell(event):
            self.cell_wanted.emit(self.cell())
        elif event.key() in _STEPS and self.cell().isValid() and not event.modifiers():
            self._go_to_cell(_STEPS[Qt.Key(event.key())])
        elif self._ends_many(event):
            self.choose_one()
        else:
            super().keyPressEvent(event)
            if event.key() in _MOVES and self.currentIndex().isValid():
                self.scrollTo(self.currentIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on its box chooses a row beside the others, or no longer."""
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not self._on_box(index, event.position().toPoint()):
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        flags = QItemSelectionModel.SelectionFlag
        alone = self.chosen_lines() == [index.row()]
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self.selectionModel().select(index, flags.Rows | (flags.Select if alone else flags.Toggle))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two presses on a box are two presses."""
        spot = event.position().toPoint()
        if self._on_box(self.indexAt(spot), spot):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def _on_box(self, index: QModelIndex, spot: QPoint) -> bool:
        """Whether a spot is on the box of a row, or right beside it."""
        if not self._delegate.ticks or index.column() != 0 or not index.flags():
            return False
        cell = self.visualRect(index)
        return (cell.right() - spot.x() if self.isRightToLeft() else spot.x() - cell.left()) < INSET + TICK - 4

    def choose_one(self) -> None:
        """Of several chosen rows keep the one moved to last."""
        if (line := self.chosen_line()) >= 0:
            self.select_row(line)

    def _go_to_cell(self, step: int) -> None:
        """Go to the next cell of the row that may be changed, or the one before."""
        shown = [column for column in self._cells if not self.isColumnHidden(column)]
        at = shown.index(self.cell().column()) + (-step if self.isRightToLeft() else step)
        index = self.cell().siblingAtColumn(shown[min(max(at, 0), len(shown) - 1)])
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.viewport().update()

    def _ends_many(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and len(self.chosen_lines()) > 1

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_press = event.reason() == Qt.FocusReason.MouseFocusReason  # It says itself which row is meant.
        if self.chosen_line() < 0 and self.model() is not None and not by_press:
            self.choose_first()
        self.focused.emit()

    def choose_first(self) -> None:
        """Choose the first row there is, not a heading."""
        for line in range(self.model().rowCount()):
            if self.model().index(line, 0).flags():
                self.select_row(line)
                return

    def _is_own(self, event: QKeyEvent) -> bool:
        if not self.hasFocus():
            return False  # It is pressed in what lies over a cell.
        standard = QKeySequence.StandardKey
        if self._key_of(event) or self._ends_many(event):
            return True
        if self._changes_cell(event):
            return True
        return event.matches(standard.Copy) or event.matches(standard.SelectAll)

    def _changes_cell(self, event: QKeyEvent) -> bool:
        keys = _CHANGES if self._by_enter else _CHANGES[:1]
        return event.key() in keys and self.cell().isValid()

    def _key_of(self, event: QKeyEvent) -> str:
        keys = named_key(event)
        return keys if keys in self._keys or keys in self._more else ""


def named_key(event: QKeyEvent) -> str:
    """A key with its modifiers, as Qt writes it, such as "Alt+Up"; keys of the number pad as their counterparts, a
    Cyrillic letter as the Latin one of its key.
    """
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    combination = QKeyCombination(held, Qt.Key(latin_key(event.key())))
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
