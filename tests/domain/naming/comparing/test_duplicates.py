"""Persons entered twice are offered for merging."""

import pytest

from domain.naming.comparing.duplicates import likely_same
from domain.naming.finding.name_index import NameIndex
from tests.domain.naming.as_written import findable_as

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


@pytest.mark.parametrize(("person", "again"), [("tokayev", "tokaev-2"), ("abayev", "abaef")])
def test_who_was_entered_twice_is_likely_one_person(person: str, again: str) -> None:
    assert duplicates_of(person) == [again]
    assert duplicates_of(again) == [person]


@pytest.mark.parametrize("person", ["kostin", "kostina", "larionov", "lavrov"])
def test_who_shares_one_name_only_is_not_offered(person: str) -> None:
    assert duplicates_of(person) == []


def test_the_likeliest_comes_first() -> None:
    alike = {"near": ["D. Abayev"], "nobody": [], "same": ["Dauren Abayev"]}
    assert likely_same(PEOPLE["abayev"], alike) == ["same", "near"]


def duplicates_of(person: str) -> list[str]:
    """Who may be the same as a person of the registry, found as the desk does."""
    near = NameIndex((key, findable_as(*names)) for key, names in PEOPLE.items()).near(PEOPLE[person])
    return likely_same(PEOPLE[person], {key: PEOPLE[key] for key in near if key != person})
