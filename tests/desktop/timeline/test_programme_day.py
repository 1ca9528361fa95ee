"""A day of the programme as the timeline shows it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from desktop.desk.view import VisitView
from desktop.timeline.drafted import drafted
from desktop.timeline.items import FURTHER, OTHERS, PROPOSED, BlockKind, BlockState, ItemBlock, TimelineDay
from desktop.timeline.programme_day import days_drawn, slot_at, timeline_day, when_of
from desktop.wording.words import say
from domain.projections.schedule import ScheduleRow
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]

DAY = date(2025, 11, 12)
EARLIER = datetime(2025, 11, 1, 12, tzinfo=UTC)


def day(office: SmallOffice, on: date = DAY, now: datetime = EARLIER) -> TimelineDay:
    return timeline_day(office.view(), on, now)


def block(office: SmallOffice, item: str = "talks", on: date = DAY) -> ItemBlock:
    return next(block for block in day(office, on).blocks if block.id == item)


def row(view: VisitView, item: str) -> ScheduleRow:
    return next(row for row in view.schedule if row.id == item)


def plan(office: SmallOffice, item: str, **when: Any) -> None:
    office.record("plan-item", item=item, kind="meal", title={"en": "Dinner"}, when={"day": "2025-11-12", **when})


def test_a_planned_item_is_drawn_where_it_is_planned(office: SmallOffice) -> None:
    talks = block(office)

    assert (talks.start, talks.end) == (13 * 60, 13 * 60 + 45)
    assert (talks.state, talks.kind, talks.movable) == (BlockState.PLANNED, BlockKind.TALKS, True)
    assert (talks.title, talks.time_text, talks.start_text) == ("Restricted talks", "13:00–13:45", "13:00")
    assert talks.lines[0] == "2 a side · Green Hall", "nobody said how the press attends"
    assert talks.lanes == ("host", "guest")
    assert talks.plan == (talks.start, talks.end)


NOON = datetime(2025, 11, 12, 9, tzinfo=UTC)


def at(hour: int, minute: int) -> datetime:
    """The hour in Moscow."""
    return NOON + timedelta(hours=hour - 12, minutes=minute)


def shown(office: SmallOffice, now: datetime, item: str = "talks") -> ItemBlock:
    return next(block for block in day(office, now=now).blocks if block.id == item)


def test_a_running_item_lies_from_its_start_until_now_and_is_expected_to_end_as_planned(office: SmallOffice) -> None:
    office.record("start-item", item="talks", at="2025-11-12T13:10:00+03:00")
    talks = shown(office, at(13, 30))

    assert (talks.state, talks.movable) == (BlockState.RUNNING, False)
    assert talks.time_text == say("programme.since", start="13:10")
    assert (talks.start, talks.end, talks.expected) == (13 * 60 + 10, 13 * 60 + 30, 13 * 60 + 45)
    assert talks.plan == (13 * 60, 13 * 60 + 45)


def test_what_was_held_lies_where_it_was_held_and_its_plan_behind_it(office: SmallOffice) -> None:
    office.record("start-item", item="talks", at="2025-11-12T13:10:00+03:00")
    office.record("end-item", item="talks", at="2025-11-12T14:20:00+03:00")
    talks = block(office)

    assert (talks.state, talks.movable) == (BlockState.HELD, False)
    assert (talks.time_text, talks.start_text) == ("held 13:10–14:20", "13:10")
    assert (talks.start, talks.end, talks.plan) == (13 * 60 + 10, 14 * 60 + 20, (13 * 60, 13 * 60 + 45))
    assert (talks.soft_start, talks.soft_end) == (False, False)


@pytest.mark.parametrize(
    ("known", "lies", "soft"),
    [
        ({"started": "13:10"}, (790, 835), (False, True)),
        ({"started": "13:10", "started_about": True, "ended": "14:00"}, (790, 840), (True, False)),
        ({"ended": "14:00"}, (795, 840), (True, False)),
        ({"started": "13:10", "minutes": 20}, (790, 810), (False, True)),
    ],
)
def test_an_hour_that_is_about_or_not_known_has_a_soft_edge(
    office: SmallOffice, known: dict[str, Any], lies: tuple[int, int], soft: tuple[bool, bool]
) -> None:
    said = {key: f"2025-11-12T{value}:00+03:00" if ":" in str(value) else value for key, value in known.items()}
    office.record("record-outcome", item="talks", outcome="held", **said)
    talks = block(office)

    assert (talks.start, talks.end) == lies
    assert (talks.soft_start, talks.soft_end) == soft


def test_what_was_held_at_hours_nobody_noted_lies_in_its_place_in_the_day(office: SmallOffice) -> None:
    office.record("record-outcome", item="talks", outcome="held")
    talks = block(office)

    assert talks.time_text == say("programme.held-hours-unknown")
    assert (talks.start, talks.soft_start, talks.soft_end) == (13 * 60, True, True)
    office.record("record-outcome", item="arrival", outcome="held", started="2025-11-12T13:40:00+03:00",
                  ended="2025-11-12T13:50:00+03:00")  # fmt: skip
    office.record("order-item", item="talks", after="arrival")
    assert block(office).start == 13 * 60 + 50, "after what it followed"


def test_a_delay_proposes_later_hours_and_leaves_the_plan_in_force(office: SmallOffice) -> None:
    plan(office, "dinner", start="14:00", end="15:00")
    office.record("start-item", item="talks", at="2025-11-12T13:10:00+03:00")
    assert day(office, now=at(13, 30)).proposed == ()
    office.record("expect-end", item="talks", at="2025-11-12T14:10:00+03:00", about=False, by="the hall")

    late = day(office, now=at(13, 30))
    assert [lane.id for lane in late.lanes][:3] == ["host", "guest", PROPOSED]
    assert late.lanes[2].title == say("programme.proposed", minutes="25")
    assert [(block.id, block.start, block.end) for block in late.proposed] == [("dinner", 14 * 60 + 25, 15 * 60 + 25)]
    assert shown(office, at(13, 30), "dinner").start == 14 * 60
    assert "25 min" in shown(office, at(13, 30)).expected_text


def test_an_item_of_another_city_lies_at_its_instant_and_shows_the_clock_there(office: SmallOffice) -> None:
    plan(office, "dinner", start="19:00", end="20:00", zone="Asia/Almaty")
    dinner = block(office, "dinner")

    assert (dinner.start, dinner.end) == (17 * 60, 18 * 60)
    assert dinner.time_text.startswith("19:00–20:00")
    assert "Almaty" in dinner.time_text
    assert dinner.start_text.startswith("19:00 ("), "by which clock it is has to be told"
    assert "Almaty" in dinner.start_text
    assert dinner.brief.startswith("19:00 (Almaty, UTC+5)"), "so does the line of what lies further below"


def test_a_tea_of_others_is_not_drawn_with_the_principals(office: SmallOffice) -> None:
    office.record(
        "plan-item", item="tea", kind="tea", title={"en": "Tea"}, people=["lavrov", "kosherbayev"],
        when={"day": "2025-11-12", "start": "13:10"},
    )  # fmt: skip
    assert block(office, "tea").lanes == (OTHERS,)


def test_of_many_parties_all_but_host_and_guest_share_a_lane(office: SmallOffice) -> None:
    states = ["Albania", "Belgium", "Chad", "Denmark", "Egypt"]
    for number, state in enumerate(states):
        office.record("name-party", party={"state": {"en": state}})
        if number == 3:
            everybody = ["host", "guest", *(each.lower() for each in states[:4])]
            office.record(
                "plan-item",
                item="mass",
                kind="ceremony",
                title={"en": "Mass"},
                taking=everybody,
                when={"day": "2025-11-12", "start": "09:00"},
            )
            assert block(office, "mass").lanes == tuple(everybody)
    office.record(
        "plan-item",
        item="call",
        kind="courtesy-call",
        title={"en": "Call"},
        taking=["chad", "egypt"],
        when={"day": "2025-11-12", "start": "08:00"},
    )

    assert block(office, "mass").lanes == ("host", "guest", FURTHER)
    assert block(office, "call").lanes == (FURTHER,)
    shared = next(lane for lane in day(office).lanes if lane.id == FURTHER)
    assert (shared.title, shared.subtitle) == ("5 further parties", "Albania, Belgium, Chad, Denmark and Egypt")


def test_an_item_that_others_lead_has_a_lane_apart_from_the_principals(office: SmallOffice) -> None:
    office.record(
        "plan-meeting", item="ministers", format="restricted", title={"en": "Ministers"},
        people=["lavrov"], when={"day": "2025-11-12", "start": "13:10"},
    )  # fmt: skip
    assert OTHERS not in [lane.id for lane in day(office).lanes]
    for side, member in (("host", "lavrov"), ("guest", "kosherbayev")):
        office.record("name-head-of-side", item="ministers", side=side, members=[member])
    assert block(office, "ministers").lanes == (OTHERS,)
    assert OTHERS in [lane.id for lane in day(office).lanes]


def test_in_the_lane_of_the_others_it_is_told_who_leads(office: SmallOffice) -> None:
    office.record(
        "plan-meeting", item="ministers", format="restricted", title={"en": "Ministers"},
        people=["lavrov", "kosherbayev"], when={"day": "2025-11-12", "start": "13:10"},
    )  # fmt: skip
    ministers = block(office, "ministers")
    assert ministers.led == "Sergey Lavrov, Yermek Kosherbayev"
    assert ministers.led in ministers.spoken
    assert next(lane.subtitle for lane in day(office).lanes if lane.id == OTHERS) == "1 item"
    assert block(office).led == ""


def test_what_is_drafted_for_others_is_foretold_in_their_lane(office: SmallOffice) -> None:
    def lanes(*people: str) -> tuple[str, ...]:
        when = {"day": "2025-11-12", "start": "15:00", "end": "15:30"}
        told = drafted({"when": when, "title": {"en": "Tour"}, "people": [*people]}, office.view(), clash=False)
        assert told is not None
        return told.sides

    assert lanes() == lanes("lavrov") == ("host", "guest"), "of the other side nobody is named"
    assert lanes("lavrov", "kosherbayev") == (OTHERS,)


def test_a_meeting_for_which_each_side_lists_others_alone_is_not_the_principals(office: SmallOffice) -> None:
    office.record(
        "plan-meeting", item="ministers", format="restricted", title={"en": "Ministers"},
        people=["lavrov", "kosherbayev"], when={"day": "2025-11-12", "start": "13:10"},
    )  # fmt: skip
    assert block(office, "ministers").lanes == (OTHERS,)


def test_what_the_spouses_do_is_not_the_principals_and_a_call_on_another_is_of_both_sides(office: SmallOffice) -> None:
    for side, family in (("host", "Orlova"), ("guest", "Serikova")):
        names = {"en": {"given": "Anna", "family": family}}
        office.record("propose-member", side=side, category="spouse", member=f"{side}-spouse", names=names)
    titles = {"museum": "Mrs Orlova and Mrs Serikova visit the museum", "call": "Meeting with Foreign Minister Lavrov"}
    for item, kind in (("museum", "site-visit"), ("call", "talks")):
        when = {"day": "2025-11-12", "start": "16:00", "end": "17:00"}
        office.record("plan-item", item=item, kind=kind, title={"en": titles[item]}, when=when)
    assert block(office, "museum").lanes == (OTHERS,)
    assert block(office, "call").lanes == ("host", "guest")


def test_talks_of_others_stay_on_the_day_as_they_begin(office: SmallOffice) -> None:
    """In the minute they began their lane was gone, and with it the talks."""
    office.record(
        "plan-meeting", item="ministers", format="restricted", title={"en": "Ministers"},
        people=["lavrov", "kosherbayev"], when={"day": "2025-11-12", "start": "13:10"},
    )  # fmt: skip
    office.record("start-item", item="ministers", at="2025-11-12T13:20:00+03:00")
    begun = day(office, now=at(13, 20))
    assert next(block.state for block in begun.blocks if block.id == "ministers") is BlockState.RUNNING
    assert OTHERS in [lane.id for lane in begun.lanes]


def test_many_talks_of_others_at_once_have_room_for_their_words(office: SmallOffice) -> None:
    """Five meetings of ministers at one hour stood in columns so narrow that words were broken."""

    def weight() -> float:
        return next(lane.weight for lane in day(office).lanes if lane.id == OTHERS)

    weights = []
    for number in range(5):
        office.record(
            "plan-meeting", item=f"ministers-{number}", format="restricted", title={"en": "Ministers"},
            people=["lavrov", "kosherbayev"], when={"day": "2025-11-12", "start": "16:10", "end": "17:10"},
        )  # fmt: skip
        weights.append(weight())
    assert weights == [0.9, 1.0, 1.5, 2.0, 2.5]
    office.record(
        "plan-meeting", item="later", format="restricted", title={"en": "Ministers"},
        people=["lavrov", "kosherbayev"], when={"day": "2025-11-12", "start": "17:10", "end": "18:10"},
    )  # fmt: skip
    assert weight() == 2.5, "what follows takes no room beside"


def test_the_whole_working_day_is_shown_and_the_hours_there_are_outside_it(office: SmallOffice) -> None:
    assert (day(office).first, day(office).last) == (8 * 60, 20 * 60)
    plan(office, "breakfast", start="07:10", end="08:00")
    plan(office, "dinner", start="22:00", end="23:50")
    assert (day(office).first, day(office).last) == (6 * 60, 25 * 60)


def test_the_present_moment_lies_among_the_hours_shown(office: SmallOffice) -> None:
    """At night the line of now was drawn above the first hour, out of sight."""
    assert (day(office, now=at(2, 33)).first, day(office, now=at(2, 33)).last) == (120, 20 * 60)
    assert (day(office, now=at(0, 10)).first, day(office, now=at(23, 50)).last) == (0, 25 * 60)
    assert day(office, now=at(2, 33) + timedelta(days=1)).first == 8 * 60, "on that day alone"


def test_a_cancelled_item_stays_on_the_day_and_says_so(office: SmallOffice) -> None:
    office.record("cancel-item", "The guest is tired", item="talks")
    talks = block(office)

    assert (talks.state, talks.movable) == (BlockState.CANCELLED, False)
    assert talks.time_text == say.words.of("status", "cancelled")


def test_an_item_across_midnight_is_drawn_whole_and_its_end_on_the_next_day_too(office: SmallOffice) -> None:
    plan(office, "dinner", start="23:00", end="01:30", end_day="2025-11-13")
    dinner = block(office, "dinner")

    assert (dinner.start, dinner.end) == (23 * 60, 25 * 60 + 30)
    assert day(office).last >= dinner.end
    rest = block(office, "dinner", date(2025, 11, 13))
    assert (rest.start, rest.end, rest.soft_start, rest.movable) == (0, 90, True, False)
    assert day(office, date(2025, 11, 13)).first == 0


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


def test_only_what_has_no_end_says_so(office: SmallOffice) -> None:
    assert block(office, "arrival").open_end
    assert not block(office, "talks").open_end
    office.record("record-outcome", item="talks", outcome="held", started="2025-11-12T13:10:00+03:00")
    assert block(office, "talks").open_end, "when it was over was not noted"


def test_what_others_held_is_not_over_because_others_began_something(office: SmallOffice) -> None:
    for item, start in (("tea", "13:10"), ("tour", "13:25")):
        office.record(
            "plan-item", item=item, kind="tea", title={"en": item}, people=["lavrov", "kosherbayev"],
            when={"day": "2025-11-12", "start": start, "end": "14:00"},
        )  # fmt: skip
        office.record("record-outcome", item=item, outcome="held", started=f"2025-11-12T{start}:00+03:00")
    tea, tour = (block(office, item) for item in ("tea", "tour"))

    assert (tea.lanes, tour.lanes) == ((OTHERS,), (OTHERS,))
    assert (tea.end, tea.soft_end, tour.end) == (14 * 60, True, 14 * 60)


def test_a_slot_without_an_end_is_planned_with_none(office: SmallOffice) -> None:
    assert slot_at(office.view(), DAY, 555, None) == {"day": "2025-11-12", "start": "09:15"}
    assert slot_at(office.view(), DAY, 555, 600) == {"day": "2025-11-12", "start": "09:15", "end": "10:00"}


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

    assert (aside.start, aside.end, aside.state) == (30, 50, BlockState.HELD)


def test_the_past_is_tagged_with_what_stands_now(office: SmallOffice) -> None:
    before = office.view().newest
    when = {"day": "2025-11-12", "start": "14:00", "end": "14:45"}
    office.record("move-item", item="talks", when=when)
    office.record("retitle-item", item="talks", title={"en": "Talks of four"})
    office.record("retitle-item", item="arrival", title={"en": "Landing"})
    blocks = {block.id: block for block in timeline_day(office.view(before), DAY, EARLIER).blocks}

    assert blocks["talks"].tag == f"{say('programme.now-at', time='14:00')} · {before + 1}", "the entry that moved it"
    assert blocks["talks"].start == 13 * 60
    assert blocks["arrival"].tag == f"{say('programme.differs', count=1)} · {before + 3}"
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
    assert "Vladimir Putin" in day(office).lanes[0].subtitle


def test_between_two_items_of_the_day_a_room_in_which_all_is_over_has_no_lane(office: SmallOffice) -> None:
    office.record(
        "plan-item", item="signing", kind="signing", title={"en": "Signing"}, place={"en": "Green Hall"},
        when={"day": "2025-11-12", "start": "14:00"},
    )  # fmt: skip
    plan(office, "dinner", start="19:00")
    for item, start, end in (("talks", "13:00", "13:45"), ("signing", "14:00", "14:30")):
        office.record("start-item", item=item, at=f"2025-11-12T{start}:00+03:00")
        office.record("end-item", item=item, at=f"2025-11-12T{end}:00+03:00")

    assert [lane.id for lane in day(office, now=at(15, 0)).lanes] == ["host", "guest"]
    assert [lane.id for lane in day(office).lanes] == ["host", "guest", "room:Green Hall"], "seen on another day"


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


def test_the_hours_are_written_as_the_language_does(office: SmallOffice) -> None:
    say.use("fr")
    (venue, _) = day(office).gutters
    assert venue.shows(9 * 60 + 5) == "9\u00a0h\u00a005"


def test_now_is_marked_on_its_day_by_the_clock_of_the_venue(office: SmallOffice) -> None:
    now = datetime(2025, 11, 12, 8, 32, tzinfo=UTC)
    assert day(office, now=now).now == 11 * 60 + 32

    assert day(office, now=EARLIER).now is None
    past = office.view(office.view().newest - 1)
    assert timeline_day(past, DAY, now).now is None


def test_an_urgent_check_is_written_on_its_item(office: SmallOffice) -> None:
    office.record(
        "plan-meeting", item="parallel", format="restricted", title={"en": "Parallel talks"},
        when={"day": "2025-11-12", "start": "13:15", "end": "13:40"}, people=["putin", "tokayev"],
    )  # fmt: skip
    urgent = [check for check in office.view().checks if check.level == "now" and "parallel" in check.subjects]

    assert len(urgent) > 1
    said = block(office, "parallel").conflict
    assert said.startswith("2 members are needed at Restricted talks 13:00–13:45 and at Parallel talks 13:15–13:40: ")


def test_the_days_are_those_of_the_visit_and_of_items_outside_it(office: SmallOffice) -> None:
    office.record("plan-item", item="advance", kind="other", title={"en": "Advance party"}, when={"day": "2025-11-10"})

    assert days_drawn(office.view()) == (date(2025, 11, 10), DAY)


def test_a_time_moved_over_midnight_changes_its_day(office: SmallOffice) -> None:
    plan(office, "dinner", start="23:30", end="23:58")
    dinner = row(office.view(), "dinner")
    zone = {"precision": "exact", "zone": "Europe/Moscow"}

    assert when_of(dinner) == {"day": "2025-11-12", "start": "23:30", "end": "23:58", **zone}
    assert when_of(dinner, 5) == {
        "day": "2025-11-12", "start": "23:35", "end": "00:03", "end_day": "2025-11-13", **zone,
    }  # fmt: skip
    assert when_of(dinner, 30) == {"day": "2025-11-13", "start": "00:00", "end": "00:28", **zone}


def test_an_item_that_one_principal_leads_stands_over_the_sides_that_are_there(office: SmallOffice) -> None:
    """A lunch that the foreign minister gives for the president who is the guest."""
    guest = office.view().visit.delegations.principal_of("guest")
    office.record(
        "plan-item", item="lunch", kind="working-meal", title={"en": "Lunch"}, people=["lavrov", guest],
        when={"day": "2025-11-12", "start": "13:10"},
    )  # fmt: skip
    assert block(office, "lunch").lanes == ("host", "guest")
    assert OTHERS not in [lane.id for lane in day(office).lanes]
