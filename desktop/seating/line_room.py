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
MOST_BANDS = 2
"""In so many bands the names of a photograph stand at most: of a third, others would lie between name and mark."""
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
    plan: LinePlan, width: float, scale: float = 1.0, levels: int = 1, *, widest_word: float = 0.0
) -> LineDrawing:
    """Lay a line out over so many pixels; `levels` is how many lines a name takes, each as wide as a word at least."""
    sizes = _Sizes(width, scale, levels, widest_word + NAME_EDGE)
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
    reach = max((abs(offset) for offset in offsets.values()), default=0.0)
    share, bands = _share_and_bands(sizes, reach)
    rows = max((row.row or 1 for row in plan.people), default=1)
    tall = sizes.tall + (bands - 1) * LEVEL * sizes.levels * sizes.scale
    step, centre, top = tall + GAP * sizes.scale, sizes.width / 2, (HEAD + GAP) * sizes.scale
    across = sorted(plan.people, key=lambda row: (row.row or 1, offsets[row.id]))
    in_row = {row.id: at for _, each in groupby(across, key=lambda row: row.row or 1) for at, row in enumerate(each)}
    stands = tuple(
        _in_band(
            sizes.stand(row, centre + offsets[row.id] * share, top + (rows - (row.row or 1)) * step, share),
            in_row[row.id] % bands, bands, sizes,
        )
        for row in plan.people
    )  # fmt: skip
    return LineDrawing(sizes.width, top + rows * step + FOOT * sizes.scale, stands, (), (), centre, rows)


def _share_and_bands(sizes: _Sizes, reach: float) -> tuple[float, int]:
    """The room of one person in a photograph, and in how many bands the names stand so that no word is broken."""
    room = sizes.width - 2 * MARGIN * sizes.scale
    for bands in range(1, MOST_BANDS + 1):
        share = min(WIDEST * sizes.scale, room / (2 * reach + bands))
        if share * bands >= sizes.least:
            return share, bands
    return share, MOST_BANDS


def _in_band(stand: Stand, band: int, bands: int, sizes: _Sizes) -> Stand:
    """Someone whose name stands in a band of names below the marks, as wide as the neighbours in that band leave it."""
    if bands == 1:
        return stand
    name, whole = stand.name, stand.whole
    wide, high = (whole.width + 2) * bands - NAME_EDGE, LEVEL * sizes.levels * sizes.scale
    below = Rectangle(name.middle[0] - wide / 2, name.top + band * high, wide, high)
    return msgspec.structs.replace(
        stand, name=below, whole=msgspec.structs.replace(whole, height=whole.height + (bands - 1) * high)
    )


def _offset(at: int, *, apart: bool) -> float:
    """How many shares to the right of the centre of the drawing someone stands who has that place from the middle."""
    return -at if not apart else (0.5 if at > 0 else -0.5) - at
