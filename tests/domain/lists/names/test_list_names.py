"""Names on lists: sovereigns, numbers behind names, orders and ranks that are no part of a name."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.lists.names.list_names import name_in
from domain.lists.names.name_order import leading_part
from domain.lists.text.name_and_office import name_and_office


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("His Majesty KING CHARLES III", Name(family="Charles III")),
        ("Her Majesty QUEEN CAMILLA", Name(family="Camilla")),
        ("S.M. le Roi FELIPE VI", Name(family="Felipe VI")),
        ("Mr John Smith III", Name("John", "Smith III")),
        ("XI Jinping", Name("Jinping", "Xi", family_first=True)),
        ("HE Lifeng", Name("Lifeng", "He", family_first=True)),
    ],
)
def test_the_number_of_a_sovereign_or_of_a_namesake_is_written_as_it_is(written: str, name: Name) -> None:
    assert name_in(written) == name


def test_the_office_beside_a_name_says_that_letters_behind_it_are_the_number_of_a_sovereign() -> None:
    assert name_in("Felipe VI", "fr", office="Roi d’Espagne") == Name(family="Felipe VI")
    assert name_in("Nguyen VI", "en", office="Minister of Finance") == Name("Nguyen", "Vi")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("HE Dame Menna RAWLINGS DCMG", Name("Menna", "Rawlings")),
        ("Sir Clive ALDERTON KCVO", Name("Clive", "Alderton")),
        ("General Sir Nick CARTER GCB, CBE, DSO", Name("Nick", "Carter")),
        ("Lt Col Johnny THOMPSON", Name("Johnny", "Thompson")),
        ("LEE OBE", Name("Lee", "Obe")),
        ("Admiral of the Fleet Lord Alan WEST", Name("Alan", "West")),
        ("Général d’armée aérienne Fabien MANDON", Name("Fabien", "Mandon")),
        ("генерал-полковник авиации Виктор БОНДАРЕВ", Name("Виктор", "Бондарев")),
        ("Vizeadmiral Jan KAACK", Name("Jan", "Kaack")),
        ("general de división Luis GÓMEZ", Name("Luis", "Gómez")),
        ("Tümgeneral Ali VELİ", Name("Ali", "Veli")),
    ],
)
def test_ranks_and_orders_are_no_part_of_a_name(written: str, name: Name) -> None:
    assert name_in(written) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Его Величество Султан Ибрагим", Name("Султан", "Ибрагим")),
        ("Ее Величество Раджа Зарит София", Name("Раджа Зарит", "София")),
        ("Его Королевское Высочество принц Тунку Абдул Рахман", Name("Тунку Абдул", "Рахман")),
        ("Тенгку Зафрул Азиз", Name("Тенгку Зафрул", "Азиз")),
        ("бригадный генерал Рахман бин Сулейман", Name("Рахман", "бин Сулейман")),
        ("Нур Аиша бинти Исмаил (г-жа)", Name("Нур Аиша", "бинти Исмаил")),
        ("Хасан Мохамад", Name("Мохамад", "Хасан")),
    ],
)
def test_who_has_no_family_name_keeps_his_name_where_a_column_has_them_first(written: str, name: Name) -> None:
    assert name_in(written, "ru", "family") == name


def test_a_rank_between_an_office_and_a_name_belongs_to_the_name() -> None:
    line = "Chief of the Defence Staff Air Chief Marshal Sir Richard Knighton"
    assert name_and_office(line) == ("Air Chief Marshal Sir Richard Knighton", "Chief of the Defence Staff")


@pytest.mark.parametrize(
    ("written", "in_order"),
    [
        ("Лим Кок Винг", "Лим Кок Винг"),
        ("Lim Kok Wing", "Lim Kok Wing"),
        ("Пак Чин Хо", "Пак Чин Хо"),
        ("Нгуен Ван Тханг", "Нгуен Ван Тханг"),
        ("Nguyen Van Thang", "Nguyen Van Thang"),
        ("Ван И", "Ван И"),
        ("Ли Анна", "Анна Ли"),
        ("Ким Олег", "Олег Ким"),
        ("Токаев Касым-Жомарт", "Касым-Жомарт Токаев"),
    ],
)
def test_chinese_korean_and_vietnamese_names_keep_their_order_where_a_column_has_family_names_first(
    written: str, in_order: str
) -> None:
    assert name_in(written, "ru", leading="family").in_full == in_order


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Maria d'ORIA", Name("Maria", "d'Oria")),
        ("Jean l’HÉRITIER", Name("Jean", "l’Héritier")),
        ("Louise d'AMOURS de la BRUÈRE", Name("Louise", "d'Amours de la Bruère")),
        ("Maria Corazon Dela Cruz", Name("Maria Corazon", "Dela Cruz")),
    ],
)
def test_particles_before_family_names(written: str, read: Name) -> None:
    assert name_in(written) == read


@pytest.mark.parametrize(
    ("text", "language", "family"),
    [
        ("Esperança da Conceição Mateus", "pt", "Mateus"),
        ("Manuel António Neto", "pt", "Neto"),
        ("João da Silva Neto", "pt", "da Silva Neto"),
        ("Pieter De Smedt", "fr", "De Smedt"),
        ("Nguyen Van Minh", "en", "Minh"),
    ],
)
def test_what_stands_before_a_last_name_is_of_it_or_of_the_given_one(text: str, language: str, family: str) -> None:
    assert name_in(text, language).family == family


def test_a_family_name_that_ends_as_kazakh_patronymics_do_turns_no_name_round() -> None:
    assert name_in("Dr. Mostafa Madbouly", "en") == Name("Mostafa", "Madbouly")
    assert name_in("Mostafa Kamal Madbouly", "en") == Name("Mostafa Kamal", "Madbouly")
    assert name_in("Tokayev Kassym-Jomart Kemeluly", "en") == Name("Kassym-Jomart", "Tokayev", "Kemeluly")


def test_a_column_of_short_eastern_names_begins_with_the_family_name() -> None:
    assert leading_part(["Пак Чжон Хун", "Ли Су Ён", "Чхве Мин Хо", "Юн Хе Чжин"]) == "family"
    assert leading_part(["Ли Анна", "Ирина Пак", "Олег Ким", "Ольга Сон"]) == "given"


@pytest.mark.parametrize(
    ("written", "language", "family"),
    [
        ("نجاة الهادي بن غشير", "ar", "بن غشير"),
        ("حميد توکلی فرد", "fa", "توکلی فرد"),
        ("خالد بن سعود العتيبي", "ar", "العتيبي"),
    ],
)
def test_a_family_name_of_two_words_in_arabic_letters_is_whole(written: str, language: str, family: str) -> None:
    assert name_in(written, language).family == family
