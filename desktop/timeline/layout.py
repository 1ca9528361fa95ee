"""Where the blocks of a day lie. Pure geometry, in pixels from the top left of the lanes.

A block begins at the height of its minute, in every lane and at every size of text. Items that share a lane and a time
lie side by side: each takes a *slot*, a fraction of the lanes that no item it collides with may take, and then grows
until it meets one. A short item is drawn as high as its title needs. Where it would reach over what follows it, the
day takes a taller scale (`scale_of`); beyond the tallest, the two lie side by side as if they were at once. What ends
a few minutes after the next has begun is drawn up to that: its words tell the hour, and each keeps its whole width.
"""

from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from desktop.timeline.fitting import WordFitting
from desktop.timeline.items import ItemBlock, Lane

GAP = 2.0
STRIP, WAY = 10.0, 16.0
"""How far the blocks of principals stand off their plan, which stays in sight as a strip, and those of a proposal off
the edge of their lane, for the lines that lead to them."""
TOUCHING = 5
"""So many minutes two items may overlap and still lie one below the other, if the first has half its time before."""
TALLEST = 6.0
"""Pixels a minute at the normal size of text, beyond which no day is drawn taller by itself."""


class Measure(msgspec.Struct, frozen=True):
    """`width` of all lanes, pixels a `minute`, the `first` minute shown, and what words need."""

    width: float
    minute: float
    first: int
    fitting: WordFitting


class BlockBox(msgspec.Struct, frozen=True):
    """A block, or its part in lanes apart from the first ones (`apart`), as a rectangle.

    `ends` is where its time ends; `bottom` lies below it where the title needs the height.
    """

    block: ItemBlock
    lanes: tuple[int, int]
    left: float
    top: float
    right: float
    bottom: float
    ends: float
    apart: bool = False
    strip: float = 0.0
    """How wide its plan shows beside it."""

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    def meets(self, other: "BlockBox") -> bool:
        """Whether the two share a height."""
        return self.top < other.bottom and other.top < self.bottom

    def shares_lane(self, other: "BlockBox") -> bool:
        """Whether there is a lane that both want."""
        return self.lanes[0] <= other.lanes[1] and other.lanes[0] <= self.lanes[1]


def lane_edges(lanes: Sequence[Lane], width: float) -> list[float]:
    """The left edge of each lane, and the right edge of the last."""
    total = sum(lane.weight for lane in lanes) or 1.0
    edges = [0.0]
    for lane in lanes:
        edges.append(edges[-1] + width * lane.weight / total)
    return edges


def placed_boxes(lanes: Sequence[Lane], blocks: Iterable[ItemBlock], measure: Measure) -> list[BlockBox]:
    """All boxes in the order of their times. Lanes that are not shown are passed over."""
    edges = lane_edges(lanes, measure.width)
    boxes = _up_to_the_next([box for block in blocks for box in _boxes(block, lanes, measure)], measure)
    while True:
        beside = (_naming_its_lanes(box, lanes) for group in _groups(boxes) for box in _side_by_side(group))
        placed = sorted((_in_pixels(box, edges) for box in beside), key=_order)
        needed = [_high_enough(box, measure.fitting) for box in placed]
        if all(box.bottom <= before.bottom for box, before in zip(needed, placed, strict=True)):
            return placed
        boxes = [
            replace(box, bottom=found.bottom) for box, found in zip(sorted(boxes, key=_order), needed, strict=True)
        ]


def scale_of(lanes: Sequence[Lane], blocks: Sequence[ItemBlock], measure: Measure) -> float:
    """Pixels a minute at which every title has its height before the next block begins; at least that of `measure`.

    No more than the tallest scale. What is at once lies side by side and asks for nothing.
    """
    edges = lane_edges(lanes, measure.width)
    by_time = replace(measure, minute=1.0)
    boxes = _up_to_the_next([box for block in blocks for box in _boxes(block, lanes, by_time)], by_time)
    placed = [_in_pixels(box, edges) for group in _groups(boxes) for box in _side_by_side(group)]
    wanted = [measure.minute]
    for column in _columns(placed, len(lanes)):
        for number, upper in enumerate(column):
            lower = next((each for each in column[number + 1 :] if _lies_below(each, upper)), None)
            if lower is not None:
                least = measure.fitting.least(upper.block, upper.width, apart=upper.apart)
                wanted.append(least / (lower.block.start - upper.block.start))
    return max(measure.minute, min(max(wanted), TALLEST * measure.fitting.ruler.size))


