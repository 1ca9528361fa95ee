"""The people of the registry, whom all visits share."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.desk.queries import particulars, person_view, photograph
from desktop.desk.registries import NOBODY, Registries
from desktop.desk.requests import Requests
from desktop.desk.view import OfficeView, Particulars, PersonView, Photograph
from desktop.models.inspection import Inspection
from desktop.models.people_model import PeopleModel
from desktop.models.person_inspection import HIDE, REVEAL, SHOWN_SECONDS, Known, of_person
from desktop.pages.registry_page import ASKED_AFTER_MS, RegistryPage
from desktop.widgets.announce import announce
from desktop.wording.words import say
from domain.core.message import name_of
from domain.delegation.identity import AdoptWording
from domain.record.request import about
from domain.registry.courtesy import NotePersonLanguages, WordCourtesy
from domain.registry.merging import MergePersons
from domain.registry.office_held import CorrectOffice, LeaveOffice, RecordOffice
from domain.registry.particulars import NoteParticular, WithdrawParticular
from domain.registry.person import Person, RegisterPerson, RetractPerson
from domain.registry.person_names import ApproveSpelling, ChangeSpelling, LeaveOutNameForm, SpellName, WithdrawApproval
from domain.registry.photograph import PhotographPerson, RemovePhotograph

MOST_FOUND = 200
"""How many are shown of those a few letters may mean; more letters mean fewer."""


class PeoplePage(RegistryPage):
    """Everybody in the registry; those taken back or merged with another are not shown.

    Private particulars are shown when asked for, until they are hidden, the selection changes or a minute is over.
    """

    name = "people"
    primary = name_of(RegisterPerson)
    field = "person"
    asks = {
        "E": name_of(SpellName),
        "A": name_of(ApproveSpelling),
        "C": name_of(ChangeSpelling),
        "T": name_of(WordCourtesy),
        "O": name_of(RecordOffice),
        "I": name_of(NoteParticular),
        "P": name_of(PhotographPerson),
        "M": name_of(MergePersons),
    }
    also = {
        "L": name_of(NotePersonLanguages),
        "Shift+O": name_of(LeaveOffice),
        "Shift+P": name_of(RemovePhotograph),
        "Shift+C": name_of(CorrectOffice),
        "Shift+A": name_of(WithdrawApproval),
        "Shift+E": name_of(LeaveOutNameForm),
        "Shift+I": name_of(WithdrawParticular),
        "Del": name_of(RetractPerson),
    }
    acts = {"V": REVEAL, "Ctrl+Shift+W": name_of(AdoptWording), "D": "merge-likely"}

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        self._people = PeopleModel()
        self._compared: Person | None = None
        self._alike: list[Person] = []
        self._sealed = ""
        self._photograph: bytes | None = None
        self._seen: PersonView | None = None
        self._revealed: Particulars | None = None
        self._asked_late = ""
        super().__init__(self._people, requests, parent)
        self.sight = QTimer(self, singleShot=True, interval=SHOWN_SECONDS * 1000)
        self._asking = QTimer(self, singleShot=True, interval=ASKED_AFTER_MS)
        self.sight.timeout.connect(self.hide_particulars)
        self._asking.timeout.connect(self._ask_for_person)

    def entries(self, office: OfficeView) -> Iterable[Person]:
        return office.registries.listed(say.words.language)

    def show_office(self, office: OfficeView) -> None:
        """Show the registry; what is said of whoever is selected may have changed with it."""
        super().show_office(office)
        self._asking.start()
        if self.isVisible():
            self.selection_changed.emit()

    def keep_only(self, typed: str) -> None:
        self._people.show_found(self._registries().find(typed, MOST_FOUND) if typed else None)

    def show_person(self, view: PersonView) -> None:
        """Show the journal and the visits that were asked for, if their person is still selected."""
        if view.person.reference == self.chosen():
            self._seen = view
            self.selection_changed.emit()

    def show_particulars(self, revealed: Particulars) -> None:
        """Show the private particulars that were asked for, for a while, if their person is still selected."""
        if revealed.person == self.chosen() and self.isVisible():
            self._revealed = revealed
            self.sight.start()
            self.selection_changed.emit()

    def show_photograph(self, told: Photograph) -> None:
        """Show the photograph that was asked for, if its person is still selected."""
        if told.person == self.chosen():
            self._photograph = told.content
            self.selection_changed.emit()

    def hide_particulars(self) -> None:
        """Take the private particulars out of sight, and forget them."""
        self.sight.stop()
        if self._revealed is not None:
            self._revealed = None
            self.selection_changed.emit()

    def inspection(self) -> Inspection | None:
        known = self._known()
        return of_person(known, say.words) if known is not None else None

    def commands(self) -> tuple[str, ...]:
        """None: the strip under the table offers them, and the inspector has no room for them twice."""
        return ()

    def does(self, command: str, fields: dict[str, Any]) -> bool:
        if command == name_of(AdoptWording):
            self._adopt(**fields)
        elif command in (REVEAL, HIDE):
            self.act(REVEAL)
        else:
            return False
        return True

    def act(self, act: str) -> None:
        """Do what a key stands for: what the inspector offers under that key, if it offers it now."""
        if act == REVEAL and self._revealed is not None:
            self.hide_particulars()
        elif act == REVEAL and self.chosen():
            self._requests.ask(partial(particulars, reference=self.chosen())).then(self.show_particulars)
        else:
            key = next(key for key, each in self.acts.items() if each == act)
            groups = shown.groups if (shown := self.inspection()) is not None else ()
            for way in (way for group in groups for way in group.ways if way.keys == key):
                if not self.does(way.command, way.fields):
                    self._requests.open_form(way.command, way.fields)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._asking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_particulars()

    def _entry_chosen(self) -> None:
        if self._revealed is not None and self._revealed.person != self.chosen():
            self.hide_particulars()
        self._asked_late = ""
        self._asking.start()
        self._say_counts()
        super()._entry_chosen()

    def _known(self) -> Known | None:
        person = self._registries().person.get(self.chosen())
        if person is None or self.office is None:
            return None
        seen = self._seen if self._seen is not None and self._seen.person.reference == person.reference else None
        revealed = self._revealed.values if self._revealed is not None else None
        alike = self._alike if person is self._compared else ()
        picture = self._photograph_of(person)
        return Known(person, seen, revealed, picture, alike, self.office.writable, self._asked_late)

    def _photograph_of(self, person: Person) -> bytes | None:
        """The photograph as far as it is known; it is asked for where it is not. Only one is kept at a time."""
        if (person.photograph or "") != self._sealed:
            self._sealed, self._photograph = person.photograph or "", None
            if person.photograph is not None:
                self._requests.ask(partial(photograph, reference=person.reference)).then(self.show_photograph)
        return self._photograph

    def _ask_for_person(self) -> None:
        """Ask for what only the desk knows of whoever stays selected, and look for his like in the registry."""
        person = self._registries().person.get(self.chosen())
        if person is not None and self.isVisible():
            self._compared, self._alike = person, self._registries().alike(person.spellings(), person.reference)
            self._say_counts()
            self._requests.ask(partial(person_view, reference=person.reference)).then(self.show_person)

    def _say_counts(self) -> None:
        """How many are shown; beside it, who may be the same person as the selected one."""
        super()._say_counts()
        if self._alike and self._compared is not None and self._compared.reference == self.chosen():
            alike = say.words.listed([say.words.name(each.names) for each in self._alike])
            self._filter.set_shown(say("person.counted-alike", shown=self._filter.shown(), alike=alike))

    def _adopt(self, visit: str, member: str, based_on: int) -> None:
        """Take the spelling of the registry on in a visit, on the entry at which it was seen.

        A visit that is over is planned no more, unless it is asked for twice.
        """
        shown = self._seen.shown_in if self._seen is not None else ()
        ended = next((row for row in shown if row.visit_id.hex == visit and row.over), None)
        if ended is not None and self._asked_late != visit:
            self._asked_late = visit
            announce(self._table, say("person.visit-is-over", day=ended.last_day))
            self.selection_changed.emit()
            return
        self._asked_late = ""
        self._requests.record(about(AdoptWording(member), visit, based_on=based_on))

    def _registries(self) -> Registries:
        return self.office.registries if self.office is not None else NOBODY
