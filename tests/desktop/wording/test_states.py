"""States in every language of a visit, by what they are usually called or by what they sign with."""

from __future__ import annotations

from desktop.wording.states import LANGUAGES, state_in_every, states_offered
from desktop.wording.states_as_they_sign import AS_THEY_SIGN
from tests.for_each import for_each


def test_a_state_is_called_in_the_other_languages_what_it_usually_is() -> None:
    assert state_in_every("France", "fr", ["it"]) == {
        "en": "France", "fr": "France", "ru": "Франция", "kk": "Франция", "it": "Francia",
    }  # fmt: skip


def test_a_state_that_signs_otherwise_is_called_so_in_the_languages_of_the_visit_too() -> None:
    assert state_in_every("Saint-Siège", "fr", ["it", "ar"]) == {
        "en": "Holy See", "fr": "Saint-Siège", "ru": "Святой Престол", "kk": "Қасиетті Тақ", "it": "Santa Sede",
        "ar": "الكرسي الرسولي",
    }  # fmt: skip


@for_each("language", LANGUAGES)
def test_its_name_is_known_by_that_of_any_language_of_the_window(language: str) -> None:
    for code, names in AS_THEY_SIGN.items():
        said = state_in_every(names[language], language)
        assert said == {each: names[each] for each in LANGUAGES}, code


@for_each("typed", ["Corée du Sud", "Biélorussie", "Royaume d’Espagne"])
def test_a_name_it_does_not_sign_with_stands_in_its_own_language_alone(typed: str) -> None:
    assert state_in_every(typed, "fr") == {"fr": typed}


def test_every_state_that_signs_otherwise_is_offered() -> None:
    assert AS_THEY_SIGN.keys() <= states_offered().keys()
