"""Whether words name a place."""

import pytest

from desktop.forms.place_words import has_word_of_place, looks_like_place


@pytest.mark.parametrize(
    "text",
    [
        "Great Hall",
        "salle des fêtes",
        "Paris-Orly",
        "Presidential Palace",
        "Большой зал",
        "57, rue de Varenne",
        "Центральный стадион",
        "Racecourse",
    ],
)
def test_a_place(text: str) -> None:
    assert looks_like_place(text) or has_word_of_place(text)


@pytest.mark.parametrize(
    "text", ["ministre de la Culture", "Minister of Finance", "M. Barrot", "signing of documents", "Dinner", ""]
)
def test_an_office_a_person_or_an_item_is_none(text: str) -> None:
    assert not looks_like_place(text)


def test_a_name_below_a_letter_is_no_place() -> None:
    assert not has_word_of_place("Jean Dupont")
    assert has_word_of_place("Great Hall")
