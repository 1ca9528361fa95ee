"""How large things are drawn at a table that is not long with the heads in the middle, and where names stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from desktop.seating.room import DISC, LEVEL, MARGIN, MOST_LEVELS, NARROWEST, SQUARE, Rectangle, SeatBox
from domain.projections.seating import SeatSeen, TablePlan

SIDES = ("host", "guest")
NAME = 96
"""The room of a name beside a seat, at least."""
OUTWARD = 30
"""From the edge of a table to the middle of a seat."""


class Sizes(msgspec.Struct, frozen=True):
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


def of_row(seats: Iterable[SeatSeen], row: str) -> list[SeatSeen]:
    """The seats of one row."""
    return [seat for seat in seats if seat.row == row]


def seat_box(
    seat: SeatSeen, mark: tuple[float, float], name: tuple[float, float], sizes: Sizes, *, upper: bool
) -> SeatBox:
    """A seat with its mark about one point, and its name about another."""
    scale = sizes.scale
    edge = (SQUARE if seat.role in ("interpreter", "note-taker") else DISC) * scale
    seen = Rectangle(mark[0] - edge / 2, mark[1] - edge / 2, edge, edge)
    called = Rectangle(name[0] - sizes.wide / 2, name[1] - sizes.name / 2, sizes.wide, sizes.name)
    return SeatBox(seat, upper, seen, called, around(seen, called))


def around(one: Rectangle, other: Rectangle) -> Rectangle:
    """What a mark and its name take together, with a little room."""
    left, top = min(one.left, other.left), min(one.top, other.top)
    return Rectangle(left - 2, top - 3, max(one.right, other.right) - left + 4, max(one.bottom, other.bottom) - top + 6)


def behind_heads(
    plan: TablePlan, starts: dict[str, tuple[float, float]], left: dict[str, tuple[float, float]], scale: float
) -> Iterator[SeatBox]:
    """Those who sit off the table, behind their head: on the left, on the right, or one beside the other."""
    step, edge = (SQUARE + 10) * scale, SQUARE * scale
    for side in starts:
        behind, lowest = 0, max(y for _, y in starts.values())
        for seat in of_row(plan.seats, side):
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
