from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.widgets.fields.shorthand import NO_WORDS, parse_date, parse_end, parse_hours, parse_time, step_time
from desktop.wording.calendar_words import calendar_words

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
        ("9 утра", time(9)),
        ("в 7 вечера", time(19)),
        ("2 часа дня", time(14)),
        ("3 дня", time(15)),
        ("12 ночи", time(0)),
        ("8 h du soir", time(20)),
        ("кешкі 7", time(19)),
        ("11 ч 15 мин", time(11, 15)),
        ("à 9h30", time(9, 30)),
    ],
)
def test_a_time_is_understood_as_typed(typed: str, meant: time) -> None:
    assert parse_time(typed, START) == meant


@pytest.mark.parametrize(
    "typed",
    ["", " ", "24", "2400", "1460", "14:60", "14:5:5", "abc", "-5", "+", "+1:3", "1e3", "14:255", "11 мин", "9 утр"],
)
def test_what_cannot_be_read_is_no_time(typed: str) -> None:
    assert parse_time(typed, START) is None


@pytest.mark.parametrize("typed", ["24:00", "2400", "24 h"])
def test_a_day_ends_at_midnight_and_does_not_begin_at_24(typed: str) -> None:
    assert parse_end(typed) == time(0)
    assert parse_hours(f"22:00–{typed}") == (time(22), time(0))
    assert parse_time(typed) is None


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


@pytest.mark.parametrize(
    ("typed", "near", "meant"),
    [
        ("28.11", date(2026, 11, 30), date(2026, 11, 28)),
        ("28.11", date(2026, 12, 14), date(2026, 11, 28)),
        ("28 Nov", date(2026, 12, 14), date(2026, 11, 28)),
        ("15.12", date(2027, 6, 1), date(2025, 12, 15)),
        ("28.10", date(2025, 11, 11), date(2025, 10, 28)),
        ("9", date(2025, 11, 11), date(2025, 11, 9)),
        ("28", date(2026, 11, 11), date(2026, 11, 28)),
        ("29", date(2026, 12, 14), date(2026, 11, 29)),
        ("29.2", date(2026, 12, 14), date(2024, 2, 29)),
        ("-1", date(2026, 12, 14), date(2026, 11, 30)),
        ("Fri", date(2026, 12, 14), date(2026, 11, 27)),
        ("Fri", date(2025, 11, 11), date(2025, 11, 14)),
        ("28.11.2027", date(2026, 12, 14), date(2027, 11, 28)),
    ],
)
def test_the_day_of_what_is_done_is_the_nearest_that_is_not_to_come(typed: str, near: date, meant: date) -> None:
    """On 1 December 2026 a note of 28.11 was recorded as one of 28 November 2027."""
    assert parse_date(typed, near, calendar_words("en"), date(2026, 12, 1), "past") == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("29.11", date(2026, 11, 29)), ("2.1", date(2027, 1, 2)), ("12", date(2026, 12, 12)), ("+1", date(2026, 12, 1))],
)
def test_a_day_with_its_month_is_the_nearest_to_the_visit(typed: str, meant: date) -> None:
    assert parse_date(typed, date(2026, 11, 30), NO_WORDS, date(2026, 10, 1), "around") == meant


