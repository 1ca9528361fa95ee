"""The order of precedence at one item."""

import pytest

from domain.delegation.precedence import PlaceMember
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.meeting import TakeOffParticipant
from domain.seating.item_order import (
    ParticipantPlaced,
    ParticipantReturnedToRule,
    PlaceParticipant,
    ReturnParticipantToRule,
    everyone_at,
    order_at,
)
from tests.domain.facts import (
    cancelled,
    headed,
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    started,
    visit_opened,
)
from tests.domain.scenario import Scenario


@pytest.fixture
def talks() -> Scenario:
    """Restricted talks: Karin was listed before Abayev, who stands before him in the delegation."""
    return Scenario(
        visit_opened(), principals(), member("abayev"), member("karin"), member("ushakov", "host"),
        meeting_planned("talks", people=("karin", "putin", "abayev", "tokayev")),
    )  # fmt: skip


def order(scenario: Scenario, side: str = "guest", item: str = "talks", capacity: str = "delegate") -> list[str]:
    return order_at(scenario.visit, scenario.visit.programme.items[item], side, capacity)


def test_an_item_follows_the_order_of_the_delegation(talks: Scenario) -> None:
    """A composition follows the order of precedence (protocol 3.6)."""
    assert order(talks) == ["tokayev", "abayev", "karin"]
    talks.when(PlaceMember("karin", 2))
    assert order(talks) == ["tokayev", "karin", "abayev"]


def test_the_head_of_side_of_the_item_comes_first(talks: Scenario) -> None:
    """A speaker's call has another head than the visit (protocol 2.4)."""
    talks.given(headed("talks", "guest", "karin"))
    assert order(talks) == ["karin", "tokayev", "abayev"]


def test_co_heads_come_first_in_the_order_in_which_they_were_declared(talks: Scenario) -> None:
    talks.given(headed("talks", "guest", "karin", "tokayev"))
    assert order(talks) == ["karin", "tokayev", "abayev"]


def test_the_principal_is_there_where_his_side_takes_part_and_nobody_is_listed(talks: Scenario) -> None:
    talks.given(item_planned("wreath", taking="guest"))
    assert (order(talks, "guest", "wreath"), order(talks, "host", "wreath")) == (["tokayev"], [])
    assert order(talks, "third", "talks") == []


def test_who_was_withdrawn_is_left_out(talks: Scenario) -> None:
    talks.given(MemberWithdrawn("abayev"), MemberWithdrawn("tokayev"))
    assert order(talks) == ["karin"]


def test_interpreters_have_an_order_of_their_own(talks: Scenario) -> None:
    """Interpreters are listed, not counted (protocol 5.4)."""
    talks.given(listed("talks", "karin", "interpreter"))
    assert order(talks) == ["tokayev", "abayev"]
    assert order(talks, capacity="interpreter") == ["karin"]


def test_a_principal_who_interprets_does_not_lead(talks: Scenario) -> None:
    talks.given(listed("talks", "tokayev", "note-taker"))
    assert order(talks) == ["abayev", "karin"]


def test_an_item_departs_from_the_order_of_the_delegation_with_a_reason(talks: Scenario) -> None:
    """A composition follows the order of precedence; any departure has a recorded reason (protocol 3.6)."""
    talks.when(PlaceParticipant("talks", "karin", after="tokayev"))
    talks.then(ParticipantPlaced("talks", "karin", "tokayev"))
    assert order(talks) == ["tokayev", "karin", "abayev"]
    assert set(talks.visit.programme.items["talks"].places) == {"karin"}
    assert PlaceParticipant.needs_reason
    talks.when(PlaceParticipant("talks", "karin", 2))
    talks.then_nothing()


def test_the_spouse_stands_beside_the_head_at_an_item_too(talks: Scenario) -> None:
    """A place of her or his own in lines, meals, cars, and at talks until taken off (protocol 2.3)."""
    talks.given(member("spouse", category="spouse"), listed("talks", "spouse"))
    assert order(talks) == ["tokayev", "spouse", "abayev", "karin"]
    talks.given(ParticipantPlaced("talks", "karin", "tokayev"))
    assert order(talks) == ["tokayev", "spouse", "karin", "abayev"]


