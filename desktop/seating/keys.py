"""Where an arrow leads at a table or in a line, and with whom a seat is swapped. Pure geometry."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import Protocol

from desktop.seating.room import LaidOutPlan, Rectangle


class Someone(Protocol):
    """Someone who has a place in a drawing."""

    @property
    def id(self) -> str:
        """The id of the member."""


class Placed(Protocol):
    """A place as drawn."""

    @property
    def seat(self) -> Someone:
        """Whose place it is."""

    @property
    def mark(self) -> Rectangle:
        """The disc or the square."""

    @property
    def whole(self) -> Rectangle:
        """All that a click may hit."""


class Drawing(Protocol):
    """A table or a line laid out."""

    @property
    def seats(self) -> Sequence[Placed]:
        """Everybody's place."""

    def of(self, member: str) -> Placed | None:
        """The place of someone."""


class SeatMove(Enum):
    """A way over the drawing, as the reader sees it."""

    LEFT = auto()
    RIGHT = auto()
    UP = auto()
    DOWN = auto()
    FIRST = auto()
    LAST = auto()


def neighbour(room: Drawing, current: str | None, move: SeatMove) -> str | None:
    """The id of the seat to go to; the current one where there is no other that way."""
    if not room.seats:
        return None
    here = room.of(current) if current is not None else None
    if here is None or move in (SeatMove.FIRST, SeatMove.LAST):
        return room.seats[-1 if move is SeatMove.LAST else 0].seat.id
    found = [box for box in room.seats if _lies(here, box, move)]
    nearest = min(found, key=lambda box: _distance(here, box, move), default=here)
    return nearest.seat.id


def swap_partner(room: LaidOutPlan, current: str, move: SeatMove) -> str | None:
    """Whoever sits next to someone at the table that way, on the same side."""
    here = room.of(current)
    if here is None or here.seat.where != "table":
        return None
    same = [box for box in room.seats if box.seat.side == here.seat.side and box.seat.where == "table"]
    found = [box for box in same if _lies(here, box, move)] or [box for box in same if _is_that_way(here, box, move)]
    nearest = min(found, key=lambda box: _distance(here, box, move), default=None)
    return nearest.seat.id if nearest else None


def _is_that_way(here: Placed, there: Placed, move: SeatMove) -> bool:
    """Whether a seat is further left or right, whatever its height: round a table heights differ."""
    return (there.mark.left - here.mark.left) * (1 if move is SeatMove.RIGHT else -1) > 0


def _lies(here: Placed, there: Placed, move: SeatMove) -> bool:
    (x, y), (at_x, at_y) = here.mark.middle, there.mark.middle
    level = abs(at_y - y) < here.whole.height / 3
    if move is SeatMove.LEFT:
        return level and at_x < x
    if move is SeatMove.RIGHT:
        return level and at_x > x
    return not level and (at_y < y if move is SeatMove.UP else at_y > y)


def _distance(here: Placed, there: Placed, move: SeatMove) -> tuple[float, float]:
    (x, y), (at_x, at_y) = here.mark.middle, there.mark.middle
    across, down = abs(at_x - x), abs(at_y - y)
    return (across, down) if move in (SeatMove.LEFT, SeatMove.RIGHT) else (down, across)
