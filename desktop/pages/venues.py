"""The rooms and venues of the registry, which all visits share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.desk.queries import venue_view
from desktop.desk.requests import Requests
from desktop.desk.view import OfficeView, VenueView
from desktop.models.inspection import Inspection
from desktop.models.venue_inspection import DESCRIBE_ANEW, KnownRoom, as_described, of_room
from desktop.models.venues_model import RoomRow, VenuesModel, rows_of_house
from desktop.pages.registry_page import ASKED_AFTER_MS, RegistryPage
from desktop.pages.table_page import named
from desktop.wording.words import say
from domain.core.collation import collation_key
from domain.core.message import CommandClass
from domain.registry.room import DescribeRoom
from domain.registry.venue import NoteTravelTime, RegisterVenue, RenameVenue, RetractVenue, SetChangeover, Venue

ASKS: Mapping[str, CommandClass] = {
    "R": DescribeRoom,
    "C": SetChangeover,
    "T": NoteTravelTime,
    "E": RenameVenue,
}


class VenuesPage(RegistryPage[RoomRow]):
    """Every house of the registry with its rooms below it; houses taken back are not shown.

    A command that is about a house is about that of the selected room.
    """

    name = "venues"
    primary = RegisterVenue
    ways = (RegisterVenue,)
    field = "venue"
    asks = {**ASKS, "Del": RetractVenue}
    keys = named(ASKS)
    more_keys = ("Del", DESCRIBE_ANEW, "X")
    cells = {
        "room": (DescribeRoom, "names"), "holds": (DescribeRoom, "capacity"),
        "changeover": (DescribeRoom, "reset"), "entrances": (DescribeRoom, "entrances"),
    }  # fmt: skip

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        self._seen: VenueView | None = None
        super().__init__(VenuesModel(), requests, parent)
        self._asking = QTimer(self, singleShot=True, interval=ASKED_AFTER_MS)
        self._asking.timeout.connect(self._ask_for_venue)

    def entries(self, office: OfficeView) -> Iterable[RoomRow]:
        standing = (venue for venue in office.registries.venue.values() if not venue.retracted)
        language = say.words.language
        houses = sorted(standing, key=lambda venue: collation_key(say.words.pick(venue.names), language))
        return [row for venue in houses for row in rows_of_house(venue)]

    def show_office(self, office: OfficeView) -> None:
        """Show the registry, and ask anew for the uses of the selected house, which visits may have changed."""
        super().show_office(office)
        self._asking.start()

    def show_venue(self, view: VenueView) -> None:
        """Show what was asked for, if a room of that house is still selected."""
        if view.venue == self.house():
            self._seen = view
            self.selection_changed.emit()

    def house(self) -> str:
        """The reference of the house of the selected room; empty without one."""
        return self._chosen().partition("/")[0]

    def selection(self) -> dict[str, Any]:
        house, _, room = self._chosen().partition("/")
        return {name: key for name, key in (("venue", house), ("room", room)) if key}

    def select(self, subject: str) -> bool:
        """Select a room, or the first one of a house."""
        keys = (self._model.key(row) for row in self._model.rows())
        found = next((key for key in keys if subject in (key, key.partition("/")[0])), None)
        return super().select(found) if found is not None else False

    def change_of(self, row: RoomRow, column: str) -> tuple[CommandClass, str, dict[str, Any]]:
        command, field = self.cells[column]
        return command, field, {"venue": row.venue.reference, **(as_described(row.room) if row.room else {})}

    def inspection(self) -> Inspection | None:
        known = self._known()
        return of_room(known, say.words) if known is not None else None

    def open_row(self, row: RoomRow) -> None:
        """Describe the selected room anew, or a first one of a house that has none."""
        self._act(DESCRIBE_ANEW if row.room is not None else "R")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._asking.start()

    def _selected(self) -> None:
        self._asking.start()
        super()._selected()

    def _known(self) -> KnownRoom | None:
        house, _, room = self._chosen().partition("/")
        venue: Venue | None = self.office.registries.venue.get(house) if self.office is not None else None
        if venue is None or self.office is None:
            return None
        seen = self._seen if self._seen is not None and self._seen.venue == house else None
        return KnownRoom(venue, venue.rooms.get(room), self.office.registries, seen, self.office.writable)

    def _ask_for_venue(self) -> None:
        if self.house() and self.isVisible():
            self._requests.ask(partial(venue_view, reference=self.house())).then(self.show_venue)
