"""Checks of what took place: departures from the plan."""

from datetime import date, timedelta

from domain.checks.day import due
from domain.checks.rules import check
from domain.core.times import Precision
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.holding import HeldFormatRecorded, ItemStarted
from domain.programme.outcome import OutcomeRecorded, RecordOutcome
from domain.programme.size import HowMany
from domain.programme.size_agreed import SizeAgreed
from domain.programme.size_held import HeldSizeNoted
from domain.visit.closing import VisitCancelled, VisitClosed
from tests.domain.facts import (
    at,
    cancelled,
    ended,
    headed,
    held_noted,
    held_unplanned,
    instant,
    item_planned,
    marked,
    meeting_planned,
    member,
    principals,
    speaker,
    started,
    text_recorded,
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


def test_where_nothing_was_planned_nothing_departs_from_a_plan() -> None:
    """A visit known from newspapers alone is recorded as it was held (protocol 1.1)."""
    visit = Scenario(visit_opened(), held_unplanned("walk"), held_unplanned("tea"))
    assert [each for each in check(visit.visit) if each.code == "held-unplanned"] == []


def test_nothing_is_recorded_of_a_day_that_is_past() -> None:
    """From the day after, as long as somebody remembers (protocol 11.3)."""
    call = item_planned("call", at("16:00"))
    assert found("day-not-recorded", call) == [("visit", "2025-11-12")]
    assert found("day-not-recorded", call, *HELD) == [("visit", "2025-11-12")], "of the call nobody knows"
    assert found("day-not-recorded", *HELD) == []
    assert found("day-not-recorded", cancelled("talks")) == []
    assert found("day-not-recorded", VisitClosed()) == []
    assert (
        found("day-not-recorded", held_unplanned("walk"), OutcomeRecorded("talks", "not-held", None, None, None)) == []
    )


def test_a_day_is_asked_about_once_it_is_past() -> None:
    visit = Scenario(visit_opened(), principals(), member("abayev"), TALKS).visit
    (asked,) = [each for each in check(visit) if each.code == "day-not-recorded"]
    assert (asked.since, asked.until, asked.values["count"]) == (date(2025, 11, 13), None, 1)
    assert asked.fixes[0].command == RecordOutcome


def test_something_began_and_nobody_noted_that_it_ended() -> None:
    assert found("still-under-way", started("talks")) == [("talks",)]
    assert found("still-under-way", *HELD) == []
    assert found("still-under-way") == []


def test_what_shows_that_an_item_took_place_is_told_until_its_day_comes() -> None:
    """A mark of attendance set on the wrong item makes it held (protocol 1.5)."""
    visit = Scenario(visit_opened(), principals(), member("abayev"), TALKS, marked("talks", "abayev")).visit
    [told] = [each for each in check(visit) if each.code == "held-before-its-day"]
    assert due([told], instant("09:00") - timedelta(days=1), visit.zone) == (told,)
    assert due([told], instant("09:00"), visit.zone) == ()
    assert found("held-before-its-day") == []


def test_an_hour_that_has_not_come_is_told_until_it_comes() -> None:
    """5:00 typed for 15:00, or at night for a walk that is to be: it is noted as a fact and is none."""
    visit = Scenario(visit_opened(), principals(), member("abayev"), TALKS, *HELD).visit
    [told] = [each for each in check(visit) if each.code == "noted-before-its-hour"]
    ended = visit.programme.items["talks"].ended
    assert ended is not None
    assert told.values["at"] == ended
    assert due([told], ended - timedelta(hours=2), visit.zone) == (told,)
    assert due([told], ended - timedelta(minutes=4), visit.zone) == (), "hours are rounded"
    assert due([told], ended - timedelta(hours=2), visit.zone, recorded=ended) == (), "asked of a day that is past"
    assert found("noted-before-its-hour") == []
    assert found("noted-before-its-hour", *HELD, VisitClosed()) == [("talks",)]


def test_a_visit_is_closed_with_items_of_which_nobody_said_whether_they_were_held() -> None:
    assert found("closed-while-planned", VisitClosed()) == [("visit",)]
    assert found("closed-while-planned") == []
    assert found("closed-while-planned", *HELD, VisitClosed()) == []
    assert found("closed-while-planned", cancelled("talks"), VisitClosed()) == []


def test_a_visit_is_cancelled_of_which_something_took_place() -> None:
    assert found("cancelled-though-begun", *HELD, VisitCancelled()) == [("visit",)]
    assert found("cancelled-though-begun", VisitCancelled()) == []
    assert found("cancelled-though-begun", *HELD) == []


def test_attendance_marked_of_what_is_still_to_come_is_told_until_it_begins() -> None:
    """All were marked present at talks an hour and a half ahead, which made them held."""
    there = marked("talks", "abayev")
    assert found("attended-before-its-hour", there) == [("talks",)]
    assert found("attended-before-its-hour", marked("talks", "abayev", "absent")) == []
    assert found("attended-before-its-hour", there, *HELD) == [], "that it was held is said"
    assert found("attended-before-its-hour", there, VisitClosed()) == []
    visit = Scenario(visit_opened(), principals(), member("abayev"), TALKS, there).visit
    [told] = [each for each in check(visit) if each.code == "attended-before-its-hour"]
    planned = visit.programme.items["talks"].planned
    assert planned is not None
    assert planned.starts_at is not None
    assert due([told], planned.starts_at - timedelta(minutes=90), visit.zone) == (told,)
    assert due([told], planned.starts_at - timedelta(minutes=5), visit.zone) == (), "those who come are marked"


def test_what_is_noted_on_another_day_is_asked_about() -> None:
    """A month mistyped; what began after midnight, or a little early, is of its day (protocol 1.1)."""

    def call(start: str, *facts: Facts) -> list[tuple[str, ...]]:
        return found("held-on-another-day", item_planned("call", at(start)), *facts)

    began = instant("11:05")
    month = ItemStarted("call", began - timedelta(days=30))
    assert call("17:25", month) == [("call",)]
    assert call("17:25", started("call", "11:05")) == []
    assert call("17:25") == []
    late = ItemStarted("call", instant("21:30"))
    assert call("23:30", late) == [], "after midnight by the clock of the visit"
    assert found("held-on-another-day", *HELD) == []


def test_what_is_noted_long_before_its_hour_is_asked_about() -> None:
    """The hours of one item noted at another, three hours and more before it was to begin."""

    def call(start: str, *facts: Facts, precision: Precision = "exact") -> list[tuple[str, ...]]:
        return found("noted-long-before-plan", item_planned("call", at(start, precision=precision)), *facts)

    held = (started("call", "11:05"), ended("call", "12:10"))
    assert call("17:25", *held) == [("call",)]
    assert call("17:25", ended("call", "12:10")) == [("call",)], "of which the start was not noted"
    assert call("17:25", started("call", "13:40")) == [], "three quarters of an hour early"
    assert call("12:00", *held) == [], "two hours late"
    assert call("17:25", *held, precision="provisional") == [], "nobody agreed to that hour"
    assert call("17:25") == []
    assert found("noted-long-before-plan", *HELD) == []


def test_who_led_was_not_there() -> None:
    led = headed("talks", "guest", "abayev")
    absent, present = marked("talks", "abayev", "absent"), marked("talks", "abayev")
    assert found("led-but-absent", led, *HELD, absent) == [("talks", "abayev")]
    assert found("led-but-absent", led, *HELD, present) == []
    assert found("led-but-absent", led, *HELD) == []
    assert found("led-but-absent", *HELD, absent) == []


def test_who_was_withdrawn_and_seen_shows_that_it_was_held() -> None:
    """Nobody noted an hour: the minister marked present is told all the same (protocol 1.5)."""
    gone = MemberWithdrawn("abayev")
    assert found("withdrawn-was-present", gone, marked("talks", "abayev")) == [("talks", "abayev")]
    spoke = (speaker("talks", "abayev"), text_recorded("talks", "abayev", stage="as-delivered"))
    assert found("withdrawn-was-present", gone, *spoke) == [("talks", "abayev")]


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


def test_who_went_after_the_talks_was_expected_there() -> None:
    assert found("withdrawn-was-present", *HELD, MemberWithdrawn("abayev"), marked("talks", "abayev")) == []


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


def test_a_side_was_held_in_another_size_than_agreed() -> None:
    many = SizeAgreed("talks", "guest", None, 10, 12, about=False)
    assert found("held-not-as-agreed", many, *HELD, held_noted("talks", guest=13)) == [("talks", "guest")]
    assert found("held-not-as-agreed", many, *HELD, held_noted("talks", guest=11)) == []
    assert found("held-not-as-agreed", many, *HELD, marked("talks", "abayev")) == [("talks", "guest")]
    assert found("held-not-as-agreed", many, *HELD) == []
    about = SizeAgreed("talks", "guest", None, 10, 10, about=True)
    assert found("held-not-as-agreed", about, *HELD, held_noted("talks", guest=11)) == []


def test_the_attendance_shows_others_than_were_noted() -> None:
    seen = marked("talks", "abayev")
    assert found("seen-not-as-noted", *HELD, held_noted("talks", guest=3), seen) == [("talks", "guest")]
    assert found("seen-not-as-noted", *HELD, held_noted("talks", guest=1), seen) == []
    noted = HeldSizeNoted("talks", {"guest": HowMany(1, 3)})
    assert found("seen-not-as-noted", *HELD, noted, seen) == []
