"""What stands in the place of the rows of a table that has none: what it is for, and the first step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.widgets.button import Button, Variant
from desktop.widgets.label import WrappedLabel

WIDTH, INSET = 420, 16
_FOR_NOTES = "height for notes"
"""The property of a table that says how high it must be for them."""


class EmptyNote(QWidget):
    """Lies over a table as long as `is_empty` says so, and follows its size.

    Args:
        act: does the first step; None where there is none to do here.
    """

    def __init__(self, table: QTableView, is_empty: Callable[[], bool], act: Callable[[], object] | None) -> None:
        super().__init__(table.viewport())
        self._table, self._is_empty, self._acts = table, is_empty, act is not None
        self._asked = 0
        """The height of the table that it needs now."""
        self._text = WrappedLabel(font=fonts.interface, tone="secondary", parent=self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = Button("", Variant.LINK, parent=self)
        if act is not None:
            self._button.clicked.connect(act)
        self._button.setVisible(self._acts)
        column = QVBoxLayout(self)
        # Above and below there is room where the table has it: on a laptop with large text it has not.
        column.setContentsMargins(INSET, 0, INSET, 0)
        column.addStretch(1)
        column.addWidget(self._text)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        table.viewport().installEventFilter(self)
        model = table.model()
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            changed.connect(self.look)
        self.look()

    def set_words(self, text: str, step: str, *, may_act: bool) -> None:
        """Say what the table is for; `step` words the first step, which is offered where it may be done."""
        self._text.setText(text)
        self._button.setText(step)
        self._button.setVisible(self._acts and bool(step) and may_act)
        self.setAccessibleName(text)
        self.look()

    def text(self) -> str:
        """What it says; empty while the table has rows."""
        return self._text.text() if not self.isHidden() else ""

    def look(self) -> None:
        """Show it where the table is empty, else hide it."""
        self.setVisible(bool(self._text.text()) and self._is_empty())
        self._lie()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lie()
        return super().eventFilter(watched, event)

    def _lie(self) -> None:
        room = self._table.viewport().rect()
        width = min(room.width(), fonts.scaled(WIDTH))
        self._ask_room(width)
        self.setGeometry((room.width() - width) // 2, 0, width, room.height())

    def _ask_room(self, width: int) -> None:
        """While it is shown the table is at least as high as it needs, or another note of the table."""
        head = self._table.horizontalHeader()
        above = (0 if head.isHidden() else head.height()) + 2 * self._table.frameWidth()
        self._asked = self.heightForWidth(width) + above if not self.isHidden() else 0
        needed = max(note._asked for note in self._table.viewport().findChildren(EmptyNote))
        if needed != (self._table.property(_FOR_NOTES) or 0):  # A page may let it be higher for its rows.
            self._table.setProperty(_FOR_NOTES, needed)
            self._table.setMinimumHeight(needed)
