"""What is still to begin on a day as it runs: an item waits beyond its hour until it begins, or is passed over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import msgspec

from domain.core.times import PlannedTime, local, minutes_between
from domain.programme.item_kind import ON_THE_WAY
from domain.projections.schedule import ScheduleRow

PATIENCE = timedelta(minutes=90)
"""So long after its hour an item that has not begun is still the next one, in the hall as in the office."""
OF_A_WAY = timedelta(hours=3)
"""The same of an arrival or a departure: an aircraft two hours late still comes."""


class ToBegin(msgspec.Struct, frozen=True):
    """An item that has not begun, and when it is to (UTC)."""

    row: ScheduleRow
    at: datetime

    def overdue(self, now: datetime) -> int:
        """How many minutes ago its hour was; 0 until it has passed by one."""
        return max(minutes_between(self.at, now), 0)


def to_begin(rows: Sequence[ScheduleRow], now: datetime, *, announced: bool = False) -> list[ToBegin]:
    """The items of the day at a moment (aware) that are still to begin, by their hours.

    Once a principal is at something planned later, what was planned for him before, at an hour that is past, is passed
    over: nobody will begin it now, and it waits to be noted whether it was held.

    Args:
        announced: whether by the hours told outside, where these are others than those planned.
    """
    begun = [row for row in rows if row.status in ("under-way", "held")]
    found = []
    for row in rows:
        hour = (announced and row.announced_time) or row.planned
        if row.status != "planned" or hour is None or hour.starts_at is None:
            continue
        passed_over = hour.starts_at <= now and _passed_over(row, begun)
        patience = OF_A_WAY if row.kind in ON_THE_WAY else PATIENCE
        if _waits(hour, hour.starts_at, now, patience) and not passed_over:
            found.append(ToBegin(row, hour.starts_at))
    return sorted(found, key=lambda each: each.at)


def _waits(hour: PlannedTime, starts_at: datetime, now: datetime, patience: timedelta) -> bool:
    """Whether an hour is later today by its own clock, or passed a short while ago, be it yesterday.

    By its plan it may still run: then it waits until that is over.
    """
    if starts_at < now:
        return now < max(starts_at + patience, hour.ends_at or starts_at)
    return hour.day == local(now, hour.zone).date()


def _passed_over(row: ScheduleRow, begun: Iterable[ScheduleRow]) -> bool:
    return any(_planned_later(each, row) and not set(row.taking).isdisjoint(each.taking) for each in begun)


def _planned_later(one: ScheduleRow, other: ScheduleRow) -> bool:
    hours = [row.planned.starts_at if row.planned is not None else None for row in (one, other)]
    return hours[0] is not None and hours[1] is not None and hours[0] > hours[1]
