"""An icon that stands in a layout beside words and is itself not read out."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import icons
from desktop.look.colours import colours


class Picture(QWidget):
    """`name` is one of `desktop.look.icons`; `colour` a field of `Colours`."""

    def __init__(
        self, name: str, colour: str = "secondary", size: int = icons.SIZE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, colour: str = "secondary") -> None:
        """Show another icon."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(icons.edge(self._size), icons.edge(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = getattr(colours(), self._colour)
        icons.paint(QPainter(self), self._name, QRectF(self.rect()), colour)
