"""The ground of a timeline: gutter, lanes, hours, the line of now, and the heads of the lanes."""

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from math import ceil, floor

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.timeline.box import BlockBox
from desktop.timeline.items import Gutter, Lane, TimelineDay
from desktop.timeline.layout import lane_edges
from desktop.timeline.wrapping import wrap
from desktop.widgets.tables.list_delegate import paint_side_rule

GUTTER, WIDEST = 46, 110
"""The width of a clock, at least and at most; a longer name of a city wraps."""
HEAD = 36
HEAD_INSET = 8
ICON_ROOM = 18
FOOT = 12
NOW_OFF = 3
"""So near the edge of a block, in pixels, the line of now is that edge."""
APART = 8
"""Between the names of two cities."""
MIDNIGHT = 24 * 60
_MIDDLE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft | _MIDDLE, Qt.AlignmentFlag.AlignRight | _MIDDLE
REMEMBERED = 500
"""Of so many names and clocks it is remembered how much room they take."""


class Canvas(msgspec.Struct, frozen=True, dict=True):
    """A day drawn out over `width` pixels, so many pixels a `minute`; mirrored, the gutter is right."""

    day: TimelineDay
    width: int
    minute: float
    mirrored: bool = False

    @cached_property
    def gutter(self) -> int:
        """The width of the hours."""
        return 4 + (sum(self._columns) or fonts.scaled(GUTTER))

    @property
    def lanes_width(self) -> int:
        """The width of all lanes."""
        return max(self.width - self.gutter, 1)

    @property
    def height(self) -> int:
        """The height of the day, without the heads."""
        return int((self.day.last - self.day.first) * self.minute) + FOOT

    @cached_property
    def head(self) -> int:
        """The height of the heads: of the lane that needs most lines."""
        needed = [self._head_height(lane, self._lane_room(number)) for number, lane in enumerate(self.day.lanes)]
        cities = [len(self._place_lines(number, each.place)) for number, each in enumerate(self.day.gutters)]
        return max([fonts.scaled(HEAD), *needed, *(fonts.scaled(8 + 14 * lines) for lines in cities)])

    def y(self, minute: float) -> float:
        """The height of a minute after midnight."""
        return (minute - self.day.first) * self.minute

    def minute_at(self, y: float) -> float:
        """The minute after midnight at that height."""
        return self.day.first + y / self.minute

    def lane_at(self, x: float) -> Lane | None:
        """The lane at that place across the canvas."""
        at = self.width - self.gutter - x if self.mirrored else x - self.gutter
        edges = lane_edges(self.day.lanes, self.lanes_width)
        return next(
            (lane for lane, left, right in zip(self.day.lanes, edges, edges[1:], strict=False) if left <= at < right),
            None,
        )

    def rect(self, box: BlockBox) -> QRectF:
        """Where a box lies on the canvas."""
        return self.across(box.left, box.right, box.top, box.bottom)

    def lane_rect(self, lane_id: str, start: float, end: float) -> QRectF:
        """The whole width of a lane between two minutes."""
        edges = lane_edges(self.day.lanes, self.lanes_width)
        number = next(number for number, lane in enumerate(self.day.lanes) if lane.id == lane_id)
        return self.across(edges[number] + 2, edges[number + 1] - 2, self.y(start), self.y(end))

    def across(self, left: float, right: float, top: float, bottom: float) -> QRectF:
        """A rectangle of the lanes, turned round in a mirrored window."""
        start = self.width - self.gutter - right if self.mirrored else self.gutter + left
        return QRectF(start, top, right - left, bottom - top)

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Everything behind the blocks, in a stretch of the day."""
        painter.fillRect(QRectF(0, top, self.width, bottom - top), colours().base)
        self._paint_hours(painter, top, bottom)
        for edge in lane_edges(self.day.lanes, self.lanes_width):
            self._paint_line(painter, edge, top, bottom - top)

    def paint_now_line(self, painter: QPainter) -> None:
        """The line of now across the lanes; a block that it crosses has it on its own ground, below its words."""
        if self.day.now is not None:
            left, right = self._lanes_span()
            painter.fillRect(QRectF(left, self._now_y - 1, right - left, 2), colours().refusal)

    def now_within(self, rect: QRectF) -> float | None:
        """The height of the line of now where it crosses a rectangle, off its edges."""
        crosses = self.day.now is not None and rect.top() + NOW_OFF < self._now_y < rect.bottom() - NOW_OFF
        return self._now_y if crosses else None

    def paint_now(self, painter: QPainter) -> None:
        """The clocks of now, in the gutter over the hours."""
        if self.day.now is None:
            return
        now, high = colours(), fonts.scaled(20)
        left = float(self.width - self.gutter) if self.mirrored else 0.0
        painter.fillRect(QRectF(left, self._now_y - high / 2, self.gutter, high), now.refusal)
        for number, gutter in enumerate(self.day.gutters):
            place = self._gutter_box(number, self._now_y - high / 2, high)
            self._write(painter, place, gutter.shows(self.day.now), _hour_font(number), now.base, far=True)

    def hour_cut_at(self, y: float, *, above: bool = False) -> QRectF:
        """What is left below a line, or above it, of the clocks of a whole hour that it cuts; empty if it cuts none."""
        minute, high = round(self.minute_at(y) / 60) * 60, fonts.scaled(16)
        bottom = max(self.y(minute) - high / 2, 0) + high
        beside_now = self.day.now is not None and abs(self.y(minute) - self._now_y) < fonts.scaled(18)
        if not bottom - high < y < bottom or beside_now:
            return QRectF()
        left = self.width - self.gutter + 1 if self.mirrored else 0
        top, end = (bottom - high, y) if above else (y, bottom)
        return QRectF(left, top, self.gutter - 1, end - top)

    def paint_hour_below(self, painter: QPainter, y: float) -> None:
        """The clocks of the whole hour that a line cuts, directly below that line: the day in view begins with it."""
        self._paint_hour(painter, round(self.minute_at(y) / 60) * 60, y)

    @cached_property
    def headed(self) -> object:
        """All that stands in the heads: where that is the same, they look the same."""
        return self.day.lanes, self.day.gutters, self.mirrored

    def paint_head(self, painter: QPainter) -> None:
        """The names of the zones and of the lanes, in the head of the view."""
        now, head = colours(), self.head
        painter.fillRect(0, 0, self.width, head, now.window)
        painter.fillRect(0, head - 1, self.width, 1, now.rule)
        for number, gutter in enumerate(self.day.gutters):
            tone = now.muted if number else now.text
            for up, line in enumerate(reversed(self._place_lines(number, gutter.place))):
                place = self._gutter_box(number, head - fonts.scaled(18 + 14 * up), fonts.scaled(16))
                self._write(painter, place, line, _place_type(number)(), tone, far=True)
        edges = lane_edges(self.day.lanes, self.lanes_width)
        for lane, left, right in zip(self.day.lanes, edges, edges[1:], strict=False):
            self._paint_line(painter, left, 0, head)
            if lane.side:
                paint_side_rule(painter, self.across(left + 1, right, 0, head).toRect(), lane.side)
            self._paint_lane_words(painter, lane, left, right)

    def _paint_lane_words(self, painter: QPainter, lane: Lane, left: float, right: float) -> None:
        """The names in the head of a lane, a little higher where the rule of a side closes it."""
        now, y = colours(), 0.0 if lane.side else fonts.scaled(2)
        icon = fonts.scaled(ICON_ROOM) if lane.proposed else 0
        room = right - left - HEAD_INSET - 4
        if icon:
            place = self.across(left + HEAD_INSET, left + HEAD_INSET + icons.edge(), y + 1, y + 1 + icons.edge())
            icons.paint(painter, "ring-dashed", place, now.warning)
        for text, font, pen, height, inset in (
            (lane.title, fonts.secondary_strong, now.warning if lane.proposed else now.text, 16, icon),
            (lane.subtitle, fonts.caption, now.secondary, 14, 0),
        ):
            for line in _lines(text, font, room - inset):
                near = left + HEAD_INSET + inset
                place = self.across(near, right - 2, y, y + fonts.scaled(height))
                self._write(painter, place, line, font(), pen)
                y += fonts.scaled(height)

    def _head_height(self, lane: Lane, room: float) -> int:
        inset = fonts.scaled(ICON_ROOM) if lane.proposed else 0
        titles = len(_lines(lane.title, fonts.secondary_strong, room - inset))
        subtitles = len(_lines(lane.subtitle, fonts.caption, room))
        return fonts.scaled(4 + 16 * titles + 14 * subtitles)

    def _lane_room(self, number: int) -> float:
        edges = lane_edges(self.day.lanes, self.lanes_width)
        return edges[number + 1] - edges[number] - HEAD_INSET - 4

    def _paint_hours(self, painter: QPainter, top: float, bottom: float) -> None:
        now = colours()
        around = fonts.scaled(20)
        first, last = self.minute_at(top - around), self.minute_at(bottom + around)
        for minute in range(ceil(max(first, self.day.first) / 30) * 30, min(floor(last), self.day.last) + 1, 30):
            y = round(self.y(minute)) + 0.5
            whole = minute % 60 == 0
            tone = now.border if minute in (0, MIDNIGHT) and minute != self.day.first else now.rule
            painter.setPen(QPen(tone, 1, Qt.PenStyle.SolidLine if whole else Qt.PenStyle.DotLine))
            left, right = self._lanes_span()
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            if whole and (self.day.now is None or abs(y - self._now_y) >= fonts.scaled(18)):
                self._paint_hour(painter, minute)

    def _paint_hour(self, painter: QPainter, minute: int, top: float | None = None) -> None:
        """Its clocks, in the middle of its line or from a height on."""
        for number, gutter in enumerate(self.day.gutters):
            own = max(self.y(minute) - fonts.scaled(8), 0) if top is None else top
            place = self._gutter_box(number, own, fonts.scaled(16))
            tone = colours().muted if number else colours().text
            self._write(painter, place, gutter.shows(minute), _hour_font(number), tone, far=True)

    def _write(
        self, painter: QPainter, place: QRectF, text: str, font: QFont, tone: QColor, *, far: bool = False
    ) -> None:
        painter.setPen(tone)
        painter.setFont(font)
        painter.drawText(place, _RIGHT if far or self.mirrored else _LEFT, text)

    @property
    def _now_y(self) -> int:
        return round(self.y(self.day.now or 0))

    def _paint_line(self, painter: QPainter, lane_x: float, top: float, height: float) -> None:
        place = self.across(lane_x, lane_x + 1, top, top + height)
        painter.fillRect(QRectF(round(place.left()), top, 1, height), colours().rule)

    @cached_property
    def _columns(self) -> list[int]:
        """The widths of the clocks: each as wide as its hours and the name of its city."""
        return [_clock_width(gutter, number, fonts.setting()) for number, gutter in enumerate(self.day.gutters)]

    def _place_lines(self, number: int, place: str) -> Sequence[str]:
        return _lines(place, _place_type(number), self._columns[number] - APART / 2)

    def _gutter_box(self, number: int, top: float, height: float) -> QRectF:
        ends = list(accumulate(self._columns))
        width = self._columns[number]
        start = self.width - ends[number] - 4 if self.mirrored else ends[number] - width
        return QRectF(start, top, width - 2, height)

    def _lanes_span(self) -> tuple[float, float]:
        return (0.0, float(self.width - self.gutter)) if self.mirrored else (float(self.gutter), float(self.width))


def _lines(text: str, font: Callable[[], QFont], room: float) -> Sequence[str]:
    return _measured_lines(text, font, room, fonts.setting())


@lru_cache(REMEMBERED)
def _measured_lines(text: str, font: Callable[[], QFont], room: float, _setting: fonts.TextSetting) -> Sequence[str]:
    return wrap(text, room, QFontMetrics(font()).horizontalAdvance)


@lru_cache(REMEMBERED)
def _clock_width(gutter: Gutter, number: int, _setting: fonts.TextSetting) -> int:
    name = QFontMetrics(_place_type(number)()).horizontalAdvance(gutter.place) + APART
    hour = _widest(gutter, QFontMetrics(_hour_font(number))) + APART
    return max(hour, min(max(name, fonts.scaled(GUTTER)), fonts.scaled(WIDEST)))


def _widest(gutter: Gutter, metrics: QFontMetrics) -> int:
    """How wide its widest hour is: the other clock may show two figures where that of the venue shows one."""
    return max(metrics.horizontalAdvance(gutter.shows(hour * 60)) for hour in range(24))


def _hour_font(number: int) -> QFont:
    return fonts.secondary() if number else fonts.secondary(fonts.MEDIUM)


def _place_type(number: int) -> Callable[[], QFont]:
    return fonts.caption if number else _strong_caption


def _strong_caption() -> QFont:
    return fonts.caption(fonts.SEMIBOLD)
