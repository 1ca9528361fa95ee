"""Checks of time and place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.checks.rules import check
from domain.core.times import Moment
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.block import BlockFormed, ItemPutIntoBlock
from domain.programme.day_order import ItemOrdered
from domain.programme.head_of_side import HeadOfSideNamed
from domain.programme.meeting import ParticipantListed
from domain.programme.moving import ItemMoved, MoveItem
from domain.programme.outcome import EndExpected
from domain.programme.place import RoomAssigned
from tests.domain.facts import (
    at,
    cancelled,
    ended,
    instant,
    item_planned,
    meeting_planned,
    member,
    planned,
    principals,
    started,
    undated,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

BOTH = ("abayev", "nurtleu")


def found(code: str, *facts: Facts) -> list[tuple[str, ...]]:
    """The subjects of the findings of that code on a visit with Abayev and Nurtleu."""
    visit = Scenario(visit_opened(), principals(), member("abayev"), member("nurtleu"), *facts)
    return [each.subjects for each in check(visit.visit) if each.code == code]


def talks(start: str | None, end: str | None = None, room: str = "Green Room") -> Facts:
    return meeting_planned("talks", when=at(start, end), people=("abayev",), place=room)


def call(start: str | None, end: str | None = None, room: str = "Facets Hall") -> Facts:
    return meeting_planned("call", when=at(start, end), people=("abayev", "nurtleu"), place=room)


def test_a_person_cannot_be_in_two_rooms() -> None:
    assert found("person-needed-twice", talks("10:00", "12:00"), call("11:00", "11:30")) == [
        ("abayev", "talks", "call")
    ]


@pytest.mark.parametrize("later", [("12:00", "13:00"), (None, None)])
def test_a_person_can_be_in_one_room_after_the_other(later: tuple[str | None, str | None]) -> None:
    assert found("person-needed-twice", talks("10:00", "12:00"), call(*later)) == []


def test_an_open_end_claims_nothing_after_its_start() -> None:
    assert found("person-needed-twice", talks("10:00"), call("10:30", "11:00")) == []
    assert found("person-needed-twice", talks("10:00"), call("10:00")) == [("abayev", "call", "talks")]


@pytest.mark.parametrize("over", [cancelled("call"), started("call"), ended("call")])
def test_only_what_is_still_planned_needs_a_person(over: Facts) -> None:
    assert found("person-needed-twice", talks("10:00", "12:00"), call("11:00"), over) == []


def test_what_is_under_way_keeps_a_person_until_its_expected_end() -> None:
    running = (talks("10:00", "11:00"), started("talks", "07:20"))
    assert found("person-needed-twice", *running, call("11:00", "11:30")) == []
    late = EndExpected("talks", Moment(instant("08:25"), about=True), "", None)
    assert found("person-needed-twice", *running, late, call("11:00", "11:30")) == [("abayev", "talks", "call")]
    assert found("person-needed-twice", *running, late, call("11:30", "12:00")) == []


def test_what_follows_in_the_block_of_what_is_under_way_waits_for_it() -> None:
    """Twelve members were needed twice as restricted talks ended five minutes into the expanded ones."""
    late = EndExpected("talks", Moment(instant("08:25"), about=True), "", None)
    block = (
        BlockFormed("block", {"en": "Talks"}),
        ItemPutIntoBlock("talks", "block"),
        ItemPutIntoBlock("call", "block"),
    )
    running = (talks("10:00", "11:00"), started("talks", "07:20"), late)
    assert found("person-needed-twice", *running, call("11:00", "11:30"), *block) == []
    assert found("person-needed-twice", *running, call("10:45", "11:30"), *block) == [("abayev", "talks", "call")]


def test_who_is_named_to_lead_what_is_under_way_is_kept_there_too() -> None:
    led = (item_planned("ministers", when=at("10:00", "12:00")), HeadOfSideNamed("ministers", "guest", "abayev"))
    assert found("person-needed-twice", *led, started("ministers", "07:20"), call("11:00", "11:30")) == [
        ("abayev", "ministers", "call")
    ]


def test_two_items_under_way_are_facts() -> None:
    both = (talks("10:00", "12:00"), call("11:00", "11:30"))
    assert found("person-needed-twice", *both, started("talks", "07:00"), started("call", "08:00")) == []


def test_a_room_holds_one_meeting() -> None:
    same = (talks("10:00", "12:00", "Green Room"), call("11:00", "11:30", "Green Room"))
    assert found("room-needed-twice", *same) == [("talks", "call")]
    assert found("room-needed-twice", talks("10:00", "12:00"), call("11:00", "11:30")) == []


@pytest.mark.parametrize(("start", "short"), [("12:00", True), ("12:14", True), ("12:15", False), ("11:59", False)])
def test_a_room_needs_a_quarter_of_an_hour_between_two_meetings(start: str, short: bool) -> None:
    items = (talks("10:00", "12:00"), call(start, "13:00"), in_green_hall("talks"), in_green_hall("call"))
    assert found("changeover-short", *items) == ([("call", "talks")] if short else [])


def test_a_place_in_words_may_be_a_whole_house() -> None:
    """The Kremlin is not prepared between two items (protocol 5.13)."""
    assert found("changeover-short", talks("10:00", "12:00", "Kremlin"), call("12:00", "13:00", "Kremlin")) == []


def test_two_rooms_need_no_changeover() -> None:
    assert found("changeover-short", talks("10:00", "12:00", "Green Room"), call("12:00")) == []


def test_an_item_lies_within_the_days_of_the_visit() -> None:
    outside = item_planned("wreath", at("10:00", day=date(2025, 11, 13)))
    assert found("outside-the-visit", outside) == [("wreath",)]
    assert found("outside-the-visit", item_planned("wreath")) == []


def test_a_zone_whose_rules_changed_since_is_told() -> None:
    time = planned(at("10:00"))
    assert time.starts_at is not None
    moved = msgspec.structs.replace(time, starts_at=time.starts_at + timedelta(hours=1))
    assert found("zone-rules-changed", item_planned("wreath"), ItemMoved("wreath", moved)) == [("wreath",)]
    assert found("zone-rules-changed", item_planned("wreath")) == []


PARIS = "Europe/Paris"
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
"""When Paris changes its clocks: from two to three, and from three back to two."""


def by_paris(id: str, start: str, end: str, day: date = SPRING, people: tuple[str, ...] = ()) -> Facts:
    return meeting_planned(id, when=at(start, end, day, zone=PARIS), people=people, place="Grand Salon")


def test_a_plan_in_the_hour_that_comes_twice_says_which_is_meant() -> None:
    assert found("hour-comes-twice", by_paris("night", "02:30", "03:30", AUTUMN)) == [("night",)]
    assert found("hour-comes-twice", by_paris("night", "01:30", "02:30", AUTUMN)) == [("night",)]
    assert found("hour-comes-twice", by_paris("night", "01:30", "03:30", AUTUMN)) == []
    assert found("hour-comes-twice", by_paris("night", "01:30", "03:30", SPRING)) == []


def test_a_room_is_prepared_by_minutes_that_pass_not_by_those_the_clocks_skip() -> None:
    before, after = by_paris("night", "01:00", "01:50"), by_paris("dawn", "03:00", "04:00")
    hall = (in_green_hall("night"), in_green_hall("dawn"))
    assert found("changeover-short", before, after, *hall) == [("dawn", "night")]
    day_before = (
        by_paris("night", "01:00", "01:50", date(2026, 3, 28)),
        by_paris("dawn", "03:00", "04:00", date(2026, 3, 28)),
    )
    assert found("changeover-short", *day_before, *hall) == []


def test_a_call_by_another_clock_meets_the_talks_only_once_the_clocks_have_changed() -> None:
    # Moscow, 11:30 to 11:50, is 10:30 in Paris from that day on; the day before it was 09:30.
    for day, expected in ((SPRING, [("abayev", "talks", "video")]), (date(2026, 3, 28), [])):
        call = meeting_planned("video", when=at("11:30", "11:50", day), people=("abayev",))
        assert found("person-needed-twice", by_paris("talks", "10:00", "11:00", day, ("abayev",)), call) == expected


def test_an_hour_that_no_longer_exists_is_told() -> None:
    gone = msgspec.structs.replace(planned(at("02:30", day=date(2025, 3, 30))), zone="Europe/Paris")
    assert found("zone-rules-changed", item_planned("wreath"), ItemMoved("wreath", gone)) == [("wreath",)]


spans = st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(1, 20)), max_size=9)


@given(spans)
def test_overlaps_are_those_that_comparing_every_pair_finds(drawn: list[tuple[int, int | None]]) -> None:
    facts = [
        meeting_planned(f"m{number}", when=at(clock(start), clock(start + length) if length else None), people=BOTH)
        for number, (start, length) in enumerate(drawn)
    ]
    pairs = {frozenset(subjects) for subjects in found("room-needed-twice", *facts)}
    assert pairs == set(overlapping(drawn))
    persons = found("person-needed-twice", *facts)
    assert {frozenset(subjects[1:]) for subjects in persons if subjects[0] == "abayev"} == pairs


def overlapping(drawn: list[tuple[int, int | None]]) -> Iterator[frozenset[str]]:
    for (one, (start, length)), (other, (begin, span)) in combinations(enumerate(drawn), 2):
        if start < begin + (span or 0.1) and begin < start + (length or 0.1):
            yield frozenset({f"m{one}", f"m{other}"})


def clock(tens: int) -> str:
    """Ten-minute steps from nine o'clock."""
    return f"{9 + tens // 6:02}:{tens % 6}0"


