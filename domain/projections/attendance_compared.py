"""What differs of the attendance of an item between two moments: who was there, when, and who stood in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from domain.programme.presence import AttendanceMark, Stay
from domain.projections.called import called, known
from domain.projections.difference import Difference, difference_in
from domain.visit.visit import Visit


def attendance_differences(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """What differs of who was marked at an item that stands at both moments."""
    old, new = before.programme.items[key], after.programme.items[key]
    for member in {**old.attendance, **new.attendance}:
        then, now = old.attendance.get(member), new.attendance.get(member)
        who = known(before, after, member)
        attended = (mark.attended if mark else "" for mark in (then, now))
        yield from difference_in("item-attendance", key, new.title, *attended, who=who)
        if _noted(then) != _noted(now):
            yield Difference("item-attendance-time", key, new.title, _times(then), _times(now), {"who": who})
        instead = (called(visit, [mark.by] if mark else ()) for visit, mark in ((before, then), (after, now)))
        yield from difference_in("item-attendance-by", key, new.title, *instead, who=who)


def _noted(mark: AttendanceMark | None) -> tuple[datetime | None, tuple[Stay, ...]]:
    return (mark.at, mark.stays) if mark else (None, ())


def _times(mark: AttendanceMark | None) -> tuple[Stay, ...]:
    """When the person was in the room; for who was absent or replaced, from when on that was so."""
    at, stays = _noted(mark)
    return stays or ((Stay(came=at),) if at else ())
