"""The order of precedence of a side, and the principal who leads it."""

from copy import deepcopy

import pytest

from domain.delegation.confirming import MemberConfirmed, RetractConfirmation
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.precedence import (
    MemberPlaced,
    MemberPlacedAfter,
    MemberReturnedToRule,
    PlaceMember,
    ReturnToRule,
)
from domain.delegation.principal import NamePrincipal, PrincipalNamed
from domain.delegation.proposing import MemberProposalRetracted
from domain.delegation.replacement import MemberWithdrawn
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
    delegation.then(MemberPlacedAfter("karin", "tokayev"))
    assert order(delegation) == ["tokayev", "karin", "abayev", "nurtleu"]
    assert PlaceMember.needs_reason


def test_the_place_the_rule_gives_is_held_by_hand_from_then_on(delegation: Scenario) -> None:
    delegation.when(PlaceMember("karin", 4))
    delegation.then(MemberPlacedAfter("karin", "nurtleu"))
    delegation.given(MemberOfficeRanked("karin", "minister", None, None))
    assert order(delegation) == ["tokayev", "abayev", "nurtleu", "karin"]


def test_the_same_place_by_hand_again_changes_nothing(delegation: Scenario) -> None:
    delegation.given(MemberPlacedAfter("karin", "abayev"))
    for again in (PlaceMember("karin", 3), PlaceMember("karin", after="abayev")):
        delegation.when(again)
        delegation.then_nothing()


def test_a_place_is_relative_and_goes_along(delegation: Scenario) -> None:
    """The journal says "placed Karin after Abayev", whatever number that is (protocol 3.6)."""
    delegation.when(PlaceMember("karin", after="abayev"))
    delegation.then(MemberPlacedAfter("karin", "abayev"))
    delegation.given(member("kosherbayev"), MemberOfficeRanked("kosherbayev", "minister", None, None))
    assert order(delegation) == ["tokayev", "kosherbayev", "abayev", "karin", "nurtleu"]
    delegation.given(MemberPlacedAfter("abayev", "nurtleu"))
    assert order(delegation) == ["tokayev", "kosherbayev", "karin", "nurtleu", "abayev"]


def test_a_place_is_said_by_number_or_by_name(delegation: Scenario) -> None:
    delegation.when(PlaceMember("karin"))
    delegation.then_refused("place-or-after", "place")
    delegation.when(PlaceMember("karin", 2, "tokayev"))
    delegation.then_refused("place-or-after", "place")


def test_the_number_of_a_place_is_that_of_the_list_in_which_a_spouse_has_none(delegation: Scenario) -> None:
    """Nor has who no longer comes: number 3 is number 3 on the list (protocol 2.3)."""
    delegation.given(member("spouse", category="spouse"), member("ibrayeva"), MemberWithdrawn("nurtleu"))
    delegation.when(PlaceMember("ibrayeva", 3))
    delegation.then(MemberPlacedAfter("ibrayeva", "abayev"))
    assert delegation.visit.delegations.ranks("guest") == {"tokayev": 1, "abayev": 2, "ibrayeva": 3, "karin": 4}
    delegation.when(PlaceMember("ibrayeva", 2))
    delegation.then(MemberPlacedAfter("ibrayeva", "tokayev"))
    assert order(delegation)[:3] == ["tokayev", "spouse", "ibrayeva"]
    delegation.when(PlaceMember("ibrayeva", 2))
    delegation.then_nothing()


def test_a_number_parts_nobody_from_the_spouse_beside_him(delegation: Scenario) -> None:
    """Neither a spouse whom her side listed, nor one whom the officer placed (protocol 2.3)."""
    delegation.given(member("spouse", category="spouse"))
    delegation.given(ListOrderGiven("guest", ("tokayev", "spouse", "abayev", "nurtleu", "karin")))
    delegation.when(PlaceMember("karin", 2))
    delegation.then(MemberPlacedAfter("karin", "spouse"))
    assert order(delegation)[:4] == ["tokayev", "spouse", "karin", "abayev"]
    delegation.when(PlaceMember("karin", 2))
    delegation.then_nothing()
    delegation.given(MemberPlacedAfter("spouse", "abayev"))
    delegation.when(PlaceMember("karin", 3))
    delegation.then(MemberPlacedAfter("karin", "spouse"))
    assert order(delegation) == ["tokayev", "abayev", "spouse", "karin", "nurtleu"]


def test_nobody_stands_after_himself(delegation: Scenario) -> None:
    delegation.when(PlaceMember("karin", after="karin"))
    delegation.then_refused("same-place", "after")


def test_nobody_stands_after_someone_of_another_side(delegation: Scenario) -> None:
    delegation.when(PlaceMember("karin", after="putin"))
    delegation.then_refused("other-side", "after")


def test_a_member_returns_to_the_rule_and_nobody_else_moves(delegation: Scenario) -> None:
    delegation.given(MemberPlacedAfter("karin", "tokayev"), MemberPlacedAfter("abayev", "karin"))
    delegation.when(ReturnToRule("karin"))
    delegation.then(MemberReturnedToRule("karin"))
    assert order(delegation) == ["tokayev", "abayev", "nurtleu", "karin"]
    delegation.when(ReturnToRule("karin"))
    delegation.then_nothing()
    delegation.when(ReturnToRule("nobody"))
    delegation.then_refused("unknown-member", "member")


