"""Which side the words of a heading name."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.surroundings.sides_told import side_in
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines

SIDES = {"host": ("Turkey",), "guest": ("Germany", "Federal Republic of Germany")}


@pytest.mark.parametrize(
    ("heading", "side"),
    [
        ("Turkish delegation", "host"),
        ("Türkiye Cumhuriyeti heyeti", "host"),
        ("Delegation der Bundesrepublik Deutschland", "guest"),
        ("Alman tarafı", "guest"),
        ("Tyskland", "guest"),
        ("Minister of Finance", None),
        ("Türkiye – Deutschland", None),
        ("Staatsbezoek aan de Bondsrepubliek Duitsland", None),
        ("Delegatie van de Bondsrepubliek Duitsland", "guest"),
    ],
)
def test_a_side_is_told_by_what_its_state_is_called_in_any_language(heading: str, side: str | None) -> None:
    assert side_in(heading, SIDES) == side


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("State visit of H.E. Dr Nataša Pirc Musar, President of the Republic of Slovenia, to Canada", "guest"),
        ("Visite d'État au Canada de la Présidente de la République de Slovénie", "guest"),
        ("URADNI OBISK predsednice Republike Slovenije v Kanadi", "guest"),
        ("Slovenian delegation to Canada", "guest"),
        ("Визит Президента Республики Словения в Канаду", "guest"),
        ("Словения Республикасы Президентінің Канадаға сапары", "guest"),
        ("Canadian participants in the talks with the Slovenian side", "host"),
        ("Visite au Canada", None),
        ("Slovenia – Canada", None),
        ("Kanada ve Slovenya", None),
    ],
)
def test_whom_one_goes_to_or_meets_does_not_own_a_list(title: str, side: str | None) -> None:
    assert side_in(title, {"host": ("Canada",), "guest": ("Slovénie",)}) == side


def test_a_republic_with_its_accent_tells_no_state_from_another() -> None:
    sides = {"host": ("Portugal", "République portugaise"), "guest": ("Sénégal", "République du Sénégal")}
    assert side_in("REPUBLIQUE DU SENEGAL", sides) == "guest"
    assert side_in("Visite d’État de S.E.M. FAYE en République portugaise, Lisbonne", sides) is None


def test_a_side_the_visit_names_in_these_words_goes_first() -> None:
    sides = {"host": ("Georgia",), "guest": ("Грузинская сторона",)}
    assert side_in("Грузинская сторона", sides) == "guest"


@pytest.mark.parametrize(
    ("led", "side"),
    [
        ("Изменение в составе с монгольской стороны:", "host"),
        ("Please find below the changes of the Japanese delegation:", "guest"),
        ("Dear Japanese colleagues,", None),
    ],
)
def test_a_line_of_a_letter_that_leads_to_a_list_says_whose_it_is(led: str, side: str | None) -> None:
    rows = rows_of_lines([led, "1. Bat BOLD, Minister of Defence", "2. Dorj TSEND, Adviser"])
    sides = {"host": ("Mongolia", "Монголия"), "guest": ("Japan", "Япония")}
    assert {entry.side for entry in parse_list(rows, guessed_columns(rows), sides=sides).entries} == {side}
