from __future__ import annotations

import pytest

from domain.registry.room import CloseRoom, DescribeRoom, RoomClosed, RoomDescribed
from domain.registry.venue import ChangeoverSet, Venue, VenueRegistered
from tests.domain.scenario import Scenario

HALL = {"en": "St George Hall"}
DESCRIBED = RoomDescribed("the-kremlin", "st-george-hall", HALL, 400, ("State Entrance",), None)


@pytest.fixture
def venue() -> Scenario:
    return Scenario(VenueRegistered("the-kremlin", {"en": "The Kremlin"}, "Europe/Moscow"), of=Venue())


def test_a_room_is_described_with_what_it_holds_and_where_one_comes_in(venue: Scenario) -> None:
    venue.when(DescribeRoom(HALL, 400, ("State Entrance",)))
    venue.then(DESCRIBED)


def test_a_second_room_of_the_same_name_gets_a_number(venue: Scenario) -> None:
    venue.given(DESCRIBED)
    venue.when(DescribeRoom(HALL))
    venue.then(RoomDescribed("the-kremlin", "st-george-hall-2", HALL, None, (), None))


def test_what_a_room_itself_needs_goes_before_what_its_house_does(venue: Scenario) -> None:
    venue.given(DESCRIBED, ChangeoverSet("the-kremlin", 30))
    hall = venue.visit.rooms["st-george-hall"]
    assert (hall.reset, venue.visit.changeover_of(hall)) == (None, 30)
    venue.when(DescribeRoom(HALL, 400, ("State Entrance",), "st-george-hall", 60))
    venue.then(RoomDescribed("the-kremlin", "st-george-hall", HALL, 400, ("State Entrance",), 60))
    venue.given(RoomDescribed("the-kremlin", "study", {"en": "Study"}, 6, (), 0))
    study = venue.visit.rooms["study"]
    assert venue.visit.changeover_of(study) == 0, "none at all is known too"


def test_a_room_described_as_it_is_changes_nothing(venue: Scenario) -> None:
    venue.given(DESCRIBED)
    venue.when(DescribeRoom(HALL, 400, ("State Entrance",), "st-george-hall"))
    venue.then_nothing()


def test_a_room_has_a_name(venue: Scenario) -> None:
    venue.when(DescribeRoom({}))
    venue.then_refused("text-missing", "names")


def test_a_room_is_closed(venue: Scenario) -> None:
    venue.given(DESCRIBED)
    venue.when(CloseRoom("st-george-hall"))
    venue.then(RoomClosed("the-kremlin", "st-george-hall"))
    venue.when(CloseRoom("st-george-hall"))
    venue.then_refused("unknown-room", "room")
