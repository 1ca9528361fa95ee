"""How a table lies in its room: where every seat is drawn. Pure geometry, in pixels.

The room is seen from above and never mirrored, so that left stays left. The side nearer to the
upper edge looks down, so that the right of its head lies on the left of the drawing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import msgspec

from domain.projections.seating import SeatSeen, TablePlan

MARGIN, WALL_INSET = 22, 20
"""Around the room; from its walls to the first seat."""
WIDEST, NARROWEST = 104, 34
"""A seat's share of the table, at most and at least."""
CROWDED = 74
"""Below this share names stand on two levels, so that each has the room of two."""
MOST_LEVELS = 3
"""On so many levels names stand at most."""
NAME_GAP = 6
"""What is left free between two names at one level."""
LEVEL = 15
"""The height of a line of names."""
DISC, SQUARE = 32, 24
SEATED = ("table", "table-end")
END_NEARER = 0.3
"""How much nearer to the last seat, in shares, a note-taker at the end of the table is drawn."""
TABLE = 72


class Rectangle(msgspec.Struct, frozen=True):
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def scaled(self, by: float) -> Rectangle:
        """The same in a drawing so many times as large."""
        return Rectangle(self.left * by, self.top * by, self.width * by, self.height * by)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x < self.right and self.top <= y < self.bottom


def around(one: Rectangle, other: Rectangle) -> Rectangle:
    """The least one that holds both."""
    left, top = min(one.left, other.left), min(one.top, other.top)
    return Rectangle(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)


def framed(box: Rectangle) -> Rectangle:
    """A little larger, so that a frame keeps clear of what it is around."""
    return Rectangle(box.left - 4, box.top - 3, box.width + 8, box.height + 6)


class SeatBox(msgspec.Struct, frozen=True):
    """A seat as drawn: the mark (a disc or a square), the name beside it, and all that a click may hit."""

    seat: SeatSeen
    upper: bool
    mark: Rectangle
    name: Rectangle
    whole: Rectangle

    @property
    def chair(self) -> Rectangle:
        """Where the chair is told, beyond the name."""
        away = -self.name.height if self.upper else self.name.height
        return Rectangle(self.name.left, self.name.top + away, self.name.width, self.name.height)


class Walls(msgspec.Struct, frozen=True):
    """What is at each wall of the room: door, windows, wall, or nothing if that is not recorded."""

    upper: str = ""
    lower: str = ""
    left: str = ""
    right: str = ""


class TableSegment(msgspec.Struct, frozen=True):
    """The part of a round table that a side has: the middle of its name, and the room there is for it."""

    side: str
    x: float
    y: float
    wide: float
    tall: float


class LaidOutPlan(msgspec.Struct, frozen=True):
    """A seating plan laid out over a width."""

    width: float
    height: float
    walls: Walls
    outline: Rectangle
    table: Rectangle
    centre: float
    upper_side: str
    seats: tuple[SeatBox, ...] = msgspec.field(default=())
    segments: tuple[TableSegment, ...] = ()
    """Where the names of more than two sides stand, each within the table before its own seats."""

    def at(self, x: float, y: float) -> SeatBox | None:
        """The seat under a point."""
        return next((box for box in self.seats if box.whole.holds(x, y)), None)

    def of(self, member: str) -> SeatBox | None:
        """The seat of someone."""
        return next((box for box in self.seats if box.seat.id == member), None)


WALLS = {
    "door": Walls("", "door"),
    "windows": Walls("windows", "", "door"),
    "wall-behind": Walls("wall", ""),
    "door-at-the-end": Walls("", "", "door"),
}
"""What each facing says of the room, and nothing more: the guest looks at the door; looks at the windows, the door at
the side; has the wall behind; or sits on the right of whoever comes in by the door at the end of the table."""

GUEST_ABOVE = frozenset({"door", "wall-behind"})
"""Where the guest sits at the upper edge: looking down at the door, or with the wall of the upper edge behind."""


