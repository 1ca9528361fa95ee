"""The ground of a timeline: gutter, lanes, hours, the line of now, and the heads of the lanes."""

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.timeline.frame import FRAME, frames, paint_frame
from desktop.timeline.items import Day, Lane
from desktop.timeline.layout import Box, Measure, lane_edges, rail
from desktop.widgets.list_table import paint_side_rule

GUTTER, WIDEST = 50, 110
HEAD = 36
FOOT = 12
RAIL = 4
LEAST = 18
APART = 8
"""Between the names of two cities."""


@dataclass(frozen=True)
class Canvas:
    """A day drawn out over `width` pixels, so many pixels a `minute`; mirrored, the gutter is right."""

    day: Day
    width: int
    minute: float
    mirrored: bool = False

    @property
    def gutter(self) -> int:
        """The width of the hours."""
        return 8 + (sum(self._columns) or fonts.scaled(GUTTER))

    @property
    def measure(self) -> Measure:
        """What the layout of the blocks needs to know."""
        width = max(self.width - self.gutter, 1)
        return Measure(width, self.minute, self.day.first, fonts.scaled(LEAST))

    @property
    def height(self) -> int:
        """The height of the day, without the heads."""
        return int((self.day.last - self.day.first) * self.minute) + FOOT

    def y(self, minute: int) -> float:
        """The height of a minute after midnight."""
        return (minute - self.day.first) * self.minute

    def rect(self, box: Box) -> QRectF:
        """Where a box lies on the canvas."""
        return self._across(box.left, box.right, box.top, box.bottom)

    def paint(self, painter: QPainter) -> None:
        """Everything behind the blocks."""
        painter.fillRect(0, 0, self.width, self.height, colours().base)
        self._paint_hours(painter)
        self._paint_lanes(painter)
        self._paint_now(painter)

    def paint_rail(self, painter: QPainter, box: Box) -> None:
        """The actual time of a block, beside it."""
        span = rail(box.block, self.measure, self.day.now)
        if span is not None and not box.apart:
            place = self._across(box.left - RAIL - 1, box.left - 1, *span)
            painter.fillRect(place, colours().confirmed)

    def paint_groups(self, painter: QPainter, boxes: list[Box]) -> None:
        """A frame around the items of each block of talks, its title on the upper edge."""
        for title, frame in frames(boxes).items():
            rect = self._across(frame.left() - FRAME, frame.right() + FRAME, frame.top(), frame.bottom())
            paint_frame(painter, rect, title, mirrored=self.mirrored)

    def paint_head(self, painter: QPainter) -> None:
        """The names of the zones and of the lanes, in the head of the view."""
        now, head = colours(), fonts.scaled(HEAD)
        painter.fillRect(0, 0, self.width, head, now.window)
        painter.fillRect(0, head - 1, self.width, 1, now.rule)
        for number, gutter in enumerate(self.day.gutters):
            place = self._gutter_box(number, head - fonts.scaled(18), fonts.scaled(16))
            font = _place_font(number)
            painter.setPen(now.secondary if number else now.text)
            painter.setFont(font)
            shown = QFontMetrics(font).elidedText(gutter.place, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, shown)
        edges = lane_edges(self.day.lanes, self.measure.width)
        for lane, left, right in zip(self.day.lanes, edges, edges[1:], strict=False):
            self._paint_line(painter, left, 0, head)
            if lane.side:
                paint_side_rule(painter, self._across(left + 1, right, 0, head).toRect(), lane.side)
            self._paint_lane_words(painter, lane, left, right)

    def _paint_lane_words(self, painter: QPainter, lane: Lane, left: float, right: float) -> None:
        """The names in the head of a lane, a little higher where the rule of a side closes it."""
        now = colours()
        first, second = (0, 15) if lane.side else (2, 18)
        for text, font, pen, top in (
            (lane.title, fonts.secondary_strong(), now.text, first),
            (lane.subtitle, fonts.caption(), now.secondary, second),
        ):
            place = self._across(left + 8, right - 4, fonts.scaled(top), fonts.scaled(top + 16))
            painter.setPen(pen)
            painter.setFont(font)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(place, self._near() | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_hours(self, painter: QPainter) -> None:
        now = colours()
        for minute in range(-(-self.day.first // 30) * 30, self.day.last + 1, 30):
            y = round(self.y(minute)) + 0.5
            whole = minute % 60 == 0
            painter.setPen(QPen(now.rule, 1, Qt.PenStyle.SolidLine if whole else Qt.PenStyle.DotLine))
            left, right = (0.0, float(self.width)) if whole else self._lanes_span()
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            if whole:
                self._paint_hour(painter, minute)

    def _paint_hour(self, painter: QPainter, minute: int) -> None:
        for number, gutter in enumerate(self.day.gutters):
            painter.setPen(colours().muted if number else colours().text)
            painter.setFont(fonts.secondary())
            place = self._gutter_box(number, self.y(minute) + 2, fonts.scaled(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, gutter.shows(minute))

    def _paint_lanes(self, painter: QPainter) -> None:
        for edge in lane_edges(self.day.lanes, self.measure.width):
            self._paint_line(painter, edge, 0, self.height)

    def _paint_now(self, painter: QPainter) -> None:
        if self.day.now is None:
            return
        now, y, high = colours(), round(self.y(self.day.now)), fonts.scaled(16)
        painter.fillRect(0, y - 1, self.width, 2, now.refusal)
        label = QRectF(self.width - self.gutter + 20 if self.mirrored else 0, y - high / 2, self.gutter - 20, high)
        painter.fillRect(label, now.refusal)
        painter.setPen(now.base)
        painter.setFont(fonts.caption(fonts.SEMIBOLD))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self.day.now_text)

    def _paint_line(self, painter: QPainter, lane_x: float, top: float, height: float) -> None:
        place = self._across(lane_x, lane_x + 1, top, top + height)
        painter.fillRect(QRectF(round(place.left()), top, 1, height), colours().rule)

    def _across(self, left: float, right: float, top: float, bottom: float) -> QRectF:
        """A rectangle of the lanes, turned round in a mirrored window."""
        start = self.width - self.gutter - right if self.mirrored else self.gutter + left
        return QRectF(start, top, right - left, bottom - top)

    @cached_property
    def _columns(self) -> list[int]:
        """The widths of the clocks: each as wide as the name of its city, within bounds."""
        least, most = fonts.scaled(GUTTER), fonts.scaled(WIDEST)
        wanted = [
            QFontMetrics(_place_font(number)).horizontalAdvance(gutter.place) + APART
            for number, gutter in enumerate(self.day.gutters)
        ]
        return [min(max(width, least), most) for width in wanted]

    def _gutter_box(self, number: int, top: float, height: float) -> QRectF:
        ends = list(accumulate(self._columns))
        width = self._columns[number]
        start = self.width - ends[number] - 8 if self.mirrored else ends[number] - width
        return QRectF(start, top, width - 2, height)

    def _lanes_span(self) -> tuple[float, float]:
        return (0.0, float(self.width - self.gutter)) if self.mirrored else (float(self.gutter), float(self.width))

    def _near(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self.mirrored else Qt.AlignmentFlag.AlignLeft


def _place_font(number: int) -> QFont:
    return fonts.caption() if number else fonts.caption(fonts.SEMIBOLD)
