"""What a hand does to a timeline, in minutes."""

from __future__ import annotations

import pytest

from desktop.timeline.hand import FINE, Grip, Hold, hold_of
from desktop.timeline.items import ItemBlock, Lane
from desktop.timeline.layout import placed_boxes
from tests.desktop.timeline.rulers import measure


@pytest.mark.parametrize(
    ("hold", "pressed", "minute", "step", "lies"),
    [
        (Hold.WHOLE, 620, 633, 5, (615, 675)),
        (Hold.WHOLE, 620, 633, FINE, (615, 675)),
        (Hold.WHOLE, 620, 618, FINE, (600, 660)),
        (Hold.START, 602, 590, 5, (590, 662)),
        (Hold.START, 602, 700, 5, (657, 662)),
        (Hold.END, 662, 671, 5, (602, 670)),
        (Hold.END, 662, 500, FINE, (602, 603)),
        (Hold.SLOT, 613, 671, 5, (610, 670)),
        (Hold.SLOT, 671, 613, 5, (610, 670)),
        (Hold.SLOT, 613, 613, 5, (610, 615)),
    ],
)
def test_ends_lie_on_whole_steps(hold: Hold, pressed: float, minute: float, step: int, lies: tuple[int, int]) -> None:
    assert Grip(hold, "talks", pressed, 602, 662).dragged(minute, step) == lies


@pytest.mark.parametrize(("y", "hold"), [(2, Hold.START), (30, Hold.WHOLE), (58, Hold.END)])
def test_an_end_is_taken_hold_of_at_the_edge(y: float, hold: Hold) -> None:
    (box,) = placed_boxes((Lane("host", "Host"),), (ItemBlock("talks", ("host",), 600, 660, "Talks"),), measure())
    assert hold_of(box, y) is hold


def test_a_low_block_is_moved_as_a_whole() -> None:
    (box,) = placed_boxes((Lane("host", "Host"),), (ItemBlock("talks", ("host",), 600, 605, "Talks"),), measure())
    assert hold_of(box, 1) is Hold.WHOLE
