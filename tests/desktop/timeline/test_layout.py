from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.timeline.box import BlockBox
from desktop.timeline.items import BlockState, ItemBlock, Lane
from desktop.timeline.layout import GAP, TALLEST, ghost, lane_edges, placed_boxes, scale_of
from tests.desktop.timeline.rulers import measure

HOST, GUEST, HALL = (
    Lane("host", "Host", group="sides"),
    Lane("guest", "Guest", group="sides"),
    Lane("hall", "Hall"),
)
LANES = (HOST, GUEST, HALL)
MEASURE = measure()
LEAST = 19.0
Drawn = list[tuple[int, int, set[str], bool]]
"""Blocks: when each begins, how long it is, in which lanes, and whether it is cancelled."""


def block(block_id: str, start: int, end: int, *lanes: str, off: bool = False) -> ItemBlock:
    state = BlockState.CANCELLED if off else BlockState.PLANNED
    return ItemBlock(block_id, lanes or ("host",), start, end, block_id, state=state)


def placed(*blocks: ItemBlock, lanes: tuple[Lane, ...] = LANES) -> dict[str, BlockBox]:
    return {box.block.id: box for box in placed_boxes(lanes, blocks, MEASURE)}


def share_an_area(one: BlockBox, other: BlockBox) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def words_are_in_sight(under: BlockBox, over: BlockBox) -> bool:
    """Whether a joint box lies over a joint one so that the words of that are in sight, above it or before it."""
    title = MEASURE.fitting.least(under.block, under.words_width, apart=under.apart)
    above, before = under.top + title <= under.clear <= over.top, under.words_to <= over.left + 2 * GAP
    return under.joint and over.joint and over.over and (above or before)


blocks_of_a_day = st.lists(
    st.builds(
        lambda start, length, lanes, off: (start, length, lanes, off),
        st.integers(0, 300),
        st.integers(0, 120),
        st.sets(st.sampled_from(["host", "guest", "hall", "garden"]), min_size=1),
        st.booleans(),
    ),
    max_size=14,
)


@given(blocks_of_a_day, st.booleans())
def test_boxes_never_overlap_and_stay_in_their_lanes(drawn: Drawn, grouped: bool) -> None:
    lanes = tuple(Lane(name, name, group="" if grouped else name) for name in ("host", "guest", "hall", "garden"))
    blocks = [
        block(f"b{n}", start, start + length, *sorted(on), off=off) for n, (start, length, on, off) in enumerate(drawn)
    ]
    boxes = placed_boxes(lanes, blocks, measure(800, first=0))
    overlapping = [pair for pair in combinations(boxes, 2) if share_an_area(*pair)]
    assert all(words_are_in_sight(*pair) or words_are_in_sight(*reversed(pair)) for pair in overlapping)
    for box in boxes:
        assert lanes[box.lanes[0]].id in box.block.lanes
        assert box.lanes[0] * 200 <= box.left < box.right <= (box.lanes[1] + 1) * 200
        assert box.top == box.block.start, "at its minute, whatever lies above it"
        assert box.bottom - box.top >= min(LEAST, box.width)


@given(blocks_of_a_day)
def test_every_lane_of_a_block_is_covered(drawn: Drawn) -> None:
    lanes = tuple(Lane(name, name) for name in ("host", "guest", "hall", "garden"))
    blocks = [
        block(f"b{n}", start, start + length, *sorted(on), off=off) for n, (start, length, on, off) in enumerate(drawn)
    ]
    boxes = placed_boxes(lanes, blocks, measure(800, first=0))
    for each in blocks:
        covered = {lanes[n].id for b in boxes if b.block.id == each.id for n in range(b.lanes[0], b.lanes[1] + 1)}
        assert covered == set(each.lanes)


