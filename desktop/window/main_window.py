"""The main window: it composes the sidebar, the pages of a visit, forms and the journal bar, and no more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop.actions.qt_actions import Registry, Situation
from desktop.actions.table import PAGES
from desktop.concepts import form_of
from desktop.desk.asked import Asked
from desktop.desk.desk import Desk
from desktop.desk.queries import verification
from desktop.desk.recorded import Recorded
from desktop.desk.standing_source import StandingSources
from desktop.desk.view import OfficeView, VisitView
from desktop.desk.work_thread import WorkThread
from desktop.forms.drafts import Drafts
from desktop.forms.form_host import RECONCILE, FormHost, request_of
from desktop.look.theme import Theme
from desktop.models.inspection import Inspection, inspect
from desktop.pages.page import Page
from desktop.pages.registry_page import RegistryPage
from desktop.printing.typesetter import SheetRequest, pdf_of
from desktop.reconciling.page import ReconcilePage
from desktop.widgets.banner import Banner, BannerKind
from desktop.widgets.journal_bar import JournalBar
from desktop.widgets.toast import Toast
from desktop.window.arrangement import arranged
from desktop.window.central_stack import Middle
from desktop.window.header import Header
from desktop.window.inspector import Inspector
from desktop.window.menu_corner import Corner
from desktop.window.moment import banner_line, day_marks, entry_sentence, journal_words
from desktop.window.page_set import PageSet
from desktop.window.registry_pane import RegistryPane
from desktop.window.sidebar import Sidebar
from desktop.window.source_strip import SourceStrip
from desktop.window.tasks import Tasks
from desktop.window.title import window_title
from desktop.window.undo import Undoing
from desktop.window.welcome import Welcome
from desktop.wording.problems import sentence
from desktop.wording.words import say
from domain.agreement.correspondence import RegisterLetter
from domain.core.message import name_of
from domain.core.problem import Problem
from domain.record.request import Request
from domain.visit.closing import ReopenVisit
from domain.visit.visit import OpenVisit

if TYPE_CHECKING:
    from domain.office import Office
    from domain.record.verification import Verification

T = TypeVar("T")

INSPECTED = ("item", "member", "figure", "document")
"""The fields of a selection the inspector tells about, the most usual first."""


class MainWindow(QMainWindow):
    """Shows one office. What the officer asks goes to the desk; what the desk tells goes to the parts."""

    shown = Signal(object)
    """A `VisitView` that now stands on the pages."""

    def __init__(self, desk: Desk, drafts: Drafts, sources: StandingSources, theme: Theme, officer: str) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._office: OfficeView | None = None
        self._view: VisitView | None = None
        self.registry = Registry(self)
        self._sidebar, self._header = Sidebar(self), Header(PAGES, self)
        self._past, self._notice = Banner(BannerKind.PAST, self), Banner(BannerKind.WARNING, self)
        self._pages = PageSet(self, self)
        self._tasks = Tasks(drafts, officer, self, self)
        standing, none = (self.registry.action(name) for name in ("standing-source", "clear-source"))
        self.source = SourceStrip(sources, standing, none, self)
        self._inspector = Inspector(self)
        self._journal = JournalBar(journal_words(say.words), self)
        self._welcome = Welcome(self.registry.action("command.open-visit"), self.registry.action("open-sample"), self)
        self._registries = RegistryPane(self._pages.registries, self.registry.action("primary"), self)
        self._corner = Corner(self.registry.action("find"), self)
        self._middle = Middle(self._header, self.source, self._pages.of_visit, self._registries, self)
        self._lay_out()
        self._toast = Toast(self._middle)
        self._undoing = Undoing(desk, self._toast, self)
        self._press = WorkThread("press", self)
        self._connect()
        self.registry.fill(self.menuBar())
        self.menuBar().setCornerWidget(self._corner)
        self.reword()
        self._middle.show_page("programme")

    @property
    def view(self) -> VisitView | None:
        """The visit on show."""
        return self._view

    @property
    def office(self) -> OfficeView | None:
        """The office on show."""
        return self._office

    @property
    def page(self) -> Page:
        """The page on show."""
        return self._middle.page

    @property
    def primary(self) -> tuple[str, dict[str, Any]]:
        """The command Ctrl+N asks for, with what the page knows of it; none where nothing can be changed."""
        view = self._view
        if self._middle.on_registry:
            return self.page.primary, self.page.primary_fields()
        if view is None:
            return "" if self._office is not None and self._office.visits else name_of(OpenVisit), {}
        if view.read_only:
            return "", {}
        return self.page.primary, self.page.primary_fields()

    @property
    def forms(self) -> FormHost:
        """Where forms open."""
        return self._tasks.forms

    @property
    def lists(self) -> ReconcilePage:
        """Where a list that came from outside is read and reconciled."""
        return self._tasks.lists

    @property
    def undoing(self) -> Undoing:
        """What undoes and redoes the commands of this window."""
        return self._undoing

    def open_form(self, command: str, fields: dict[str, Any] | None = None) -> None:
        """Open the form of a command; the selection fills in those of its fields that it knows."""
        if not self.registry.action(f"command.{command}").isEnabled():
            return
        selection = self.page.selection() if self._view or self._middle.on_registry else {}
        self._tasks.open_form(command, {**form_of(command).told_by(selection), **(fields or {})})

    def ask(self, query: Callable[[Office], T]) -> Asked[T]:
        """Ask the office."""
        return self._desk.ask(query)

    def record(self, *requests: Request, called: str = "") -> Asked[Recorded]:
        """Record requests in one save."""
        return self._desk.record(*requests, called=called)

    def record_now(self, command: str, fields: dict[str, Any]) -> None:
        """Record a command on the visit on show at once, from the source that stands."""
        if self._view is not None and self.registry.action(f"command.{command}").isEnabled():
            try:
                self._desk.record(request_of(command, fields, self._view, self.source.source))
            except Problem as problem:
                self.show_problem(problem)

    def typeset(self, sheet: SheetRequest) -> Asked[bytes]:
        """Make the PDF of a sheet of the visit on show."""
        assert self._view is not None
        assert self._office is not None
        return self._press.ask(partial(pdf_of, sheet, self._view, self._office))

    def trigger(self, action: str) -> None:
        """Do what an action does."""
        self.registry.action(action).trigger()

    def choose_source(self, source: str | None) -> None:
        """Let another source stand from now on."""
        self.source.choose(source)

    def show_in_journal(self, entry: int) -> None:
        """Show an entry in the journal."""
        self._middle.show_page("journal")
        self._pages.journal.select_entry(entry)

    def paste_list(self) -> None:
        """Take what was copied as a new list of the side on show: a file, or rows of a table."""
        self._tasks.paste_list(self._pages.listed_side())

    def read_list(self) -> None:
        """Ask for a file with a new list of the side on show."""
        self._tasks.read_list(self._pages.listed_side())

    def look_at(self, entry: int | None) -> None:
        """Look at the visit as of an entry; None is now."""
        if self._view is not None:
            self._journal.await_entry(entry)
            self._desk.look_at(self._view.visit_id, entry)

    def show_page(self, name: str) -> None:
        """Show a page of the visit, or of a registry as it stands now; a form that is open is kept as a draft."""
        self._tasks.set_aside()
        if name in self._registries.pages and self._view is not None and self._view.past:
            self.look_at(None)
        self._middle.show_page(name)

    def show_subject(self, subject: str) -> None:
        """Show what has that id, on the first page that knows it."""
        name = self._pages.select(subject)
        if name is not None:
            self._middle.show_page(name)

    def next_pane(self) -> None:
        """Move the focus to the next pane: sidebar, page, inspector, journal bar."""
        panes: list[QWidget] = [self._sidebar, self.page, self._inspector, self._journal]
        shown = [pane for pane in panes if pane.isVisible()]
        focus = self.focusWidget()
        at = next((n for n, pane in enumerate(shown) if focus is not None and pane.isAncestorOf(focus)), -1)
        shown[(at + 1) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def resume_draft(self) -> None:
        """Go on with the draft of this visit; of several, one is chosen."""
        self._tasks.resume(self._sidebar.drafts_corner())

    def verify(self) -> None:
        """Recompute every leaf of the office, and show the result in the journal bar."""
        self._desk.ask(verification).then(self._verified)

    def confirm_clock(self) -> None:
        """Say that this desk's clock is right although it is far behind the newest entry."""
        self._desk.confirm_clock()
        self._notice.hide()

    def show_problem(self, problem: Problem) -> None:
        """Say what went wrong, in one sentence under the menu bar."""
        ways_out = (self.registry.action("confirm-clock"),) if problem.code == "clock-behind" else ()
        self._notice.show_line(sentence(problem, say.words), "", ways_out)

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.registry.reword()
        self._registries.reword()
        self._journal.set_words(journal_words(say.words))
        self._sidebar.reword()
        self._word_title()
        self._fit_corner()
        if self._view is not None:
            self._show_view(self._view)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_corner()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tasks.close()
        self._press.close()
        self._desk.close()
        super().closeEvent(event)

    def _connect(self) -> None:
        self._desk.office_seen.connect(self.show_office)
        self._desk.visit_seen.connect(self._show_view)
        self._desk.recorded.connect(self._recorded)
        self._desk.failed.connect(self.show_problem)
        self._sidebar.visit_chosen.connect(self._open_visit)
        self._sidebar.registry_chosen.connect(self.show_page)
        self._middle.page_shown.connect(self._page_shown)
        self._middle.page_hidden.connect(self._page_hidden)
        self._sidebar.drafts_wanted.connect(self.resume_draft)
        self._header.page_chosen.connect(self._page_at)
        self._header.action_wanted.connect(self.trigger)
        self._tasks.forms.recorded.connect(self._select_recorded)
        self._tasks.forms.known_wanted.connect(self._show_known)
        self._tasks.opened.connect(self._middle.show_instead)
        self._tasks.closed.connect(self._middle.show_pages)
        self._tasks.drafts_changed.connect(self._sidebar.show_drafts)
        self._journal.entry_chosen.connect(self.look_at)
        self._journal.now_chosen.connect(self._back_to_now)
        self._inspector.form_wanted.connect(self._asked_in_inspector)
        self.source.changed.connect(self._source_stands)
        self.source.letter_wanted.connect(self._register_letter)
        for page in self._pages:
            page.selection_changed.connect(self._show_selection)

    def show_office(self, office: OfficeView) -> None:
        self._office = office
        self._sidebar.show_office(office)
        self._tasks.show_office(office)
        self._registries.show_office(office)
        self._sidebar.show_counts(self._registries.counts())
        self._middle.welcome(None if office.visits else self._welcome)
        self._corner.show_office(office)
        self._fit_corner()
        self._sidebar.show_drafts(len(self._tasks.forms.waiting()))
        self._word_title()
        self._stand()
        if not office.visits and self._tasks.forms.form is None:
            self._middle.show_pages()
        elif office.visits and self._view is None:
            self._open_visit(UUID(office.visits[-1].id))
        if office.clock_behind_minutes >= 5:
            self._notice.show_line(say("notice.clock-behind", count=office.clock_behind_minutes), "")
        elif not office.writable:
            self._notice.show_line(say("notice.read-only"), "")

    def _show_view(self, view: VisitView) -> None:
        self._view = view
        self._undoing.show_visit(view.visit_id)
        # First of all: nothing may be asked of a past moment, whatever a page makes of it.
        self._stand()
        self._theme.set_past(view.past)
        self._header.show_view(view)
        self._pages.show_view(view)
        self._header.show_counts(self._pages.counts())
        self.source.show_view(view)
        self._tasks.show_view(view)
        self._sidebar.show_visit(view.visit_id)
        self._show_moment(view)
        self._show_selection()
        self._stand()
        self._word_title()
        if self._middle.currentWidget() is self._welcome or (view.past and self._middle.on_registry):
            self._middle.show_visit()
        self.shown.emit(view)

    def _show_moment(self, view: VisitView) -> None:
        self._journal.set_journal(view.newest, day_marks(view, say.words))
        self._journal.set_position(view.entry if view.past else None, entry_sentence(view, say.words))
        self._past.setVisible(view.past)
        if view.past:
            self._past.show_line(*banner_line(view, say.words), (self.registry.action("back-to-now"),))

    def _show_selection(self) -> None:
        """The inspector stands beside a page that leaves it room."""
        self._inspector.setVisible(self._middle.on_pages and not self.page.takes_all())
        self._inspector.show_inspection(self._inspected(), self.page.commands())

    def _asked_in_inspector(self, command: str, fields: dict[str, Any]) -> None:
        if not self.page.does(command, fields):
            self.open_form(command, fields)

    def _show_known(self, person: str) -> None:
        self.show_page(self._pages.people.name)
        self.page.select(person)

    def _inspected(self) -> Inspection | None:
        page = self.page
        if isinstance(page, RegistryPage):
            return page.inspection()
        if self._view is None:
            return None
        selection = page.selection()
        subject = next((str(selection[name]) for name in INSPECTED if selection.get(name)), "")
        return inspect(self._view, subject, say.words)

    def _page_shown(self) -> None:
        self.registry.mute_menus(False)
        self._sidebar.show_registry(self.page.name if self._middle.on_registry else "")
        self._show_selection()
        self._stand()
        self._word_title()

    def _page_hidden(self) -> None:
        """A form says beside its rows what will be recorded; the inspector would only take its room."""
        self._inspector.hide()
        self.registry.mute_menus(True)
        self._toast.hide()
        self._stand()
        self._word_title()

    def _page_at(self, number: int) -> None:
        self.trigger(f"page-{PAGES[number]}")

    def _open_visit(self, visit_id: UUID) -> None:
        self._tasks.set_aside()
        self._journal.await_entry(None)
        self._desk.look_at(visit_id)
        self._middle.show_visit()

    def _back_to_now(self) -> None:
        self.look_at(None)

    def _source_stands(self) -> None:
        self._tasks.forms.stand_source(self.source.source)
        self._pages.letters.show_standing(self.source.source)

    def _register_letter(self) -> None:
        self.open_form(name_of(RegisterLetter))

    def _recorded(self) -> None:
        self._notice.hide()
        self._stand()

    def _select_recorded(self, recorded: Recorded) -> None:
        """Select what a form has just recorded, where its page shows it."""
        view, request = self._view, recorded.requests[-1]
        numbers = recorded.receipts[-1].entries
        if isinstance(self.page, RegistryPage):
            self.page.select(request.about or self.page.newest())
            return
        if view is None or view.past or not numbers or numbers[0] > len(view.history):
            return
        event = view.history[numbers[0] - 1].entry.event
        subject = getattr(event, "item", None) or getattr(event, "member", None)
        if subject is not None:
            self.page.select(subject)

    def _verified(self, verification: Verification) -> None:
        text = say("journal.verified" if verification.ok else "journal.damaged", count=verification.events)
        self._journal.set_verified(text, damaged=not verification.ok)

    def _stand(self) -> None:
        view, office = self._view, self._office
        undo, redo = self._undoing.next_undo, self._undoing.next_redo
        self.registry.stand_at(
            Situation(
                office=office is not None,
                writable=office is not None and office.writable,
                visit=view is not None,
                past=view is not None and view.past,
                closed=view is not None and view.visit.closed,
                typing=not self._middle.on_pages,
                undo=undo.command if undo else "",
                redo=redo.command if redo else "",
            )
        )
        self._header.show_secondary(*self._beside_primary())
        self._header.show_primary(
            self.registry.action("primary"), self.primary[0], shown=view is not None and not view.past
        )

    def _beside_primary(self) -> tuple[str, str]:
        """The action offered beside the primary button, and its words: of a closed visit, to reopen it."""
        closed = self._view is not None and self._view.visit.closed
        way = f"command.{name_of(ReopenVisit)}" if closed else self.page.secondary()
        if not way or not self.registry.action(way).isEnabled():
            return "", ""
        return way, say("inspector.ask", command=say(way)) if closed else say(f"action.{way}")

    def _fit_corner(self) -> None:
        self._corner.stand_in(self.menuBar(), self.width())

    def _word_title(self) -> None:
        view = None if self._middle.on_registry else self._view
        self.setWindowTitle(window_title(self._open_now(), view, self._office, say.words))

    def _open_now(self) -> str:
        """The code of what is open: a form, a list from outside, or else the page."""
        if self.forms.form is not None:
            return f"command.{self.forms.form.draft.command}"
        return f"command.{RECONCILE}" if self._middle.currentWidget() is self.lists else f"page.{self.page.name}"

    def _lay_out(self) -> None:
        for widget in (self.forms, self.lists, self._welcome):
            self._middle.addWidget(widget)
        banners = (self._past, self._notice)
        self.setCentralWidget(arranged(banners, self._sidebar, self._middle, self._inspector, self._journal))
