import pytest

from desktop.timeline.items import Block, Lane
from desktop.timeline.keys import Move, neighbour
from desktop.timeline.layout import Box, Measure, place

LANES = tuple(Lane(name, name, group=name) for name in ("host", "guest", "hall"))


@pytest.fixture
def boxes() -> list[Box]:
    blocks = (
        Block("wreath", ("guest",), 600, 640, "Wreath"),
        Block("call", ("host",), 610, 650, "Call"),
        Block("talks", ("host", "guest", "hall"), 700, 760, "Talks"),
        Block("lunch", ("host",), 800, 860, "Luncheon"),
    )
    return place(LANES, blocks, Measure(900, 1))


@pytest.mark.parametrize(
    ("current", "move", "expected"),
    [
        (None, Move.LATER, "wreath"),
        (None, Move.LAST, "lunch"),
        ("gone", Move.LATER, "wreath"),
        ("wreath", Move.LATER, "call"),
        ("call", Move.LATER, "talks"),
        ("talks", Move.LATER, "lunch"),
        ("lunch", Move.LATER, "lunch"),
        ("wreath", Move.EARLIER, "wreath"),
        ("talks", Move.EARLIER, "call"),
        ("lunch", Move.FIRST, "wreath"),
        ("wreath", Move.LAST, "lunch"),
        ("wreath", Move.LEFT, "call"),
        ("call", Move.RIGHT, "wreath"),
        ("lunch", Move.RIGHT, "talks"),
        ("lunch", Move.LEFT, "lunch"),
    ],
)
def test_arrows_lead_to_the_neighbour(boxes: list[Box], current: str | None, move: Move, expected: str) -> None:
    assert neighbour(boxes, current, move) == expected


def test_an_empty_day_has_no_neighbours() -> None:
    assert neighbour([], "talks", Move.LATER) is None
