"""Private particulars: noted in the journal, their values never part of it."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.core.problem import Refused
from domain.registry.particulars import (
    EraseParticulars,
    NoteParticular,
    ParticularNoted,
    ParticularsErased,
    ParticularWithdrawn,
    RetractParticular,
)
from domain.registry.person import Person, PersonRegistered
from tests.domain.scenario import Scenario

NOTED = ParticularNoted("abayev", "passport", "first")


@pytest.fixture
def person() -> Scenario:
    return Scenario(PersonRegistered("abayev", {"en": Name("Dauren", "Abayev")}), of=Person())


def test_the_journal_says_that_it_was_noted_and_not_what_it_says(person: Scenario) -> None:
    person.when(NoteParticular("passport", "N 01234567", "first"))
    person.then(NOTED)


def test_a_value_that_was_never_sealed_is_refused(person: Scenario) -> None:
    person.when(NoteParticular("passport"))
    person.then_refused("not-sealed", "value")


def test_a_former_value_is_in_force_again_by_its_name(person: Scenario) -> None:
    person.given(NOTED, ParticularNoted("abayev", "passport", "second"))
    person.when(NoteParticular("passport", sealed="first"))
    person.then(NOTED)


def test_what_stands_already_is_not_noted_again(person: Scenario) -> None:
    person.given(NOTED)
    person.when(NoteParticular("passport", sealed="first"))
    person.then_nothing()


def test_a_particular_is_taken_back(person: Scenario) -> None:
    person.given(NOTED)
    person.when(RetractParticular("passport"))
    person.then(ParticularWithdrawn("abayev", "passport"))
    person.when(RetractParticular("passport"))
    person.then_refused("not-noted", "particular")


def test_erasing_leaves_no_value_to_come_back_to(person: Scenario) -> None:
    person.given(NOTED)
    person.when(EraseParticulars())
    person.then(ParticularsErased("abayev"))
    person.when(NoteParticular("passport", sealed="first"))
    person.then_refused("not-sealed")


def test_there_must_be_something_to_erase(person: Scenario) -> None:
    person.when(EraseParticulars())
    person.then_refused("nothing-noted", "person")


def test_noting_is_undone_and_erasing_is_not(person: Scenario) -> None:
    nothing_yet = Person(reference="abayev")
    assert NoteParticular("passport", "N 1", "first").opposite(nothing_yet) == (RetractParticular("passport"),)
    assert RetractParticular("passport").opposite(_with("first")) == (NoteParticular("passport", sealed="first"),)
    with pytest.raises(Refused, match="cannot-be-undone"):
        EraseParticulars().opposite(_with("first"))


def _with(sealed: str) -> Person:
    return Person(reference="abayev", particulars={"passport": sealed}, sealed_ever=frozenset({sealed}))
