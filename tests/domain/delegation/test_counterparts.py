"""Counterparts: minister to minister, paired by hand (protocol 2.6)."""

from __future__ import annotations

import pytest

from domain.delegation.counterparts import (
    CounterpartsPaired,
    CounterpartsUnpaired,
    PairCounterparts,
    UnpairCounterparts,
    proposed_counterpart,
)
from domain.delegation.member_names import MemberPositionWorded
from domain.delegation.member_office import MemberOfficeRanked
from tests.domain.facts import member, withdrawn
from tests.domain.scenario import Scenario


@pytest.fixture
def ministers(visit: Scenario) -> Scenario:
    """Two ministers of each side."""
    visit.given(member("lavrov", "host"), member("siluanov", "host"), member("kosherbayev"), member("takiyev"))
    return visit


def test_minister_is_paired_with_minister(ministers: Scenario) -> None:
    ministers.when(PairCounterparts("kosherbayev", "lavrov"))
    ministers.then(CounterpartsPaired("kosherbayev", "lavrov"))
    found = ministers.visit.delegations.members
    assert (found["kosherbayev"].counterpart, found["lavrov"].counterpart) == ("lavrov", "kosherbayev")
    ministers.when(PairCounterparts("lavrov", "kosherbayev"))
    ministers.then_nothing()


def test_whoever_was_paired_with_another_is_free_again(ministers: Scenario) -> None:
    ministers.given(CounterpartsPaired("kosherbayev", "siluanov"), CounterpartsPaired("takiyev", "lavrov"))
    ministers.when(PairCounterparts("kosherbayev", "lavrov"))
    ministers.then(
        CounterpartsUnpaired("kosherbayev", "siluanov"),
        CounterpartsUnpaired("lavrov", "takiyev"),
        CounterpartsPaired("kosherbayev", "lavrov"),
    )
    assert ministers.visit.delegations.members["takiyev"].counterpart is None


def test_a_counterpart_is_of_another_side_and_comes(ministers: Scenario) -> None:
    ministers.when(PairCounterparts("kosherbayev", "takiyev"))
    ministers.then_refused("same-side", "counterpart")
    ministers.when(PairCounterparts("kosherbayev", "nobody"))
    ministers.then_refused("unknown-member", "counterpart")
    ministers.given(withdrawn("gone", "host"))
    ministers.when(PairCounterparts("kosherbayev", "gone"))
    ministers.then_refused("member-withdrawn", "counterpart")


def test_a_pair_is_taken_apart(ministers: Scenario) -> None:
    ministers.given(CounterpartsPaired("kosherbayev", "lavrov"))
    ministers.when(UnpairCounterparts("lavrov"))
    ministers.then(CounterpartsUnpaired("lavrov", "kosherbayev"))
    ministers.when(UnpairCounterparts("lavrov"))
    ministers.then_refused("not-paired", "member")
    ministers.when(UnpairCounterparts("nobody"))
    ministers.then_refused("unknown-member")


OFFICES = {
    "lavrov": "Minister of Foreign Affairs",
    "siluanov": "Minister of Finance",
    "kosherbayev": "Minister of Foreign Affairs",
    "takiyev": "Minister of Finance",
}


@pytest.fixture
def classed(ministers: Scenario) -> Scenario:
    """The ministers with their offices, and the class of each."""
    for key, office in OFFICES.items():
        ministers.given(MemberPositionWorded(key, {"en": office}), MemberOfficeRanked(key, "minister", None, None))
    return ministers


def test_the_homologue_of_the_same_office_is_proposed(classed: Scenario) -> None:
    assert {key: proposed_counterpart(classed.visit, key) for key in OFFICES} == {
        "lavrov": "kosherbayev", "siluanov": "takiyev", "kosherbayev": "lavrov", "takiyev": "siluanov",
    }  # fmt: skip


def test_the_one_minister_of_the_same_field_is_proposed_whichever_language_says_so(ministers: Scenario) -> None:
    ministers.given(
        MemberPositionWorded("lavrov", {"fr": "ministre de l’Europe et des Affaires étrangères"}),
        MemberPositionWorded("siluanov", {"fr": "ministre des Armées"}),
        MemberPositionWorded("kosherbayev", {"pt": "Ministro de Estado das Relações Exteriores"}),
        MemberPositionWorded("takiyev", {"pt": "Secretário-Geral das Relações Exteriores"}),
    )
    assert proposed_counterpart(ministers.visit, "kosherbayev") == "lavrov"
    assert proposed_counterpart(ministers.visit, "lavrov") == "kosherbayev"
    assert proposed_counterpart(ministers.visit, "takiyev") is None
    ministers.given(CounterpartsPaired("takiyev", "lavrov"))
    assert proposed_counterpart(ministers.visit, "kosherbayev") is None


