"""A table whose rows are put into another order by dragging one of them between two others."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication

from desktop.look.colours import colours
from desktop.widgets.tables.command_table import CommandTable


class DraggedTable(CommandTable):
    """A row is dragged by the left button; a line shows where it would stand. Escape ends the drag."""

    dropped = Signal(int, int)
    """The line of the row that was dragged, and the line it was dropped above, which may be one past the last."""

    _pressed: QPoint | None = None
    _line = -1
    _above: int | None = None
    _fixed = False

    def set_read_only(self, read_only: bool) -> None:
        """Refuse dragging, as in the past."""
        self._fixed = read_only

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        line = self.rowAt(event.position().toPoint().y())
        if event.button() == Qt.MouseButton.LeftButton and not self._fixed and line == self.chosen_line() >= 0:
            self._pressed, self._line = event.position().toPoint(), line

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        spot = event.position().toPoint()
        if self._above is not None or (spot - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._above = self._line_below(spot.y())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        above, line = self._above, self._line
        self._end_drag()
        super().mouseReleaseEvent(event)
        if above is not None and above not in (line, line + 1):
            self.dropped.emit(line, above)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._above is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(colours().accent, 2))
        y = self._edge_above(self._above)
        painter.drawLine(0, y, self.viewport().width(), y)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._above is not None:
            self._end_drag()
        else:
            super().keyPressEvent(event)

    def _line_below(self, y: int) -> int:
        """The line whose upper edge is nearest to a height."""
        line = self.rowAt(y)
        if line < 0:
            return self.model().rowCount() if y > 0 else 0
        lower = y > self.rowViewportPosition(line) + self.rowHeight(line) // 2
        return line + 1 if lower else line

    def _edge_above(self, line: int) -> int:
        if line < self.model().rowCount():
            return max(self.rowViewportPosition(line), 1)
        return self.rowViewportPosition(line - 1) + self.rowHeight(line - 1) - 1

    def _end_drag(self) -> None:
        self._pressed, self._above = None, None
        self.viewport().update()
