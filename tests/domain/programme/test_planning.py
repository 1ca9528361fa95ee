"""Planning an item in one step: with its people and its room."""

from __future__ import annotations

from typing import Any

from domain.programme.entering import ItemPlanned
from domain.programme.meeting import MeetingFormatSet, ParticipantListed, PlanMeeting
from domain.programme.place import RoomAssigned, RoomTaken
from domain.programme.planning import PlanItem
from domain.registry.registries import Registries
from tests.domain.facts import at, member, withdrawn
from tests.domain.programme.test_place import GREEN_HALL, KREMLIN, PLACE
from tests.domain.scenario import Scenario

DINNER = {"en": "Dinner"}


def dinner(**more: Any) -> PlanItem:
    return PlanItem("meal", DINNER, at("20:00"), item="dinner", **more)


def test_an_item_is_planned_with_its_people(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(dinner(people=("tokayev", "abayev")))
    planned, *listed = visit.recorded
    assert isinstance(planned, ItemPlanned)
    assert listed == [ParticipantListed("dinner", each, "delegate") for each in ("tokayev", "abayev")]


def test_an_item_is_planned_in_a_room_of_the_register(visit: Scenario) -> None:
    visit.registries = Registries(venue={"kremlin": KREMLIN})
    visit.when(dinner(venue="kremlin", room="green-hall"))
    planned, assigned = visit.recorded
    assert isinstance(planned, ItemPlanned)
    assert planned.place == {}
    assert assigned == RoomAssigned("dinner", "kremlin", "green-hall", PLACE, GREEN_HALL.capacity, KREMLIN.changeover)
    assert visit.visit.programme.items["dinner"].room == RoomTaken("kremlin", "green-hall", 20, 30)


def test_a_meeting_is_planned_in_a_room_of_the_register(visit: Scenario) -> None:
    visit.registries = Registries(venue={"kremlin": KREMLIN})
    visit.when(PlanMeeting("expanded", DINNER, at("20:00"), item="dinner", venue="kremlin", room="green-hall"))
    planned, assigned, format_set = visit.recorded
    assert isinstance(planned, ItemPlanned)
    assert assigned == RoomAssigned("dinner", "kremlin", "green-hall", PLACE, GREEN_HALL.capacity, KREMLIN.changeover)
    assert format_set == MeetingFormatSet("dinner", "expanded")


def test_a_meeting_has_a_described_room_with_its_venue(visit: Scenario) -> None:
    visit.registries = Registries(venue={"kremlin": KREMLIN})
    visit.when(PlanMeeting("expanded", DINNER, at("21:00"), venue="kremlin"))
    visit.then_refused("room-without-venue", "room")
    visit.when(PlanMeeting("expanded", DINNER, at("21:00"), venue="kremlin", room="blue-hall"))
    visit.then_refused("room-not-in-registry", "room")


def test_a_room_nobody_described_is_refused(visit: Scenario) -> None:
    visit.registries = Registries(venue={"kremlin": KREMLIN})
    visit.when(PlanItem("meal", DINNER, at("20:00"), venue="kremlin", room="blue-hall"))
    visit.then_refused("room-not-in-registry", "room")


def test_a_room_is_named_with_its_venue(visit: Scenario) -> None:
    visit.registries = Registries(venue={"kremlin": KREMLIN})
    visit.when(PlanItem("meal", DINNER, at("20:00"), room="green-hall"))
    visit.then_refused("room-without-venue", "venue")
    visit.when(PlanItem("meal", DINNER, at("20:00"), venue="kremlin"))
    visit.then_refused("room-without-venue", "room")


def test_whoever_is_listed_comes_and_is_listed_once(visit: Scenario) -> None:
    visit.given(withdrawn("abayev"))
    visit.when(PlanItem("meal", DINNER, at("20:00"), people=("nobody",)))
    visit.then_refused("unknown-member", "people")
    visit.when(PlanItem("meal", DINNER, at("20:00"), people=("abayev",)))
    visit.then_refused("member-withdrawn")
    visit.when(PlanItem("meal", DINNER, at("20:00"), people=("tokayev", "tokayev")))
    visit.then_refused("listed-twice", "people")
