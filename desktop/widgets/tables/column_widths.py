"""How the width of a table is shared among its columns: by what they hold, and by how readily they give way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

MOST_LINES = 60
RELUCTANCE = 0.3
"""How readily a column gives way that would not, where there is no other way."""
REMEMBERED = 1_000
"""Of so many tables it is remembered how they were shared: while the past is stepped through most stay as they were."""


class ColumnNeed(msgspec.Struct, frozen=True):
    """What a column needs, in pixels.

    `least` holds its longest word, `full` what it usually says in one line. `yields` says how readily it breaks its
    lines: 0 never, 1 as others do, 2 before others. `main` takes what is left over. Where not all columns have one line
    each, one is no wider than `most`, unless its longest word is; 0 for any width.
    """

    least: int
    full: int
    yields: float = 1.0
    main: bool = False
    most: int = 0
    longest: int = 0
    """What its longest cell says in one line: room that is left over goes there before it goes to the main column."""


def shared(needs: Sequence[ColumnNeed], room: int, fold: int = 0) -> list[int]:
    """The widths, which fill the room; 0 for a column that has none of its own and stands in the main one's cells.

    Args:
        fold: so many more of those that yield as others do, or before them, are given none, if there are as many.
    """
    return [*_shared(tuple(needs), room, fold)]


@lru_cache(REMEMBERED)
def _shared(needs: tuple[ColumnNeed, ...], room: int, fold: int) -> Sequence[int]:
    kept = _kept(needs, room)
    for _ in range(fold):
        others = [at for at in kept[1:] if needs[at].yields >= 1 and not needs[at].main and at != main_column(needs)]
        if others:
            kept.remove(_first_to_go(needs, others))
    widths = _at_level(needs, kept, room)
    widths = _filled(needs, kept, widths, room)
    spare = room - sum(widths)
    mains = [at for at in kept if needs[at].main] or kept[-1:]
    for number, at in enumerate(mains):
        widths[at] += spare // len(mains) + (spare % len(mains) if number == 0 else 0)
    return widths


def _filled(needs: Sequence[ColumnNeed], kept: Sequence[int], widths: list[int], room: int) -> list[int]:
    """The widths with room that is left over given to columns of which a few cells say more than is usual."""
    filled, spare = [*widths], room - sum(widths)
    for at in kept:
        need = needs[at]
        longest = min(need.longest, need.most) if need.most else need.longest
        more = 0 if need.main or not need.yields else min(max(longest - filled[at], 0), spare)
        filled[at] += max(more, 0)
        spare -= max(more, 0)
    return filled


def main_column(needs: Sequence[ColumnNeed]) -> int:
    """The column whose cells take in what has no column of its own."""
    return next((at for at, need in enumerate(needs) if need.main), len(needs) - 1)


def _kept(needs: Sequence[ColumnNeed], room: int) -> list[int]:
    """The columns for whose longest words there is room; those that yield most go first, of equals the last."""
    kept = list(range(len(needs)))
    while sum(needs[at].least for at in kept) > room:
        others = [at for at in kept[1:] if not needs[at].main and at != main_column(needs)]
        if not others:
            break
        kept.remove(_first_to_go(needs, others))
    return kept


def _first_to_go(needs: Sequence[ColumnNeed], of: Sequence[int]) -> int:
    """The column that yields most, of equals the last."""
    return max(of, key=lambda at: (needs[at].yields, at))


def _at_level(needs: Sequence[ColumnNeed], kept: Sequence[int], room: int) -> list[int]:
    """The widths at which the columns need as few lines as there is room for."""
    for reluctance in (0.0, RELUCTANCE):
        if sum(_widths(needs, kept, MOST_LINES, reluctance)) <= room:
            break
    fewest, most = 1.0, float(MOST_LINES)
    if sum(_widths(needs, kept, fewest, reluctance)) <= room:
        return _widths(needs, kept, fewest, reluctance)
    while most - fewest > 0.02:
        middle = (fewest + most) / 2
        fits = sum(_widths(needs, kept, middle, reluctance)) <= room
        fewest, most = (fewest, middle) if fits else (middle, most)
    return _widths(needs, kept, most, reluctance)


def _widths(needs: Sequence[ColumnNeed], kept: Sequence[int], lines: float, reluctance: float) -> list[int]:
    def width(need: ColumnNeed) -> int:
        wide = int(need.full / (1 + (lines - 1) * max(need.yields, reluctance)))
        return max(need.least, min(wide, need.most) if need.most and lines > 1 else wide)

    return [width(need) if at in kept else 0 for at, need in enumerate(needs)]
