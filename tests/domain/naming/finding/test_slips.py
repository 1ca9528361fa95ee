"""Whoever errs by a letter in another script finds whom he means; what is right of nobody finds nobody."""

from datetime import date

import pytest

from domain.naming.finding.finder import Finder
from domain.naming.finding.found import Found
from domain.naming.words.findable import Findable, FindableOffice, PartedName

DAY = date(2026, 11, 28)
OFFICE = (FindableOffice("office", ("Prime Minister of Georgia",), date(2024, 2, 8)),)
PERSONS = {
    "kobakhidze": Findable((PartedName("ირაკლი", "კობახიძე", language="ka"),), OFFICE),
    "trump": Findable((PartedName("Donald", "Trump", language="en"),)),
    "pezeshkian": Findable((PartedName("مسعود", "پزشکیان", language="fa"),)),
    "ghais": Findable((PartedName("هيثم", "الغيص", language="ar"),)),
    "parolin": Findable((PartedName("Pietro", "Parolin", language="it"),)),
    "abela": Findable((PartedName("Robert", "Abela", language="en"),)),
    "lavrov": Findable((PartedName("Sergey", "Lavrov", language="en"),)),
    "japarov": Findable((PartedName("Садыр", "Жапаров", language="ru"),)),
    "sabsi": Findable((PartedName("الباجي", "السبسي", language="ar"),), (FindableOffice("o", ("رئيس الجمهورية",)),)),
    "herzog": Findable((PartedName("יצחק", "הרצוג", language="he"),)),
}


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(PERSONS.items())


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Кобаидзе", "kobakhidze"),
        ("도널드 트럼트", "trump"),  # one word right, one nearly
        ("ドナルド・トラソプ", "trump"),
        ("佩泽希齐安", "pezeshkian"),
        ("Хайтм аль-Гайс", "ghais"),
        ("премьер-министр Кобаидзе", "kobakhidze"),
    ],
)
def test_a_slip_in_another_script_finds_who_is_probably_meant(finder: Finder, typed: str, person: str) -> None:
    assert finder.find(typed, 5, DAY)[:1] == [Found(person, "misspelt")]


@pytest.mark.parametrize(
    "typed",
    [
        "Петро Порошенко",
        "Robert Habeck",
        "Пушкин",
        "Jacques Chirac",
        "الرئيس السيسي",
        "Александр Мельников",
        "Кобаидзе VI",
        "министр Кобаидзе",
    ],
)
def test_a_name_that_nobody_bears_finds_nobody_for_its_likeness(finder: Finder, typed: str) -> None:
    assert finder.find(typed, 5, DAY) == []


def test_a_right_family_name_counts_for_more_than_a_given_name(finder: Finder) -> None:
    assert [each.person for each in finder.find("Сергей Жапаров", 5, DAY)] == ["japarov", "lavrov"]


def test_the_last_holder_of_an_office_of_whom_none_is_known_to_have_left_is_meant() -> None:
    def president(name: str, since: date | None, *titles: str) -> Findable:
        return Findable((PartedName("", name, language="en"),), (FindableOffice("o", titles, since, states=("GE",)),))

    finder = Finder(
        [
            ("unknown", president("Margvelashvili", None, "President of Georgia", "საქართველოს პრეზიდენტი")),
            ("before", president("Zourabichvili", date(2018, 12, 16), "President of Georgia")),
            ("now", president("Kavelashvili", date(2024, 12, 29), "President of Georgia")),
        ]
    )
    for typed in ("President of Georgia", "Президент Грузии", "رئيس جورجيا"):
        assert [each.person for each in finder.find(typed, 5, DAY)] == ["now", "before", "unknown"]
