"""Which day is meant where its month or its year was left out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

import msgspec
from msgspec.structs import replace

Way = Literal["next", "around", "past"]
"""Where such a day lies: not before the day it is near; of one with its month, the nearest to that; of what is done,
such as the date of a letter, the nearest to it that is not after today."""
MONTHS = 48
"""So far a day is looked for, for the sake of 29 February."""


RECENT = timedelta(days=62)
"""So long after the day it is near a day without its month is counted back from today."""


class NearDay(msgspec.Struct, frozen=True):
    """A day from which what is left out is taken: today, or the first day of the visit."""

    day: date
    today: date
    way: Way = "next"

    def dated(self, day: int, month: int | None) -> date | None:
        """The day of that number, in that month if one was said."""
        if self.way == "past":
            recent = month is None and timedelta() <= self.today - self.day <= RECENT
            told = replace(self, day=self.today) if recent else self
            return told._nearest(each for each in self._such(day, month, -MONTHS) if each <= self.today)
        if self.way == "around" and month is not None:
            return self._nearest(self._such(day, month, -MONTHS))
        return next((each for each in self._such(day, month, 0) if each >= self.day), None)

    def weekday(self, number: int) -> date:
        """The day of the week of that number, Monday 0."""
        following = self.day + timedelta(days=(number - self.day.weekday()) % 7)
        if self.way != "past" or following <= self.today:
            return following
        latest = min(following - timedelta(days=7), self.today)
        return latest - timedelta(days=(latest.weekday() - number) % 7)

    def after(self, days: int) -> date:
        """So many days later; of what is done, counted from today where the day it is near is still to come."""
        return (min(self.day, self.today) if self.way == "past" else self.day) + timedelta(days=days)

    def _such(self, day: int, month: int | None, first: int) -> Iterable[date]:
        """The days of that number from so many months after this one on, in order."""
        for number in range(first, MONTHS + 1):
            year, before = divmod(self.day.year * 12 + self.day.month - 1 + number, 12)
            if month in (None, before + 1) and (found := date_or_none(year, before + 1, day)) is not None:
                yield found

    def _nearest(self, days: Iterable[date]) -> date | None:
        return min(days, key=lambda each: abs(each - self.day), default=None)


def date_or_none(year: int, month: int, day: int) -> date | None:
    """The day of a calendar; None where it has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
