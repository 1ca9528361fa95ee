"""Two or more panes with a line between them, which the reader may move."""

from PySide6.QtCore import QEvent, QMargins, Qt
from PySide6.QtWidgets import QSplitter, QWidget

MIRRORED = QMargins(1, 0, -1, 0)
"""Qt places panes that stand beside each other one pixel too far to the right where the window is mirrored."""


class Splitter(QSplitter):
    """The line is one pixel wide, and no pane can be collapsed."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._take_margins()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._take_margins()

    def _take_margins(self) -> None:
        beside = self.orientation() is Qt.Orientation.Horizontal
        self.setContentsMargins(MIRRORED if beside and self.isRightToLeft() else QMargins())
