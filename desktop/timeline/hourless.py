"""Where the timeline draws items of which the day is known and no hour: by the order of the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.timeline.items import MinuteSpan
from domain.programme.day_order import DayPart
from domain.projections.schedule import ScheduleRow

LENGTH = 45
"""How many minutes an item without hours is drawn, unless the next begins before."""

_BEGINS: Mapping[DayPart, int] = {
    "morning": 9 * 60, "midday": 12 * 60 + 30, "afternoon": 15 * 60, "evening": 19 * 60,
}  # fmt: skip
_NOTHING_BEFORE = 9 * 60


def spans(
    rows: Sequence[ScheduleRow], known: Mapping[str, MinuteSpan], planned: Mapping[str, MinuteSpan] | None = None
) -> dict[str, MinuteSpan]:
    """The minutes of each item of a day: those that are known, else a stretch where the order of the day has it.

    What was held at an hour nobody noted lies as near to its plan as what stands before and after it in the day allows.

    Args:
        rows: the items of the day in its order.
        known: the minutes of those with hours, by their ids.
        planned: the minutes others were planned at.
    """
    found: dict[str, MinuteSpan] = {}
    free = min((start for start, _ in known.values()), default=_NOTHING_BEFORE + LENGTH) - LENGTH
    for number, row in enumerate(rows):
        span = known.get(row.id)
        if span is None:
            start, end = (planned or {}).get(row.id) or _by_its_part(row)
            following = min((known[each.id][0] for each in rows[number + 1 :] if each.id in known), default=end)
            start, length = max(free, min(start, following - (end - start))), end - start
            span = (start, start + length)
        found[row.id] = span
        free = max(free, span[1])
    return found


def _by_its_part(row: ScheduleRow) -> MinuteSpan:
    start = _BEGINS.get(row.order.part, 0) if row.order.part is not None else 0
    return start, start + LENGTH
