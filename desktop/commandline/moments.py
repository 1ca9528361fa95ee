"""Moments as they are typed: an entry number, a time with its zone, or a local time of the venue."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from domain.core.problem import Malformed, Refused
from domain.core.times import instants, local
from domain.office import AsOf

_ENTRY = re.compile(r"[0-9]{1,18}")
_VENUE = re.compile(r"(?:([0-9]{4}-[0-9]{2}-[0-9]{2})[ T])?([0-9]{1,2}:[0-9]{2}) venue")


def typed_moment(typed: str, zone: str, today: date) -> AsOf:
    """The moment that was typed; `zone` is the venue's, `today` the day there if none was typed.

    Raises:
        Malformed: `bad-time`, also for a time without a zone; `no-such-time` for one that a clock change skips,
            `time-comes-twice` for one it repeats.
    """
    typed = typed.strip()
    if _ENTRY.fullmatch(typed):
        return int(typed)
    try:
        at_venue = _VENUE.fullmatch(typed)
        return _on_the_wall(at_venue, zone, today) if at_venue else _with_zone(typed)
    except (ValueError, OverflowError, Refused):
        raise Malformed("bad-time", field="as_of", value=typed[:60]) from None


def noon(typed: str, zone: str) -> datetime:
    """Noon in the zone of the day that was typed.

    Raises:
        Malformed: `bad-day`.
    """
    try:
        return instants(date.fromisoformat(typed.strip()), "12:00", zone)[0]
    except (ValueError, OverflowError, Refused, IndexError):
        raise Malformed("bad-day", field="on", value=typed[:60]) from None


def _on_the_wall(typed: re.Match[str], zone: str, today: date) -> datetime:
    day, wall = date.fromisoformat(typed[1]) if typed[1] else today, f"{typed[2]:0>5}"
    found = instants(day, wall, zone)
    if not found:
        raise Malformed("no-such-time", field="as_of", day=day, start=wall, zone=zone)
    if len(found) > 1:
        first, second = (local(each, zone).isoformat(timespec="minutes") for each in found)
        raise Malformed("time-comes-twice", field="as_of", day=day, start=wall, zone=zone, first=first, second=second)
    return found[0]


def _with_zone(typed: str) -> datetime:
    found = datetime.fromisoformat(typed)
    if found.tzinfo is None:
        raise ValueError("no zone")
    return found.astimezone(UTC)
