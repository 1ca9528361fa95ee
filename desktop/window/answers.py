"""Answers: what pages ask of others, sheets of the press and what only the desk knows, brought back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.desk.desk import Desk
from desktop.desk.view import OfficeView, PersonView, VenueView, VisitView
from desktop.printing.typesetter import Press, SheetRequest
from desktop.window.page_set import PageSet
from domain.core.problem import Problem


class Answers(QObject):
    """Knows the office and the visit on show, as a page that asks does not tell them."""

    def __init__(self, desk: Desk, pages: PageSet, parent: QObject) -> None:
        super().__init__(parent)
        sheets, journal, people = pages.sheets, pages.journal, pages.people
        self._desk, self._sheets, self._people, self._venues = desk, sheets, people, pages.venues
        self._press = Press(self)
        self._office: OfficeView | None = None
        self._view: VisitView | None = None
        sheets.sheet_wanted.connect(self._typeset)
        journal.compare_wanted.connect(self._compare)
        people.photograph_wanted.connect(desk.find_photograph)
        people.person_wanted.connect(self._look_up_person)
        pages.venues.venue_wanted.connect(self._look_up_venue)
        people.particulars_wanted.connect(desk.reveal)
        desk.entry_seen.connect(self._see_entry)
        desk.particulars_seen.connect(people.show_particulars)
        self._press.ready.connect(sheets.show_pdf)
        self._press.failed.connect(self._sheet_failed)
        desk.compared.connect(journal.show_differences)
        desk.photographed.connect(people.show_photograph)
        desk.office_seen.connect(self._see_office)
        desk.visit_seen.connect(self._see_visit)

    def close(self) -> None:
        """Let the press finish."""
        self._press.close()

    def _see_office(self, office: OfficeView) -> None:
        self._office = office

    def _see_visit(self, view: VisitView) -> None:
        self._view = view

    def _look_up_person(self, reference: str) -> None:
        self._desk.look_up("person", reference)

    def _look_up_venue(self, reference: str) -> None:
        self._desk.look_up("venue", reference)

    def _see_entry(self, entry: PersonView | VenueView) -> None:
        if isinstance(entry, PersonView):
            self._people.show_person(entry)
        else:
            self._venues.show_venue(entry)

    def _typeset(self, request: SheetRequest) -> None:
        if self._view is not None and self._office is not None:
            self._press.typeset(request, self._view, self._office)

    def _sheet_failed(self, _request: SheetRequest, problem: Problem) -> None:
        self._sheets.show_problem(problem)

    def _compare(self, earlier: int, later: int) -> None:
        if self._view is not None:
            self._desk.compare(self._view.visit_id, earlier, later)
