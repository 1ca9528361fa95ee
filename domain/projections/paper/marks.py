"""What differs between the facts of two sheets for the same reader, row by row: the marks on the newer of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

import msgspec

from domain.projections.paper.facts import FactRow, Facts

Mark = Literal["new", "changed", "moved", "removed"]
"""How a row differs from that of the same key on the other sheet."""


class Marks(msgspec.Struct, frozen=True):
    """The marks of a sheet against an earlier one, and the rows that are no longer on it."""

    by_key: dict[str, Mark] = {}
    gone: tuple[FactRow, ...] = ()

    def of(self, key: str) -> Mark | None:
        """The mark of a row; None for one that stands as it stood."""
        return self.by_key.get(key)


NOTHING_MARKED = Marks()


def marks(before: Facts, after: Facts, *, whole: bool = False) -> Marks:
    """What differs between two sheets of one kind for one reader.

    Args:
        whole: whether what is no change of the sheet tells as well, such as what became of a plan: it is printed.
    """
    stood = {row.key: row for row in before.rows}
    stands = {row.key: row for row in after.rows}
    found: dict[str, Mark] = {}
    for key, row in stands.items():
        if (mark := _mark(stood.get(key), row, whole=whole)) is not None:
            found[key] = mark
    # What is marked already says itself why it stands elsewhere: its neighbours have not moved.
    unmarked = [key for key in stands if key not in found]
    still = _in_order(unmarked, list(stood))
    found |= {key: "moved" for key in unmarked if key not in still}
    return Marks(found, tuple(row for key, row in stood.items() if key not in stands))


def _mark(before: FactRow | None, after: FactRow, *, whole: bool) -> Mark | None:
    """How a row differs from that it was, wherever the two stand."""
    if before is None:
        return "new"
    marked = after.as_marked(before)
    if marked == before:
        return "changed" if whole and after != before else None
    return "moved" if marked.put_back(before) == before else "changed"


def _in_order(keys: Sequence[str], before: Sequence[str]) -> set[str]:
    """The most keys that follow one another as they did before: whatever is not among them has moved."""
    place = {key: number for number, key in enumerate(before)}
    ends: list[int] = []
    last: list[str] = []
    previous: dict[str, str | None] = {}
    for key in keys:
        at = bisect_left(ends, place[key])
        previous[key] = last[at - 1] if at else None
        ends[at : at + 1] = [place[key]]
        last[at : at + 1] = [key]
    found, current = set(), last[-1] if last else None
    while current is not None:
        found.add(current)
        current = previous[current]
    return found
