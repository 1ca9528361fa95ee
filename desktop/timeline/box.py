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
    words_to: float = inf
    """How far across its words reach, where another that began at about the same time lies over the rest of it."""
    among: tuple[float, float] | None = None
    """From where to where its lanes reach, if it lies in a part of them that does not tell whose it is."""

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def words_width(self) -> float:
        """How wide it is where words may stand."""
        return min(self.right, self.words_to) - self.left

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

    def covers(self, other: BlockBox) -> bool:
        """Whether it is painted over a part of another."""
        near = other.words_to < inf and self.lanes == other.lanes and self.meets(other)
        return self.over and (near or self.lies_over(other))

    def sticks_out_of(self, other: BlockBox) -> float:
        """How much of it lies above and below another."""
        return max(other.top - self.top, 0.0) + max(self.bottom - other.bottom, 0.0)

    def collides(self, other: BlockBox) -> bool:
        """Whether the two cannot both have the width of the lane they share."""
        over = self.lies_over(other) or other.lies_over(self)
        return self.meets(other) and self.shares_lane(other) and not over
