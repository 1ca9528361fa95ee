"""A line of words in one language, which its far end names where something is typed: a hint in grey is gone then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.look import fonts
from desktop.look.colours import colours

GAP, INSET = 6, 8
FRAME = 12
"""What the frame and the margin of a line take at either end, at the normal size of text."""
MOST = 0.3
"""What part of the line the name of the language may take; a longer one gives way to its tag."""


class LanguageLine(QLineEdit):
    """Says nothing where no language is known, as of a row that stands in reserve."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken = self._tag = ""
        self.textChanged.connect(self._make_room)

    def name_language(self, spoken: str, tag: str) -> None:
        """Learn the language, as the window says it, and its tag."""
        if (spoken, tag) != (self._spoken, self._tag):
            self._spoken, self._tag = spoken, tag
            self._make_room()

    def named(self) -> str:
        """What its far end says of the language now: its name where that takes no room from what is typed."""
        if not self.text():
            return ""
        wide = QFontMetrics(fonts.caption()).horizontalAdvance(self._spoken)
        left = self.width() - self.fontMetrics().horizontalAdvance(self.text()) - 2 * fonts.scaled(FRAME) - GAP
        return self._spoken if wide <= min(self.width() * MOST, left) else self._tag

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not (named := self.named()):
            return
        painter = QPainter(self)
        painter.setFont(fonts.caption())
        painter.setPen(colours().muted)
        far = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        box = self.rect().adjusted(INSET, 0, -INSET, 0)
        painter.drawText(box, far | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, named)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._make_room()

    def _make_room(self, *_args: object) -> None:
        # A line read from the right is painted empty where its margin changes as a long text is pasted into it.
        named = self.named() or (self._tag if self.isRightToLeft() else "")
        room = QFontMetrics(fonts.caption()).horizontalAdvance(named) + GAP if named else 0
        self.setTextMargins(*((room, 0, 0, 0) if self.isRightToLeft() else (0, 0, room, 0)))
        self.update()
