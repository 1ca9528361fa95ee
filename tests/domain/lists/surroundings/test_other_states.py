"""Lists of a state that is no side of the visit are asked about as a whole."""

from __future__ import annotations

import pytest

from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.surroundings.sides_told import NamesOfSides, states_in
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines

KAZAKH_AND_UZBEK: NamesOfSides = {
    "guest": ("Republic of Kazakhstan", "Республика Казахстан"),
    "host": ("Republic of Uzbekistan",),
}


def read(text: str, sides: NamesOfSides = KAZAKH_AND_UZBEK) -> tuple[ListedPerson, ...]:
    rows = rows_of_lines(text.strip().splitlines())
    return parse_list(rows, guessed_columns(rows), sides=sides).entries


@pytest.mark.parametrize(
    "text",
    [
        "LIST OF MALAYSIAN DELEGATION\n\n1. Anna Lee, Minister of Trade\n2. Karl Horn, Adviser",
        "Delegation\n\n1. Anwar Ibrahim, Prime Minister of Malaysia\n2. Karl Horn, Adviser",
        "List of the delegation of the Republic of Belarus\n\n1. Anna Lee, Minister of Trade\n2. Karl Horn, Adviser",
        "Состав официальной делегации Республики Беларусь\n\n1. Иванов Иван Петрович, министр\n2. Орлов Пётр, советник",
        "Délégation officielle du Maroc\n\n1. Anna Lee, Minister of Trade\n2. Karl Horn, Adviser",
        "Состав белорусской делегации\n\n1. Иванов Иван Петрович, министр экономики\n2. Орлов Пётр Ильич, советник",
        "Delegation\n\n1. Karl Horn, Adviser\n2. Anna Lee, Minister of Trade of Malaysia\n"
        "3. Tom Fox, Deputy Minister of Defence of Malaysia",
    ],
)
def test_a_list_of_a_state_that_is_no_side_is_in_doubt(text: str) -> None:
    assert {each.doubt for each in read(text)} == {"state"}


@pytest.mark.parametrize(
    "text",
    [
        "LIST OF THE DELEGATION OF KAZAKHSTAN\n\n1. Anna Lee, Minister of Trade\n2. Karl Horn, Adviser on Malaysia",
        "Delegation\n\n1. Anna Lee, Director of the China Department\n2. Karl Horn, Head of the Malaysia Desk",
        "Delegation\n\n1. Anna Lee, Ambassador of Malaysia to Uzbekistan\n2. Karl Horn, Minister of Kazakhstan",
        "Delegation for the visit to Malaysia\n\n1. Anna Lee, Minister of Trade\n2. Karl Horn, Adviser",
        "Delegation for the talks on Ukraine\n\n1. Anna Lee, Minister of Trade\n2. Karl Horn, Adviser",
        "Delegation travelling via Germany\n\n1. Anna Lee, Minister of Trade\n2. Karl Horn, Adviser",
        "Дата: 12.11, рейс Air France\n\n1. Иванов Иван Петрович, министр\n2. Орлов Пётр Ильич, советник",
        "Состав делегации на встречу министров стран Центральной Азии и Германии\n\n1. Иванов Иван Петрович, министр\n"
        "2. Орлов Пётр Ильич, советник",
        "Делегация на форум «Центральная Азия – Италия»\n\n1. Иванов Иван Петрович, министр\n"
        "2. Орлов Пётр Ильич, советник",
        "Delegation list (c/o Mr Chad Smith)\n\n1. Anna Lee, Minister of Trade\n2. Karl Horn, Adviser",
    ],
)
def test_a_list_of_a_side_or_of_nobody_told_is_not(text: str) -> None:
    assert {each.doubt for each in read(text)} == {None}


def test_a_list_for_an_organisation_may_be_of_any_state() -> None:
    sides = {**KAZAKH_AND_UZBEK, "host": ("European Union",)}
    text = "Delegation\n\n1. Anna Lee, Minister of Trade of Malaysia\n2. Karl Horn, Adviser"
    assert {each.doubt for each in read(text, sides)} == {None}


def test_the_state_somebody_is_sent_to_is_not_whose_words_they_are() -> None:
    assert states_in("سفير الأردن لدى دولة قطر") == {"JO"}
    assert states_in("Список делегации Республики Беларусь для визита в Казахстан") == {"BY"}
