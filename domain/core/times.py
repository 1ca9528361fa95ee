"""Planned time: what the clock on the wall of the venue will say, and the instant that follows from it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from typing import Annotated, Literal, cast
from zoneinfo import ZoneInfo

import msgspec

from domain.core.nearest import nearest
from domain.core.packaged import packaged_path
from domain.core.problem import Refused

WallTime = Annotated[str, msgspec.Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""Hours and minutes on the wall, such as 14:25."""

Minutes = Annotated[int, msgspec.Meta(ge=0, le=24 * 60)]
"""A span of whole minutes, up to a day."""

Precision = Literal["exact", "about", "after", "provisional"]
"""How a planned time is meant. A provisional one is printed in brackets: not agreed, or not known."""

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""The days a programme may lie in."""


class When(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A time as asked for in a command: local to the venue unless another zone is named.

    Without `start` the day alone is known. Without `end` the end is open. A time that crosses midnight
    says so with `end_day`.
    """

    day: date
    start: WallTime | None = None
    end: WallTime | None = None
    end_day: date | None = None
    precision: Precision = "exact"
    zone: str | None = None


class PlannedTime(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A time as planned and recorded. The wall time and its zone are the truth.

    `starts_at` and `ends_at` are the instants (UTC) the zone's rules gave when it was recorded; rules
    changed since are a check, not a silent move.
    """

    day: date
    start: str | None
    end: str | None
    end_day: date | None
    precision: str
    zone: str
    starts_at: datetime | None
    ends_at: datetime | None

    def as_asked(self) -> When:
        """The same time as a command asks for it."""
        return When(
            day=self.day,
            start=self.start,
            end=self.end,
            end_day=self.end_day,
            precision=cast("Precision", self.precision),
            zone=self.zone,
        )


def same_day(one: object, other: object) -> bool:
    """Whether both are hours of one day by one clock, so that the day of the second goes without saying."""
    if not (isinstance(one, PlannedTime) and isinstance(other, PlannedTime)):
        return False
    return None not in (one.start, other.start) and (one.day, one.zone) == (other.day, other.zone)


class Moment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """An instant (UTC) as it was observed: exactly, or about."""

    at: datetime
    about: bool


def plan(when: When, zone: str) -> PlannedTime:
    """The planned time that is asked for, in the zone named or else in the one given.

    Raises:
        Refused: `unknown-time-zone`, `day-out-of-range`, `end-without-start`, `no-such-time` (a clock
            change skips it) or `end-before-start`.
    """
    zone = when.zone or zone
    known_zone(zone, "when")
    for day in (when.day, when.end_day or when.day):
        refuse_remote_day(day, "when")
    if when.end_day is not None and when.end_day < when.day:
        raise Refused("end-before-start", field="when", start=when.day, end=when.end_day)
    if when.start is None and when.end is not None:
        raise Refused("end-without-start", field="when")
    starts_at = _instant(when.day, when.start, zone)
    ends_at = _instant(when.end_day or when.day, when.end, zone)
    if starts_at and ends_at and ends_at <= starts_at:
        raise Refused("end-before-start", field="when", start=when.start, end=when.end)
    return PlannedTime(
        day=when.day,
        start=when.start,
        end=when.end,
        end_day=when.end_day if when.end_day != when.day else None,
        precision=when.precision,
        zone=zone,
        starts_at=starts_at,
        ends_at=ends_at,
    )


@lru_cache(maxsize=64)
def known_zone(name: str, field: str = "zone") -> ZoneInfo:
    """The time zone of that IANA name.

    Raises:
        Refused: `time-zone-missing`, `unknown-time-zone`, at the field of the command that holds the name.
    """
    if not name:
        raise Refused("time-zone-missing", field=field)
    if name not in _zone_names():
        raise Refused("unknown-time-zone", field=field, near=nearest(name, _zone_names()), zone=name[:60])
    return ZoneInfo(name)


@cache
def _zone_names() -> frozenset[str]:
    # What a machine resolves beyond this list (`localtime`, another case of the letters) is unknown elsewhere.
    return frozenset(packaged_path("zones", package="tzdata").read_text(encoding="utf-8").split())


def refuse_remote_day(day: date, field: str) -> None:
    """Refuse a day no programme may lie in (`day-out-of-range`)."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refused("day-out-of-range", field=field, day=day)


def aware(at: datetime | None, field: str = "at") -> datetime:
    """The instant in UTC.

    Raises:
        Refused: `time-without-zone`; a fact must say which clock it was read from. `day-out-of-range`.
    """
    if at is None or at.tzinfo is None:
        raise Refused("time-without-zone", field=field)
    refuse_remote_day(at.date(), field)
    return at.astimezone(UTC)


def local(instant: datetime, zone: str) -> datetime:
    """The instant as the clock of the zone shows it."""
    return instant.astimezone(known_zone(zone))


def minutes_between(earlier: datetime, later: datetime) -> int:
    """Whole minutes from one instant to another; negative if the second comes first."""
    return int((later - earlier) / timedelta(minutes=1))


def instants(day: date, wall: str, zone: str) -> tuple[datetime, ...]:
    """When (UTC) the clock of the zone shows that time on that day: twice where an hour comes again, or never.

    Raises:
        Refused: `unknown-time-zone`, `day-out-of-range`.
    """
    refuse_remote_day(day, "when")
    hours, minutes = wall.split(":")
    there = datetime(day.year, day.month, day.day, int(hours), int(minutes), tzinfo=known_zone(zone))
    both = {there.replace(fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(sorted(each for each in both if local(each, zone).replace(tzinfo=None) == there.replace(tzinfo=None)))


def comes_twice(instant: datetime, zone: str) -> bool:
    """Whether the clock of the zone shows the time of that instant at another instant as well."""
    there = local(instant, zone)
    return there.utcoffset() != there.replace(fold=1 - there.fold).utcoffset()


@lru_cache(maxsize=256)
def clock_change(day: date, zone: str) -> datetime | None:
    """The instant (UTC) of that day at which the clocks of the zone change, to the quarter of an hour; mostly none."""
    before = datetime(day.year, day.month, day.day, tzinfo=known_zone(zone)).astimezone(UTC)
    while local(before, zone).date() == day:
        after = before + timedelta(minutes=15)
        if local(before, zone).utcoffset() != local(after, zone).utcoffset():
            return after
        before = after
    return None


@lru_cache(maxsize=4096)
def _instant(day: date, wall: str | None, zone: str) -> datetime | None:
    if wall is None:
        return None
    found = instants(day, wall, zone)
    if not found:
        raise Refused("no-such-time", field="when", day=day, start=wall, zone=zone)
    return found[0]
