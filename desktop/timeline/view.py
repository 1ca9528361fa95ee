"""The timeline of a day, whose blocks keys and mouse can reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QKeyCombination, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop.look import fonts
from desktop.timeline.box import BlockBox
from desktop.timeline.day_area import DayArea
from desktop.timeline.drafted import DraftedItem
from desktop.timeline.hand import FINE, STEP, Grip, Hold, hold_of
from desktop.timeline.items import ItemBlock, MinuteSpan
from desktop.timeline.keys import DayMove, neighbour
from desktop.timeline.overlay import Shape
from desktop.widgets.announce import announce
from desktop.widgets.tables.command_table import named_key

LEAST_DRAFT = 20
"""How high what is not there yet is drawn at least, so that it can be read; in pixels at the normal size of text."""
_UNSHIFTED_PLUS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Equal)
_MOVES = {
    Qt.Key.Key_Up: DayMove.EARLIER,
    Qt.Key.Key_Down: DayMove.LATER,
    Qt.Key.Key_Left: DayMove.LEFT,
    Qt.Key.Key_Right: DayMove.RIGHT,
    Qt.Key.Key_Home: DayMove.FIRST,
    Qt.Key.Key_End: DayMove.LAST,
}
_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TimelineView(DayArea):
    """Shows a day and emits what the reader asks for; it records nothing itself.

    Arrows move between blocks; Ctrl with plus, minus or the wheel takes another scale. `selected` carries the id of a
    block, or nothing where a press was on none, `opened` by Enter and `double_clicked` the id of a block, and
    `key_command` a key as in "M", "Del" or "Alt+Up" and the id,
    `key_alone` such a key while no block is selected. While a hand drags an item, `shifting` tells its id and where it
    would lie, and `shifted` where it was let go; `slot_drawn` tells a stretch that was drawn where nothing is, and its
    lane; `menu_wanted` where a menu is asked for: the id or nothing, the minute, the lane, and the place on the screen.
    Of a block without an hour `order_wanted` tells the id, and after which it was let go; empty: before all others.
    `carrying` tells the id of a block over something outside that takes it (`set_takes`), and where on the screen that
    is; `carried` that it was let go there.
    """

    selected = Signal(str)
    opened = Signal(str)
    double_clicked = Signal(str)
    key_command = Signal(str, str)
    key_alone = Signal(str)
    shifting = Signal(str, int, int)
    shifted = Signal(str, int, int)
    shift_dropped = Signal()
    slot_drawn = Signal(int, int, str)
    menu_wanted = Signal(str, int, str, QPoint)
    order_wanted = Signal(str, str)
    carrying = Signal(str, QPoint)
    carried = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._grip: Grip | None = None
        self._dragged: MinuteSpan | None = None
        self._pressed = QPoint()
        self._takes: Callable[[QPoint], bool] = _takes_nothing
        self._outside = False
        self._pending: Mapping[str, MinuteSpan] = {}
        self._drafted: DraftedItem | None = None
        self._before_draft = self._draft_shown = 0
        self._clash = False
        self._span_words: Callable[[int, int | None], str] = _plain_span
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def set_read_only(self, read_only: bool) -> None:
        """Refuse every drag, as in the past or in a closed visit."""
        self._read_only = read_only

    def set_span_words(self, told: Callable[[int, int | None], str]) -> None:
        """How hours are written, by their minutes of the day: 14:30–15:20, or 14:30 where no end is said."""
        self._span_words = told

    def set_takes(self, takes: Callable[[QPoint], bool]) -> None:
        """Whether what lies outside at a place of the screen, such as the button of another day, takes a block."""
        self._takes = takes

    def set_pending(self, pending: Mapping[str, MinuteSpan], *, clash: bool = False) -> None:
        """Show where items would lie, by their ids, until that is recorded or dropped; `clash`: all is not well."""
        if (pending, clash) != (self._pending, self._clash):
            self._pending, self._clash = dict(pending), clash
            self.viewport().update()

    def set_drafted(self, drafted: DraftedItem | None) -> None:
        """Show, and bring into view, what a form beside the plan would enter or move on this day; None for nothing.

        The day is then where it was before, unless it was scrolled meanwhile.
        """
        if drafted == self._drafted:
            return
        moved = drafted is not None and (self._drafted is None or drafted.span != self._drafted.span)
        bar = self.verticalScrollBar()
        if self._drafted is None:
            self._before_draft = bar.value()
        before, self._drafted = self._shapes(), drafted
        self._update_shapes(*before, *self._shapes())
        if moved and drafted is not None:
            self._bring_into_view(*map(self._scene.canvas.y, drafted.span))
            self._draft_shown = bar.value()
        elif drafted is None and bar.value() == self._draft_shown:
            bar.setValue(self._before_draft)

    def selected_id(self) -> str | None:
        """The selected block."""
        return self._selected

    def select(self, block_id: str | None) -> None:
        """Select a block, bring it into view and have it spoken. Raises KeyError if it is not of this day."""
        if block_id is not None:
            self._block(block_id)
        if block_id == self._selected:
            return
        self._selected = block_id
        self.viewport().update()
        if block_id is None:
            return
        self._show_selected()
        self.setAccessibleDescription(self._block(block_id).spoken)
        announce(self, self.accessibleDescription())
        self.selected.emit(block_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and (self._grip is not None or self._pending):
            self._drop()
        elif event.matches(QKeySequence.StandardKey.ZoomIn) or event.keyCombination() == _UNSHIFTED_PLUS:
            self._step_scale(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self._step_scale(-1)
        elif key in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.select(neighbour(self._scene.of_items, self._selected, self._turned(_MOVES[key])))
        elif self._selected is None:
            if _is_command(event):
                self.key_alone.emit(named_key(event))
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._selected)
        elif _is_command(event):
            self.key_command.emit(named_key(event), self._selected)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if self._press_fold(spot):
            return
        box = self._box_at(spot)
        self.select(box.block.id if box else None)
        if box is None:
            self.selected.emit("")
        if event.button() == Qt.MouseButton.LeftButton and not self._read_only:
            self._grip, self._pressed = self._grip_at(spot, box), spot

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if self._grip is None:
            self._show_hold(spot)
            return
        if self._dragged is None and (spot - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        self._outside = self._grip.hold is Hold.WHOLE and self._takes(event.globalPosition().toPoint())
        if self._outside:
            self._dragged = (self._grip.start, self._grip.end)
            self.carrying.emit(self._grip.key, event.globalPosition().toPoint())
            self.viewport().update()
            return
        self._scroll_along(spot)
        step = FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        dragged = self._grip.dragged(self.minute_at(spot), step)
        if dragged != self._dragged:
            self._dragged, self._clash = dragged, False
            if self._grip.hold is not Hold.SLOT:
                self.shifting.emit(self._grip.key, *dragged)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grip, dragged, outside = self._grip, self._dragged, self._outside
        self._grip = self._dragged = None
        self._outside = False
        self.viewport().update()
        if grip is None or dragged is None:
            return
        if outside:
            self.carried.emit(grip.key, event.globalPosition().toPoint())
        elif grip.hold is Hold.SLOT:
            self.slot_drawn.emit(*dragged, grip.key)
        elif self._block(grip.key).ordered:
            self._ask_order(self._block(grip.key), dragged[0])
        elif dragged != (grip.start, grip.end):
            self.shifted.emit(grip.key, *dragged)
        else:
            self.shift_dropped.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        block = self.block_at(event.position().toPoint())
        if block is not None:
            self.double_clicked.emit(block.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        spot = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            spot = self.rect_of(self._selected).center() if self._selected else self.viewport().rect().center()
        block = self.block_at(spot)
        self.select(block.id if block is not None else None)
        if block is None:
            self.selected.emit("")
        lane = self._scene.canvas.lane_at(spot.x())
        minute = round(self.minute_at(spot) / STEP) * STEP
        place = self.viewport().mapToGlobal(spot)
        self.menu_wanted.emit(block.id if block else "", minute, lane.id if lane else "", place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        if self._selected is None and event.reason() in _KEYBOARD_REASONS:
            self.select(neighbour(self._scene.of_items, None, DayMove.FIRST))

    def _shapes(self) -> list[Shape]:
        """Where what is dragged or waits to be recorded would lie."""
        pending = dict(self._pending)
        if self._grip is not None and self._dragged is not None:
            if self._grip.hold is Hold.SLOT:
                rect = self._scene.canvas.lane_rect(self._grip.key, *self._dragged)
                return [Shape(rect, "", self._span_words(*self._dragged))]
            pending[self._grip.key] = self._dragged
        drafted = self._drafted
        stands = drafted is not None and self.shows(drafted.item)
        if drafted is not None and stands:
            pending.setdefault(drafted.item, drafted.span)
        shapes = [self._shape(box, pending[box.block.id]) for box in self._scene.of_items if box.block.id in pending]
        return [*shapes, self._new_shape(drafted)] if drafted is not None and not stands else shapes

    def _shape(self, box: BlockBox, span: MinuteSpan) -> Shape:
        canvas, (start, end) = self._scene.canvas, span
        rect = canvas.across(box.left, box.right, canvas.y(start), max(canvas.y(end), canvas.y(start) + 12))
        drafted = self._drafted
        of_form = drafted if drafted is not None and drafted.item == box.block.id else None
        clash = self._clash or (of_form is not None and of_form.clash)
        dragged = box.block.open_end and end - start == box.block.end - box.block.start
        open_end = of_form.open_end if of_form is not None else dragged
        time = self._span_words(start, None if open_end else end)
        return Shape(rect, box.block.short_title or box.block.title, time, clash, open_end)

    def _new_shape(self, drafted: DraftedItem) -> Shape:
        """Where something new, or of another day, would lie: across the lanes of the sides it would be for."""
        canvas, (start, end) = self._scene.canvas, drafted.span
        principals = [lane.id for lane in self._day.lanes if lane.group == "principals"] or [self._day.lanes[0].id]
        sides = [lane.id for lane in self._day.lanes if lane.id in drafted.sides] or principals
        first, last = (canvas.lane_rect(lane, start, end) for lane in (sides[0], sides[-1]))
        rect = first.united(last)
        rect.setHeight(max(rect.height(), fonts.scaled(LEAST_DRAFT)))
        time = self._span_words(start, None if drafted.open_end else end)
        return Shape(rect, drafted.title, time, drafted.clash, drafted.open_end)

    def _grip_at(self, spot: QPoint, box: BlockBox | None) -> Grip | None:
        """What a hand takes hold of there; nothing of what cannot be moved, nor outside the lanes."""
        minute = self.minute_at(spot)
        if box is not None:
            block = box.block
            hold = hold_of(box, self._canvas_spot(spot).y())
            # The start of what has no end moves it: to drag it alone would say an end.
            hold = Hold.WHOLE if block.ordered or (block.open_end and hold is Hold.START) else hold
            return Grip(hold, block.id, minute, block.start, block.end) if block.movable or block.ordered else None
        lane = self._scene.canvas.lane_at(spot.x())
        if lane is None or lane.proposed or spot.y() < self._head():
            return None
        return Grip(Hold.SLOT, lane.id, minute, round(minute), round(minute))

    def _show_hold(self, spot: QPoint) -> None:
        """The pointer tells what would be taken hold of."""
        box = self._box_at(spot)
        movable = box is not None and box.block.movable and not self._read_only
        at_an_end = box is not None and hold_of(box, self._canvas_spot(spot).y()) is not Hold.WHOLE
        shape = Qt.CursorShape.SizeVerCursor if movable and at_an_end else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _scroll_along(self, spot: QPoint) -> None:
        """Scroll while the hand is at an edge of the view."""
        bar, near = self.verticalScrollBar(), 16
        if spot.y() < self._head() + near:
            bar.setValue(bar.value() - near)
        elif spot.y() > self.viewport().height() - near:
            bar.setValue(bar.value() + near)

    def _ask_order(self, block: ItemBlock, start: int) -> None:
        """Ask to put a block behind the last that begins before where it was let go, if that is another place."""
        others = sorted((each for each in self._day.blocks if each.id != block.id), key=lambda each: each.start)
        before = [each.id for each in others if each.start < start]
        if before != [each.id for each in others if each.start < block.start]:
            self.order_wanted.emit(block.id, before[-1] if before else "")

    def _drop(self) -> None:
        """End a drag, or give up what waits to be recorded."""
        self._grip = self._dragged = None
        self._outside = False
        self.shift_dropped.emit()
        self.viewport().update()

    def _turned(self, move: DayMove) -> DayMove:
        """The move with left and right exchanged in a mirrored window."""
        if not self.isRightToLeft():
            return move
        return {DayMove.LEFT: DayMove.RIGHT, DayMove.RIGHT: DayMove.LEFT}.get(move, move)


def _plain_span(start: int, end: int | None) -> str:
    return "–".join(f"{each // 60 % 24:02}:{each % 60:02}" for each in (start, end) if each is not None)


def _takes_nothing(_spot: QPoint) -> bool:
    return False


def _is_command(event: QKeyEvent) -> bool:
    """Whether a key is a command: a letter alone, Del, F2, or with Alt an arrow or a page up or down."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held & Qt.KeyboardModifier.AltModifier:
        return event.key() in _MOVES or event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
    if held & ~Qt.KeyboardModifier.ShiftModifier:
        return False
    return event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_F2) or event.text().isalpha()
