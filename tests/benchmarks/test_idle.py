"""What a window costs that nobody touches: it waits to be woken by the file system."""

from __future__ import annotations

from tests.benchmarks.figures import Reached
from tests.benchmarks.left_alone import WindowLeftAlone


def test_a_window_nobody_touches(window_left_alone: WindowLeftAlone, reached: Reached) -> None:
    """Goal: at most 0.2 % of a core. A process of its own: here garbage of every test before would be collected too."""
    share = window_left_alone.share()

    reached("a window nobody touches, % of a core", share * 100, 0.2)
    assert share <= 0.002, f"{share:.3%} of a core"
