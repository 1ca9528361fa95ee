"""Which checks to show when: those that are due, and on a day of the visit at most five."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.checks.check import Check, urgency
from domain.core.times import local
from domain.visit.visit import Visit

SHOWN_ON_THE_DAY = 5
"""How many checks a desk is shown on a day of the visit; the rest are counted."""


def due(
    checks: Iterable[Check], now: datetime, zone: str, *, recorded: datetime | None = None
) -> tuple[Check, ...]:  # fmt: skip
    """Those it is neither too early nor too late to tell of, by the clock of the zone.

    Args:
        recorded: what is recorded is recorded by then, where `now` is another day that is asked about.
    """
    today = local(now, zone).date()
    return tuple(
        each
        for each in checks
        if (each.since is None or each.since <= today)
        and (each.until is None or today < each.until)
        and (each.before is None or (recorded or now) < each.before)
    )


def is_the_day(visit: Visit, now: datetime) -> bool:
    """Whether it is one of the days of the visit, by its clock."""
    return visit.first_day <= local(now, visit.zone).date() <= visit.last_day


def to_show(checks: Iterable[Check], visit: Visit, now: datetime) -> tuple[Check, ...]:
    """What a desk is shown of the checks that ask for attention.

    On a day of the visit at most five: the most pressing, of those the nearest in time to now, before or after.
    """
    found = due(checks, now, visit.zone)
    if not is_the_day(visit, now):
        return found
    return tuple(sorted(found, key=lambda each: _nearest(each, now))[:SHOWN_ON_THE_DAY])


def _nearest(check: Check, now: datetime) -> tuple[int, timedelta, str, tuple[str, ...]]:
    distance = abs(check.at - now) if check.at is not None else timedelta.max
    return (urgency(check.level), distance, check.code, check.subjects)
