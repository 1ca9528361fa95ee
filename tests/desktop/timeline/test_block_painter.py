import pytest

from desktop.look.theme import Theme
from desktop.timeline.block_painter import _merged, _rows
from desktop.timeline.items import Block

TALKS = Block("talks", ("host",), 600, 608, "Restricted talks of the presidents", "10:00 – 10:08")


@pytest.mark.parametrize(("width", "time"), [(600, "10:00 – 10:08"), (200, "")])
def test_on_a_single_line_the_time_gives_way_to_the_title(width: int, time: str, theme: Theme) -> None:
    row = _merged(_rows(TALKS, theme.colours, compact=False), width)
    assert (row.text, row.far) == (TALKS.title, time)


def test_a_time_is_elided_before_the_title_is(theme: Theme) -> None:
    rows = _rows(TALKS, theme.colours, compact=False)
    shown = {_merged(rows, width).far for width in range(200, 400)}
    assert {"", TALKS.time_text} < shown
    assert all(far.endswith("…") for far in shown - {"", TALKS.time_text})
