"""The people of the registry, whom all visits share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.jobs import Photographed
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
    photograph_wanted = Signal(str)
    """The reference of a person whose photograph is to be shown."""
    asks = {
        "E": "spell-name",
        "A": "approve-spelling",
        "O": "record-office",
        "M": "merge-persons",
        "P": "photograph-person",
    }

    def __init__(self, parent: QWidget | None = None) -> None:
        self._people = PeopleModel()
        self._sealed = ""
        self._photograph: bytes | None = None
        super().__init__(self._people, parent)

    def entries(self, office: OfficeView) -> Iterable[Person]:
        return office.registries.listed(say.words.language)

    def keep_only(self, typed: str) -> None:
        registries = self.office.registries if self.office is not None else NOBODY
        self._people.show_found(registries.find(typed, MOST_FOUND) if typed else None)

    def inspection(self) -> Inspection | None:
        person = self.office.registries.person.get(self.chosen()) if self.office is not None else None
        return of_person(person, say.words, self._photograph_of(person)) if person is not None else None

    def show_office(self, office: OfficeView) -> None:
        """Show the registry; what is said of whoever is selected may have changed with it."""
        super().show_office(office)
        if self.isVisible():
            self.selection_changed.emit()

    def show_photograph(self, told: Photographed) -> None:
        """Show the photograph that was asked for, if its person is still selected."""
        if told.person == self.chosen():
            self._photograph = told.content
            self.selection_changed.emit()

    def _photograph_of(self, person: Person) -> bytes | None:
        """The photograph as far as it is known; it is asked for where it is not. Only one is kept at a time."""
        if (person.photograph or "") != self._sealed:
            self._sealed, self._photograph = person.photograph or "", None
            if person.photograph is not None:
                self.photograph_wanted.emit(person.reference)
        return self._photograph
