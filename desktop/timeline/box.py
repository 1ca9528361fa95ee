"""A block as a rectangle of the lanes."""

from __future__ import annotations

from math import inf

import msgspec

from desktop.timeline.items import ItemBlock


class BlockBox(msgspec.Struct, frozen=True):
    """A block, or its part in lanes apart from the first ones (`apart`), as a rectangle.

    `ends` is where its time ends; `bottom` lies below it where the title needs the height.
    """

    block: ItemBlock
    lanes: tuple[int, int]
    left: float
    top: float
    right: float
    bottom: float
    ends: float
    apart: bool = False
    strip: float = 0.0
    """How wide its plan shows beside it."""
    over: bool = False
    """Whether it lies over another."""
    title: float = 0.0
    """How high its title is where it has half the width of its lanes: nothing may lie over that."""
    clear: float = inf
    """Down to where nothing lies over it: its words stand above."""
    among: tuple[float, float] | None = None
    """From where to where its lanes reach, if it lies in a part of them that does not tell whose it is."""

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def readable(self) -> float:
        """How high it is where nothing lies over it."""
        return min(self.bottom, self.clear) - self.top

    @property
    def joint(self) -> bool:
        """Whether it is of several lanes."""
        return self.lanes[0] < self.lanes[1]

    def meets(self, other: BlockBox) -> bool:
        """Whether the two share a height."""
        return self.top < other.bottom and other.top < self.bottom

    def shares_lane(self, other: BlockBox) -> bool:
        """Whether there is a lane that both want."""
        return self.lanes[0] <= other.lanes[1] and other.lanes[0] <= self.lanes[1]

    def lies_over(self, other: BlockBox) -> bool:
        """Whether it lies over what began before it in the same several lanes: the title of that stays in sight."""
        return self.joint and self.lanes == other.lanes and self.meets(other) and self.top >= other.top + other.title

    def collides(self, other: BlockBox) -> bool:
        """Whether the two cannot both have the width of the lane they share."""
        over = self.lies_over(other) or other.lies_over(self)
        return self.meets(other) and self.shares_lane(other) and not over
