"""The figures asked for, and those that were reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import Protocol


@dataclass(frozen=True)
class Figure:
    """What was asked for, and what was reached. Times are those of the processor."""

    asked: str
    reached: float
    bound: float
    at_least: bool = False

    def __str__(self) -> str:
        kept = self.reached >= self.bound if self.at_least else self.reached <= self.bound
        bound = f"{'>=' if self.at_least else '<='} {self.bound:g}"
        return f"  {self.asked:70} {bound:>8} {self.reached:8.3g}  {'' if kept else 'BEYOND'}".rstrip()


class Reached(Protocol):
    """Puts a figure into the table that `make bench` ends with."""

    def __call__(self, asked: str, reached: float, bound: float, *, at_least: bool = False) -> None: ...


def milliseconds(work: Callable[[], object], rounds: int = 30) -> float:
    """The median processor time of a work, in milliseconds."""
    times = []
    for _ in range(rounds):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    return median(times) * 1e3
