"""Days, hours and instants in words, by the clock they are told by."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.wording import grammar
from desktop.wording.zone_city import capital_named, is_city_of, zone_city
from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.core.times import PlannedTime, comes_twice, known_zone, local

if TYPE_CHECKING:
    from re import Match

    import babel
    from babel import dates

    from domain.core.text import Wording
else:
    dates = late("babel.dates", without=("pytz",))

_LOCALES = {"en": "en_GB", "zh": "zh_Hans"}
_DAYS = "\ufdd0"
"""Stands for the days in a month that is written: no text holds it."""
_YEAR = late_pattern(r"\s*y(?:\s*'[^']*'|年)?\s*")
"""The year in a pattern, with the word that belongs to it and the blanks around it."""
_PART = late_pattern("'([^']*)'|E+|M+|d+|y+")
"""What a pattern of a day is made of, in the letters of CLDR; what stands in quotation marks stands as it is."""


_IN_FULL = 4
"""How many letters ask for the whole name of a month or a day of the week."""


class NamesOfDays(NamedTuple):
    """What a language calls months, January first, and days of the week, Monday first, one behind the other."""

    months: str
    months_short: str
    weekdays: str
    weekdays_short: str


def clock_by(pattern: str, hour: int, minute: int) -> str:
    """A time of day by the pattern of a language: HH:MM gives 09:05, H h MM gives 9 h 05."""
    return pattern.replace("MM", f"{minute:02}").replace("HH", f"{hour:02}").replace("H", str(hour))


class TimeWords(ABC):
    """How one language writes days and hours, and by which clock.

    Args:
        zone: the clock by which instants are told.
        named: whether the clock is named with each instant.
        day: the one an instant of another day is told apart from.
    """

    def __init__(
        self, language: str, zone: str | Callable[[], str] = "", *, named: bool = False, day: date | None = None
    ) -> None:
        self.language = language
        self._zone = zone
        self.named = named
        self.day_meant = day
        self.visit_days: tuple[date, ...] = ()
        """The first and the last day of the visit that is told of."""
        self.places: Mapping[str, Wording] = {}
        """By zone the place of the visit that goes by its clock: Astana, where the zone is called by Almaty."""
        self._by_a_clock = bool(zone)

    @abstractmethod
    def __call__(self, code: str, /, **values: Any) -> str:
        """The words of a code."""

    @abstractmethod
    def has(self, code: str) -> bool:
        """Whether this language has words for the code."""

    @abstractmethod
    def pick(self, wording: Mapping[str, Any]) -> str:
        """The words in this language, or in the nearest one there is; empty if there are none."""

    @abstractmethod
    def in_zone(self, zone: str, places: Mapping[str, Wording] | None = None) -> TimeWords:
        """The same words, with instants told by the clock of another zone, called as the places there are."""

    @abstractmethod
    def on_day(self, day: date | None) -> TimeWords:
        """The same words for what belongs to a day: a clock time of another day is told with its day."""

    @cached_property
    def zone(self) -> str:
        """The clock by which instants are told; asked for where it is first needed."""
        return (self._zone() if callable(self._zone) else self._zone) or "UTC"

    @cached_property
    def locale(self) -> babel.Locale:
        """How this language writes dates, numbers and lists."""
        return _locale_of(self.language)

    @cached_property
    def _names_of_days(self) -> NamesOfDays:
        names = ("months", "months-short", "weekdays", "weekdays-short")
        return NamesOfDays(*(self(f"date.{each}") for each in names))

    def with_commas(self, parts: Iterable[str]) -> str:
        """What there is of several texts, one after another, with the comma of the language."""
        return grammar.with_commas(parts, self.language)

    def day(self, day: date, style: str = "full") -> str:
        """A day: `full` Wednesday 12 November 2025, `long` without the weekday, `short` Wed 12 Nov.

        `quoted` is how a letter bears it: 12 Nov 2025.
        """
        if not self.has(f"date.{style}-pattern"):
            return self._day_by_the_locale(day, style)
        return self._by_pattern(day, self(f"date.{style}-pattern"))

    def days(self, first: date, last: date) -> str:
        """The days from one to another: 11–12 November 2025."""
        if first == last:
            return self.day(first, "long")
        if not self.has("date.long-pattern"):
            return str(dates.format_interval(first, last, "yMMMMd", locale=self.locale))
        if (first.year, first.month) == (last.year, last.month):
            # An office lists thousands of visits: a month is written once for all of them.
            pattern = self("date.long-pattern").replace("d", f"'{_DAYS}'")
            month = _day_by_pattern(last.replace(day=1), pattern, self._names_of_days)
            return month.replace(_DAYS, f"{self._by_pattern(first, 'd')}–{last.day}")
        if first.year == last.year:
            return self._days_of_a_year(first, last)
        return self("date.range", first=self.day(first, "long"), last=self.day(last, "long"))

    def _days_of_a_year(self, first: date, last: date) -> str:
        """The days from one month to another of a year, which is said once: 29 November – 3 December 2026."""
        pattern = self("date.long-pattern")
        without = _YEAR.sub("", pattern)
        ahead = pattern.startswith("y")
        begins, ends = (pattern, without) if ahead else (without, pattern)
        return self("date.range", first=self._by_pattern(first, begins), last=self._by_pattern(last, ends))

    def _by_pattern(self, day: date, pattern: str) -> str:
        if day.day == 1 and self.has("date.first-of-month"):
            pattern = pattern.replace("d", self("date.first-of-month"))
        return _day_by_pattern(day, pattern, self._names_of_days)

    def clock(self, moment: time | datetime | str) -> str:
        """A time of day as this language writes it: 17:30 and 09:05, in French 17 h 30 and 9 h 05.

        Of an instant in an hour that comes twice, as the clocks go back, it says which: 02:30 (UTC+1). Where the clock
        is to be named, it is: 17:30 (Moscow, UTC+3).
        """
        wall = moment if isinstance(moment, str) else f"{self._there(moment):%H:%M}"
        hours, minutes = map(int, wall.split(":"))
        written = clock_by(self("time.pattern"), hours, minutes)
        if not isinstance(moment, datetime) or moment.tzinfo is None:
            return written
        if self.named:
            written = self("time.in-zone", time=written, zone=self.zone_named(moment))
        elif comes_twice(moment, self.zone):
            written = self("time.with-offset", time=written, offset=self.offset(moment))
        there = self._there(moment).date()
        if self.day_meant in (None, there):
            return written
        return self("time.planned", day=self.day(there, "short"), span=written)

    def span(self, planned: PlannedTime, *, brackets: bool = True) -> str:
        """The hours of a planned time, such as 14:25–15:20, about 18:00, [13:00]; without hours, in words.

        By another clock than that of the words it is named: 10:00–12:00 (Almaty, UTC+5).
        """
        if planned.start is None:
            return self("time.to-be-fixed")
        said = self._span(planned, brackets=brackets)
        if planned.starts_at is not None and (self.named or (self._by_a_clock and planned.zone != self.zone)):
            there = self.in_zone(planned.zone)
            return self("time.in-zone", time=said, zone=there.zone_named(planned.starts_at))
        return said

    def _span(self, planned: PlannedTime, *, brackets: bool) -> str:
        start = self.clock(str(planned.start))
        if planned.end is not None:
            start = self._range(planned, start, self.clock(planned.end))
        if planned.precision in ("about", "after"):
            return self(f"time.{planned.precision}", time=start)
        return f"[{start}]" if planned.precision == "provisional" and brackets else start

    def _range(self, planned: PlannedTime, start: str, end: str) -> str:
        if planned.end_day is None or planned.end_day == planned.day:
            return self("time.range", start=start, end=end)
        if planned.end_day == planned.day + timedelta(days=1):
            return self("time.range-past-midnight", start=start, end=end)
        return self("time.range-until-day", start=start, end=end, day=self.day(planned.end_day, "short"))

    def planned(self, planned: PlannedTime) -> str:
        """A planned time with its day: Wed 12 Nov, 14:25–15:20."""
        return self("time.planned", day=self.day(planned.day, "short"), span=self.span(planned))

    def moment(self, moment: datetime) -> str:
        """An instant by the clock of the zone: 12 Nov 2025, 17:30."""
        there = self._there(moment)
        return self("time.moment", day=self.day(there.date(), "long"), time=self.on_day(None).clock(moment))

    def offset(self, moment: datetime) -> str:
        """The zone's distance from UTC at an instant: UTC+3."""
        shift = local(moment, self.zone).utcoffset() or timedelta()
        hours, minutes = divmod(abs(int(shift.total_seconds())) // 60, 60)
        sign = "−" if shift < timedelta() else "+"
        return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")

    def city(self) -> str:
        """The city by whose clock instants are told: Moscow. That of the visit, where it is there by this clock."""
        place = self.places.get(self.zone, {})
        if self.language in place:
            return place[self.language]
        if not place or is_city_of(self.zone, place):
            return zone_city(self.zone, self.locale)
        return capital_named(frozenset(place.values()), self.language, self.locale) or self.pick(place)

    def clock_named(self, instants: Iterable[datetime] = ()) -> str:
        """The clock as a heading names it, with its distance from UTC at those instants and in the days of the visit:
        Moscow time (UTC+3). Where it changes between them both are named: Paris time (UTC+2, UTC+1).
        """
        if self.zone == "UTC":
            return self.zone
        of_days = [datetime.combine(day, time(12), known_zone(self.zone)) for day in self.visit_days]
        there = sorted([*instants, *of_days]) or [datetime.now(UTC)]
        offsets = dict.fromkeys(self.offset(each) for each in there)
        return self("zone.clock", city=self.city(), offset=self.with_commas(offsets))

    def zone_named(self, moment: datetime) -> str:
        """The zone as it is named beside an instant: Moscow, UTC+3; UTC alone where it is that."""
        return self.zone if self.zone == "UTC" else self("zone.named", city=self.city(), offset=self.offset(moment))

    def _interval(self, first: Any, last: Any) -> str:
        if isinstance(first, datetime) or isinstance(last, datetime):
            start, end = (self.clock(each) if each else self("time.not-observed") for each in (first, last))
            return self("time.range", start=start, end=end)
        return self.days(first, last) if first and last else self("nothing")

    def _day_by_the_locale(self, day: date, style: str) -> str:
        if style == "short":
            return str(dates.format_skeleton("MMMEd", day, locale=self.locale))
        return dates.format_date(day, "long" if style == "quoted" else style, locale=self.locale)

    def _there(self, moment: time | datetime) -> Any:
        return local(moment, self.zone) if isinstance(moment, datetime) and moment.tzinfo else moment


@lru_cache(4096)
def _day_by_pattern(day: date, pattern: str, names: NamesOfDays) -> str:
    # Babel does the same, which is loaded only for what the catalogue has no words for: it takes a while.
    def part(found: Match[str]) -> str:
        quoted, asked = found[1], found[0]
        return quoted if quoted is not None else _part_of(day, asked, names)

    return _PART.sub(part, pattern)


def _part_of(day: date, asked: str, names: NamesOfDays) -> str:
    """What letters of a pattern stand for: MMMM November, MMM Nov, M 11, EEEE Wednesday, EEE Wed, d 12, y 2025."""
    if asked[0] == "E":
        return (names.weekdays if len(asked) == _IN_FULL else names.weekdays_short).split("|")[day.weekday()]
    if asked in ("MMM", "MMMM"):
        return (names.months if len(asked) == _IN_FULL else names.months_short).split("|")[day.month - 1]
    number = {"M": day.month, "d": day.day, "y": day.year}[asked[0]]
    return f"{number:0{len(asked)}}"


@lru_cache
def _locale_of(language: str) -> babel.Locale:
    # By way of `dates`, which the data of every locale loads: loaded by them alone it would take pytz.
    return dates.Locale.parse(_LOCALES.get(language, language))  # type: ignore[attr-defined]  # imported there
