"""The pages of the window: made once, shown what stands, and what any of them asks for asked in one place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

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


class PageSet(QObject):
    """The pages of a visit and of the registries. Its signals are those of `Page`, whichever page asks."""

    form_wanted = Signal(str, object)
    command_wanted = Signal(str, object)
    request_wanted = Signal(object)
    action_wanted = Signal(str)
    entry_wanted = Signal(int)
    subject_wanted = Signal(str)
    journal_wanted = Signal(int)
    selection_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sheets, self.journal, self.letters = SheetsPage(parent), JournalPage(parent), CorrespondencePage(parent)
        self.delegations = DelegationsPage(parent)
        self.people, self.venues = PeoplePage(parent), VenuesPage(parent)
        self.registries = (self.people, self.venues)
        made: tuple[Page, ...] = (
            ProgrammePage(parent),
            self.delegations,
            *(page(parent) for page in (MeetingsPage, PressPage, DocumentsPage, AttendancePage, ChecksPage)),
            self.letters,
            AwaitingPage(parent),
            self.sheets,
            self.journal,
        )
        self.of_visit: dict[str, Page] = {page.name: page for page in made}
        for page in (*made, *self.registries):
            self._relay(page)

    def show_view(self, view: VisitView) -> None:
        """Show a visit on each of its pages."""
        for page in self.of_visit.values():
            page.show_view(view)

    def counts(self) -> dict[str, int | None]:
        """The number beside the name of each page of a visit, if it has one."""
        return {name: page.count() for name, page in self.of_visit.items()}

    def select(self, subject: str) -> str | None:
        """Select what has that id on the first page that knows it; the name of that page, None if none does."""
        pages = (*self.of_visit.values(), *self.registries)
        return next((page.name for page in pages if page.select(subject)), None)

    def listed_side(self) -> str:
        """The side whose list is on show."""
        return str(self.delegations.primary_fields().get("side", "guest"))

    def _relay(self, page: Page) -> None:
        page.form_wanted.connect(self.form_wanted)
        page.command_wanted.connect(self.command_wanted)
        page.request_wanted.connect(self.request_wanted)
        page.action_wanted.connect(self.action_wanted)
        page.entry_wanted.connect(self.entry_wanted)
        page.subject_wanted.connect(self.subject_wanted)
        page.journal_wanted.connect(self.journal_wanted)
        page.selection_changed.connect(self.selection_changed)
