"""Text in one of the named fonts, which follows the size that the reader sets."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.look import fonts
from desktop.widgets.restyle import restyle


class Label(QLabel):
    """A label in a named font. `tone` is a colour that the style sheet knows: secondary, muted, warning, …"""

    def __init__(
        self,
        text: str = "",
        font: Callable[[], QFont] = fonts.interface,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._named_font = font
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setFont(font())

    def set_tone(self, tone: str) -> None:
        """Change what the colour says."""
        restyle(self, "tone", tone)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(self._named_font())


class ElidedLabel(Label):
    """One line that gives way when there is no room; the whole text is in the tooltip."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, self.alignment(), shown)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        hint.setWidth(self.fontMetrics().averageCharWidth() * 4)
        return hint
