"""Lists of Mongolia, whose people have no family names."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines


def names(*lines: str) -> list[str]:
    rows = rows_of_lines(lines)
    entries = parse_list(rows, guessed_columns(rows)).entries
    return [name.in_full for entry in entries for name in entry.names.values()]


@pytest.mark.parametrize("first", ["Mr. UKHNAA Khurelsukh", "Mr. Ukhnaa Khurelsukh"])
def test_the_order_of_a_list_of_mongolia_stays(first: str) -> None:
    people = names(
        "DELEGATION OF MONGOLIA", f"1. {first}, President of Mongolia", "2. Ms. BATMUNKH Battsetseg, Minister",
        "3. Odonbaatar SHIJEEKHUU, Chief of Staff",
    )  # fmt: skip
    assert people == ["Ukhnaa Khurelsukh", "Batmunkh Battsetseg", "Odonbaatar Shijeekhuu"]


def test_a_visit_to_mongolia_makes_no_list_of_it() -> None:
    people = names(
        "Delegation of Kazakhstan for the visit to Mongolia", "1. Mr. BEKOV Nurlan, Minister of Trade",
        "2. Ms. LEE Anna, Ambassador to Mongolia",
    )  # fmt: skip
    assert people == ["Nurlan Bekov", "Anna Lee"]


def families(*lines: str) -> list[str]:
    rows = rows_of_lines(lines)
    return [name.family for each in parse_list(rows, guessed_columns(rows)).entries for name in each.names.values()]


@pytest.mark.parametrize(
    "heading",
    [
        "Состав казахстанской делегации на встречу с Премьер-министром Монголии",
        "Состав делегации на встречу с Президентом Монголии", "Участники встречи с делегацией Монголии",
        "Участники для встречи делегации Монголии",
    ],
)  # fmt: skip
def test_a_list_that_says_whom_it_meets_is_none_of_mongolia(heading: str) -> None:
    people = families(
        heading, "1. Токаев Касым-Жомарт, Президент", "2. Нуртлеу Мурат, Министр", "3. Карин Ерлан, советник"
    )
    assert people == ["Токаев", "Нуртлеу", "Карин"]


def test_the_office_of_one_makes_no_list_of_mongolia() -> None:
    people = names(
        "1. NURTLEU Murat, Minister of Foreign Affairs", "2. KARIN Yerlan, Adviser for talks with the delegation of "
        "Mongolia", "3. SARSENOV Aidos, Ambassador",
    )  # fmt: skip
    assert people == ["Murat Nurtleu", "Yerlan Karin", "Aidos Sarsenov"]


def test_the_russian_word_for_mongolia_makes_no_list_mongolian() -> None:
    people = families(
        "1. Нуртлеу Мурат, Министр", "2. Карин Ерлан, советник", "3. Койшыбаев Габит, Посол при Правительстве Монголии"
    )
    assert people == ["Нуртлеу", "Карин", "Койшыбаев"]


def test_of_both_sides_on_one_paper_each_has_its_own_order() -> None:
    people = families(
        "Список делегации Монголии", "1. Хурэлсух Ухнаа, Президент", "Казахстанская сторона",
        "1. Токаев Касым-Жомарт, Президент", "2. Нуртлеу Мурат, Министр", "3. Карин Ерлан, советник",
        "Монгольская сторона", "1. БАТМУНХ Батцэцэг, Министр",
    )  # fmt: skip
    assert people == ["Ухнаа", "Токаев", "Нуртлеу", "Карин", "Батмунх"]
