"""Text in one of the named fonts, which follows the size that the reader sets."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from desktop.look import fonts
from desktop.look.colours import colours


class Label(QLabel):
    """A label in a named font. `tone` is a field of `Colours`; without one it has the colour of the window's text."""

    def __init__(
        self,
        text: str = "",
        font: Callable[[], QFont] = fonts.interface,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._named_font = font
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font())

    def tone(self) -> str:
        """The name of its colour."""
        return self._tone

    def set_tone(self, tone: str) -> None:
        """Change what the colour says."""
        self._tone = tone
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(self._named_font())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.colour())
        painter.drawText(self.contentsRect(), self._flags(), self.text())

    def colour(self) -> QColor:
        """The colour of the words."""
        return colours().named(self._tone) if self._tone else self.palette().windowText().color()

    def _flags(self) -> int:
        """As QLabel lays its text out: the letter of a buddy is underlined."""
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment()).value
        flags |= Qt.TextFlag.TextWordWrap if self.wordWrap() else 0
        return flags | (Qt.TextFlag.TextShowMnemonic if self.buddy() is not None else 0)


class ElidedLabel(Label):
    """One line that gives way when there is no room; the whole text is in the tooltip."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.colour())
        painter.drawText(room, self.alignment(), shown)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        hint.setWidth(self.fontMetrics().averageCharWidth() * 4)
        return hint
