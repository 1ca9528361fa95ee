"""Names of people without family names stand as their list writes them: nothing of them is moved or in capitals."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.lists.listing import parse_list
from domain.lists.surroundings.sides_told import list_of_side
from domain.lists.tables.columns import guessed_columns

ETHIOPIA: dict[str, tuple[str, ...]] = {"host": ("Вьетнам", "Viet Nam"), "guest": ("Эфиопия", "Ethiopia")}
RUSSIA: dict[str, tuple[str, ...]] = {"guest": ("Россия",)}
ROWS = (
    ("1", "Его Превосходительство д-р Абий Ахмед Али", "Премьер-министр Эфиопии"),
    ("2", "Г-жа Зинаш Таячью", "Супруга Премьер-министра"),
    ("3", "Г-н Гедион Тимотеос Хессебон", "Министр иностранных дел"),
    ("4", "Г-н Беляйне Кассахун", "Министр торговли"),
    ("5", "Г-н Месфин Тасев Бекеле", "Генеральный директор авиакомпании"),
    ("6", "Г-н Йонас Бекеле", "Переводчик"),
)


@pytest.mark.parametrize("head", ["Имя", "Фамилия, имя", "Фамилия, имя, отчество", "Ф. И. О."])
def test_names_of_ethiopians_stand_as_written_whatever_the_head_says(head: str) -> None:
    named = _names(head, ETHIOPIA)
    assert [str(name) for name in named] == [
        "Абий Ахмед Али",
        "Зинаш Таячью",
        "Гедион Тимотеос Хессебон",
        "Беляйне Кассахун",
        "Месфин Тасев Бекеле",
        "Йонас Бекеле",
    ]
    assert all(name.capitals == "" for name in named)


def test_nobody_is_asked_for_the_family_name_of_who_has_none() -> None:
    rows = (("№", "Имя", "Должность"), *ROWS)
    listing = list_of_side(parse_list(rows, guessed_columns(rows)), "guest", ETHIOPIA)
    assert not any(entry.undivided for entry in listing.entries)


def test_capitals_of_the_list_are_believed_all_the_same() -> None:
    rows = (("No.", "Name", "Position"), ("1", "Abiy AHMED", "Prime Minister"), ("2", "Adanech Abiebie", "Mayor"))
    listing = list_of_side(parse_list(rows, guessed_columns(rows)), "guest", ETHIOPIA)
    assert [entry.names["en"] for entry in listing.entries] == [
        Name("Abiy", "Ahmed"),
        Name("Adanech", "Abiebie", capitals=""),
    ]


def test_a_burmese_name_stays_one_word_of_many() -> None:
    rows = (("No.", "Name", "Position"), ("1", "U Aung Min Htut", "Minister"), ("2", "Daw Thin Thin Aye", "Adviser"))
    listing = list_of_side(parse_list(rows, guessed_columns(rows)), "guest", {"guest": ("Myanmar",)})
    assert [entry.names["en"].capitals for entry in listing.entries] == ["", ""]
    assert not any(entry.names["en"].given for entry in listing.entries)


def test_the_head_counts_where_there_are_family_names() -> None:
    rows = (("№", "Фамилия, имя", "Должность"), ("1", "Гурам Чачба", "Министр"), ("2", "Джаба Кварая", "Советник"))
    listing = list_of_side(parse_list(rows, guessed_columns(rows)), "guest", RUSSIA)
    assert [entry.names["ru"].family for entry in listing.entries] == ["Гурам", "Джаба"]


def _names(head: str, sides: dict[str, tuple[str, ...]]) -> list[Name]:
    rows = (("№", head, "Должность"), *ROWS)
    listing = list_of_side(parse_list(rows, guessed_columns(rows), sides=sides), "guest", sides)
    return [entry.names["ru"] for entry in listing.entries]
