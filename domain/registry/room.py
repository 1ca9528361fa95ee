"""Rooms of the houses of the registry: what each is called, how many it holds, where one comes in.

What a visit shows of a room was copied into its own events when the room was given to an item.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.text import Line, Texts, Token, Wording, first_free, id_words, refuse_unfit
from domain.core.times import Minutes

if TYPE_CHECKING:
    from domain.registry.venue import Venue


RoomCapacity = Annotated[int, msgspec.Meta(ge=1, le=100_000)]
"""How many people a room holds."""


class Room(msgspec.Struct, frozen=True):
    """A room of a venue. `capacity` counts everybody in it; None: not known."""

    id: str
    names: Wording
    capacity: int | None
    entrances: tuple[str, ...]
    reset: int | None = None
    """The minutes it needs between two uses; None: nobody said, and it is taken to need those of its house."""


class RoomDescribed(Event["Venue"], frozen=True):
    """A room of the venue was entered, or described anew."""

    topic = "room.described"
    version = 2
    vocabulary = 4
    venue: str
    room: str
    names: Wording
    capacity: int | None
    entrances: tuple[str, ...]
    reset: int | None

    def evolve(self, venue: Venue) -> None:
        venue.rooms[self.room] = Room(self.room, self.names, self.capacity, self.entrances, self.reset)

    def touches(self) -> Facets:
        return facets(self.venue, f"rooms/{self.room}")

    def journal_values(self, before: Venue) -> dict[str, Any]:
        known = before.rooms.get(self.room)
        return {"called": before.names, "before": known.names if known else None}


class RoomOfHouseDescribed(Event["Venue"], frozen=True):
    """A room was described that needs between two uses what its house does. Since then: `RoomDescribed`."""

    topic = "room.described"
    venue: str
    room: str
    names: Wording
    capacity: int | None
    entrances: tuple[str, ...]

    def upcast(self) -> RoomDescribed:
        return RoomDescribed(self.venue, self.room, self.names, self.capacity, self.entrances, None)


class RoomClosed(Event["Venue"], frozen=True):
    """A room of the venue is not used any more."""

    topic = "room.closed"
    venue: str
    room: str

    def evolve(self, venue: Venue) -> None:
        venue.rooms.pop(self.room, None)

    def touches(self) -> Facets:
        return facets(self.venue, f"rooms/{self.room}")

    def journal_values(self, before: Venue) -> dict[str, Any]:
        return {"called": before.names, "names": before.rooms[self.room].names}


class DescribeRoom(Command["Venue"], frozen=True):
    """Enter a room of a venue, or describe it anew: its name, how many it holds, where one comes in.

    `reset` is the minutes it needs between two uses, where that is known; it then goes before what its house needs.

    Refuses: text-missing.
    """

    creates = ("room",)

    names: Texts
    capacity: RoomCapacity | None = None
    entrances: tuple[Line, ...] = ()
    room: Token | None = None
    reset: Minutes | None = None

    def complete(self, venue: Venue, now: datetime) -> Self:
        if self.room is not None:
            return self
        key = first_free(id_words(self.names) or "room", venue.rooms.__contains__)
        return msgspec.structs.replace(self, room=key)

    def decide(self, venue: Venue) -> Iterator[Event[Venue]]:
        refuse_unfit(self.names, "names")
        described = Room(str(self.room), dict(self.names), self.capacity, self.entrances, self.reset)
        if venue.rooms.get(described.id) != described:
            yield RoomDescribed(
                venue.reference, described.id, described.names, self.capacity, self.entrances, self.reset
            )

    def opposite(self, before: Venue) -> tuple[Command[Venue], ...]:
        return (_described_as(before, str(self.room)),)


class CloseRoom(Command["Venue"], frozen=True):
    """Say that a room of a venue is not used any more. Items it was given to keep it.

    Refuses: unknown-room.
    """

    room: Token

    def decide(self, venue: Venue) -> Iterator[Event[Venue]]:
        venue.known_room(self.room)
        yield RoomClosed(venue.reference, self.room)

    def opposite(self, before: Venue) -> tuple[Command[Venue], ...]:
        return (_described_as(before, self.room),)


def _described_as(before: Venue, room: str) -> Command[Venue]:
    known = before.rooms.get(room)
    if known is None:
        return CloseRoom(room)
    return DescribeRoom(known.names, known.capacity, known.entrances, known.id, known.reset)
