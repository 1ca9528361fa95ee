"""Times and dates as officers type them, turned into values."""

import re
from datetime import date, datetime, time, timedelta

from desktop.widgets.fields.near_day import NearDay, Way, date_or_none
from desktop.wording.calendar_words import CalendarWords, plain
from desktop.wording.half_days import HALF_BEFORE, HALF_BEHIND, by_the_clock

_CLOCK = re.compile(r"(\d{1,2})\s*[:.,h]?\s*(\d{2})?\s*(?:h|uhr|ч)?", re.IGNORECASE)
_SPOKEN = re.compile(
    r"(\d{1,2})\s*(?:ч\.?|час(?:ов|а)?|h|heures?|hours?|uhr|horas?)\s*"
    r"(?:(\d{1,2})\s*(?:мин\.?|минут\w*|min\.?|mn|minutes?)?)?",
    re.IGNORECASE,
)
"""11 ч 15 мин, 9 heures 5."""
_BEFORE_HOUR = re.compile(r"(?:в|к|с|at|à|um|a las|às|сағат)\s+(?=\d)", re.IGNORECASE)
_END_OF_DAY = re.compile(r"24\s*[:.,h]?\s*(?:00)?\s*(?:h|uhr|ч)?", re.IGNORECASE)
"""The midnight that a day ends with."""
_HALF_DAY = re.compile(r"(\d{1,2})(?:\s*[:.]\s*(\d{2}))?\s*([ap])\.?\s*m\.?", re.IGNORECASE)
_AFTER = re.compile(r"\+\s*(?:(\d{1,2})\s*[:h]\s*(\d{2})|(\d{1,3}))")
_HOURS = re.compile(r"(\+?[^+–—-]+?)\s*(?:[–—-]\s*|(?=\+))(.+)")
"""1100-1130, 11.00 – 11.30, 1100+30, +15+30."""
_DAY_FIRST = re.compile(r"(\d{1,2})(?:[\s./-]+(\d{1,2}))?(?:[\s./-]+(\d{4}|\d{2}))?\.?")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAYS_AFTER = re.compile(r"([+-])\s*(\d{1,3})")

_DAY, _MONTH, _YEAR = r"(?P<day>\d{1,2})", r"(?P<month>[^\W\d_]+)\.?", r"(?P<year>\d{4})"
_IN_WORDS = (
    re.compile(
        rf"{_DAY}(?:er|st|nd|rd|th|-?го|\.)?\s*(?:de |of )?{_MONTH},?(?:\s*(?:de |of )?{_YEAR})?"
        r"(?:\s*(?:года|жылы?|\w\.?))?",
        re.IGNORECASE,
    ),
    re.compile(rf"{_MONTH}\s*{_DAY}(?:st|nd|rd|th)?(?:,?\s*{_YEAR})?"),
    re.compile(rf"{_YEAR}(?:\s*(?:\w\.?|жыл(?:ғы|ы)?))?\s+{_DAY}\s*{_MONTH}"),
)
"""25 May 2017, 25 мая 2017 г., 25 DE MAYO; May 25, 2017; 2017 ж. 25 мамыр, 2017 жылғы 25 мамыр."""
_IN_CHINESE = re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]?")
_DAY_OF_WEEK = re.compile(r"(?P<name>[^\W\d_]+)\.?,?(?:\s+(?P<rest>.+))?")

STEP = timedelta(minutes=5)
NO_WORDS = CalendarWords()


def parse_time(text: str, start: time | None = None, words: CalendarWords = NO_WORDS) -> time | None:
    """A time of day from 1425, 925, 14.25, 9:30, 14h25, 14 h, 9, 2.30 pm or 9 утра; from noon and midnight in `words`.

    +55 and +1:30 count from `start`, and may fall on the next day. None when it cannot be read, or is relative to
    nothing.
    """
    typed = text.strip()
    if (hour := words.hours.get(plain(typed))) is not None:
        return hour
    if half := _HALF_DAY.fullmatch(typed):
        return _by_half_days(int(half[1]), int(half[2] or 0), half[3].casefold() == "p")
    if after := _AFTER.fullmatch(typed):
        return _later(start, after)
    said = _BEFORE_HOUR.sub("", typed, count=1) if _BEFORE_HOUR.match(typed) else typed
    # In a field for an hour "3 дня" is one, and no three days.
    if half := HALF_BEHIND.fullmatch(f"в {said}", 2) or HALF_BEFORE.fullmatch(said):
        said = by_the_clock(half)
    if not (clock := _CLOCK.fullmatch(said) or _SPOKEN.fullmatch(said)):
        return None
    return _time_or_none(int(clock[1]), int(clock[2] or 0))


