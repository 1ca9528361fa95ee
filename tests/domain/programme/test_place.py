"""Where items take place: in a room of the registry, or in words."""

from __future__ import annotations

from msgspec.structs import replace

from domain.programme.place import AssignRoom, ItemPlaced, PlaceItem, RoomAssigned, RoomTaken
from domain.registry.registries import Registries
from domain.registry.room import Room
from domain.registry.venue import Venue
from domain.visit.visit import Visit
from tests.domain.facts import cancelled, meeting_planned
from tests.domain.scenario import Scenario

GREEN_HALL = Room("green-hall", {"en": "Green Hall", "ru": "Зелёная гостиная"}, 20, ())
KREMLIN = Venue(3, "kremlin", {"en": "The Kremlin"}, "Europe/Moscow", {"green-hall": GREEN_HALL}, changeover=30)
PLACE = {"en": "Green Hall, The Kremlin"}
ASSIGNED = RoomAssigned("talks", "kremlin", "green-hall", PLACE, 20, 30)
FULL = AssignRoom("talks", "kremlin", "green-hall", PLACE, 20, 30)


def test_the_office_takes_the_words_of_a_room_from_the_registry() -> None:
    """A visit's page reads the visit's own stream only (decision 1)."""
    asked = AssignRoom("talks", "kremlin", "green-hall")
    assert asked.worded(Visit(), Registries(venue={"kremlin": KREMLIN})) == FULL


def test_what_a_room_needs_between_two_uses_goes_before_what_its_house_does() -> None:
    """A figure of the room itself is the better known one (protocol 5.13)."""
    for reset, changeover in ((60, 60), (0, 0), (None, 30)):
        kremlin = replace(KREMLIN, rooms={"green-hall": replace(GREEN_HALL, reset=reset)})
        asked = AssignRoom("talks", "kremlin", "green-hall").worded(Visit(), Registries(venue={"kremlin": kremlin}))
        assert asked.changeover == changeover


def test_a_room_without_a_language_in_common_goes_by_its_own_name() -> None:
    kremlin = Venue(2, "kremlin", {"fr": "Le Kremlin"}, "Europe/Moscow", {"green-hall": GREEN_HALL})
    asked = AssignRoom("talks", "kremlin", "green-hall").worded(Visit(), Registries(venue={"kremlin": kremlin}))
    assert asked.place == GREEN_HALL.names


def test_a_meeting_is_given_a_room(visit: Scenario) -> None:
    visit.given(meeting_planned("talks"))
    visit.when(FULL)
    visit.then(ASSIGNED)
    assert visit.visit.programme.items["talks"].room == RoomTaken("kremlin", "green-hall", 20, 30)
    visit.when(FULL)
    visit.then_nothing()


def test_a_room_in_own_words_needs_no_minutes_that_nobody_said(visit: Scenario) -> None:
    visit.given(meeting_planned("talks"))
    visit.when(AssignRoom("talks", "kremlin", "blue-hall", {"en": "Blue Hall"}))
    visit.then(RoomAssigned("talks", "kremlin", "blue-hall", {"en": "Blue Hall"}, None, None))


def test_a_room_nobody_described_is_refused(visit: Scenario) -> None:
    visit.given(meeting_planned("talks"))
    visit.when(AssignRoom("talks", "kremlin", "blue-hall"))
    visit.then_refused("room-not-in-registry", "room")


def test_a_venue_taken_off_the_registry_gives_no_words() -> None:
    gone = Venue(4, "kremlin", KREMLIN.names, KREMLIN.zone, KREMLIN.rooms, retracted=True)
    asked = AssignRoom("talks", "kremlin", "green-hall")
    assert asked.worded(Visit(), Registries(venue={"kremlin": gone})) == asked


def test_an_item_nobody_planned_has_no_room(visit: Scenario) -> None:
    visit.when(AssignRoom("supper", "kremlin", "green-hall", PLACE))
    visit.then_refused("unknown-item")


def test_what_was_cancelled_needs_no_room(visit: Scenario) -> None:
    visit.given(meeting_planned("talks"), cancelled("talks"))
    visit.when(AssignRoom("talks", "kremlin", "green-hall", PLACE))
    visit.then_refused("item-cancelled")


def test_a_place_in_words_is_no_room_any_more(visit: Scenario) -> None:
    visit.given(meeting_planned("talks"), ASSIGNED)
    visit.when(PlaceItem("talks", {"en": "Garden"}))
    visit.then(ItemPlaced("talks", {"en": "Garden"}))
    assert visit.visit.programme.items["talks"].room is None
