"""Tables with the heads at their ends: the host has the left end, so that left and right follow from who faces whom."""

from __future__ import annotations

from desktop.seating.room import (
    DISC,
    MARGIN,
    SQUARE,
    TABLE,
    WIDEST,
    LaidOutPlan,
    Rectangle,
    SeatBox,
    Walls,
    levels_of_names,
)
from desktop.seating.sizes import OUTWARD, SIDES, Sizes, around, behind_heads, seat_box
from domain.projections.seating import SeatSeen, TablePlan

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


def heads_at_ends(plan: TablePlan, width: float, sizes: Sizes) -> LaidOutPlan:
    """The host looks to the right, so that the seats of his right hand lie below; the guest the other way round."""
    scale = sizes.scale
    seated = [seat for seat in plan.seats if seat.where == "table"]
    columns = columns_of(seated)
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
    boxes += behind_heads(plan, starts, {"host": (0.0, -1.0), "guest": (0.0, 1.0)}, scale)
    height = outline.bottom + MARGIN * scale
    return LaidOutPlan(width, height, END_WALLS[plan.facing], outline, table, x, "host", tuple(boxes))


def columns_of(seated: list[SeatSeen]) -> int:
    """How many seats the fuller side of a table with the heads at its ends has."""
    arms = {
        (row, hand): sum(seat.row == row and not seat.middle and seat.at * hand > 0 for seat in seated)
        for row in SIDES
        for hand in (1, -1)
    }
    return max(arms["host", -1] + arms["guest", 1], arms["host", 1] + arms["guest", -1], 1)


def _at_ends(
    seat: SeatSeen, seated: list[SeatSeen], table: Rectangle, sizes: Sizes, *, share: float, levels: int
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
    box = seat_box(seat, (x, y), (x, y + (below if lower else -below)), sizes, upper=not lower)
    wide = min(share * levels - 4, sizes.wide)
    name = Rectangle(x - wide / 2, box.name.top, wide, box.name.height)
    return SeatBox(seat, not lower, box.mark, name, around(box.mark, name))


def _at_the_end(seat: SeatSeen, table: Rectangle, inward: int, sizes: Sizes, *, alone: bool) -> SeatBox:
    """A head at an end of the table, his name below him and clear of it; co-heads side by side, their names outward."""
    x = (table.left if inward > 0 else table.right) - inward * OUTWARD * sizes.scale
    y = table.middle[1] + inward * seat.from_middle * ABREAST * sizes.scale
    outward = x - inward * ((DISC / 2 + 8) * sizes.scale + sizes.wide / 2)
    clear = x - inward * (sizes.wide / 2 + (2 - OUTWARD) * sizes.scale)
    return seat_box(seat, (x, y), (clear, y + sizes.below) if alone else (outward, y), sizes, upper=False)
