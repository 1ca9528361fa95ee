"""The frame around the items of a block of talks."""

from __future__ import annotations

from desktop.timeline.frame import frames, grounds
from desktop.timeline.items import ItemBlock, Lane
from desktop.timeline.layout import placed_boxes
from tests.desktop.timeline.rulers import measure

LANES = (Lane("host", "Host", group="principals"), Lane("guest", "Guest", group="principals"), Lane("room", "Hall"))


def block(id: str, start: int, end: int, group: str = "Talks", lanes: tuple[str, ...] = ("host", "guest")) -> ItemBlock:
    return ItemBlock(id, lanes, start, end, id, group=group)


def test_a_frame_holds_all_items_of_its_block_and_no_other() -> None:
    blocks = (block("narrow", 600, 640), block("wide", 660, 720), block("lunch", 780, 840, group=""))
    boxes = placed_boxes(LANES, blocks, measure(600))
    found = frames(boxes)
    assert list(found) == ["Talks"]
    assert (found["Talks"].top(), found["Talks"].bottom()) == (0, 120)


def test_what_stands_apart_in_the_lane_of_a_room_is_left_out() -> None:
    lanes = (LANES[0], Lane("guest", "Guest"), LANES[2])
    boxes = placed_boxes(lanes, (block("narrow", 600, 640, lanes=("host", "room")),), measure(600))
    assert len(boxes) == 2
    assert frames(boxes)["Talks"].right() <= 300


def test_joint_items_that_begin_together_stand_on_one_ground_over_their_lanes() -> None:
    at_once = (block("tea", 600, 660), block("photo", 600, 660), block("lunch", 700, 760))
    (ground,) = grounds(placed_boxes(LANES, at_once, measure(600)))
    assert (ground.left(), ground.right()) == (1, 399)
    assert (ground.top(), ground.bottom()) == (-2, 62)
    assert not grounds(placed_boxes(LANES, at_once[1:], measure(600)))
