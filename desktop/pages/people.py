"""The people of the registry, whom all visits share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from desktop.models.inspection import Inspection
from desktop.models.people_model import PeopleModel
from desktop.models.registry_inspection import of_person
from desktop.pages.registry_page import RegistryPage
from desktop.registries import NOBODY
from desktop.view import OfficeView
from desktop.words import say
from domain.person import Person

MOST_FOUND = 200
"""How many are shown of those a few letters may mean; more letters mean fewer."""


class PeoplePage(RegistryPage):
    """Everybody in the registry; those taken back or merged with another are not shown."""

    name = "people"
    primary = "register-person"
    field = "person"
    asks = {"E": "spell-name", "A": "approve-spelling", "O": "record-office", "M": "merge-persons"}

    def __init__(self, parent: QWidget | None = None) -> None:
        self._people = PeopleModel()
        super().__init__(self._people, parent)

    def entries(self, office: OfficeView) -> Iterable[Person]:
        return office.registries.listed(say.words.language)

    def keep_only(self, typed: str) -> None:
        registries = self.office.registries if self.office is not None else NOBODY
        self._people.show_found(registries.find(typed, MOST_FOUND) if typed else None)

    def inspection(self) -> Inspection | None:
        person = self.office.registries.person.get(self.chosen()) if self.office is not None else None
        return of_person(person, say.words) if person is not None else None
