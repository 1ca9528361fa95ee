"""A drawing of people at their places, of whom one is chosen, and may be dragged to another."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from desktop.look import fonts
from desktop.seating.keys import SeatMove
from desktop.seating.room import Box
from desktop.wording.words import say

LEAST_WIDTH = 420
MOVES = {
    Qt.Key.Key_Left: SeatMove.LEFT,
    Qt.Key.Key_Right: SeatMove.RIGHT,
    Qt.Key.Key_Up: SeatMove.UP,
    Qt.Key.Key_Down: SeatMove.DOWN,
    Qt.Key.Key_Home: SeatMove.FIRST,
    Qt.Key.Key_End: SeatMove.LAST,
}
"""The keys that move between places."""


class PlacesView(QWidget):
    """What tables and lines have in common on the screen; each draws itself, and says who is where.

    The drawing is not mirrored in a window that reads from right to left: it is a place.
    """

    selected = Signal(str)
    """The id of whoever is there; empty for nobody."""
    called: ClassVar[str]
    """The code of the words for what it is, for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: str | None = None
        self._read_only = False
        self._pressed: QPoint | None = None
        self._dragged: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def chosen(self) -> str | None:
        """The id of whoever is chosen."""
        return self._chosen

    def select(self, member: str | None) -> None:
        """Choose someone, and have the place spoken; who has none here leaves nobody chosen."""
        raise NotImplementedError

    def rect_of(self, member: str) -> QRect:
        """Where someone's place lies. Raises KeyError for who has none."""
        box = self._box_of(member)
        if box is None:
            raise KeyError(member)
        return QRectF(box.left, box.top, box.width, box.height).toAlignedRect()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(say(self.called))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(fonts.scaled(760), self.heightForWidth(fonts.scaled(760)))

    def hasHeightForWidth(self) -> bool:
        return True

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._spoken(self._under(event.pos())), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        moved = event.position().toPoint() - self._pressed
        if self._dragged is None and moved.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragged = moved
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        first = self._first()
        if self._chosen is None and event.reason() != Qt.FocusReason.MouseFocusReason and first is not None:
            self.select(first)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._spoken(self._chosen))

    def _end_drag(self) -> None:
        self._pressed = self._dragged = None
        self.update()

    def _lay_out(self) -> None:
        """Lay the drawing out anew, for the width there is."""
        raise NotImplementedError

    def _wants(self, event: QKeyEvent) -> bool:
        """Whether a key is the drawing's, even if the window has a shortcut for it."""
        raise NotImplementedError

    def _first(self) -> str | None:
        """Who is at the first place."""
        raise NotImplementedError

    def _under(self, spot: QPoint | QPointF) -> str | None:
        """Whose place lies at a spot."""
        raise NotImplementedError

    def _box_of(self, member: str) -> Box | None:
        """The box of someone's place."""
        raise NotImplementedError

    def _spoken(self, member: str | None) -> str:
        """What is said of someone at his place; nothing of nobody."""
        raise NotImplementedError


def held_with(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The keys held with a key, wherever on the keyboard it is."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
