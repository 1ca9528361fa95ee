"""Times and dates as officers type them, turned into values."""

import re
from datetime import date, datetime, time, timedelta

_CLOCK = re.compile(r"(\d{1,2})\s*[:.,h]?\s*(\d{2})?\s*(?:h|uhr|ч)?", re.IGNORECASE)
_AFTER = re.compile(r"\+\s*(?:(\d{1,2})\s*[:h]\s*(\d{2})|(\d{1,3}))")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:[\s./-]+(\d{1,2}))?(?:[\s./-]+(\d{4}|\d{2}))?\.?")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAYS_AFTER = re.compile(r"([+-])\s*(\d{1,3})")

STEP = timedelta(minutes=5)


def parse_time(text: str, start: time | None = None) -> time | None:
    """A time of day from 1425, 925, 14.25, 9:30, 14h25, 14 h or 9; from +55 or +1:30 after `start`.

    A time after `start` may fall on the next day. None when it cannot be read, or is relative to nothing.
    """
    typed = text.strip()
    if after := _AFTER.fullmatch(typed):
        return _later(start, after)
    if not (clock := _CLOCK.fullmatch(typed)):
        return None
    return _time_or_none(int(clock[1]), int(clock[2] or 0))


def step_time(text: str, start: time | None, minutes: int) -> str:
    """The text for so many minutes later, on the next multiple of the step; relative text stays relative."""
    typed = text.strip()
    if (after := _AFTER.fullmatch(typed)) and start is not None:
        return f"+{max(_next_multiple(_minutes(after), minutes), 0)}"
    value = parse_time(typed, start)
    if value is None:
        return f"{start:%H:%M}" if start else text
    moved = _next_multiple(value.hour * 60 + value.minute, minutes) % (24 * 60)
    return f"{moved // 60:02}:{moved % 60:02}"


def parse_date(text: str, near: date) -> date | None:
    """A date from 12.11.2025, 12/11, 12 11 25, 2025-11-12, 12, or from +1 and -1 day.

    Day before month, as in every language of the office. What is left out is taken from `near`; a day or a
    month alone means the next one not before `near`. None when it cannot be read.
    """
    typed = text.strip()
    if days := _DAYS_AFTER.fullmatch(typed):
        return near + timedelta(days=int(days[1] + days[2]))
    if iso := _YEAR_FIRST.fullmatch(typed):
        return _date_or_none(int(iso[1]), int(iso[2]), int(iso[3]))
    if not (parts := _DAY_FIRST.fullmatch(typed)):
        return None
    day, month, year = int(parts[1]), parts[2], parts[3]
    if year:
        return _date_or_none(int(year) + (2000 if len(year) == 2 else 0), int(month), day)
    return _next_date(day, int(month) if month else None, near)


def _later(start: time | None, after: re.Match[str]) -> time | None:
    if start is None:
        return None
    moved = datetime.combine(date(2000, 1, 1), start) + timedelta(minutes=_minutes(after))
    return moved.time()


def _minutes(after: re.Match[str]) -> int:
    return int(after[3]) if after[3] else int(after[1]) * 60 + int(after[2])


def _next_multiple(value: int, minutes: int) -> int:
    step = abs(minutes)
    return (value // step + 1) * step if minutes > 0 else (-(-value // step) - 1) * step


def _time_or_none(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _next_date(day: int, month: int | None, near: date) -> date | None:
    """The first such day from `near` on, within four years for the sake of 29 February."""
    months = ((near.year + (near.month - 1 + n) // 12, (near.month - 1 + n) % 12 + 1) for n in range(49))
    found = (_date_or_none(year, m, day) for year, m in months if month in (None, m))
    return next((value for value in found if value is not None and value >= near), None)
