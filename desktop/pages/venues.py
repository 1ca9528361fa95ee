"""The rooms and venues of the registry, which all visits share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from desktop.models.inspection import Inspection
from desktop.models.registry_inspection import of_venue
from desktop.models.venues_model import VenuesModel
from desktop.pages.registry_page import RegistryPage
from desktop.view import OfficeView
from desktop.words import say
from domain.collation import collation_key
from domain.venue import Venue


class VenuesPage(RegistryPage):
    """Every house of the registry with its rooms; those taken back are not shown."""

    name = "venues"
    primary = "register-venue"
    field = "venue"
    asks = {"R": "describe-room", "C": "set-changeover", "T": "note-travel-time", "E": "rename-venue"}

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(VenuesModel(), parent)

    def entries(self, office: OfficeView) -> Iterable[Venue]:
        standing = (venue for venue in office.registries.venue.values() if not venue.retracted)
        language = say.words.language
        return sorted(standing, key=lambda venue: collation_key(say.words.pick(venue.names), language))

    def inspection(self) -> Inspection | None:
        venue = self.office.registries.venue.get(self.chosen()) if self.office is not None else None
        return of_venue(venue, self.office.registries, say.words) if venue is not None and self.office else None
