from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.widgets.shorthand import parse_date, parse_time, step_time

START = time(14, 25)
NEAR = date(2025, 11, 10)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1425", time(14, 25)),
        ("925", time(9, 25)),
        ("0925", time(9, 25)),
        ("14.25", time(14, 25)),
        ("14,25", time(14, 25)),
        ("9:30", time(9, 30)),
        ("14h25", time(14, 25)),
        ("14 h 25", time(14, 25)),
        ("14 h", time(14)),
        ("14", time(14)),
        ("9", time(9)),
        ("0", time(0)),
        ("2359", time(23, 59)),
        ("  1425  ", time(14, 25)),
        ("١٤:٢٥", time(14, 25)),
        ("+55", time(15, 20)),
        ("+ 5", time(14, 30)),
        ("+1:30", time(15, 55)),
        ("+0", START),
        ("+600", time(0, 25)),
    ],
)
def test_a_time_is_understood_as_typed(typed: str, meant: time) -> None:
    assert parse_time(typed, START) == meant


@pytest.mark.parametrize(
    "typed", ["", " ", "24", "2400", "1460", "14:60", "14:5:5", "abc", "-5", "+", "+1:3", "1e3", "14:255"]
)
def test_what_cannot_be_read_is_no_time(typed: str) -> None:
    assert parse_time(typed, START) is None


def test_a_relative_time_means_nothing_without_a_start() -> None:
    assert parse_time("+55") is None


@pytest.mark.parametrize(
    ("typed", "minutes", "stepped"),
    [
        ("1425", 5, "14:30"),
        ("1425", -5, "14:20"),
        ("1427", 5, "14:30"),
        ("1427", -5, "14:25"),
        ("2358", 5, "00:00"),
        ("0:00", -5, "23:55"),
        ("+55", 5, "+60"),
        ("+3", -5, "+0"),
        ("+0", -5, "+0"),
        ("", 5, "14:25"),
    ],
)
def test_arrows_go_to_the_next_five_minutes(typed: str, minutes: int, stepped: str) -> None:
    assert step_time(typed, START, minutes) == stepped


def test_arrows_leave_a_word_alone_when_there_is_no_start() -> None:
    assert step_time("noon", None, 5) == "noon"


@given(st.times())
def test_every_time_can_be_typed_in_four_digits(value: time) -> None:
    assert parse_time(f"{value:%H%M}") == value.replace(second=0, microsecond=0)


@given(st.text(max_size=8))
def test_no_text_breaks_the_reading(typed: str) -> None:
    assert parse_time(typed, START) is None or isinstance(parse_time(typed, START), time)
    assert parse_date(typed, NEAR) is None or isinstance(parse_date(typed, NEAR), date)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12.11.2025", date(2025, 11, 12)),
        ("12/11/25", date(2025, 11, 12)),
        ("12 11 2025", date(2025, 11, 12)),
        ("2025-11-12", date(2025, 11, 12)),
        ("12.11", date(2025, 11, 12)),
        ("12.11.", date(2025, 11, 12)),
        ("12", date(2025, 11, 12)),
        ("10", NEAR),
        ("9", date(2025, 12, 9)),
        ("9.1", date(2026, 1, 9)),
        ("31", date(2025, 12, 31)),
        ("29.2", date(2028, 2, 29)),
        ("+1", date(2025, 11, 11)),
        ("-10", date(2025, 10, 31)),
    ],
)
def test_a_date_is_understood_as_typed(typed: str, meant: date) -> None:
    assert parse_date(typed, NEAR) == meant


@pytest.mark.parametrize("typed", ["", "32", "0", "31.2", "12.13", "30.02.2025", "12.11.202", "2025-13-01", "tomorrow"])
def test_what_cannot_be_read_is_no_date(typed: str) -> None:
    assert parse_date(typed, NEAR) is None
