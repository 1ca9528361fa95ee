"""The people of the registry, whom all visits share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.desk.listed_persons import ListedPersons
from desktop.desk.queries import particulars, person_view, photograph
from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.desk.requests import Requests
from desktop.desk.view import OfficeView, Particulars, PersonView, Photograph
from desktop.models.inspection import Inspection, PageAct
from desktop.models.people_model import PeopleModel
from desktop.models.person_inspection import HIDE, REVEAL, SHOWN_SECONDS, KnownPerson, person_inspection
from desktop.pages.registry_page import ASKED_AFTER_MS, RegistryPage
from desktop.pages.table_page import named
from desktop.widgets.announce import announce
from desktop.wording.words import say
from domain.core.message import CommandClass
from domain.delegation.adopting import AdoptWording
from domain.record.request import request_about
from domain.registry.courtesy import NotePersonLanguages, WordCourtesy
from domain.registry.merging import MergePersons
from domain.registry.office_held import CorrectOffice, LeaveOffice, RecordOffice
from domain.registry.particulars import NoteParticular, RetractParticular
from domain.registry.person import Person, RegisterPerson, RetractPerson
from domain.registry.person_names import ApproveSpelling, ChangeSpelling, LeaveOutNameForm, SpellName, WithdrawApproval
from domain.registry.photograph import PhotographPerson, RemovePhotograph

LOOKED_AGAIN_MS = 500
"""How long after it was looked for what is typed is looked for again, while the registry is still being read."""
MOST_FOUND = 200
"""How many persons are shown at most for what is typed."""
_NEARLY_ALL = 0.99
"""How much of the registry the list tells of at most, while it is put in order."""


ASKS: Mapping[str, CommandClass] = {
    "E": SpellName,
    "A": ApproveSpelling,
    "C": ChangeSpelling,
    "T": WordCourtesy,
    "O": RecordOffice,
    "I": NoteParticular,
    "P": PhotographPerson,
    "M": MergePersons,
}
LESS_USUAL: Mapping[str, CommandClass] = {
    "L": NotePersonLanguages,
    "Shift+O": LeaveOffice,
    "Shift+P": RemovePhotograph,
    "Shift+C": CorrectOffice,
    "Shift+A": WithdrawApproval,
    "Shift+E": LeaveOutNameForm,
    "Shift+I": RetractParticular,
    "Del": RetractPerson,
}


class PeoplePage(RegistryPage[Person]):
    """Everybody in the registry; those taken back or merged with another are not shown.

    Private particulars are shown when asked for, until they are hidden or erased, the selection changes or a minute is
    over.
    """

    name = "people"
    primary = RegisterPerson
    ways = (RegisterPerson,)
    field = "person"
    grouped = False
    asks = {**ASKS, **LESS_USUAL}
    keys = named(ASKS)
    more_keys = (*LESS_USUAL, "V", "Ctrl+Shift+W", "D")
    keys_of_the_past = ("V",)
    cells = {
        "person": (SpellName, "name"), "office-held": (RecordOffice, "title"),
        "languages": (NotePersonLanguages, "languages"),
    }  # fmt: skip

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        self._people = PeopleModel()
        self._compared: Person | None = None
        self._alike: list[Person] = []
        self._sealed = ""
        self._photograph: bytes | None = None
        self._seen: PersonView | None = None
        self._revealed: Particulars | None = None
        self._asked_late, self._in_order_soon = "", False
        super().__init__(self._people, requests, parent)
        self.sight = QTimer(self, singleShot=True, interval=SHOWN_SECONDS * 1000)
        self._asking = QTimer(self, singleShot=True, interval=ASKED_AFTER_MS)
        self.sight.timeout.connect(self.hide_particulars)
        self._asking.timeout.connect(self._ask_for_person)
        self._looking_again = QTimer(self, singleShot=True, interval=LOOKED_AGAIN_MS)
        self._looking_again.timeout.connect(self._look_again)

    def entries(self, office: OfficeView) -> Iterable[Person]:
        return office.registries.listed(say.words.language)

    def _list(self, chosen: str) -> None:
        """List the persons once they are in order: in a large registry somebody else puts them in order first."""
        language = say.words.language
        self._in_order_soon = not self._registries().listed_at_once(language)
        if not self._in_order_soon:
            super()._list(chosen)
            return
        self._say_counts()
        self._looking_again.start()
        self._requests.judge(partial(self._registries().put_in_order, language)).then(self._list_in_order)

    def _list_in_order(self, _done: None) -> None:
        self._list(self._chosen())

    def _rows_chosen(self) -> ListedPersons:
        return self._people.on_lines(self._table.chosen_lines())

    def _keys_chosen(self) -> list[str]:
        return list(self._rows_chosen().references)

    def show_office(self, office: OfficeView) -> None:
        """Show the registry, and ask anew about the selected person. What is private of him and was erased or noted
        anew since, at whatever desk, goes out of sight.
        """
        before = self._revealed is not None and self._noted_of(self._revealed.person)
        super().show_office(office)
        if self._revealed is not None and self._noted_of(self._revealed.person) != before:
            self.hide_particulars()
        self._asking.start()
        if self.isVisible():
            self.selection_changed.emit()

    def change_of(self, row: Person, column: str) -> tuple[CommandClass, str, dict[str, Any]]:
        """The name as it is shown, by way of a change where it is approved; the office held today, or a first one."""
        command, field, known = super().change_of(row, column)
        if column == "person":
            form = say.words.pick({form: form for form in row.names})
            return ChangeSpelling if form in row.approvals else SpellName, field, {**known, "form": form}
        today = row.office_on(date.today()) if column == "office-held" else None
        held = next((key for key, office in row.offices.items() if office is today), None)
        return (CorrectOffice, field, {**known, "held": held}) if held is not None else (command, field, known)

    def _find(self, typed: str) -> None:
        found = [each.person for each in self._registries().find(typed, MOST_FOUND)] if typed else None
        self._people.show_found(found)
        if typed and self.share_known() < 1 and self.isVisible():
            self._looking_again.start()

    def share_known(self) -> float:
        """Of how much of the registry the list tells; where a name is typed, in how much it was looked for."""
        typed = bool(self._filter.text().strip())
        known = self._registries().share_found() if typed else super().share_known()
        return min(known, self._registries().order.share(), _NEARLY_ALL) if self._in_order_soon else known

    def _look_again(self) -> None:
        """Look for what is typed in what was read of a large registry meanwhile, until all of it is."""
        if not self.isVisible():
            return
        chosen, typed = self._chosen(), self._filter.text().strip()
        if typed:
            self._find(typed)
            self._keep(chosen)
        self._say_counts()
        if self._in_order_soon:
            self._looking_again.start()
        if self._compared is None:
            self._ask_who_is_alike()

    def show_person(self, view: PersonView) -> None:
        """Show the journal and the visits that were asked for, if their person is still selected."""
        if view.person.reference == self._chosen():
            self._seen = view
            self.selection_changed.emit()

    def show_particulars(self, revealed: Particulars) -> None:
        """Show the private particulars that were asked for, for a while, if their person is still selected."""
        if revealed.person == self._chosen() and self.isVisible():
            self._revealed = revealed
            self.sight.start()
            self._asking.start()  # the look at them is told with the person
            self.selection_changed.emit()

    def show_photograph(self, told: Photograph) -> None:
        """Show the photograph that was asked for, if its person is still selected."""
        if told.person == self._chosen():
            self._photograph = told.content
            self.selection_changed.emit()

    def hide_particulars(self) -> None:
        """Take the private particulars out of sight, and forget them."""
        self.sight.stop()
        if self._revealed is not None:
            self._revealed = None
            self.selection_changed.emit()

    def counts(self, shown: int, total: int) -> str:
        """How many are shown; beside it, who may be the same person as the selected one."""
        counted = super().counts(shown, total)
        if not self._alike or self._compared is None or self._compared.reference != self._chosen():
            return counted
        alike = say.words.listed([say.words.name(each.names) for each in self._alike])
        return say("person.counted-alike", shown=counted, alike=alike)

    def inspection(self) -> Inspection | None:
        known = self._known()
        return person_inspection(known, say.words) if known is not None else None

    def does(self, asked: CommandClass | PageAct, fields: dict[str, Any]) -> bool:
        if asked is AdoptWording:
            self._adopt(**fields)
        elif asked == HIDE:
            self.hide_particulars()
        elif asked == REVEAL:
            self._requests.ask(partial(particulars, reference=self._chosen())).then(self.show_particulars)
        else:
            return False
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._asking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_particulars()

    def _selected(self) -> None:
        if self._revealed is not None and self._revealed.person != self._chosen():
            self.hide_particulars()
        self._asked_late = ""
        self._asking.start()
        self._say_counts()
        super()._selected()

    def _noted_of(self, reference: str) -> dict[str, str]:
        """Which private particulars of a person the registry knows, and under what each lies sealed."""
        person = self._registries().person.get(reference)
        return person.particulars if person is not None else {}

    def _known(self) -> KnownPerson | None:
        person = self._registries().person.get(self._chosen())
        if person is None or self.office is None:
            return None
        seen = self._seen if self._seen is not None and self._seen.person.reference == person.reference else None
        revealed = self._revealed.values if self._revealed is not None else None
        alike = self._alike if person is self._compared else ()
        picture = self._photograph_of(person)
        return KnownPerson(person, seen, revealed, picture, alike, self.office.writable, self._asked_late)

    def _photograph_of(self, person: Person) -> bytes | None:
        """The photograph if it is known, else it is asked for. Only one is kept at a time."""
        if (person.photograph or "") != self._sealed:
            self._sealed, self._photograph = person.photograph or "", None
            if person.photograph is not None:
                self._requests.ask(partial(photograph, reference=person.reference)).then(self.show_photograph)
        return self._photograph

    def _ask_for_person(self) -> None:
        """Ask the desk about the selected person, and who else of the registry may be the same."""
        person = self._registries().person.get(self._chosen())
        if person is not None and self.isVisible():
            self._ask_who_is_alike()
            self._requests.ask(partial(person_view, reference=person.reference)).then(self.show_person)

    def _ask_who_is_alike(self) -> None:
        """Ask who may be the same as the selected person; later, where the registry is still being read."""
        person = self._registries().person.get(self._chosen())
        if person is None:
            return
        if self._registries().share_found() < 1:
            self._compared, self._alike = None, []
            self._looking_again.start()
            return
        look = partial(self._registries().alike, person.spellings(), person.reference)
        self._requests.judge(look).then(partial(self._show_alike, person))

    def _show_alike(self, person: Person, alike: list[Person]) -> None:
        """Say who may be the same person as one who was selected, if that person still is."""
        if person.reference == self._chosen():
            self._compared, self._alike = person, alike
            self._say_counts()
            self.selection_changed.emit()

    def _adopt(self, visit: str, member: str, based_on: int) -> None:
        """Adopt the spelling of the registry in a visit, based on the entry at which it was seen.

        In a visit that is over it has to be asked for twice.
        """
        shown = self._seen.shown_in if self._seen is not None else ()
        ended = next((row for row in shown if row.visit_id.hex == visit and row.over), None)
        if ended is not None and self._asked_late != visit:
            self._asked_late = visit
            announce(self._table, say("person.visit-is-over", day=ended.last_day))
            self.selection_changed.emit()
            return
        self._asked_late = ""
        self._requests.record(request_about(AdoptWording(member), visit, based_on=based_on))

    def _registries(self) -> DeskRegistries:
        return self.office.registries if self.office is not None else NOBODY
