"""What the officer is filling in: a form, or a list from outside. One is open; the others wait as drafts."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.desk.prepared import PREPARED_MARKS, KeptMark, PreparedMarks
from desktop.desk.requests import Requests
from desktop.desk.view import OfficeView, VisitView
from desktop.files.export.table import ExportTable
from desktop.forms.cell_host import CellHost
from desktop.forms.drafts import Draft, Drafts
from desktop.forms.form_host import COMPOSE, RECONCILE, FormHost, fits
from desktop.window.menus.drafts_menu import DraftsMenu
from domain.core.late import late
from domain.core.message import CommandClass
from domain.programme.planning import PlanItem

if TYPE_CHECKING:
    from desktop.composing import page as composing
    from desktop.composing.composition import Composition
    from desktop.forms import programme_form
    from desktop.reconciling import page as reconciling
else:
    composing, reconciling = late("desktop.composing.page"), late("desktop.reconciling.page")
    programme_form = late("desktop.forms.programme_form")


class Tasks(QObject):
    """Opens what is filled in, a form beside the page, a list in its place, and goes on with drafts."""

    form_opened = Signal()
    """A form is open, to be shown beside the page."""
    opened = Signal(object)
    """The widget to show in the place of the pages."""
    closed = Signal()
    """The pages are to be shown again."""
    marks_wanted = Signal(object)
    """The `PreparedMarks` of a draft, to go on with on their page."""
    marks_thrown_away = Signal(str)
    """The id of a draft of marks that is no more, and whose marks are to go with it."""

    def __init__(self, drafts: Drafts, officer: str, requests: Requests, parent: QWidget) -> None:
        super().__init__(parent)
        self.forms = FormHost(drafts, officer, requests, parent)
        self.cells = CellHost(self.forms, officer, requests, self)
        self._requests, self._parent, self._officer = requests, parent, officer
        self._lists: reconciling.ReconcilePage | None = None
        self._composing: composing.ComposePage | None = None
        self._office: OfficeView | None = None
        self._menu = DraftsMenu(parent)
        self._view: VisitView | None = None
        self._source: str | None = None
        self._menu.draft_chosen.connect(self._go_on_with)
        self._menu.draft_unwanted.connect(self._throw_away)
        self.forms.closed.connect(self.closed)

    @property
    def lists(self) -> reconciling.ReconcilePage:
        """Where a list from outside is read and reconciled; made when it is first asked for."""
        if self._lists is None:
            self._lists = self._made_lists()
        return self._lists

    @property
    def composition(self) -> composing.ComposePage:
        """Where the composition of a meeting is drawn up; made when it is first asked for."""
        if self._composing is None:
            self._composing = self._made_composing()
        return self._composing

    def open_in(self, place: QWidget | None) -> str:
        """The code of the name of what is open beside the page or in its `place`; empty if nothing is."""
        if place is self._composing and place is not None:
            return f"command.{COMPOSE}"
        if self.forms.form is not None:
            return f"command.{self.forms.form.draft.command}"
        return f"command.{RECONCILE}" if place is self._lists and place is not None else ""

    def show_view(self, view: VisitView) -> None:
        """Learn the visit; what is open is judged anew."""
        self._view = view
        self.forms.show_view(view)
        self.cells.show_view(view)
        for part in self._pages_open():
            part.show_view(view)

    def show_office(self, office: OfficeView) -> None:
        """Learn the registries; what is open is judged anew."""
        self._office = office
        if office.officer != self._officer:
            self._officer = office.officer
            self.forms.be_officer(office.officer)
            self.cells.be_officer(office.officer)
        self.forms.show_registries(office.registries)
        self.cells.show_registries(office.registries)
        for part in self._pages_open():
            part.show_registries(office.registries)
        self.forms.tell_drafts()

    def stand_source(self, source: str | None) -> None:
        """Learn the standing source, which forms and lists take over."""
        self._source = source
        self.forms.stand_source(source)
        for part in self._pages_open():
            part.stand_source(source)

    def open_form(self, command: CommandClass, fields: dict[str, Any]) -> None:
        """Open the form of a command with what is already known."""
        self.cells.set_aside()
        self.forms.open(command, fields)
        self._show_form()

    def compose(self, item: str) -> None:
        """Draw up the composition of an item; where a draft of it waits, go on with that."""
        self._show_composing()
        waiting = self._composition_waiting(item)
        if waiting is not None:
            self.composition.resume(waiting)
        else:
            self.composition.begin(item)

    def _composition_waiting(self, item: str) -> Draft | None:
        """The draft of the composition of an item of the visit on show that was changed last."""
        visit = self._view.visit_id.hex if self._view is not None else None
        waiting = (each for each in self.forms.waiting() if each.command == COMPOSE and each.visit == visit)
        return next((each for each in waiting if each.fields.get("item") == item), None)

    def tables(self) -> tuple[ExportTable, ...]:
        """What of the composition in hand is copied and saved; none while none is drawn up."""
        return self._composing.tables() if self._composing is not None else ()

    @property
    def composed(self) -> Composition | None:
        """The composition in hand; None while none is drawn up."""
        return self._composing.wanted if self._composing is not None else None

    def read_list(self, side: str) -> None:
        """Ask for a file with a new list of a side."""
        self._show_lists()
        self.lists.begin(side)

    def paste_list(self, side: str) -> None:
        """Take what was copied as a new list of a side: a file, or rows of a table."""
        copied = QApplication.clipboard().mimeData()
        urls = copied.urls() if copied is not None else []
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        self._show_lists()
        if files:
            self.lists.read(side, files[0])
        elif copied is not None:
            self.lists.paste(side, copied)

    def paste_programme(self, view: VisitView, day: str) -> None:
        """Take what was copied as items of the programme; lines without a day are of the one given."""
        self.open_form(PlanItem, programme_form.opening_fields(QApplication.clipboard().text(), view, day))

    def resume(self, corner: QPoint) -> None:
        """Go on with the draft of this visit; of several, one is chosen in a menu above a corner of the screen."""
        visit_id = self._view.visit_id if self._view and not self._view.read_only else None
        fitting = [draft for draft in self.forms.waiting() if fits(draft, visit_id)]
        if len(fitting) > 1:
            self._menu.offer(fitting, self._view, corner)
        elif fitting:
            self._go_on_with(fitting[0])

    def set_aside(self) -> None:
        """Close what is open, and keep what was typed."""
        self.cells.set_aside()
        self.forms.set_aside()
        for part in self._pages_open():
            part.set_aside()

    def close(self) -> None:
        """Keep what is open, as the window closes."""
        self.cells.set_aside()
        self.forms.keep_open_draft()
        for part in self._pages_open():
            part.keep_draft()
        if self._lists is not None:
            self._lists.close_reading()

    def keep_marks(self, prepared: PreparedMarks) -> None:
        """Keep what is prepared in a list as a draft; forget the draft where nothing is."""
        if not prepared.marks:
            self.forms.drop(prepared.id)
            return
        fields = {"page": prepared.page, "item": prepared.shown, "marks": msgspec.to_builtins(prepared.marks)}
        typed, visit = datetime.now(UTC), prepared.visit.hex
        self.forms.keep(Draft(id=prepared.id, command=PREPARED_MARKS, visit=visit, fields=fields, typed_at=typed))

    def _throw_away(self, draft: Draft) -> None:
        self.forms.throw_away(draft)
        if draft.command == PREPARED_MARKS:
            self.marks_thrown_away.emit(draft.id)

    def _go_on_with_marks(self, draft: Draft) -> None:
        page, shown = draft.fields["page"], draft.fields["item"]
        marks = msgspec.convert(draft.fields["marks"], dict[str, KeptMark])
        self.marks_wanted.emit(PreparedMarks(draft.id, page, UUID(draft.visit), shown, marks))

    def _go_on_with(self, draft: Draft) -> None:
        if draft.command == PREPARED_MARKS:
            self._go_on_with_marks(draft)
            return
        if draft.command == RECONCILE:
            self._show_lists()
            self.lists.resume(draft)
            return
        if draft.command == COMPOSE:
            self._show_composing()
            self.composition.resume(draft)
            return
        self.forms.resume(draft)
        self._show_form()

    def _pages_open(self) -> list[reconciling.ReconcilePage | composing.ComposePage]:
        """The pages of tasks that were made so far."""
        return [part for part in (self._lists, self._composing) if part is not None]

    def _made_lists(self) -> reconciling.ReconcilePage:
        made = reconciling.ReconcilePage(self._requests, self._parent)
        made.recorded.connect(self.forms.recorded)
        self._told(made)
        return made

    def _made_composing(self) -> composing.ComposePage:
        made = composing.ComposePage(self._requests, self._officer, self._parent)
        self._told(made)
        return made

    def _told(self, made: reconciling.ReconcilePage | composing.ComposePage) -> None:
        """Connect a page of tasks, and tell it all that is known."""
        made.draft_changed.connect(self.forms.keep)
        made.draft_left.connect(self.forms.draft_kept)
        made.draft_done.connect(self.forms.drop)
        made.closed.connect(self.closed)
        made.stand_source(self._source)
        if self._office is not None:
            made.show_registries(self._office.registries)
        if self._view is not None:
            made.show_view(self._view)

    def _show_form(self) -> None:
        for part in self._pages_open():
            part.set_aside()
        self.form_opened.emit()

    def _show_lists(self) -> None:
        self.set_aside()
        self.opened.emit(self.lists)

    def _show_composing(self) -> None:
        self.set_aside()
        self.opened.emit(self.composition)
