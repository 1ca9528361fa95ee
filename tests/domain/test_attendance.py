"""Attendance: who was in the room, as observed. What happened is never refused."""

from datetime import UTC, datetime

import pytest

from domain.attendance import AttendanceMarked, AttendanceMarkWithdrawn, MarkAllPresent, MarkAttendance, WithdrawMark
from domain.replacement import MemberWithdrawn
from tests.domain.facts import instant, marked, meeting_planned, member, withdrawn
from tests.domain.scenario import Scenario


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Restricted talks that list Abayev and Nurtleu."""
    visit.given(member("abayev"), member("nurtleu"), meeting_planned("talks", people=("abayev", "nurtleu")))
    return visit


def test_who_was_there_is_marked_once(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "abayev", "present"))
    talks.then(marked("talks", "abayev"))
    talks.when(MarkAttendance("talks", "abayev", "present"))
    talks.then_nothing()


def test_who_came_late_is_marked_with_the_time(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "abayev", "late", instant("11:20")))
    talks.then(AttendanceMarked("talks", "abayev", "late", instant("11:20"), None))


def test_who_was_not_listed_may_have_been_there(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "putin", "present"))
    talks.then(marked("talks", "putin"))


def test_who_was_withdrawn_may_have_been_there(talks: Scenario) -> None:
    talks.given(withdrawn("karin"))
    talks.when(MarkAttendance("talks", "karin", "present"))
    talks.then(marked("talks", "karin"))


def test_another_sat_in_his_place(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "abayev", "replaced", by="tokayev"))
    talks.then(marked("talks", "abayev", "replaced", by="tokayev"))


def test_nobody_attends_an_unknown_item(visit: Scenario) -> None:
    visit.when(MarkAttendance("talks", "tokayev", "present"))
    visit.then_refused("unknown-item", "item")


def test_nobody_unknown_attends(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "nobody", "present"))
    talks.then_refused("unknown-member", "member")


def test_the_time_of_a_mark_says_its_clock(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "abayev", "late", datetime(2025, 11, 12, 14, 20)))
    talks.then_refused("time-without-zone", "at")


def test_the_time_of_a_mark_lies_within_the_calendar(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "abayev", "late", datetime(1, 1, 1, tzinfo=UTC)))
    talks.then_refused("day-out-of-range", "at")


def test_who_was_replaced_was_replaced_by_someone(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "abayev", "replaced"))
    talks.then_refused("replaced-by-whom", "by")


def test_who_was_present_was_not_replaced(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "abayev", "present", by="nurtleu"))
    talks.then_refused("replaced-by-whom", "by")


def test_nobody_sits_in_his_own_place(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "abayev", "replaced", by="abayev"))
    talks.then_refused("same-person", "by")


def test_nobody_unknown_sits_in_a_place(talks: Scenario) -> None:
    talks.when(MarkAttendance("talks", "abayev", "replaced", by="nobody"))
    talks.then_refused("unknown-member", "by")


def test_a_mark_is_taken_back(talks: Scenario) -> None:
    talks.given(marked("talks", "abayev"))
    talks.when(WithdrawMark("talks", "abayev"))
    talks.then(AttendanceMarkWithdrawn("talks", "abayev"))


def test_no_mark_at_an_unknown_item_is_taken_back(visit: Scenario) -> None:
    visit.when(WithdrawMark("talks", "tokayev"))
    visit.then_refused("unknown-item", "item")


def test_who_is_not_marked_has_no_mark_to_take_back(talks: Scenario) -> None:
    talks.when(WithdrawMark("talks", "abayev"))
    talks.then_refused("not-marked", "member")


def test_everybody_was_there_save_those_marked_otherwise(talks: Scenario) -> None:
    talks.given(marked("talks", "abayev", "absent"))
    talks.when(MarkAllPresent("talks"))
    talks.then(marked("talks", "nurtleu"))
    talks.when(MarkAllPresent("talks"))
    talks.then_nothing()


def test_everybody_does_not_mean_those_withdrawn(talks: Scenario) -> None:
    talks.given(MemberWithdrawn("abayev"))
    talks.when(MarkAllPresent("talks"))
    talks.then(marked("talks", "nurtleu"))


def test_everybody_of_an_unknown_item_is_nobody(visit: Scenario) -> None:
    visit.when(MarkAllPresent("talks"))
    visit.then_refused("unknown-item", "item")


def test_nobody_was_there_if_nobody_was_listed(visit: Scenario) -> None:
    visit.given(meeting_planned("talks"))
    visit.when(MarkAllPresent("talks"))
    visit.then_refused("nobody-listed", "item")
