"""The rows of a table: which side sits where, facing each other or, of more than two, one after the other round it.

Two sides face each other, be they host and guest or a party that joined. More than two sit at a round table, each in a
segment of its own in the order of parties, the next on the right of the one before (protocol 6.13).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from domain.core.names import GUEST, HOST, Side
from domain.seating.item_order import expected_at

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

Rows = Mapping[str, Side]
"""The side of each row. Of two the rows are `host` and `guest`, by their place, whoever sits there; of more than two
each side is its own row, in their order round the table."""


def rows_at_table(visit: Visit, item: Item) -> Rows:
    """Which side has which row at the table of an item. Who takes part by video has none there."""
    there = _seated(visit, item)
    if len(there) > 2:
        return {side: side for side in there}
    return dict(zip((HOST, GUEST), _facing(there), strict=True))


def goes_round(rows: Rows) -> bool:
    """Whether more than two sides sit at the table."""
    return len(rows) > 2


def _seated(visit: Visit, item: Item) -> list[str]:
    further = [side for side in visit.sides if side not in (HOST, GUEST)]
    if not any(_sits(visit, item, side) for side in further):
        return []
    return [side for side in visit.sides_at(item) if _sits(visit, item, side)]


def _sits(visit: Visit, item: Item, side: str) -> bool:
    taking = item.participation.get(side)
    return (taking is None or taking.how != "by-video") and bool(expected_at(visit, item, side))


def _facing(there: list[str]) -> tuple[str, str]:
    """The side in the place of the host, and the one opposite: the host, else the first in the order of parties."""
    if len(there) < 2:
        return (HOST, there[0]) if there and there[0] != HOST else (HOST, GUEST)
    return (HOST, next(side for side in there if side != HOST)) if HOST in there else (there[0], there[1])
