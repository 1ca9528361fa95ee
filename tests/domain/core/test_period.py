"""Periods: which time a figure speaks of."""

from datetime import date

import pytest

from domain.core.period import Days, Period, PeriodSaid, days, period_of, same_period, worded_period
from domain.core.problem import Refused


@pytest.mark.parametrize(
    ("said", "covered"),
    [
        (PeriodSaid("in", "2024"), Days(date(2024, 1, 1), date(2024, 12, 31))),
        (PeriodSaid("in", "2024-02"), Days(date(2024, 2, 1), date(2024, 2, 29))),
        (PeriodSaid("months", "2025", months=9), Days(date(2025, 1, 1), date(2025, 9, 30))),
        (PeriodSaid("since", "2022-02"), Days(date(2022, 2, 1), None)),
        (PeriodSaid("by", "2030"), Days(None, date(2030, 12, 31))),
        (PeriodSaid("as-of", "2025-11-01"), Days(date(2025, 11, 1), date(2025, 11, 1), moment=True)),
        (PeriodSaid("from-to", "2026", "2030"), Days(date(2026, 1, 1), date(2030, 12, 31))),
        (PeriodSaid("words", words={"fr": "ces dernières années"}), None),
    ],
)
def test_a_period_covers_its_days(said: PeriodSaid, covered: Days | None) -> None:
    period = period_of(said, "period")
    assert days(period) == covered
    assert period_of(period.as_said(), "period") == period


@pytest.mark.parametrize("day", ["2025-02-31", "2025-13", "2025-00-01", "0999", "3000"])
def test_no_day_that_does_not_exist(day: str) -> None:
    with pytest.raises(Refused) as refused:
        period_of(PeriodSaid("as-of", day), "period")
    assert (refused.value.code, refused.value.values["day"]) == ("no-such-day", day)


@pytest.mark.parametrize(("first", "last"), [("2030", "2026"), ("2025-11-12", "2025-11-11"), ("2025", "2025-06")])
def test_no_period_runs_backwards(first: str, last: str) -> None:
    with pytest.raises(Refused, match="period-reversed"):
        period_of(PeriodSaid("from-to", first, last), "period")


@pytest.mark.parametrize(
    "said",
    [
        PeriodSaid("in"),
        PeriodSaid("from-to", "2024"),
        PeriodSaid("since", "2024", "2025"),
        PeriodSaid("months", "2025"),
        PeriodSaid("months", "2025-03", months=3),
        PeriodSaid("in", "2024", words={"en": "2024"}),
        PeriodSaid("words"),
    ],
)
def test_a_period_says_what_its_kind_needs_and_no_more(said: PeriodSaid) -> None:
    with pytest.raises(Refused, match="period-incomplete"):
        period_of(said, "period")


@pytest.mark.parametrize("months", [0, 12])
def test_a_whole_year_is_told_as_a_year(months: int) -> None:
    with pytest.raises(Refused, match="months-of-a-year"):
        period_of(PeriodSaid("months", "2025", months=months), "period")


def test_one_time_told_in_two_ways_is_one() -> None:
    assert same_period(Period("in", "2024"), Period("from-to", "2024-01", "2024-12"))
    assert same_period(Period("months", "2025", months=9), Period("from-to", "2025-01", "2025-09-30"))
    assert not same_period(Period("in", "2024"), Period("in", "2023"))
    assert not same_period(Period("in", "2025-11-01"), Period("as-of", "2025-11-01"))


def test_a_period_nobody_said_is_like_itself_only() -> None:
    assert same_period(None, None)
    assert not same_period(None, Period("in", "2024"))


def test_words_are_compared_as_words() -> None:
    assert same_period(worded_period("9 months of 2025"), worded_period("9 Months of  2025"))
    assert not same_period(worded_period("9 months of 2025"), worded_period("last year"))


def test_a_text_of_four_digits_is_a_year_and_any_other_stays_as_worded() -> None:
    assert worded_period("2024") == Period("in", "2024")
    assert worded_period("9 months of 2025") == Period("words", words={"und": "9 months of 2025"})
    assert worded_period("") is None
