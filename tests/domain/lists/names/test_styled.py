"""Sovereigns and heads of state whom a list calls by style and title alone stand on it, and have no name there."""

from __future__ import annotations

import pytest

from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.names.styled import Styled, styled
from domain.lists.surroundings.group_words import category_in
from domain.lists.tables.columns import guessed_columns


@pytest.mark.parametrize(
    ("said", "style", "title"),
    [
        ("His Majesty the Emperor", "His Majesty", "Emperor"),
        ("H.R.H. the Prince of Wales", "H.R.H.", "Prince of Wales"),
        ("Sa Majesté le Roi des Belges", "Sa Majesté", "Roi des Belges"),
        ("Son Excellence le Président de la République", "Son Excellence", "Président de la République"),
        ("Su Majestad el Rey", "Su Majestad", "Rey"),
        ("Ihre Majestät die Königin", "Ihre Majestät", "Königin"),
        ("Его Императорское Величество Император Японии", "Его Императорское Величество", "Император Японии"),
        ("جلالة الملك", "جلالة", "الملك"),
        ("天皇陛下", "陛下", "天皇"),
        ("국왕 폐하", "폐하", "국왕"),
    ],
)  # fmt: skip
def test_a_style_and_a_title_are_no_name(said: str, style: str, title: str) -> None:
    assert styled(said) == Styled(style, title)


@pytest.mark.parametrize(
    "said",
    [
        "His Majesty King Philippe", "H.R.H. The Crown Prince Haakon", "S.M. el Rey Felipe VI",
        "S.E. M. le Président Macron",
        "Его Величество Король Филипп", "جلالة الملك عبد الله الثاني", "秋篠宮殿下", "Prince Okoro",
        "H.E. Mr. John Smith",
    ],
)  # fmt: skip
def test_whoever_is_named_is_somebody_else(said: str) -> None:
    assert styled(said) is None


ROWS = {
    "en": ("His Majesty the Emperor", "Her Majesty the Empress", "Mr. FUKUDA Yasuo", "Grand Steward"),
    "fr": ("Sa Majesté le Roi", "Sa Majesté la Reine", "M. Jean DUPONT", "Ministre de l’Intérieur"),
    "es": ("Su Majestad el Rey", "Su Majestad la Reina", "D. Juan SOTO", "Ministro de Asuntos Exteriores"),
    "ru": ("Его Величество Король", "Её Величество Королева", "г-н Иван ПЕТРОВ", "Министр обороны"),
    "zh": ("国王陛下", "王后陛下", "王毅", "外交部部长"),
}


@pytest.mark.parametrize("language", ROWS)
def test_they_stand_above_no_1_and_the_consort_is_no_official(language: str) -> None:
    sovereign, consort, name, office = ROWS[language]
    rows = (("No.", "Name", "Title"), ("", sovereign, ""), ("", consort, ""), ("1", name, office), ("2", name, office))
    listing = parse_list(rows, guessed_columns(rows))
    assert [entry.category for entry in listing.entries] == [None, "spouse", None, None]
    assert [bool(entry.names) for entry in listing.entries] == [False, False, True, True]
    assert not listing.rejected


def test_above_a_heading_in_two_scripts_they_are_one_person_each() -> None:
    first, consort, *others = _imperial()
    assert (first.position, first.courtesy) == ({"en": "Emperor", "ja": "天皇"}, {"en": "His Majesty", "ja": "陛下"})
    assert (consort.position, consort.category) == ({"en": "Empress", "ja": "皇后"}, "spouse")
    assert [entry.category for entry in others] == ["official", "official", "accompanying", "accompanying"]


def _imperial() -> tuple[ListedPerson, ...]:
    rows = (
        ("No.", "Name", "氏名", "Title"),
        ("", "His Majesty the Emperor", "天皇陛下", ""),
        ("", "Her Majesty the Empress", "皇后陛下", ""),
        ("Official Suite",),
        ("1", "Mr. FUKUDA Yasuo", "福田 康夫", "Chief of the Official Suite"),
        ("2", "Mr. BESSHO Koro", "別所 浩郎", "Grand Chamberlain"),
        ("Suite",),
        ("3", "Ms. NISHIMIYA Yukiko", "西宮 幸子", "Lady-in-Waiting"),
        ("4", "Mr. SAKANE Kunio", "坂根 工博", "Chamberlain"),
    )
    return parse_list(rows, guessed_columns(rows)).entries


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("Official Suite", "official"), ("Suite", "accompanying"), ("公式随員", "official"),
        ("Suite officielle", "official"), ("Suite non officielle", "accompanying"), ("Séquito oficial", "official"),
        ("Официальная свита", "official"), ("Неофициальная свита", "accompanying"), ("공식수행원", "official"),
    ],
)  # fmt: skip
def test_an_official_suite_is_the_official_delegation(words: str, category: str) -> None:
    assert category_in(words) == category
