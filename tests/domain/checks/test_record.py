"""Checks of what took place: departures from the plan."""

from domain.checks import check
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.holding import HeldFormatRecorded
from domain.programme.outcome import OutcomeRecorded
from tests.domain.facts import (
    cancelled,
    ended,
    held_unplanned,
    instant,
    marked,
    meeting_planned,
    member,
    principals,
    started,
    visit_opened,
    withdrawn,
)
from tests.domain.scenario import Facts, Scenario

TALKS = meeting_planned("talks", people=("putin", "abayev"))
HELD = (started("talks"), ended("talks"))


def found(code: str, *facts: Facts) -> list[tuple[str, ...]]:
    """The subjects of the findings of that code on a visit with talks that list Putin and Abayev."""
    visit = Scenario(visit_opened(), principals(), member("abayev"), member("karin"), TALKS, *facts)
    return [each.subjects for each in check(visit.visit) if each.code == code]


def test_something_was_held_unplanned() -> None:
    assert found("held-unplanned", held_unplanned("walk")) == [("walk",)]
    assert found("held-unplanned", *HELD) == []


def test_something_was_held_though_cancelled() -> None:
    assert found("held-though-cancelled", cancelled("talks"), *HELD) == [("talks",)]
    assert found("held-though-cancelled", cancelled("talks")) == []
    assert found("held-though-cancelled", *HELD) == []


def test_a_meeting_ran_in_another_format() -> None:
    wide = HeldFormatRecorded("talks", "expanded", instant("11:30"))
    narrow = HeldFormatRecorded("talks", "restricted", instant("11:30"))
    assert found("held-in-another-format", *HELD, wide) == [("talks",)]
    assert found("held-in-another-format", *HELD, narrow) == []
    assert found("held-in-another-format", *HELD) == []


def test_nobody_noted_the_start() -> None:
    assert found("start-not-observed", ended("talks")) == [("talks",)]
    assert found("start-not-observed", *HELD) == []


def test_who_was_withdrawn_was_present() -> None:
    gone = MemberWithdrawn("abayev")
    assert found("withdrawn-was-present", gone, *HELD, marked("talks", "abayev")) == [("talks", "abayev")]
    assert found("withdrawn-was-present", gone, *HELD, marked("talks", "abayev", "absent")) == []
    assert found("withdrawn-was-present", *HELD, marked("talks", "abayev")) == []


def test_who_was_present_was_not_listed() -> None:
    assert found("present-not-listed", *HELD, marked("talks", "karin", "late")) == [("talks", "karin")]
    assert found("present-not-listed", *HELD, marked("talks", "abayev")) == []
    assert found("present-not-listed", held_unplanned("walk"), marked("walk", "karin")) == []


def test_what_did_not_take_place_has_nothing_noted_at_it() -> None:
    not_held = OutcomeRecorded("talks", "not-held", None, None, None)
    assert found("not-held-but-noted", not_held) == []
    assert found("not-held-but-noted", not_held, marked("talks", "putin")) == [("talks",)]


def test_a_withdrawn_member_seen_at_what_nobody_timed_is_told() -> None:
    assert found("withdrawn-was-present", withdrawn("abayev"), marked("talks", "abayev")) == [("talks", "abayev")]
