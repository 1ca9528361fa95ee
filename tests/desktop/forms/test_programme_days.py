"""The days that lines of a programme name."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.forms.programme_days import DaysNamed
from desktop.wording.calendar_words import calendar_words

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2))


@pytest.fixture
def days() -> DaysNamed:
    return DaysNamed((MONDAY, WEDNESDAY), [calendar_words("en"), calendar_words("fr")])


@pytest.mark.parametrize("line", ["Tuesday 1 December", "Mardi 1er décembre 2026", "Day 2 – 1 December"])
def test_a_heading_names_a_day_alone(days: DaysNamed, line: str) -> None:
    assert days.named_alone(line) == TUESDAY


def test_a_heading_may_end_with_a_day_of_the_visit(days: DaysNamed) -> None:
    line = "Changes of the programme for 2 December (Wednesday)"
    assert (days.named_alone(line), days.at_the_end(line)) == (None, WEDNESDAY)
    assert days.at_the_end("Changes of the programme for 4 December (Friday)") is None


def test_a_day_of_the_week_and_a_number_name_a_day_of_the_visit(days: DaysNamed) -> None:
    assert (days.without_month("MERCREDI 2"), days.without_month("MERCREDI 3")) == (WEDNESDAY, None)


def test_a_day_of_the_week_is_the_next_one_after_the_day_before_it(days: DaysNamed) -> None:
    assert days.weekday("Tuesday", None) == TUESDAY
    assert days.weekday("Tuesday", TUESDAY) == date(2026, 12, 8)
    assert days.weekday("Tuesday 1", None) is None


def test_the_days_of_a_visit_are_no_heading(days: DaysNamed) -> None:
    assert days.is_span("30 November – 2 December 2026")
    assert not days.is_span("1 December 2026")


def test_a_line_may_name_a_day_that_cannot_be_read(days: DaysNamed) -> None:
    assert days.may_name_one("Tuesday the 41st")
    assert days.may_name_one("Day two")
    assert not days.may_name_one("Arrival of the delegation")


def test_words_of_days_and_numbers_of_them_are_all_of_a_heading(days: DaysNamed) -> None:
    assert days.is_all_of("Monday, first day")
    assert not days.is_all_of("Monday: arrival")
