"""A day drawn: its hours, lanes and blocks, scrolled and scaled, with what is selected."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.timeline.block_painter import BlockChoice
from desktop.timeline.box import BlockBox
from desktop.timeline.canvas import FOOT
from desktop.timeline.fitting import WordFitting
from desktop.timeline.fold_lines import FOLD, Fold, paint_fold, told_of
from desktop.timeline.folds import folded_away, without_remnant
from desktop.timeline.items import ItemBlock, MinuteSpan, TimelineDay
from desktop.timeline.overlay import Shape, paint_shape
from desktop.timeline.ruler import LINE, TypeRuler
from desktop.timeline.scene import Scene, lay_out
from desktop.timeline.tiles import Tiles
from desktop.widgets.kept_picture import KeptPicture

SCALES = (0.8, 0.95, 1.4, 2.0, 3.0, 4.5)
"""Pixels a minute at the normal size of text. A day whose titles need more begins at what they need."""
USUAL = 2
LEAST = 190
"""How much of a day is shown at least, in pixels at the normal size of text."""
UNPLACED = 600
"""How wide a day is laid out at least until its window is shown, in pixels at the normal size of text: in the few that
a widget has before, titles would be broken letter by letter, which takes long and is never seen."""
BEFORE_NOW = 60
"""How many minutes before now a day is shown from."""


FoldLine = tuple[bool, QRectF, tuple[ItemBlock, ...]]
"""A line that tells of items out of view: whether it is the upper one, where it is, and of which it tells."""


class DayArea(QAbstractScrollArea):
    """Shows a day. Ctrl with the wheel takes another scale; the minute under the pointer stays there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = TimelineDay()
        self._begins = False
        """Whether the day has been on the screen at no size yet."""
        self._begun_at = -1
        """Where it was scrolled to by itself."""
        self._tiles: Tiles | None = None
        self._head_picture = KeptPicture()
        self._fold_pictures = {True: KeptPicture(), False: KeptPicture()}
        self._measure_anew()
        self._scene: Scene = lay_out(TimelineDay(), 1, 1.0, mirrored=False)
        self._tiles_colours = colours()
        self._selected: str | None = None
        self._scale = SCALES[USUAL]
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        # Tiles and heads cover it wholly.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        """The heads and a little of the day: a page that has less room is scrolled."""
        return QSize(super().minimumSizeHint().width(), self._head() + fonts.scaled(LEAST))

    def set_day(self, day: TimelineDay) -> None:
        """Show another day, or the same one as it stands now; the selection stays if it still can, and in view."""
        if day == self._day:
            return
        stood = self._selected_span()
        another = day.key != self._day.key
        if another:
            self._measure_anew()
        self._day = day
        if self._selected is not None and not self.shows(self._selected):
            self._selected = None
        self.setAccessibleDescription(self._block(self._selected).spoken if self._selected else "")
        self._lay_out()
        if another:
            self._begins = not self.isVisible()
            self._show_from_its_hours()
        elif stood is not None and self._selected_span() not in (stood, None):
            self._show_selected()

    def shows(self, block_id: str) -> bool:
        """Whether the day has a block of that id."""
        return any(block.id == block_id for block in self._day.blocks)

    def span_of(self, block_id: str) -> MinuteSpan:
        """The minutes a block is drawn at. Raises KeyError for an unknown id."""
        block = self._block(block_id)
        return block.start, block.end

    def _selected_span(self) -> MinuteSpan | None:
        return self.span_of(self._selected) if self._selected is not None and self.shows(self._selected) else None

    def rect_of(self, block_id: str) -> QRect:
        """Where the first box of a block lies in the viewport. Raises KeyError for an unknown id."""
        for box in self._scene.of_items:
            if box.block.id == block_id:
                return self._on_screen(self._scene.canvas.rect(box)).toAlignedRect()
        raise KeyError(block_id)

    def block_at(self, spot: QPoint) -> ItemBlock | None:
        """The block under a place of the viewport."""
        box = self._box_at(spot)
        return box.block if box is not None else None

    def minute_at(self, spot: QPoint) -> float:
        """The minute of the day at a place of the viewport."""
        return self._scene.canvas.minute_at(self._canvas_spot(spot).y())

    def y_of(self, minute: float) -> float:
        """The height of a minute of the day in the viewport."""
        return self._on_screen(QRectF(0, self._scene.canvas.y(minute), 1, 1)).top()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self._step_scale(1 if event.angleDelta().y() > 0 else -1, event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.block_at(event.pos())
            QToolTip.showText(event.globalPos(), block.spoken if block else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        untouched = self._begun_at == self.verticalScrollBar().value()
        super().resizeEvent(event)
        if event.size().width() == self._scene.canvas.width:
            self._set_range()
        else:
            self._lay_out()
        if untouched and self._selected is None:
            # Bars come and go around it while a visit opens: where nobody scrolled, now stays in view.
            self._show_from_its_hours()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._begins:
            self._begins = False
            self._show_from_its_hours()
            self._show_selected()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._measure_anew()
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, asked = QPainter(self.viewport()), event.rect()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        head, scrolled = self._head(), self.verticalScrollBar().value()
        top = max(asked.top() - head, 0)
        self._kept_tiles().draw(painter, scrolled + top, head + top, asked.bottom() + 1 - head - top)
        painter.translate(0, head - scrolled)
        choice = BlockChoice.ACTIVE if self.hasFocus() else BlockChoice.INACTIVE
        folds = self._folds()
        edge = scrolled + (fonts.scaled(FOLD) if any(above for above, _, _ in folds) else 0)
        self._scene.paint_anew(painter, edge, self._selected, choice)
        for shape in self._shapes():
            paint_shape(painter, shape)
        painter.resetTransform()
        self._paint_folds(painter, QRectF(asked), folds)
        if asked.top() < head:
            canvas = self._scene.canvas
            self._head_picture.draw(painter, QRect(0, 0, canvas.width, head), canvas.headed, canvas.paint_head)

    def _shapes(self) -> list[Shape]:
        """What is drawn over the day, recorded nowhere."""
        return []

    def _kept_tiles(self) -> Tiles:
        """All that stays while the selection moves, painted once in the present colours."""
        width, ratio = self._scene.canvas.width, self.devicePixelRatioF()
        if self._tiles is None or self._tiles_colours is not colours() or not self._tiles.fit(width, ratio):
            self._tiles_colours = colours()
            self._tiles = Tiles(width, ratio, self._scene)
        self._tiles.show(self._scene)
        return self._tiles

    def _update_shapes(self, *shapes: Shape) -> None:
        """Paint anew where they lie, with the line around them."""
        for shape in shapes:
            self.viewport().update(self._on_screen(shape.rect).toAlignedRect().adjusted(-2, -2, 2, 2))

    def _paint_folds(self, painter: QPainter, asked: QRectF, folds: list[FoldLine]) -> None:
        for above, rect, blocks in folds:
            if rect.intersects(asked):
                called, gutter = self._day.earlier if above else self._day.later, self._scene.canvas.gutter
                told = told_of(blocks, above=above)
                beyond = len(blocks) - len(told)
                fold = Fold(called, told, gutter, above=above, mirrored=self.isRightToLeft(), beyond=beyond)
                paint = partial(paint_fold, rect=rect.translated(-rect.topLeft()), fold=fold)
                self._fold_pictures[above].draw(painter, rect.toRect(), fold, paint)
            if above:
                self._show_whole_hour(painter, self.verticalScrollBar().value() + rect.height())
            else:
                cut = self._scene.canvas.hour_cut_at(
                    self.verticalScrollBar().value() + rect.top() - self._head(), above=True
                )
                painter.fillRect(self._on_screen(cut), colours().base)

    def _show_whole_hour(self, painter: QPainter, edge: float) -> None:
        """An hour of which the line above shows a half alone is told below that line."""
        canvas = self._scene.canvas
        cut = canvas.hour_cut_at(edge)
        if not cut.isEmpty():
            painter.fillRect(self._on_screen(cut), colours().base)
            painter.save()
            painter.translate(self._on_screen(QRectF(0, 0, 1, 1)).topLeft())
            canvas.paint_hour_below(painter, edge)
            painter.restore()

    def _folds(self) -> list[FoldLine]:
        """The lines that tell of items out of view, less than a line of them seen: if above, where, of which."""
        top, high = self.verticalScrollBar().value(), fonts.scaled(FOLD)
        width, view = self.viewport().width(), self.viewport().height()
        bottom = top + view - self._head()
        least = high + fonts.scaled(LINE)
        earlier, later = folded_away(self._scene.extents, top + least, bottom - least)
        upper: list[FoldLine] = [(True, QRectF(0, self._head(), width, high), earlier)] if earlier else []
        lower: list[FoldLine] = [(False, QRectF(0, view - high, width, high), later)] if later else []
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
        self._fitting, self._tiles = WordFitting(TypeRuler()), None

    def _lay_out(self) -> None:
        """Lay the day out anew; the minute at the upper edge stays there."""
        bar, before = self.verticalScrollBar(), self._scene.canvas
        top, untouched = before.minute_at(bar.value()), self._begun_at == bar.value()
        size = fonts.scaled(100) / 100
        self._scene = lay_out(
            self._day, self._across(), self._scale * size,
            mirrored=self.isRightToLeft(), fitting=self._fitting, before=self._scene,
        )  # fmt: skip
        self._set_range()
        if before.day.key == self._day.key:
            bar.setValue(round(self._scene.canvas.y(top)))
            self._begun_at = bar.value() if untouched else self._begun_at
        self.viewport().update()

    def _across(self) -> int:
        """The width to lay out for."""
        width = self.viewport().width()
        return width if self.window().isVisible() else max(width, fonts.scaled(UNPLACED))

    def _set_range(self) -> None:
        """How far the day can be scrolled in a view of this height."""
        bar, canvas, room = self.verticalScrollBar(), self._scene.canvas, self.viewport().height() - self._head()
        bar.setRange(0, max(canvas.height - room, 0))
        bar.setPageStep(max(room, 1))
        bar.setSingleStep(int(30 * canvas.minute))

    def _show_from_its_hours(self) -> None:
        """Begin a little before now; on other days at the first item, or with the first hour where there is none."""
        first = min((block.start for block in self._day.blocks), default=self._day.first)
        now, half = self._day.now, self._half_of_view()
        minute = (first - 20) // 30 * 30 if now is None else self._uncut(now - int(min(BEFORE_NOW, half)), now)
        edge = self._scene.canvas.y(minute) - fonts.scaled(FOOT)
        edge = without_remnant(self._scene.extents, edge, fonts.scaled(LINE))
        bar = self.verticalScrollBar()
        bar.setValue(round(edge) - fonts.scaled(FOLD))
        self._begun_at = bar.value()

    def _uncut(self, minute: int, now: int) -> int:
        """The minute to begin at so that no block is cut at the upper edge, with half of the view left below now.

        It is a half hour, in a low view ten minutes.
        """
        half = self._half_of_view()
        step = 30 if half > BEFORE_NOW else 10
        edge = minute // step * step
        cut = (block.start for block in self._day.blocks if now - half <= block.start < edge < block.end)
        begun = min(cut, default=edge)
        return edge if begun == edge else self._uncut(begun, now)

    def _half_of_view(self) -> float:
        """How many minutes half of the view shows."""
        return (self.viewport().height() - self._head()) / self._scene.canvas.minute / 2

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

    def _box_at(self, spot: QPoint) -> BlockBox | None:
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
        for top, bottom in tops[:1]:
            self._bring_into_view(top, bottom)

    def _bring_into_view(self, top: float, bottom: float) -> None:
        """Scroll to a stretch of the canvas, its beginning before its end."""
        bar, room, fold = self.verticalScrollBar(), self.viewport().height() - self._head(), fonts.scaled(FOLD) + FOOT
        if top - fold < bar.value():
            bar.setValue(int(top) - fold)
        elif bottom + fold > bar.value() + room:
            bar.setValue(min(int(bottom) - room + fold, int(top) - fold))

    def _block(self, block_id: str) -> ItemBlock:
        for block in self._day.blocks:
            if block.id == block_id:
                return block
        raise KeyError(block_id)
