"""A figure that is asked of the program, and what was measured."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time
from typing import Protocol

import msgspec

LEAST = 1e-6
"""Seconds that anything takes at least: the clock of a machine may stand still meanwhile."""


class BenchFigure(msgspec.Struct, frozen=True):
    """What was asked, and what was reached. `what` is the code of its words, `bench.figure.<what>`."""

    what: str
    reached: float
    asked: float
    unit: str = "times"
    """`times`, `ms` or `us` (of the processor; of many desks by the clock), or `count`."""
    at_least: bool = False
    reason: str = ""
    """Why it may not be reached, `bench.reason.<reason>` in the catalogue; empty where nothing excuses that."""
    value: float = 0.0
    """What was measured beside it and is told in the reason."""

    @property
    def met(self) -> bool:
        """Whether it was reached."""
        return self.reached >= self.asked if self.at_least else self.reached <= self.asked


class Telling(Protocol):
    """Told what is measured next, by the code of its words."""

    def __call__(self, what: str, /) -> None: ...


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The processor time of a work, the least of some rounds: other work on the machine only adds to it."""
    return min(_once(work) for _ in range(rounds))


def measured_in_turns(*works: Callable[[], object], rounds: int = 3) -> list[float]:
    """As `seconds` of each, in turns, so that the machine's moods fall on all alike."""
    took = [[_once(work) for work in works] for _ in range(rounds)]
    return [min(each) for each in zip(*took, strict=True)]


def _once(work: Callable[[], object]) -> float:
    searched = gc.isenabled()
    gc.disable()  # As in the window, whose desk searches for no garbage while it reads.
    try:
        begun = process_time()
        work()
        return max(process_time() - begun, LEAST)
    finally:
        if searched:
            gc.enable()
