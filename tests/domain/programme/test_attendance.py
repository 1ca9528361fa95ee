"""Attendance: who was in the room, as observed. What happened is never refused."""

from datetime import UTC, datetime

import pytest

from domain.delegation.replacement import MemberWithdrawn
from domain.programme.attendance import (
    AttendanceMarked,
    AttendanceMarkWithdrawn,
    Attended,
    MarkAllPresent,
    MarkAttendance,
    NotePresence,
    RetractMark,
)
from domain.programme.outcome import OutcomeRecorded
from domain.programme.presence import AttendanceMark, PresenceNoted, Stay
from domain.visit.closing import VisitClosed
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from tests.domain.facts import (
    about,
    ended,
    instant,
    item_planned,
    late,
    left_early,
    marked,
    meeting_planned,
    member,
    started,
    stay,
    withdrawn,
)
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
    talks.then(late("talks", "abayev", "11:20"))


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


def test_who_was_there_is_recorded_in_a_closed_visit_too(talks: Scenario) -> None:
    talks.given(VisitClosed())
    for command in (
        MarkAttendance("talks", "abayev", "present"),
        NotePresence("talks", "abayev", (Stay(instant("11:20"), instant("12:00")),)),
        RetractMark("talks", "abayev"),
        MarkAllPresent("talks"),
    ):
        talks.when(command)
        assert (talks.refused, talks.recorded != []) == (None, True), command


def test_the_journal_tells_how_a_person_was_marked_before(talks: Scenario) -> None:
    absent = marked("talks", "abayev", "absent")
    assert absent.journal_values(talks.visit) == {"before": None}
    talks.given(marked("talks", "abayev"))
    assert absent.journal_values(talks.visit) == {"before": "present"}


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
    talks.when(RetractMark("talks", "abayev"))
    talks.then(AttendanceMarkWithdrawn("talks", "abayev"))


def test_no_mark_at_an_unknown_item_is_taken_back(visit: Scenario) -> None:
    visit.when(RetractMark("talks", "tokayev"))
    visit.then_refused("unknown-item", "item")


def test_who_is_not_marked_has_no_mark_to_take_back(talks: Scenario) -> None:
    talks.when(RetractMark("talks", "abayev"))
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


def test_who_went_after_it_began_is_of_everybody_there(talks: Scenario) -> None:
    """Replaced on the next morning, he sat there the evening before."""
    talks.given(started("talks"), MemberWithdrawn("abayev"))
    talks.when(MarkAllPresent("talks"))
    talks.then(marked("talks", "abayev"), marked("talks", "nurtleu"))


def test_everybody_of_an_unknown_item_is_nobody(visit: Scenario) -> None:
    visit.when(MarkAllPresent("talks"))
    visit.then_refused("unknown-item", "item")


def test_where_nobody_is_listed_the_delegations_are_everybody(visit: Scenario) -> None:
    visit.given(meeting_planned("talks", "expanded"), member("abayev"), member("guard", category="security"))
    visit.when(MarkAllPresent("talks", side="guest"))
    visit.then(marked("talks", "tokayev"), marked("talks", "abayev"))


@pytest.mark.parametrize("format", ["restricted", "tete-a-tete", None])
def test_talks_for_which_some_are_chosen_are_not_attended_by_everybody(visit: Scenario, format: str | None) -> None:
    talks = meeting_planned("talks", format) if format else item_planned("talks", kind="talks")
    visit.given(talks, member("abayev"))
    visit.when(MarkAllPresent("talks"))
    visit.then_refused("nobody-listed", "item")


def test_who_was_at_talks_without_a_list_is_named(visit: Scenario) -> None:
    visit.given(meeting_planned("talks"), member("abayev"))
    visit.when(MarkAllPresent("talks", members=("abayev",)))
    visit.then(marked("talks", "abayev"))


