"""By which clock a way ends: a flight has one clock, and what follows it may go by another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from domain.projections.schedule import ScheduleRow

BESIDE = timedelta(hours=2)
"""Within what time of the next item others go on beside it: where one of them keeps the way's clock, it is kept."""


def clock_of_arrival(rows: Iterable[ScheduleRow], way: ScheduleRow) -> str | None:
    """The zone in which a drive, a ride or a flight ends: that of the next item of the programme, where it is another.

    None where it is the same, where nobody said when the way ends, or for what is no way.
    """
    ends = way.planned.ends_at if way.planned is not None else None
    if ends is None or "way" not in way.has:
        return None
    following = [
        (row.planned.starts_at, row.zone)
        for row in rows
        if row.status != "cancelled" and row.planned is not None and row.planned.starts_at is not None
        if row.planned.starts_at >= ends
    ]
    if not following:
        return None
    first, zone = min(following)
    soon = {there for at, there in following if at - first <= BESIDE}
    return zone if way.zone not in soon else None