@given(blocks_of_a_day)
def test_an_item_of_two_lanes_is_never_drawn_like_one_of_a_single_lane(drawn: Drawn) -> None:
    lanes = (Lane("host", "Host", group="principals"), Lane("guest", "Guest", group="principals"))
    of_sides = [(start, length, on & {"host", "guest"} or {"guest"}) for start, length, on, _ in drawn]
    blocks = [block(f"b{n}", start, start + length, *sorted(on)) for n, (start, length, on) in enumerate(of_sides)]
    for box in placed_boxes(lanes, blocks, measure(800, first=0)):
        if box.joint and box.among is None:
            assert box.left + 40 < 400 < box.right - 40
        elif box.joint:
            assert box.block.lines == ("Host / Guest",)
            assert box.among == (0, 800)


def test_a_block_alone_fills_its_lane_and_its_time() -> None:
    box = placed(block("talks", 630, 700))["talks"]
    assert (box.left, box.right, box.top, box.bottom) == (GAP, 300 - GAP, 30, 100)


def test_of_two_joint_items_at_once_each_says_whose_it_is() -> None:
    """Side by side the one lies in the host's lane and the other in the guest's, and each is of both."""
    boxes = placed(block("talks", 0, 60, "host", "guest"), block("tea", 0, 60, "host", "guest"))
    assert [box.block.lines for box in boxes.values()] == [("Host / Guest",)] * 2
    assert placed(block("talks", 0, 60, "host", "guest"))["talks"].block.lines == ()
    apart = placed(block("talks", 0, 60, "host"), block("tea", 0, 60, "guest"))
    assert [box.block.lines for box in apart.values()] == [(), ()]


def test_what_ends_a_few_minutes_after_the_next_began_keeps_its_whole_width() -> None:
    boxes = placed(block("welcome", 540, 602, "host", "guest"), block("talks", 600, 660, "host", "guest"))
    assert [(box.left, box.right) for box in boxes.values()] == [(GAP, 600 - GAP)] * 2
    assert boxes["welcome"].bottom == boxes["talks"].top
    longer = placed(block("welcome", 540, 610), block("talks", 600, 660))
    assert longer["welcome"].right < longer["talks"].left


def test_a_joint_item_lies_over_the_joint_one_before_it_that_has_not_ended() -> None:
    """Both stand over both lanes; of the earlier the title and the side of its bar stay in sight."""
    boxes = placed(block("narrow", 600, 654, "host", "guest"), block("wide", 640, 700, "host", "guest"))
    narrow, wide = boxes["narrow"], boxes["wide"]
    assert (narrow.left, narrow.right, narrow.bottom) == (GAP, 600 - GAP, 54)
    assert (wide.left, wide.right, wide.over) == (narrow.left + 24, narrow.right - 3, True)
    assert (narrow.clear, narrow.readable) == (wide.top, 40)
    assert narrow.among is wide.among is None


def test_of_two_joint_items_that_begin_together_the_longer_is_seen_on_both_sides_of_the_other() -> None:
    """So none looks like one of a side alone: its words stand before the other, which reaches over both lanes."""
    both = ("host", "guest")
    for long, short in (((600, 690), (600, 640)), ((600, 660), (610, 640)), ((600, 690), (595, 640))):
        boxes = placed(block("long", *long, *both), block("short", *short, *both))
        assert (boxes["long"].left, boxes["long"].right) == (GAP, 600 - GAP)
        assert boxes["short"].left == pytest.approx(300 - 48 + GAP)
        assert boxes["short"].right == 600 - GAP - 3
        assert boxes["long"].words_to == pytest.approx(300 - 48)
        assert boxes["short"].covers(boxes["long"])
        assert not boxes["long"].covers(boxes["short"])


def test_three_on_top_of_each_other_stand_each_a_step_further_inwards() -> None:
    both = ("host", "guest")
    boxes = placed(block("a", 600, 700, *both), block("b", 630, 700, *both), block("c", 660, 700, *both))
    assert [box.left for box in boxes.values()] == [GAP, GAP + 24, GAP + 48]


