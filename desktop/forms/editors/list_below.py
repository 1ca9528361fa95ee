"""The list below a line one types into: a window that never has the keyboard, so that none is lost as it closes."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.look import fonts

BESIDE_WORDS = 16
"""What the list has on either side of its words: its frame, and a scroll bar."""
MOST_ROWS = 7
FRAME = 6
"""How many rows are seen at once, and what is above and below them, in pixels."""

LEAST_ROW = 24
"""How high a row is at least, in pixels at the normal size of text."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MOST_ROWS, Qt.Key.Key_PageDown: MOST_ROWS}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVED = (QEvent.Type.Move, QEvent.Type.Resize)
_LEFT = (QEvent.Type.Hide, QEvent.Type.MouseButtonPress)
"""What happens to the line, or to what it lies in, as the list is to follow it, or to close."""
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class RowsToHit(QStyledItemDelegate):
    """Rows a hand hits."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(0, fonts.scaled(LEAST_ROW)))


class ListBelow(QListView):
    """Shows all rows of a model below a line of text, and closes as soon as the line is left.

    The line hears every key first. Up and Down go through the rows and past them, where none is marked; Enter and a
    click take the marked one, Tab too where `by_tab`; where none is marked, they close the list and are the line's. Esc
    closes the list. Ctrl+Enter closes it as well and is heard by the form.
    """

    taken = Signal(QModelIndex)

    def __init__(self, rows: QAbstractItemModel, parent: QWidget, *, by_tab: bool = False) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self._taking = (*_ENTER, Qt.Key.Key_Tab) if by_tab else _ENTER
        self._line: QLineEdit | None = None
        self._watched: list[QWidget] = []
        self.setModel(rows)
        self.setItemDelegate(RowsToHit(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._take)

    def open_below(self, line: QLineEdit) -> None:
        """Open below a line, as wide as the rows where the window is; above it, where the screen ends too soon."""
        if not self.isVisible() or line is not self._line:
            self.hide()
            self._watch(line)
        self._line = line
        self.setGeometry(self._place(line))
        self.show()
        self.setCurrentIndex(QModelIndex())

    def mark_first(self) -> None:
        """Mark the first row, so that Enter takes it."""
        self.setCurrentIndex(self.model().index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            self._hear_shortcut(event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self._watched[:2]:
            return self._hears(event)
        elif event.type() in _LEFT or (event.type() == QEvent.Type.FocusOut and watched in self._watched[:2]):
            self.hide()
        elif event.type() in _MOVED:
            self._follow()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        super().hideEvent(event)

    def _watch(self, line: QLineEdit) -> None:
        """Hear what has the keys of the line, the line, and all it lies in."""
        keyed = line.focusProxy() or line
        self._watched = [keyed, line]
        inside = keyed.parentWidget()
        while inside is not None:
            self._watched.append(inside)
            inside = inside.parentWidget()
        for widget in self._watched:
            widget.installEventFilter(self)

    def _follow(self) -> None:
        """Stay below the line, as long as it is seen."""
        if self._line is not None and not self._line.visibleRegion().isEmpty():
            self.setGeometry(self._place(self._line))
        else:
            self.hide()

    def _hear_shortcut(self, event: QKeyEvent) -> None:
        """Keep Esc, Enter and the like from the shortcuts of the form; Ctrl+Enter is for it, and takes nothing here."""
        key, plain = Qt.Key(event.key()), event.modifiers() in _PLAIN
        if plain and (key == Qt.Key.Key_Escape or key in _STEPS or key in self._taking):
            event.accept()
        elif key in _ENTER:
            self.hide()

    def _hears(self, event: QKeyEvent) -> bool:
        """Whether a key is for the list, which then acts on it."""
        key = Qt.Key(event.key())
        if event.modifiers() not in _PLAIN or not (key == Qt.Key.Key_Escape or key in _STEPS or key in self._taking):
            return False
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in self._taking:
            marked = self.currentIndex()
            self._take(marked)
            return marked.isValid()
        else:
            self.hide()
        return True

    def _step(self, rows: int) -> None:
        """Go up or down; by one past the last or the first, no row is marked, and then the other end."""
        count, row = self._count(), self.currentIndex().row()
        onward = (row + rows + 1) % (count + 1) - 1 if abs(rows) == 1 else min(max(row + rows, 0), count - 1)
        self.setCurrentIndex(self.model().index(onward, 0))

    def _count(self) -> int:
        """How many rows may be taken: a note below them may not."""
        model, rows = self.model(), self.model().rowCount()
        return rows - 1 if rows and not model.index(rows - 1, 0).flags() & Qt.ItemFlag.ItemIsEnabled else rows

    def _take(self, index: QModelIndex) -> None:
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        self.hide()
        if index.isValid():
            self.taken.emit(index)

    def _place(self, line: QLineEdit) -> QRect:
        """Where the list stands on the screen."""
        screen = line.screen().availableGeometry()
        whole = self.sizeHintForColumn(0) + 2 * BESIDE_WORDS
        width = min(max(line.width(), whole), max(line.width(), line.window().width()), screen.width())
        height = self.sizeHintForRow(0) * min(self.model().rowCount(), MOST_ROWS) + FRAME
        above = line.mapToGlobal(QPoint(0, 0))
        left = above.x() + line.width() - width if self.isRightToLeft() else above.x()
        top = above.y() + line.height()
        if top + height > screen.bottom():
            top = max(above.y() - height, screen.top())
        return QRect(min(max(left, screen.left()), screen.right() + 1 - width), top, width, height)
