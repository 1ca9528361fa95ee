"""The rooms of the registry as a table, grouped under their houses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.wording.words import Words
from domain.registry.room import Room
from domain.registry.venue import Venue


class RoomRow(msgspec.Struct, frozen=True):
    """A room of a house; without one, the house nobody described a room of."""

    venue: Venue
    room: Room | None = None

    @property
    def id(self) -> str:
        """The house, and the room in it."""
        return f"{self.venue.reference}/{self.room.id}" if self.room is not None else self.venue.reference


def rows_of_house(venue: Venue) -> tuple[RoomRow, ...]:
    """The rows of a house: its rooms in the order in which they were entered, or the house itself."""
    return tuple(RoomRow(venue, room) for room in venue.rooms.values()) or (RoomRow(venue),)


def _room(row: RoomRow, words: Words) -> Cell:
    if row.room is None:
        return Cell(words("venue.no-rooms"), muted=True)
    shown = words.pick(row.room.names)
    others = dict.fromkeys(name for name in row.room.names.values() if name != shown)
    return Cell(shown, " · ".join(others) or None, strong=True)


def _holds(row: RoomRow, words: Words) -> Cell:
    capacity = row.room.capacity if row.room is not None else None
    return Cell(words.number(capacity) if capacity is not None else "")


def _entrances(row: RoomRow, words: Words) -> Cell:
    entrances = row.room.entrances if row.room is not None else ()
    return Cell(words.listed(list(entrances)) if entrances else "", muted=True)


def _reset(row: RoomRow, words: Words) -> Cell:
    reset = row.room.reset if row.room is not None else None
    return Cell(words("registry.minutes", count=reset) if reset is not None else "")


class VenuesModel(RowsModel[RoomRow]):
    """Rooms found by their name and by that of their house, in any language."""

    columns = (
        Column("room", _room, main=True),
        Column("holds", _holds, numeric=True),
        Column("changeover", _reset, numeric=True),
        Column("entrances", _entrances, yields=2),
    )

    def found_by(self, row: RoomRow) -> Iterable[str]:
        return (*row.venue.names.values(), *(row.room.names.values() if row.room is not None else ()))

    def group_of(self, row: RoomRow) -> str:
        return row.venue.reference

    def heading(self, group: str, shown: Sequence[RoomRow]) -> str:
        venue, words = shown[0].venue, self.words
        named = words.pick(venue.names)
        others = dict.fromkeys(name for name in venue.names.values() if name != named)
        return words("venue.heading", venue=" · ".join((named, *others)), count=venue.changeover)
