"""Names in the order of an alphabet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.core.collation import collation_key, name_key
from domain.core.names import Name


def ordered(language: str, *words: str) -> list[str]:
    return sorted(words, key=lambda each: collation_key(each, language))


@pytest.mark.parametrize(
    ("language", "alphabet"),
    [
        ("kk", "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"),
        ("ru", "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"),
        ("en", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    ],
)
def test_letters_stand_as_in_the_alphabet(language: str, alphabet: str) -> None:
    assert ordered(language, *reversed(alphabet)) == list(alphabet)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", ["Абаев", "Әбдірахман", "Козлов", "Көшербаев", "Қасымов", "Нысанбаев", "Өскенбаев", "Шәкен"]),
        ("ru", ["Ежов", "Ёлкин", "Еремин", "Жуков"]),
        ("fr", ["Eluard", "Éluard", "Elue", "Étienne", "Etna"]),
        ("fr", ["Degas", "de Gaulle", "Œuvrard", "Ofer"]),
        ("en", ["O’Brien", "Obrist", "Smith", "Smith-Jones"]),
        ("en", ["Smith", "Токаев"]),
        ("kk", ["Smith", "Тоқаев"]),
        ("ar", ["أحمد", "بدر", "تميم"]),
        ("zh", ["蔡奇", "丁薛祥", "李强", "李希", "王沪宁", "王毅", "习近平", "赵乐际"]),
        ("zh", ["Smith", "托卡耶夫"]),
    ],
)  # fmt: skip
def test_names_stand_as_a_list_in_that_language_has_them(language: str, words: list[str]) -> None:
    assert ordered(language, *reversed(words)) == words


def test_a_person_is_sorted_by_the_family_name_and_then_the_given_names() -> None:
    people = [{"en": Name("Zamira", "Kim")}, {"en": Name("Adil", "Kimov")}, {"en": Name("Bek", "Kim")}, {}]
    by_name = sorted(people, key=lambda names: name_key(names, "en"))
    assert [str(names.get("en", "–")) for names in by_name] == ["Bek Kim", "Zamira Kim", "Adil Kimov", "–"]


def test_a_name_that_is_missing_in_the_language_stands_by_the_nearest_there_is() -> None:
    assert name_key({"ru": Name(family="Ким")}, "kk") == collation_key("Ким\t", "ru")
    assert name_key({"en": Name(given="Madonna")}) == collation_key("Madonna\t", "en")


def test_every_unified_ideograph_has_one_place_among_the_others() -> None:
    ideographs = [chr(code) for code in range(0x4E00, 0xA000)]
    assert len({collation_key(each, "zh")[0] for each in ideographs}) == len(ideographs)
    assert ordered("zh", *ideographs)[0] == "阿"


@given(st.lists(st.text(max_size=8)), st.sampled_from(("en", "fr", "ru", "kk", "ar", "zh")))
def test_any_names_have_one_order_whatever_they_came_in(words: list[str], language: str) -> None:
    assert ordered(language, *words) == ordered(language, *reversed(words))
