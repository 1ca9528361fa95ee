"""Moments as they are typed: an entry number, a time with its zone, or one by the clock of the visit."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from domain.core.problem import Malformed, Refused
from domain.core.times import instants, local
from domain.office import Office
from domain.record.entry import AsOf
from domain.visit.visit import Visit

_ENTRY = re.compile(r"[0-9]{1,18}")
_WALL = re.compile(r"(?:([0-9]{4}-[0-9]{2}-[0-9]{2})[ T])?([0-9]{1,2}:[0-9]{2})(?::00)?")
_SECOND = re.compile(r"[0-9]{1,2}:[0-9]{2}:[0-9]{2}")
_TO_ITS_END = timedelta(minutes=1) - timedelta(microseconds=1)
_VENUE = " venue"


def typed_moment(typed: str, zone: str, today: date) -> AsOf:
    """The moment that was typed. `zone` is that of the clock a time without one is read by, as is one that ends in
    `venue`; `today` is the day there if none was typed.

    Raises:
        Malformed: `bad-time`; `no-such-time` for one that a clock change skips,
            `time-comes-twice` for one it repeats.
    """
    typed = typed.strip()
    if _ENTRY.fullmatch(typed):
        return int(typed)
    try:
        on_the_wall = wall_time(typed.removesuffix(_VENUE))
        return at_wall_time(on_the_wall[0] or today, on_the_wall[1], zone, "as_of") if on_the_wall else _zoned(typed)
    except (ValueError, OverflowError, Refused):
        raise Malformed("bad-time", field="as_of", value=typed[:60]) from None


def moment_of(typed: str, office: Office, visit: Visit) -> AsOf:
    """As `typed_moment`, by the clock of a visit; a minute means its end.

    Sheets print the minute up to which they tell the record: what was recorded within it is on them.
    """
    found = typed_moment(typed, visit.zone, local(office.clock(), visit.zone).date())
    return found if isinstance(found, int) or _SECOND.search(typed) else found + _TO_ITS_END


def noon(typed: str, zone: str) -> datetime:
    """Noon in the zone of the day that was typed.

    Raises:
        Malformed: `bad-day`.
    """
    try:
        return instants(date.fromisoformat(typed.strip()), "12:00", zone)[0]
    except (ValueError, OverflowError, Refused, IndexError):
        raise Malformed("bad-day", field="on", value=typed[:60]) from None


def wall_time(typed: str) -> tuple[date | None, str] | None:
    """The day, if one was typed, and the time of a clock on the wall; None for anything else.

    Raises:
        ValueError: for a day that is none.
    """
    found = _WALL.fullmatch(typed)
    return (date.fromisoformat(found[1]) if found[1] else None, f"{found[2]:0>5}") if found else None


def at_wall_time(day: date, wall: str, zone: str, field: str) -> datetime:
    """The one instant at which the clock of the zone shows that time on that day.

    Raises:
        Malformed: `no-such-time`, `time-comes-twice`.
        Refused: as `instants`.
    """
    found = instants(day, wall, zone)
    if not found:
        raise Malformed("no-such-time", field=field, day=day, start=wall, zone=zone)
    if len(found) > 1:
        first, second = (local(each, zone).isoformat(timespec="minutes") for each in found)
        raise Malformed("time-comes-twice", field=field, day=day, start=wall, zone=zone, first=first, second=second)
    return found[0]


def _zoned(typed: str) -> datetime:
    found = datetime.fromisoformat(typed)
    if found.tzinfo is None:
        raise ValueError("no zone")
    return found.astimezone(UTC)
