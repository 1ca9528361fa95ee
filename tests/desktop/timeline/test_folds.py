"""The lines that tell of items out of view."""

from __future__ import annotations

from dataclasses import replace

from desktop.timeline.folds import fitting, folded
from desktop.timeline.items import Block, Lane, State
from desktop.timeline.layout import place
from tests.desktop.timeline.rulers import measure

LANES = (Lane("host", "Host"), Lane("hall", "Hall"))
WREATH, CALL, GALA = (
    Block(name, ("host", "hall"), start, start + 30, name)
    for name, start in (("wreath", 600), ("call", 700), ("gala", 900))
)


def ids(blocks: tuple[Block, ...]) -> list[str]:
    return [block.id for block in blocks]


def test_each_item_out_of_view_is_told_once_in_order() -> None:
    boxes = place(LANES, (WREATH, CALL, GALA), measure())
    earlier, later = folded(boxes, 140, 250)
    assert (ids(earlier), ids(later)) == (["wreath", "call"], ["gala"])
    assert folded(boxes, 0, 1000) == ((), ())


def test_what_is_cancelled_is_not_told() -> None:
    boxes = place(LANES, (replace(WREATH, state=State.CANCELLED), CALL), measure())
    assert ids(folded(boxes, 140, 250)[0]) == ["call"]


def test_of_too_many_those_nearest_to_the_view_are_told_and_the_rest_counted() -> None:
    texts = ["aaaa", "bbbb", "cccc"]
    assert fitting(texts, 12, 1, len, nearest_last=True) == (("bbbb", "cccc"), 1)
    assert fitting(texts, 12, 1, len, nearest_last=False) == (("aaaa", "bbbb"), 1)
    assert fitting(texts, 99, 1, len, nearest_last=True) == (("aaaa", "bbbb", "cccc"), 0)