def lay_out(
    plan: TablePlan, width: float, scale: float = 1.0, widest_name: float = 0.0, lines_of_name: int = 1
) -> LaidOutPlan:
    """Lay a plan out over so many pixels; `scale` is 1 at the normal size of text.

    Where the widest name finds no room at one level, names stand on several.
    """
    upper_side = _upper_side(plan)
    share = _share(plan, width, scale, widest_name)
    chairs = any(seat.chair is not None for seat in plan.seats)
    lines = _Lines(scale, levels_of_names(share, widest_name, scale), lines_of_name, chairs)
    outline = Rectangle(MARGIN * scale, MARGIN * scale, width - 2 * MARGIN * scale, lines.room)
    # Even numbers reach further to one side, so the whole is centred rather than the heads.
    centre = outline.left + outline.width / 2 - sum(_span(plan)) / 2 * share
    boxes = [
        box
        for side in ("host", "guest")
        for box in _side(_by_head(plan, side), upper=side == upper_side, centre=centre, share=share, lines=lines)
    ]
    table = _table(boxes, centre, share, lines)
    height = outline.bottom + MARGIN * scale
    return LaidOutPlan(width, height, WALLS[plan.facing], outline, table, centre, upper_side, tuple(boxes))


def levels_of_names(share: float, widest_name: float, scale: float) -> int:
    """On how many levels names stand, where a seat has so much of the table."""
    needed = widest_name + NAME_GAP * scale
    return 1 if share >= max(CROWDED * scale, needed) else min(max(math.ceil(needed / share), 2), MOST_LEVELS)


class _Lines(msgspec.Struct, frozen=True):
    """The heights at which things stand, from the upper edge of the drawing."""

    scale: float
    levels: int
    """On how many levels names stand."""
    of_name: int
    """How many lines a name takes."""
    chairs: bool
    """Whether the chair of somebody is told, beyond the names."""

    @property
    def name(self) -> float:
        """The height of a name."""
        return LEVEL * self.of_name * self.scale

    @property
    def words(self) -> float:
        """The height of all words over a seat."""
        return self.name * self.levels + LEVEL * self.chairs * self.scale

    @property
    def half(self) -> float:
        """From a wall to the near edge of the table."""
        return (26 + SQUARE + 10 + 6 + DISC + 12) * self.scale + self.words

    @property
    def room(self) -> float:
        """The height of the room."""
        return 2 * self.half + TABLE * self.scale

    @property
    def top(self) -> float:
        """The upper wall."""
        return MARGIN * self.scale

    def flipped(self, from_wall: float, height: float, *, upper: bool) -> float:
        """The top of something so far from its own side's wall."""
        if upper:
            return self.top + from_wall
        return self.top + self.room - from_wall - height


def least_width(plan: TablePlan, scale: float = 1.0, widest_name: float = 0.0) -> float:
    """The narrowest drawing in which every seat still has room for its mark, and for its name."""
    share = max(NARROWEST * scale, (widest_name + NAME_GAP * scale) / MOST_LEVELS)
    edge = max(WALL_INSET * scale + share / 2, widest_name / 2 + NAME_GAP * scale)
    return (_columns(plan) - 1) * share + 2 * (MARGIN * scale + edge)


def _by_head(plan: TablePlan, side: str) -> tuple[SeatSeen, ...]:
    """Those who sit on a head's side of the table, whichever side is their own."""
    return tuple(seat for seat in plan.seats if seat.row == side)


def _share(plan: TablePlan, width: float, scale: float, widest_name: float) -> float:
    """A seat's share: what the table leaves between the walls, and the outermost names, which keep off them."""
    inner, columns = width - 2 * MARGIN * scale, _columns(plan)
    by_seats = (inner - 2 * WALL_INSET * scale) / max(columns, 5)
    by_names = (inner - widest_name - 2 * NAME_GAP * scale) / max(columns - 1, 1)
    return max(min(WIDEST * scale, by_seats, by_names), NARROWEST * scale)


