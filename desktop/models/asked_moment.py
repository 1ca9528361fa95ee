"""The moment of the past that is asked for: an entry by its number, or an hour, with a day where it is another one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from desktop.desk.view import VisitView
from desktop.machine import clock
from desktop.widgets.calendar_popup import MonthMarks
from desktop.widgets.shorthand import parse_date, parse_time
from desktop.wording.calendar_words import CalendarWords
from domain.core.problem import Refused
from domain.core.times import instants, local
from domain.projections.history import HistoryRow

_TO_THE_MINUTE = timedelta(minutes=1) - timedelta(microseconds=1)
"""Times are told to the minute: what was recorded within it was recorded by then."""
_LATEST = time(23, 59)
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
    found = next(_readings(text, shown, newest, words), None)
    if found is None:
        return None
    try:
        return _last_by(instants(found[0], f"{found[1]:%H:%M}", zone), view)
    except Refused:
        return None


def _readings(text: str, shown: date, newest: date, words: CalendarWords) -> Iterator[tuple[date, time]]:
    """A day and an hour, as one may read them: an hour alone, both, a day alone."""
    if (hour := parse_time(text, None, words)) is not None:
        yield shown, hour
    parts = text.replace(",", " ").split()
    for at in range(len(parts) - 1, 0, -1):
        day, hour = _past_day(" ".join(parts[:at]), newest, words), parse_time(" ".join(parts[at:]), None, words)
        if day is not None and hour is not None:
            yield day, hour
    if (day := _past_day(text, newest, words)) is not None:
        yield day, _LATEST


def _past_day(text: str, newest: date, words: CalendarWords) -> date | None:
    """A day that was typed; without a month or a year the last such day something may have been recorded on."""
    found = [parse_date(text, newest - timedelta(days=back), words) for back in _BACK]
    return next((day for day in found if day is not None and day <= newest), found[0])


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