def in_green_hall(item: str, capacity: int | None = None, changeover: int = 15) -> Facts:
    return RoomAssigned(item, "kremlin", "green-hall", {"en": f"Green Hall, as {item} calls it"}, capacity, changeover)


def test_a_room_of_the_registry_is_one_room_however_it_is_called() -> None:
    both = (talks("10:00", "12:00"), call("11:30", "12:30"), in_green_hall("talks"), in_green_hall("call"))
    assert found("room-needed-twice", *both) == [("talks", "call")]


@pytest.mark.parametrize(("changeover", "expected"), [(15, []), (30, [("call", "talks")])])
def test_a_house_says_how_long_its_rooms_are_prepared(changeover: int, expected: list[tuple[str, ...]]) -> None:
    both = (talks("10:00", "12:00"), call("12:20", "12:40"), in_green_hall("call"))
    assert found("changeover-short", *both, in_green_hall("talks", changeover=changeover)) == expected


@pytest.mark.parametrize(("capacity", "expected"), [(1, [("call",)]), (2, []), (None, [])])
def test_a_room_holds_everybody_who_is_to_come(capacity: int | None, expected: list[tuple[str, ...]]) -> None:
    assert found("room-too-small", call("11:00", "11:30"), in_green_hall("call", capacity)) == expected