def test_where_nobody_is_listed_a_delegation_that_takes_no_part_is_not_among_everybody(visit: Scenario) -> None:
    third = (PartyNamed("greece", Party({"en": "Greece"}, {}, "Europe/Athens")), member("mitsotakis", "greece", "head"))
    visit.given(*third, item_planned("walk", taking="guest"), item_planned("gala", taking=("host", "guest", "greece")))
    visit.when(MarkAllPresent("walk"))
    visit.then(marked("walk", "tokayev"))
    visit.when(MarkAllPresent("gala"))
    visit.then(*(marked("gala", each) for each in ("putin", "tokayev", "mitsotakis")))
    visit.when(MarkAllPresent("walk", side="host"))
    visit.then(marked("walk", "putin"))


def test_everybody_of_one_side_was_there(talks: Scenario) -> None:
    talks.given(member("ushakov", "host"))
    talks.when(MarkAllPresent("talks", side="host", members=("ushakov", "abayev")))
    talks.then(marked("talks", "ushakov"))
    talks.when(MarkAllPresent("talks", side="host"))
    talks.then_refused("nobody-listed", "item")


def test_those_chosen_at_the_table_were_there_listed_or_not(talks: Scenario) -> None:
    talks.given(marked("talks", "nurtleu", "absent"))
    talks.when(MarkAllPresent("talks", members=("nurtleu", "tokayev")))
    talks.then(marked("talks", "tokayev"))


def test_nobody_unknown_is_chosen_at_the_table(talks: Scenario) -> None:
    talks.when(MarkAllPresent("talks", members=("nobody",)))
    talks.then_refused("unknown-member", "members")


def mark_of(scenario: Scenario, member: str = "abayev") -> AttendanceMark:
    mark: AttendanceMark = scenario.visit.programme.items["talks"].attendance[member]
    return mark


@pytest.mark.parametrize("way", [("late", "left-early"), ("left-early", "late")])
def test_who_came_late_may_leave_early_as_well(talks: Scenario, way: tuple[str, str]) -> None:
    clocks = {"late": instant("11:20"), "left-early": instant("12:05")}
    for attended in way:
        talks.when(MarkAttendance("talks", "abayev", attended, clocks[attended]))  # type: ignore[arg-type]
    assert mark_of(talks) == AttendanceMark("present", late=True, left_early=True, stays=(stay("11:20", "12:05"),))
    assert mark_of(talks).attended == "late-and-left-early"


def test_to_come_late_and_to_leave_early_are_not_one_thing(talks: Scenario) -> None:
    """Two officers, at the door and in the room, do not stand in each other's way; a whole mark does."""
    coming, leaving = late("talks", "abayev"), left_early("talks", "abayev")
    assert not coming.touches() & leaving.touches()
    for whole in (marked("talks", "abayev"), PresenceNoted("talks", "abayev", (), False, False)):
        assert whole.touches() & coming.touches()
        assert whole.touches() & leaving.touches()


def test_an_entry_of_old_says_late_or_left_early_and_nothing_beside(talks: Scenario) -> None:
    talks.given(AttendanceMarked("talks", "abayev", "late", instant("11:20"), None))
    assert mark_of(talks) == AttendanceMark("present", late=True, stays=(stay("11:20"),))
    talks.given(AttendanceMarked("talks", "abayev", "left-early", instant("12:05"), None))
    assert mark_of(talks) == AttendanceMark("present", left_early=True, stays=(stay(None, "12:05"),))


def test_an_unobserved_time_leaves_the_one_that_was_observed(talks: Scenario) -> None:
    talks.given(AttendanceMarked("talks", "abayev", "present", instant("11:02"), None))
    talks.when(MarkAttendance("talks", "abayev", "late"))
    talks.then(late("talks", "abayev", None))
    assert mark_of(talks).arrived == instant("11:02")


def test_nobody_leaves_before_coming(talks: Scenario) -> None:
    talks.given(late("talks", "abayev", "11:20"))
    talks.when(MarkAttendance("talks", "abayev", "left-early", instant("11:10")))
    talks.then_refused("left-before-coming", "at")


