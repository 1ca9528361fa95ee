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


MORE = [calendar_words(language) for language in ("en", "ru", "kk", "pt", "tr", "zh", "ar", "uz", "es")]


@pytest.mark.parametrize(
    "line",
    [
        "01.12.2026 г.", "1.12.2026г.", "01.12.2026 ж.",
        "Dia 1 de dezembro de 2026 (terça-feira)", "Dia 01/12 (terça-feira)",
        "2. Gün – 1 Aralık 2026 Salı", "12月1日（星期二）", "12月1日，星期二：", "第二天(12月1日 周二)",
        "【12月1日 周二】",
        "الثلاثاء الموافق 01/12/2026", "2026-yil 1-dekabr (seshanba)", "1-dekabr kuni", "2-kun (1-dekabr, seshanba)",
        "Día martes 1 de diciembre", "Tuesday, the 1st of December",
    ],
)  # fmt: skip
def test_a_heading_names_its_day_as_papers_of_many_languages_do(line: str) -> None:
    assert DaysNamed((MONDAY, WEDNESDAY), MORE).named_alone(line) == TUESDAY


@pytest.mark.parametrize("line", ["1日(星期二)", "1日", "1 числа, вторник", "Во вторник 1-го:", "Tuesday 1st"])
def test_a_number_beside_a_day_of_the_week_or_called_a_day_is_one_of_the_visit(line: str) -> None:
    assert DaysNamed((MONDAY, WEDNESDAY), MORE).without_month(line) == TUESDAY


def test_a_bare_number_or_one_beside_another_word_is_none(days: DaysNamed) -> None:
    assert [days.without_month(line) for line in ("1", "Room 1", "1 guest")] == [None, None, None]


def test_a_date_in_figures_that_cannot_be_read_is_asked_for(days: DaysNamed) -> None:
    assert days.may_name_one("45.12.2026")
    assert not days.may_name_one("Bus 45")
