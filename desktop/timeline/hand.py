"""What a hand does to a timeline: it moves an item, drags one of its ends, or draws a new slot. Pure, in minutes."""

from __future__ import annotations

from enum import Enum, auto

import msgspec

from desktop.timeline.box import BlockBox
from desktop.timeline.items import MinuteSpan

STEP, FINE = 5, 1
"""Hours are dragged in steps of so many minutes; the finer one while Shift is held."""
EDGE = 5.0
"""How near an end is taken hold of, in pixels."""
LEAST = 18.0
"""A box lower than that, in pixels, is only moved as a whole."""


class Hold(Enum):
    """What is held: the whole of an item, its start, its end, or a place where nothing is."""

    WHOLE = auto()
    START = auto()
    END = auto()
    SLOT = auto()


class Grip(msgspec.Struct, frozen=True):
    """What a hand took hold of, at which minute, and where it lay then; `key` is the item, or the lane of a slot."""

    hold: Hold
    key: str
    pressed: float
    start: int
    end: int

    def dragged(self, minute: float, step: int = STEP) -> MinuteSpan:
        """Where it lies once the hand has come to that minute; its ends stand on whole steps of the clock."""
        by = minute - self.pressed
        if self.hold is Hold.WHOLE:
            start = _snapped(self.start + by, step)
            return start, start + self.end - self.start
        if self.hold is Hold.START:
            return min(_snapped(self.start + by, step), self.end - step), self.end
        if self.hold is Hold.END:
            return self.start, max(_snapped(self.end + by, step), self.start + step)
        here, there = sorted((self.pressed, minute))
        start = int(here // step) * step
        return start, max(_snapped(there, step), start + step)


def hold_of(box: BlockBox, y: float) -> Hold:
    """What a hand holds of a box at that height of the canvas."""
    if box.ends - box.top < LEAST:
        return Hold.WHOLE
    if y - box.top <= EDGE:
        return Hold.START
    return Hold.END if abs(box.ends - y) <= EDGE else Hold.WHOLE


def _snapped(minute: float, step: int) -> int:
    return round(minute / step) * step
