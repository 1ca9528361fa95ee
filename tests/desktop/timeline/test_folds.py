"""The lines that tell of items out of view."""

from __future__ import annotations

from msgspec.structs import replace

from desktop.timeline.folds import extents, fitting, folded_away, without_remnant
from desktop.timeline.items import BlockState, ItemBlock, Lane
from desktop.timeline.layout import placed_boxes
from tests.desktop.timeline.rulers import measure

LANES = (Lane("host", "Host"), Lane("hall", "Hall"))
WREATH, CALL, GALA = (
    ItemBlock(name, ("host", "hall"), start, start + 30, name)
    for name, start in (("wreath", 600), ("call", 700), ("gala", 900))
)


def ids(blocks: tuple[ItemBlock, ...]) -> list[str]:
    return [block.id for block in blocks]


def test_each_item_out_of_view_is_told_once_in_order() -> None:
    boxes = placed_boxes(LANES, (WREATH, CALL, GALA), measure())
    earlier, later = folded_away(extents(boxes), 140, 250)
    assert (ids(earlier), ids(later)) == (["wreath", "call"], ["gala"])
    assert folded_away(extents(boxes), 0, 1000) == ((), ())


def test_what_is_cancelled_is_not_told() -> None:
    boxes = placed_boxes(LANES, (replace(WREATH, state=BlockState.CANCELLED), CALL), measure())
    assert ids(folded_away(extents(boxes), 140, 250)[0]) == ["call"]


def test_nothing_is_left_of_an_item_of_which_less_than_a_line_would_be_seen() -> None:
    items = extents(placed_boxes(LANES, (WREATH, CALL), measure()))
    wreath = items[0].bottom
    assert without_remnant(items, wreath - 5, 14) == wreath
    assert without_remnant(items, wreath - 15, 14) == wreath - 15, "a line of it is seen"
    assert without_remnant(items, wreath, 14) == wreath
    assert without_remnant(items, items[1].top - 1, 14) == items[1].top - 1


def test_as_many_are_told_as_fit_whole() -> None:
    texts = ["aaaa", "bbbb", "cccc"]
    told = texts.__getitem__
    assert fitting(3, told, 12, 1, len) == ("aaaa", "bbbb")
    assert fitting(3, told, 99, 1, len) == ("aaaa", "bbbb", "cccc")
    assert fitting(3, told, 3, 1, len) == ()