def test_a_departure_holds_for_its_item_alone(talks: Scenario) -> None:
    talks.given(meeting_planned("expanded", "expanded", people=("karin", "abayev", "tokayev")))
    talks.given(ParticipantPlaced("talks", "karin", "tokayev"))
    assert order(talks, item="expanded") == ["tokayev", "abayev", "karin"]
    assert [found.id for found in talks.visit.delegations.listed("guest")] == ["tokayev", "abayev", "karin"]


def test_a_place_at_an_item_keeps_its_meaning_when_the_one_before_is_taken_off(talks: Scenario) -> None:
    talks.given(ParticipantPlaced("talks", "karin", "tokayev"), ParticipantPlaced("talks", "abayev", "karin"))
    talks.when(TakeOffParticipant("talks", "karin"))
    assert order(talks) == ["tokayev", "abayev"]


def test_a_participant_returns_to_the_rule(talks: Scenario) -> None:
    talks.given(ParticipantPlaced("talks", "karin", None))
    assert order(talks) == ["karin", "tokayev", "abayev"]
    talks.when(ReturnParticipantToRule("talks", "karin"))
    talks.then(ParticipantReturnedToRule("talks", "karin"))
    assert order(talks) == ["tokayev", "abayev", "karin"]
    talks.when(ReturnParticipantToRule("talks", "karin"))
    talks.then_nothing()


def test_the_sides_are_placed_each_in_its_own_order(talks: Scenario) -> None:
    talks.given(listed("talks", "ushakov"), ParticipantPlaced("talks", "karin", None))
    talks.given(ParticipantPlaced("talks", "ushakov", None))
    assert (order(talks, "host"), order(talks)) == (["ushakov", "putin"], ["karin", "tokayev", "abayev"])


def test_whoever_is_withdrawn_keeps_the_place_on_the_list(talks: Scenario) -> None:
    talks.given(MemberWithdrawn("abayev"))
    assert everyone_at(talks.visit, talks.visit.programme.items["talks"], "guest") == ["tokayev", "abayev", "karin"]


def test_only_who_is_listed_has_a_place_there(talks: Scenario) -> None:
    talks.given(member("kosherbayev"))
    talks.when(PlaceParticipant("talks", "kosherbayev", 1))
    talks.then_refused("not-listed", "member")
    talks.when(PlaceParticipant("talks", "karin", after="kosherbayev"))
    talks.then_refused("not-listed", "after")
    talks.when(ReturnParticipantToRule("talks", "kosherbayev"))
    talks.then_refused("not-listed", "member")


def test_nobody_unknown_has_a_place_there(talks: Scenario) -> None:
    talks.when(PlaceParticipant("talks", "nobody", 1))
    talks.then_refused("unknown-member", "member")
    talks.when(ReturnParticipantToRule("talks", "nobody"))
    talks.then_refused("unknown-member", "member")


def test_nobody_stands_after_someone_of_another_side_there(talks: Scenario) -> None:
    talks.when(PlaceParticipant("talks", "karin", after="putin"))
    talks.then_refused("other-side", "after")


def test_a_place_there_is_said_by_number_or_by_name(talks: Scenario) -> None:
    talks.when(PlaceParticipant("talks", "karin"))
    talks.then_refused("place-or-after", "place")
    talks.when(PlaceParticipant("talks", "karin", 4))
    talks.then_refused("place-out-of-range", "place")
    talks.when(PlaceParticipant("talks", "karin", after="karin"))
    talks.then_refused("same-place", "after")


def test_there_are_no_places_at_what_nobody_planned(talks: Scenario) -> None:
    talks.when(PlaceParticipant("supper", "karin", 1))
    talks.then_refused("unknown-item", "item")
    talks.when(ReturnParticipantToRule("supper", "karin"))
    talks.then_refused("unknown-item", "item")


def test_the_order_of_what_is_over_stands(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(PlaceParticipant("talks", "karin", 1))
    talks.then_refused("already-held", "item")
    talks.when(ReturnParticipantToRule("talks", "karin"))
    talks.then_refused("already-held", "item")


def test_the_order_of_what_was_cancelled_stands(talks: Scenario) -> None:
    talks.given(cancelled("talks"))
    talks.when(PlaceParticipant("talks", "karin", 1))
    talks.then_refused("item-cancelled", "item")
    talks.when(ReturnParticipantToRule("talks", "karin"))
    talks.then_refused("item-cancelled", "item")
