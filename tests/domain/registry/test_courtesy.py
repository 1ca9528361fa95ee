"""What a person is called to his face (protocol 10.5), and the languages he speaks."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.registry.courtesy import CourtesyWorded, NotePersonLanguages, PersonLanguagesNoted, WordCourtesy
from domain.registry.person import Person, PersonRegistered
from tests.domain.scenario import Scenario


@pytest.fixture
def person() -> Scenario:
    return Scenario(PersonRegistered("abayev", {"en": Name("Dauren", "Abayev")}), of=Person())


def test_a_title_and_a_form_of_address_in_every_language(person: Scenario) -> None:
    person.when(WordCourtesy({"fr": "S. E. M."}, {"fr": "Monsieur l’Ambassadeur"}))
    person.then(CourtesyWorded("abayev", {"fr": "S. E. M."}, {"fr": "Monsieur l’Ambassadeur"}))
    person.when(WordCourtesy({"fr": "S. E. M."}, {"fr": "Monsieur l’Ambassadeur"}))
    person.then_nothing()


def test_languages_are_noted_the_best_first_and_once(person: Scenario) -> None:
    person.when(NotePersonLanguages(("kk", "ru")))
    person.then(PersonLanguagesNoted("abayev", ("kk", "ru")))
    person.when(NotePersonLanguages(("kk", "ru")))
    person.then_nothing()
    person.when(NotePersonLanguages(("kk", "kk")))
    person.then_refused("listed-twice", "languages")
