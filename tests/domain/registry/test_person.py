"""Persons of the registry."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.core.problem import Refused
from domain.registry.person import (
    Person,
    PersonRegistered,
    PersonRestored,
    PersonRetracted,
    RegisterPerson,
    RestorePerson,
    RetractPerson,
)
from tests.domain.scenario import Scenario

TOKAYEV = {"en": Name("Kassym-Jomart", "Tokayev"), "ru": Name("Касым-Жомарт", "Токаев")}


@pytest.fixture
def person() -> Scenario:
    return Scenario(of=Person())


def test_a_person_is_entered_under_a_key_made_of_the_family_name(person: Scenario) -> None:
    person.when(RegisterPerson(TOKAYEV))
    person.then(PersonRegistered("tokayev", TOKAYEV))


def test_a_key_that_is_taken_gets_a_number() -> None:
    asked = RegisterPerson(TOKAYEV).keyed({"tokayev", "tokayev-2"}.__contains__)
    assert asked.person == "tokayev-3"


def test_a_key_that_was_given_stays(person: Scenario) -> None:
    person.when(RegisterPerson(TOKAYEV, "president-kz"))
    person.then(PersonRegistered("president-kz", TOKAYEV))


def test_nobody_is_entered_twice(person: Scenario) -> None:
    person.given(PersonRegistered("tokayev", TOKAYEV))
    person.when(RegisterPerson(TOKAYEV))
    person.then_refused("id-taken", "person")


def test_a_person_has_a_name(person: Scenario) -> None:
    person.when(RegisterPerson({}))
    person.then_refused("text-missing", "names")


def test_a_name_is_not_too_long(person: Scenario) -> None:
    person.when(RegisterPerson({"en": Name("x" * 201)}))
    person.then_refused("text-too-long", "names")


def test_what_lists_print_in_capitals_is_part_of_the_name(person: Scenario) -> None:
    person.when(RegisterPerson({"fr": Name("Dominique", "de Villepin", capitals="Galouzeau")}))
    person.then_refused("capitals-not-in-name", "names")


def test_a_name_is_one_line(person: Scenario) -> None:
    person.when(RegisterPerson({"en": Name("two\nlines")}))
    person.then_refused("text-not-allowed", "names")


def test_a_person_entered_by_mistake_is_taken_back_and_put_back(person: Scenario) -> None:
    person.given(PersonRegistered("tokayev", TOKAYEV))
    person.when(RetractPerson())
    person.then(PersonRetracted("tokayev"))
    person.when(RetractPerson())
    person.then_nothing()
    person.when(RestorePerson())
    person.then(PersonRestored("tokayev"))
    person.when(RestorePerson())
    person.then_nothing()


def test_who_was_never_registered_is_not_in_the_registry() -> None:
    with pytest.raises(Refused, match="not-in-registry"):
        Person().admit(RetractPerson())
