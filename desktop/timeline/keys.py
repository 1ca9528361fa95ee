"""Which block an arrow leads to. Pure geometry."""

from collections.abc import Sequence
from enum import Enum, auto

from desktop.timeline.box import BlockBox


class DayMove(Enum):
    """EARLIER and LATER go through the day in the order of times; LEFT and RIGHT go to another column."""

    EARLIER = auto()
    LATER = auto()
    LEFT = auto()
    RIGHT = auto()
    FIRST = auto()
    LAST = auto()


def neighbour(boxes: Sequence[BlockBox], current: str | None, move: DayMove) -> str | None:
    """The id of the block to go to; the current one where there is no other. `boxes` are in order of time."""
    order = list(dict.fromkeys(box.block.id for box in boxes))
    if not order:
        return None
    if current not in order:
        return order[-1] if move is DayMove.LAST else order[0]
    number = order.index(current)
    if move in (DayMove.LEFT, DayMove.RIGHT):
        return _beside(boxes, current, move)
    target = {DayMove.EARLIER: number - 1, DayMove.LATER: number + 1, DayMove.FIRST: 0, DayMove.LAST: len(order) - 1}[
        move
    ]
    return order[min(max(target, 0), len(order) - 1)]


def _beside(boxes: Sequence[BlockBox], current: str, move: DayMove) -> str:
    """The nearest in time among the blocks that lie wholly to that side of the current one."""
    here = [box for box in boxes if box.block.id == current]
    others = [box for box in boxes if box.block.id != current]
    ways = [(_distance(box, other), other.block.id) for box in here for other in others if _lies(box, other, move)]
    return min(ways, default=((0.0, 0.0), current))[1]


def _lies(box: BlockBox, other: BlockBox, move: DayMove) -> bool:
    return other.right <= box.left if move is DayMove.LEFT else other.left >= box.right


def _distance(box: BlockBox, other: BlockBox) -> tuple[float, float]:
    across = min(abs(other.left - box.right), abs(box.left - other.right))
    return abs(other.top - box.top), across
