"""The table on the screen: seats that keys, mouse and screen reader can reach."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.seating.flags import flags_height
from desktop.seating.keys import SeatMove, swap_partner
from desktop.seating.labels import room_of_names, width_for_words
from desktop.seating.painter import PlanState, paint_ghost, paint_room
from desktop.seating.places_view import ADDS, LEAST_WIDTH, PlacesView, held_with
from desktop.seating.room import MARGIN, LaidOutPlan, Rectangle
from desktop.seating.shapes import laid_out, narrowest
from desktop.seating.words import seat_words
from desktop.widgets.tables.command_table import named_key
from desktop.wording.words import say
from domain.core.text import Wording
from domain.projections.seating import SeatingPlan, SeatRow

_SWAPS = {Qt.Key.Key_Left: SeatMove.LEFT, Qt.Key.Key_Right: SeatMove.RIGHT}


class SeatingView(PlacesView):
    """Shows a seating plan and emits what the reader asks for; it records nothing itself.

    Arrows move between seats; Alt+Left and Alt+Right, or a drag onto another seat, ask to swap two of one side.
    Several who are chosen are asked to move together by Alt and an arrow, or by a drag. Where there is less width than
    seats and names ask for, the whole is drawn smaller: nothing is cut, and nobody scrolls sideways.
    """

    swap_wanted = Signal(str, str)
    """Two who are to exchange their seats."""
    move_wanted = Signal(str, int)
    """Those chosen together are to move along the table: "right" or "left", as they sit, and by how many places."""
    key_command = Signal(str)
    """A key of `keys` pressed while a seat is chosen, such as "Space" or "L"."""

    called = "seating.table"

    def __init__(self, keys: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = frozenset(keys)
        self._plan: SeatingPlan | None = None
        self._states: dict[str, Wording] = {}
        self._room: LaidOutPlan | None = None
        self._size = 1.0
        """So many times as large as laid out the room is drawn: 1 where there is width enough."""
        self.setMinimumWidth(LEAST_WIDTH)

    def show_plan(self, plan: SeatingPlan | None, states: dict[str, Wording]) -> None:
        """Show a plan; the states name the sides. Whoever was chosen stays so while seated."""
        self._plan, self._states = plan, states
        if self._seat(self._chosen) is None:
            self._chosen = None
        self._choose_together(self._several & {seat.id for seat in plan.seats} if plan else ())
        self._lay_out()
        self._describe()

    def set_read_only(self, read_only: bool) -> None:
        """Refuse swaps, as in the past."""
        self._read_only = read_only

    def heightForWidth(self, width: int) -> int:
        if self._plan is None:
            return fonts.scaled(320)
        room = self._laid(width)
        high = room.height + flags_height(self._plan, room.outline.width - fonts.scaled(MARGIN))
        return int(high * min(width / room.width, 1.0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), held_with(event)
        if self._goes_or_chooses(event):
            return
        if held == Qt.KeyboardModifier.AltModifier and key in _SWAPS:
            self._ask_swap(_SWAPS[key])
        elif named_key(event) in self._keys:
            self.key_command.emit(named_key(event))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        seat = self._seat(self._under(event.position().toPoint()))
        if event.button() == Qt.MouseButton.RightButton and seat and seat.id in self._several:
            return  # The menu is about all of them.
        if seat and event.modifiers() & ADDS:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._click_together(seat.id, self._row_to(seat) if shift else ())
            return
        if seat and seat.id in self.chosen_together():
            self.select(seat.id, self._several)  # Whether he is meant alone is known when the button is let go.
        else:
            self.choose_one()
            self.select(seat.id if seat else None)
        if seat and seat.where == "table" and event.button() == Qt.MouseButton.LeftButton and not self._read_only:
            self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, dragged, one = self._pressed, self._dragged, self._seat(self._chosen)
        self._end_drag()
        other = self._seat(self._under(event.position().toPoint()))
        if pressed is not None and dragged is None and self.chosen_together():
            self.choose_one()
        if dragged is None or one is None or other is None or other.id == one.id:
            return
        if self.chosen_together():
            self._drag_together(one, other)
        elif other.side == one.side and other.where == "table":
            self.swap_wanted.emit(one.id, other.id)

    def _drag_together(self, one: SeatRow, other: SeatRow) -> None:
        """Ask to move all who are chosen as far as the one under the hand was taken, along his row of the table."""
        if other.where == "table" and (other.side, other.row) == (one.side, one.row):
            passed = self._passed(one, other)
            if passed:
                self.move_wanted.emit("right" if other.at > one.at else "left", passed)

    def _passed(self, one: SeatRow, other: SeatRow) -> int:
        """How many of the side, who are not chosen themselves, sit from one as far as another of his row."""
        first, last = sorted((one.at, other.at))
        seats = self._plan.seats if self._plan else ()
        row = (each for each in seats if (each.side, each.row, each.where) == (one.side, one.row, one.where))
        return sum(first <= each.at <= last and each.id not in self._several for each in row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._lay_out()
        elif event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        # A room is not mirrored: left stays left in every language.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.fillRect(self.rect(), colours().base)
        painter.setPen(colours().rule)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self._plan is None or self._room is None:
            return
        painter.scale(self._size, self._size)
        paint_room(
            painter, self._room, self._plan, PlanState(self._chosen, self.hasFocus(), self._states, self._several)
        )
        if self._dragged is not None:
            taken = self.chosen_together() or tuple(filter(None, (self._chosen,)))
            for box in filter(None, map(self._room.of, taken)):
                paint_ghost(painter, box, self._dragged.x() / self._size, self._dragged.y() / self._size)

    def _ask_swap(self, move: SeatMove) -> None:
        if self._read_only or self._room is None or self._chosen is None:
            return
        partner = self._seat(swap_partner(self._room, self._chosen, move))
        here = self._seat(self._chosen)
        if partner is None or here is None:
            return
        if not self.chosen_together():
            self.swap_wanted.emit(here.id, partner.id)
        elif partner.row == here.row:
            self.move_wanted.emit("right" if partner.at > here.at else "left", 1)

    def _row_to(self, seat: SeatRow) -> tuple[str, ...]:
        """All from the chosen seat to another, where both are of one row."""
        here = self._seat(self._chosen)
        if here is None or self._plan is None or here.row != seat.row:
            return ()
        first, last = sorted((here.at, seat.at))
        row = (each for each in self._plan.seats if each.row == seat.row and each.where == seat.where)
        return tuple(each.id for each in row if first <= each.at <= last)

    def _lay_out(self) -> None:
        self._room = self._laid(self.width()) if self._plan else None
        self._size = min(self.width() / self._room.width, 1.0) if self._room else 1.0
        self.updateGeometry()
        self.update()

    def _laid(self, width: int) -> LaidOutPlan:
        """The room over a width, or over the least one it can be laid out in."""
        assert self._plan is not None
        scale, (wide, lines) = fonts.scaled(100) / 100, room_of_names(self._plan)
        least = max(narrowest(self._plan, scale, wide), width_for_words(self._plan))
        return laid_out(self._plan, max(width, least), scale, lines, wide)

    def _placed(self) -> LaidOutPlan | None:
        return self._room

    def _in_order(self) -> tuple[str, ...]:
        return tuple(seat.id for seat in self._plan.seats) if self._plan else ()

    def _under(self, spot: QPoint | QPointF) -> str | None:
        box = self._room.at(spot.x() / self._size, spot.y() / self._size) if self._room else None
        return box.seat.id if box else None

    def _box_of(self, member: str) -> Rectangle | None:
        seat = self._room.of(member) if self._room else None
        return seat.whole.scaled(self._size) if seat else None

    def _seat(self, member: str | None) -> SeatRow | None:
        seats = self._plan.seats if self._plan else ()
        return next((seat for seat in seats if seat.id == member), None)

    def _spoken(self, member: str | None) -> str:
        seat = self._seat(member)
        return seat_words(seat, self._plan, say.words) if seat is not None and self._plan is not None else ""

    def _wants(self, event: QKeyEvent) -> bool:
        """Whether a key is the table's, even if the window has a shortcut for it: Alt with an arrow, or its letters."""
        held = held_with(event)
        swap = held == Qt.KeyboardModifier.AltModifier and Qt.Key(event.key()) in _SWAPS
        return swap or self._chooses_several(event) or named_key(event) in self._keys
