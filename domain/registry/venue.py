"""Venues: the registry of houses that all visits share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.text import Line, Texts, Token, Wording, first_free, id_words, refuse_unfit
from domain.core.times import Minutes, known_zone
from domain.registry.entries import GONE
from domain.registry.room import Room

CHANGEOVER = 15
"""The minutes a room needs between two items unless it or its house says otherwise (protocol 5.13)."""


class Venue(msgspec.Struct):
    """A venue as folded from its journal so far; `reference` is the short key visits know it by."""

    entries: int = 0
    reference: str = ""
    names: Wording = msgspec.field(default_factory=dict)
    zone: str = "UTC"
    rooms: dict[str, Room] = msgspec.field(default_factory=dict)
    changeover: int = CHANGEOVER
    travel: dict[str, int] = msgspec.field(default_factory=dict)
    """Minutes by car to other venues, by their key."""
    retracted: bool = False

    def admit(self, command: Command[Any]) -> None:
        """Let a command come before the venue: one that was registered.

        Raises:
            Refused: `not-in-registry`.
        """
        if not self.reference and not isinstance(command, RegisterVenue):
            raise Refused("not-in-registry", field="venue", kind="venue")

    def marks(self) -> set[str]:
        """By what venues are found without reading all."""
        return {GONE} if self.retracted else set()

    def known_room(self, room: str) -> Room:
        """The room of that id.

        Raises:
            Refused: `unknown-room`.
        """
        if room not in self.rooms:
            raise Refused("unknown-room", field="room", **offered(room, self.rooms), room=room)
        return self.rooms[room]

    def changeover_of(self, room: Room) -> int:
        """The minutes a room needs between two uses: its own where they are known, else those of the house."""
        return self.changeover if room.reset is None else room.reset


class VenueRegistered(Event[Venue], frozen=True):
    """A venue was entered in the registry."""

    topic = "venue.registered"
    venue: str
    names: Wording
    zone: str

    def evolve(self, venue: Venue) -> None:
        venue.reference, venue.names, venue.zone = self.venue, self.names, self.zone

    def touches(self) -> Facets:
        return facets(self.venue, "registration")

    def reserves(self) -> tuple[str, str]:
        return ("venue", self.venue)


class VenueRetracted(Event[Venue], frozen=True):
    """A venue entered by mistake was taken back."""

    topic = "venue.retracted"
    venue: str

    def evolve(self, venue: Venue) -> None:
        venue.retracted = True

    def touches(self) -> Facets:
        return facets(self.venue, "registration")

    def journal_values(self, before: Venue) -> dict[str, Any]:
        return {"called": before.names}


class VenueRestored(Event[Venue], frozen=True):
    """A retracted venue stands in the registry again."""

    topic = "venue.restored"
    venue: str

    def evolve(self, venue: Venue) -> None:
        venue.retracted = False

    def touches(self) -> Facets:
        return facets(self.venue, "registration")

    def journal_values(self, before: Venue) -> dict[str, Any]:
        return {"called": before.names}


class VenueRenamed(Event[Venue], frozen=True):
    """The venue was given another name."""

    topic = "venue.renamed"
    venue: str
    names: Wording

    def evolve(self, venue: Venue) -> None:
        venue.names = self.names

    def touches(self) -> Facets:
        return facets(self.venue, "name")

    def journal_values(self, before: Venue) -> dict[str, Any]:
        return {"before": before.names}


class ChangeoverSet(Event[Venue], frozen=True):
    """How long the rooms of the venue need between two items, in minutes."""

    topic = "venue.changeover-set"
    venue: str
    minutes: int

    def evolve(self, venue: Venue) -> None:
        venue.changeover = self.minutes

    def touches(self) -> Facets:
        return facets(self.venue, "changeover")

    def journal_values(self, before: Venue) -> dict[str, Any]:
        return {"called": before.names, "before": before.changeover}


class TravelTimeNoted(Event[Venue], frozen=True):
    """How long the motorcade takes to another venue, in minutes; None: not known."""

    topic = "venue.travel-time-noted"
    venue: str
    to: str
    minutes: int | None

    def evolve(self, venue: Venue) -> None:
        if self.minutes is None:
            venue.travel.pop(self.to, None)
        else:
            venue.travel[self.to] = self.minutes

    def touches(self) -> Facets:
        return facets(self.venue, f"travel/{self.to}")

    def journal_values(self, before: Venue) -> dict[str, Any]:
        return {"called": before.names, "before": before.travel.get(self.to)}


class RegisterVenue(Command[Venue], frozen=True):
    """Enter a venue in the registry, under a short key everybody will know it by.

    Refuses: id-taken, text-missing, unknown-time-zone.
    """

    names: Texts
    zone: Line
    venue: Token | None = None

    def keyed(self, taken: Callable[[str], bool]) -> Self:
        if self.venue is not None:
            return self
        return msgspec.structs.replace(self, venue=first_free(id_words(self.names) or "venue", taken))

    def decide(self, venue: Venue) -> Iterator[Event[Venue]]:
        if self.venue is None or venue.reference:
            raise Refused("id-taken", field="venue", id=self.venue)
        refuse_unfit(self.names, "names")
        known_zone(self.zone, "zone")
        yield VenueRegistered(self.venue, dict(self.names), self.zone)

    def opposite(self, before: Venue) -> tuple[Command[Venue], ...]:
        return (RetractVenue(),)


class RetractVenue(Command[Venue], frozen=True):
    """Take back a venue entered by mistake. Visits keep what they copied."""

    def decide(self, venue: Venue) -> Iterator[Event[Venue]]:
        if not venue.retracted:
            yield VenueRetracted(venue.reference)

    def opposite(self, before: Venue) -> tuple[Command[Venue], ...]:
        return (RestoreVenue(),)


class RestoreVenue(Command[Venue], frozen=True):
    """Let a retracted venue stand in the registry again."""

    def decide(self, venue: Venue) -> Iterator[Event[Venue]]:
        if venue.retracted:
            yield VenueRestored(venue.reference)

    def opposite(self, before: Venue) -> tuple[Command[Venue], ...]:
        return (RetractVenue(),)


class RenameVenue(Command[Venue], frozen=True):
    """Give a venue another name, all languages at once.

    Refuses: text-missing.
    """

    names: Texts

    def decide(self, venue: Venue) -> Iterator[Event[Venue]]:
        refuse_unfit(self.names, "names")
        if venue.names != self.names:
            yield VenueRenamed(venue.reference, dict(self.names))

    def opposite(self, before: Venue) -> tuple[Command[Venue], ...]:
        return (RenameVenue(before.names),)


class SetChangeover(Command[Venue], frozen=True):
    """Say how long the rooms of a venue need between two items, in minutes; 15 unless it is said."""

    minutes: Minutes

    def decide(self, venue: Venue) -> Iterator[Event[Venue]]:
        if venue.changeover != self.minutes:
            yield ChangeoverSet(venue.reference, self.minutes)

    def opposite(self, before: Venue) -> tuple[Command[Venue], ...]:
        return (SetChangeover(before.changeover),)


class NoteTravelTime(Command[Venue], frozen=True):
    """Note how long the motorcade takes to another venue, in minutes; without minutes it is not known.

    Refuses: same-venue.
    """

    to: Token
    minutes: Minutes | None = None

    def decide(self, venue: Venue) -> Iterator[Event[Venue]]:
        if self.to == venue.reference:
            raise Refused("same-venue", field="to")
        if venue.travel.get(self.to) != self.minutes:
            yield TravelTimeNoted(venue.reference, self.to, self.minutes)

    def opposite(self, before: Venue) -> tuple[Command[Venue], ...]:
        return (NoteTravelTime(self.to, before.travel.get(self.to)),)
