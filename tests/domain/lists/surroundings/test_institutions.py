"""Lists grouped by institution: a bare office is that of the institution above it."""

from __future__ import annotations

import pytest

from domain.lists.listed import ParsedList, persons_on
from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.lists.words.institutions import is_institution
from domain.registry.office_words import class_in_words

FRENCH = (
    "DÉLÉGATION OFFICIELLE", "Ministère de la Justice :", "- M. Nasser BOURITA, Ministre",
    "- M. Fouad YAZOURH, Secrétaire général",
    "Ministère de l'Industrie et du Commerce :", "- M. Ryad MEZZOUR, Ministre",
    "- Mme Nadia HANOUT, Ambassadeur du Maroc à Mexico",
)  # fmt: skip
UZBEK = (
    "Tashqi ishlar vazirligi:", "1. Saidov Baxtiyor Odilovich – vazir", "2. Azizov Xolmurod Botirovich – tarjimon",
    "Investitsiyalar, sanoat va savdo vazirligi:", "3. Qudratov Laziz Shavkatovich – vazir o‘rinbosari",
)  # fmt: skip


def read(*lines: str) -> ParsedList:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows))


def offices(*lines: str) -> list[str]:
    return [next(iter(each.position.values()), "") for each in persons_on(read(*lines))]


def test_a_minister_is_that_of_the_ministry_above_him_and_who_has_an_office_of_his_own_keeps_it() -> None:
    assert offices(*FRENCH) == [
        "Ministre de la Justice", "Secrétaire général, Ministère de la Justice",
        "Ministre de l'Industrie et du Commerce", "Ambassadeur du Maroc à Mexico",
    ]  # fmt: skip
    assert offices(*UZBEK) == [
        "Tashqi ishlar vaziri", "tarjimon", "Investitsiyalar, sanoat va savdo vaziri o‘rinbosari",
    ]  # fmt: skip


def test_one_institution_above_all_or_a_line_between_that_nobody_understood_tells_nothing() -> None:
    assert offices(*FRENCH[:4]) == ["Ministre", "Secrétaire général"]
    between = (*FRENCH[:5], "Nos meilleurs vœux accompagnent la délégation dans sa visite.", *FRENCH[5:])
    assert offices(*between)[2] == "Ministre"
    firm = (*FRENCH[:6], "Royal Air Maroc SA", "- M. Hamid ADDOU, Directeur général")
    assert offices(*firm)[-1] == "Directeur général"


@pytest.mark.parametrize(
    "heading",
    [
        "Membres officiels", "Délégation d'affaires", "Presse", "Suite", "", "Guests",
        "GOVERNMENT OF IRELAND – OFFICIAL DELEGATION", "Delegation of the Ministry of Trade", "Ministerial party",
        "Состав делегации Министерства обороны",
    ],
)  # fmt: skip
def test_a_heading_of_persons_is_no_institution(heading: str) -> None:
    assert not is_institution(heading)


@pytest.mark.parametrize(
    ("language", "title", "named"),
    [
        ("ru", "Министр, Министерство промышленности", "minister"),
        ("fr", "Ministre, Ministère de la Justice", "minister"),
        ("ru", "Министр, Министерство иностранных дел", None),
        ("ru", "заместитель Министра, Министерство промышленности", "deputy-minister"),
        ("fr", "Secrétaire général, Ministère de la Justice", None),
    ],
)
def test_a_minister_with_his_ministry_is_one_by_class(language: str, title: str, named: str | None) -> None:
    assert class_in_words({language: title}) == named
