"""What became of an item: that it was held and when it was held are two facts."""

from datetime import datetime, timedelta, timezone

import pytest

from domain.core.message import Event
from domain.documents.signing_outcome import DocumentSigned, DocumentSigningRetracted
from domain.programme.holding import HeldFormatRecorded, HeldFormatTimed, StartItem
from domain.programme.meeting import ListParticipant
from domain.programme.moving import MoveItem
from domain.programme.outcome import (
    ActualTimesCorrected,
    CorrectActualTimes,
    EndExpected,
    ExpectEnd,
    Length,
    Outcome,
    OutcomeRecorded,
    RecordOutcome,
)
from domain.statements.press import StatementTextRecorded
from tests.domain.facts import (
    about,
    at,
    cancelled,
    document,
    ended,
    exactly,
    figure,
    instant,
    marked,
    meeting_planned,
    speaker,
    started,
)
from tests.domain.scenario import Scenario

FIRST_OF_ALL = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5)))


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Restricted talks planned from two to three."""
    visit.given(meeting_planned("talks"))
    return visit


def status(visit: Scenario) -> str:
    return str(visit.visit.programme.items["talks"].status)


def test_an_item_was_held_though_nobody_knows_when(talks: Scenario) -> None:
    talks.when(RecordOutcome("talks"))
    talks.then(OutcomeRecorded("talks", "held", None, None, None))
    item = talks.visit.programme.items["talks"]
    assert (item.status, item.started, item.ended) == ("held", None, None)
    talks.when(RecordOutcome("talks"))
    talks.then_nothing()


def test_its_hours_are_exact_or_about(talks: Scenario) -> None:
    talks.when(RecordOutcome("talks", started=instant("11:00"), started_about=True, ended=instant("12:10")))
    talks.then(OutcomeRecorded("talks", "held", about("11:00"), exactly("12:10"), None))


def test_only_how_long_it_lasted_may_be_known(talks: Scenario) -> None:
    talks.when(RecordOutcome("talks", minutes=60, minutes_about=True))
    talks.then(OutcomeRecorded("talks", "held", None, None, Length(60, about=True)))


def test_an_item_did_not_take_place(talks: Scenario) -> None:
    talks.when(RecordOutcome("talks", "not-held"))
    talks.then(OutcomeRecorded("talks", "not-held", None, None, None))
    assert status(talks) == "not-held"
    talks.when(MoveItem("talks", at("16:00", "17:00")))
    talks.then_refused("already-held", "item")


def test_that_nothing_was_observed_is_said_by_taking_back_what_was(talks: Scenario) -> None:
    talks.given(started("talks"), ended("talks"))
    talks.when(RecordOutcome("talks", "not-observed"))
    talks.then(OutcomeRecorded("talks", "not-observed", None, None, None))
    assert status(talks) == "planned"


def test_what_was_noted_before_is_corrected_as_a_whole(talks: Scenario) -> None:
    talks.given(started("talks", "11:05"), ended("talks", "12:10"))
    talks.when(RecordOutcome("talks", started=instant("11:07")))
    talks.then(OutcomeRecorded("talks", "held", exactly("11:07"), None, None))


@pytest.mark.parametrize("outcome", ["not-held", "not-observed"])
def test_what_did_not_take_place_has_no_hours(talks: Scenario, outcome: Outcome) -> None:
    talks.when(RecordOutcome("talks", outcome, started=instant("11:00")))
    talks.then_refused("no-hours-without-it", "outcome")


def test_what_still_runs_has_no_end(talks: Scenario) -> None:
    talks.when(RecordOutcome("talks", "under-way", minutes=20))
    talks.then_refused("end-of-what-runs", "outcome")


def test_a_length_stands_where_an_hour_is_missing(talks: Scenario) -> None:
    talks.when(RecordOutcome("talks", started=instant("11:00"), ended=instant("12:00"), minutes=60))
    talks.then_refused("length-and-hours", "minutes")


def test_the_end_comes_after_the_start(talks: Scenario) -> None:
    talks.when(RecordOutcome("talks", started=instant("12:00"), ended=instant("11:00")))
    talks.then_refused("end-before-start", "ended")


def test_hours_say_which_clock_they_were_read_from(talks: Scenario) -> None:
    talks.when(RecordOutcome("talks", ended=instant("12:00").replace(tzinfo=None)))
    talks.then_refused("time-without-zone", "ended")


def test_hours_lie_within_the_calendar(talks: Scenario) -> None:
    talks.when(RecordOutcome("talks", started=FIRST_OF_ALL))
    talks.then_refused("day-out-of-range", "started")


def test_nothing_becomes_of_an_item_nobody_knows(visit: Scenario) -> None:
    visit.when(RecordOutcome("talks"))
    visit.then_refused("unknown-item", "item")


def test_an_item_that_was_cancelled_was_held_all_the_same(talks: Scenario) -> None:
    talks.given(cancelled("talks"))
    talks.when(RecordOutcome("talks"))
    assert status(talks) == "held"


def evidence() -> list[Event]:
    """What shows by itself that an item took place."""
    return [
        marked("talks", "putin"),
        marked("talks", "putin", "replaced", by="karin"),
        HeldFormatRecorded("talks", "expanded", None),
        DocumentSigned("declaration", "signed", None),
        StatementTextRecorded("talks", "putin", "as-delivered", "ru", "Слова"),
    ]


@pytest.mark.parametrize("fact", evidence(), ids=lambda event: event.topic)
def test_what_was_noted_at_an_item_shows_that_it_was_held(talks: Scenario, fact: Event) -> None:
    talks.given(document("declaration", "talks"), speaker("talks", "putin"))
    assert status(talks) == "planned"
    talks.given(fact)
    assert status(talks) == "held"
    talks.when(MoveItem("talks", at("16:00", "17:00")))
    assert talks.refused is None


def test_who_was_absent_shows_nothing(talks: Scenario) -> None:
    talks.given(marked("talks", "putin", "absent"))
    assert status(talks) == "planned"


def test_a_signing_taken_back_shows_nothing_any_more(talks: Scenario) -> None:
    talks.given(document("declaration", "talks"), DocumentSigned("declaration", "signed", None))
    talks.given(DocumentSigningRetracted("declaration", "signed"))
    assert status(talks) == "planned"


def test_a_figure_of_a_prepared_text_shows_nothing(talks: Scenario) -> None:
    talks.given(figure("trade", "27.8", item="talks"))
    assert status(talks) == "planned"


def test_what_runs_is_under_way_whatever_was_noted_at_it(talks: Scenario) -> None:
    talks.given(marked("talks", "putin"), started("talks"))
    assert status(talks) == "under-way"
    talks.when(ListParticipant("talks", "abayev"))
    talks.then_refused("already-held", "item")


def test_while_it_runs_somebody_says_when_it_will_end(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(ExpectEnd("talks", instant("12:30"), by="Embassy", said_at=instant("11:40")))
    talks.then(EndExpected("talks", about("12:30"), "Embassy", instant("11:40")))
    talks.when(ExpectEnd("talks", instant("12:30"), by="Embassy", said_at=instant("11:40")))
    talks.then_nothing()
    talks.when(ExpectEnd("talks"))
    talks.then(EndExpected("talks", None, "", None))


def test_an_expected_end_is_told_by_a_clock_of_the_calendar_and_of_an_item_that_is_known(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(ExpectEnd("talks", instant("12:30").replace(tzinfo=None)))
    talks.then_refused("time-without-zone", "at")
    talks.when(ExpectEnd("talks", FIRST_OF_ALL))
    talks.then_refused("day-out-of-range", "at")
    talks.when(ExpectEnd("dinner", instant("12:30")))
    talks.then_refused("unknown-item", "item")


def test_no_end_is_expected_of_what_does_not_run(talks: Scenario) -> None:
    talks.when(ExpectEnd("talks", instant("12:30")))
    talks.then_refused("not-under-way", "item")
    talks.given(started("talks"), ended("talks"))
    talks.when(ExpectEnd("talks", instant("12:30")))
    talks.then_refused("not-under-way", "item")


def test_what_ended_is_expected_to_end_no_more(talks: Scenario) -> None:
    talks.given(started("talks"), EndExpected("talks", about("12:30"), "", None), ended("talks"))
    assert talks.visit.programme.items["talks"].actual.expected_end is None


@pytest.mark.parametrize(
    ("hours", "outcome"),
    [
        (("11:00", "12:00"), "held"),
        (("11:00", None), "under-way"),
        ((None, "12:00"), "held"),
        ((None, None), "not-observed"),
    ],
)
def test_hours_corrected_in_the_first_release_are_read_as_they_were_meant(
    hours: tuple[str | None, str | None], outcome: Outcome
) -> None:
    start, end = (instant(each) if each else None for each in hours)
    first, last = (exactly(each) if each else None for each in hours)

    assert ActualTimesCorrected("talks", start, end).upcast() == OutcomeRecorded("talks", outcome, first, last, None)
    assert CorrectActualTimes("talks", start, end).upcast() == RecordOutcome("talks", outcome, start, ended=end)


def test_a_format_noted_in_the_first_release_keeps_its_hour() -> None:
    old = HeldFormatTimed("talks", "expanded", instant("11:40"))
    assert old.upcast() == HeldFormatRecorded("talks", "expanded", instant("11:40"))


def test_an_item_that_was_held_without_hours_may_still_be_started_late(talks: Scenario) -> None:
    talks.given(OutcomeRecorded("talks", "held", None, None, None))
    talks.when(StartItem("talks", instant("11:05") + timedelta(minutes=5)))
    assert (status(talks), talks.visit.programme.items["talks"].started) == ("held", instant("11:10"))
