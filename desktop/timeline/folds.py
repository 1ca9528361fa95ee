"""The lines that tell of items outside the view: earlier ones above it, later ones below. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.timeline.items import Block, State
from desktop.timeline.layout import Box


def folded(boxes: Sequence[Box], top: float, bottom: float) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks that stand wholly above a stretch of the canvas and those below it, each once, in order."""
    above = [box.block for box in boxes if box.bottom <= top]
    below = [box.block for box in boxes if box.top >= bottom]
    within = {box.block.id for box in boxes if box.bottom > top and box.top < bottom}
    return _once(above, within), _once(below, within)


def fitting(
    texts: Sequence[str], room: float, gap: float, advance: Callable[[str], float], *, nearest_last: bool
) -> tuple[tuple[str, ...], int]:
    """The texts that fit into a line whole, those nearest to the view first, and how many do not."""
    nearest = list(reversed(texts)) if nearest_last else list(texts)
    shown: list[str] = []
    for text in nearest:
        room -= advance(text) + gap
        if room < 0:
            break
        shown.append(text)
    left_out = len(texts) - len(shown)
    return (tuple(reversed(shown)) if nearest_last else tuple(shown)), left_out


def _once(blocks: Sequence[Block], within: set[str]) -> tuple[Block, ...]:
    standing = (block for block in blocks if block.state not in (State.CANCELLED, State.GHOST))
    found = {block.id: block for block in standing if block.id not in within}
    return tuple(sorted(found.values(), key=lambda block: (block.start, block.id)))
