"""Handing an office or a visit to every part of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk.view import OfficeView, VisitView
from desktop.look.theme import Theme
from desktop.machine import clock
from desktop.models.page_counts import page_counts, registry_counts
from desktop.window.frame import WindowFrame
from desktop.window.menus.offered import OfferedActions
from desktop.window.menus.warming import Warming
from desktop.window.on_show import OnShow
from desktop.window.selection import Selection
from desktop.window.sidebar.visit_groups import first_listed
from desktop.wording.words import say
from domain.core.late import late
from domain.core.message import name_of
from domain.projections.visits import visit_row
from domain.visit.opening import OpenVisit

if TYPE_CHECKING:
    from desktop.window.new_visits import first_visit, new_visit, welcome
else:
    first_visit, new_visit, welcome = (
        late(f"desktop.window.new_visits.{name}") for name in ("first_visit", "new_visit", "welcome")
    )


MANY = 1_000
"""With more items and members than these, what is said of the selection follows a moment after the page."""


class Showing(QObject):
    """Shows what the desk answers: an office, then the first of its visits until another is chosen."""

    shown = Signal(object)
    """A `VisitView` that now stands on the pages."""

    def __init__(
        self, frame: WindowFrame, on_show: OnShow, selection: Selection, offered: OfferedActions, theme: Theme
    ) -> None:
        super().__init__(frame)
        self._frame, self._on_show, self._selection, self._offered = frame, on_show, selection, offered
        self._theme, self._warming = theme, Warming(frame.applicable, frame)
        frame.journal.entry_chosen.connect(self._warming.rest)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(selection.show)
        self._left = ""
        self.welcome: welcome.Welcome | None = None
        """What stands in the place of the pages of an office without visits; made when it is first needed."""

    def go_on_with(self, visit: str) -> None:
        """Learn which visit stood in the window when it was closed last: it is shown first, where the office has it."""
        self._left = visit

    def open_visit(self, visit_id: UUID) -> None:
        """Show a visit of the office, with any form set aside."""
        self._frame.tasks.set_aside()
        self._frame.moment.open_visit(visit_id)
        self._frame.middle.show_visit()

    def show_office(self, office: OfficeView) -> None:
        """Show an office: its registries, and the visit that stands first until another is chosen."""
        frame = self._frame
        self._on_show.office = office
        for part in (frame.requests, frame.applicable, frame.sidebar, frame.tasks):
            part.show_office(office)
        self._show_registries(office)
        frame.registries.show_office(office)
        frame.sidebar.show_counts(registry_counts(office))
        frame.guide.show_office(len(office.visits), sample=office.sample)
        frame.middle.welcome(None if office.visits or office.damaged else self._welcomed(office))
        frame.menu_corner.show_office(office)
        frame.company.show_office(office)
        frame.fit_corner()
        self._offered.stand()
        holds_any = bool(office.visits or office.damaged)
        if not holds_any and frame.forms.form is None:
            frame.middle.show_pages()
        elif holds_any and self._on_show.view is None:
            today = clock.now().astimezone().date()
            first = first_listed(office.visits, today, self._left) if office.visits else office.damaged[0]
            self.open_visit(UUID(first.id))
        frame.notice.show_office(office)
        frame.moment.show_office(office)

    def show_view(self, view: VisitView) -> None:
        """Show a view on every part; what the parts tell of their selection meanwhile is told once, at the end."""
        before, self._on_show.view = self._on_show.view, view
        if before is not None and before.visit_id == view.visit_id:
            view.take_ranks(before)
        if before is None or (before.visit_id, before.entry) != (view.visit_id, view.entry):
            self._frame.notice.pass_over()
        with self._on_show.handing_over():
            self._hand_over(view)
        middle = self._frame.middle
        # Under a hand that moves on, what is said of the selection would be gone before it is read.
        if not (view.past and self._frame.journal.held) and not middle.on_registry:
            if len(view.schedule) + len(view.delegation) > MANY:
                self._soon.start()
            else:
                self._selection.show()
        self._offered.stand()
        if middle.currentWidget() is self.welcome or (view.past and middle.on_registry):
            middle.show_visit()
        if view.past:
            self._warming.rest()
        else:
            self._warming.begin(view)
        self.shown.emit(view)

    def _hand_over(self, view: VisitView) -> None:
        frame = self._frame
        say.speak_of(view.visit)
        frame.requests.show_view(view)
        frame.applicable.show_view(view)
        frame.undoing.show_visit(view.visit_id)
        if view.past:
            frame.toast.hide()
        # First, so that a page that asks for something while it is shown cannot record in the past.
        self._offered.stand()
        self._theme.set_past(view.past)
        frame.header.show_counts(page_counts(view))
        frame.header.show_view(view)
        frame.pages.show_view(view, frame.middle.visit_page.name)
        for part in (frame.source, frame.reminders, frame.guide, frame.tasks):
            part.show_view(view)
        frame.sidebar.show_visit(view.visit_id)
        frame.sidebar.tell_visit(visit_row(view.visit_id, view.visit), view.recorded_at if view.past else None)
        frame.company.show_view(view)
        if view.past:
            frame.acts.show_view(view)
            frame.since_then.show_view(view)
        frame.moment.show_view(view)

    def _show_registries(self, office: OfficeView) -> None:
        """Show the registries on their pages; what these tell of their selection meanwhile is told once."""
        with self._on_show.handing_over():
            self._frame.pages.show_office(office)
        if self._frame.middle.on_registry:
            self._selection.show()

    def begin_visit(self, office: OfficeView) -> None:
        """Ask in few fields for a further visit of an office."""
        frame = self._frame
        frame.tasks.set_aside()
        asked = new_visit.NewVisit(self._first(office), frame)
        asked.first.typed.know_references({each.reference for each in office.visits})
        asked.left.connect(self._leave_new)
        frame.middle.show_instead(asked)
        asked.setFocus()

    def _leave_new(self, typed: bool) -> None:
        self._frame.middle.show_pages()
        if typed:
            self._frame.forms.draft_kept.emit(name_of(OpenVisit))

    def _first(self, office: OfficeView) -> first_visit.FirstVisit:
        frame = self._frame
        first = first_visit.FirstVisit(frame.requests, office.officer, frame)
        first.draft_changed.connect(frame.forms.keep)
        first.draft_done.connect(frame.forms.drop)
        first.whole_wanted.connect(partial(frame.requests.open_form, OpenVisit))
        return first

    def _welcomed(self, office: OfficeView) -> QWidget:
        if self.welcome is None:
            frame, first = self._frame, self._first(office)
            self.welcome = welcome.Welcome(first, frame.qt_actions.action("open-sample"), frame)
            frame.middle.addWidget(self.welcome)
        self.welcome.first.set_writable(office.writable)
        return self.welcome
