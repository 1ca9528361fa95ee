"""Names in two columns of different letters: both are told to begin with the same part, or with different ones."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns


def families(*rows: str) -> list[dict[str, str]]:
    cells = [tuple(row.split(" | ")) for row in rows]
    entries = parse_list(cells, guessed_columns(cells)).entries
    return [{language: name.family for language, name in each.names.items()} for each in entries]


@pytest.mark.parametrize(
    "rows",
    [
        ("№ | ФИО | Name | Должность", "1 | Мачавариани Гиорги | Giorgi Machavariani | Министр",
         "2 | Берикашвили Эка | Eka Berikashvili | Советник"),
        ("№ | ФИО | Name | Должность", "1 | Гиорги Мачавариани | Machavariani Giorgi | Министр",
         "2 | Эка Берикашвили | Berikashvili Eka | Советник"),
        ("№ | ФИО | Name | Должность", "1 | Мачавариани Гиорги | Machavariani Giorgi | Министр",
         "2 | Берикашвили Эка | Berikashvili Eka | Советник"),
    ],
)  # fmt: skip
def test_two_columns_tell_the_order_of_each_other(rows: tuple[str, ...]) -> None:
    assert families(*rows) == [
        {"ru": "Мачавариани", "en": "Machavariani"},
        {"ru": "Берикашвили", "en": "Berikashvili"},
    ]


def test_names_that_tell_nothing_are_given_first_in_latin_letters() -> None:
    assert families("№ | ФИО | Name | Должность", "1 | Бекхэм Лиам | Liam Beckham | Министр",
                    "2 | Кроуфорд Джейн | Jane Crawford | Советник") == [
        {"ru": "Бекхэм", "en": "Beckham"}, {"ru": "Кроуфорд", "en": "Crawford"},
    ]  # fmt: skip


def test_names_in_latin_letters_beside_kazakh_ones_are_kept_as_the_forms_for_others() -> None:
    assert families("№ | Аты-жөні | Name | Лауазымы", "1 | Нұртілеу Мұрат | Murat Nurtleu | Министр",
                    "2 | Ахметов Олжас | Olzhas Akhmetov | Кеңесші") == [
        {"kk": "Нұртілеу", "en": "Nurtleu"}, {"kk": "Ахметов", "en": "Akhmetov"},
    ]  # fmt: skip
