"""What of a widget is painted."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget


class PaintedRegion(QObject):
    """What of a widget is painted from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._painted = QRegion()
        widget.installEventFilter(self)

    def holds(self, box: QRect) -> bool:
        """Whether anything in a box was painted."""
        return self._painted.intersects(box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self._painted += event.region()
        return False
