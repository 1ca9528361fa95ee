"""Delegations: proposed, confirmed, taken back."""

from domain.core.names import GUEST, HOST, Name
from domain.delegation.confirming import (
    ConfirmMember,
    MemberConfirmationTakenBack,
    MemberConfirmed,
    RetractConfirmation,
)
from domain.delegation.principal import PrincipalNamed
from domain.delegation.proposing import (
    MemberProposalRestored,
    MemberProposalRetracted,
    MemberProposed,
    ProposeMember,
    RestoreMember,
    RetractMember,
)
from tests.domain.facts import (
    figure,
    headed,
    item_planned,
    marked,
    meeting_planned,
    member,
    retracted,
    speaker,
    visit_opened,
    withdrawn,
)
from tests.domain.scenario import Facts, Scenario

ABAYEV = {"en": Name("Daniyar", "Abayev")}
ENVOY = {"en": "Envoy"}


def test_a_member_is_proposed_under_the_family_name(visit: Scenario) -> None:
    visit.when(ProposeMember("guest", ENVOY, ABAYEV))
    visit.then(MemberProposed("abayev", "guest", ABAYEV, ENVOY, "official"))


def test_a_member_may_be_proposed_and_confirmed_at_once(visit: Scenario) -> None:
    visit.when(ProposeMember("guest", ENVOY, ABAYEV, confirmed=True))
    visit.then(MemberProposed("abayev", "guest", ABAYEV, ENVOY, "official"), MemberConfirmed("abayev"))


def test_who_comes_to_lead_a_side_is_confirmed_and_whoever_heads_it_beside_him_is_proposed() -> None:
    visit = Scenario(visit_opened())
    visit.when(ProposeMember("guest", ENVOY, ABAYEV, "head"))
    visit.then(MemberProposed("abayev", "guest", ABAYEV, ENVOY, "head"), MemberConfirmed("abayev"))
    visit.when(ProposeMember("guest", ENVOY, ABAYEV, "head"))
    visit.then(MemberProposed("abayev-2", "guest", ABAYEV, ENVOY, "head"))


def test_a_member_to_be_advised_goes_by_the_position(visit: Scenario) -> None:
    visit.when(ProposeMember("guest", {"en": "Minister of Energy"}))
    visit.then(MemberProposed("minister-of-energy", "guest", {}, {"en": "Minister of Energy"}, "official"))


