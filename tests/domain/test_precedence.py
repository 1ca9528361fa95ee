"""The order of precedence of a side, and the principal who leads it."""

import pytest

from domain.delegation import MemberProposalRetracted
from domain.precedence import MemberPlaced, NamePrincipal, PlaceMember, PrincipalNamed
from domain.replacement import MemberWithdrawn
from tests.domain.facts import member, withdrawn
from tests.domain.scenario import Scenario


@pytest.fixture
def delegation(visit: Scenario) -> Scenario:
    """The guest's delegation: Tokayev, then Abayev, Nurtleu and Karin."""
    visit.given(member("abayev"), member("nurtleu"), member("karin"))
    return visit


def order(scenario: Scenario) -> list[str]:
    return [found.id for found in scenario.visit.delegations.listed("guest")]


def test_a_member_is_given_another_place_with_a_reason(delegation: Scenario) -> None:
    delegation.when(PlaceMember("karin", 2))
    delegation.then(MemberPlaced("karin", 2))
    assert order(delegation) == ["tokayev", "karin", "abayev", "nurtleu"]
    assert PlaceMember.needs_reason


def test_the_same_place_changes_nothing(delegation: Scenario) -> None:
    delegation.when(PlaceMember("karin", 4))
    delegation.then_nothing()


def test_there_is_no_place_beyond_the_end(delegation: Scenario) -> None:
    delegation.when(PlaceMember("abayev", 5))
    delegation.then_refused("place-out-of-range", "place")


def test_there_is_no_place_before_the_first(delegation: Scenario) -> None:
    delegation.when(PlaceMember("abayev", 0))
    delegation.then_refused("place-out-of-range", "place")


def test_nobody_unknown_has_a_place(delegation: Scenario) -> None:
    delegation.when(PlaceMember("nobody", 1))
    delegation.then_refused("unknown-member", "member")


def test_who_was_withdrawn_keeps_the_place_but_has_no_rank(delegation: Scenario) -> None:
    delegation.given(MemberWithdrawn("abayev"))
    delegations = delegation.visit.delegations
    assert (delegations.place_of("nurtleu"), delegations.rank_of("nurtleu")) == (3, 2)
    assert (delegations.place_of("abayev"), delegations.rank_of("abayev")) == (2, None)


def test_a_proposal_taken_back_has_no_place(delegation: Scenario) -> None:
    delegation.given(MemberProposalRetracted("abayev"))
    delegation.when(PlaceMember("karin", 2))
    delegation.then(MemberPlaced("karin", 2))
    assert order(delegation) == ["tokayev", "karin", "nurtleu"]


def test_a_principal_is_named(delegation: Scenario) -> None:
    delegation.when(NamePrincipal("guest", "abayev"))
    delegation.then(PrincipalNamed("guest", "abayev"))
    delegation.when(NamePrincipal("guest", "abayev"))
    delegation.then_nothing()
    assert delegation.visit.delegations.principal_of("guest") == "abayev"


def test_nobody_named_leaves_it_to_the_category(delegation: Scenario) -> None:
    delegation.given(PrincipalNamed("guest", "abayev"))
    delegation.when(NamePrincipal("guest"))
    delegation.then(PrincipalNamed("guest", None))
    assert delegation.visit.delegations.principal_of("guest") == "tokayev"


def test_nobody_unknown_leads(delegation: Scenario) -> None:
    delegation.when(NamePrincipal("guest", "nobody"))
    delegation.then_refused("unknown-member", "member")


def test_who_was_withdrawn_does_not_lead(visit: Scenario) -> None:
    visit.given(withdrawn("abayev"))
    visit.when(NamePrincipal("guest", "abayev"))
    visit.then_refused("member-withdrawn", "member")


def test_nobody_leads_the_other_side(delegation: Scenario) -> None:
    delegation.when(NamePrincipal("host", "abayev"))
    delegation.then_refused("other-side", "member")


def test_a_principal_withdrawn_leads_no_more(delegation: Scenario) -> None:
    delegation.given(PrincipalNamed("guest", "abayev"), MemberWithdrawn("abayev"))
    assert delegation.visit.delegations.principal_of("guest") == "tokayev"


def test_a_side_may_have_nobody_to_lead_it(visit: Scenario) -> None:
    assert visit.visit.delegations.principal_of("third") is None
