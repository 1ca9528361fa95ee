"""Tables that are not long with the heads in the middle: round ones, and those with the heads at their ends.

The room is seen from above and is never mirrored. At a round table the side that the upper edge would have sits at
the top; with the heads at the ends the host has the left end, so that left and right follow from who faces whom.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import msgspec
from msgspec.structs import replace

from desktop.seating.room import (
    DISC,
    GUEST_ABOVE,
    LEVEL,
    MARGIN,
    MOST_LEVELS,
    NARROWEST,
    SQUARE,
    TABLE,
    WALLS,
    WIDEST,
    LaidOutPlan,
    Rectangle,
    SeatBox,
    TableSegment,
    Walls,
    lay_out,
    least_width,
    levels_of_names,
)
from domain.projections.seating import SeatSeen, TablePlan

SIDES = ("host", "guest")
NAME = 96
"""The room of a name beside a seat, at least."""
APART = 50
"""From one seat of a round table to the next, at least."""
FLATTEST, TALLEST, TALLEST_OF_MANY = 84, 230, 560
"""The half height of a round table, at least and at most, and at most of one for many."""
NAMED = (200, 120)
"""Half the width and the height of a round table that bears the names of more than two sides, at least."""
BETWEEN, RISE = 46, 1.42
"""From a name to the next seat along the flat edge of a round table for many, where the room is so wide; and from one
seat to the next at its ends, in heights of a name."""
CLOSE, CLOSE_RISE = 40, 18
"""The same where names stand beside all seats but the topmost and the lowest: from seat to seat; and what a seat beyond
a name takes of the height."""
MANY = 10
"""Of more than so many at a round table the names need that room, however many sides there are."""
OUTWARD = 30
"""From the edge of a table to the middle of a seat."""
BESIDE = MARGIN + OUTWARD + DISC / 2 + 8
"""From the edge of the drawing to the edge of a round table: the room of a seat, without its name beside it."""
ABREAST = 44
"""From one co-head to the next at the end of a table."""
HEIGHT = 80
"""Above and below a table with the heads at its ends: the seats, without their names."""

END_WALLS = {
    "door": Walls(left="door"),
    "windows": Walls(left="windows", lower="door"),
    "wall-behind": Walls(right="wall"),
    "door-at-the-end": Walls(left="door"),
}
"""What each facing says where the guest has the right end and looks to the left."""


def laid_out(
    plan: TablePlan, width: float, scale: float = 1.0, levels: int = 1, widest_name: float = 0.0
) -> LaidOutPlan:
    """Lay a plan out over so many pixels, whatever the shape of its table.

    `levels` is how many lines a name takes. `widest_name` is how many pixels the widest one does, on a screen, where
    names come close to each other before they are cut; 0 on paper, which gives each the same room.
    """
    if plan.shape == "long":
        return lay_out(plan, width, scale, widest_name, levels if widest_name else 1)
    return (_round if plan.shape == "round" else _ends)(plan, width, _Sizes(scale, levels, widest_name))


def width_for_names(plan: TablePlan) -> float:
    """Over how many pixels a table that is not long with the heads in the middle has room for each name."""
    seated = sum(seat.where == "table" for seat in plan.seats)
    if plan.shape == "round":
        return 2 * ((NAME + BETWEEN) / _step_round(seated) + BESIDE + NAME)
    return math.ceil(max(seated - 2, 1) / 2) * (NAME + 4) + 2 * (MARGIN + NAME + 74)


def narrowest(plan: TablePlan, scale: float, widest_name: float) -> float:
    """Over how many pixels a table of any shape has room for each seat and each name, though close to each other."""
    if plan.shape == "long":
        return least_width(plan, scale, widest_name)
    sizes, seated = _Sizes(scale, 1, widest_name), [seat for seat in plan.seats if seat.where == "table"]
    if plan.shape == "round":
        many = plan.goes_round or len(seated) > MANY
        least = max(NAMED[0] if many else 110, CLOSE / _step_round(len(seated)))
        return 2 * ((least + BESIDE) * scale + sizes.wide)
    return _columns(seated) * sizes.column + 2 * sizes.outside


class _Sizes(msgspec.Struct, frozen=True):
    """How large things are drawn: the scale, the height of a name, and from a mark to the name below it."""

    scale: float
    levels: int
    widest: float = 0.0

    @property
    def wide(self) -> float:
        """The room of a name beside a seat."""
        return max(NAME * self.scale, self.widest)

    @property
    def column(self) -> float:
        """From one seat to the next along a table with the heads at its ends, at least: names stand on levels."""
        return max(NARROWEST * self.scale, (self.wide + 4 * self.scale) / MOST_LEVELS)

    @property
    def outside(self) -> float:
        """From the edge of the drawing to such a table: a head with his name, and who sits behind."""
        return (MARGIN + 74) * self.scale + self.wide

    @property
    def name(self) -> float:
        """The height of a name."""
        return LEVEL * self.levels * self.scale

    @property
    def below(self) -> float:
        """From the middle of a mark to the middle of a name above or below it."""
        return (DISC / 2 + 4) * self.scale + self.name / 2

    @property
    def beyond(self) -> float:
        """From the middle of a mark to that of whoever sits behind, beyond the name between them."""
        return (DISC / 2 + 4 + SQUARE / 2 + 4) * self.scale + self.name


def _round(plan: TablePlan, width: float, sizes: _Sizes) -> LaidOutPlan:
    scale = sizes.scale
    upper = "guest" if plan.facing in GUEST_ABOVE else "host"
    seated = [seat for seat in plan.seats if seat.where == "table"]
    widest = width / 2 - BESIDE * scale - sizes.wide
    many = plan.goes_round or len(seated) > MANY
    close = many and bool(sizes.widest) and widest < (sizes.wide + BETWEEN * scale) / _step_round(len(seated))
    least = _least(len(seated), widest, sizes, close=close) if many else (110 * scale, FLATTEST * scale)
    wide = max(min(widest, len(seated) * APART * scale / 5), least[0])
    tall = max(len(seated) * APART * scale / math.pi - wide, least[1])
    tall = min(tall, (TALLEST_OF_MANY if many else TALLEST) * scale) if not close else least[1]
    above = (26 + SQUARE + 10 + DISC + OUTWARD) * scale + sizes.name
    outline = Rectangle(MARGIN * scale, MARGIN * scale, width - 2 * MARGIN * scale, 2 * (above + tall))
    x, y = outline.middle
    angles = _segment_angles(plan, seated) if plan.goes_round else {s.id: _angle(s, seated, upper) for s in seated}
    table = Rectangle(x - wide, y - tall, 2 * wide, 2 * tall)
    upright = math.sin(math.pi / max(len(seated), 4)) if close else 0.5
    boxes = [_on_ring(seat, angles[seat.id], table, sizes, upright) for seat in seated]
    room = LaidOutPlan(width, outline.bottom + MARGIN * scale, WALLS[plan.facing], outline, table, x, upper)
    if plan.goes_round:
        return _in_segments(plan, room, boxes, angles, sizes)
    back = tall + above - 38 * scale
    starts = {side: (x, y - back if side == upper else y + back) for side in SIDES}
    left = {side: (1.0 if side == upper else -1.0, 0.0) for side in SIDES}
    boxes += _behind(plan, starts, left, scale)
    return replace(room, seats=tuple(boxes))


def _least(seats: int, widest: float, sizes: _Sizes, *, close: bool) -> tuple[float, float]:
    """Half the width and the height of a round table for many, at least: names do not meet beside it."""
    step = _step_round(seats)
    wide = min((sizes.wide + BETWEEN * sizes.scale) / step, widest)
    if close:
        turn = 2 * math.pi / max(seats, 4)
        tall = (sizes.name / 2 + CLOSE_RISE * sizes.scale) / (math.cos(turn) - math.cos(2 * turn))
        tall = max(tall, (sizes.name + 6 * sizes.scale) * RISE / step) - OUTWARD * sizes.scale
    else:
        tall = (sizes.name + 6 * sizes.scale) * RISE / step - OUTWARD * sizes.scale
    return max(wide, NAMED[0] * sizes.scale), max(tall, NAMED[1] * sizes.scale)


def _step_round(seats: int) -> float:
    """From one seat of a round table to the next where they are farthest apart, in half widths of the table."""
    return math.sin(2 * math.pi / max(seats, 4))


def _segment_angles(plan: TablePlan, seated: list[SeatSeen]) -> dict[str, float]:
    """The angles of more than two sides: the middle of the first at the top, the next on its right, all seats alike."""
    ring = [seat for row in plan.rows for seat in sorted(_of_row(seated, row), key=lambda seat: seat.at)]
    middle = [at for at, seat in enumerate(ring) if seat.row == plan.rows[0] and seat.middle] or [0]
    start, step = sum(middle) / len(middle), 2 * math.pi / max(len(ring), 1)
    return {seat.id: math.pi / 2 + (at - start) * step for at, seat in enumerate(ring)}


def _in_segments(
    plan: TablePlan, room: LaidOutPlan, boxes: list[SeatBox], angles: dict[str, float], sizes: _Sizes
) -> LaidOutPlan:  # fmt: skip
    """The room with what stands at each segment: the name of its side, and who sits behind its head."""
    (x, y), table, scale = room.table.middle, room.table, sizes.scale
    starts, left = {}, {}
    segments: list[tuple[str, tuple[float, float]]] = []
    for row in plan.rows:
        theirs = _of_row([box.seat for box in boxes], row)
        middle = [angles[seat.id] for seat in theirs if seat.middle] or [angles[seat.id] for seat in theirs]
        angle = sum(middle) / len(middle)
        across, down = math.cos(angle), -math.sin(angle)
        segments.append((plan.side_of(row), (x + table.width * 0.35 * across, y + table.height * 0.38 * down)))
        beyond = (DISC / 2 + 30) * scale + sizes.wide if abs(across) > 0.5 else sizes.beyond
        away = OUTWARD * scale + beyond
        starts[row] = (x + (table.width / 2 + away) * across, y + (table.height / 2 + away) * down)
        left[row] = (math.sin(angle), math.cos(angle))
    boxes += _behind(plan, starts, left, scale)
    places = [place for _, place in segments]
    named = tuple(TableSegment(side, *place, *_free_round(place, places, table)) for side, place in segments)
    return replace(room, seats=tuple(boxes), segments=named)


def _free_round(place: tuple[float, float], places: list[tuple[float, float]], table: Rectangle) -> tuple[float, float]:
    """The width and height of the words about a place, so that they keep clear of the edge and of the others."""
    (x, y), (half, flat) = table.middle, (table.width / 2, table.height / 2)
    edge = half * math.sqrt(max(1 - ((place[1] - y) / flat) ** 2, 0.0))
    wide, tall = 2 * (edge - abs(place[0] - x)), min(2 * (flat - abs(place[1] - y)), flat / 2)
    for other in places:
        across, down = abs(other[0] - place[0]), abs(other[1] - place[1])
        if other != place and across >= 2 * down:
            wide = min(wide, across)
        elif other != place:
            tall = min(tall, down)
    return wide - 4, tall - 2


def _of_row(seats: Iterable[SeatSeen], row: str) -> list[SeatSeen]:
    return [seat for seat in seats if seat.row == row]


def _angle(seat: SeatSeen, seated: list[SeatSeen], upper: str) -> float:
    """Counted from the top to the left, in radians: the heads opposite each other, all others evenly between.

    Co-heads are as far from the middle on either hand, whatever the numbers beside them.
    """
    start = math.pi / 2 if seat.row == upper else 3 * math.pi / 2
    hand = 1 if seat.from_middle > 0 else -1
    middle = min(_step(seat, seated, each, 0.0) for each in (1, -1))
    inner, away = _reach(seated, seat.row, 0), abs(seat.from_middle)
    angle = min(away, inner) * middle + max(away - inner, 0.0) * _step(seat, seated, hand, middle)
    return start + hand * angle


def _step(seat: SeatSeen, seated: list[SeatSeen], hand: int, middle: float) -> float:
    """From one seat to the next on a hand of someone, where those in the middle have a step of their own."""
    other = "guest" if seat.row == "host" else "host"
    inner = (_reach(seated, seat.row, 0) + _reach(seated, other, 0)) if middle else 0.0
    between = _reach(seated, seat.row, hand) + _reach(seated, other, -hand) - inner + 1
    return (math.pi - inner * middle) / between


def _reach(seated: list[SeatSeen], row: str, hand: int) -> float:
    """How far from its middle a row reaches on a hand, in places; for hand 0, how far those who lead it do."""
    theirs = [each for each in seated if each.row == row]
    if hand == 0:
        return max((abs(each.from_middle) for each in theirs if each.middle), default=0.0)
    return max((each.from_middle * hand for each in theirs if each.from_middle * hand > 0), default=0.0)


def _on_ring(seat: SeatSeen, angle: float, table: Rectangle, sizes: _Sizes, upright: float) -> SeatBox:
    """A seat at a round table: its name beside it, but above or below one no further across than `upright`."""
    away, beside = OUTWARD * sizes.scale, (DISC / 2 + 8) * sizes.scale + sizes.wide / 2
    across, down = math.cos(angle), -math.sin(angle)
    middle = table.middle
    x, y = middle[0] + (table.width / 2 + away) * across, middle[1] + (table.height / 2 + away) * down
    at_side = abs(across) > upright
    name = (x + math.copysign(beside, across), y) if at_side else (x, y + math.copysign(sizes.below, down))
    return _seat_box(seat, (x, y), name, sizes, upper=down < 0)


def _seat_box(
    seat: SeatSeen, mark: tuple[float, float], name: tuple[float, float], sizes: _Sizes, *, upper: bool
) -> SeatBox:
    scale = sizes.scale
    edge = (SQUARE if seat.role in ("interpreter", "note-taker") else DISC) * scale
    seen = Rectangle(mark[0] - edge / 2, mark[1] - edge / 2, edge, edge)
    called = Rectangle(name[0] - sizes.wide / 2, name[1] - sizes.name / 2, sizes.wide, sizes.name)
    return SeatBox(seat, upper, seen, called, _around(seen, called))


def _around(one: Rectangle, other: Rectangle) -> Rectangle:
    left, top = min(one.left, other.left), min(one.top, other.top)
    return Rectangle(left - 2, top - 3, max(one.right, other.right) - left + 4, max(one.bottom, other.bottom) - top + 6)


def _behind(
    plan: TablePlan, starts: dict[str, tuple[float, float]], left: dict[str, tuple[float, float]], scale: float
) -> Iterator[SeatBox]:
    """Those who sit off the table, behind their head: on the left, on the right, or one beside the other."""
    step, edge = (SQUARE + 10) * scale, SQUARE * scale
    for side in starts:
        behind, lowest = 0, max(y for _, y in starts.values())
        for seat in _of_row(plan.seats, side):
            if seat.where == "table":
                continue
            away = {"left-of-head": 1.0, "right-of-head": -1.0}.get(seat.where)
            if away is None:
                away, behind = behind * 1.0, behind + 1
            x, y = starts[side][0] + left[side][0] * away * step, starts[side][1] + left[side][1] * away * step
            mark = Rectangle(x - edge / 2, y - edge / 2, edge, edge)
            name = Rectangle(mark.right + 6 * scale, mark.top, NAME * scale, edge)
            whole = Rectangle(mark.left - 4, mark.top - 4, edge + 8, edge + 8)
            yield SeatBox(seat, starts[side][1] < lowest, mark, name, whole)


def _ends(plan: TablePlan, width: float, sizes: _Sizes) -> LaidOutPlan:
    """The host looks to the right, so that the seats of his right hand lie below; the guest the other way round."""
    scale = sizes.scale
    seated = [seat for seat in plan.seats if seat.where == "table"]
    columns = _columns(seated)
    share = max(min(max(WIDEST * scale, sizes.wide + 8 * scale), (width - 2 * sizes.outside) / columns), sizes.column)
    levels = levels_of_names(share, sizes.widest, scale) if sizes.widest else 1
    outline = Rectangle(
        MARGIN * scale,
        MARGIN * scale,
        width - 2 * MARGIN * scale,
        (2 * HEIGHT + TABLE) * scale + 2 * sizes.name * levels,
    )
    x, y = outline.middle
    table = Rectangle(x - columns * share / 2, y - TABLE / 2 * scale, columns * share, TABLE * scale)
    boxes = [_at_ends(seat, seated, table, sizes, share=share, levels=levels) for seat in seated]
    # Beyond the name of a head, which stands below him.
    back = sizes.wide + (SQUARE / 2 + 6) * scale
    starts = {"host": (table.left - back, y), "guest": (table.right + back, y)}
    boxes += _behind(plan, starts, {"host": (0.0, -1.0), "guest": (0.0, 1.0)}, scale)
    height = outline.bottom + MARGIN * scale
    return LaidOutPlan(width, height, END_WALLS[plan.facing], outline, table, x, "host", tuple(boxes))


def _columns(seated: list[SeatSeen]) -> int:
    """How many seats the fuller side of a table with the heads at its ends has."""
    arms = {
        (row, hand): sum(seat.row == row and not seat.middle and seat.at * hand > 0 for seat in seated)
        for row in SIDES
        for hand in (1, -1)
    }
    return max(arms["host", -1] + arms["guest", 1], arms["host", 1] + arms["guest", -1], 1)


def _at_ends(
    seat: SeatSeen, seated: list[SeatSeen], table: Rectangle, sizes: _Sizes, *, share: float, levels: int
) -> SeatBox:  # fmt: skip
    inward = 1 if seat.row == "host" else -1
    leading = [each for each in seated if each.row == seat.row and each.middle]
    if seat.middle:
        return _at_the_end(seat, table, inward, sizes, alone=len(leading) == 1)
    scale, start = sizes.scale, table.left if seat.row == "host" else table.right
    along = abs(seat.from_middle) - max((abs(each.from_middle) for each in leading), default=0.0)
    x = start + inward * (along - 0.5) * share
    lower = (seat.at > 0) == (seat.row == "host")
    y = table.bottom + OUTWARD * scale if lower else table.top - OUTWARD * scale
    below = sizes.below + int((x - table.left) / share) % levels * sizes.name
    box = _seat_box(seat, (x, y), (x, y + (below if lower else -below)), sizes, upper=not lower)
    wide = min(share * levels - 4, sizes.wide)
    name = Rectangle(x - wide / 2, box.name.top, wide, box.name.height)
    return SeatBox(seat, not lower, box.mark, name, _around(box.mark, name))


def _at_the_end(seat: SeatSeen, table: Rectangle, inward: int, sizes: _Sizes, *, alone: bool) -> SeatBox:
    """A head at an end of the table, his name below him and clear of it; co-heads side by side, their names outward."""
    x = (table.left if inward > 0 else table.right) - inward * OUTWARD * sizes.scale
    y = table.middle[1] + inward * seat.from_middle * ABREAST * sizes.scale
    outward = x - inward * ((DISC / 2 + 8) * sizes.scale + sizes.wide / 2)
    clear = x - inward * (sizes.wide / 2 + (2 - OUTWARD) * sizes.scale)
    return _seat_box(seat, (x, y), (clear, y + sizes.below) if alone else (outward, y), sizes, upper=False)
