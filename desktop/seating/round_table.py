"""Round tables: the side that the upper edge would have sits at the top, more than two sides each at its segment."""

from __future__ import annotations

import math

from msgspec.structs import replace

from desktop.seating.room import DISC, GUEST_ABOVE, MARGIN, SQUARE, WALLS, LaidOutPlan, Rectangle, SeatBox, TableSegment
from desktop.seating.sizes import OUTWARD, SIDES, Sizes, behind_heads, of_row, seat_box
from domain.projections.seating import SeatSeen, TablePlan

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
BESIDE = MARGIN + OUTWARD + DISC / 2 + 8
"""From the edge of the drawing to the edge of a round table: the room of a seat, without its name beside it."""


def round_table(plan: TablePlan, width: float, sizes: Sizes) -> LaidOutPlan:
    """Lay out a round table over so many pixels, as wide as its names need it."""
    scale = sizes.scale
    upper = "guest" if plan.facing in GUEST_ABOVE else "host"
    seated = [seat for seat in plan.seats if seat.where == "table"]
    widest = width / 2 - BESIDE * scale - sizes.wide
    many = plan.goes_round or len(seated) > MANY
    close = many and bool(sizes.widest) and widest < (sizes.wide + BETWEEN * scale) / step_round(len(seated))
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
    boxes += behind_heads(plan, starts, left, scale)
    return replace(room, seats=tuple(boxes))


def _least(seats: int, widest: float, sizes: Sizes, *, close: bool) -> tuple[float, float]:
    """Half the width and the height of a round table for many, at least: names do not meet beside it."""
    step = step_round(seats)
    wide = min((sizes.wide + BETWEEN * sizes.scale) / step, widest)
    if close:
        turn = 2 * math.pi / max(seats, 4)
        tall = (sizes.name / 2 + CLOSE_RISE * sizes.scale) / (math.cos(turn) - math.cos(2 * turn))
        tall = max(tall, (sizes.name + 6 * sizes.scale) * RISE / step) - OUTWARD * sizes.scale
    else:
        tall = (sizes.name + 6 * sizes.scale) * RISE / step - OUTWARD * sizes.scale
    return max(wide, NAMED[0] * sizes.scale), max(tall, NAMED[1] * sizes.scale)


def step_round(seats: int) -> float:
    """From one seat of a round table to the next where they are farthest apart, in half widths of the table."""
    return math.sin(2 * math.pi / max(seats, 4))


def _segment_angles(plan: TablePlan, seated: list[SeatSeen]) -> dict[str, float]:
    """The angles of more than two sides: the middle of the first at the top, the next on its right, all seats alike."""
    ring = [seat for row in plan.rows for seat in sorted(of_row(seated, row), key=lambda seat: seat.at)]
    middle = [at for at, seat in enumerate(ring) if seat.row == plan.rows[0] and seat.middle] or [0]
    start, step = sum(middle) / len(middle), 2 * math.pi / max(len(ring), 1)
    return {seat.id: math.pi / 2 + (at - start) * step for at, seat in enumerate(ring)}


def _in_segments(
    plan: TablePlan, room: LaidOutPlan, boxes: list[SeatBox], angles: dict[str, float], sizes: Sizes
) -> LaidOutPlan:  # fmt: skip
    """The room with what stands at each segment: the name of its side, and who sits behind its head."""
    (x, y), table, scale = room.table.middle, room.table, sizes.scale
    starts, left = {}, {}
    segments: list[tuple[str, tuple[float, float]]] = []
    for row in plan.rows:
        theirs = of_row([box.seat for box in boxes], row)
        middle = [angles[seat.id] for seat in theirs if seat.middle] or [angles[seat.id] for seat in theirs]
        angle = sum(middle) / len(middle)
        across, down = math.cos(angle), -math.sin(angle)
        segments.append((plan.side_of(row), (x + table.width * 0.35 * across, y + table.height * 0.38 * down)))
        beyond = (DISC / 2 + 30) * scale + sizes.wide if abs(across) > 0.5 else sizes.beyond
        away = OUTWARD * scale + beyond
        starts[row] = (x + (table.width / 2 + away) * across, y + (table.height / 2 + away) * down)
        left[row] = (math.sin(angle), math.cos(angle))
    boxes += behind_heads(plan, starts, left, scale)
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


def _on_ring(seat: SeatSeen, angle: float, table: Rectangle, sizes: Sizes, upright: float) -> SeatBox:
    """A seat at a round table: its name beside it, but above or below one no further across than `upright`."""
    away, beside = OUTWARD * sizes.scale, (DISC / 2 + 8) * sizes.scale + sizes.wide / 2
    across, down = math.cos(angle), -math.sin(angle)
    middle = table.middle
    x, y = middle[0] + (table.width / 2 + away) * across, middle[1] + (table.height / 2 + away) * down
    at_side = abs(across) > upright
    name = (x + math.copysign(beside, across), y) if at_side else (x, y + math.copysign(sizes.below, down))
    return seat_box(seat, (x, y), name, sizes, upper=down < 0)
