"""A field for typed shorthand: the text stays as typed, its meaning stands beside it ("1425 = 14:25")."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.style.mark import Severity, set_mark

GAP = 6
INSET = 10
AROUND = 66
"""What stands around both in pixels: the frame, an icon, the room between them."""


class ShorthandField(QLineEdit):
    """What a time and a date field have in common.

    `value_changed` carries the new value, or None, whenever the meaning changes while the reader types. A
    text that means nothing turns the border red when the reader leaves the field, and live from then on.
    The meaning stands at the far end: in a window that reads from right to left, at the left.
    """

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: object = None
        self._left_invalid = False
        self._marked = False
        self.textChanged.connect(self._typed)
        self.editingFinished.connect(self._left)

    @abstractmethod
    def value(self) -> object:
        """What the text means; None when it is empty or cannot be read."""

    @abstractmethod
    def meaning(self) -> str:
        """The value in words, for the reader to compare with what was typed; empty when it adds nothing."""

    @abstractmethod
    def step(self, forward: bool) -> str:
        """The text one step later or earlier."""

    def is_valid(self) -> bool:
        """Whether the text is empty or can be read."""
        return not self.text().strip() or self.value() is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Up: True, Qt.Key.Key_Down: False}
        forward = keys.get(Qt.Key(event.key()))
        if forward is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not self.isReadOnly():
            self.type_in(self.step(forward))

    def type_in(self, text: str) -> None:
        """Replace the text as if the reader had typed it."""
        self.setText(text)
        self.textEdited.emit(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        text, font = self._told()
        painter.setFont(font)
        painter.setPen(colours().muted)
        box = self.rect().adjusted(INSET, 0, -INSET, 0)
        far = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        painter.drawText(box, far | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def reread(self) -> None:
        """Find the meaning again, after what it depends on has changed."""
        value = self.value()
        self.setAccessibleDescription(self.meaning())
        self._make_room()
        self._mark(self._left_invalid and not self.is_valid())
        self.update()
        if value != self._last:
            self._last = value
            self.value_changed.emit(value)

    def _typed(self, _text: str) -> None:
        self.reread()

    def _left(self) -> None:
        self._left_invalid = not self.is_valid()
        self._mark(self._left_invalid)

    def _mark(self, invalid: bool) -> None:
        """Colour the border for an unreadable text; a colour given by the row of the form is left alone."""
        if invalid != self._marked:
            self._marked = invalid
            set_mark(self, Severity.REFUSAL if invalid else None)

    def _told(self) -> tuple[str, QFont]:
        """The meaning with its type: smaller, and without what leads to it, where what was typed would be cut."""
        meaning, font = self.meaning(), fonts.secondary()
        typed = self.fontMetrics().horizontalAdvance(self.text()) + fonts.scaled(AROUND)
        if typed + QFontMetrics(font).horizontalAdvance(meaning) <= self.width():
            return meaning, font
        return meaning.removeprefix("= "), fonts.caption()

    def _make_room(self) -> None:
        text, font = self._told()
        room = QFontMetrics(font).horizontalAdvance(text) + GAP if text else 0
        self.setTextMargins(*((room, 0, 0, 0) if self.isRightToLeft() else (0, 0, room, 0)))
