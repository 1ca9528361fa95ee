"""Persons entered twice are offered for merging."""

import pytest

from domain.naming.duplicates import likely_duplicates, likely_same
from domain.naming.name_index import NameIndex

PEOPLE = {
    "tokayev": ["Kassym-Jomart Tokayev", "Қасым-Жомарт Тоқаев", "托卡耶夫"],
    "tokaev-2": ["Токаев Касым-Жомарт Кемелевич"],
    "kostin": ["Andrey Kostin", "Андрей Костин"],
    "kostina": ["Dina Kostina"],
    "abayev": ["Dauren Abayev"],
    "abaef": ["Даурен Абаеф"],
    "lavrov": ["Sergey Lavrov"],
    "larionov": ["Sergey Larionov"],
}


def test_who_was_entered_twice_is_likely_one_person() -> None:
    found = [(pair.first, pair.second) for pair in likely_duplicates(PEOPLE)]
    assert set(found[:2]) == {("tokaev-2", "tokayev"), ("abaef", "abayev")}


def test_who_shares_one_name_only_is_not_offered() -> None:
    found = {(pair.first, pair.second) for pair in likely_duplicates(PEOPLE)}
    assert not found & {("kostin", "kostina"), ("larionov", "lavrov"), ("lavrov", "larionov")}


def test_nobody_is_a_duplicate_of_himself() -> None:
    assert likely_duplicates({"putin": ["Vladimir Putin", "Владимир Путин", "Poutine"], "nobody": []}) == []


@pytest.mark.parametrize("person", PEOPLE)
def test_who_is_looked_at_alone_has_the_same_duplicates(person: str) -> None:
    pairs = [{pair.first, pair.second} for pair in likely_duplicates(PEOPLE)]
    near = [key for key in NameIndex(PEOPLE.items()).near(PEOPLE[person]) if key != person]
    found = likely_same(PEOPLE[person], {key: PEOPLE[key] for key in near})
    assert set(found) == {key for pair in pairs if person in pair for key in pair} - {person}
