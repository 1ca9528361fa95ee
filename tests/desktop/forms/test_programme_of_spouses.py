"""What the spouses do, below a heading of its own."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.forms.programme_of_spouses import heading_of_spouses, without_heading
from desktop.forms.programme_text import read_programme

MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
PRINCIPAL = "Monday 30 November\n10:00 Talks\nTuesday 1 December\n9:00 Departure\n"


def titles(text: str) -> list[tuple[date | None, str]]:
    return [(each.day, each.title) for each in read_programme(text, MONDAY, ("en", "fr"), TUESDAY).items]


@pytest.mark.parametrize(
    "line",
    ["Programme of the spouse", "Spouse’s programme:", "Programma della consorte",
     "Программа супруги", "夫人日程", "Programme pour la Première dame",
     "Ladies’ programme", "Жұбайлар бағдарламасы"],
)  # fmt: skip
def test_a_heading_is_of_the_spouses(line: str) -> None:
    assert heading_of_spouses(line)


@pytest.mark.parametrize(
    "line",
    ["Programme of the visit", "Lunch for the spouses", "10:00 Programme of the spouse", "Mrs Grant joins",
     "Programme de la visite de Mme la Présidente", "PROGRAMME OF THE VISIT OF MRS KARKI",
     "Programme de Madame la Ministre", "Программа визита Президента с супругой", "Programme of the Consortium",
     "Programme of the Partnership Forum", "Business programme with partners",
     "Programme du Président et de son épouse", "总统和夫人日程", "برنامج الرئيس وحرمه",
     "Programma della Signora Ministra", "Programme of the President and the First Lady"],
)  # fmt: skip
def test_another_line_is_no_heading_of_theirs(line: str) -> None:
    assert not heading_of_spouses(line)


def test_what_stands_below_it_is_theirs_until_the_next_day() -> None:
    text = "Monday 30 November\n10:00 Talks\nProgramme of the spouse\n10:30 Visit\nTuesday 1 December\n9:00 Departure"
    assert titles(text) == [(MONDAY, "Talks"), (MONDAY, "Programme of the spouse: Visit"), (TUESDAY, "Departure")]


@pytest.mark.parametrize(
    "heading", ["SPOUSE’S PROGRAMME, MONDAY 30 NOVEMBER", "SPOUSE’S PROGRAMME\nMonday 30 November"]
)
def test_days_that_are_told_anew_below_it_are_all_theirs(heading: str) -> None:
    assert titles(f"{PRINCIPAL}{heading}\n10:30 Visit\nTuesday 1 December\n8:00 Tea") == [
        (MONDAY, "Talks"), (TUESDAY, "Departure"), (MONDAY, "Spouse’s programme: Visit"),
        (TUESDAY, "Spouse’s programme: Tea"),
    ]  # fmt: skip


def test_the_title_line_of_the_visit_of_a_woman_labels_nothing() -> None:
    text = "Programme of the visit of Mrs. Karki\nMonday 30 November\n10:00 Talks\n"
    assert titles(text) == [(MONDAY, "Talks")]


def test_the_label_is_no_part_of_what_is_held() -> None:
    assert without_heading("Programme of the spouse: Visit: the museum") == "Visit: the museum"
    assert without_heading("La consorte: visita al Duomo") == "visita al Duomo"
    assert without_heading("Visit: the museum") == "Visit: the museum"
