"""The timeline of a day: hours, lanes with their heads, and blocks that keys and mouse can reach."""

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.timeline.block_painter import BlockChoice, paint_block
from desktop.timeline.canvas import FOOT, HEAD, Canvas
from desktop.timeline.items import Block, Day
from desktop.timeline.keys import DayMove, neighbour
from desktop.timeline.layout import Box, place
from desktop.widgets.announce import announce

SNAP = 5
SCALES = (0.8, 0.95, 1.3)
"""Pixels a minute: compact, normal, roomy."""

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

    Arrows move between blocks, Ctrl+plus and Ctrl+minus step through the scales. `selected` and `opened` carry the
    id of a block, `key_command` a key as in "M", "Del" or "Alt+Up" and the id, `move_wanted` the id and the minutes
    of a drag, in steps of five.
    """

    selected = Signal(str)
    opened = Signal(str)
    key_command = Signal(str, str)
    move_wanted = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = Day()
        self._boxes: list[Box] = []
        self._selected: str | None = None
        self._minute = SCALES[1]
        self._read_only = False
        self._static: QPixmap | None = None
        self._static_colours = colours()
        self._pressed: QPoint | None = None
        self._dragged: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_day(self, day: Day) -> None:
        """Show another day, or the same one as it stands now; the selection stays if it still can."""
        self._day = day
        if self._selected is not None and not self.shows(self._selected):
            self._selected = None
        self.setAccessibleDescription(self._block(self._selected).spoken if self._selected else "")
        self._lay_out()

    def set_read_only(self, read_only: bool) -> None:
        """Refuse dragging, as in the past or in a closed visit."""
        self._read_only = read_only

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

    def rect_of(self, block_id: str) -> QRect:
        """Where the first box of a block lies in the viewport. Raises KeyError for an unknown id."""
        for box in self._boxes:
            if box.block.id == block_id:
                return self._on_screen(box).toAlignedRect()
        raise KeyError(block_id)

    def block_at(self, spot: QPoint) -> Block | None:
        """The block under a place of the viewport."""
        if spot.y() < self._head():
            return None
        return next((b.block for b in reversed(self._boxes) if self._on_screen(b).contains(spot)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._pressed is not None:
            self._end_drag()
        elif event.matches(QKeySequence.StandardKey.ZoomIn) or event.keyCombination() == _UNSHIFTED_PLUS:
            self._step_scale(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self._step_scale(-1)
        elif key in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.select(neighbour(self._boxes, self._selected, self._turned(_MOVES[key])))
        elif self._selected is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._selected)
        elif _is_command(event):
            keys = QKeySequence(event.keyCombination())
            self.key_command.emit(keys.toString(QKeySequence.SequenceFormat.PortableText), self._selected)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        block = self.block_at(event.position().toPoint())
        self.select(block.id if block else None)
        if block and event.button() == Qt.MouseButton.LeftButton and block.movable and not self._read_only:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        moved = event.position().toPoint().y() - self._pressed.y()
        if self._dragged is None and abs(moved) < QApplication.startDragDistance():
            return
        self._dragged = round(moved / self._minute / SNAP) * SNAP
        self.viewport().update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        minutes = self._dragged
        self._end_drag()
        if minutes and self._selected is not None:
            self.move_wanted.emit(self._selected, minutes)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        block = self.block_at(event.position().toPoint())
        if block is not None:
            self.opened.emit(block.id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        if self._selected is None and event.reason() in _KEYBOARD_REASONS:
            self.select(neighbour(self._boxes, None, DayMove.FIRST))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.block_at(event.pos())
            QToolTip.showText(event.globalPos(), block.spoken if block else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        head, scrolled = self._head(), self.verticalScrollBar().value()
        painter.fillRect(self.viewport().rect(), colours().base)
        painter.drawPixmap(0, head - scrolled, self._layer())
        painter.translate(0, head - scrolled)
        for box in self._boxes:
            if box.block.id == self._selected:
                self._paint_selected(painter, box)
        painter.resetTransform()
        self._canvas().paint_head(painter)

    def _paint_selected(self, painter: QPainter, box: Box) -> None:
        rect = self._canvas().rect(box)
        choice = BlockChoice.ACTIVE if self.hasFocus() else BlockChoice.INACTIVE
        self._paint_box(painter, box, rect, choice)
        if self._dragged:
            ghost = rect.translated(0, self._dragged * self._minute)
            painter.setOpacity(0.8)
            self._paint_box(painter, box, ghost, choice)
            painter.setOpacity(1)

    def _paint_box(self, painter: QPainter, box: Box, rect: QRectF, choice: BlockChoice) -> None:
        mirrored = self.isRightToLeft()
        paint_block(painter, box.block, rect, apart=box.apart, choice=choice, mirrored=mirrored)

    def _layer(self) -> QPixmap:
        """All that stays while the selection moves, painted once in the present colours."""
        if self._static is None or self._static_colours is not colours():
            self._static_colours = colours()
            canvas, ratio = self._canvas(), self.devicePixelRatioF()
            self._static = QPixmap(int(canvas.width * ratio), int(canvas.height * ratio))
            self._static.setDevicePixelRatio(ratio)
            painter = QPainter(self._static)
            canvas.paint(painter)
            canvas.paint_groups(painter, self._boxes)
            for box in self._boxes:
                canvas.paint_rail(painter, box)
                self._paint_box(painter, box, canvas.rect(box), BlockChoice.NONE)
            painter.end()
        return self._static

    def _lay_out(self) -> None:
        canvas = self._canvas()
        self._boxes = place(self._day.lanes, self._day.blocks, canvas.measure)
        self._static = None
        room = self.viewport().height() - self._head()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(canvas.height - room, 0))
        bar.setPageStep(max(room, 1))
        bar.setSingleStep(int(30 * self._minute))
        self.viewport().update()

    def _step_scale(self, by: int) -> None:
        """Take the next larger or smaller scale, if there is one."""
        scale = min(max(SCALES.index(self._minute) + by, 0), len(SCALES) - 1)
        self._minute = SCALES[scale]
        self._lay_out()

    def _canvas(self) -> Canvas:
        return Canvas(self._day, self.viewport().width(), self._minute, self.isRightToLeft())

    def _head(self) -> int:
        return fonts.scaled(HEAD)

    def _on_screen(self, box: Box) -> QRectF:
        return self._canvas().rect(box).translated(0, self._head() - self.verticalScrollBar().value())

    def _show_selected(self) -> None:
        tops = [(box.top, box.bottom) for box in self._boxes if box.block.id == self._selected]
        bar, room = self.verticalScrollBar(), self.viewport().height() - self._head()
        for top, bottom in tops[:1]:
            if top < bar.value():
                bar.setValue(int(top) - FOOT)
            elif bottom > bar.value() + room:
                bar.setValue(int(bottom) - room + FOOT)

    def _end_drag(self) -> None:
        self._pressed = None
        self._dragged = None
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


def _is_command(event: QKeyEvent) -> bool:
    """Whether a key is a command: a letter alone, Del, or an arrow with Alt."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held & Qt.KeyboardModifier.AltModifier:
        return event.key() in _MOVES
    if held & ~Qt.KeyboardModifier.ShiftModifier:
        return False
    return event.key() == Qt.Key.Key_Delete or event.text().isalpha()
