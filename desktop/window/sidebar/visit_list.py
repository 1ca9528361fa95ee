"""The list of visits in the sidebar: a click or Enter opens a visit, Left folds its group and Right opens it again."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from desktop.window.sidebar.visit_delegate import VisitDelegate
from desktop.window.sidebar.visit_lines import SidebarLine
from desktop.window.sidebar.visits_model import VisitsModel


class VisitList(QListView):
    """Shows a `VisitsModel`."""

    chosen = Signal(str)
    """The id of a visit that was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visits, self.visit_delegate = VisitsModel(self), VisitDelegate(self)
        self.setModel(self.visits)
        self.setItemDelegate(self.visit_delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.activated.connect(self._open)

    def current(self) -> SidebarLine | None:
        """The line the keyboard is on."""
        return self.visits.line(self.currentIndex().row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._open(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.current(), event.key()
        if line is not None and (key == Qt.Key.Key_Left if line.visit else key in (Qt.Key.Key_Right, Qt.Key.Key_Space)):
            self._fold(line)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        line = self.visits.line(index.row())
        if line is not None and line.visit:
            self.chosen.emit(line.visit)
        elif line is not None:
            self._fold(line)

    def _fold(self, line: SidebarLine) -> None:
        """Fold a group and stand on its heading, or open it and stand on its first visit."""
        self.visits.fold(line.group)
        rows = range(self.visits.rowCount())
        heading = next((row for row in rows if (each := self.visits.line(row)) and each.group == line.group), 0)
        folded = self.visits.line(heading)
        self.setCurrentIndex(self.visits.index(heading if folded and folded.folded else heading + 1, 0))
