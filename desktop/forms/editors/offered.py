"""A list below the line one types into: what may be taken in place of what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from desktop.forms.editors.list_below import ListBelow

_TAKES = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OfferedList(QObject):
    """Rows of words, each with a value. Tab, Enter or a click takes the marked one, at first the first; Esc takes none.

    What is taken is handed to `taken`; the line itself is left as it is.
    """

    def __init__(self, taken: Callable[[Any], None], parent: QObject) -> None:
        super().__init__(parent)
        self._taken = taken
        self._made = False

    def offer(self, line: QLineEdit, rows: Sequence[tuple[str, Any]]) -> None:
        """Show these rows below a line; none: show no list."""
        if not rows:
            self.hide()
            return
        model = self._finder.model()
        assert isinstance(model, QStandardItemModel)
        model.clear()
        for words, value in rows:
            model.appendRow(_row(words, value))
        self._finder.setWidget(line)
        self._finder.open()
        self._list.setCurrentIndex(self._finder.completionModel().index(0, 0))

    @property
    def shown(self) -> bool:
        """Whether the list is open."""
        return self._made and self._list.isVisible()

    def hide(self) -> None:
        """Show no list."""
        if self._made:
            self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and self._list.isVisible() and Qt.Key(event.key()) in _TAKES:
                self._take(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    @cached_property
    def _finder(self) -> ListBelow:
        """What shows the list; made when something is first offered, as most lines are never typed into."""
        finder = ListBelow(QStandardItemModel(self), self)
        finder.list.installEventFilter(self)
        finder.list.clicked.connect(self._take)
        self._made = True
        return finder

    @property
    def _list(self) -> QAbstractItemView:
        return self._finder.list

    def _take(self, index: QModelIndex) -> None:
        self._list.hide()
        if index.isValid():
            self._taken(index.data(Qt.ItemDataRole.UserRole))


def _row(words: str, value: Any) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(value, Qt.ItemDataRole.UserRole)
    item.setEditable(False)
    return item
