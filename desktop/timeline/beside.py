"""How blocks that are at once share their lanes. Across, a box is measured in lanes: 1.5 is the middle of the second.

A box takes the lowest *slot* that no box it collides with has, and a share of what those beside it leave. One of
several lanes reaches into each of them, so that it is seen whose it is: what is of one of them alone goes to the outer
side of that lane. Of two such that begin at about the same time the one that sticks out lies below the other, its words
before that. Where they begin and end together, or are more, a frame over all their lanes tells it.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from desktop.timeline.box import BlockBox
from desktop.timeline.items import BlockState

REACH = 0.15
"""So much of a lane a box has at least to reach into for it to be seen."""
BEFORE = 0.16
"""How far from the end of its first lane a box begins that lies over another from about its start on."""
SEEN = 7.0
"""How much higher than that, in pixels, the other has to be to be seen on both sides of it."""
OUTER = 0.7
"""How much of a lane those that are of it alone have at most, beside one of several."""
ASIDE = 0.35
"""How much of a lane has what is cancelled, beside what is in force."""
ROUNDED = 1e-9
"""So far two places may lie apart, in lanes, that are the same."""


def side_by_side(boxes: list[BlockBox], order: Callable[[BlockBox], tuple[object, ...]]) -> list[BlockBox]:
    """The boxes, given in their `order`, with their places across."""
    return [box for group in _groups(boxes, order) for box in _with_cancelled_aside(group, order)]


def is_across(box: BlockBox) -> bool:
    """Whether a box reaches into more than one lane, as far as it is of several."""
    edges = range(box.lanes[0] + 1, box.lanes[1] + 1)
    return not box.joint or any(box.left + REACH <= edge <= box.right - REACH for edge in edges)


def _groups(boxes: list[BlockBox], order: Callable[[BlockBox], tuple[object, ...]]) -> list[list[BlockBox]]:
    """Boxes that collide, directly or through others, in the order of their tops."""
    groups: list[list[BlockBox]] = []
    open_groups: list[list[BlockBox]] = []
    for box in boxes:
        apart: list[list[BlockBox]] = []
        joined: list[BlockBox] = []
        for group in open_groups:
            if max(each.bottom for each in group) <= box.top:
                groups.append(group)
            elif any(box.collides(other) for other in group):
                joined += group
            else:
                apart.append(group)
        open_groups = [*apart, sorted([*joined, box], key=order)]
    return [*groups, *open_groups]


def is_cancelled(box: BlockBox) -> bool:
    """Whether a box is of what is off: what is in force has the room."""
    return box.block.state is BlockState.CANCELLED


def _with_cancelled_aside(group: list[BlockBox], order: Callable[[BlockBox], tuple[object, ...]]) -> list[BlockBox]:
    """What is cancelled in a strip at an edge of its lanes, beside what is in force as if that were there alone.

    As all others, where each edge is within something in force that is of further lanes, or many share the lane.
    """
    in_force, off = ([box for box in group if is_cancelled(box) is struck] for struck in (False, True))
    edges = [edge for box in off if (edge := _free_edge(box, in_force)) is not None]
    if not in_force or not off or len(edges) < len(off):
        return _beside_each_other(group)
    placed = [box for part in _groups(in_force, order) for box in _beside_each_other(part)]
    aside = [replace(box, left=edge, right=edge + ASIDE) for box, edge in zip(off, edges, strict=True)]
    room = [_making_room(box, aside) for box in placed]
    strips = _sharing(aside)
    if any(box.width < ASIDE for box in room) or any(strip.width < ASIDE / 3 for strip in strips):
        return _beside_each_other(group)
    boxes = [*room, *strips]
    for number in range(len(room), len(boxes)):
        boxes[number] = _grown(boxes[number], boxes)
    return boxes


def _free_edge(box: BlockBox, in_force: list[BlockBox]) -> float | None:
    """From where the strip of a cancelled box reaches: at the end of its lanes, else at their beginning."""
    met = [other for other in in_force if box.meets(other) and box.shares_lane(other)]
    if all(other.lanes[1] <= box.lanes[1] for other in met):
        return box.lanes[1] + 1 - ASIDE
    return float(box.lanes[0]) if all(other.lanes[0] >= box.lanes[0] for other in met) else None


def _making_room(box: BlockBox, aside: list[BlockBox]) -> BlockBox:
    """A box in force without the strips beside it."""
    for strip in aside:
        if not box.meets(strip) or box.right <= strip.left or strip.right <= box.left:
            continue
        box = replace(box, left=strip.right) if strip.left == strip.lanes[0] else replace(box, right=strip.left)
    return box


def _beside_each_other(group: list[BlockBox]) -> list[BlockBox]:
    if len(group) == 1:
        return group
    if (pair := _one_below_the_other(group)) is not None:
        return pair
    if len({box.lanes for box in group}) == 1:
        placed = _sharing(group)
    else:
        placed = _reaching_over(group) or _in_one_lane_each(group)
    for number in range(len(placed)):
        placed[number] = _grown(placed[number], placed)
    return placed


def _one_below_the_other(group: list[BlockBox]) -> list[BlockBox] | None:
    """Two of the same several lanes, the one that sticks out whole below the other; None where neither does."""
    if len(group) != 2 or not group[0].joint or group[0].lanes != group[1].lanes:
        return None
    one, other = group
    below = max(one, other, key=lambda box: box.sticks_out_of(other if box is one else one))
    above = other if below is one else one
    if below.sticks_out_of(above) < SEEN:
        return None
    left = below.lanes[0] + 1 - BEFORE
    placed = {below.block.id: replace(below, words_to=left), above.block.id: replace(above, left=left, over=True)}
    return [placed[box.block.id] for box in group]


def _sharing(group: list[BlockBox]) -> list[BlockBox]:
    """Boxes of the same lanes, each with a share of what it has of them."""
    shares = _shares(group, _slots(group))
    return [
        replace(box, left=box.left + box.width * left, right=box.left + box.width * right)
        for box, (left, right) in zip(group, shares, strict=True)
    ]


def _reaching_over(group: list[BlockBox]) -> list[BlockBox] | None:
    """Those of several lanes reach from the first into the last, beside those of one lane at its outer side.

    None where they are not all of the same lanes, or something is of a lane between those.
    """
    joint = [box for box in group if box.joint]
    if len({box.lanes for box in joint}) != 1:
        return None
    first, last = joint[0].lanes
    single = [box for box in group if not box.joint]
    if any(box.lanes[0] not in (first, last) for box in single):
        return None
    outer = {lane: _outer([box for box in single if box.lanes[0] == lane], joint) for lane in (first, last)}
    between = [replace(box, left=first + outer[first], right=last + 1 - outer[last]) for box in joint]
    before = [replace(box, right=first + outer[first]) for box in single if box.lanes[0] == first]
    after = [replace(box, left=last + 1 - outer[last]) for box in single if box.lanes[0] == last]
    return [box for part in (between, before, after) for box in _sharing(part)]


def _outer(single: list[BlockBox], joint: list[BlockBox]) -> float:
    """How much of their lane those of it alone have beside one of several: as much as that where they are many."""
    beside = [box for box in single if any(box.collides(other) for other in joint)]
    columns = max(_slots(beside), default=-1) + 1
    return min(columns / (columns + 1), OUTER)


def _in_one_lane_each(group: list[BlockBox]) -> list[BlockBox]:
    anchors, shares = [_quietest_lane(box, group) for box in group], _shares(group, _slots(group))
    return [
        replace(box, left=lane + left, right=lane + right)
        for box, lane, (left, right) in zip(group, anchors, shares, strict=True)
    ]


def _slots(group: list[BlockBox]) -> list[int]:
    """The lowest slot for each box that no box above it in the order collides in."""
    slots: list[int] = []
    for number, box in enumerate(group):
        taken = {slots[n] for n in range(number) if box.collides(group[n])}
        slots.append(next(slot for slot in range(number + 1) if slot not in taken))
    return slots


def _shares(group: list[BlockBox], slots: list[int]) -> list[tuple[float, float]]:
    """Where each box lies across a lane, from 0 to 1: it shares what is left over with those beside it at its time.

    A box beside many at one hour leaves no less to those beside it at another.
    """
    beside = [
        [n for n, other in enumerate(group) if n != number and box.collides(other)] for number, box in enumerate(group)
    ]
    in_order = sorted(range(len(group)), key=lambda number: slots[number])
    after = [0] * len(group)
    for number in reversed(in_order):
        after[number] = max((1 + after[n] for n in beside[number] if slots[n] > slots[number]), default=0)
    shares = [(0.0, 1.0)] * len(group)
    for number in in_order:
        left = max((shares[n][1] for n in beside[number] if slots[n] < slots[number]), default=0.0)
        shares[number] = (left, left + (1 - left) / (1 + after[number]))
    return shares


def _quietest_lane(box: BlockBox, group: list[BlockBox]) -> int:
    """The lane of the box that the fewest others want, where it has most room to grow."""
    wanted = [sum(lane in range(b.lanes[0], b.lanes[1] + 1) for b in group) for lane in range(box.lanes[1] + 1)]
    return min(range(box.lanes[0], box.lanes[1] + 1), key=lambda lane: wanted[lane])


def _grown(box: BlockBox, group: list[BlockBox]) -> BlockBox:
    others = [other for other in group if other is not box and box.collides(other)]
    left = max([box.lanes[0], *(other.right for other in others if other.right <= box.left + ROUNDED)])
    right = min([box.lanes[1] + 1, *(other.left for other in others if other.left >= box.right - ROUNDED)])
    return replace(box, left=left, right=right)