@pytest.mark.parametrize(
    "typed",
    ["30 2025", "29-30 2025", "", "32", "0", "31.2", "12.13", "30.02.2025", "12.11.202", "2025-13-01", "tomorrow"],
)
def test_what_cannot_be_read_is_no_date(typed: str) -> None:
    assert parse_date(typed, NEAR) is None


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("25 May 2017", "en", date(2017, 5, 25)),
        ("May 25, 2017", "en", date(2017, 5, 25)),
        ("25th of May 2017", "en", date(2017, 5, 25)),
        ("25 sept", "en", date(2026, 9, 25)),
        ("12NOV2025", "en", date(2025, 11, 12)),
        ("25.5.", "en", date(2026, 5, 25)),
        ("Fri", "en", date(2025, 11, 14)),
        ("mon", "en", date(2025, 11, 10)),
        ("Wed 12 Nov", "en", date(2025, 11, 12)),
        ("Wed, 12 November 2025", "en", date(2025, 11, 12)),
        ("wednesday 12", "en", date(2025, 11, 12)),
        ("tomorrow", "en", date(2025, 11, 13)),
        ("Day after tomorrow", "en", date(2025, 11, 14)),
        ("1er déc. 2025", "fr", date(2025, 12, 1)),
        ("25 mai 2017", "fr", date(2017, 5, 25)),
        ("25 Aout 2017", "fr", date(2017, 8, 25)),
        ("mar", "fr", date(2025, 11, 11)),
        ("mardi 11", "fr", date(2025, 11, 11)),
        ("5 mar", "fr", date(2026, 3, 5)),
        ("aujourd'hui", "fr", date(2025, 11, 12)),
        ("AUJOURD’HUI", "fr", date(2025, 11, 12)),
        ("apres-demain", "fr", date(2025, 11, 14)),
        ("tomorrow", "fr", date(2025, 11, 13)),
        ("25 мая 2017 г.", "ru", date(2017, 5, 25)),
        ("25 май", "ru", date(2026, 5, 25)),
        ("ср, 12 нояб.", "ru", date(2025, 11, 12)),
        ("завтра", "ru", date(2025, 11, 13)),
        ("2017 ж. 25 мамыр", "kk", date(2017, 5, 25)),
        ("ертең", "kk", date(2025, 11, 13)),
        ("2017年5月25日", "zh", date(2017, 5, 25)),
    ],
)
def test_a_date_is_understood_in_words(typed: str, language: str, meant: date) -> None:
    assert parse_date(typed, NEAR, calendar_words(language), date(2025, 11, 12)) == meant


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("Thu 12 Nov 2025", "en"),
        ("Thu 12 N", "en"),
        ("5 ju", "en"),
        ("5 ma", "en"),
        ("31 June", "en"),
        ("25 mayo 2017", "en"),
        ("5 jui", "fr"),
        ("May 2017", "en"),
        ("fr", "en"),
        ("завтра", "fr"),
    ],
)
def test_words_that_mean_nothing_or_two_things_are_no_date(typed: str, language: str) -> None:
    assert parse_date(typed, NEAR, calendar_words(language), NEAR) is None


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("noon", "en", time(12)),
        ("Midday", "fr", time(12)),
        ("midi", "fr", time(12)),
        ("minuit", "fr", time(0)),
        ("полдень", "ru", time(12)),
        ("түс", "kk", time(12)),
        ("2 pm", "en", time(14)),
        ("2.30 p.m.", "en", time(14, 30)),
        ("12 am", "en", time(0)),
        ("12:15pm", "en", time(12, 15)),
    ],
)
def test_a_time_is_understood_in_words(typed: str, language: str, meant: time) -> None:
    assert parse_time(typed, None, calendar_words(language)) == meant


@pytest.mark.parametrize("typed", ["13 pm", "0 am", "midi", "noonish"])
def test_words_that_are_no_time(typed: str) -> None:
    assert parse_time(typed, None, calendar_words("en")) is None


@given(typed=st.text(max_size=30), language=st.sampled_from(("en", "fr", "ru", "kk", "ar", "zh")))
def test_any_text_is_a_date_or_none(typed: str, language: str) -> None:
    words = calendar_words(language)
    assert isinstance(parse_date(typed, NEAR, words, NEAR), date | None)
    assert isinstance(parse_time(typed, START, words), time | None)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("1100-1130", time(11), time(11, 30)),
        ("11.00 – 11.30", time(11), time(11, 30)),
        ("1100+30", time(11), time(11, 30)),
        ("+0+20", time(9), time(9, 20)),
        ("+15 +1:30", time(9, 15), time(10, 45)),
    ],
)
def test_both_hours_are_typed_together(typed: str, first: time, last: time) -> None:
    assert parse_hours(typed, time(9)) == (first, last)


@pytest.mark.parametrize("typed", ["", "1100", "+30", "1100-", "-1130", "1100-2560", "2560-1100", "1100-1130-1200"])
def test_what_is_no_two_hours_is_not_read_as_such(typed: str) -> None:
    assert parse_hours(typed, time(9)) is None
