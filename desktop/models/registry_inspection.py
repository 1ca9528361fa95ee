"""What the inspector says of an entry of a registry: a person's names and offices, a house's rooms and ways."""

from __future__ import annotations

from desktop.models.inspection import Group, Inspection, Portrayed
from desktop.people import form_words, held_line
from desktop.registries import Registries
from desktop.words import Words
from domain.names import Name
from domain.person import Person
from domain.venue import Room, Venue


def of_person(person: Person, words: Words, photograph: bytes | None = None) -> Inspection:
    """A person: the photograph, every form of the name, the languages, the offices held."""
    names = tuple((form_words(form, words), name.in_full) for form, name in person.forms.items())
    spoken = words.listed([words.spoken(language) for language in person.languages]) if person.languages else ""
    offices = tuple(held_line(held, words) for held in person.offices.values())
    return Inspection(
        subject=person.reference,
        field="person",
        title=words.name(person.names),
        portrait=_portrayed(person, words, photograph),
        facts=(*names, *(((words("column.languages"), spoken),) if spoken else ())),
        groups=(Group(words("registry.offices"), offices),) if offices else (),
    )


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


def _portrayed(person: Person, words: Words, photograph: bytes | None) -> Portrayed:
    name = person.names.get(words.language) or next(iter(person.names.values()), Name())
    code = "portrait.photograph" if photograph else "portrait.sealed" if person.photograph else "portrait.initials"
    return Portrayed(name, words(code, person=words.name(person.names)), photograph)


def _room(room: Room, words: Words) -> str:
    name = words.pick(room.names)
    held = words("registry.room-holds", room=name, count=room.capacity) if room.capacity else name
    return (
        words("registry.room-by", room=held, entrances=words.listed(list(room.entrances))) if room.entrances else held
    )
