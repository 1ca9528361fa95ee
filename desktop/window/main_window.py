"""The main window: it composes the sidebar, the pages of a visit, forms and the journal bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.actions.menu_bar import Menus
from desktop.actions.qt_actions import QtActions
from desktop.actions.situation import Situation
from desktop.actions.table import PAGES
from desktop.day.reminder_line import ReminderLine
from desktop.desk.desk import Desk
from desktop.desk.recorded import Recorded
from desktop.desk.standing_source import StandingSources
from desktop.desk.view import OfficeView, Reach, VisitView
from desktop.forms.drafts import Drafts
from desktop.look.theme import Theme
from desktop.models.inspection import PageAct
from desktop.models.page_counts import page_counts, registry_counts
from desktop.pages.page import Page
from desktop.widgets.banner import Banner, BannerKind
from desktop.widgets.journal_bar import JournalBar
from desktop.widgets.toast import Toast
from desktop.window.applicable import Applicable
from desktop.window.arrangement import arranged, column, focus_next
from desktop.window.central_stack import CentralStack
from desktop.window.company import Company
from desktop.window.context_menu import ContextMenus
from desktop.window.guide import Guide
from desktop.window.header import Header
from desktop.window.inspector import Inspected, Inspector
from desktop.window.menu_corner import MenuCorner
from desktop.window.moment import Moment, journal_words
from desktop.window.notice import Notice
from desktop.window.offered import primary, secondary, situation
from desktop.window.page_set import PageSet
from desktop.window.panes import Panes
from desktop.window.reading_order import go_on
from desktop.window.registry_pane import RegistryPane
from desktop.window.requests import WindowRequests
from desktop.window.sidebar import Sidebar
from desktop.window.source_strip import SourceStrip
from desktop.window.tasks import Tasks
from desktop.window.title import window_title
from desktop.window.undo import Undoing
from desktop.window.warming import Warming
from desktop.wording.words import say
from domain.core.late import late
from domain.core.message import CommandClass
from domain.visit.opening import OpenVisit

if TYPE_CHECKING:
    from desktop.window import first_visit, welcome
else:
    first_visit, welcome = late("desktop.window.first_visit"), late("desktop.window.welcome")


class MainWindow(QMainWindow):
    """Shows one office: passes requests on to the desk, and what the desk answers to the parts of the window."""

    shown = Signal(object)
    """A `VisitView` that now stands on the pages."""

    def __init__(self, desk: Desk, drafts: Drafts, sources: StandingSources, theme: Theme, officer: str) -> None:
        super().__init__()
        self._desk, self._theme = desk, theme
        self._welcome: welcome.Welcome | None = None
        self._office: OfficeView | None = None
        self._view: VisitView | None = None
        self._showing = False
        self._stands: Situation | None = None
        self.qt_actions = QtActions(self)
        action = self.qt_actions.action
        self._sidebar, self._header = Sidebar(self), Header(PAGES, self)
        self._past = Banner(BannerKind.PAST, self)
        self._notice = Notice(action, self)
        self.requests = WindowRequests(desk, self.qt_actions, self._notice, self)
        self._pages = PageSet(self.requests, self, self._show_selection, self._stand)
        self.tasks = Tasks(drafts, officer, self.requests, self)
        self.forms = self.tasks.forms
        self.source = SourceStrip(sources, action("standing-source"), action("clear-source"), self.requests, self)
        self._inspector, self._inspected = Inspector(self), Inspected()
        self._applicable = Applicable()
        self.qt_actions.judge_by(self._applicable.why_not)
        self._warming = Warming(self._applicable, self)
        self.context_menus = ContextMenus(self.qt_actions, self._applicable, self.requests, self)
        self._journal = JournalBar(journal_words(say.words), self)
        self.reminders = ReminderLine(self)
        self._registries = RegistryPane(self._pages.registry, action("primary"), self)
        self._corner = MenuCorner(action("find"), self)
        self.guide = Guide(self)
        strips = column(self.guide, self.source, stretched=self.source)
        self._middle = CentralStack(self._header, strips, self._pages, self._registries, self)
        self.panes = Panes(self._sidebar, self._middle, self._inspector, self.forms, self)
        beside = (self._inspector, self.forms)
        banners = (self._past, self._notice)
        self.setCentralWidget(arranged(banners, self._sidebar, self._middle, beside, self.reminders, self._journal))
        self._toast = Toast(self._middle)
        self.undoing = Undoing(desk, self._toast, self)
        self.moment = Moment(desk, self._journal, self._past, action("back-to-now"), self)
        self.requests.reach(self._middle, self._pages, self.tasks, self.source, self.moment)
        self._company = Company(desk, self.tasks, self._sidebar, self._corner, self)
        self._connect()
        self.menus = Menus(self.menuBar(), self.qt_actions)
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
    def on_registry(self) -> bool:
        """Whether the page is one of a registry."""
        return self._middle.on_registry

    @property
    def primary(self) -> tuple[CommandClass | None, dict[str, Any]]:
        """The command Ctrl+N asks for, with what the page knows of it; none where nothing can be changed."""
        return primary(self.page, self._office, self._view, on_registry=self._middle.on_registry)

    def tell_done(self, done: str) -> None:
        """Say for a while what was done, where nothing has to be undone."""
        self._toast.show_done(done, "")

    def next_pane(self) -> None:
        """Move the focus to the next pane: sidebar, page, inspector or open form, journal bar."""
        focus_next((self._sidebar, self.page, self._inspector, self.forms, self._journal), self.focusWidget())

    def resume_draft(self) -> None:
        """Go on with the draft of this visit; of several, one is chosen."""
        self.tasks.resume(self._sidebar.drafts_corner())

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.qt_actions.reword()
        self.menus.reword()
        self._registries.reword()
        self.moment.reword()
        self._sidebar.reword()
        self._stand()
        self._fit_corner()
        if self._view is not None:
            self._show_view(self._view)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        elif event.type() == QEvent.Type.StyleChange:
            self.panes.fit(self.width())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the window as one reads it; a form has its own order."""
        focused = QApplication.focusWidget()
        forms = (form for form in (self.forms.form, self.tasks.cells.form) if form is not None)
        if focused is not None and any(form.isAncestorOf(focused) for form in forms):
            return super().focusNextPrevChild(forward)
        return go_on(self, forward=forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_corner()
        self.panes.fit(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self.requests.wait_to_close():
            event.ignore()
            return
        self.tasks.close()
        self.requests.close()
        self._desk.close()
        super().closeEvent(event)

    def _connect(self) -> None:
        self._desk.office_seen.connect(self.show_office)
        self._desk.visit_seen.connect(self._show_view)
        self._desk.reach_seen.connect(self._show_reach)
        self._company.changed.connect(self._fit_corner)
        self._desk.recorded.connect(self._notice.show_recorded)
        self._desk.recorded.connect(self._stand)
        self._sidebar.visit_chosen.connect(self.open_visit)
        self._sidebar.menu_wanted.connect(self._offer_visit_menu)
        self.moment.rested.connect(self._show_selection)
        self._journal.released.connect(self._show_selection)
        self.moment.visits_seen.connect(self._sidebar.show_moment)
        self._sidebar.registry_chosen.connect(self.requests.show_page)
        self._middle.page_shown.connect(self._page_shown)
        self._middle.page_hidden.connect(self._page_hidden)
        self._sidebar.drafts_wanted.connect(self.resume_draft)
        self._header.action_wanted.connect(self.requests.trigger)
        self.forms.recorded.connect(self._select_recorded)
        self.forms.draft_kept.connect(self._say_kept)
        self.forms.known_wanted.connect(self._show_known)
        self.tasks.opened.connect(self._middle.show_instead)
        self.tasks.form_opened.connect(self._form_opened)
        self.tasks.cells.changed.connect(self._cell_changed)
        self.tasks.closed.connect(self._middle.show_pages)
        self.tasks.drafts_changed.connect(self._sidebar.show_drafts)
        self.guide.page_wanted.connect(self.requests.show_page)
        self._inspector.form_wanted.connect(self._asked_in_inspector)
        self._inspector.more_wanted.connect(self._offer_menu)
        self._middle.menu_wanted.connect(self._offer_menu)
        self.source.changed.connect(self.tasks.stand_source)
        self.source.changed.connect(self._pages.show_source)

    def show_office(self, office: OfficeView) -> None:
        """Show an office: its registries, and the newest of its visits until another is chosen."""
        self._office = office
        self.requests.show_office(office)
        self._applicable.show_office(office)
        self._sidebar.show_office(office)
        self.tasks.show_office(office)
        self._show_registries(office)
        self._registries.show_office(office)
        self._sidebar.show_counts(registry_counts(office))
        self.guide.show_office(len(office.visits), sample=office.sample)
        self._middle.welcome(None if office.visits else self._welcomed(office))
        self._corner.show_office(office)
        self._company.show_office(office)
        self._fit_corner()
        self._stand()
        if not office.visits and self.forms.form is None:
            self._middle.show_pages()
        elif office.visits and self._view is None:
            self.open_visit(UUID(office.visits[-1].id))
        self._notice.show_office(office)
        self.moment.show_office(office)

    def _show_registries(self, office: OfficeView) -> None:
        """Show the registries on their pages; what these tell of their selection meanwhile is told once."""
        self._showing = True
        try:
            self._pages.show_office(office)
        finally:
            self._showing = False
        if self._middle.on_registry:
            self._show_selection()

    def _show_reach(self, reach: Reach) -> None:
        self._corner.show_reach(reach)
        self._fit_corner()

    def _welcomed(self, office: OfficeView) -> QWidget:
        """What stands in the place of the pages of an office without visits; made when it is first needed."""
        if self._welcome is None:
            first = first_visit.FirstVisit(self.requests, office.officer, self)
            first.draft_changed.connect(self.forms.keep)
            first.draft_done.connect(self.forms.drop)
            first.whole_wanted.connect(partial(self.requests.open_form, OpenVisit))
            self._welcome = welcome.Welcome(first, self.qt_actions.action("open-sample"), self)
            self._middle.addWidget(self._welcome)
        self._welcome.first.set_writable(office.writable)
        return self._welcome

    def _show_view(self, view: VisitView) -> None:
        """Show a view on every part; what the parts tell of their selection meanwhile is told once, at the end."""
        self._view, self._showing = view, True
        try:
            self._tell_parts(view)
        finally:
            self._showing = False
        # Under a hand that moves on, what is said of the selection would be gone before it is read.
        if not self._journal.held and not self._middle.on_registry:
            self._show_selection()
        self._stand()
        if self._middle.currentWidget() is self._welcome or (view.past and self._middle.on_registry):
            self._middle.show_visit()
        if view.past:
            self._warming.rest()
        else:
            self._warming.begin(view)
        self.shown.emit(view)

    def _tell_parts(self, view: VisitView) -> None:
        say.speak_of(view.visit)
        self.requests.show_view(view)
        self._applicable.show_view(view)
        self.undoing.show_visit(view.visit_id)
        # First, so that a page that asks for something while it is shown cannot record in the past.
        self._stand()
        self._theme.set_past(view.past)
        self._header.show_counts(page_counts(view))
        self._header.show_view(view)
        self._pages.show_view(view, self._middle.visit_page.name)
        self.source.show_view(view)
        self.reminders.show_view(view)
        self.guide.show_view(view)
        self.tasks.show_view(view)
        self._sidebar.show_visit(view.visit_id)
        self._company.show_view(view)
        self.moment.show_view(view)

    def _show_selection(self) -> None:
        """Show the selection in the inspector, beside a page that leaves it room."""
        if self._showing:
            return
        on_pages = self._middle.on_pages
        self.panes.beside(takes_all=not on_pages or self.page.takes_all(), has_page=on_pages)
        self._inspector.show_inspection(self._inspected.of(self.page, self._view), self.page.commands())

    def _asked_in_inspector(self, asked: CommandClass | PageAct, fields: dict[str, Any]) -> None:
        if not self.page.does(asked, fields) and not isinstance(asked, str):
            self.requests.open_form(asked, fields)

    def _offer_menu(self, spot: QPoint) -> None:
        """Open the menu of what is selected at a spot of the screen."""
        self.context_menus.open(self.page, spot)

    def _offer_visit_menu(self, visit: UUID | None, spot: QPoint) -> None:
        """Open the menu of a visit of the sidebar at a spot of the screen."""
        shown = self._view.visit_id if self._view is not None else None
        opens = partial(self.open_visit, visit) if visit is not None and visit != shown else None
        self.context_menus.open_for_visit(opens, spot)

    def show_registered(self, page: str, entry: str) -> None:
        """Show an entry of a registry, such as a person, on its page."""
        self.requests.show_page(page)
        self.page.select(entry)

    def _show_known(self, person: str) -> None:
        self.show_registered("people", person)

    @property
    def _filling_in(self) -> bool:
        """Whether a form or a list is open, which owns Ctrl+Z and the letters pressed with Alt."""
        return self._form_open or not self._middle.on_pages

    @property
    def _form_open(self) -> bool:
        """Whether a form is open, beside the page or over one of its cells."""
        return self.forms.form is not None or self.tasks.cells.form is not None

    def _cell_changed(self) -> None:
        if self._form_open:
            self._toast.hide()
        self.menus.mute(self._filling_in)
        self._stand()

    def _page_shown(self) -> None:
        self.menus.mute(self._form_open)
        self._sidebar.show_registry(self.page.name if self._middle.on_registry else "")
        self._show_selection()
        self._stand()

    def _form_opened(self) -> None:
        """Show the form beside the page; what stood in the place of the page, such as a list, is gone."""
        if not self._middle.on_pages:
            self._middle.show_behind()
        self._show_selection()
        self._page_hidden()
        self.forms.take_focus()

    def _say_kept(self, command: str) -> None:
        self._toast.show_done(say("form.draft-kept", command=say(f"command.{command}")), "")

    def _page_hidden(self) -> None:
        """Make room for what is filled in, which owns the keys."""
        self.panes.beside(takes_all=True, has_page=self._middle.on_pages)
        self.menus.mute(True)
        self._toast.hide()
        self._stand()

    def open_visit(self, visit_id: UUID) -> None:
        """Show a visit of the office, with any form set aside."""
        self.tasks.set_aside()
        self.moment.open_visit(visit_id)
        self._middle.show_visit()

    def _select_recorded(self, recorded: Recorded) -> None:
        self.page.select_recorded(recorded, self._view)

    def _stand(self) -> None:
        """Update the actions, the header and the title after the state of the window changed."""
        view = self._view
        stands = situation(self._office, view, self.undoing, self.primary[0], typing=self._filling_in)
        if stands != self._stands:
            self._stands = stands
            self.qt_actions.stand_at(stands)
        self._header.show_secondary(*secondary(self.page, view, self.qt_actions))
        action, present = self.qt_actions.action("primary"), view is not None and not view.past
        self._header.show_primary(action, self.primary[0], shown=present, quiet=self.page.offers_recording())
        self._inspector.set_quiet(self.page.offers_recording())
        open_now = self.tasks.open_in(self._middle.currentWidget()) or f"page.{self.page.name}"
        shown = None if self._middle.on_registry else view
        self.setWindowTitle(window_title(open_now, shown, self._office, say.words))

    def _fit_corner(self) -> None:
        self._corner.stand_in(self.menuBar(), self.width())
