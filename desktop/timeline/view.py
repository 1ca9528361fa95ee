"""The timeline of a day: hours, lanes with their heads, and blocks that keys and mouse can reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.timeline.block_painter import BlockChoice
from desktop.timeline.canvas import FOOT
from desktop.timeline.fitting import Fitting
from desktop.timeline.fold_lines import FOLD, paint_fold
from desktop.timeline.folds import folded
from desktop.timeline.hand import FINE, STEP, Grip, Hold, hold_of
from desktop.timeline.items import Block, Day, Span
from desktop.timeline.keys import DayMove, neighbour
from desktop.timeline.layout import Box
from desktop.timeline.overlay import Shape, paint_shape
from desktop.timeline.ruler import LINE, TypeRuler
from desktop.timeline.scene import Scene, lay_out
from desktop.timeline.tiles import Tiles
from desktop.widgets.announce import announce
from desktop.widgets.command_table import named_key

SCALES = (0.8, 0.95, 1.4, 2.0, 3.0, 4.5)
"""Pixels a minute at the normal size of text. A day whose titles need more begins at what they need."""
USUAL = 2
LEAST = 110
"""How much of a day is shown at least, in pixels at the normal size of text."""
BEFORE_NOW = 60
"""How many minutes before now, or before the first item, a day is shown from."""

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


class TimelineView(QAbstractScrollArea):
    """Shows a day and emits what the reader asks for; it records nothing itself.

    Arrows move between blocks; Ctrl with plus, minus or the wheel takes another scale. `selected`, `opened` by Enter
    and `double_clicked` carry the id of a block, `key_command` a key as in "M", "Del" or "Alt+Up" and the id. While a
    hand drags an item, `shifting` tells its id and where it would lie, and `shifted` where it was let go; `slot_drawn`
    tells a stretch that was drawn where nothing is, and its lane; `menu_wanted` where a menu is asked for: the id or
    nothing, the minute, the lane, and the place on the screen. Of a block without an hour `order_wanted` tells the id,
    and after which it was let go; empty: before all others. `carrying` tells the id of a block over something outside
    that takes it (`set_takes`), and where on the screen that is; `carried` that it was let go there.
    """

    selected = Signal(str)
    opened = Signal(str)
    double_clicked = Signal(str)
    key_command = Signal(str, str)
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
        self._day = Day()
        self._tiles: Tiles | None = None
        self._measure_anew()
        self._scene: Scene = lay_out(Day(), 1, 1.0, mirrored=False)
        self._tiles_colours = colours()
        self._selected: str | None = None
        self._scale = SCALES[USUAL]
        self._read_only = False
        self._grip: Grip | None = None
        self._dragged: Span | None = None
        self._pressed = QPoint()
        self._takes: Callable[[QPoint], bool] = _takes_nothing
        self._outside = False
        self._pending: Mapping[str, Span] = {}
        self._clash = False
        self._span_words: Callable[[int, int], str] = _plain_span
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)

    def minimumSizeHint(self) -> QSize:
        """The heads and a little of the day: a page that has less room is scrolled."""
        return QSize(super().minimumSizeHint().width(), self._head() + fonts.scaled(LEAST))

    def set_day(self, day: Day) -> None:
        """Show another day, or the same one as it stands now; the selection stays if it still can."""
        if day == self._day:
            return
        another = day.key != self._day.key
        if another:
            self._measure_anew()
        self._day = day
        if self._selected is not None and not self.shows(self._selected):
            self._selected = None
        self.setAccessibleDescription(self._block(self._selected).spoken if self._selected else "")
        self._lay_out()
        if another:
            self._show_from_its_hours()

    def set_read_only(self, read_only: bool) -> None:
        """Refuse every drag, as in the past or in a closed visit."""
        self._read_only = read_only

    def set_span_words(self, told: Callable[[int, int], str]) -> None:
        """How hours are written, by their minutes of the day: 14:30–15:20."""
        self._span_words = told

    def set_takes(self, takes: Callable[[QPoint], bool]) -> None:
        """Whether what lies outside at a place of the screen, such as the button of another day, takes a block."""
        self._takes = takes

    def set_pending(self, pending: Mapping[str, Span], *, clash: bool = False) -> None:
        """Show where items would lie, by their ids, until that is recorded or dropped; `clash`: all is not well."""
        self._pending, self._clash = dict(pending), clash
        self.viewport().update()

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

    def shows(self, block_id: str) -> bool:
        """Whether the day has a block of that id."""
        return any(block.id == block_id for block in self._day.blocks)

    def span_of(self, block_id: str) -> Span:
        """The minutes a block is drawn at. Raises KeyError for an unknown id."""
        block = self._block(block_id)
        return block.start, block.end

    def rect_of(self, block_id: str) -> QRect:
        """Where the first box of a block lies in the viewport. Raises KeyError for an unknown id."""
        for box in self._scene.of_items:
            if box.block.id == block_id:
                return self._on_screen(self._scene.canvas.rect(box)).toAlignedRect()
        raise KeyError(block_id)

    def block_at(self, spot: QPoint) -> Block | None:
        """The block under a place of the viewport."""
        box = self._box_at(spot)
        return box.block if box is not None else None

    def minute_at(self, spot: QPoint) -> float:
        """The minute of the day at a place of the viewport."""
        return self._scene.canvas.minute_at(self._canvas_spot(spot).y())

    def y_of(self, minute: float) -> float:
        """The height of a minute of the day in the viewport."""
        return self._on_screen(QRectF(0, self._scene.canvas.y(minute), 1, 1)).top()

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
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._selected)
        elif _is_command(event):
            self.key_command.emit(named_key(event), self._selected)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self._step_scale(1 if event.angleDelta().y() > 0 else -1, event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if self._press_fold(spot):
            return
        box = self._box_at(spot)
        self.select(box.block.id if box else None)
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

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.block_at(event.pos())
            QToolTip.showText(event.globalPos(), block.spoken if block else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() == self._scene.canvas.width:
            self._set_range()
        else:
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._measure_anew()
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        head, scrolled = self._head(), self.verticalScrollBar().value()
        painter.fillRect(self.viewport().rect(), colours().base)
        self._kept_tiles().draw(painter, scrolled, head, self.viewport().height() - head)
        painter.translate(0, head - scrolled)
        for box in self._scene.of_items:
            if box.block.id == self._selected:
                choice = BlockChoice.ACTIVE if self.hasFocus() else BlockChoice.INACTIVE
                self._scene.paint_box(painter, box, choice)
        for shape in self._shapes():
            paint_shape(painter, shape)
        painter.resetTransform()
        self._paint_folds(painter)
        self._scene.canvas.paint_head(painter)

    def _shapes(self) -> list[Shape]:
        """Where what is dragged or waits to be recorded would lie."""
        pending = dict(self._pending)
        if self._grip is not None and self._dragged is not None:
            if self._grip.hold is Hold.SLOT:
                rect = self._scene.canvas.lane_rect(self._grip.key, *self._dragged)
                return [Shape(rect, "", self._span_words(*self._dragged))]
            pending[self._grip.key] = self._dragged
        return [self._shape(box, pending[box.block.id]) for box in self._scene.of_items if box.block.id in pending]

    def _shape(self, box: Box, span: Span) -> Shape:
        canvas, (start, end) = self._scene.canvas, span
        rect = canvas.across(box.left, box.right, canvas.y(start), max(canvas.y(end), canvas.y(start) + 12))
        return Shape(rect, box.block.short_title or box.block.title, self._span_words(start, end), self._clash)

    def _kept_tiles(self) -> Tiles:
        """All that stays while the selection moves, painted once in the present colours."""
        width, ratio = self._scene.canvas.width, self.devicePixelRatioF()
        if self._tiles is None or self._tiles_colours is not colours() or not self._tiles.fit(width, ratio):
            self._tiles_colours = colours()
            self._tiles = Tiles(width, ratio, self._scene)
        self._tiles.show(self._scene)
        return self._tiles

    def _paint_folds(self, painter: QPainter) -> None:
        for above, rect, blocks in self._folds():
            called, gutter = self._day.earlier if above else self._day.later, self._scene.canvas.gutter
            paint_fold(painter, rect, called, blocks, gutter, above=above, mirrored=self.isRightToLeft())

    def _folds(self) -> list[tuple[bool, QRectF, tuple[Block, ...]]]:
        """The lines that tell of items out of view, less than a line of them seen: if above, where, of which."""
        top, high = self.verticalScrollBar().value(), fonts.scaled(FOLD)
        width, view = self.viewport().width(), self.viewport().height()
        bottom = top + view - self._head()
        least = high + fonts.scaled(LINE)
        earlier, later = folded(self._scene.extents, top + least, bottom - least)
        upper = [(True, QRectF(0, self._head(), width, high), earlier)] if earlier else []
        lower = [(False, QRectF(0, view - high, width, high), later)] if later else []
        return upper + lower

    def _press_fold(self, spot: QPoint) -> bool:
        """Go to what a line tells of, if it is one that was pressed."""
        for above, rect, _ in self._folds():
            if rect.contains(QPointF(spot)):
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + (-1 if above else 1) * bar.pageStep() * 3 // 4)
                return True
        return False

    def _measure_anew(self) -> None:
        """Forget what was measured, and painted, in another type or of another day."""
        self._fitting, self._tiles = Fitting(TypeRuler()), None

    def _lay_out(self) -> None:
        """Lay the day out anew; the minute at the upper edge stays there."""
        bar, before = self.verticalScrollBar(), self._scene.canvas
        top = before.minute_at(bar.value())
        size = fonts.scaled(100) / 100
        self._scene = lay_out(
            self._day, self.viewport().width(), self._scale * size,
            mirrored=self.isRightToLeft(), fitting=self._fitting,
        )  # fmt: skip
        self._set_range()
        if before.day.key == self._day.key:
            bar.setValue(round(self._scene.canvas.y(top)))
        self.viewport().update()

    def _set_range(self) -> None:
        """How far the day can be scrolled in a view of this height."""
        bar, canvas, room = self.verticalScrollBar(), self._scene.canvas, self.viewport().height() - self._head()
        bar.setRange(0, max(canvas.height - room, 0))
        bar.setPageStep(max(room, 1))
        bar.setSingleStep(int(30 * canvas.minute))

    def _show_from_its_hours(self) -> None:
        """Begin a little before now; on other days at the first item."""
        first = min((block.start for block in self._day.blocks), default=self._day.first + BEFORE_NOW)
        minute = self._day.now - BEFORE_NOW if self._day.now is not None else first - 20
        top = self._scene.canvas.y(minute // 30 * 30) - fonts.scaled(FOLD + FOOT)
        self.verticalScrollBar().setValue(round(top))

    def _step_scale(self, by: int, around: QPoint | None = None) -> None:
        """Take the next larger or smaller scale, if there is one; the minute under the pointer stays there."""
        size = fonts.scaled(100) / 100
        shown = self._scene.canvas.minute / size
        larger = [scale for scale in SCALES if scale > shown + 0.01]
        smaller = [scale for scale in SCALES if scale < shown - 0.01]
        wanted = (larger[:1] if by > 0 else smaller[-1:]) or [self._scale]
        spot = around or self.viewport().rect().center()
        minute = self.minute_at(spot)
        self._scale = wanted[0]
        self._lay_out()
        bar = self.verticalScrollBar()
        bar.setValue(round(self._scene.canvas.y(minute)) - (spot.y() - self._head()))

    def _grip_at(self, spot: QPoint, box: Box | None) -> Grip | None:
        """What a hand takes hold of there; nothing of what cannot be moved, nor outside the lanes."""
        minute = self.minute_at(spot)
        if box is not None:
            block = box.block
            hold = hold_of(box, self._canvas_spot(spot).y())
            hold = Hold.WHOLE if block.ordered else hold
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

    def _box_at(self, spot: QPoint) -> Box | None:
        if spot.y() < self._head() or any(rect.contains(QPointF(spot)) for _, rect, _ in self._folds()):
            return None
        return self._scene.box_at(self._canvas_spot(spot))

    def _canvas_spot(self, spot: QPoint) -> QPointF:
        return QPointF(spot.x(), spot.y() - self._head() + self.verticalScrollBar().value())

    def _head(self) -> int:
        return self._scene.canvas.head

    def _on_screen(self, rect: QRectF) -> QRectF:
        return rect.translated(0, self._head() - self.verticalScrollBar().value())

    def _show_selected(self) -> None:
        tops = [(box.top, box.bottom) for box in self._scene.of_items if box.block.id == self._selected]
        bar, room, fold = self.verticalScrollBar(), self.viewport().height() - self._head(), fonts.scaled(FOLD) + FOOT
        for top, bottom in tops[:1]:
            if top - fold < bar.value():
                bar.setValue(int(top) - fold)
            elif bottom + fold > bar.value() + room:
                bar.setValue(min(int(bottom) - room + fold, int(top) - fold))

    def _ask_order(self, block: Block, start: int) -> None:
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

    def _block(self, block_id: str) -> Block:
        for block in self._day.blocks:
            if block.id == block_id:
                return block
        raise KeyError(block_id)


def _plain_span(start: int, end: int) -> str:
    return f"{start // 60 % 24:02}:{start % 60:02}–{end // 60 % 24:02}:{end % 60:02}"


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
