"""The order the sending side gave, and the language of its list."""

import pytest

from domain.delegation.list_order import (
    GiveListOrder,
    ListLanguageSet,
    ListOrderGiven,
    ListOrderWithdrawn,
    RetractListOrder,
    SetListLanguage,
)
from tests.domain.facts import member
from tests.domain.scenario import Scenario


@pytest.fixture
def delegation(visit: Scenario) -> Scenario:
    """The guest's delegation: Tokayev, then Abayev and Karin."""
    visit.given(member("abayev"), member("karin"))
    return visit


def order(scenario: Scenario) -> list[str]:
    return [found.id for found in scenario.visit.delegations.listed("guest")]


def test_a_sending_side_gives_its_order_and_takes_it_back(delegation: Scenario) -> None:
    delegation.when(GiveListOrder("guest", ("karin", "tokayev", "abayev")))
    delegation.then(ListOrderGiven("guest", ("karin", "tokayev", "abayev")))
    assert order(delegation) == ["karin", "tokayev", "abayev"]
    delegation.when(GiveListOrder("guest", ("karin", "tokayev", "abayev")))
    delegation.then_nothing()
    delegation.when(RetractListOrder("guest"))
    delegation.then(ListOrderWithdrawn("guest"))
    assert order(delegation) == ["tokayev", "abayev", "karin"]
    delegation.when(RetractListOrder("guest"))
    delegation.then_nothing()


def test_a_list_of_nobody_is_no_order(delegation: Scenario) -> None:
    delegation.when(GiveListOrder("guest", ()))
    delegation.then_refused("empty-order", "members")


def test_nobody_unknown_is_in_the_order(delegation: Scenario) -> None:
    delegation.when(GiveListOrder("guest", ("karin", "nobody")))
    delegation.then_refused("unknown-member", "members")


def test_nobody_of_another_side_is_in_the_order(delegation: Scenario) -> None:
    delegation.when(GiveListOrder("guest", ("karin", "putin")))
    delegation.then_refused("other-side", "members")


def test_nobody_is_in_the_order_twice(delegation: Scenario) -> None:
    delegation.when(GiveListOrder("guest", ("karin", "abayev", "karin")))
    delegation.then_refused("listed-twice", "members")


def test_a_list_has_a_language(delegation: Scenario) -> None:
    delegation.when(SetListLanguage("guest", "kk"))
    delegation.then(ListLanguageSet("guest", "kk"))
    delegation.when(SetListLanguage("guest", "kk"))
    delegation.then_nothing()
    delegation.when(SetListLanguage("guest"))
    delegation.then(ListLanguageSet("guest", None))
    assert delegation.visit.delegations.list_languages == {}