def test_who_was_absent_and_turns_up_came_late(talks: Scenario) -> None:
    talks.given(marked("talks", "abayev", "absent"))
    talks.when(MarkAttendance("talks", "abayev", "late", instant("11:20")))
    assert mark_of(talks) == AttendanceMark("present", late=True, stays=(stay("11:20"),))


def test_who_is_present_after_all_was_neither_late_nor_gone_early(talks: Scenario) -> None:
    talks.given(late("talks", "abayev"), left_early("talks", "abayev"))
    talks.when(MarkAttendance("talks", "abayev", "present"))
    talks.then(marked("talks", "abayev"))
    assert mark_of(talks) == AttendanceMark("present")


def test_someone_goes_out_and_comes_back(talks: Scenario) -> None:
    stays = (stay("11:02", "11:20"), stay("11:35", "12:10"))
    talks.when(NotePresence("talks", "abayev", stays))
    talks.then(PresenceNoted("talks", "abayev", stays, False, False))
    talks.when(NotePresence("talks", "abayev", stays))
    talks.then_nothing()
    assert (mark_of(talks).arrived, mark_of(talks).left) == (instant("11:02"), instant("12:10"))
    talks.when(MarkAttendance("talks", "abayev", "left-early", instant("12:05")))
    assert mark_of(talks).stays == (stays[0], stay("11:35", "12:05"))


def test_nobody_is_in_the_room_twice(talks: Scenario) -> None:
    talks.when(NotePresence("talks", "abayev", (stay("11:02", "11:40"), stay("11:35"))))
    talks.then_refused("stays-overlap", "stays")


def test_a_time_of_which_nothing_is_said_is_left_out(talks: Scenario) -> None:
    talks.when(NotePresence("talks", "abayev", (Stay(), stay("11:35")), late=True))
    talks.then(PresenceNoted("talks", "abayev", (stay("11:35"),), True, False))


def test_who_comes_late_does_not_come_after_he_came_back(talks: Scenario) -> None:
    talks.given(PresenceNoted("talks", "abayev", (stay("11:02"), stay("11:35", "12:10")), False, False))
    talks.when(MarkAttendance("talks", "abayev", "late", instant("11:40")))
    talks.then_refused("stays-overlap", "at")


def test_a_time_in_the_room_begins_with_coming(talks: Scenario) -> None:
    talks.when(NotePresence("talks", "abayev", (stay("11:20", "11:10"),)))
    talks.then_refused("left-before-coming", "stays")


def test_a_time_in_the_room_says_its_clock(talks: Scenario) -> None:
    talks.when(NotePresence("talks", "abayev", (Stay(came=datetime(2025, 11, 12, 14, 20)),)))
    talks.then_refused("time-without-zone", "stays")


def test_a_time_in_the_room_lies_within_the_calendar(talks: Scenario) -> None:
    talks.when(NotePresence("talks", "abayev", (Stay(left=datetime(1, 1, 1, tzinfo=UTC)),)))
    talks.then_refused("day-out-of-range", "stays")


def test_nobody_comes_to_an_unknown_item(visit: Scenario) -> None:
    visit.when(NotePresence("talks", "tokayev"))
    visit.then_refused("unknown-item", "item")


def test_nobody_unknown_comes(talks: Scenario) -> None:
    talks.when(NotePresence("talks", "nobody"))
    talks.then_refused("unknown-member", "member")


@pytest.mark.parametrize("attended", ["late", "left-early"])
def test_nobody_comes_late_to_what_was_over_or_leaves_it_early(talks: Scenario, attended: Attended) -> None:
    talks.given(ended("talks", "12:10"))
    talks.when(MarkAttendance("talks", "abayev", attended, instant("23:10")))
    talks.then_refused("after-the-end", field="at")


def test_an_end_that_was_about_leaves_the_moment_to_who_saw_it(talks: Scenario) -> None:
    talks.given(OutcomeRecorded("talks", "held", None, about("12:10"), None))
    talks.when(MarkAttendance("talks", "abayev", "left-early", instant("12:15")))
    talks.then(left_early("talks", "abayev", "12:15"))
