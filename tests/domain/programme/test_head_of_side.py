"""Who leads a side at an item: one head, co-heads, or the principal with nobody named."""

import pytest

from domain.core.names import Side
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.head_of_side import CoHeadsDeclared, HeadOfSideLeftToPrincipal, HeadOfSideNamed, NameHeadOfSide
from domain.programme.heads import heads_of
from domain.programme.meeting import TakeOffParticipant
from tests.domain.facts import cancelled, headed, held_unplanned, meeting_planned, member, started, withdrawn
from tests.domain.scenario import Scenario


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Restricted talks planned with nobody listed yet; the guest brings Abayev and Nurtleu."""
    visit.given(member("abayev"), member("nurtleu"), meeting_planned("talks"))
    return visit


def test_a_side_is_led_by_its_principal_unless_another_is_named(talks: Scenario) -> None:
    assert heads(talks, "guest") == ("tokayev",)
    talks.when(NameHeadOfSide("talks", "guest", ("abayev",)))
    talks.then(HeadOfSideNamed("talks", "guest", "abayev"))
    assert heads(talks, "guest") == ("abayev",)


def test_the_lead_goes_back_to_the_principal(talks: Scenario) -> None:
    talks.given(headed("talks", "guest", "abayev"))
    talks.when(NameHeadOfSide("talks", "guest"))
    talks.then(HeadOfSideLeftToPrincipal("talks", "guest"))
    talks.when(NameHeadOfSide("talks", "guest"))
    talks.then_nothing()


def test_co_heads_are_declared(talks: Scenario) -> None:
    talks.when(NameHeadOfSide("talks", "guest", ("tokayev", "abayev"), co_heads=True))
    talks.then(CoHeadsDeclared("talks", "guest", ("tokayev", "abayev")))


def test_a_side_has_one_head_unless_co_heads_are_declared(talks: Scenario) -> None:
    talks.when(NameHeadOfSide("talks", "guest", ("tokayev", "abayev")))
    talks.then_refused("one-head-of-side", "members")


def test_nobody_leads_an_unknown_item(visit: Scenario) -> None:
    visit.when(NameHeadOfSide("talks", "guest", ("tokayev",)))
    visit.then_refused("unknown-item", "item")


def test_who_led_is_a_fact_once_the_meeting_runs_whoever_had_withdrawn(talks: Scenario) -> None:
    talks.given(started("talks"), withdrawn("abayev"))
    talks.when(NameHeadOfSide("talks", "guest", ("abayev",)))
    talks.then(HeadOfSideNamed("talks", "guest", "abayev"))


def test_who_led_what_nobody_had_planned_is_recorded(talks: Scenario) -> None:
    talks.given(held_unplanned("walk"))
    talks.when(NameHeadOfSide("walk", "guest", ("abayev",)))
    talks.then(HeadOfSideNamed("walk", "guest", "abayev"))


def test_nobody_is_named_to_lead_what_was_cancelled(talks: Scenario) -> None:
    talks.given(cancelled("talks"))
    talks.when(NameHeadOfSide("talks", "guest", ("abayev",)))
    talks.then_refused("item-cancelled", "item")


def test_nobody_unknown_leads(talks: Scenario) -> None:
    talks.when(NameHeadOfSide("talks", "guest", ("nobody",)))
    talks.then_refused("unknown-member", "members")


def test_who_was_withdrawn_does_not_lead(talks: Scenario) -> None:
    talks.given(MemberWithdrawn("abayev"))
    talks.when(NameHeadOfSide("talks", "guest", ("abayev",)))
    talks.then_refused("member-withdrawn", "members")


def test_nobody_leads_the_other_side(talks: Scenario) -> None:
    talks.when(NameHeadOfSide("talks", "host", ("abayev",)))
    talks.then_refused("other-side", "members")


def test_nobody_leads_twice(talks: Scenario) -> None:
    talks.when(NameHeadOfSide("talks", "guest", ("abayev", "abayev"), co_heads=True))
    talks.then_refused("listed-twice", "members")


def test_who_leads_no_more_is_taken_off_a_tete_a_tete_first(visit: Scenario) -> None:
    visit.given(member("abayev"), meeting_planned("talks", "tete-a-tete", people=("putin", "tokayev")))
    visit.when(NameHeadOfSide("talks", "guest", ("abayev",)))
    visit.then_refused("tete-a-tete-heads-only", "people")
    visit.when(TakeOffParticipant("talks", "tokayev"))
    visit.when(NameHeadOfSide("talks", "guest", ("abayev",)))
    visit.then(HeadOfSideNamed("talks", "guest", "abayev"))


def heads(scenario: Scenario, side: Side) -> tuple[str, ...]:
    return heads_of(scenario.visit, scenario.visit.programme.items["talks"], side)
