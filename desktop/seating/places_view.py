"""A drawing of people at their places, of whom one is chosen, or several, and may be dragged to another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from desktop.look import fonts
from desktop.seating.keys import Drawing, SeatMove, neighbour
from desktop.seating.room import Rectangle
from desktop.widgets.announce import announce
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
ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""The keys with which a click chooses several."""


class PlacesView(QWidget):
    """What tables and lines have in common on the screen; each draws itself, and says who is where.

    Arrows move between places. Shift with an arrow, Ctrl or Shift with a click, and Ctrl+A choose several, until Esc.
    The drawing is not mirrored in a window that reads from right to left: it is a place.
    """

    selected = Signal(str)
    """The id of whoever is there; empty for nobody."""
    several_changed = Signal()
    """Others are chosen together, or none any more."""
    called: ClassVar[str]
    """The code of the words for what it is, for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: str | None = None
        self._several: frozenset[str] = frozenset()
        self._read_only = False
        self._pressed: QPoint | None = None
        self._dragged: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # At a width other than the usual one it may be higher than there: words of the flags take lines of their own.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def chosen(self) -> str | None:
        """The id of whoever is chosen."""
        return self._chosen

    def select(self, member: str | None, together: Iterable[str] = ()) -> None:
        """Choose someone, and have the place spoken; who has none here leaves nobody chosen.

        Args:
            member: who is gone to.
            together: who is chosen with him, where they are several.
        """
        member = member if member in self._in_order() else None
        if member == self._chosen and not together:
            return
        self._chosen = member
        self._choose_together(together)
        self._describe()
        self.update()
        if member is not None and self._is_spoken():
            announce(self, self.accessibleDescription())
        self.selected.emit(member or "")

    def chosen_together(self) -> tuple[str, ...]:
        """The ids of all who are chosen, in the order of the places, where they are several; else nothing."""
        return tuple(each for each in self._in_order() if each in self._several) if len(self._several) > 1 else ()

    def choose_one(self) -> None:
        """Of several keep the one gone to last."""
        self._choose_together(())

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

    def _goes_or_chooses(self, event: QKeyEvent) -> bool:
        """Go to another place, or choose several, if the key says so."""
        key, held, placed = Qt.Key(event.key()), held_with(event), self._placed()
        if key == Qt.Key.Key_Escape and self._dragged is not None:
            self._end_drag()
        elif key == Qt.Key.Key_Escape and self.chosen_together():
            self.choose_one()
        elif placed is None:
            return False
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select(self._chosen or self._first(), self._in_order())
        elif held == Qt.KeyboardModifier.ShiftModifier and key in MOVES:
            there = neighbour(placed, self._chosen, MOVES[key])
            self.select(there, self._several.union(filter(None, (self._chosen, there))))
        elif not held and key in MOVES:
            self.choose_one()
            self.select(neighbour(placed, self._chosen, MOVES[key]))
        else:
            return False
        return True

    def _chooses_several(self, event: QKeyEvent) -> bool:
        """Whether a key, which the window may have a shortcut for, is about several who are chosen."""
        ends = Qt.Key(event.key()) == Qt.Key.Key_Escape and not held_with(event) and bool(self.chosen_together())
        return ends or event.matches(QKeySequence.StandardKey.SelectAll)

    def _choose_together(self, members: Iterable[str]) -> None:
        together = frozenset(members)
        if together != self._several:
            self._several = together
            self.update()
            if self.chosen_together():
                announce(self, say("bulk.chosen", count=len(together)))
            self.several_changed.emit()

    def _click_together(self, member: str, row: Iterable[str] = ()) -> None:
        """Add someone to those chosen, or take him away; with Shift all from the chosen one to him in their row."""
        together = self._several.union(filter(None, (self._chosen,)))
        if between := frozenset(row):
            together |= between
        elif member in together and len(together) > 1:
            together -= {member}
        else:
            together |= {member}
        self.select(member if member in together else min(together), together)

    def _is_spoken(self) -> bool:
        """Whether a place is spoken once it is chosen, in the drawing itself or in a list beside it."""
        return True

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

    def _placed(self) -> Drawing | None:
        """The places as drawn; None where there are none."""
        raise NotImplementedError

    def _in_order(self) -> tuple[str, ...]:
        """Everybody, in the order of the places."""
        raise NotImplementedError

    def _first(self) -> str | None:
        """Who is at the first place."""
        placed = self._placed()
        return neighbour(placed, None, SeatMove.FIRST) if placed is not None else None

    def _under(self, spot: QPoint | QPointF) -> str | None:
        """Whose place lies at a spot."""
        raise NotImplementedError

    def _box_of(self, member: str) -> Rectangle | None:
        """The box of someone's place."""
        raise NotImplementedError

    def _spoken(self, member: str | None) -> str:
        """What is said of someone at his place; nothing of nobody."""
        raise NotImplementedError


def held_with(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The keys held with a key, wherever on the keyboard it is."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
