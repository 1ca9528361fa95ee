"""Where an item takes place: in words, or in a room of the registry with what a visit needs to know of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self, TypeVar

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import Texts, Token, Wording
from domain.core.times import Minutes
from domain.programme.item_kind import with_kind
from domain.registry.room import RoomCapacity

if TYPE_CHECKING:
    from domain.programme.entering import ItemPlanned
    from domain.programme.meeting import PlanMeeting
    from domain.programme.planning import PlanItem
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit

    Roomed = TypeVar("Roomed", bound="AssignRoom | PlanItem | PlanMeeting")
    Planning = TypeVar("Planning", bound=PlanItem | PlanMeeting)


class RoomTaken(msgspec.Struct, frozen=True):
    """The room an item has, as it was known when the item was given it."""

    venue: str
    room: str
    capacity: int | None
    changeover: int | None
    """The minutes the room needs before the next item; None: nobody said."""


class ItemPlaced(Event, frozen=True):
    """The item was given another place or room."""

    topic = "item.placed"
    item: str
    place: Wording

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.place, item.room = self.place, None

    def touches(self) -> Facets:
        return facets(self.item, "place")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].place}


class RoomAssigned(Event, frozen=True):
    """The item was given a room of the registry; its words became the place of the item.

    `changeover` is the minutes the room needs before the next item; null: nobody said.
    """

    topic = "item.room-assigned"
    version = 2
    vocabulary = 7
    item: str
    venue: str
    room: str
    place: Wording
    capacity: int | None
    changeover: int | None

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.place = self.place
        item.room = RoomTaken(self.venue, self.room, self.capacity, self.changeover)

    def touches(self) -> Facets:
        return facets(self.item, "place")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].place}


class RoomGiven(Event, frozen=True):
    """The item was given a room, always with the minutes it needs. Since then: `RoomAssigned`."""

    topic = "item.room-assigned"
    item: str
    venue: str
    room: str
    place: Wording
    capacity: int | None
    changeover: int

    def upcast(self) -> RoomAssigned:
        return RoomAssigned(self.item, self.venue, self.room, self.place, self.capacity, self.changeover)


class PlaceItem(Command, frozen=True):
    """Give an item another place or room; without words, the place is open again.

    Once the item has begun, where it was is a fact, and this corrects the record.

    Refuses: unknown-item, item-cancelled.
    """

    plans = False
    item: Token
    place: Texts

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"place": item.place} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.programme.taking_place(self.item).place != self.place:
            yield ItemPlaced(self.item, dict(self.place))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return placed_as(before, self.item)


class AssignRoom(Command, frozen=True):
    """Give an item a room of the registry. The office takes its words, capacity and changeover from there.

    With words of its own it has the capacity and the changeover that are given with them, and else none that is known.

    Once the item has begun, where it was is a fact, and this corrects the record.

    Refuses: unknown-item, item-cancelled, room-not-in-registry.
    """

    plans = False
    item: Token
    venue: Token
    room: Token
    place: Texts = {}
    capacity: RoomCapacity | None = None
    changeover: Minutes | None = None

    def worded(self, visit: Visit, registries: Registries) -> Self:
        """The command with the room's name before the venue's, and what else the registry knows of it."""
        return with_room(self, registries)

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        assigned = room_assigned(self.item, self.venue, self.room, self)
        taken = RoomTaken(self.venue, self.room, self.capacity, self.changeover)
        if (item.room, item.place) != (taken, self.place):
            yield assigned

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return placed_as(before, self.item)


def in_kind_and_room(asked: Planning, visit: Visit, registries: Registries) -> Planning:
    """A command with the office's own kind it names, what that says of it, and the words of its room.

    Raises:
        Refused: `unknown-item-kind`.
    """
    return with_room(with_kind(asked, visit, registries, press=asked.press, taking=asked.taking), registries)


def with_room(asked: Roomed, registries: Registries) -> Roomed:
    """A command with the words, the capacity and the changeover of the room it names; as it is where it has words.

    What is in own words states no capacity and no changeover but those given with it: undone, it stands as it stood.
    """
    venue = registries.venue.get(asked.venue or "")
    room = venue.rooms.get(asked.room or "") if venue is not None and not venue.retracted else None
    if asked.place or venue is None or room is None:
        return asked
    place = {key: f"{words}, {venue.names[key]}" for key, words in room.names.items() if key in venue.names}
    return msgspec.structs.replace(
        asked, place=place or dict(room.names), capacity=room.capacity, changeover=venue.changeover_of(room)
    )


def room_assigned(item: str, venue: str, room: str, asked: AssignRoom | PlanItem | PlanMeeting) -> RoomAssigned:
    """The event that gives an item a room.

    Raises:
        Refused: `room-not-in-registry`.
    """
    if not asked.place:
        raise Refused("room-not-in-registry", field="room", room=room)
    return RoomAssigned(item, venue, room, dict(asked.place), asked.capacity, asked.changeover)


def entered_in_room(planned: ItemPlanned, asked: PlanItem | PlanMeeting) -> Iterator[Event]:
    """The events that enter an item, in the room of the registry it is planned in, or where its words say.

    Raises:
        Refused: `room-without-venue`, `room-not-in-registry`.
    """
    if (asked.venue is None) != (asked.room is None):
        raise Refused("room-without-venue", field="venue" if asked.venue is None else "room")
    if asked.venue is None or asked.room is None:
        yield planned
    else:
        yield msgspec.structs.replace(planned, place={})
        yield room_assigned(planned.item, asked.venue, asked.room, asked)


def placed_as(before: Visit, item: str) -> tuple[Command, ...]:
    """The commands that give an item the place it has in a visit."""
    place, taken = before.programme.items[item].place, before.programme.items[item].room
    if taken is None:
        return (PlaceItem(item, place),)
    return (AssignRoom(item, taken.venue, taken.room, place, taken.capacity, taken.changeover),)
