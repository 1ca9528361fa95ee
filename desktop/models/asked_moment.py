"""The moment of the past that is asked for: an entry by its number, or an hour, with a day where it is another one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from desktop.desk.view import VisitView
from desktop.machine import clock
from desktop.widgets.fields.calendar_popup import MonthMarks
from desktop.widgets.fields.shorthand import parse_date, parse_time
from desktop.wording.calendar_words import CalendarWords
from domain.core.problem import Refused
from domain.core.times import instants, local
from domain.projections.history import HistoryRow

_TO_THE_MINUTE = timedelta(minutes=1) - timedelta(microseconds=1)
"""Times are told to the minute: what was recorded within it was recorded by then."""
_LATEST = time(23, 59)
_FIRST_YEAR = 1900
"""Four figures that are fewer are no year: 11.11. 1159 is a minute before noon."""
_OVER_A_YEAR = timedelta(days=400)
_BACK = (0, 6, 30, 364)
"""So many days before the newest entry a day that leaves out week, month or year is looked for, the nearest first."""


def entry_asked(typed: str, view: VisitView, words: CalendarWords) -> int | None:
    """The entry a visit stood at by then: of a number itself, of a day its last one; 0 before the first entry.

    An hour alone is one of the day on show. None for what is neither a number of an entry nor a moment.
    """
    text = typed.strip()
    if text.isdecimal() and 1 <= int(text) <= view.newest:
        return int(text)
    zone = view.visit.zone
    shown, newest = (local(_recorded(view.history[entry - 1]), zone).date() for entry in (view.entry, view.newest))
    days = frozenset(local(_recorded(row), zone).date() for row in view.history)
    found = next(_readings(text, shown, _Days(newest, days), words), None)
    if found is None:
        return None
    try:
        return _last_by(instants(found[0], f"{found[1]:%H:%M}", zone), view)
    except Refused:
        return None


class _Days(NamedTuple):
    newest: date
    recorded: frozenset[date]
    """Those on which something was recorded."""


def _readings(text: str, shown: date, days: _Days, words: CalendarWords) -> Iterator[tuple[date, time]]:
    """A day and an hour, as one may read them: an hour alone, both, a day alone."""
    if (hour := parse_time(text, None, words)) is not None:
        yield shown, hour
    parts = text.replace(",", " ").split()
    whole = _past_day(text, days, words)
    if whole is not None and whole.year >= _FIRST_YEAR and parts[-1] == str(whole.year):
        yield whole, _LATEST  # 11 November 2026 is no 11 November at 20:26.
    for at in range(len(parts) - 1, 0, -1):
        day, hour = _past_day(" ".join(parts[:at]), days, words), parse_time(" ".join(parts[at:]), None, words)
        if day is not None and hour is not None:
            yield day, hour
    if whole is not None:
        yield whole, _LATEST


def _past_day(text: str, days: _Days, words: CalendarWords) -> date | None:
    """A day that was typed; without a month or a year the last such day something may have been recorded on.

    Of a day and a month it is the year in which something was recorded on it: a visit of November 2025 may have been
    opened again a year later.
    """
    found = [parse_date(text, days.newest - timedelta(days=back), words) for back in _BACK]
    past = [day for day in found if day is not None and day <= days.newest]
    if not past:
        return found[0]
    before = parse_date(text, past[0] - _OVER_A_YEAR, words)
    without_year = before is not None and before != past[0] and f"{before:%m%d}" == f"{past[0]:%m%d}"
    recorded = (day for day in days.recorded if without_year and f"{day:%m%d}" == f"{past[0]:%m%d}")
    return max(recorded, default=past[0])


def _last_by(found: tuple[datetime, ...], view: VisitView) -> int | None:
    """The last entry recorded by the end of a minute, of one that comes twice the second; None: no clock showed it."""
    if not found:
        return None
    return bisect_right([_recorded(row) for row in view.history], found[-1] + _TO_THE_MINUTE)


def _recorded(row: HistoryRow) -> datetime:
    """When an entry was recorded: whatever stands in a journal was."""
    assert row.entry.recorded_at is not None
    return row.entry.recorded_at


def month_of(view: VisitView) -> tuple[date, MonthMarks]:
    """The day of the moment on show, and what its month marks: today and the days of the visit, by its own clock."""
    visit, now = view.visit, clock.now()
    marks = MonthMarks(local(now, visit.zone).date(), (visit.first_day, visit.last_day))
    return local(view.recorded_at or now, visit.zone).date(), marks
