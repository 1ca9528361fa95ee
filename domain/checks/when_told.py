"""When a finding is told: what is planned until its day is past, what may still be open once the visit is settled."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from domain.checks.check import Finding
from domain.core.times import local
from domain.programme.programme import Item

if TYPE_CHECKING:
    from domain.visit.visit import Visit

Told = Literal["while-planned", "once-settled", "always"]
"""What is wrong with a plan; what is not there yet; what took place."""

SETTLED_BEFORE = timedelta(days=14)
"""How long before its first day a visit nobody has announced counts as settled (protocol 11.2)."""

_A_DAY = timedelta(days=1)


def settled_from(visit: Visit) -> date | None:
    """The day from which a visit is settled, no draft: its announcement, else two weeks before; None: at any time."""
    days = [each.on for each in visit.announcements.values() if each.on is not None]
    if not visit.reference or len(days) < len(visit.announcements):
        return None
    return min([*days, visit.first_day - SETTLED_BEFORE])


def told_from(told: Told, finding: Finding, settled: date | None) -> date | None:
    """The day from which a finding is told; None: at once."""
    if told != "once-settled" or settled is None:
        return finding.since
    return settled if finding.since is None else max(settled, finding.since)


def told_until(told: Told, finding: Finding, visit: Visit, item: Item | None) -> date | None:
    """The day from which a finding is told no more: of what is planned, the day after (protocol 11.1)."""
    if told == "always":
        return finding.until
    if item is not None and item.planned is not None:
        last = item.planned.end_day or item.planned.day
    elif finding.at is not None:
        last = local(finding.at, visit.zone).date()
    else:
        last = visit.last_day
    return last + _A_DAY if finding.until is None else min(last + _A_DAY, finding.until)
