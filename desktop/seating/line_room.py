"""How a line stands at its point: where everybody is drawn. Pure geometry, in pixels.

A line is drawn as seen by whoever walks along it or takes the photograph, and is never mirrored: people face out
of the drawing, so their right is its left.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import msgspec

from desktop.seating.room import DISC, LEVEL, Rectangle
from domain.projections.lines import LinePlan, LineRow
from domain.seating.line_layout import stands_apart

MARGIN, HEAD, FOOT = 14, 30, 22
"""Around the drawing; above the first row, for what stands over it; below the last, for the photographer."""
WIDEST, NARROWEST = 104, 76
"""The room of one person in a line, at most and at least; a photograph is never broken, however narrow."""
NAME_EDGE = 4
"""What lies beside a name, on both sides together."""
GAP, GROUP = 14, 26
"""Between two rows; above a side that stands by itself, for its name."""
FLAG = 22
"""The width of a flag."""


class Stand(msgspec.Struct, frozen=True):
    """Someone in a line as drawn: the mark, the name below it, and all that a click may hit."""

    seat: LineRow
    mark: Rectangle
    name: Rectangle
    whole: Rectangle
    upwards: bool = False
    """Whether the name is written from below upwards, where there is no room for it across."""


class LineSide(msgspec.Struct, frozen=True):
    """A side that stands by itself, and where its name is written."""

    side: str
    name: Rectangle


class LineDrawing(msgspec.Struct, frozen=True):
    """A line laid out over a width. `path` says where each row begins for whoever walks along it."""

    width: float
    height: float
    seats: tuple[Stand, ...]
    groups: tuple[LineSide, ...]
    path: tuple[tuple[float, float], ...]
    centre: float
    rows: int

    def at(self, x: float, y: float) -> Stand | None:
        """Whoever stands under a point."""
        return next((each for each in self.seats if each.whole.holds(x, y)), None)

    def of(self, member: str) -> Stand | None:
        """The place of someone."""
        return next((each for each in self.seats if each.seat.id == member), None)


def lay_out_line(
    plan: LinePlan, width: float, scale: float = 1.0, levels: int = 1, *,
    widest_word: float = 0.0, longest_name: float = 0.0,
) -> LineDrawing:  # fmt: skip
    """Lay a line out over so many pixels; `levels` is how many lines a name takes, each as wide as a word at least.

    `longest_name` is how long the longest is in one line: names of a photograph too narrow for words stand upright.
    """
    sizes = _Sizes(width, scale, levels, widest_word + NAME_EDGE, longest_name)
    if plan.kind == "photograph":
        return _photograph(plan, sizes)
    sides = dict.fromkeys(row.side for row in plan.people) if stands_apart(plan.kind, plan.mixing) else {"": None}
    stands: list[Stand] = []
    groups: list[LineSide] = []
    path: list[tuple[float, float]] = []
    top = HEAD * scale
    for side in sides:
        people = [row for row in plan.people if side in ("", row.side)]
        if side:
            groups.append(LineSide(side, Rectangle(MARGIN * scale, top, width / 2, 16 * scale)))
            top += GROUP * scale
        for row in _rows(people, sizes.a_row):
            path.append((MARGIN * scale, top + sizes.tall / 2))
            stands += (sizes.stand(each, sizes.left + (at + 0.5) * sizes.share, top) for at, each in enumerate(row))
            top += sizes.tall + GAP * scale
    return LineDrawing(width, top + MARGIN * scale, tuple(stands), tuple(groups), tuple(path), width / 2, 0)


class _Sizes(msgspec.Struct, frozen=True):
    """How large things are drawn."""

    width: float
    scale: float
    levels: int
    least: float = 0.0
    """The room that the widest word of a name takes."""
    longest: float = 0.0
    """The length of the longest name in one line."""

    @property
    def left(self) -> float:
        """Where the first person of a row has his left edge."""
        return (MARGIN + 22) * self.scale

    @property
    def inner(self) -> float:
        """The length of a row."""
        return self.width - self.left - MARGIN * self.scale

    @property
    def a_row(self) -> int:
        """How many stand in one row of a line that is broken."""
        return max(int(self.inner / max(NARROWEST * self.scale, self.least)), 1)

    @property
    def share(self) -> float:
        """The room of one person in such a row."""
        return min(max(WIDEST * self.scale, self.least), self.inner / self.a_row)

    @property
    def tall(self) -> float:
        """The height of a row."""
        return (DISC + 10 + LEVEL * self.levels) * self.scale

    def stand(self, row: LineRow, x: float, top: float, share: float | None = None) -> Stand:
        """Someone whose middle is at `x`, in a row whose upper edge is at `top`."""
        wide, edge = share or self.share, DISC * self.scale
        mark = Rectangle(x - edge / 2, top + 3 * self.scale, edge, edge)
        below, high = mark.bottom + 3 * self.scale, LEVEL * self.levels * self.scale
        name = Rectangle(x - (wide - NAME_EDGE) / 2, below, wide - NAME_EDGE, high)
        return Stand(row, mark, name, Rectangle(x - wide / 2 + 1, top, wide - 2, self.tall))


def _rows(people: list[LineRow], a_row: int) -> Iterator[list[LineRow]]:
    for start in range(0, len(people), a_row):
        yield people[start : start + a_row]


def _photograph(plan: LinePlan, sizes: _Sizes) -> LineDrawing:
    """Rows one behind the other, the front row nearest to whoever looks at the drawing."""
    # Where somebody stands in the centre the halves do not meet there.
    apart = stands_apart(plan.kind, plan.mixing) and all(row.at for row in plan.people)
    offsets = {row.id: _offset(row.at or 0, apart=apart) for row in plan.people}
    names = _names(sizes, max((abs(offset) for offset in offsets.values()), default=0.0))
    rows = max((row.row or 1 for row in plan.people), default=1)
    tall = sizes.tall + names.below
    step, centre, top = tall + GAP * sizes.scale, sizes.width / 2, (HEAD + GAP) * sizes.scale
    across = sorted(plan.people, key=lambda row: (row.row or 1, offsets[row.id]))
    in_row = {row.id: at for _, each in groupby(across, key=lambda row: row.row or 1) for at, row in enumerate(each)}
    stands = (
        (
            sizes.stand(row, centre + offsets[row.id] * names.share, top + (rows - (row.row or 1)) * step, names.share),
            row,
        )
        for row in plan.people
    )
    placed = tuple(_with_name(stand, in_row[row.id] % names.bands, names, sizes) for stand, row in stands)
    return LineDrawing(sizes.width, top + rows * step + FOOT * sizes.scale, placed, (), (), centre, rows)


class _Names(msgspec.Struct, frozen=True):
    """How the names of a photograph stand below the marks."""

    share: float
    """The room of one person."""
    bands: int = 1
    """In so many bands, one below the other, so that each has the room of so many persons."""
    below: float = 0.0
    """How much taller a row is for it."""
    upwards: bool = False


def _names(sizes: _Sizes, reach: float) -> _Names:
    """Side by side, in two bands where words would be broken, and written upwards where they still would be."""
    room, widest = sizes.width - 2 * MARGIN * sizes.scale, WIDEST * sizes.scale
    high = LEVEL * sizes.levels * sizes.scale
    for bands in (1, 2):
        share = min(widest, room / (2 * reach + bands))
        if share * bands >= sizes.least:
            return _Names(share, bands, (bands - 1) * high)
    return _Names(min(widest, room / (2 * reach + 1)), below=sizes.longest - high, upwards=True)


def _with_name(stand: Stand, band: int, names: _Names, sizes: _Sizes) -> Stand:
    """Someone with the name in a band below the mark, as wide as the neighbours in that band leave it, or upright."""
    name, whole, mark = stand.name, stand.whole, stand.mark
    whole = msgspec.structs.replace(whole, height=whole.height + names.below)
    if names.upwards:
        narrow = min(mark.width, whole.width)
        round_one = Rectangle(mark.middle[0] - narrow / 2, mark.bottom - narrow, narrow, narrow)
        upright = Rectangle(whole.left, name.top, whole.width, sizes.longest)
        return msgspec.structs.replace(stand, mark=round_one, name=upright, whole=whole, upwards=True)
    if names.bands == 1:
        return stand
    wide, high = (whole.width + 2) * names.bands - NAME_EDGE, LEVEL * sizes.levels * sizes.scale
    below = Rectangle(name.middle[0] - wide / 2, name.top + band * high, wide, high)
    return msgspec.structs.replace(stand, name=below, whole=whole)


def _offset(at: int, *, apart: bool) -> float:
    """How many shares to the right of the centre of the drawing someone stands who has that place from the middle."""
    return -at if not apart else (0.5 if at > 0 else -0.5) - at
