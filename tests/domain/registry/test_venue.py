"""Venues of the registry, and their rooms."""

from __future__ import annotations

from copy import deepcopy

import pytest
from msgspec.structs import asdict

from domain.core.problem import Refused
from domain.registry.room import CloseRoom, DescribeRoom, RoomDescribed
from domain.registry.venue import (
    ChangeoverSet,
    NoteTravelTime,
    RegisterVenue,
    RenameVenue,
    RestoreVenue,
    RetractVenue,
    SetChangeover,
    TravelTimeNoted,
    Venue,
    VenueRegistered,
    VenueRenamed,
    VenueRestored,
    VenueRetracted,
)
from tests.domain.scenario import Scenario

KREMLIN = {"en": "The Kremlin", "ru": "Кремль"}
HALL = {"en": "St George Hall"}
REGISTERED = VenueRegistered("the-kremlin", KREMLIN, "Europe/Moscow")
DESCRIBED = RoomDescribed("the-kremlin", "st-george-hall", HALL, 400, ("State Entrance",), None)


@pytest.fixture
def venue() -> Scenario:
    return Scenario(REGISTERED, of=Venue())


def test_a_venue_is_entered_under_a_key_made_of_its_name() -> None:
    venue = Scenario(of=Venue())
    venue.when(RegisterVenue(KREMLIN, "Europe/Moscow"))
    venue.then(REGISTERED)


def test_a_venue_has_a_name() -> None:
    venue = Scenario(of=Venue())
    venue.when(RegisterVenue({}, "Europe/Moscow"))
    venue.then_refused("text-missing", "names")


def test_a_venue_stands_in_a_time_zone_there_is() -> None:
    venue = Scenario(of=Venue())
    venue.when(RegisterVenue(KREMLIN, "Europe/Kremlin"))
    venue.then_refused("unknown-time-zone", "zone")


def test_a_venue_is_not_entered_twice(venue: Scenario) -> None:
    venue.when(RegisterVenue(KREMLIN, "Europe/Moscow"))
    venue.then_refused("id-taken", "venue")


def test_entering_a_venue_is_undone_by_taking_it_back() -> None:
    entering = RegisterVenue(KREMLIN, "Europe/Moscow")
    assert entering.opposite(Venue()) == (RetractVenue(),)


def test_a_venue_entered_by_mistake_is_taken_back_and_put_back(venue: Scenario) -> None:
    venue.when(RetractVenue())
    venue.then(VenueRetracted("the-kremlin"))
    venue.when(RetractVenue())
    venue.then_nothing()
    venue.when(RestoreVenue())
    venue.then(VenueRestored("the-kremlin"))


def test_a_venue_never_registered_is_not_in_the_registry() -> None:
    with pytest.raises(Refused, match="not-in-registry"):
        Venue().admit(RetractVenue())


def test_a_venue_is_renamed(venue: Scenario) -> None:
    venue.when(RenameVenue({"en": "Moscow Kremlin"}))
    venue.then(VenueRenamed("the-kremlin", {"en": "Moscow Kremlin"}))
    venue.when(RenameVenue({}))
    venue.then_refused("text-missing")


def test_rooms_need_fifteen_minutes_between_two_items_unless_the_house_says_otherwise(venue: Scenario) -> None:
    """A quarter of an hour, as at APEC 2018 (protocol 5.13)."""
    venue.when(SetChangeover(15))
    venue.then_nothing()
    venue.when(SetChangeover(30))
    venue.then(ChangeoverSet("the-kremlin", 30))


def test_a_travel_time_is_noted_and_cleared(venue: Scenario) -> None:
    venue.when(NoteTravelTime("vnukovo-2", 45))
    venue.then(TravelTimeNoted("the-kremlin", "vnukovo-2", 45))
    venue.when(NoteTravelTime("vnukovo-2"))
    venue.then(TravelTimeNoted("the-kremlin", "vnukovo-2", None))


def test_nobody_travels_from_a_venue_to_itself(venue: Scenario) -> None:
    venue.when(NoteTravelTime("the-kremlin", 1))
    venue.then_refused("same-venue", "to")


@pytest.mark.parametrize(
    "command",
    [
        RetractVenue(), RenameVenue({"en": "Moscow Kremlin"}), DescribeRoom({"en": "Green Drawing Room"}, 20),
        DescribeRoom(HALL, 300, (), "st-george-hall"), CloseRoom("st-george-hall"), SetChangeover(5),
        NoteTravelTime("vnukovo-2", 45),
    ],
    ids=lambda command: type(command).__name__,
)  # fmt: skip
def test_what_is_said_of_a_venue_is_undone(venue: Scenario, command: object) -> None:
    venue.given(DESCRIBED)
    before = asdict(deepcopy(venue.visit))
    asked = command.complete(venue.visit, None)  # type: ignore[attr-defined]
    opposites = asked.opposite(venue.visit)
    venue.when(asked)
    assert venue.recorded
    for opposite in opposites:
        venue.when(opposite)
        assert venue.recorded
    assert {**asdict(venue.visit), "entries": 0} == {**before, "entries": 0}
