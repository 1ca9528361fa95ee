"""Venues: the houses of the registry, their rooms, and how long the motorcade takes between them."""

from __future__ import annotations

from typing import Any

from desktop.commandline.call import Call
from desktop.commandline.parser import Declarations
from desktop.commandline.table import table
from desktop.wording.words import Words
from domain.registry.room import Room
from domain.registry.venue import Venue


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    commands.add("venues", show_venues, json=True)


def show_venues(call: Call) -> int:
    """The venues of the registry with their rooms, those taken off left out."""
    with call.office() as office:
        found = sorted(office.venues().values(), key=lambda venue: venue.reference)
        code = call.tell_damaged(office.damage.registered().values())
    standing = [venue for venue in found if not venue.retracted]
    if call.asked.json:
        call.answer_json([venue_document(venue, call.words) for venue in standing])
        return code
    rows = [row for venue in standing for row in _lines(venue, call.words)]
    call.answer(table(rows) or call.words("cli.no-venues"))
    return code


def venue_document(venue: Venue, words: Words) -> dict[str, Any]:
    """A venue; `capacity` and `reset` are null where not known, `travel` is minutes by the key of the other venue."""
    return {
        "id": venue.reference,
        "name": words.pick(venue.names),
        "time_zone": venue.zone,
        "changeover": venue.changeover,
        "travel": dict(sorted(venue.travel.items())),
        "rooms": [_room_document(room, words) for room in venue.rooms.values()],
    }


def _room_document(room: Room, words: Words) -> dict[str, Any]:
    return {
        "id": room.id,
        "name": words.pick(room.names),
        "capacity": room.capacity,
        "entrances": room.entrances,
        "reset": room.reset,
    }


def _lines(venue: Venue, words: Words) -> list[tuple[str, ...]]:
    travel = [words("venue.minutes-to", to=to, minutes=minutes) for to, minutes in sorted(venue.travel.items())]
    house = (venue.reference, words.pick(venue.names), venue.zone, words.listed(travel) if travel else "")
    rooms = [
        (f"  {room.id}", words.pick(room.names), _holds(room, words), ", ".join(room.entrances))
        for room in venue.rooms.values()
    ]
    return [house, *rooms]


def _holds(room: Room, words: Words) -> str:
    holds = words("venue.holds", capacity=room.capacity) if room.capacity is not None else words("nothing")
    return holds if room.reset is None else f"{holds}, {words('venue.reset', count=room.reset)}"