def _columns(plan: TablePlan) -> float:
    first, last = _span(plan)
    return last - first + 1


def _span(plan: TablePlan) -> tuple[float, float]:
    """The outermost places of both sides, in shares to the right of the heads."""
    upper_side = _upper_side(plan)
    edges = [across(along(seat), seat.row == upper_side) for seat in plan.seats if seat.where in SEATED] or [0.0]
    return min(edges), max(edges)


def _upper_side(plan: TablePlan) -> str:
    return "guest" if plan.facing in GUEST_ABOVE else "host"


def along(seat: SeatSeen) -> float:
    """How far along the table someone sits, in shares: who sits at its end is drawn a little nearer."""
    if seat.where != "table-end":
        return seat.from_middle
    return seat.from_middle - END_NEARER if seat.at > 0 else seat.from_middle + END_NEARER


def across(at: float, upper: bool) -> float:
    """How many shares to the right of the centre of the drawing a place lies."""
    return -at if upper else at


def _side(seats: tuple[SeatSeen, ...], *, upper: bool, centre: float, share: float, lines: _Lines) -> Iterable[SeatBox]:
    behind = 0.0
    outermost = max((abs(seat.from_middle) for seat in seats if seat.middle), default=0.0)
    for seat in seats:
        if seat.where in SEATED:
            yield _seated(seat, centre + across(along(seat), upper) * share, share, upper=upper, lines=lines)
        else:
            beside = {"left-of-head": -0.5 - outermost, "right-of-head": 0.5 + outermost}.get(seat.where)
            away = across(beside, upper) * share if beside is not None else behind * (SQUARE + 8) * lines.scale
            behind += across(-1, upper) * (beside is None)
            yield _set_back(seat, centre + away, share, upper=upper, lines=lines)


def _seated(seat: SeatSeen, x: float, share: float, *, upper: bool, lines: _Lines) -> SeatBox:
    scale = lines.scale
    edge = (SQUARE if seat.role in ("interpreter", "note-taker") else DISC) * scale
    from_wall = lines.half - (12 + DISC / 2) * scale - edge / 2
    mark = Rectangle(x - edge / 2, lines.flipped(from_wall, edge, upper=upper), edge, edge)
    level = seat.at % lines.levels
    name_from_wall = lines.half - (12 + DISC + 6) * scale - lines.name * (level + 1)
    wide = share * lines.levels - NAME_GAP * scale
    name = Rectangle(x - wide / 2, lines.flipped(name_from_wall, lines.name, upper=upper), wide, lines.name)
    tall = (DISC + 6 + 12) * scale + lines.words
    whole = Rectangle(
        x - share / 2 + 1, lines.flipped(lines.half - 6 * scale - tall, tall, upper=upper), share - 2, tall
    )
    return SeatBox(seat, upper, mark, name, whole)


def _set_back(seat: SeatSeen, x: float, share: float, *, upper: bool, lines: _Lines) -> SeatBox:
    scale, edge = lines.scale, SQUARE * lines.scale
    mark = Rectangle(x - edge / 2, lines.flipped(26 * scale, edge, upper=upper), edge, edge)
    name = Rectangle(mark.right + 6 * scale, mark.top, share * 2.2, edge)
    return SeatBox(seat, upper, mark, name, Rectangle(mark.left - 4, mark.top - 4, edge + 8, edge + 8))


def _table(boxes: list[SeatBox], centre: float, share: float, lines: _Lines) -> Rectangle:
    seated = [box for box in boxes if box.seat.where == "table"]
    left = min((box.whole.left for box in seated), default=centre - 2 * share)
    right = max((box.whole.right for box in seated), default=centre + 2 * share)
    left, right = min(left, centre - 1.5 * share), max(right, centre + 1.5 * share)
    return Rectangle(left, lines.top + lines.half, right - left, TABLE * lines.scale)