@pytest.mark.parametrize("classed_too", [True, False])
def test_a_head_of_government_with_a_field_faces_the_other_and_no_minister(visit: Scenario, classed_too: bool) -> None:
    offices = {
        "qatar": ("host", "prime-minister", "Prime Minister and Minister of Foreign Affairs"),
        "bektenov": ("guest", "prime-minister", "Prime Minister"),
        "kosherbayev": ("guest", "foreign-minister", "Minister of Foreign Affairs"),
    }
    for key, (side, held, words) in offices.items():
        visit.given(member(key, side), MemberPositionWorded(key, {"en": words}))
        if classed_too:
            visit.given(MemberOfficeRanked(key, held, None, None))
    found = {key: proposed_counterpart(visit.visit, key) for key in offices}
    led = {"qatar": "bektenov", "bektenov": "qatar", "kosherbayev": None}
    assert found == (led if classed_too else dict.fromkeys(offices))


def test_a_deputy_with_a_field_faces_the_minister_where_the_other_side_has_no_deputy(visit: Scenario) -> None:
    visit.given(
        member("novak", "host"), MemberPositionWorded("novak", {"en": "Deputy Prime Minister, Minister of Trade"})
    )
    visit.given(member("shakkaliyev"), MemberPositionWorded("shakkaliyev", {"en": "Minister of Trade"}))
    visit.given(MemberOfficeRanked("novak", "deputy-prime-minister", None, None))
    visit.given(MemberOfficeRanked("shakkaliyev", "minister", None, None))
    assert proposed_counterpart(visit.visit, "novak") == "shakkaliyev"
    assert proposed_counterpart(visit.visit, "shakkaliyev") == "novak"


def test_of_two_ministers_of_a_field_neither_is_proposed_by_it(ministers: Scenario) -> None:
    for key in ("lavrov", "siluanov"):
        ministers.given(MemberPositionWorded(key, {"en": "Minister of Defence"}))
    ministers.given(MemberPositionWorded("takiyev", {"fr": "ministre de la Défense"}))
    assert proposed_counterpart(ministers.visit, "takiyev") is None


def test_the_only_one_of_his_class_is_proposed_whatever_his_office(classed: Scenario) -> None:
    classed.given(member("likhachev", "host"), MemberOfficeRanked("likhachev", "head-of-agency", None, None))
    assert proposed_counterpart(classed.visit, "likhachev") is None
    classed.given(member("batyrbekov"), MemberOfficeRanked("batyrbekov", "head-of-agency", None, None))
    classed.given(MemberPositionWorded("likhachev", {"en": "Head of Rosatom"}))
    classed.given(MemberPositionWorded("batyrbekov", {"en": "Chairman of the Agency"}))
    assert proposed_counterpart(classed.visit, "likhachev") == "batyrbekov"


def test_nobody_is_proposed_by_rank_alone(classed: Scenario) -> None:
    classed.given(MemberPositionWorded("takiyev", {"en": "Minister of Transport"}))
    assert proposed_counterpart(classed.visit, "takiyev") is None
    classed.given(CounterpartsPaired("kosherbayev", "lavrov"))
    assert proposed_counterpart(classed.visit, "takiyev") is None


def test_short_words_tell_no_office_from_another(classed: Scenario) -> None:
    classed.given(MemberPositionWorded("lavrov", {"en": "Minister for Sport"}))
    classed.given(MemberPositionWorded("takiyev", {"en": "Minister for Energy"}))
    assert proposed_counterpart(classed.visit, "takiyev") is None
    classed.given(MemberPositionWorded("lavrov", {"en": "Minister of Coal"}))
    classed.given(MemberPositionWorded("takiyev", {"en": "Minister of Coal and Iron"}))
    assert proposed_counterpart(classed.visit, "takiyev") == "lavrov"


def test_who_has_a_counterpart_or_no_class_is_proposed_none(classed: Scenario) -> None:
    classed.given(CounterpartsPaired("kosherbayev", "siluanov"), member("aide"))
    assert proposed_counterpart(classed.visit, "kosherbayev") is None
    assert proposed_counterpart(classed.visit, "aide") is None


def test_who_is_paired_or_withdrawn_is_not_proposed(classed: Scenario) -> None:
    classed.given(CounterpartsPaired("kosherbayev", "siluanov"))
    assert proposed_counterpart(classed.visit, "takiyev") is None
