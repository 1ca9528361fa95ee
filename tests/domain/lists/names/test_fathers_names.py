"""Names in which the father's stands in place of a family name, and those in which a family name follows it."""

from __future__ import annotations

import pytest

from domain.lists.names.list_names import name_in
from domain.lists.names.undivided import undivided


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Tengku Zafrul bin Tengku Abdul Aziz", "Tengku Zafrul", "bin Tengku Abdul Aziz"),
        ("Ahmad Rozian bin Abd. Ghani", "Ahmad Rozian", "bin Abd. Ghani"),
        ("TENGKU ZAFRUL BIN TENGKU ABDUL AZIZ", "Tengku Zafrul", "bin Tengku Abdul Aziz"),
        ("Kavitha A/P Subramaniam", "Kavitha", "a/p Subramaniam"),
        ("Nor Aisyah bt. Ismail", "Nor Aisyah", "bt. Ismail"),
        ("Тенгку Зафрул бин Тенгку Абдул Азиз", "Тенгку Зафрул", "бин Тенгку Абдул Азиз"),
        ("Khalid bin Mohammed bin Ali", "Khalid", "bin Mohammed bin Ali"),
        ("Salem Bin Brik", "Salem", "Bin Brik"),
    ],
)
def test_the_whole_of_a_fathers_name_stands_in_place_of_a_family_name(text: str, given: str, family: str) -> None:
    found = name_in(text, "en")
    assert (found.given, found.family) == (given, family)
    assert undivided(text, "en", "given") is None


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Hamdan bin Mohammed Al Maktoum", "Al Maktoum"),
        ("Mohamed bin Mohamed Al Nahyan", "Al Nahyan"),
        ("Khalid bin Ahmed Almansoori", "Almansoori"),
        ("Мохаммед бин Салман Аль Сауд", "Аль Сауд"),
    ],
)
def test_a_family_name_of_the_gulf_follows_the_fathers(text: str, family: str) -> None:
    assert name_in(text).family == family
    assert undivided(text, "en", "given") is None


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Mohamed bin Hadi Hussaini", "Mohamed bin Hadi", "Hussaini"),
        ("Awad bin Mohamed Balushi", "Awad bin Mohamed", "Balushi"),
        ("Nur bin Said Busaidi", "Nur bin Said", "Busaidi"),
    ],
)
def test_names_malays_share_with_the_gulf_are_malay_in_malay_alone_and_else_asked(
    text: str, given: str, family: str
) -> None:
    first, _, father = text.partition(" bin ")
    malay = name_in(text, "ms")
    assert (malay.given, malay.family) == (first, f"bin {father}")
    elsewhere = name_in(text, "en")
    assert (elsewhere.given, elsewhere.family) == (given, family)
    assert undivided(text, "ms", "given") is None
    assert undivided(text, "en", "given") is not None


def test_a_junior_is_no_given_name_behind_a_comma() -> None:
    found = name_in("John Smith, Jr.", "en")
    assert (found.given, found.family) == ("John", "Smith Jr.")


def test_of_two_words_behind_bin_that_may_be_either_the_officer_is_asked() -> None:
    assert undivided("Hassan bin Yusof Ahmad", "en", "given") is not None
