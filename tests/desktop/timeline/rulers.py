"""A ruler for tests of the geometry: every letter is as wide as the next, and nothing of Qt is needed."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.timeline.fitting import WordFitting
from desktop.timeline.layout import Measure
from desktop.timeline.wrapping import wrap


@dataclass
class PlainRuler:
    """Seven pixels a letter and fifteen a line, times the size of the text."""

    size: float = 1.0
    line: float = 15.0

    def advance(self, text: str, *, strong: bool = False) -> float:
        return len(text) * (7.5 if strong else 7) * self.size

    def wrapped(self, text: str, width: float, *, strong: bool = False) -> tuple[str, ...]:
        return wrap(text, width, lambda part: self.advance(part, strong=strong))


def plain(size: float = 1.0) -> PlainRuler:
    return PlainRuler(size, 15 * size)


def measure(width: float = 900, minute: float = 1.0, first: int = 600, size: float = 1.0) -> Measure:
    return Measure(width, minute, first, WordFitting(plain(size)))
