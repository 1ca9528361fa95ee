"""By which clock the hours of a pasted programme are, where that is said."""

from __future__ import annotations

import pytest

from desktop.forms.programme_hours import as_read, without_own_clock


@pytest.mark.parametrize(
    ("line", "zone", "city"),
    [
        ("12h30 (heure de Paris) Tea", "Europe/Paris", "Paris"),
        ("10:00 (время московское) Tea", "Europe/Moscow", "Москва"),
        ("10:00 – 11:00 (по времени Астаны) Tea", "Asia/Almaty", "Астана"),
        ("9 a.m. (Beijing time) Tea", "Asia/Shanghai", "Pékin"),
    ],
)
def test_that_hours_are_by_the_clock_of_the_visit_is_left_out(line: str, zone: str, city: str) -> None:
    assert without_own_clock(line, zone, [city]) == f"{line.partition(' (')[0]} Tea"


@pytest.mark.parametrize("line", ["10:00 (New Delhi time) Tea", "10:00 (tea time) Tea", "10:00 Tea (Moscow time)"])
def test_another_clock_and_what_is_none_stay(line: str) -> None:
    assert without_own_clock(line, "America/New_York", ["New York"]) == line


def test_an_hour_before_which_something_is_done_begins_no_line() -> None:
    assert as_read("Rest before the dinner at 19:00") == "Rest before the dinner at 19:00"
    assert as_read("Dinner at 19:00") == "19:00 Dinner"