def test_a_namesake_is_told_apart(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(ProposeMember("guest", ENVOY, ABAYEV))
    visit.then(MemberProposed("abayev-2", "guest", ABAYEV, ENVOY, "official"))


def test_an_id_cannot_be_taken_twice(visit: Scenario) -> None:
    visit.given(item_planned("abayev"))
    visit.when(ProposeMember("guest", ENVOY, ABAYEV, member="abayev"))
    visit.then_refused("id-taken", "member")


def test_a_name_has_words(visit: Scenario) -> None:
    visit.when(ProposeMember("guest", ENVOY, {"en": Name()}))
    visit.then_refused("text-missing", "names")


def test_a_name_is_no_essay(visit: Scenario) -> None:
    visit.when(ProposeMember("guest", ENVOY, {"en": Name(family="a" * 201)}))
    visit.then_refused("text-too-long", "names")


def test_a_name_is_one_line(visit: Scenario) -> None:
    visit.when(ProposeMember("guest", ENVOY, {"en": Name(family="Abayev\nand others")}))
    visit.then_refused("text-not-allowed", "names")


def test_a_proposal_entered_by_mistake_is_taken_back(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(RetractMember("abayev"))
    visit.then(MemberProposalRetracted("abayev"))
    visit.when(RetractMember("abayev"))
    visit.then_refused("unknown-member", "member")


def refused_to_retract(visit: Scenario, *facts: Facts) -> None:
    visit.given(member("abayev"), item_planned("statements"), *facts)
    visit.when(RetractMember("abayev"))
    visit.then_refused("still-listed", "member")


def test_who_is_listed_cannot_be_unproposed(visit: Scenario) -> None:
    visit.given(member("abayev"), meeting_planned("talks", people=("abayev",)))
    visit.when(RetractMember("abayev"))
    visit.then_refused("still-listed", "member")


def test_who_leads_cannot_be_unproposed(visit: Scenario) -> None:
    refused_to_retract(visit, headed("statements", "guest", "abayev"))


def test_who_speaks_cannot_be_unproposed(visit: Scenario) -> None:
    refused_to_retract(visit, speaker("statements", "abayev"))


def test_who_was_there_cannot_be_unproposed(visit: Scenario) -> None:
    refused_to_retract(visit, marked("statements", "abayev"))


def test_who_stood_in_cannot_be_unproposed(visit: Scenario) -> None:
    refused_to_retract(visit, marked("statements", "tokayev", "replaced", by="abayev"))


def test_who_was_quoted_cannot_be_unproposed(visit: Scenario) -> None:
    refused_to_retract(visit, figure(member="abayev"))


def test_an_item_taken_back_holds_nobody(visit: Scenario) -> None:
    visit.given(member("abayev"), meeting_planned("talks", people=("abayev",)), retracted("talks"))
    visit.when(RetractMember("abayev"))
    visit.then(MemberProposalRetracted("abayev"))


def test_a_retracted_proposal_stands_again(visit: Scenario) -> None:
    visit.given(member("abayev"), MemberProposalRetracted("abayev"))
    visit.when(RestoreMember("abayev"))
    visit.then(MemberProposalRestored("abayev"))
    visit.when(RestoreMember("abayev"))
    visit.then_nothing()


def test_nobody_unknown_is_restored(visit: Scenario) -> None:
    visit.when(RestoreMember("abayev"))
    visit.then_refused("unknown-member", "member")


def test_a_head_whose_name_is_to_follow_is_not_confirmed() -> None:
    """An announcement names somebody (protocol 2.4)."""
    visit = Scenario(visit_opened())
    visit.when(ProposeMember("guest", ENVOY, {}, "head", member="head"))
    visit.then(MemberProposed("head", "guest", {}, ENVOY, "head"))


def test_a_member_is_confirmed_once(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(ConfirmMember("abayev"))
    visit.then(MemberConfirmed("abayev"))
    visit.when(ConfirmMember("abayev"))
    visit.then_nothing()


def test_nobody_unknown_is_confirmed(visit: Scenario) -> None:
    visit.when(ConfirmMember("abayev"))
    visit.then_refused("unknown-member", "member")


def test_who_was_withdrawn_is_not_confirmed(visit: Scenario) -> None:
    visit.given(withdrawn("abayev"))
    visit.when(ConfirmMember("abayev"))
    visit.then_refused("member-withdrawn", "member")


def test_a_confirmation_is_taken_back(visit: Scenario) -> None:
    visit.when(RetractConfirmation("tokayev"))
    visit.then(MemberConfirmationTakenBack("tokayev"))
    visit.when(RetractConfirmation("tokayev"))
    visit.then_nothing()


def test_no_confirmation_of_an_unknown_is_taken_back(visit: Scenario) -> None:
    visit.when(RetractConfirmation("abayev"))
    visit.then_refused("unknown-member", "member")


def test_no_confirmation_of_a_withdrawn_is_taken_back(visit: Scenario) -> None:
    visit.given(withdrawn("abayev"))
    visit.when(RetractConfirmation("abayev"))
    visit.then_refused("member-withdrawn", "member")


def test_whether_somebody_leads_a_side_is_as_the_list_of_those_who_lead_it_says() -> None:
    facts = (visit_opened(), *(member(key, "guest", "head") for key in ("tokayev", "aliyev", "nazarov")))
    visit = Scenario(*facts, member("karin", "guest"), member("lavrov", "host"), PrincipalNamed("guest", "karin"))
    visit.given(withdrawn("aliyev"))
    delegations = visit.visit.delegations
    leading = {side: {key for key in delegations.members if delegations.leads(side, key)} for side in (HOST, GUEST)}
    assert leading == {HOST: set(), GUEST: {"karin", "tokayev", "nazarov"}}
    assert leading == {side: set(delegations.leading(side)) for side in leading}
