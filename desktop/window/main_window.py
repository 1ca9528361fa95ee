"""The main window: it composes its frame, what is on show in it, and what is offered there."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication

from desktop.desk.desk import Desk
from desktop.desk.standing_source import StandingSources
from desktop.desk.view import OfficeView, Reach, VisitView
from desktop.forms.drafts import Drafts
from desktop.look.theme import Theme
from desktop.pages.page import Page
from desktop.widgets.keys.latin_letter import latin_key
from desktop.window.arranging.arrangement import focus_next
from desktop.window.arranging.reading_order import go_on
from desktop.window.filling_in import FillingIn
from desktop.window.frame import WindowFrame
from desktop.window.menus.offered import OfferedActions
from desktop.window.on_show import OnShow
from desktop.window.selection import Selection
from desktop.window.showing import Showing
from domain.core.message import CommandClass


class MainWindow(WindowFrame):
    """Shows one office: passes requests on to the desk, and what the desk answers to the parts of the window."""

    def __init__(self, desk: Desk, drafts: Drafts, sources: StandingSources, theme: Theme, officer: str) -> None:
        super().__init__(desk, drafts, sources, officer)
        self._on_show = OnShow()
        self.selection = Selection(self, self._on_show)
        self._filling_in = FillingIn(self)
        self._offered = OfferedActions(self, self._on_show, self._filling_in)
        self.showing = Showing(self, self._on_show, self.selection, self._offered, theme)
        self.shown = self.showing.shown
        self._connect_desk()
        self._connect_parts()
        self.reword()
        self.middle.show_page("programme")

    @property
    def view(self) -> VisitView | None:
        """The visit on show."""
        return self._on_show.view

    @property
    def office(self) -> OfficeView | None:
        """The office on show."""
        return self._on_show.office

    @property
    def page(self) -> Page:
        """The page on show."""
        return self.middle.page

    @property
    def on_registry(self) -> bool:
        """Whether the page is one of a registry."""
        return self.middle.on_registry

    @property
    def primary(self) -> tuple[CommandClass | None, dict[str, Any]]:
        """The command Ctrl+N asks for, with what the page knows of it; none where nothing can be changed."""
        return self._offered.primary

    def show_registered(self, page: str, entry: str) -> None:
        """Show an entry of a registry, such as a person, on its page."""
        self.requests.show_page(page)
        self.page.select(entry)

    def tell_done(self, done: str) -> None:
        """Say for a while what was done, where nothing has to be undone."""
        self.toast.show_done(done, "")

    def next_pane(self) -> None:
        """Move the focus to the next pane: sidebar, page, inspector or open form, journal bar."""
        beside = (self.acts, self.since_then, self.inspector, self.forms)
        focus_next((self.sidebar, self.page, *beside, self.journal), self.focusWidget())

    def resume_draft(self) -> None:
        """Go on with the draft of this visit; of several, one is chosen."""
        self.tasks.resume(self.sidebar.drafts_corner())

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.qt_actions.reword()
        self.menus.reword()
        self.registries.reword()
        self.moment.reword()
        self.sidebar.reword()
        self.acts.reword()
        self.since_then.reword()
        self._offered.stand()
        self.fit_corner()
        if self.view is not None:
            self.showing.show_view(self.view)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        elif event.type() == QEvent.Type.StyleChange:
            self.panes.fit(self.width())
            self.header.fit_height(self.height())
            # Once the menus have their letters, too.
            QTimer.singleShot(0, self, self.fit_corner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key with a Cyrillic letter asks for, on a keyboard without Latin ones, as its Latin one does; else
        say why a key does nothing that has an action, which is asked first while it can be done.
        """
        keys = QKeySequence(QKeyCombination(event.modifiers(), Qt.Key(latin_key(event.key()))))
        if keys != QKeySequence(event.keyCombination()) and self.qt_actions.trigger(keys):
            return
        why = self.qt_actions.why_silent(keys)
        if why:
            self.toast.show_note(why)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the window as one reads it; the form in a cell has its own order."""
        focused, cell = QApplication.focusWidget(), self.tasks.cells.form
        if focused is not None and cell is not None and cell.isAncestorOf(focused):
            return super().focusNextPrevChild(forward)
        return go_on(self, forward=forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_corner()
        self.panes.fit(event.size().width())
        self.header.fit_height(event.size().height())

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self.requests.wait_to_close():
            event.ignore()
            return
        self.tasks.close()
        self.requests.close()
        self._desk.close()
        super().closeEvent(event)

    def _connect_desk(self) -> None:
        self._desk.office_seen.connect(self.showing.show_office)
        self._desk.visit_seen.connect(self.showing.show_view)
        self._desk.reach_seen.connect(self._show_reach)
        self._desk.save_waits.connect(self._show_save)
        self._desk.recorded.connect(self.notice.show_recorded)
        self._desk.recorded.connect(self._offered.stand)

    def _connect_parts(self) -> None:
        self.company.changed.connect(self.fit_corner)
        self.sidebar.visit_chosen.connect(self.showing.open_visit)
        self.sidebar.menu_wanted.connect(self._offer_visit_menu)
        self.sidebar.registry_chosen.connect(self.requests.show_page)
        self.sidebar.drafts_wanted.connect(self.resume_draft)
        self.moment.visits_seen.connect(self.sidebar.show_moment)
        self.middle.page_shown.connect(self._page_shown)
        self.header.action_wanted.connect(self.requests.trigger)
        self.forms.known_wanted.connect(partial(self.show_registered, "people"))
        self.forms.drafts_changed.connect(self.sidebar.show_drafts)
        self.source.changed.connect(self.tasks.stand_source)
        self.source.changed.connect(self.pages.show_source)
        self._filling_in.begun.connect(self.selection.show)

    def _show_save(self, waits: bool) -> None:
        self.menu_corner.show_save(waits)
        self.fit_corner()

    def _show_reach(self, reach: Reach) -> None:
        self.menu_corner.show_reach(reach)
        if not reach.cut:
            self.forms.server_is_back()
            self.notice.server_is_back()
        self.fit_corner()

    def _offer_visit_menu(self, visit: UUID | None, spot: QPoint) -> None:
        """Open the menu of a visit of the sidebar at a spot of the screen."""
        shown = self.view.visit_id if self.view is not None else None
        opens = partial(self.showing.open_visit, visit) if visit is not None and visit != shown else None
        self.context_menus.open_for_visit(opens, spot)

    def _page_shown(self) -> None:
        self.notice.pass_over()
        self.menus.mute(self._filling_in.form_open)
        self.sidebar.show_registry(self.page.name if self.on_registry else "")
        self.selection.show()
        self.reminders.tick()
        self._offered.stand()
