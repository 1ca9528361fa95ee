"""Where the blocks of a day lie. Pure geometry, in pixels from the top left of the lanes.

Items that share a lane and a time lie side by side. Each takes a *slot*, a fraction of the lanes that no
item it collides with may take, and then grows until it meets one. Where boxes would meet only because a
short one needs the height of a line, the later one gives way at its top.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop.timeline.items import Block, Lane

GAP = 3.0


@dataclass(frozen=True)
class Measure:
    """`width` of all lanes, pixels a `minute`, the `first` minute shown, the `least` height of a box."""

    width: float
    minute: float
    first: int = 0
    least: float = 18.0


@dataclass(frozen=True)
class Box:
    """A block, or its part in lanes apart from the first ones (`apart`), as a rectangle."""

    block: Block
    lanes: tuple[int, int]
    left: float
    top: float
    right: float
    bottom: float
    apart: bool = False

    def meets(self, other: "Box") -> bool:
        """Whether the two share a height."""
        return self.top < other.bottom and other.top < self.bottom

    def shares_lane(self, other: "Box") -> bool:
        """Whether there is a lane that both want."""
        return self.lanes[0] <= other.lanes[1] and other.lanes[0] <= self.lanes[1]

    def collides(self, other: "Box") -> bool:
        """Whether the two want the same lane at the same time; an item takes a minute at least."""
        one, two = self.block, other.block
        at_once = one.start < max(two.end, two.start + 1) and two.start < max(one.end, one.start + 1)
        return at_once and self.shares_lane(other)


def lane_edges(lanes: Sequence[Lane], width: float) -> list[float]:
    """The left edge of each lane, and the right edge of the last."""
    total = sum(lane.weight for lane in lanes) or 1.0
    edges = [0.0]
    for lane in lanes:
        edges.append(edges[-1] + width * lane.weight / total)
    return edges


def place(lanes: Sequence[Lane], blocks: Iterable[Block], measure: Measure) -> list[Box]:
    """All boxes in the order of their times. Lanes that are not shown are passed over."""
    edges = lane_edges(lanes, measure.width)
    boxes = [box for block in blocks for box in _boxes(block, lanes, measure)]
    boxes.sort(key=lambda box: (box.top, box.lanes, box.block.id))
    boxes = _below_one_another(boxes, measure.least)
    placed = [box for group in _groups(boxes) for box in _side_by_side(group)]
    placed.sort(key=lambda box: (box.top, box.lanes, box.block.id))
    return [_in_pixels(box, edges) for box in placed]


def rail(block: Block, measure: Measure, now: int | None) -> tuple[float, float] | None:
    """Top and bottom of the rail of actual time; what still runs reaches to now."""
    end = block.actual_end if block.actual_end is not None else now
    if block.actual_start is None or end is None:
        return None
    top = (block.actual_start - measure.first) * measure.minute
    return top, max((end - measure.first) * measure.minute, top + 2)


def _boxes(block: Block, lanes: Sequence[Lane], measure: Measure) -> list[Box]:
    """One box for each run of neighbouring lanes; across, a box is still measured in lanes."""
    wanted = [number for number, lane in enumerate(lanes) if lane.id in block.lanes]
    joined = {n for n in wanted if n - 1 in wanted and lanes[n - 1].group == lanes[n].group}
    starts = [number for number in wanted if number not in joined]
    ends = [number for number in wanted if number + 1 not in joined]
    top = (block.start - measure.first) * measure.minute
    bottom = max((block.end - measure.first) * measure.minute, top + measure.least)
    return [
        Box(block, (first, last), first, top, last + 1, bottom, apart=number > 0)
        for number, (first, last) in enumerate(zip(starts, ends, strict=True))
    ]


def _below_one_another(boxes: list[Box], least: float) -> list[Box]:
    """Boxes in the order of their times, each begun no higher than those end that were over before it."""
    given: list[Box] = []
    for box in boxes:
        before = [other.bottom for other in given if box.shares_lane(other) and not box.collides(other)]
        top = max([box.top, *before])
        given.append(replace(box, top=top, bottom=max(box.bottom, top + least)))
    return given


def _groups(boxes: list[Box]) -> list[list[Box]]:
    """Boxes that collide, directly or through others, in the order of their tops."""
    groups: list[list[Box]] = []
    for box in boxes:
        apart: list[list[Box]] = []
        joined: list[Box] = []
        for group in groups:
            if any(box.collides(other) for other in group):
                joined += group
            else:
                apart.append(group)
        groups = [*apart, sorted([*joined, box], key=lambda each: each.top)]
    return groups


def _side_by_side(group: list[Box]) -> list[Box]:
    if len(group) == 1:
        return group
    slots = _slots(group)
    count = max(slots) + 1
    if len({box.lanes for box in group}) == 1:
        placed = [_slot_of_span(box, slot, count) for box, slot in zip(group, slots, strict=True)]
    else:
        anchors = [_quietest_lane(box, group) for box in group]
        placed = [
            replace(box, left=lane + slot / count, right=lane + (slot + 1) / count)
            for box, lane, slot in zip(group, anchors, slots, strict=True)
        ]
    for number in range(len(placed)):
        placed[number] = _grown(placed[number], placed)
    return placed


def _slots(group: list[Box]) -> list[int]:
    """The lowest slot for each box that no box above it in the order collides in."""
    slots: list[int] = []
    for number, box in enumerate(group):
        taken = {slots[n] for n in range(number) if box.collides(group[n])}
        slots.append(next(slot for slot in range(number + 1) if slot not in taken))
    return slots


def _slot_of_span(box: Box, slot: int, count: int) -> Box:
    span = box.lanes[1] + 1 - box.lanes[0]
    left, right = (box.lanes[0] + span * edge / count for edge in (slot, slot + 1))
    return replace(box, left=left, right=right)


def _quietest_lane(box: Box, group: list[Box]) -> int:
    """The lane of the box that the fewest others want, where it has most room to grow."""
    wanted = [sum(lane in range(b.lanes[0], b.lanes[1] + 1) for b in group) for lane in range(box.lanes[1] + 1)]
    return min(range(box.lanes[0], box.lanes[1] + 1), key=lambda lane: wanted[lane])


def _grown(box: Box, group: list[Box]) -> Box:
    others = [other for other in group if other is not box and box.meets(other)]
    left = max([box.lanes[0], *(other.right for other in others if other.right <= box.left)])
    right = min([box.lanes[1] + 1, *(other.left for other in others if other.left >= box.right)])
    return replace(box, left=left, right=right)


def _in_pixels(box: Box, edges: list[float]) -> Box:
    return replace(box, left=_pixel(box.left, edges) + GAP, right=_pixel(box.right, edges) - GAP)


def _pixel(lane: float, edges: list[float]) -> float:
    number = min(int(lane), len(edges) - 2)
    return edges[number] + (lane - number) * (edges[number + 1] - edges[number])
