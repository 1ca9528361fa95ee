"""A day of the programme as the timeline shows it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from desktop.desk.view import VisitView
from desktop.timeline.items import Block, Day, Kind, State
from desktop.timeline.programme_day import days_of, timeline_day, when_of
from desktop.wording.words import say
from domain.projections.schedule import ScheduleRow
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]

DAY = date(2025, 11, 12)
EARLIER = datetime(2025, 11, 1, 12, tzinfo=UTC)


def day(office: SmallOffice, on: date = DAY, now: datetime = EARLIER) -> Day:
    return timeline_day(office.view(), on, now)


def block(office: SmallOffice, item: str = "talks", on: date = DAY) -> Block:
    return next(block for block in day(office, on).blocks if block.id == item)


def row(view: VisitView, item: str) -> ScheduleRow:
    return next(row for row in view.schedule if row.id == item)


def plan(office: SmallOffice, item: str, **when: Any) -> None:
    office.record("plan-item", item=item, kind="meal", title={"en": "Dinner"}, when={"day": "2025-11-12", **when})


def test_a_planned_item_is_drawn_where_it_is_planned(office: SmallOffice) -> None:
    talks = block(office)

    assert (talks.start, talks.end) == (13 * 60, 13 * 60 + 45)
    assert (talks.state, talks.kind, talks.movable) == (State.PLANNED, Kind.TALKS, True)
    assert (talks.title, talks.time_text) == ("Restricted talks", "13:00–13:45")
    assert talks.lines[0] == "1+1 · Green Hall", "nobody said how the press attends"
    assert talks.lanes == ("host", "guest")
    assert (talks.actual_start, talks.actual_end) == (None, None)


def test_a_running_item_tells_since_when_and_stays_where_it_was_planned(office: SmallOffice) -> None:
    office.record("start-item", item="talks", at="2025-11-12T10:10:00+00:00")
    talks = block(office)

    assert (talks.state, talks.movable) == (State.RUNNING, False)
    assert talks.time_text == say("programme.since", start="13:10")
    assert (talks.start, talks.actual_start, talks.actual_end) == (13 * 60, 13 * 60 + 10, None)


def test_a_held_item_tells_from_when_to_when(office: SmallOffice) -> None:
    office.record("start-item", item="talks", at="2025-11-12T10:10:00+00:00")
    office.record("end-item", item="talks", at="2025-11-12T11:20:00+00:00")
    talks = block(office)

    assert (talks.state, talks.movable) == (State.HELD, False)
    assert talks.time_text == "held 13:10–14:20"
    assert (talks.actual_start, talks.actual_end) == (13 * 60 + 10, 14 * 60 + 20)


def test_a_cancelled_item_stays_on_the_day_and_says_so(office: SmallOffice) -> None:
    office.record("cancel-item", "The guest is tired", item="talks")
    talks = block(office)

    assert (talks.state, talks.movable) == (State.CANCELLED, False)
    assert talks.time_text == say.words.of("status", "cancelled")


def test_an_item_across_midnight_goes_on_below_its_day_alone(office: SmallOffice) -> None:
    plan(office, "dinner", start="23:00", end="01:30", end_day="2025-11-13")
    dinner = block(office, "dinner")

    assert (dinner.start, dinner.end) == (23 * 60, 25 * 60 + 30)
    assert day(office).last >= dinner.end
    assert day(office, date(2025, 11, 13)).blocks == ()


@pytest.mark.parametrize("precision", ["about", "after", "provisional"])
def test_a_time_that_is_not_exact_says_so(office: SmallOffice, precision: str) -> None:
    plan(office, "dinner", start="19:00", precision=precision)
    dinner = block(office, "dinner")
    planned = row(office.view(), "dinner").planned
    assert planned is not None

    assert dinner.time_text == say.words.span(planned)
    assert dinner.time_text not in ("19:00", "")
    assert dinner.start == 19 * 60


def test_an_item_without_an_end_is_drawn_half_an_hour_long(office: SmallOffice) -> None:
    arrival = block(office, "arrival")

    assert (arrival.start, arrival.end) == (9 * 60, 9 * 60 + 30)


def test_an_item_of_which_only_the_day_is_known_is_drawn_where_the_order_of_the_day_has_it(
    office: SmallOffice,
) -> None:
    plan(office, "dinner")
    last = max(block.end for block in day(office).blocks if block.id != "dinner")
    assert (block(office, "dinner").start, block(office, "dinner").time_text) == (last, say("time.to-be-fixed"))
    assert not block(office, "dinner").movable

    office.record("order-item", item="dinner", part="evening")
    assert (block(office, "dinner").start, block(office, "dinner").time_text) == (19 * 60, "evening")

    office.record("order-item", item="dinner", after="arrival")
    dinner = block(office, "dinner")
    assert (dinner.start, dinner.time_text) == (block(office, "arrival").end, "then")


def test_a_day_of_which_no_hour_is_known_is_drawn_in_its_order(office: SmallOffice) -> None:
    other = DAY.replace(day=13).isoformat()
    for item in ("opera", "wreath"):
        office.record("plan-item", item=item, kind="culture", title={"en": item.capitalize()}, when={"day": other})
    office.record("order-item", item="opera", after="wreath")
    office.record("record-outcome", item="wreath")
    wreath, opera = (block(office, item, DAY.replace(day=13)) for item in ("wreath", "opera"))

    assert (wreath.start, wreath.time_text) == (9 * 60, say("programme.held-hours-unknown"))
    assert opera.start == wreath.end


def test_an_unplanned_meeting_is_drawn_where_it_was_held(office: SmallOffice) -> None:
    office.record(
        "record-unplanned-item", item="aside", kind="talks", format="tete-a-tete", title={"en": "Aside"},
        started="2025-11-12T21:30:00+00:00", ended="2025-11-12T21:50:00+00:00", present=["putin", "tokayev"],
    )  # fmt: skip
    aside = block(office, "aside", date(2025, 11, 13))

    assert (aside.start, aside.end, aside.state) == (30, 50, State.HELD)


def test_the_past_is_tagged_with_what_stands_now(office: SmallOffice) -> None:
    before = office.view().newest
    when = {"day": "2025-11-12", "start": "14:00", "end": "14:45"}
    office.record("move-item", item="talks", when=when)
    office.record("retitle-item", item="arrival", title={"en": "Landing"})
    blocks = {block.id: block for block in timeline_day(office.view(before), DAY, EARLIER).blocks}

    assert blocks["talks"].tag == say("programme.now-at", time="14:00–14:45")
    assert blocks["talks"].start == 13 * 60
    assert blocks["arrival"].tag == say("programme.differs", count=1)
    assert blocks["statements"].tag == ""
    assert {block.tag for block in day(office).blocks} == {""}


def test_both_principals_and_a_busy_room_have_lanes(office: SmallOffice) -> None:
    assert [lane.id for lane in day(office).lanes] == ["host", "guest"]
    office.record(
        "plan-item", item="signing", kind="signing", title={"en": "Signing"}, place={"en": "Green Hall"},
        when={"day": "2025-11-12", "start": "14:00"},
    )  # fmt: skip

    assert [lane.id for lane in day(office).lanes] == ["host", "guest", "room:Green Hall"]
    assert block(office, "signing").lanes == ("host", "guest", "room:Green Hall")
    assert block(office, "arrival").lanes == ("host", "guest")
    assert "Vladimir Putin" in day(office).lanes[0].title


def test_a_third_side_has_a_lane_only_where_it_takes_part(office: SmallOffice) -> None:
    party = {"state": {"en": "Uzbekistan"}, "capital": {"en": "Tashkent"}, "zone": "Asia/Tashkent"}
    office.record("name-third-party", party=party)
    assert [lane.id for lane in day(office).lanes] == ["host", "guest"]
    office.record("settle-participation", item="talks", side="third", how="by-video", place={"en": "Tashkent"})

    lanes = day(office).lanes
    assert [lane.id for lane in lanes] == [lane.side for lane in lanes] == ["host", "guest", "third"]
    assert "Uzbekistan" in lanes[2].title
    assert block(office, "talks").lanes == ("host", "guest", "third")
    assert "Further party: by video, from Tashkent" in block(office, "talks").lines
    assert block(office, "arrival").lanes == ("host", "guest")
    office.record("plan-item", item="next", kind="meal", title={"en": "Lunch"}, when={"day": "2025-11-13"})
    assert "third" not in [lane.id for lane in day(office, date(2025, 11, 13)).lanes]


def test_two_sides_need_no_rules_to_be_told_apart(office: SmallOffice) -> None:
    assert [lane.side for lane in day(office).lanes] == ["", ""]


def test_the_other_capital_has_a_gutter_of_its_own(office: SmallOffice) -> None:
    both = [(gutter.place, gutter.shows(13 * 60)) for gutter in day(office).gutters]
    assert both == [("Moscow", "13:00"), ("Astana", "15:00")]


def test_now_is_marked_on_its_day_by_the_clock_of_the_venue(office: SmallOffice) -> None:
    now = datetime(2025, 11, 12, 8, 32, tzinfo=UTC)
    shown = day(office, now=now)
    assert (shown.now, shown.now_text) == (11 * 60 + 32, say("programme.now", time="11:32"))

    assert day(office, now=EARLIER).now is None
    past = office.view(office.view().newest - 1)
    assert timeline_day(past, DAY, now).now is None


def test_an_urgent_check_is_written_on_its_item(office: SmallOffice) -> None:
    office.record(
        "plan-meeting", item="parallel", format="restricted", title={"en": "Parallel talks"},
        when={"day": "2025-11-12", "start": "13:15", "end": "13:40"}, people=["putin", "tokayev"],
    )  # fmt: skip
    urgent = [check for check in office.view().checks if check.level == "now" and "parallel" in check.subjects]

    assert urgent
    assert block(office, "parallel").conflict == say(f"check.{urgent[0].code}", **urgent[0].values)


def test_the_days_are_those_of_the_visit_and_of_items_outside_it(office: SmallOffice) -> None:
    office.record("plan-item", item="advance", kind="other", title={"en": "Advance party"}, when={"day": "2025-11-10"})

    assert days_of(office.view()) == (date(2025, 11, 10), DAY)


def test_a_time_moved_over_midnight_changes_its_day(office: SmallOffice) -> None:
    plan(office, "dinner", start="23:30", end="23:58")
    dinner = row(office.view(), "dinner")
    zone = {"precision": "exact", "zone": "Europe/Moscow"}

    assert when_of(dinner) == {"day": "2025-11-12", "start": "23:30", "end": "23:58", **zone}
    assert when_of(dinner, 5) == {
        "day": "2025-11-12", "start": "23:35", "end": "00:03", "end_day": "2025-11-13", **zone,
    }  # fmt: skip
    assert when_of(dinner, 30) == {"day": "2025-11-13", "start": "00:00", "end": "00:28", **zone}
