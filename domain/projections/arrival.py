"""By which clock a way ends: a flight has one clock, and what follows it may go by another."""

from __future__ import annotations

from collections.abc import Iterable

from domain.projections.schedule import ScheduleRow


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
    zone = min(following)[1] if following else way.zone
    return zone if zone != way.zone else None
