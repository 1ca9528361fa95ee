"""What the inspector says of a house of the registry: its rooms and the ways to others."""

from __future__ import annotations

from desktop.models.inspection import Group, Inspection
from desktop.registries import Registries
from desktop.words import Words
from domain.venue import Room, Venue


def of_venue(venue: Venue, registries: Registries, words: Words) -> Inspection:
    """A house: its rooms with what they hold, and how long the way to other houses takes."""
    rooms = tuple(_room(room, words) for room in venue.rooms.values())
    ways = tuple(
        words("registry.way", venue=words.pick(registries.venue[key].names), count=minutes)
        for key, minutes in venue.travel.items()
        if key in registries.venue
    )
    groups = ((words("registry.rooms"), rooms), (words("registry.ways"), ways))
    return Inspection(
        subject=venue.reference,
        field="venue",
        title=words.pick(venue.names),
        facts=((words("column.changeover"), words("registry.minutes", count=venue.changeover)),),
        groups=tuple(Group(heading, lines) for heading, lines in groups if lines),
    )


def _room(room: Room, words: Words) -> str:
    name = words.pick(room.names)
    held = words("registry.room-holds", room=name, count=room.capacity) if room.capacity else name
    return (
        words("registry.room-by", room=held, entrances=words.listed(list(room.entrances))) if room.entrances else held
    )
