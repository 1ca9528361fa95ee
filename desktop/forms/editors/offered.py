"""A list below the line one types into: what may be taken in place of what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.forms.editors.list_below import ListBelow


class OfferedList(QObject):
    """Rows of words, each with a value. Tab, Enter or a click takes the marked one, at first the first; Esc takes none.

    What is taken is handed to `taken`; the line itself is left as it is.
    """

    def __init__(self, taken: Callable[[Any], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._taken, self._parent = taken, parent
        self._made = False

    def offer(self, line: QLineEdit, rows: Sequence[tuple[str, Any]]) -> None:
        """Show these rows below a line; none: show no list."""
        if not rows:
            self.hide()
            return
        self._rows.clear()
        for words, value in rows:
            self._rows.appendRow(_row(words, value))
        self._list.open_below(line)
        self._list.mark_first()

    def hide(self) -> None:
        """Show no list."""
        if self._made:
            self._list.hide()

    @cached_property
    def _rows(self) -> QStandardItemModel:
        return QStandardItemModel(self)

    @cached_property
    def _list(self) -> ListBelow:
        """Made when something is first offered, as most lines are never typed into."""
        self._made = True
        shown = ListBelow(self._rows, self._parent, by_tab=True)
        shown.taken.connect(self._take)
        return shown

    def _take(self, index: QModelIndex) -> None:
        self._taken(index.data(Qt.ItemDataRole.UserRole))


def _row(words: str, value: Any) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(value, Qt.ItemDataRole.UserRole)
    item.setEditable(False)
    return item
