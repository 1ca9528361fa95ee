"""Persons entered twice are offered for merging."""

from domain.duplicates import likely_duplicates

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
