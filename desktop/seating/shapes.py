"""Tables of every shape laid out: long ones, round ones, and those with the heads at their ends.

The room is seen from above and is never mirrored. At a round table the side that the upper edge would have sits at
the top; with the heads at the ends the host has the left end, so that left and right follow from who faces whom.
"""

from __future__ import annotations

import math

from desktop.seating.heads_at_ends import columns_of, heads_at_ends
from desktop.seating.room import MARGIN, LaidOutPlan, lay_out, least_width
from desktop.seating.round_table import BESIDE, BETWEEN, CLOSE, MANY, NAMED, round_table, step_round
from desktop.seating.sizes import NAME, Sizes
from domain.projections.seating import TablePlan


def laid_out(
    plan: TablePlan, width: float, scale: float = 1.0, levels: int = 1, widest_name: float = 0.0
) -> LaidOutPlan:
    """Lay a plan out over so many pixels, whatever the shape of its table.

    `levels` is how many lines a name takes. `widest_name` is how many pixels the widest one does, on a screen, where
    names come close to each other before they are cut; 0 on paper, which gives each the same room.
    """
    if plan.shape == "long":
        return lay_out(plan, width, scale, widest_name, levels if widest_name else 1)
    return (round_table if plan.shape == "round" else heads_at_ends)(plan, width, Sizes(scale, levels, widest_name))


def width_for_names(plan: TablePlan) -> float:
    """Over how many pixels a table that is not long with the heads in the middle has room for each name."""
    seated = sum(seat.where == "table" for seat in plan.seats)
    if plan.shape == "round":
        return 2 * ((NAME + BETWEEN) / step_round(seated) + BESIDE + NAME)
    return math.ceil(max(seated - 2, 1) / 2) * (NAME + 4) + 2 * (MARGIN + NAME + 74)


def narrowest(plan: TablePlan, scale: float, widest_name: float) -> float:
    """Over how many pixels a table of any shape has room for each seat and each name, though close to each other."""
    if plan.shape == "long":
        return least_width(plan, scale, widest_name)
    sizes, seated = Sizes(scale, 1, widest_name), [seat for seat in plan.seats if seat.where == "table"]
    if plan.shape == "round":
        many = plan.goes_round or len(seated) > MANY
        least = max(NAMED[0] if many else 110, CLOSE / step_round(len(seated)))
        return 2 * ((least + BESIDE) * scale + sizes.wide)
    return columns_of(seated) * sizes.column + 2 * sizes.outside