def ghost(box: BlockBox, measure: Measure) -> BlockBox | None:
    """Where the plan of a block lies behind it, a strip to its left; None for a part apart, or without a plan."""
    if box.block.plan is None or box.apart:
        return None
    start, end = box.block.plan
    top, bottom = ((minute - measure.first) * measure.minute for minute in (start, end))
    return replace(box, left=box.left - box.strip, top=top, bottom=max(bottom, top + 6), ends=bottom)


def _order(box: BlockBox) -> tuple[float, tuple[int, int], str]:
    return (box.top, box.lanes, box.block.id)


def _boxes(block: ItemBlock, lanes: Sequence[Lane], measure: Measure) -> list[BlockBox]:
    """One box for each run of neighbouring lanes; across, a box is still measured in lanes."""
    wanted = [number for number, lane in enumerate(lanes) if lane.id in block.lanes]
    joined = {n for n in wanted if n - 1 in wanted and lanes[n - 1].group == lanes[n].group}
    starts = [number for number in wanted if number not in joined]
    ends = [number for number in wanted if number + 1 not in joined]
    top = (block.start - measure.first) * measure.minute
    bottom = max((block.end - measure.first) * measure.minute, top + 1)
    return [
        BlockBox(block, (first, last), first, top, last + 1, bottom, bottom, number > 0, _strip(lanes[first]))
        for number, (first, last) in enumerate(zip(starts, ends, strict=True))
    ]


def _up_to_the_next(boxes: list[BlockBox], measure: Measure) -> list[BlockBox]:
    """The boxes in their order, each ending where another begins in its lane that overlaps it by a few minutes."""
    ordered = sorted(boxes, key=_order)
    for number, box in enumerate(ordered):
        earliest = max(box.bottom - TOUCHING * measure.minute, (box.top + box.bottom) / 2)
        begins = [other.top for other in ordered[number + 1 :] if box.shares_lane(other)]
        next_top = min((top for top in begins if top > box.top), default=box.bottom)
        if earliest <= next_top < box.bottom and box.top not in begins:
            ordered[number] = replace(box, bottom=next_top, ends=next_top)
    return ordered


def _strip(lane: Lane) -> float:
    return STRIP if lane.group == "principals" else WAY if lane.proposed else 0.0


def _high_enough(box: BlockBox, fitting: WordFitting) -> BlockBox:
    """The box as high as its title needs."""
    least = fitting.least(box.block, box.width, apart=box.apart)
    return box if box.bottom - box.top >= least - 0.01 else replace(box, bottom=box.top + least)


def _columns(boxes: Sequence[BlockBox], lanes: int) -> list[list[BlockBox]]:
    """The boxes of each lane in the order of their times."""
    return [[box for box in boxes if box.lanes[0] <= lane <= box.lanes[1]] for lane in range(lanes)]


def _lies_below(box: BlockBox, upper: BlockBox) -> bool:
    return box.top >= upper.ends and box.left < upper.right and upper.left < box.right


def _groups(boxes: list[BlockBox]) -> list[list[BlockBox]]:
    """Boxes that collide, directly or through others, in the order of their tops."""
    groups: list[list[BlockBox]] = []
    open_groups: list[list[BlockBox]] = []
    for box in boxes:
        apart: list[list[BlockBox]] = []
        joined: list[BlockBox] = []
        for group in open_groups:
            if max(each.bottom for each in group) <= box.top:
                groups.append(group)
            elif any(_collide(box, other) for other in group):
                joined += group
            else:
                apart.append(group)
        open_groups = [*apart, sorted([*joined, box], key=_order)]
    return [*groups, *open_groups]