def test_a_place_recorded_by_number_reads_as_it_did(delegation: Scenario) -> None:
    """Entries of version 1 moved within the list as it stood; whoever was moved stands there by hand."""
    delegation.given(MemberPlaced("karin", 2), MemberPlaced("abayev", 4), MemberPlaced("tokayev", 3))
    assert order(delegation) == ["karin", "nurtleu", "tokayev", "abayev"]
    assert set(delegation.visit.delegations.places["guest"]) == {"karin", "abayev", "tokayev"}


def test_a_place_recorded_by_number_lies_before_all_who_followed(delegation: Scenario) -> None:
    delegation.given(MemberPlaced("karin", 1))
    assert order(delegation) == ["karin", "tokayev", "abayev", "nurtleu"]


def test_placing_is_undone_without_moving_anybody_else(delegation: Scenario) -> None:
    """Karin was placed after Abayev by hand, who is then moved away from him: undone, both stand as before."""
    delegation.given(MemberPlacedAfter("karin", "abayev"))
    before, command = deepcopy(delegation.visit), PlaceMember("abayev", 4)
    delegation.when(command)
    assert order(delegation) == ["tokayev", "karin", "nurtleu", "abayev"]
    for opposite in command.opposite(before):
        delegation.when(opposite)
    assert order(delegation) == ["tokayev", "abayev", "karin", "nurtleu"]
    assert set(delegation.visit.delegations.places["guest"]) == {"karin"}


def test_there_is_no_place_beyond_the_end(delegation: Scenario) -> None:
    delegation.when(PlaceMember("abayev", 5))
    delegation.then_refused("place-out-of-range", "place")


def test_there_is_no_place_before_the_first(delegation: Scenario) -> None:
    delegation.when(PlaceMember("abayev", 0))
    delegation.then_refused("place-out-of-range", "place")


def test_the_first_place_is_before_everyone(delegation: Scenario) -> None:
    delegation.when(PlaceMember("karin", 1))
    delegation.then(MemberPlacedAfter("karin", None))
    assert order(delegation) == ["karin", "tokayev", "abayev", "nurtleu"]


def test_the_journal_tells_after_whom_a_member_was_placed(delegation: Scenario) -> None:
    members = delegation.visit.delegations.members
    told = MemberPlacedAfter("karin", "abayev").journal_values(delegation.visit)
    assert told == {"before": 4, "after": members["abayev"].words}
    assert MemberPlacedAfter("karin", None).journal_values(delegation.visit) == {"before": 4, "after": None}


def test_nobody_unknown_has_a_place(delegation: Scenario) -> None:
    delegation.when(PlaceMember("nobody", 1))
    delegation.then_refused("unknown-member", "member")


def test_who_was_withdrawn_keeps_the_place_but_has_no_rank(delegation: Scenario) -> None:
    delegation.given(MemberWithdrawn("abayev"))
    delegations = delegation.visit.delegations
    assert (delegations.place_of("nurtleu"), delegations.ranks("guest")["nurtleu"]) == (3, 2)
    assert delegations.number_of("nurtleu") == 2  # as lists number him, and the journal tells of him
    assert delegations.number_of("abayev") == delegations.place_of("abayev") == 2
    assert delegations.place_of("abayev") == 2
    assert "abayev" not in delegations.ranks("guest")


def test_a_proposal_taken_back_has_no_place(delegation: Scenario) -> None:
    delegation.given(MemberProposalRetracted("abayev"))
    delegation.when(PlaceMember("karin", 2))
    delegation.then(MemberPlacedAfter("karin", "tokayev"))
    assert order(delegation) == ["tokayev", "karin", "nurtleu"]


def test_a_principal_is_named(delegation: Scenario) -> None:
    delegation.when(NamePrincipal("guest", "abayev"))
    delegation.then(MemberConfirmed("abayev"), PrincipalNamed("guest", "abayev"))
    delegation.when(NamePrincipal("guest", "abayev"))
    delegation.then_nothing()
    assert delegation.visit.delegations.principal_of("guest") == "abayev"


def test_nobody_named_leaves_it_to_the_category(delegation: Scenario) -> None:
    delegation.given(PrincipalNamed("guest", "abayev"))
    delegation.when(NamePrincipal("guest"))
    delegation.then(PrincipalNamed("guest", None))
    assert delegation.visit.delegations.principal_of("guest") == "tokayev"


def test_who_was_confirmed_before_he_was_named_stays_confirmed_when_that_is_undone(delegation: Scenario) -> None:
    name = NamePrincipal("guest", "abayev")
    assert name.opposite(delegation.visit) == (NamePrincipal("guest"), RetractConfirmation("abayev"))
    delegation.given(MemberConfirmed("abayev"))
    assert name.opposite(delegation.visit) == (NamePrincipal("guest"),)
    delegation.when(name)
    delegation.then(PrincipalNamed("guest", "abayev"))


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
