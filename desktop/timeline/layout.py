"""Where the blocks of a day lie. Pure geometry, in pixels from the top left of the lanes.

A block begins at the height of its minute, in every lane and at every size of text. Items that share a lane and a time
lie side by side (`beside.py`). Of two that are both of the same several lanes the later lies over the earlier, below
its title and a step inwards: each of them is seen to be of all these lanes. A short item is drawn as high as its title
needs. Where it would reach over what follows it, the day takes a taller scale (`scale_of`); beyond the tallest, the two
lie side by side as if they were at once. What ends a few minutes after the next has begun is drawn up to that: its
words tell the hour, and each keeps its whole width.
"""

from collections.abc import Iterable, Sequence
from math import inf

import msgspec
from msgspec.structs import replace

from desktop.timeline.beside import REACH, is_across, is_cancelled, side_by_side
from desktop.timeline.box import BlockBox
from desktop.timeline.fitting import WordFitting
from desktop.timeline.items import ItemBlock, Lane

GAP = 2.0
STRIP, WAY = 10.0, 16.0
"""How far the blocks of principals stand off their plan, which stays in sight as a strip, and those of a proposal off
the edge of their lane, for the lines that lead to them."""
STEP, BORDER = 24.0, 3.0
"""How far a block stands off the bar of one that it lies over, and off its other edge."""
FRAMED = 6.0
"""How far blocks stand off the frame around those that do not tell by themselves whose they are."""
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
    boxes = _boxes_of(blocks, lanes, measure, measure.minute)
    while True:
        beside = (_naming_its_lanes(box, lanes) for box in side_by_side(boxes, _order))
        placed = _one_over_another(sorted((_in_pixels(box, edges) for box in beside), key=_order), edges)
        needed = [_high_enough(box, measure.fitting) for box in placed]
        if needed == [(box.bottom, box.title) for box in placed]:
            return placed
        boxes = [
            replace(box, bottom=bottom, title=title)
            for box, (bottom, title) in zip(sorted(boxes, key=_order), needed, strict=True)
        ]


def scale_of(lanes: Sequence[Lane], blocks: Sequence[ItemBlock], measure: Measure) -> float:
    """Pixels a minute at which every title has its height before the next block begins; at least that of `measure`.

    No more than the tallest scale. What is at once lies side by side and asks for nothing.
    """
    edges = lane_edges(lanes, measure.width)
    boxes = _boxes_of(blocks, lanes, replace(measure, minute=1.0), measure.minute)
    placed = [_in_pixels(box, edges) for box in side_by_side(boxes, _order)]
    wanted = [measure.minute]
    for column in _columns(placed, len(lanes)):
        for number, upper in enumerate(column):
            if is_cancelled(upper):
                continue
            lower = next((each for each in column[number + 1 :] if _lies_below(each, upper)), None)
            if lower is not None:
                least = measure.fitting.least(upper.block, upper.words_width, apart=upper.apart)
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


def _boxes_of(blocks: Iterable[ItemBlock], lanes: Sequence[Lane], measure: Measure, minute: float) -> list[BlockBox]:
    """All boxes in their order, with what their titles need at so many pixels a `minute`."""
    edges, boxes = lane_edges(lanes, measure.width), []
    for box in (box for block in blocks for box in _boxes(block, lanes, measure)):
        half = (edges[box.lanes[1] + 1] - edges[box.lanes[0]]) / 2
        title = measure.fitting.least(box.block, half, apart=box.apart) if box.joint else 0.0
        boxes.append(replace(box, title=title * measure.minute / minute))
    return _up_to_the_next(boxes, measure)


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


def _high_enough(box: BlockBox, fitting: WordFitting) -> tuple[float, float]:
    """The bottom of a box as high as its title needs, and how high that is where nothing may lie over it."""
    least = fitting.least(box.block, box.words_width, apart=box.apart)
    title = max(box.title, least) if box.joint else box.title
    return box.bottom if box.bottom - box.top >= least - 0.01 else box.top + least, title


def _columns(boxes: Sequence[BlockBox], lanes: int) -> list[list[BlockBox]]:
    """The boxes of each lane in the order of their times."""
    return [[box for box in boxes if box.lanes[0] <= lane <= box.lanes[1]] for lane in range(lanes)]


def _lies_below(box: BlockBox, upper: BlockBox) -> bool:
    return box.top >= upper.ends and box.left < upper.right and upper.left < box.right


def _naming_its_lanes(box: BlockBox, lanes: Sequence[Lane]) -> BlockBox:
    """A box says whose lanes it is in, where others beside it leave it a part of them that does not tell it."""
    if is_across(box):
        return box
    # Parted by a sign at which no line is shortened: half of it would say the opposite.
    whose = " / ".join(lane.title for lane in lanes[box.lanes[0] : box.lanes[1] + 1])
    return replace(box, block=replace(box.block, lines=(whose, *box.block.lines)))


def _in_pixels(box: BlockBox, edges: list[float]) -> BlockBox:
    """Across in pixels; the strip of the plan lies within what the box has, and goes where that is little."""
    among = None if is_across(box) else (edges[box.lanes[0]], edges[box.lanes[1] + 1])
    off = GAP if among is None else FRAMED
    left, right = _pixel(box.left, edges) + off, _pixel(box.right, edges) - off - (BORDER if box.over else 0)
    strip = box.strip if right - left > 6 * STRIP else 0.0
    words_to = _pixel(box.words_to, edges) if box.words_to < inf else inf
    return replace(box, left=left + strip, right=right, strip=strip, among=among, words_to=words_to)


def _one_over_another(boxes: list[BlockBox], edges: list[float]) -> list[BlockBox]:
    """The boxes in their order, each a step inwards of those it lies over; those end their words above it."""
    placed: list[BlockBox] = []
    for box in boxes:
        under = [other for other in placed if box.lies_over(other)] if box.joint else []
        if under:
            placed = [replace(o, clear=min(o.clear, box.top)) if o in under else o for o in placed]
        placed.append(_inwards(box, under, edges) if under else box)
    return placed


def _inwards(box: BlockBox, under: list[BlockBox], edges: list[float]) -> BlockBox:
    """The box a step inwards of those it lies over, of those that stand beside each other the first.

    No further than it still reaches into its first lane, or it would look like one of the others alone.
    """
    alone = [each.left for each in under if each.among is None]
    beside = [each.left for each in under if each.among is not None and each.left >= box.left]
    left = max([box.left, *(edge + STEP for edge in (*alone, *sorted(beside)[:1]))])
    right = min([box.right, *(each.right - BORDER for each in under if abs(each.right - box.right) <= FRAMED)])
    most = min(max(box.left, _pixel(box.lanes[0] + 1 - REACH, edges)), (box.left + box.right) / 2)
    return replace(box, left=min(left, most), right=right, over=True)


def _pixel(lane: float, edges: list[float]) -> float:
    number = min(int(lane), len(edges) - 2)
    return edges[number] + (lane - number) * (edges[number + 1] - edges[number])