def _collide(box: BlockBox, other: BlockBox) -> bool:
    return box.meets(other) and box.shares_lane(other)


def _side_by_side(group: list[BlockBox]) -> list[BlockBox]:
    if len(group) == 1:
        return group
    shares = _shares(group, _slots(group))
    if len({box.lanes for box in group}) == 1:
        placed = [_share_of_span(box, share) for box, share in zip(group, shares, strict=True)]
    else:
        anchors = [_quietest_lane(box, group) for box in group]
        placed = [
            replace(box, left=lane + left, right=lane + right)
            for box, lane, (left, right) in zip(group, anchors, shares, strict=True)
        ]
    for number in range(len(placed)):
        placed[number] = _grown(placed[number], placed)
    return placed


def _naming_its_lanes(box: BlockBox, lanes: Sequence[Lane]) -> BlockBox:
    """A box says whose lanes it is in, where others beside it leave it a part of them: it lies in one of them alone."""
    first, last = box.lanes
    if first == last or (box.left <= first and box.right >= last + 1):
        return box
    whose = " · ".join(lane.title for lane in lanes[first : last + 1])
    return replace(box, block=replace(box.block, lines=(whose, *box.block.lines)))


def _slots(group: list[BlockBox]) -> list[int]:
    """The lowest slot for each box that no box above it in the order collides in."""
    slots: list[int] = []
    for number, box in enumerate(group):
        taken = {slots[n] for n in range(number) if _collide(box, group[n])}
        slots.append(next(slot for slot in range(number + 1) if slot not in taken))
    return slots


def _shares(group: list[BlockBox], slots: list[int]) -> list[tuple[float, float]]:
    """Where each box lies across a lane, from 0 to 1: it shares what is left over with those beside it at its time.

    A box beside many at one hour leaves no less to those beside it at another.
    """
    beside = [[n for n, other in enumerate(group) if _collide(box, other)] for box in group]
    in_order = sorted(range(len(group)), key=lambda number: slots[number])
    after = [0] * len(group)
    for number in reversed(in_order):
        after[number] = max((1 + after[n] for n in beside[number] if slots[n] > slots[number]), default=0)
    shares = [(0.0, 1.0)] * len(group)
    for number in in_order:
        left = max((shares[n][1] for n in beside[number] if slots[n] < slots[number]), default=0.0)
        shares[number] = (left, left + (1 - left) / (1 + after[number]))
    return shares


def _share_of_span(box: BlockBox, share: tuple[float, float]) -> BlockBox:
    span = box.lanes[1] + 1 - box.lanes[0]
    left, right = (box.lanes[0] + span * edge for edge in share)
    return replace(box, left=left, right=right)


def _quietest_lane(box: BlockBox, group: list[BlockBox]) -> int:
    """The lane of the box that the fewest others want, where it has most room to grow."""
    wanted = [sum(lane in range(b.lanes[0], b.lanes[1] + 1) for b in group) for lane in range(box.lanes[1] + 1)]
    return min(range(box.lanes[0], box.lanes[1] + 1), key=lambda lane: wanted[lane])


def _grown(box: BlockBox, group: list[BlockBox]) -> BlockBox:
    others = [other for other in group if other is not box and box.meets(other)]
    left = max([box.lanes[0], *(other.right for other in others if other.right <= box.left)])
    right = min([box.lanes[1] + 1, *(other.left for other in others if other.left >= box.right)])
    return replace(box, left=left, right=right)


def _in_pixels(box: BlockBox, edges: list[float]) -> BlockBox:
    """Across in pixels; the strip of the plan lies within what the box has, and goes where that is little."""
    left, right = _pixel(box.left, edges) + GAP, _pixel(box.right, edges) - GAP
    strip = box.strip if right - left > 6 * STRIP else 0.0
    return replace(box, left=left + strip, right=right, strip=strip)


def _pixel(lane: float, edges: list[float]) -> float:
    number = min(int(lane), len(edges) - 2)
    return edges[number] + (lane - number) * (edges[number + 1] - edges[number])
