import pytest

from desktop.timeline.box import BlockBox
from desktop.timeline.items import ItemBlock, Lane
from desktop.timeline.keys import DayMove, neighbour
from desktop.timeline.layout import placed_boxes
from tests.desktop.timeline.rulers import measure

LANES = tuple(Lane(name, name, group=name) for name in ("host", "guest", "hall"))


@pytest.fixture
def boxes() -> list[BlockBox]:
    blocks = (
        ItemBlock("wreath", ("guest",), 600, 640, "Wreath"),
        ItemBlock("call", ("host",), 610, 650, "Call"),
        ItemBlock("talks", ("host", "guest", "hall"), 700, 760, "Talks"),
        ItemBlock("lunch", ("host",), 800, 860, "Luncheon"),
    )
    return placed_boxes(LANES, blocks, measure(first=0))


@pytest.mark.parametrize(
    ("current", "move", "expected"),
    [
        (None, DayMove.LATER, "wreath"),
        (None, DayMove.LAST, "lunch"),
        ("gone", DayMove.LATER, "wreath"),
        ("wreath", DayMove.LATER, "call"),
        ("call", DayMove.LATER, "talks"),
        ("talks", DayMove.LATER, "lunch"),
        ("lunch", DayMove.LATER, "lunch"),
        ("wreath", DayMove.EARLIER, "wreath"),
        ("talks", DayMove.EARLIER, "call"),
        ("lunch", DayMove.FIRST, "wreath"),
        ("wreath", DayMove.LAST, "lunch"),
        ("wreath", DayMove.LEFT, "call"),
        ("call", DayMove.RIGHT, "wreath"),
        ("lunch", DayMove.RIGHT, "talks"),
        ("lunch", DayMove.LEFT, "lunch"),
    ],
)
def test_arrows_lead_to_the_neighbour(boxes: list[BlockBox], current: str | None, move: DayMove, expected: str) -> None:
    assert neighbour(boxes, current, move) == expected


def test_an_empty_day_has_no_neighbours() -> None:
    assert neighbour([], "talks", DayMove.LATER) is None
