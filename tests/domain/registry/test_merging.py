"""Merging two entries of one person keeps both histories."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.core.problem import Refused
from domain.registry.merging import MergePersons, PartPersons, PersonMerged, PersonsParted
from domain.registry.person import Person, PersonRegistered
from domain.registry.registries import Registries
from tests.domain.scenario import Scenario


@pytest.fixture
def person() -> Scenario:
    found = Scenario(PersonRegistered("abaev", {"en": Name("Dauren", "Abaev")}), of=Person())
    others = {key: Person(reference=key) for key in ("abayev", "other")}
    found.registries = Registries({"abaev": found.visit, **others})
    return found


def test_the_merged_entry_points_to_the_one_that_stands(person: Scenario) -> None:
    person.when(MergePersons("abayev"))
    person.then(PersonMerged("abaev", "abayev"))
    person.when(MergePersons("abayev"))
    person.then_nothing()
    stands = Scenario(PersonRegistered("abayev", {"en": Name("Dauren", "Abayev")}), of=Person()).visit
    registries = Registries({"abaev": person.visit, "abayev": stands})
    assert registries.current_person("abaev") is stands
    assert not person.visit.stands


def test_who_is_merged_with_must_stand_in_the_registry(person: Scenario) -> None:
    gone, merged = Person(reference="gone", retracted=True), Person(reference="abaef", merged_into="abayev")
    known = Registries({"gone": gone, "abaef": merged, "abayev": Person(reference="abayev")})
    for into, code in (("nobody", "not-in-registry"), ("gone", "not-in-registry"), ("abaef", "merged-already")):
        with pytest.raises(Refused, match=code) as refused:
            MergePersons(into).worded(person.visit, known)
        assert refused.value.field == "into"
    assert MergePersons("abayev").worded(person.visit, known) == MergePersons("abayev")


def test_a_merging_is_taken_back(person: Scenario) -> None:
    person.given(PersonMerged("abaev", "abayev"))
    person.when(PartPersons())
    person.then(PersonsParted("abaev"))
    assert person.visit.stands
    person.when(PartPersons())
    person.then_nothing()


def test_who_is_merged_is_not_merged_otherwise_and_nobody_with_himself(person: Scenario) -> None:
    person.when(MergePersons("abaev"))
    person.then_refused("merged-with-himself", "into")
    person.given(PersonMerged("abaev", "abayev"))
    person.when(MergePersons("other"))
    person.then_refused("merged-already", "person")


def test_two_merged_with_one_another_by_two_desks_do_not_turn_in_a_circle(person: Scenario) -> None:
    other = Scenario(
        PersonRegistered("abayev", {"en": Name("Dauren", "Abayev")}), PersonMerged("abayev", "abaev"), of=Person()
    )
    person.given(PersonMerged("abaev", "abayev"))
    assert Registries({"abaev": person.visit, "abayev": other.visit}).current_person("abaev") is not None
