"""Answers: what pages ask of others, sheets of the press and what only the desk knows, brought back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.desk import Desk
from desktop.pages.journal import JournalPage
from desktop.pages.people import PeoplePage
from desktop.pages.sheets import SheetsPage
from desktop.printing.press import Press, SheetRequest
from desktop.view import OfficeView, VisitView
from domain.problem import Problem


class Answers(QObject):
    """Knows the office and the visit on show, as a page that asks does not tell them."""

    def __init__(
        self, desk: Desk, sheets: SheetsPage, journal: JournalPage, people: PeoplePage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._sheets = desk, sheets
        self._press = Press(self)
        self._office: OfficeView | None = None
        self._view: VisitView | None = None
        sheets.sheet_wanted.connect(self._typeset)
        journal.compare_wanted.connect(self._compare)
        people.photograph_wanted.connect(desk.find_photograph)
        people.person_wanted.connect(desk.look_at_person)
        people.particulars_wanted.connect(desk.reveal)
        desk.person_seen.connect(people.show_person)
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

    def _typeset(self, request: SheetRequest) -> None:
        if self._view is not None and self._office is not None:
            self._press.typeset(request, self._view, self._office)

    def _sheet_failed(self, _request: SheetRequest, problem: Problem) -> None:
        self._sheets.show_problem(problem)

    def _compare(self, earlier: int, later: int) -> None:
        if self._view is not None:
            self._desk.compare(self._view.visit_id, earlier, later)
