"""The lines that tell of items outside the view: earlier ones above it, later ones below. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from desktop.timeline.box import BlockBox
from desktop.timeline.items import BlockState, ItemBlock


class Extent(msgspec.Struct, frozen=True):
    """From where to where an item lies on the canvas, whatever lanes it has."""

    block: ItemBlock
    top: float
    bottom: float


def extents(boxes: Iterable[BlockBox]) -> tuple[Extent, ...]:
    """The items that stand, each once, in the order of the day."""
    found: dict[str, Extent] = {}
    for box in boxes:
        if box.block.state not in (BlockState.CANCELLED, BlockState.GHOST):
            known = found.get(box.block.id, Extent(box.block, box.top, box.bottom))
            found[box.block.id] = Extent(known.block, min(known.top, box.top), max(known.bottom, box.bottom))
    return tuple(sorted(found.values(), key=lambda extent: (extent.block.start, extent.block.id)))


def folded_away(
    items: Sequence[Extent], top: float, bottom: float
) -> tuple[tuple[ItemBlock, ...], tuple[ItemBlock, ...]]:
    """Those that lie wholly above a stretch of the canvas, and those below it."""
    above = tuple(item.block for item in items if item.bottom <= top)
    return above, tuple(item.block for item in items if item.top >= bottom)


def without_remnant(items: Sequence[Extent], edge: float, least: float) -> float:
    """The edge, or as far below it as items reach of which less than `least` would be seen below it."""
    return max([edge, *(item.bottom for item in items if item.top < edge < item.bottom <= edge + least)])


def fitting(
    count: int, told: Callable[[int], str], room: float, gap: float, advance: Callable[[str], float]
) -> tuple[str, ...]:
    """As many of the texts as fit into a line whole, from the first on; `told` gives each by its number."""
    shown: list[str] = []
    for number in range(count):
        text = told(number)
        room -= advance(text) + gap
        if room < 0:
            break
        shown.append(text)
    return tuple(shown)
