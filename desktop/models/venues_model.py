"""The venues of the registry as a table: the house, its rooms, how long between two items."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.words import Words
from domain.venue import Venue


def _venue(venue: Venue, words: Words) -> Cell:
    shown = words.pick(venue.names)
    others = dict.fromkeys(name for name in venue.names.values() if name != shown)
    return Cell(shown, " · ".join(others) or None, strong=True)


def _rooms(venue: Venue, words: Words) -> Cell:
    rooms = [words.pick(room.names) for room in venue.rooms.values()]
    return Cell(words.listed(rooms) if rooms else "", muted=True)


def _changeover(venue: Venue, words: Words) -> Cell:
    return Cell(words("registry.minutes", count=venue.changeover))


class VenuesModel(RowsModel[Venue]):
    """Venues found by their name and by those of their rooms, in any language."""

    columns = (
        Column("venue", _venue, 260),
        Column("rooms", _rooms, 0),
        Column("changeover", _changeover, 110, numeric=True),
    )

    def key(self, row: Venue) -> str:
        return row.reference

    def found_by(self, row: Venue) -> Iterable[str]:
        rooms = (name for room in row.rooms.values() for name in room.names.values())
        return (*row.names.values(), *rooms)
