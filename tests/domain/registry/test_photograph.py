"""Photographs of persons: taken in and taken away, never part of the record."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.registry.particulars import EraseParticulars, ParticularsErased
from domain.registry.person import Person, PersonRegistered
from domain.registry.photograph import PersonPhotographed, PhotographPerson, PhotographRemoved, RemovePhotograph
from tests.domain.scenario import Scenario

FIRST = PersonPhotographed("abayev", "first")


@pytest.fixture
def person() -> Scenario:
    return Scenario(PersonRegistered("abayev", {"en": Name("Dauren", "Abayev")}), of=Person())


def test_the_journal_says_that_it_was_taken_in_and_not_from_where(person: Scenario) -> None:
    person.when(PhotographPerson("/home/serova/abayev.jpg", "first"))
    person.then(FIRST)


def test_another_takes_the_place_of_the_one_before(person: Scenario) -> None:
    person.given(FIRST)
    person.when(PhotographPerson("/home/serova/new.jpg", "second"))
    person.then(PersonPhotographed("abayev", "second"))


def test_without_a_picture_it_is_refused(person: Scenario) -> None:
    person.when(PhotographPerson())
    person.then_refused("no-picture", "file")


def test_one_that_was_never_sealed_for_this_person_is_refused(person: Scenario) -> None:
    person.when(PhotographPerson(sealed="of-another"))
    person.then_refused("no-picture", "file")


def test_a_former_one_is_shown_again_by_its_name(person: Scenario) -> None:
    person.given(FIRST, PersonPhotographed("abayev", "second"))
    person.when(PhotographPerson(sealed="first"))
    person.then(FIRST)
    person.when(PhotographPerson(sealed="first"))
    person.then_nothing()


def test_it_is_taken_away(person: Scenario) -> None:
    person.given(FIRST)
    person.when(RemovePhotograph())
    person.then(PhotographRemoved("abayev"))
    person.when(RemovePhotograph())
    person.then_refused("not-photographed", "person")


def test_taking_it_away_needs_a_reason() -> None:
    assert RemovePhotograph.needs_reason


def test_it_is_erased_with_the_particulars_and_cannot_come_back(person: Scenario) -> None:
    person.given(FIRST)
    person.when(EraseParticulars())
    person.then(ParticularsErased("abayev"))
    person.when(PhotographPerson(sealed="first"))
    person.then_refused("no-picture")
    person.when(RemovePhotograph())
    person.then_refused("not-photographed")


def test_each_is_undone_by_what_was_shown_before() -> None:
    nothing_yet, shown = Person(reference="abayev"), Person(reference="abayev", photograph="first")
    assert PhotographPerson("/a.jpg", "first").opposite(nothing_yet) == (RemovePhotograph(),)
    assert PhotographPerson("/b.jpg", "second").opposite(shown) == (PhotographPerson(sealed="first"),)
    assert RemovePhotograph().opposite(shown) == (PhotographPerson(sealed="first"),)
