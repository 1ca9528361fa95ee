"""Whether the places of co-heads are equal, as planned and as seen: chairs, distance, flags, seats, photograph.

Only what is known is compared; the order in which they are named is never one of it (protocol 6.12).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

import msgspec

from domain.programme.heads import heads_of
from domain.programme.honours import honours_at
from domain.seating.chairs import Chair, leading_together
from domain.seating.line_layout import places_in_line
from domain.seating.photograph import spots_in_photograph
from domain.seating.seat_layout import seats

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.seating.lines import Lineup
    from domain.visit.visit import Visit

UnequalIn = Literal["kind", "size", "distance", "flag", "seat", "photograph"]
"""In what the places of co-heads are not equal."""

_OF_A_CHAIR: tuple[UnequalIn, ...] = ("kind", "size", "distance", "flag")


def unequal_as_planned(visit: Visit, item: Item, side: str) -> tuple[UnequalIn, ...]:
    """In what the places planned for the co-heads of a side are not equal; empty where one leads alone."""
    together = leading_together(visit, item, side)
    found = _of_chairs(item.chairs[key] for key in together if key in item.chairs)
    if together and item.swaps and _sit_apart(visit, item, together):
        found = (*found, "seat")
    if together and any(_stand_apart(visit, line, together) for line in _photographs(visit, item)):
        found = (*found, "photograph")
    return found


def unequal_as_seen(visit: Visit, item: Item, side: str) -> tuple[UnequalIn, ...]:
    """In what the places in which the co-heads of a side were seen were not equal."""
    seen = item.chairs_noted
    return _of_chairs(seen[key] for key in leading_together(visit, item, side) if key in seen)


def all_agreed(visit: Visit, item: Item, side: str) -> bool:
    """Whether each co-head's own protocol service agreed in writing to unequal places."""
    return all(key in item.unequal_agreed for key in leading_together(visit, item, side))


def _of_chairs(chairs: Iterable[Chair]) -> tuple[UnequalIn, ...]:
    told = [msgspec.structs.asdict(chair) for chair in chairs]
    return tuple(part for part in _OF_A_CHAIR if len({each[part] for each in told} - {None}) > 1)


def _sit_apart(visit: Visit, item: Item, together: tuple[str, ...]) -> bool:
    return any(seat.member in together and not seat.middle for seat in seats(visit, item))


def _photographs(visit: Visit, item: Item) -> list[Lineup]:
    lines = (line for line in visit.lines.values() if line.item == item.id and not line.taken_down)
    return [line for line in lines if line.kind == "photograph"]


def _stand_apart(visit: Visit, line: Lineup, together: tuple[str, ...]) -> bool:
    """Whether they stand in several rows, or somebody who leads no side stands nearer to the middle than one does."""
    item = visit.programme.items[line.item]
    spots = spots_in_photograph(visit, line, places_in_line(visit, line), honours_at(visit, item).photograph)
    theirs = [spots[key] for key in together if key in spots]
    leading = {key for side in visit.sides for key in heads_of(visit, item, side)}
    others = [spot for key, spot in spots.items() if key not in leading]
    furthest = max((abs(at) for _, at in theirs), default=0)
    return len({row for row, _ in theirs}) > 1 or any(
        row == theirs[0][0] and abs(at) < furthest for row, at in others if theirs
    )
