"""Periods: which time a figure speaks of, such as 2024, nine months of 2025, since 2022, as of 1 November 2025."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated, Literal, cast

import msgspec

from domain.core.language_tag import UNDETERMINED, in_canonical_tags, same_words
from domain.core.problem import Refused
from domain.core.text import Texts, Wording

PeriodKind = Literal["in", "months", "since", "as-of", "by", "from-to", "words"]
"""What is said of the days named: in a year, a month or on a day; in the first months of a year; since, as of, by a
day; from one to another. `words` is a period nobody put into days."""

PartialDay = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$(?!\n)")]
"""A year, a month or a day: 2024, 2024-11, 2024-11-12."""


class PeriodSaid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A period as asked for in a command. Each kind names what it needs: `last` belongs to `from-to`, `months` (1 to
    11) to `months` with their year as `first`, `words` to `words`."""

    kind: PeriodKind = "in"
    first: PartialDay | None = None
    last: PartialDay | None = None
    months: int | None = None
    words: Texts = {}


class Period(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A period as recorded, its years, months and days as they were said."""

    kind: str
    first: str | None = None
    last: str | None = None
    months: int | None = None
    words: Wording = {}

    def as_said(self) -> PeriodSaid:
        """The same period as a command asks for it."""
        return PeriodSaid(cast("PeriodKind", self.kind), self.first, self.last, self.months, self.words)


class Days(msgspec.Struct, frozen=True):
    """The days of a period, the first and the last included; None: open. `moment` is of what stood on a day."""

    first: date | None
    last: date | None
    moment: bool = False


def period_of(said: PeriodSaid, field: str) -> Period:
    """The period that is asked for.

    Raises:
        Refused: `period-incomplete`, `no-such-day`, `period-reversed`, `months-of-a-year`, or what refuses words.
    """
    period = Period(said.kind, said.first, said.last, said.months, in_canonical_tags(said.words, field))
    _refuse_incomplete(period, field)
    first, last = (days_of(day, field) if day else None for day in (period.first, period.last))
    if first and last and (last[0] < first[0] or last[1] <= first[1]):
        raise Refused("period-reversed", field=field, first=period.first, last=period.last)
    if period.months is not None and not 1 <= period.months <= 11:
        raise Refused("months-of-a-year", field=field, months=period.months)
    return period


def worded_period(words: str) -> Period | None:
    """A period that was kept as text: a year where it is one, else as worded; None where it is empty."""
    if not words:
        return None
    if re.fullmatch("(1[0-9]|2[0-9])[0-9]{2}", words):
        return Period("in", words)
    return Period("words", words={UNDETERMINED: words})


def days_of(day: str, field: str) -> tuple[date, date]:
    """The first and the last day of a year, a month or a day.

    Raises:
        Refused: `no-such-day`, as the 31st of February.
    """
    year, *parts = (int(part) for part in day.split("-"))
    try:
        first, last_month = date(year, *[*parts, 1, 1][:2]), parts[0] if parts else 12
    except ValueError:
        raise Refused("no-such-day", field=field, day=day) from None
    if not 1000 <= year < 3000:
        raise Refused("no-such-day", field=field, day=day)
    return first, first if len(parts) == 2 else _last_day_of(year, last_month)


def _last_day_of(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def days(period: Period) -> Days | None:
    """The days a period covers; None where it is told in words alone."""
    if period.first is None:
        return None
    first, last = days_of(period.first, "period")
    if period.kind == "from-to" and period.last is not None:
        return Days(first, days_of(period.last, "period")[1])
    if period.kind == "months":
        months = period.months or 12
        return Days(first, _last_day_of(first.year, months))
    from_first, to_last = period.kind != "by", period.kind != "since"
    return Days(first if from_first else None, last if to_last else None, moment=period.kind == "as-of")


def same_period(one: Period | None, other: Period | None) -> bool:
    """Whether two are said of one time: 2024 is January to December 2024. What nobody said is like itself only."""
    if one is None or other is None:
        return one is other
    covered = days(one), days(other)
    return covered[0] == covered[1] if None not in covered else same_words(one.words, other.words)


_NEEDED = {"months": {"first", "months"}, "from-to": {"first", "last"}, "words": {"words"}}


def _refuse_incomplete(period: Period, field: str) -> None:
    said = {name for name in ("first", "last", "months", "words") if getattr(period, name) not in (None, {})}
    if said != _NEEDED.get(period.kind, {"first"}) or (period.kind == "months" and len(period.first or "") != 4):
        raise Refused("period-incomplete", field=field, kind=period.kind)