def test_who_was_withdrawn_takes_no_room() -> None:
    facts = (call("11:00", "11:30"), in_green_hall("call", 1), MemberWithdrawn("nurtleu"))
    assert found("room-too-small", *facts) == []


def test_a_clock_time_against_the_order_of_the_day() -> None:
    follows = ItemOrdered("lunch", "talks", None)
    talks_at_two = meeting_planned("talks", when=at("14:00", "15:00"))
    late, early = item_planned("lunch", at("16:00")), item_planned("lunch", at("13:00"))
    assert found("order-against-the-clock", talks_at_two, late, follows) == []
    assert found("order-against-the-clock", talks_at_two, early, follows) == [("talks", "lunch")]
    assert found("order-against-the-clock", talks_at_two, item_planned("lunch", at()), follows) == []


BLOCK = (BlockFormed("block", {"en": "Talks"}), ItemPutIntoBlock("talks", "block"), ItemPutIntoBlock("call", "block"))


def test_talks_of_one_block_go_on_in_their_room() -> None:
    items = (talks("10:00", "11:00"), call("11:00", "12:00"), in_green_hall("talks"), in_green_hall("call"))
    assert found("changeover-short", *items) == [("call", "talks")]
    assert found("changeover-short", *items, *BLOCK) == []


def test_another_party_is_in_the_house_at_the_time() -> None:
    """Two delegations that do not meet do not come to one residence at once (protocol 5.12)."""
    xi = (member("xi", "third"), meeting_planned("call", when=at("11:00", "11:30"), people=("xi",), place="Residence"))
    here, there = talks("10:00", "12:00", "Residence"), talks("10:00", "12:00", "Kremlin")
    assert found("parties-in-one-house", here, *xi) == [], "one room: room-needed-twice says so"
    assert found("room-needed-twice", here, *xi) == [("talks", "call")]
    hall, study = (RoomAssigned(key, "residence", key, {"en": key}, None, 15) for key in ("talks", "call"))
    assert found("parties-in-one-house", here, *xi, hall, study) == [("talks", "call")]
    assert found("parties-in-one-house", there, *xi) == []
    study_in_words = talks("10:00", "12:00", "Study, Residence")
    assert found("parties-in-one-house", study_in_words, *xi) == [("talks", "call")], "a house in words"
    together = (ParticipantListed("talks", "xi", "delegate"),)
    assert found("parties-in-one-house", here, *xi, hall, study, *together) == [], "they meet"
    assert found("parties-in-one-house", here, call("11:00", "11:30"), hall, study) == [], "one party"


def test_of_what_has_no_day_yet_the_day_alone_is_asked_for_once_the_visit_is_settled() -> None:
    """Two weeks before the visit, where nobody announced it (protocol 5.18, 11.2)."""
    visit = Scenario(visit_opened(), principals())
    plain = {each.code for each in check(visit.visit)}
    visit.given(undated("statements", "press-statements"), undated("tea"))
    asked = [each for each in check(visit.visit) if each.code not in plain]
    assert [(each.code, each.subjects) for each in asked] == [
        ("item-without-day", ("statements",)), ("item-without-day", ("tea",)),
    ]  # fmt: skip
    assert {each.since for each in asked} == {visit.visit.first_day - timedelta(days=14)}
    assert [fix.command for fix in asked[0].fixes] == [MoveItem]


def test_what_was_given_its_day_is_asked_for_the_rest() -> None:
    dated = (undated("statements", "press-statements"), ItemMoved("statements", planned(at("18:00"))))
    assert found("item-without-day", *dated) == []
    assert found("statements-without-speaker", *dated) == [("statements",)]
    assert found("item-without-day", undated("tea"), cancelled("tea")) == []
