"""Who follows in the same office, or in one that differs by a word, and who does not."""

from __future__ import annotations

import pytest

from domain.delegation.same_office import is_same_office

SAME = (
    ("en", "Press Adviser and Spokesperson of the Prime Minister", "Spokesperson of the Prime Minister"),
    ("en", "Adviser to the President", "Adviser to President"),
    ("fr", "Substitut pour les Affaires générales", "substitut pour les affaires générales"),
    ("fr", "Conseiller du Président", "Conseiller du Président, porte-parole"),
    ("ru", "Помощник Президента – пресс-секретарь", "помощник президента"),
)
OTHER = (
    ("en", "Prime Minister and Minister of Defence", "Minister of Defence"),
    ("en", "Chief of Protocol", "Deputy Chief of Protocol"),
    ("en", "Minister of Energy", "Deputy Minister of Energy"),
    ("en", "Head of the Office, Ministry of Trade", "Head of Office of the President"),
    ("fr", "Conseiller du Président", "Conseiller du Premier ministre"),
)


@pytest.mark.parametrize(("language", "office", "other"), SAME)
def test_the_same_office_may_lack_a_word_or_be_one_of_two(language: str, office: str, other: str) -> None:
    assert is_same_office({language: office}, {language: other})
    assert is_same_office({language: other}, {language: office})


@pytest.mark.parametrize(("language", "office", "other"), OTHER)
def test_a_deputy_or_a_minister_of_several_offices_has_another(language: str, office: str, other: str) -> None:
    assert not is_same_office({language: office}, {language: other})
    assert not is_same_office({language: other}, {language: office})


def test_words_of_two_languages_are_not_compared() -> None:
    assert not is_same_office({"en": "Adviser"}, {"fr": "Adviser"})