def parse_end(text: str, start: time | None = None, words: CalendarWords = NO_WORDS) -> time | None:
    """As `parse_time`; 24:00 is midnight."""
    return time() if _END_OF_DAY.fullmatch(text.strip()) else parse_time(text, start, words)


def parse_hours(text: str, start: time | None = None, words: CalendarWords = NO_WORDS) -> tuple[time, time] | None:
    """The first and the last hour typed together: 1100-1130, 11.00–11.30, 1100+30. None where unreadable.

    The first may be relative to `start`, the last to the first.
    """
    typed = _HOURS.fullmatch(text.strip())
    first = parse_time(typed[1], start, words) if typed else None
    last = parse_end(typed[2], first, words) if typed and first is not None else None
    return (first, last) if first is not None and last is not None else None


def step_time(text: str, start: time | None, minutes: int, words: CalendarWords = NO_WORDS) -> str:
    """The text for so many minutes later, on the next multiple of the step; relative text stays relative."""
    typed = text.strip()
    if (after := _AFTER.fullmatch(typed)) and start is not None:
        return f"+{max(_next_multiple(_minutes(after), minutes), 0)}"
    value = parse_time(typed, start, words)
    if value is None:
        return f"{start:%H:%M}" if start else text
    moved = _next_multiple(value.hour * 60 + value.minute, minutes) % (24 * 60)
    return f"{moved // 60:02}:{moved % 60:02}"


def parse_date(
    text: str, near: date, words: CalendarWords = NO_WORDS, today: date | None = None, way: Way = "next"
) -> date | None:
    """A date from 12.11.2025, 12/11, 12 11 25, 2025-11-12, 12, from 12 Nov 2025 and Wed 12 in `words`, or +1 and -1.

    Day before month, as in every language of the office. What is left out is taken from `near`; a day, a month or a
    day of the week alone means the next one not before `near`, or the one that `way` says. Tomorrow is the day after
    `today`. None when it cannot be read, as where the day of the week is another one.
    """
    return _parsed(text, NearDay(near, today or near, way), words)


def _parsed(text: str, near: NearDay, words: CalendarWords) -> date | None:
    typed = text.strip()
    if (days := words.relative.get(plain(typed))) is not None:
        return near.today + timedelta(days=days)
    if named := _DAY_OF_WEEK.fullmatch(typed):
        weekday = words.weekday(named["name"])
        if weekday is not None:
            return _on_weekday(weekday, _parsed(named["rest"], near, words) if named["rest"] else None, named, near)
    return _in_figures(typed, near) or _in_words(typed, near, words)


def _on_weekday(weekday: int, found: date | None, named: re.Match[str], near: NearDay) -> date | None:
    if named["rest"] is None:
        return near.weekday(weekday)
    return found if found is not None and found.weekday() == weekday else None


def _in_figures(typed: str, near: NearDay) -> date | None:
    if days := _DAYS_AFTER.fullmatch(typed):
        return near.after(int(days[1] + days[2]))
    if iso := _YEAR_FIRST.fullmatch(typed):
        return date_or_none(int(iso[1]), int(iso[2]), int(iso[3]))
    if not (parts := _DAY_FIRST.fullmatch(typed)):
        return None
    return _dated(int(parts[1]), int(parts[2]) if parts[2] else None, parts[3], near)


def _in_words(typed: str, near: NearDay, words: CalendarWords) -> date | None:
    if chinese := _IN_CHINESE.fullmatch(typed):
        return _dated(int(chinese["day"]), int(chinese["month"]), chinese["year"], near)
    for pattern in _IN_WORDS:
        found = pattern.fullmatch(typed)
        month = words.month(found["month"]) if found else None
        if found and month is not None:
            return _dated(int(found["day"]), month, found["year"], near)
    return None


def _dated(day: int, month: int | None, year: str | None, near: NearDay) -> date | None:
    if year:
        if not month:
            return None
        return date_or_none(int(year) + (2000 if len(year) == 2 else 0), month, day)
    return near.dated(day, month)


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


def _by_half_days(hour: int, minute: int, afternoon: bool) -> time | None:
    return _time_or_none(hour % 12 + 12 * afternoon, minute) if 1 <= hour <= 12 else None
