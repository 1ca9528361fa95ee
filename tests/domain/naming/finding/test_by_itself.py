"""A word typed by itself finds whom it names, however it is spelt, and no strangers who resemble him."""

from datetime import date

import pytest

from domain.naming.finding.finder import Finder
from domain.naming.words.findable import Findable, FindableOffice, PartedName

DAY = date(2026, 11, 28)
PERSONS = {
    "kamilov": PartedName("Абдулазиз", "Камилов", language="ru"),
    "kim": PartedName("영남", "김", language="ko", family_first=True),
    "makei": PartedName("Владимир", "Макей", language="ru"),
    "haftar": PartedName("خليفة", "حفتر", language="ar"),
    "sharaa": PartedName("أحمد", "الشرع", language="ar"),
    "pezeshkian": PartedName("مسعود", "پزشکیان", language="fa"),
    "fidan": PartedName("Hakan", "Fidan", language="tr"),
    "tokayev": PartedName("Kassym-Jomart", "Tokayev", language="en"),
    "lavrov": PartedName("Sergey", "Lavrov", language="en"),
    "hans": PartedName("", "Hans-Adam II", language="en"),
    "azoulay": PartedName("Audrey", "Azoulay", language="fr"),
    "burhan": PartedName("Abdel Fattah", "al-Burhan", language="en"),
    "sisi": PartedName("عبد الفتاح", "السيسي", language="ar"),
    "andrey": PartedName("Andrey", "Sizov", language="en"),
    "takahashi": PartedName("一郎", "高橋", language="ja", family_first=True),
    "josephine": PartedName("Joséphine", "Bashar", language="fr"),
}


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder((person, Findable((form,))) for person, form in PERSONS.items())


@pytest.mark.parametrize(
    "typed",
    [
        "hayami", "quill", "flag", "флаг", "qwerty", "Zidane", "jansen", "Zola", "xyz",
        "Wallace", "Janez Janša", "Andreyev", "nnn",
    ],
)  # fmt: skip
def test_a_word_that_nobody_bears_finds_nobody(finder: Finder, typed: str) -> None:
    assert finder.find(typed, 20, DAY) == []


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Kamilov", "kamilov"),
        ("Tokatev", "tokayev"),
        ("Lavov", "lavrov"),
        ("Токаеву", "tokayev"),
        ("Pezechkian", "pezeshkian"),
        ("Шараа", "sharaa"),
        ("Hafter", "haftar"),
        ("البرهان", "burhan"),
        ("Josep", "josephine"),
        ("Бурхан", "burhan"),
        ("توك", "tokayev"),
        ("Alsisi", "sisi"),
        ("Taka", "takahashi"),
        ("Такаха", "takahashi"),
    ],
)
def test_a_word_finds_whose_name_it_is_however_it_is_spelt(finder: Finder, typed: str, person: str) -> None:
    assert [each.person for each in finder.find(typed, 20, DAY)][:1] == [person]


def test_a_few_sounds_are_no_word_of_a_title() -> None:
    offices = (FindableOffice("office", ("Menteri Luar Negeri",), date(2024, 1, 1)),)
    finder = Finder([("retno", Findable((PartedName("Retno", "Marsudi", language="id"),), offices))])
    assert finder.find("menu", 20, DAY) == []
    assert [each.person for each in finder.find("mente", 20, DAY)] == ["retno"]
