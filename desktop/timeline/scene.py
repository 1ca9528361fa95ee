"""A day laid out for a width and a scale: its canvas, its boxes with their words, and their painting."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.look.colours import colours
from desktop.timeline.block_painter import (
    BlockChoice,
    BlockPlace,
    paint_block,
    paint_clash,
    paint_expected,
    paint_plan,
    say_expected,
)
from desktop.timeline.box import BlockBox
from desktop.timeline.canvas import Canvas
from desktop.timeline.fitting import PADDING, WordFitting
from desktop.timeline.folds import Extent, extents
from desktop.timeline.frame import frames, grounds, paint_among, paint_frame
from desktop.timeline.items import BlockState, ItemBlock, TimelineDay
from desktop.timeline.layout import Measure, ghost, placed_boxes, scale_of
from desktop.timeline.ruler import TypeRuler


class Scene(msgspec.Struct, frozen=True, dict=True):
    """Everything of a day that stays while the selection moves. Lengths in pixels from the top left of the canvas."""

    canvas: Canvas
    measure: Measure
    boxes: tuple[BlockBox, ...]
    asked: float = 0.0
    """The scale it was asked for, in pixels a minute: its own is taller where titles need it."""

    def telling(self, day: TimelineDay) -> Scene | None:
        """The same boxes with what is told of them on another day; None where any would lie elsewhere."""
        blocks = (*day.blocks, *day.proposed)
        before = self.canvas.day
        if (day.lanes, day.gutters, day.first, *map(_shape, blocks)) != (
            before.lanes, before.gutters, before.first, *map(_shape, (*before.blocks, *before.proposed)),
        ):  # fmt: skip
            return None
        told = {_key(block): block for block in blocks}
        own = {_key(block): len(block.lines) for block in (*before.blocks, *before.proposed)}
        boxes = []
        for box in self.boxes:
            block, more = told[_key(box.block)], len(box.block.lines) - own[_key(box.block)]
            said = replace(block, lines=(*box.block.lines[:more], *block.lines)) if more else block
            boxes.append(box if said == box.block else replace(box, block=said))
        return Scene(replace(self.canvas, day=day), self.measure, tuple(boxes), self.asked)

    @cached_property
    def painted(self) -> tuple[BlockBox, ...]:
        """The boxes in the order in which they are painted: what lies over others after those."""
        return tuple(sorted(self.boxes, key=lambda box: box.over))

    @cached_property
    def of_items(self) -> tuple[BlockBox, ...]:
        """The boxes of the plan and of what happened, without those of a proposal."""
        return tuple(box for box in self.boxes if box.block.state is not BlockState.PROPOSED)

    @cached_property
    def extents(self) -> tuple[Extent, ...]:
        """Where the items lie, in the order of the day."""
        return extents(self.of_items)

    def box_at(self, spot: QPointF) -> BlockBox | None:
        """The box at a place, the last painted first."""
        return next((box for box in reversed(self.painted) if self.canvas.rect(box).contains(spot)), None)

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Hours, now, plans, frames, blocks, and what is expected and proposed, as far as they touch that stretch."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.canvas.paint(painter, top, bottom)
        for framed in _reaching(self._among, top, bottom):
            paint_among(painter, framed)
        for rect in _reaching(self._plans, top, bottom):
            paint_plan(painter, rect)
        for frame in _reaching(self._frames, top, bottom):
            paint_frame(painter, frame)
        for ahead in self._ahead:
            if _reaches(ahead.rect, top, bottom):
                paint_expected(painter, ahead.rect)
                say_expected(painter, ahead.room, ahead.text, mirrored=self.canvas.mirrored)
        self.canvas.paint_now_line(painter)
        for box in self._touching(top, bottom):
            self._paint_box(painter, box, BlockChoice.NONE)
        self._paint_ways(painter)
        self.canvas.paint_now(painter)

    def within(self, top: float, bottom: float) -> object:
        """What there is to paint in that stretch; what is proposed reaches out of its own box."""
        boxes = self._touching(top, bottom)
        proposed = len(self.of_items) != len(self.boxes)
        return (
            self._ground,
            _reaching(self._among, top, bottom),
            _reaching(self._plans, top, bottom),
            _reaching(self._frames, top, bottom),
            self.boxes if proposed else boxes,
            [ahead for ahead in self._ahead if _reaches(ahead.rect, top, bottom)],
            [self._reached_into(box) for box in boxes] if self._running else [],
        )

    def _touching(self, top: float, bottom: float) -> tuple[BlockBox, ...]:
        return tuple(box for box in self.painted if box.bottom > top - 2 and box.top < bottom + 2)

    @cached_property
    def _ground(self) -> Canvas:
        """The canvas with nothing on it."""
        return replace(self.canvas, day=replace(self.canvas.day, blocks=(), proposed=()))

    def paint_anew(self, painter: QPainter, edge: float, item: str | None, choice: BlockChoice) -> None:
        """What looks otherwise while the day is scrolled and one of its items selected, over what stays.

        Args:
            edge: from where on the day is in view. What goes on below it says there again what it is.
            item: the one that is selected, and looks as `choice` says.
        """
        painted: list[BlockBox] = []
        for box in self._changing(edge, item):
            chosen, words_in = box.block.id == item, self._words_below(box, edge)
            if chosen or words_in is not None or any(box.covers(other) for other in painted):
                self._paint_box(painter, box, choice if chosen else BlockChoice.NONE, words_in)
                painted.append(box)

    def _changing(self, edge: float, item: str | None) -> list[BlockBox]:
        """The boxes that may look otherwise: cut by the edge, selected, or over others, in the order of painting."""
        return [box for box in self._standing if box.top < edge < box.bottom or box.over or box.block.id == item]

    @cached_property
    def _standing(self) -> tuple[BlockBox, ...]:
        """The boxes without those of a proposal, in the order in which they are painted."""
        return tuple(box for box in self.painted if box.block.state is not BlockState.PROPOSED)

    def _words_below(self, box: BlockBox, edge: float) -> tuple[float, float] | None:
        """The first stretch of a cut box, from its top, in view and high enough for its title: nothing lies over it."""
        if not box.top < edge < box.bottom:
            return None
        over = [other.bottom for other in self.of_items if other.over and other.lies_over(box)]
        least = self.measure.fitting.least(box.block, box.words_width, apart=box.apart)
        stretches = (
            ((edge, min(box.bottom, box.clear)), (max(edge, *over), box.bottom)) if over else ((edge, box.bottom),)
        )
        return next(((top - box.top, low - box.top) for top, low in stretches if low - top >= least), None)

    def _paint_box(
        self, painter: QPainter, box: BlockBox, choice: BlockChoice, words_in: tuple[float, float] | None = None
    ) -> None:
        """One block with its words, and how far what runs reaches into it; its plan, where that lies over another.

        Args:
            words_in: the stretch of it, from its top, that has room for words; else all of it that is readable.
        """
        rect, reached = self.canvas.rect(box), self._reached_into(box)
        inset, until = words_in or (reached, box.readable)
        plan = ghost(box, self.measure) if box.over else None
        if plan is not None and plan.bottom > box.top:
            low = max(min(plan.bottom, box.bottom), box.top)
            paint_plan(painter, self.canvas.across(plan.left, box.left + 4, max(plan.top, box.top), low))
        words = self.measure.fitting.words(box.block, box.words_width, until - inset, apart=box.apart)
        where = BlockPlace(
            rect, box.ends, box.apart, self.canvas.mirrored, inset, self.canvas.now_within(rect), box.words_width
        )
        paint_block(painter, box.block, where, words, choice)
        if reached:
            paint_clash(painter, rect.adjusted(1, 1, -1, reached - rect.height()))

    @cached_property
    def _plans(self) -> list[QRectF]:
        behind = (ghost(box, self.measure) for box in self.of_items if not box.over)
        return [self.canvas.rect(box) for box in behind if box is not None]

    @cached_property
    def _among(self) -> list[QRectF]:
        found = grounds(self.boxes)
        return [self.canvas.across(each.left(), each.right(), each.top(), each.bottom()) for each in found]

    @cached_property
    def _frames(self) -> list[QRectF]:
        found = frames(self.boxes).values()
        return [self.canvas.across(each.left(), each.right(), each.top(), each.bottom()) for each in found]

    @cached_property
    def _running(self) -> list[BlockBox]:
        """What is expected to go on."""
        return [box for box in self.of_items if box.block.expected is not None]

    @cached_property
    def _ahead(self) -> list[Ahead]:
        """How far beyond their boxes what runs is expected to go on."""
        return [self._ahead_of(box) for box in self._running if self.canvas.y(box.block.expected or 0) > box.bottom]

    def _ahead_of(self, box: BlockBox) -> Ahead:
        bottom = self.canvas.y(box.block.expected or 0)
        rect = self.canvas.across(box.left, box.right, box.bottom, bottom)
        nearest = min((other.top for other in self.of_items if _goes_on(box, other)), default=bottom)
        room = rect.adjusted(0, 0, 0, min(nearest - bottom, 0))
        return Ahead(rect, room, "" if box.apart else box.block.expected_text)

    def _reached_into(self, box: BlockBox) -> float:
        """How many pixels of a block are in the time of what still runs; 0 where its title would have no room."""
        for other in self._running:
            until = other.block.expected or 0
            if _goes_on(other, box) and until > box.block.start:
                reached = self.canvas.y(min(until, box.block.end)) - box.top
                least = self.measure.fitting.least(box.block, box.words_width, apart=box.apart)
                return reached if box.bottom - box.top - reached >= least - PADDING else 0.0
        return 0.0

    def _paint_ways(self, painter: QPainter) -> None:
        """From where an item is planned to where it is proposed."""
        own = {box.block.id: box for box in self.of_items if not box.apart}
        painter.setPen(QPen(colours().warning, 1, Qt.PenStyle.DashLine))
        for box in self.boxes:
            start = own.get(box.block.id)
            if box.block.state is BlockState.PROPOSED and not box.apart and start is not None:
                here = self.canvas.across(start.right, box.left, start.top, box.top)
                line = QLineF(here.topLeft(), here.bottomRight())
                if self.canvas.mirrored:
                    line = QLineF(here.topRight(), here.bottomLeft())
                painter.drawLine(line)


class Ahead(msgspec.Struct, frozen=True):
    """Where what runs is expected to go on, and the room there is to say until when."""

    rect: QRectF
    room: QRectF
    text: str


def _reaching(rects: Iterable[QRectF], top: float, bottom: float) -> list[QRectF]:
    return [rect for rect in rects if _reaches(rect, top, bottom)]


def _reaches(rect: QRectF, top: float, bottom: float) -> bool:
    """Whether a rectangle, with a line around it, has a part in a stretch of the day."""
    return rect.bottom() > top - 2 and rect.top() < bottom + 2


def _goes_on(running: BlockBox, box: BlockBox) -> bool:
    """Whether a block is planned in the lane of what runs, from its end on."""
    side_by_side = box.left >= running.right or running.left >= box.right
    return box.block.state is BlockState.PLANNED and box.top >= running.bottom and not side_by_side


def _key(block: ItemBlock) -> tuple[str, bool]:
    return block.id, block.state is BlockState.PROPOSED


def _shape(block: ItemBlock) -> tuple[object, ...]:
    """All of a block on which it depends where its box lies."""
    return (
        block.id, block.lanes, block.start, block.end, block.title, block.short_title, block.sort, block.icon,
        block.kind, block.state,
    )  # fmt: skip


def lay_out(
    day: TimelineDay,
    width: int,
    minute: float,
    *,
    mirrored: bool,
    fitting: WordFitting | None = None,
    before: Scene | None = None,
) -> Scene:
    """Lay a day out over so many pixels; the scale is taller than `minute` where its titles need it.

    Args:
        fitting: what was measured before in the same type.
        before: what was laid out last, of which the boxes are kept where they would lie there again.
    """
    fitting = fitting or WordFitting(TypeRuler())
    if before is not None and before.measure.fitting is fitting and before.asked == minute:
        here = (before.canvas.width, before.canvas.mirrored) == (width, mirrored)
        told = before.telling(day) if here else None
        if told is not None:
            return told
    ground = Canvas(day, width, minute, mirrored)
    blocks = (*day.blocks, *day.proposed)
    measure = Measure(ground.lanes_width, minute, day.first, fitting)
    scale = scale_of(day.lanes, blocks, measure)
    measure = Measure(ground.lanes_width, scale, day.first, fitting)
    boxes = tuple(placed_boxes(day.lanes, blocks, measure))
    return Scene(Canvas(day, width, scale, mirrored), measure, boxes, minute)
