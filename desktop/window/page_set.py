"""The pages of the window: made once, and shown what stands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.pages.attendance import AttendancePage
from desktop.pages.awaiting import AwaitingPage
from desktop.pages.checks import ChecksPage
from desktop.pages.correspondence import CorrespondencePage
from desktop.pages.delegations import DelegationsPage
from desktop.pages.documents import DocumentsPage
from desktop.pages.journal import JournalPage
from desktop.pages.meetings import MeetingsPage
from desktop.pages.page import Page
from desktop.pages.people import PeoplePage
from desktop.pages.press import PressPage
from desktop.pages.programme import ProgrammePage
from desktop.pages.sheets import SheetsPage
from desktop.pages.venues import VenuesPage


class PageSet:
    """The pages of a visit and of the registries, all with the same `Requests`."""

    def __init__(self, requests: Requests, parent: QWidget) -> None:
        self.sheets, self.journal = SheetsPage(requests, parent), JournalPage(requests, parent)
        self.letters = CorrespondencePage(requests, parent)
        self.delegations = DelegationsPage(requests, parent)
        self.people, self.venues = PeoplePage(requests, parent), VenuesPage(requests, parent)
        self.registries = (self.people, self.venues)
        made: tuple[Page, ...] = (
            ProgrammePage(requests, parent),
            self.delegations,
            *(page(requests, parent) for page in (MeetingsPage, PressPage, DocumentsPage, AttendancePage, ChecksPage)),
            self.letters,
            AwaitingPage(requests, parent),
            self.sheets,
            self.journal,
        )
        self.of_visit: dict[str, Page] = {page.name: page for page in made}

    def __iter__(self) -> Iterator[Page]:
        yield from self.of_visit.values()
        yield from self.registries

    def show_view(self, view: VisitView) -> None:
        """Show a visit on each of its pages."""
        for page in self.of_visit.values():
            page.show_view(view)

    def counts(self) -> dict[str, int | None]:
        """The number beside the name of each page of a visit, if it has one."""
        return {name: page.count() for name, page in self.of_visit.items()}

    def select(self, subject: str) -> str | None:
        """Select what has that id on the first page that knows it; the name of that page, None if none does."""
        return next((page.name for page in self if page.select(subject)), None)

    def listed_side(self) -> str:
        """The side whose list is on show."""
        return str(self.delegations.primary_fields().get("side", "guest"))
