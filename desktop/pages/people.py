"""The people of the registry, whom all visits share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from desktop.models.inspection import Inspection
from desktop.models.people_model import PeopleModel
from desktop.models.registry_inspection import of_person
from desktop.pages.registry_page import RegistryPage
from desktop.view import OfficeView
from desktop.words import say
from domain.collation import name_key
from domain.person import Person


class PeoplePage(RegistryPage):
    """Everybody in the registry; those taken back or merged with another are not shown."""

    name = "people"
    primary = "register-person"
    field = "person"
    asks = {"E": "spell-name", "A": "approve-spelling", "O": "record-office", "M": "merge-persons"}

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PeopleModel(), parent)

    def entries(self, office: OfficeView) -> Iterable[Person]:
        standing = (person for person in office.registries.person.values() if person.stands)
        return sorted(standing, key=lambda person: name_key(person.names, say.words.language))

    def inspection(self) -> Inspection | None:
        person = self.office.registries.person.get(self.chosen()) if self.office is not None else None
        return of_person(person, say.words) if person is not None else None
