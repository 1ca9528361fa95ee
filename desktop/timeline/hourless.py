"""Where the timeline draws items of which the day is known and no hour: by the order of the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.programme.day_order import DayPart
from domain.projections.schedule import ScheduleRow

Span = tuple[int, int]
"""From which minute of the day to which."""

LENGTH = 45
"""How many minutes an item without hours is drawn, unless the next begins before."""

_BEGINS: Mapping[DayPart, int] = {
    "morning": 9 * 60, "midday": 12 * 60 + 30, "afternoon": 15 * 60, "evening": 19 * 60,
}  # fmt: skip
_NOTHING_BEFORE = 9 * 60


def spans(rows: Sequence[ScheduleRow], known: Mapping[str, Span]) -> dict[str, Span]:
    """The minutes of each item of a day: those that are known, else a stretch after what it follows.

    Args:
        rows: the items of the day in its order.
        known: the minutes of those with hours, by their ids.
    """
    found: dict[str, Span] = {}
    free = min((start for start, _ in known.values()), default=_NOTHING_BEFORE + LENGTH) - LENGTH
    for row in rows:
        span = known.get(row.id)
        if span is None:
            start = max(free, _BEGINS.get(row.order.part, 0) if row.order.part is not None else 0)
            span = (start, start + LENGTH)
        found[row.id] = span
        free = max(free, span[1])
    return found
