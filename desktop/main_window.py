"""The main window: it composes the sidebar, the pages of a visit, forms and the journal bar, and no more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.actions.registry import Registry, Situation
from desktop.actions.table import PAGES
from desktop.answers import Answers
from desktop.arrangement import arranged
from desktop.corner import Corner
from desktop.desk import Desk, Failed, Recorded
from desktop.drafts_menu import DraftsMenu
from desktop.form_host import FORM_TAG, RECONCILE, FormHost, fits, request_of, tag_of
from desktop.forms.drafts import Draft, Drafts
from desktop.forms.table import FORMS
from desktop.header import Header
from desktop.inspector import Inspector
from desktop.middle import Middle
from desktop.models.inspection import Inspection, inspect
from desktop.moment import banner_line, day_marks, entry_sentence, journal_words
from desktop.pages.attendance import AttendancePage
from desktop.pages.awaiting import AwaitingPage
from desktop.pages.checks import ChecksPage
from desktop.pages.correspondence import CorrespondencePage
from desktop.pages.delegations import DelegationsPage
from desktop.pages.journal import JournalPage
from desktop.pages.meetings import MeetingsPage
from desktop.pages.page import Page
from desktop.pages.people import PeoplePage
from desktop.pages.press import PressPage
from desktop.pages.programme import ProgrammePage
from desktop.pages.registry_page import RegistryPage
from desktop.pages.sheets import SheetsPage
from desktop.pages.venues import VenuesPage
from desktop.problems import sentence
from desktop.reconciling.page import LIST_TAG, ReconcilePage
from desktop.registry_pane import RegistryPane
from desktop.sidebar import Sidebar
from desktop.source_strip import SourceStrip
from desktop.standing_source import StandingSources
from desktop.theme import Theme
from desktop.undo import Undoing
from desktop.view import OfficeView, VisitView
from desktop.welcome import Welcome
from desktop.widgets.banner import Banner, BannerKind
from desktop.widgets.journal_bar import JournalBar
from desktop.widgets.toast import Toast
from desktop.words import say
from domain.message import name_of
from domain.problem import Problem
from domain.request import Request

if TYPE_CHECKING:
    from domain.verification import Verification

MENU_GAP = 24
"""Pixels kept free between the last menu and the corner."""


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
        self._forms, self._drafts = FormHost(drafts, officer, self), DraftsMenu(self)
        standing, none = (self.registry.action(name) for name in ("standing-source", "clear-source"))
        self.source = SourceStrip(sources, standing, none, self)
        self._inspector, self._lists = Inspector(self), ReconcilePage(self)
        self._journal = JournalBar(journal_words(say.words), self)
        self._welcome = Welcome(self.registry.action("command.open-visit"), self.registry.action("open-sample"), self)
        self._registries = RegistryPane((PeoplePage(self), VenuesPage(self)), self.registry.action("primary"), self)
        sheets, journal, self._letters = SheetsPage(self), JournalPage(self), CorrespondencePage(self)
        self._pages: dict[str, Page] = {page.name: page for page in (*self._made_pages(), sheets, journal)}
        self._corner = Corner(self.registry.action("find"), self)
        self._middle = Middle(self._header, self.source, self._pages, self._registries, self)
        self._lay_out()
        self._toast = Toast(self._middle)
        self._undoing = Undoing(desk, self._toast, self)
        # Before the window's own connections, so that a page that is shown may already ask.
        self._answers = Answers(desk, sheets, journal, self)
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
        """The command Ctrl+N asks for, with what the page knows of it; none in the past."""
        view = self._view
        if self._middle.on_registry:
            return self.page.primary, self.page.primary_fields()
        if view is None:
            return "open-visit", {}
        if view.past:
            return "", {}
        if view.visit.closed:
            return "reopen-visit", {}
        return self.page.primary, self.page.primary_fields()

    @property
    def forms(self) -> FormHost:
        """Where forms open."""
        return self._forms

    @property
    def lists(self) -> ReconcilePage:
        """Where a list that came from outside is read and reconciled."""
        return self._lists

    @property
    def undoing(self) -> Undoing:
        """What undoes and redoes the commands of this window."""
        return self._undoing

    def open_form(self, command: str, fields: dict[str, Any] | None = None) -> None:
        """Open the form of a command; the selection fills in those of its fields that it knows."""
        if not self.registry.action(f"command.{command}").isEnabled():
            return
        shown = {field.name for field in FORMS[command].fields}
        selection = self.page.selection() if self._view or self._middle.on_registry else {}
        known = {name: value for name, value in selection.items() if name in shown}
        self._forms.open(command, {**known, **(fields or {})})
        self._show_form()

    def paste_list(self) -> None:
        """Take what was copied as a new list of the side on show: a file, or rows of a table."""
        copied = QApplication.clipboard().mimeData()
        urls = copied.urls() if copied is not None else []
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        side = self._listed_side()
        self._show_lists()
        if files:
            self._lists.read(side, files[0])
        else:
            self._lists.paste(side, QApplication.clipboard().text())

    def read_list(self) -> None:
        """Ask for a file with a new list of the side on show."""
        side = self._listed_side()
        self._show_lists()
        self._lists.begin(side)

    def look_at(self, entry: int | None) -> None:
        """Look at the visit as of an entry; None is now."""
        if self._view is not None:
            self._desk.look_at(self._view.visit_id, entry)

    def show_page(self, name: str) -> None:
        """Show a page of the visit, or of a registry as it stands now; a form that is open is kept as a draft."""
        self._forms.set_aside()
        self._lists.set_aside()
        if name in self._registries.pages and self._view is not None and self._view.past:
            self.look_at(None)
        self._middle.show_page(name)

    def show_subject(self, subject: str) -> None:
        """Show what has that id, on the first page that knows it."""
        for name, page in [*self._pages.items(), *self._registries.pages.items()]:
            if page.select(subject):
                self._middle.show_page(name)
                return

    def next_pane(self) -> None:
        """Move the focus to the next pane: sidebar, page, inspector, journal bar."""
        panes: list[QWidget] = [self._sidebar, self.page, self._inspector, self._journal]
        shown = [pane for pane in panes if pane.isVisible()]
        focus = self.focusWidget()
        at = next((n for n, pane in enumerate(shown) if focus is not None and pane.isAncestorOf(focus)), -1)
        shown[(at + 1) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def resume_draft(self) -> None:
        """Go on with the draft of this visit; of several, one is chosen."""
        visit_id = self._view.visit_id if self._view else None
        fitting = [draft for draft in self._forms.waiting() if fits(draft, visit_id)]
        if len(fitting) > 1:
            self._drafts.offer(fitting, self._view, self._sidebar.drafts_corner())
        elif fitting:
            self._go_on_with(fitting[0])

    def verify(self) -> None:
        """Recompute every leaf of the office, and show the result in the journal bar."""
        self._desk.verify()

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
        self._forms.keep_open_draft()
        self._lists.keep_draft()
        self._lists.close_reading()
        self._answers.close()
        self._desk.close()
        super().closeEvent(event)

    def _made_pages(self) -> list[Page]:
        pages = (ProgrammePage, DelegationsPage, MeetingsPage, PressPage, AttendancePage, ChecksPage)
        return [*(page(self) for page in pages), self._letters, AwaitingPage(self)]

    def _connect(self) -> None:
        self._desk.office_seen.connect(self._show_office)
        self._desk.visit_seen.connect(self._show_view)
        self._desk.recorded.connect(self._recorded)
        self._desk.failed.connect(self._failed)
        self._desk.verified.connect(self._verified)
        self._sidebar.visit_chosen.connect(self._open_visit)
        self._sidebar.registry_chosen.connect(self.show_page)
        self._middle.page_shown.connect(self._page_shown)
        self._middle.page_hidden.connect(self._page_hidden)
        self._sidebar.drafts_wanted.connect(self.resume_draft)
        self._drafts.draft_chosen.connect(self._go_on_with)
        self._drafts.draft_unwanted.connect(self._forms.throw_away)
        self._header.page_chosen.connect(self._page_at)
        self._forms.record_wanted.connect(self._record_form)
        self._forms.form_wanted.connect(self.open_form)
        self._forms.closed.connect(self._middle.show_pages)
        self._forms.drafts_changed.connect(self._sidebar.show_drafts)
        self._lists.record_wanted.connect(self._record_list)
        self._lists.draft_changed.connect(self._forms.keep)
        self._lists.draft_done.connect(self._forms.drop)
        self._lists.closed.connect(self._middle.show_pages)
        self._header.action_wanted.connect(self._trigger)
        self._journal.entry_chosen.connect(self.look_at)
        self._journal.now_chosen.connect(self._back_to_now)
        self._inspector.form_wanted.connect(self.open_form)
        self.source.changed.connect(self._source_stands)
        self.source.letter_wanted.connect(self._register_letter)
        for page in (*self._pages.values(), *self._registries.pages.values()):
            page.form_wanted.connect(self.open_form)
            page.command_wanted.connect(self._record_now)
            page.entry_wanted.connect(self.look_at)
            page.subject_wanted.connect(self.show_subject)
            page.journal_wanted.connect(self._show_in_journal)
            page.action_wanted.connect(self._trigger)
            page.selection_changed.connect(self._show_selection)
        self._letters.source_wanted.connect(self.source.choose)

    def _show_office(self, office: OfficeView) -> None:
        self._office = office
        self._sidebar.show_office(office)
        self._forms.show_registries(office.registries)
        self._lists.show_registries(office.registries)
        self._registries.show_office(office)
        self._sidebar.show_counts(self._registries.counts())
        self._middle.welcome(None if office.visits else self._welcome)
        self._corner.show_office(office)
        self._fit_corner()
        self._sidebar.show_drafts(len(self._forms.waiting()))
        self._word_title()
        self._stand()
        if not office.visits and self._forms.form is None:
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
        for page in self._pages.values():
            page.show_view(view)
        self._header.show_counts({name: page.count() for name, page in self._pages.items()})
        self.source.show_view(view)
        self._forms.show_view(view)
        self._lists.show_view(view)
        self._sidebar.show_visit(view.visit_id)
        self._show_moment(view)
        self._show_selection()
        self._stand()
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

    def _inspected(self) -> Inspection | None:
        page = self.page
        if isinstance(page, RegistryPage):
            return page.inspection()
        if self._view is None:
            return None
        selection = page.selection()
        subject = selection.get("item") or selection.get("member") or selection.get("figure") or ""
        return inspect(self._view, subject, say.words)

    def _go_on_with(self, draft: Draft) -> None:
        if draft.command == RECONCILE:
            self._show_lists()
            self._lists.resume(draft)
            return
        self._forms.resume(draft)
        self._show_form()

    def _listed_side(self) -> str:
        return str(self._pages["delegations"].primary_fields().get("side", "guest"))

    def _trigger(self, action_id: str) -> None:
        self.registry.action(action_id).trigger()

    def _show_lists(self) -> None:
        self._forms.set_aside()
        self._middle.show_instead(self._lists)

    def _show_form(self) -> None:
        self._lists.set_aside()
        self._middle.show_instead(self._forms)

    def _page_shown(self) -> None:
        self.registry.mute_menus(False)
        self._sidebar.show_registry(self.page.name if self._middle.on_registry else "")
        self._show_selection()
        self._stand()

    def _page_hidden(self) -> None:
        """A form says beside its rows what will be recorded; the inspector would only take its room."""
        self._inspector.hide()
        self.registry.mute_menus(True)
        self._toast.hide()

    def _page_at(self, number: int) -> None:
        self._middle.show_page(PAGES[number])

    def _open_visit(self, visit_id: UUID) -> None:
        self._forms.set_aside()
        self._lists.set_aside()
        self._desk.look_at(visit_id)
        self._middle.show_visit()

    def _back_to_now(self) -> None:
        self.look_at(None)

    def _record_form(self, requests: tuple[Request, ...]) -> None:
        self._desk.record(*requests, tag=tag_of(requests[-1]), called=name_of(type(requests[-1].command)))

    def _record_list(self, requests: Any, tag: str) -> None:
        self._desk.record(*requests, tag=tag, called=RECONCILE)

    def _record_now(self, command: str, fields: dict[str, Any]) -> None:
        if self._view is None or not self.registry.action(f"command.{command}").isEnabled():
            return
        try:
            self._desk.record(request_of(command, fields, self._view, self.source.source))
        except Problem as problem:
            self.show_problem(problem)

    def _show_in_journal(self, number: int) -> None:
        self._middle.show_page("journal")
        journal = self._pages["journal"]
        assert isinstance(journal, JournalPage)
        journal.select_entry(number)

    def _source_stands(self) -> None:
        self._forms.stand_source(self.source.source)
        self._letters.show_standing(self.source.source)

    def _register_letter(self) -> None:
        self.open_form("register-letter")

    def _recorded(self, recorded: Recorded) -> None:
        self._undoing.note(recorded)
        self._notice.hide()
        if recorded.job.tag.startswith(FORM_TAG):
            self._forms.recorded(recorded.job.tag.removeprefix(FORM_TAG))
            self._select_recorded(recorded)
        if recorded.job.tag.startswith(LIST_TAG):
            self._lists.recorded(recorded.job.tag.removeprefix(LIST_TAG))
        if any(receipt.entries for receipt in recorded.receipts):
            self._undoing.tell(recorded)
        self._stand()

    def _select_recorded(self, recorded: Recorded) -> None:
        """Select what a form has just recorded, where its page shows it."""
        view, request = self._view, recorded.job.requests[-1]
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

    def _failed(self, failed: Failed) -> None:
        form, command_id = failed.tag.startswith(FORM_TAG), failed.tag.removeprefix(FORM_TAG)
        if failed.tag.startswith(LIST_TAG) and self._lists.failed(failed.tag.removeprefix(LIST_TAG), failed.problem):
            return
        if not (form and self._forms.failed(command_id, failed.problem)):
            self.show_problem(failed.problem)

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
                undo=undo.command if undo else "",
                redo=redo.command if redo else "",
            )
        )
        way = self.page.secondary() if view is not None and not view.past and not view.visit.closed else ""
        self._header.show_secondary(way, say(f"action.{way}") if way else "")
        self._header.show_primary(
            self.registry.action("primary"), self.primary[0], shown=view is not None and not view.past
        )

    def _fit_corner(self) -> None:
        menus = self.menuBar().actions()
        right = max((self.menuBar().actionGeometry(menu).right() for menu in menus), default=0)
        self._corner.fit(self.width() - right - MENU_GAP)
        # A menu bar gives its corner a new place only when it is set anew.
        self.menuBar().setCornerWidget(self._corner)
        self._corner.show()

    def _word_title(self) -> None:
        name = self._office.path.name if self._office else say("window.name")
        mark = f" — {say('window.sample')}" if self._office is not None and self._office.sample else ""
        self.setWindowTitle(f"{name}{mark} — {say('window.name')}")

    def _lay_out(self) -> None:
        for widget in (self._forms, self._lists, self._welcome):
            self._middle.addWidget(widget)
        banners = (self._past, self._notice)
        self.setCentralWidget(arranged(banners, self._sidebar, self._middle, self._inspector, self._journal))
