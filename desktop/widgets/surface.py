"""A ground in one of the colours of the window, and the line between two things on it."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.look.colours import colours


class Surface(QWidget):
    """Fills itself with a colour, a field of `Colours`; `ruled` draws a line along its upper edge."""

    def __init__(self, colour: str = "base", parent: QWidget | None = None, *, ruled: bool = False) -> None:
        super().__init__(parent)
        self._colour, self._ruled = colour, ruled

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().named(self._colour))
        if self._ruled:
            painter.fillRect(0, 0, self.width(), 1, colours().rule)


class RuleLine(Surface):
    """A line across, one pixel high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rule", parent)
        self.setFixedHeight(1)


def column_of(parent: QWidget, *parts: QWidget | None, margins: tuple[int, int, int, int]) -> QWidget:
    """The parts one below the other on a base surface; None takes the room that is left."""
    pane = Surface(parent=parent)
    column = QVBoxLayout(pane)
    column.setContentsMargins(*margins)
    column.setSpacing(10)
    for part in parts:
        if part is None:
            column.addStretch(1)
        else:
            column.addWidget(part)
    return pane
