"""Meetings: their format, who takes part in which capacity."""

import pytest

from domain.delegation.replacement import MemberWithdrawn
from domain.programme.meeting import (
    ChangeFormat,
    Format,
    ListParticipant,
    ListParticipants,
    MeetingFormatSet,
    ParticipantListed,
    ParticipantTakenOff,
    PlanMeeting,
    TakeOffParticipant,
)
from tests.domain.facts import (
    at,
    cancelled,
    headed,
    item_planned,
    listed,
    meeting_planned,
    member,
    started,
    withdrawn,
)
from tests.domain.scenario import Scenario

TALKS = {"en": "Talks"}
HOUR = at("14:00", "15:00")


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Restricted talks planned with nobody listed yet; the guest brings Abayev and Nurtleu."""
    visit.given(member("abayev"), member("nurtleu"), meeting_planned("talks"))
    return visit


def test_a_meeting_is_planned_with_those_known_to_take_part(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(
        PlanMeeting("restricted", TALKS, HOUR, {"en": "Kremlin"}, ("putin", "tokayev"), ("abayev",), press="closed")
    )
    visit.then(
        meeting_planned("talks", "restricted", people=("putin", "tokayev")), listed("talks", "abayev", "interpreter")
    )


def test_a_meeting_has_an_id_of_its_own(talks: Scenario) -> None:
    talks.when(PlanMeeting("restricted", TALKS, HOUR, item="talks"))
    talks.then_refused("id-taken", "item")


def test_some_side_takes_part_in_a_meeting(visit: Scenario) -> None:
    visit.when(PlanMeeting("restricted", TALKS, HOUR, taking=()))
    visit.then_refused("nobody-named", "taking")


def test_a_meeting_has_a_title(visit: Scenario) -> None:
    visit.when(PlanMeeting("restricted", {}, HOUR))
    visit.then_refused("text-missing", "title")


def test_a_meeting_does_not_end_before_it_begins(visit: Scenario) -> None:
    visit.when(PlanMeeting("restricted", TALKS, at("14:00", "13:00")))
    visit.then_refused("end-before-start", "when")


def test_nobody_unknown_takes_part(visit: Scenario) -> None:
    visit.when(PlanMeeting("restricted", TALKS, HOUR, people=("abayev",)))
    visit.then_refused("unknown-member", "people")


def test_who_was_withdrawn_is_not_planned_for(visit: Scenario) -> None:
    visit.given(withdrawn("abayev"))
    visit.when(PlanMeeting("restricted", TALKS, HOUR, people=("abayev",)))
    visit.then_refused("member-withdrawn", "people")


def test_nobody_takes_part_twice(visit: Scenario) -> None:
    visit.when(PlanMeeting("restricted", TALKS, HOUR, people=("tokayev",), interpreters=("tokayev",)))
    visit.then_refused("listed-twice", "people")


def test_a_tete_a_tete_lists_heads_interpreters_and_note_takers(visit: Scenario) -> None:
    visit.given(member("abayev"), member("nurtleu"))
    visit.when(PlanMeeting("tete-a-tete", TALKS, HOUR, {}, ("putin", "tokayev"), ("abayev",), ("nurtleu",)))
    assert visit.visit.programme.items["talks"].people == {
        "putin": "delegate", "tokayev": "delegate", "abayev": "interpreter", "nurtleu": "note-taker"
    }  # fmt: skip


def test_a_tete_a_tete_lists_no_other_delegate(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(PlanMeeting("tete-a-tete", TALKS, HOUR, people=("putin", "tokayev", "abayev")))
    visit.then_refused("tete-a-tete-heads-only", "people")


@pytest.mark.parametrize(
    "order", [("tete-a-tete", "restricted", "expanded"), ("expanded", "restricted", "tete-a-tete")]
)
def test_talks_go_from_narrow_to_wide_or_from_wide_to_narrow(visit: Scenario, order: tuple[Format, ...]) -> None:
    for number, format in enumerate(order):
        visit.when(PlanMeeting(format, TALKS, at(f"1{number}:00"), item=f"talks-{number}"))
    assert [item.format for item in visit.visit.programme.active_items()] == list(order)


def test_a_meeting_is_planned_in_another_format(talks: Scenario) -> None:
    talks.when(ChangeFormat("talks", "expanded"))
    talks.then(MeetingFormatSet("talks", "expanded"))
    talks.when(ChangeFormat("talks", "expanded"))
    talks.then_nothing()


def test_a_format_changes_though_somebody_listed_was_withdrawn(talks: Scenario) -> None:
    talks.given(listed("talks", "abayev"), MemberWithdrawn("abayev"))
    talks.when(ChangeFormat("talks", "expanded"))
    talks.then(MeetingFormatSet("talks", "expanded"))


def test_an_unknown_meeting_has_no_format(visit: Scenario) -> None:
    visit.when(ChangeFormat("talks", "expanded"))
    visit.then_refused("unknown-item", "item")


def test_a_format_is_not_planned_once_the_meeting_runs(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(ChangeFormat("talks", "expanded"))
    talks.then_refused("already-held", "item")


def test_a_cancelled_meeting_keeps_its_format(talks: Scenario) -> None:
    talks.given(cancelled("talks"))
    talks.when(ChangeFormat("talks", "expanded"))
    talks.then_refused("item-cancelled", "item")


def test_a_meeting_of_many_is_no_tete_a_tete(talks: Scenario) -> None:
    talks.given(listed("talks", "tokayev"), listed("talks", "abayev"))
    talks.when(ChangeFormat("talks", "tete-a-tete"))
    talks.then_refused("tete-a-tete-heads-only", "people")


def test_a_member_is_listed(talks: Scenario) -> None:
    talks.when(ListParticipant("talks", "abayev"))
    talks.then(ParticipantListed("talks", "abayev", "delegate"))


def test_several_are_listed_at_once_and_who_is_listed_stays(talks: Scenario) -> None:
    talks.given(listed("talks", "tokayev"))
    talks.when(ListParticipants("talks", ("tokayev", "abayev", "putin")))
    talks.then(ParticipantListed("talks", "abayev", "delegate"), ParticipantListed("talks", "putin", "delegate"))


def test_all_are_listed_or_none(talks: Scenario) -> None:
    talks.when(ListParticipants("talks", ("abayev", "nobody")))
    talks.then_refused("unknown-member", "people")


def test_several_are_somebody(talks: Scenario) -> None:
    talks.when(ListParticipants("talks", ()))
    talks.then_refused("nobody-named", "members")


def test_several_are_each_named_once(talks: Scenario) -> None:
    talks.when(ListParticipants("talks", ("abayev", "abayev")))
    talks.then_refused("listed-twice", "members")


def test_several_are_not_listed_for_an_unknown_item(visit: Scenario) -> None:
    visit.when(ListParticipants("talks", ("tokayev",)))
    visit.then_refused("unknown-item", "item")


def test_several_are_not_listed_once_the_meeting_runs(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(ListParticipants("talks", ("abayev",)))
    talks.then_refused("already-held", "item")


def test_several_are_not_listed_for_what_was_cancelled(talks: Scenario) -> None:
    talks.given(cancelled("talks"))
    talks.when(ListParticipants("talks", ("abayev",)))
    talks.then_refused("item-cancelled", "item")


def test_nobody_withdrawn_is_among_several(talks: Scenario) -> None:
    talks.given(MemberWithdrawn("abayev"))
    talks.when(ListParticipants("talks", ("tokayev", "abayev")))
    talks.then_refused("member-withdrawn", "people")


def test_several_are_no_tete_a_tete(visit: Scenario) -> None:
    visit.given(member("abayev"), meeting_planned("talks", "tete-a-tete"))
    visit.when(ListParticipants("talks", ("tokayev", "abayev")))
    visit.then_refused("tete-a-tete-heads-only", "people")


def test_a_member_is_listed_in_another_capacity_not_twice(talks: Scenario) -> None:
    talks.given(listed("talks", "abayev"))
    talks.when(ListParticipant("talks", "abayev", "note-taker"))
    talks.then(ParticipantListed("talks", "abayev", "note-taker"))
    assert talks.visit.programme.items["talks"].people == {"abayev": "note-taker"}


def test_nobody_is_listed_for_an_unknown_item(visit: Scenario) -> None:
    visit.when(ListParticipant("talks", "tokayev"))
    visit.then_refused("unknown-item", "item")


def test_nobody_is_listed_once_the_meeting_runs(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(ListParticipant("talks", "abayev"))
    talks.then_refused("already-held", "item")


def test_nobody_is_listed_for_what_was_cancelled(talks: Scenario) -> None:
    talks.given(cancelled("talks"))
    talks.when(ListParticipant("talks", "abayev"))
    talks.then_refused("item-cancelled", "item")


def test_nobody_unknown_is_listed(talks: Scenario) -> None:
    talks.when(ListParticipant("talks", "nobody"))
    talks.then_refused("unknown-member", "people")


def test_who_was_withdrawn_is_not_listed(talks: Scenario) -> None:
    talks.given(MemberWithdrawn("abayev"))
    talks.when(ListParticipant("talks", "abayev"))
    talks.then_refused("member-withdrawn", "people")


def test_nobody_is_listed_twice_in_one_capacity(talks: Scenario) -> None:
    talks.given(listed("talks", "abayev"))
    talks.when(ListParticipant("talks", "abayev"))
    talks.then_refused("already-listed", "member")


def test_nobody_else_is_listed_for_a_tete_a_tete(visit: Scenario) -> None:
    visit.given(member("abayev"), meeting_planned("talks", "tete-a-tete"))
    visit.when(ListParticipant("talks", "abayev"))
    visit.then_refused("tete-a-tete-heads-only", "people")


def test_a_member_is_taken_off(talks: Scenario) -> None:
    talks.given(listed("talks", "abayev"))
    talks.when(TakeOffParticipant("talks", "abayev"))
    talks.then(ParticipantTakenOff("talks", "abayev"))


def test_nobody_is_taken_off_an_unknown_item(visit: Scenario) -> None:
    visit.when(TakeOffParticipant("talks", "tokayev"))
    visit.then_refused("unknown-item", "item")


def test_nobody_is_taken_off_once_the_meeting_runs(talks: Scenario) -> None:
    talks.given(listed("talks", "abayev"), started("talks"))
    talks.when(TakeOffParticipant("talks", "abayev"))
    talks.then_refused("already-held", "item")


def test_nobody_is_taken_off_what_was_cancelled(talks: Scenario) -> None:
    talks.given(listed("talks", "abayev"), cancelled("talks"))
    talks.when(TakeOffParticipant("talks", "abayev"))
    talks.then_refused("item-cancelled", "item")


def test_who_is_not_listed_is_not_taken_off(talks: Scenario) -> None:
    talks.when(TakeOffParticipant("talks", "abayev"))
    talks.then_refused("not-listed", "member")


def test_both_co_heads_sit_in_a_tete_a_tete(visit: Scenario) -> None:
    visit.given(member("abayev"), meeting_planned("talks", "tete-a-tete"))
    visit.given(headed("talks", "guest", "tokayev", "abayev"))
    visit.when(ListParticipant("talks", "abayev"))
    visit.then(listed("talks", "abayev"))


def test_whoever_takes_part_in_a_ceremony_is_listed_too(visit: Scenario) -> None:
    visit.given(member("abayev"), item_planned("wreath"))
    visit.when(ListParticipant("wreath", "abayev"))
    visit.then(listed("wreath", "abayev"))
