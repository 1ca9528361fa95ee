"""The pages of the window, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QWidget

from desktop.actions.table import PAGES, REGISTRIES
from desktop.desk.requests import Requests
from desktop.desk.view import OfficeView, VisitView
from desktop.pages.page import Page
from desktop.pages.programme import ProgrammePage
from desktop.window.empty_pages import EmptyPage
from domain.core.late import late

if TYPE_CHECKING:
    from desktop.desk.prepared import Unrecorded
    from desktop.pages import (
        attendance,
        awaiting,
        checks,
        correspondence,
        delegations,
        documents,
        evening,
        journal,
        meetings,
        people,
        phrases,
        press,
        sheets,
        symbols,
        venues,
    )
    from desktop.pages.registry_page import RegistryPage
else:
    (
        attendance, awaiting, checks, correspondence, delegations, documents, evening, journal, meetings, people,
        phrases, press, sheets, symbols, venues,
    ) = (
        late(f"desktop.pages.{name}")
        for name in (
            "attendance", "awaiting", "checks", "correspondence", "delegations", "documents", "evening", "journal",
            "meetings", "people", "phrases", "press", "sheets", "symbols", "venues",
        )
    )  # fmt: skip

KINDS: Mapping[str, Callable[[], type[Page]]] = {
    "programme": lambda: ProgrammePage,
    "delegations": lambda: delegations.DelegationsPage,
    "meetings": lambda: meetings.MeetingsPage,
    "press": lambda: press.PressPage,
    "documents": lambda: documents.DocumentsPage,
    "attendance": lambda: attendance.AttendancePage,
    "evening": lambda: evening.EveningPage,
    "checks": lambda: checks.ChecksPage,
    "correspondence": lambda: correspondence.CorrespondencePage,
    "awaiting": lambda: awaiting.AwaitingPage,
    "sheets": lambda: sheets.SheetsPage,
    "journal": lambda: journal.JournalPage,
}
"""The class of each page of a visit. All but the first are imported late: none of them is seen as the window opens."""

_REGISTRIES: Mapping[str, Callable[[], Callable[[Requests, QWidget], RegistryPage[Any]]]] = {
    "people": lambda: people.PeoplePage,
    "venues": lambda: venues.VenuesPage,
    "phrases": lambda: phrases.PhrasesPage,
    "symbols": lambda: symbols.SymbolsPage,
}
"""The class of each page of a registry."""


class PageSet(Mapping[str, Page]):
    """The pages of a visit by their names, in the order of their tabs, all with the same `Requests`.

    Only what is on show is filled when the visit changes, and what holds marks that are not recorded yet; any other
    page is filled when it is next asked for.

    Args:
        selected: called when the selection of any page changes.
        offers: called when a page of a visit may offer a primary button of its own.
    """

    def __init__(
        self, requests: Requests, parent: QWidget, selected: Callable[[], None], offers: Callable[[], None]
    ) -> None:
        self._requests, self._parent, self._selected, self._offers = requests, parent, selected, offers
        self._made: dict[str, Page] = {}
        self._empty: dict[str, EmptyPage] = {}
        self._stale: set[str] = set()
        """The pages that still show an earlier view."""
        self._view: VisitView | None = None
        self._source: str | None = None
        self._registries: dict[str, RegistryPage[Any]] = {}
        self._office: OfficeView | None = None

    def __getitem__(self, name: str) -> Page:
        self.make(name)
        self._freshen(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(PAGES)

    def __len__(self) -> int:
        return len(PAGES)

    def __contains__(self, name: object) -> bool:
        return name in PAGES

    def load(self, name: str) -> None:
        """Load what a page is made of."""
        KINDS[name]()

    def make(self, name: str) -> None:
        """Make a page, if it is not there; it is filled when it is asked for."""
        if name not in self._made:
            self._made[name] = self._new(name)
            self._stale.add(name)

    def prepare(self, name: str) -> bool:
        """Do a little of what filling a page that was made takes; whether there is more to do before it is filled."""
        return self._view is not None and name in self._stale and self._made[name].prepare(self._view)

    def show_view(self, view: VisitView, on_show: str) -> None:
        """Show a visit on the page on show, and on each other page when it is next asked for."""
        self._view = view
        self._stale = set(self._made)
        for name, page in self._made.items():
            marking = page.marking()
            if name == on_show or (marking is not None and marking.count()):
                self._freshen(name)

    def registry(self, name: str) -> RegistryPage[Any]:
        """The page of a registry."""
        if name not in self._registries:
            page = self._registries[name] = _REGISTRIES[name]()(self._requests, self._parent)
            if self._office is not None:
                page.show_office(self._office)
            page.selection_changed.connect(self._selected)
        return self._registries[name]

    def show_office(self, office: OfficeView) -> None:
        """Show the registries of an office on the pages made so far, and on each other page once it is made."""
        self._office = office
        for page in self._registries.values():
            page.show_office(office)

    def show_source(self, source: str | None) -> None:
        """Show on the page of letters which source stands."""
        self._source = source
        page = self._made.get("correspondence")
        if page is not None:
            cast("correspondence.CorrespondencePage", page).show_standing(source)

    def show_in_journal(self, entry: int) -> None:
        """Select an entry on the page of the journal."""
        cast("journal.JournalPage", self["journal"]).select_entry(entry)

    def select(self, subject: str) -> str | None:
        """Select what has that id on the first page that knows it; return that page's name, None if none does."""
        pages = (*self.values(), *map(self.registry, REGISTRIES))
        return next((page.name for page in pages if page.select(subject)), None)

    def prepared(self) -> int:
        """How many marks are prepared on all pages and not recorded yet."""
        return sum(marking.count() for marking in self._markings())

    def keep_marks(self) -> None:
        """Keep the marks that are prepared on any page."""
        for marking in self._markings():
            marking.keep()

    def throw_away_marks(self, draft: str) -> None:
        """Drop the marks that a draft keeps, on whichever page they are prepared."""
        for marking in self._markings():
            marking.throw_away(draft)

    def listed_side(self) -> str:
        """The side whose list is on show."""
        return str(self["delegations"].primary_fields().get("side", "guest"))

    def _markings(self) -> Iterator[Unrecorded]:
        return (marking for page in self._made.values() if (marking := page.marking()) is not None)

    def _freshen(self, name: str) -> None:
        """Fill a page with the view on show, if it shows an earlier one."""
        if name in self._stale:
            if self._view is not None:
                self._stale.discard(name)
                self._made[name].show_view(self._view)
            self._empty[name].show_view(self._view)

    def _new(self, name: str) -> Page:
        page = KINDS[name]()(self._requests, self._parent)
        if name == "correspondence":
            cast("correspondence.CorrespondencePage", page).show_standing(self._source)
        self._empty[name] = EmptyPage(page, self._requests)
        page.selection_changed.connect(self._selected)
        page.primary_changed.connect(self._offers)
        return page
