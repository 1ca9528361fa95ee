"""Orders of persons compared: who moved, where everyone else only gave way."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from domain.projections.difference import Called, Difference, Moved, sides_of_both
from domain.visit.visit import Visit


def moved_in(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """Who stands elsewhere among those in both orders: the fewest whose moves explain it, in the order after."""
    place = {key: at for at, key in enumerate(before)}
    both = [key for key in after if key in place]
    stayed = _longest_rising([place[key] for key in both])
    return tuple(key for at, key in enumerate(both) if at not in stayed)


def order_differences(
    code: str, subject: str, what: Any, before: Sequence[Called], after: Sequence[Called]
) -> Iterator[Difference]:
    """Two orders as one difference, if they differ. Where the same persons stand in both it also says who moved."""
    old, new = [each.id for each in before], [each.id for each in after]
    if old == new:
        return
    orders = tuple(before), tuple(after)
    if sorted(old) != sorted(new):
        yield Difference(code, subject, what, *orders)
    else:
        called = {each.id: each for each in after}
        moves = tuple(Moved(called[key], old.index(key) + 1, new.index(key) + 1) for key in moved_in(old, new))
        yield Difference(f"{code}-moved", subject, what, *orders, {"moves": moves})


def rank_differences(before: Visit, after: Visit) -> Iterator[Difference]:
    """Who has another rank. A single move that shifts the ranks of others is one difference, which says of how many.

    Ranks that only follow from several moves, or from who came and went, are one difference of the side.
    """
    for side in sides_of_both(before, after):
        yield from _of_side(side, before.delegations.ranks(side), after.delegations.ranks(side), after)


def _of_side(side: str, old: Mapping[str, int], new: Mapping[str, int], visit: Visit) -> Iterator[Difference]:
    moved = moved_in(sorted(old, key=old.__getitem__), sorted(new, key=new.__getitem__))
    shifted = {key for key in old.keys() & new.keys() if old[key] != new[key]} - set(moved)
    alone = len(moved) == 1 and old.keys() == new.keys()
    for key in moved:
        code = "member-rank-shifting" if alone and shifted else "member-rank"
        beside = {"side": side, "count": len(shifted) if alone else 0}
        yield Difference(code, key, visit.delegations.members[key].words, old[key], new[key], beside)
    if shifted and not alone:
        order = sorted(shifted, key=new.__getitem__)
        stood, stands = ({key: ranks[key] for key in order} for ranks in (old, new))
        yield Difference("member-ranks-follow", side, side, stood, stands, {"side": side, "count": len(shifted)})


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """The positions of the longest rising run, with gaps, in different numbers."""
    lowest: list[int] = []
    ends: list[int] = []
    reached: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(lowest, number)
        reached.append(length)
        lowest[length : length + 1] = [number]
        ends[length : length + 1] = [at]
    chosen: set[int] = set()
    wanted, below = len(lowest) - 1, len(numbers) and max(numbers) + 1
    for at in range(len(numbers) - 1, -1, -1):
        if reached[at] == wanted and numbers[at] < below:
            chosen.add(at)
            wanted, below = wanted - 1, numbers[at]
    return frozenset(chosen)
