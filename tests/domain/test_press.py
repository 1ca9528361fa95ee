"""Press statements: who speaks in which order, what was said, which figures were quoted."""

from decimal import Decimal

import pytest

from domain.delegation import MemberWithdrawn
from domain.figure import CorrectFigure, FigureCorrected, FigureRetracted, QuoteFigure, RetractFigure
from domain.press import (
    ListSpeaker,
    RecordStatementText,
    SpeakerListed,
    SpeakerTakenOff,
    StatementTextRecorded,
    StatementTextWithdrawn,
    TakeOffSpeaker,
    WithdrawStatementText,
)
from tests.domain.facts import (
    cancelled,
    ended,
    figure,
    held_unplanned,
    item_planned,
    speaker,
    started,
    text_recorded,
    withdrawn,
)
from tests.domain.scenario import Scenario

DOLLARS = "thousand million US dollars"


@pytest.fixture
def statements(visit: Scenario) -> Scenario:
    """Press statements planned, with nobody to speak yet."""
    visit.given(item_planned("statements", kind="press-statements"))
    return visit


def quote(value: str = "27.8", figure: str | None = None, member: str = "putin") -> QuoteFigure:
    return QuoteFigure("statements", member, "Trade", Decimal(value), DOLLARS, "2024", "transcript", figure)


def correct(value: str, figure: str = "trade") -> CorrectFigure:
    return CorrectFigure(figure, Decimal(value), DOLLARS, "2024", "transcript")


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


def test_a_text_as_prepared_and_one_as_delivered_are_both_kept(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"), text_recorded("statements", "putin", "Friends,"))
    statements.when(RecordStatementText("statements", "putin", "as-delivered", "ru", "Dear friends,"))
    statements.then(StatementTextRecorded("statements", "putin", "as-delivered", "ru", "Dear friends,"))
    texts = statements.visit.programme.items["statements"].deliveries[0].texts
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
    statements.when(WithdrawStatementText("statements", "putin", "as-prepared", "ru"))
    statements.then(StatementTextWithdrawn("statements", "putin", "as-prepared", "ru"))


def test_no_text_of_an_unknown_item_is_taken_back(visit: Scenario) -> None:
    visit.when(WithdrawStatementText("statements", "putin", "as-prepared", "ru"))
    visit.then_refused("unknown-item", "item")


def test_no_text_of_who_does_not_speak_is_taken_back(statements: Scenario) -> None:
    statements.when(WithdrawStatementText("statements", "putin", "as-prepared", "ru"))
    statements.then_refused("not-a-speaker", "member")


def test_a_text_not_recorded_is_not_taken_back(statements: Scenario) -> None:
    statements.given(speaker("statements", "putin"), text_recorded("statements", "putin"))
    statements.when(WithdrawStatementText("statements", "putin", "as-delivered", "ru"))
    statements.then_refused("not-recorded", "stage")


def test_a_figure_is_kept_as_it_was_said(statements: Scenario) -> None:
    statements.given(started("statements"), ended("statements"))
    statements.when(quote("27.80"))
    statements.then(figure("trade", "27.80"))
    assert str(statements.visit.figures["trade"].value) == "27.80"


def test_a_figure_has_an_id_of_its_own(statements: Scenario) -> None:
    statements.given(figure("trade"))
    statements.when(quote(figure="trade"))
    statements.then_refused("id-taken", "figure")


def test_no_figure_is_quoted_at_an_unknown_item(visit: Scenario) -> None:
    visit.when(quote())
    visit.then_refused("unknown-item", "item")


def test_nobody_unknown_quotes_a_figure(statements: Scenario) -> None:
    statements.when(quote(member="nobody"))
    statements.then_refused("unknown-member", "member")


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "1E+31", "1E-31", "1" * 31])
def test_a_figure_is_a_number_somebody_can_say(statements: Scenario, value: str) -> None:
    statements.when(quote(value))
    statements.then_refused("not-a-number", "value")


def test_a_quoted_figure_is_corrected_with_a_reason(statements: Scenario) -> None:
    statements.given(figure("trade", "27.8"))
    statements.when(correct("28.7"))
    statements.then(FigureCorrected("trade", Decimal("28.7"), DOLLARS, "2024", "transcript"))
    assert CorrectFigure.needs_reason


def test_the_same_figure_changes_nothing_but_another_precision_does(statements: Scenario) -> None:
    statements.given(figure("trade", "27.8"))
    statements.when(correct("27.8"))
    statements.then_nothing()
    statements.when(correct("27.80"))
    statements.then(FigureCorrected("trade", Decimal("27.80"), DOLLARS, "2024", "transcript"))


def test_an_unknown_figure_is_not_corrected(statements: Scenario) -> None:
    statements.when(correct("28.7"))
    statements.then_refused("unknown-figure", "figure")


def test_a_figure_is_corrected_to_a_number(statements: Scenario) -> None:
    statements.given(figure("trade"))
    statements.when(correct("NaN"))
    statements.then_refused("not-a-number", "value")


def test_a_figure_entered_by_mistake_is_taken_back(statements: Scenario) -> None:
    statements.given(figure("trade"))
    statements.when(RetractFigure("trade"))
    statements.then(FigureRetracted("trade"))
    statements.when(RetractFigure("trade"))
    statements.then_refused("unknown-figure", "figure")


def test_a_speaker_withdrawn_stays_in_the_order_until_taken_off(statements: Scenario) -> None:
    statements.given(speaker("statements", "tokayev"), MemberWithdrawn("tokayev"))
    assert speakers(statements) == ["tokayev"]


def speakers(scenario: Scenario) -> list[str]:
    return [delivery.member for delivery in scenario.visit.programme.items["statements"].deliveries]
