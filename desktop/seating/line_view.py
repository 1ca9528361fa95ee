"""A line on the screen: everybody in it where keys, mouse and screen reader can reach them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.seating.keys import SeatMove, neighbour
from desktop.seating.line_painter import NAMES, paint_line, paint_stand, stand_name
from desktop.seating.line_room import LineDrawing, lay_out_line
from desktop.seating.places_view import ADDS, LEAST_WIDTH, MOVES, PlacesView, held_with
from desktop.seating.room import Rectangle
from desktop.seating.words import stand_words
from desktop.wording.words import say
from domain.projections.lines import LinePlan, LineRow
from domain.seating.line_layout import stands_apart

MANY = 2
"""From so many lines on a name needs more room than usual."""


class LineView(PlacesView):
    """Shows a line and emits what the reader asks for; it records nothing itself.

    Alt with an arrow, or a drag, asks to give whoever is chosen the place of another; several go together.
    """

    place_wanted = Signal(str, str)
    """Who is to have the place of whom."""

    called = "lines.drawing"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: LinePlan | None = None
        self._drawing: LineDrawing | None = None
        self.setMinimumWidth(LEAST_WIDTH)

    def show_line(self, plan: LinePlan | None, *, read_only: bool) -> None:
        """Show a line; whoever was chosen stays so while in it."""
        self._plan, self._read_only = plan, read_only
        if self._row(self._chosen) is None:
            self._chosen = None
        self._choose_together(self._several & set(self._in_order()))
        self._lay_out()
        self._describe()

    def heightForWidth(self, width: int) -> int:
        return int(self._laid(width).height) if self._plan else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._goes_or_chooses(event):
            return
        if _is_move(event):
            self._ask_place(MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        member = self._under(event.position().toPoint())
        if event.button() == Qt.MouseButton.RightButton and member in self._several:
            return  # The menu is about all of them.
        if member and event.modifiers() & ADDS:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._click_together(member, self._between(self._chosen, member) if shift else ())
            return
        if member and member in self.chosen_together():
            self.select(member, self._several)  # Whether he is meant alone is known when the button is let go.
        else:
            self.choose_one()
            self.select(member)
        if member and event.button() == Qt.MouseButton.LeftButton and not self._read_only:
            self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, dragged = self._pressed, self._dragged
        self._end_drag()
        other = self._under(event.position().toPoint())
        if pressed is not None and dragged is None:
            self.choose_one()
        if dragged is not None and other is not None:
            self._ask(other)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        # A place is not mirrored: left stays left in every language.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.fillRect(self.rect(), colours().base)
        if self._plan is None or self._drawing is None:
            return
        paint_line(painter, self._drawing, self._plan, self._chosen, self._several, active=self.hasFocus())
        if self._dragged is not None:
            painter.setOpacity(0.8)
            painter.translate(self._dragged)
            for stand in filter(None, map(self._drawing.of, self._taken())):
                paint_stand(painter, stand)

    def _is_spoken(self) -> bool:
        return self.hasFocus()

    def _taken(self) -> tuple[str, ...]:
        """Who is moved: all who are chosen."""
        return self.chosen_together() or tuple(filter(None, (self._chosen,)))

    def _between(self, one: str | None, other: str) -> tuple[str, ...]:
        """All from one to another, in the order of the line."""
        order = self._in_order()
        first, last = sorted((order.index(one or other), order.index(other)))
        return order[first : last + 1]

    def _ask_place(self, move: SeatMove) -> None:
        if self._drawing is None or self._chosen is None or self._read_only:
            return
        taken, here = self._taken(), self._chosen
        while (there := neighbour(self._drawing, here, move) or here) in taken and there != here:
            here = there
        self._ask(there)

    def _ask(self, other: str) -> None:
        """Ask for the place of another; where the sides stand apart, only within one side."""
        one, there = self._row(self._chosen), self._row(other)
        if self._plan is None or one is None or there is None or there.id in self._taken():
            return
        if one.side == there.side or not stands_apart(self._plan.kind, self._plan.mixing):
            self.place_wanted.emit(one.id, there.id)

    def _lay_out(self) -> None:
        self._drawing = self._laid(self.width()) if self._plan else None
        self.updateGeometry()
        self.update()

    def _laid(self, width: int) -> LineDrawing:
        """The line at a width; a name takes as many lines as the longest one needs, and none is cut."""
        assert self._plan is not None
        names, scale = [stand_name(row) for row in self._plan.people], fonts.scaled(100) / 100
        widths = {
            "widest_word": max(map(NAMES.longest_word, names), default=0),
            "longest_name": max(map(NAMES.width, names), default=0),
        }
        drawn = lay_out_line(self._plan, width, scale, **widths)
        across = (each for each in drawn.seats if not each.upwards)
        most = max((len(NAMES.lines(stand_name(each.seat), int(each.name.width))) for each in across), default=1)
        return drawn if most < MANY else lay_out_line(self._plan, width, scale, most, **widths)

    def _placed(self) -> LineDrawing | None:
        return self._drawing

    def _in_order(self) -> tuple[str, ...]:
        return tuple(row.id for row in self._plan.people) if self._plan else ()

    def _under(self, spot: QPoint | QPointF) -> str | None:
        found = self._drawing.at(spot.x(), spot.y()) if self._drawing else None
        return found.seat.id if found else None

    def _box_of(self, member: str) -> Rectangle | None:
        found = self._drawing.of(member) if self._drawing else None
        return found.whole if found else None

    def _wants(self, event: QKeyEvent) -> bool:
        return _is_move(event) or self._chooses_several(event)

    def _row(self, member: str | None) -> LineRow | None:
        people = self._plan.people if self._plan else ()
        return next((row for row in people if row.id == member), None)

    def _spoken(self, member: str | None) -> str:
        row = self._row(member)
        return stand_words(row, say.words) if row is not None else ""


def _is_move(event: QKeyEvent) -> bool:
    return held_with(event) == Qt.KeyboardModifier.AltModifier and Qt.Key(event.key()) in MOVES