def test_a_joint_item_over_two_that_began_together_still_stands_over_both_lanes() -> None:
    both = ("host", "guest")
    boxes = placed(block("a", 600, 700, *both), block("b", 600, 700, *both), block("later", 640, 660, *both))
    assert boxes["b"].left > 300
    assert boxes["later"].left == boxes["a"].left + 24


def test_an_item_of_one_side_stands_at_the_outer_side_of_its_lane_beside_a_joint_one() -> None:
    talks = block("talks", 600, 660, "host", "guest")
    for side, outer in (("host", (GAP, 150 - GAP)), ("guest", (450 + GAP, 600 - GAP))):
        boxes = placed(talks, block("own", 630, 690, side))
        assert (boxes["own"].left, boxes["own"].right) == outer
        assert boxes["talks"].block.lines == (), "it reaches into both lanes and need not say whose it is"
    boxes = placed(talks, block("one", 600, 690, "host"), block("other", 600, 690, "guest"))
    assert (boxes["talks"].left, boxes["talks"].right) == (150 + GAP, 450 - GAP)
    many = placed(talks, *(block(name, 600, 690, "guest") for name in "abcd"))
    assert many["talks"].right == pytest.approx(300 + 0.3 * 300 - GAP)
    assert many["d"].right == pytest.approx(600 - GAP)


def test_a_joint_item_spans_the_lanes_of_one_group_only() -> None:
    boxes = placed_boxes(LANES, [block("talks", 630, 700, "host", "guest", "hall")], MEASURE)
    assert [(box.left, box.right, box.apart) for box in boxes] == [
        (GAP, 600 - GAP, False),
        (600 + GAP, 900 - GAP, True),
    ]


def test_lanes_apart_get_a_box_each() -> None:
    boxes = placed_boxes(LANES, [block("talks", 630, 700, "host", "hall")], MEASURE)
    assert [box.lanes for box in boxes] == [(0, 0), (2, 2)]


def test_three_at_once_share_a_lane_in_equal_parts() -> None:
    boxes = placed(*(block(name, 630, 700) for name in "abc"))
    assert [round(boxes[name].right - boxes[name].left + 2 * GAP) for name in "abc"] == [100, 100, 100]


def test_many_at_noon_leave_the_evening_its_width() -> None:
    """Beside what lasts all day: the others of the same hour share the rest."""
    noon = [block(name, 720, 780) for name in "abcd"]
    boxes = placed(block("day", 600, 1300), *noon, block("dinner", 1200, 1300), block("music", 1260, 1300))
    assert [round(boxes[name].width + 2 * GAP) for name in ("day", "a", "d")] == [60, 60, 60]
    assert [round(boxes[name].width + 2 * GAP) for name in ("dinner", "music")] == [120, 120]


def test_a_chain_needs_two_columns_only() -> None:
    boxes = placed(block("a", 600, 660), block("b", 640, 700), block("c", 680, 740))
    assert boxes["a"].left == boxes["c"].left
    assert boxes["b"].left > boxes["a"].left


def test_a_joint_item_gives_way_to_a_single_one_in_its_lane_only() -> None:
    boxes = placed(block("talks", 600, 660, "host", "guest"), block("now", 630, 690, "guest"))
    assert boxes["talks"].left == GAP
    assert boxes["talks"].right > 300
    assert boxes["now"].right == 600 - GAP


def test_one_after_the_other_is_not_at_once() -> None:
    boxes = placed(block("a", 600, 630), block("b", 630, 660))
    assert boxes["a"].right == boxes["b"].right == 300 - GAP


def test_a_short_item_has_room_for_a_line() -> None:
    box = placed(block("photo", 600, 603))["photo"]
    assert (box.bottom - box.top, box.ends - box.top) == (LEAST, 3)


SHORT = (
    block("opening", 600, 608, "host", "guest"),
    block("talks", 610, 670, "host", "guest"),
    block("photo", 672, 675, "host", "guest"),
)


