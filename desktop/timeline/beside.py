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

REACH = 0.15
"""So much of a lane a box has at least to reach into for it to be seen."""
BEFORE = 0.16
"""How far from the end of its first lane a box begins that lies over another from about its start on."""
SEEN = 7.0
"""How much higher than that, in pixels, the other has to be to be seen on both sides of it."""
OUTER = 0.7
"""How much of a lane those that are of it alone have at most, beside one of several."""
ROUNDED = 1e-9
"""So far two places may lie apart, in lanes, that are the same."""


def side_by_side(boxes: list[BlockBox], order: Callable[[BlockBox], tuple[object, ...]]) -> list[BlockBox]:
    """The boxes, given in their `order`, with their places across."""
    return [box for group in _groups(boxes, order) for box in _beside_each_other(group)]


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
