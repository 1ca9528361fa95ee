"""Press statements: who speaks in which order, and what was said."""

import pytest

from domain.delegation.replacement import MemberWithdrawn
from domain.statements.press import (
    ListSpeaker,
    PlaceSpeaker,
    RecordStatementText,
    RetractStatementText,
    SpeakerListed,
    SpeakerPlaced,
    SpeakerTakenOff,
    StatementTextRecorded,
    StatementTextWithdrawn,
    TakeOffSpeaker,
)
from domain.visit.closing import VisitClosed
from tests.domain.facts import (
    cancelled,
    ended,
    held_unplanned,
    speaker,
    started,
    text_recorded,
    withdrawn,
)
from tests.domain.scenario import Scenario


@pytest.mark.parametrize("order", [("putin", "tokayev"), ("tokayev", "putin")])
def test_the_host_speaks_first_or_the_guest(statements: Scenario, order: tuple[str, str]) -> None:
    statements.when(ListSpeaker("statements", order[0], "ru"))
    statements.then(SpeakerListed("statements", order[0], "ru", 1))
    statements.when(ListSpeaker("statements", order[1], "ru"))
    statements.then(SpeakerListed("statements", order[1], "ru", 2))


def test_a_speaker_is_put_before_others(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"))
    statements.when(ListSpeaker("statements", "tokayev", "kk", 1))
    assert speakers(statements) == ["tokayev", "putin"]


def test_nobody_speaks_at_an_unknown_item(visit: Scenario) -> None:
    visit.when(ListSpeaker("statements", "putin", "ru"))
    visit.then_refused("unknown-item", "item")


def test_nobody_speaks_at_what_was_cancelled(statements: Scenario) -> None:
    statements.given(cancelled("statements"))
    statements.when(ListSpeaker("statements", "putin", "ru"))
    statements.then_refused("item-cancelled", "item")


def test_nobody_unknown_speaks(statements: Scenario) -> None:
    statements.when(ListSpeaker("statements", "nobody", "ru"))
    statements.then_refused("unknown-member", "member")


def test_who_was_withdrawn_is_not_planned_to_speak(statements: Scenario) -> None:
    statements.given(withdrawn("abayev"))
    statements.when(ListSpeaker("statements", "abayev", "ru"))
    statements.then_refused("member-withdrawn", "member")


def test_who_was_withdrawn_may_have_spoken(statements: Scenario) -> None:
    statements.given(withdrawn("abayev"), started("statements"))
    statements.when(ListSpeaker("statements", "abayev", "ru"))
    statements.then(SpeakerListed("statements", "abayev", "ru", 1))


def test_what_was_said_unplanned_is_recorded(visit: Scenario) -> None:
    visit.given(held_unplanned("statements"))
    visit.when(ListSpeaker("statements", "putin", "ru"))
    visit.when(RecordStatementText("statements", "putin", "as-delivered", "ru", "A word on the steps"))
    visit.then(text_recorded("statements", "putin", "A word on the steps", "as-delivered"))


def test_nobody_speaks_twice(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"))
    statements.when(ListSpeaker("statements", "putin", "ru"))
    statements.then_refused("already-speaking", "member")


def test_nobody_speaks_third_of_one(statements: Scenario) -> None:
    statements.when(ListSpeaker("statements", "putin", "ru", 3))
    statements.then_refused("place-out-of-range", "place")


def test_a_speaker_is_taken_off(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"), speaker("statements", "tokayev", 2))
    statements.when(TakeOffSpeaker("statements", "putin"))
    statements.then(SpeakerTakenOff("statements", "putin"))
    assert speakers(statements) == ["tokayev"]


def test_nobody_is_taken_off_the_speakers_of_an_unknown_item(visit: Scenario) -> None:
    visit.when(TakeOffSpeaker("statements", "putin"))
    visit.then_refused("unknown-item", "item")


def test_nobody_is_taken_off_the_speakers_of_what_was_cancelled(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"), cancelled("statements"))
    statements.when(TakeOffSpeaker("statements", "putin"))
    statements.then_refused("item-cancelled", "item")


def test_who_does_not_speak_is_not_taken_off(statements: Scenario) -> None:
    statements.when(TakeOffSpeaker("statements", "putin"))
    statements.then_refused("not-a-speaker", "member")


def test_who_has_a_text_is_not_taken_off(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"), text_recorded("statements", "putin"))
    statements.when(TakeOffSpeaker("statements", "putin"))
    statements.then_refused("text-recorded", "member")


def test_the_order_of_speakers_is_changed(statements: Scenario) -> None:
    statements.given(
        speaker("statements", "putin"), speaker("statements", "tokayev", 2), speaker("statements", "ushakov", 3)
    )
    statements.when(PlaceSpeaker("statements", "ushakov", 1))
    statements.then(SpeakerPlaced("statements", "ushakov", 1))
    assert speakers(statements) == ["ushakov", "putin", "tokayev"]
    statements.when(PlaceSpeaker("statements", "ushakov", 2))
    assert speakers(statements) == ["putin", "ushakov", "tokayev"]
    statements.when(PlaceSpeaker("statements", "putin", 3))
    assert speakers(statements) == ["ushakov", "tokayev", "putin"]
    statements.when(PlaceSpeaker("statements", "putin", 3))
    statements.then_nothing()


def test_a_speaker_is_placed_with_the_text_recorded_even_after_the_event(statements: Scenario) -> None:
    statements.given(
        speaker("statements", "putin"), text_recorded("statements", "putin", "Friends,"),
        speaker("statements", "tokayev", 2), started("statements"), ended("statements"),
    )  # fmt: skip
    statements.when(PlaceSpeaker("statements", "putin", 2))
    assert speakers(statements) == ["tokayev", "putin"]
    assert statements.visit.programme.items["statements"].statements[1].texts == {("as-prepared", "ru"): "Friends,"}


def test_no_speaker_is_placed_at_an_unknown_item(visit: Scenario) -> None:
    visit.when(PlaceSpeaker("statements", "putin", 1))
    visit.then_refused("unknown-item", "item")


def test_no_speaker_is_placed_at_what_was_cancelled(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"), cancelled("statements"))
    statements.when(PlaceSpeaker("statements", "putin", 1))
    statements.then_refused("item-cancelled", "item")


def test_who_does_not_speak_is_not_placed(statements: Scenario) -> None:
    statements.when(PlaceSpeaker("statements", "putin", 1))
    statements.then_refused("not-a-speaker", "member")


@pytest.mark.parametrize("place", [0, 2])
def test_a_speaker_is_placed_among_the_speakers(statements: Scenario, place: int) -> None:
    statements.given(speaker("statements", "putin"))
    statements.when(PlaceSpeaker("statements", "putin", place))
    statements.then_refused("place-out-of-range", "place")


def test_a_text_as_prepared_and_one_as_delivered_are_both_kept(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"), text_recorded("statements", "putin", "Friends,"))
    statements.when(RecordStatementText("statements", "putin", "as-delivered", "ru", "Dear friends,"))
    statements.then(StatementTextRecorded("statements", "putin", "as-delivered", "ru", "Dear friends,"))
    texts = statements.visit.programme.items["statements"].statements[0].texts
    assert texts == {("as-prepared", "ru"): "Friends,", ("as-delivered", "ru"): "Dear friends,"}


def test_the_same_text_changes_nothing(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"), text_recorded("statements", "putin", "Friends,"))
    statements.when(RecordStatementText("statements", "putin", "as-prepared", "ru", "Friends,"))
    statements.then_nothing()


def test_no_text_belongs_to_an_unknown_item(visit: Scenario) -> None:
    visit.when(RecordStatementText("statements", "putin", "as-prepared", "ru", "Friends,"))
    visit.then_refused("unknown-item", "item")


def test_who_does_not_speak_has_no_text(statements: Scenario) -> None:
    statements.when(RecordStatementText("statements", "putin", "as-prepared", "ru", "Friends,"))
    statements.then_refused("not-a-speaker", "member")


def test_a_text_is_taken_back(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"), text_recorded("statements", "putin"))
    statements.when(RetractStatementText("statements", "putin", "as-prepared", "ru"))
    statements.then(StatementTextWithdrawn("statements", "putin", "as-prepared", "ru"))


def test_no_text_of_an_unknown_item_is_taken_back(visit: Scenario) -> None:
    visit.when(RetractStatementText("statements", "putin", "as-prepared", "ru"))
    visit.then_refused("unknown-item", "item")


def test_no_text_of_who_does_not_speak_is_taken_back(statements: Scenario) -> None:
    statements.when(RetractStatementText("statements", "putin", "as-prepared", "ru"))
    statements.then_refused("not-a-speaker", "member")


def test_a_text_not_recorded_is_not_taken_back(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"), text_recorded("statements", "putin"))
    statements.when(RetractStatementText("statements", "putin", "as-delivered", "ru"))
    statements.then_refused("not-recorded", "stage")


def test_a_speaker_withdrawn_stays_in_the_order_until_taken_off(statements: Scenario) -> None:
    statements.given(speaker("statements", "tokayev"), MemberWithdrawn("tokayev"))
    assert speakers(statements) == ["tokayev"]


def speakers(scenario: Scenario) -> list[str]:
    return [statement.member for statement in scenario.visit.programme.items["statements"].statements]


def test_who_spoke_at_what_was_held_is_recorded_once_the_visit_was_closed(statements: Scenario) -> None:
    statements.given(VisitClosed())
    statements.when(ListSpeaker("statements", "putin", "ru"))
    statements.then_refused("visit-closed")
    statements.given(speaker("statements", "putin"))
    statements.when(PlaceSpeaker("statements", "putin", 1))
    statements.then_refused("visit-closed")
    statements.when(TakeOffSpeaker("statements", "putin"))
    statements.then_refused("visit-closed")
    statements.given(cancelled("statements"), started("statements"))
    statements.when(TakeOffSpeaker("statements", "putin"))
    statements.then(SpeakerTakenOff("statements", "putin"))
    statements.when(ListSpeaker("statements", "putin", "ru"))
    statements.then(speaker("statements", "putin"))


def test_who_spoke_is_listed_although_nobody_told_in_which_language(statements: Scenario) -> None:
    statements.when(ListSpeaker("statements", "putin"))
    statements.then(SpeakerListed("statements", "putin", None, 1))