def test_what_is_cancelled_leaves_the_room_to_what_is_in_force() -> None:
    alone = placed(block("forum", 600, 700, "host", "guest"))["forum"]
    boxes = placed(block("forum", 600, 700, "host", "guest"), block("off", 600, 660, "host", "guest", off=True))
    assert boxes["forum"].width > alone.width * 0.8
    assert boxes["off"].left >= boxes["forum"].right, "it stands at the edge of its lanes"
    talks = placed(block("talks", 600, 700, "host", "guest", "hall"), block("off", 600, 660, "host", off=True))
    assert talks["off"].right <= talks["talks"].left, "of two edges at the one that is free"
    free = placed(block("call", 600, 700, "host"), block("off", 600, 660, "host", "guest", off=True))
    assert free["off"].width > free["call"].width * 0.9, "what nobody has is its own"


def test_a_day_is_drawn_taller_where_a_title_would_reach_over_the_next_item() -> None:
    scale = scale_of(LANES, SHORT, MEASURE)
    assert scale == pytest.approx(LEAST / 10)
    boxes = {box.block.id: box for box in placed_boxes(LANES, SHORT, measure(minute=scale))}
    assert {(box.left, box.right) for box in boxes.values()} == {(GAP, 600 - GAP)}
    assert boxes["opening"].bottom <= boxes["talks"].top == pytest.approx(10 * scale)


def test_no_day_is_drawn_taller_than_can_be_scrolled() -> None:
    at_once = (block("a", 600, 601), block("b", 601, 602))
    assert scale_of(LANES, at_once, MEASURE) == TALLEST
    one, other = placed_boxes(LANES, at_once, measure(minute=TALLEST))
    assert (one.top, other.top) == (0, TALLEST)
    assert one.right < other.left, "beyond that they lie side by side"


def test_a_wide_scale_is_kept() -> None:
    assert scale_of(LANES, SHORT, measure(minute=4.5)) == 4.5


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_an_item_lies_at_the_same_height_in_every_lane_at_every_size_of_text(size: float) -> None:
    blocks = (
        block("welcome", 600, 604, "host"),
        block("talks", 612, 640, "host", "guest", "hall"),
        block("call", 606, 611, "guest"),
    )
    scale = scale_of(LANES, blocks, measure(size=size))
    boxes = placed_boxes(LANES, blocks, measure(minute=scale, size=size))
    tops = {box.top for box in boxes if box.block.id == "talks"}
    assert len([box for box in boxes if box.block.id == "talks"]) == 2
    assert tops == {12 * scale}


def test_the_plan_of_what_was_held_lies_behind_it_with_a_strip_beside() -> None:
    lanes = (Lane("host", "Host", group="principals"),)
    held = ItemBlock("talks", ("host",), 640, 700, "Talks", plan=(600, 660))
    (box,) = placed_boxes(lanes, (held,), MEASURE)
    behind = ghost(box, MEASURE)
    assert behind is not None
    assert (behind.top, behind.bottom, box.top, box.bottom) == (0, 60, 40, 100)
    assert box.left - behind.left == 10
    assert ghost(placed_boxes(lanes, (block("talks", 640, 700),), MEASURE)[0], MEASURE) is None


def test_short_items_at_the_same_time_still_stand_side_by_side() -> None:
    boxes = placed(block("a", 600, 600), block("b", 600, 605))
    assert boxes["a"].right < boxes["b"].left
    assert boxes["a"].top == boxes["b"].top == 0


def test_lanes_that_are_not_shown_are_passed_over() -> None:
    assert placed(block("talks", 600, 660, "garden")) == {}
    assert placed_boxes((), [block("talks", 600, 660)], MEASURE) == []


def test_lanes_share_the_width_by_weight() -> None:
    lanes = (Lane("a", "", weight=2), Lane("b", ""))
    assert lane_edges(lanes, 300) == [0, 200, 300]
