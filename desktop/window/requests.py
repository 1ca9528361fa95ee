"""Carrying out what pages, forms and actions ask of the window: `desktop.desk.requests.Requests`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from desktop.actions.qt_actions import QtActions
from desktop.concepts import form_of
from desktop.desk.asked import AskedWork
from desktop.desk.desk import Desk
from desktop.desk.prepared import PreparedMarks
from desktop.desk.recorded import Recorded
from desktop.desk.requests import Fields
from desktop.desk.view import OfficeView, VisitView
from desktop.desk.visit_over import plans_late, unsaid_hour
from desktop.desk.work_thread import WorkThread
from desktop.forms.form_requests import request_of
from desktop.machine import clock
from desktop.window.arranging.central_stack import CentralStack
from desktop.window.arrival import arriving
from desktop.window.moment import MomentOnShow
from desktop.window.notice import Notice
from desktop.window.page_set import PageSet
from desktop.window.rest_of_day import rest_of_day
from desktop.window.source_strip import SourceStrip
from desktop.window.tasks import Tasks
from desktop.wording.words import say
from domain.core.late import late
from domain.core.message import CommandClass, name_of
from domain.core.place import OfficePlace
from domain.core.problem import Damaged, Problem
from domain.programme.moving import MoveItem
from domain.programme.planning import PlanItem
from domain.record.backup_watch import BackupWatch
from domain.record.request import Request

if TYPE_CHECKING:
    from desktop.printing.copies.working_file import WorkingFile
    from desktop.printing.setting import typesetter
    from desktop.printing.sheet_kind import SheetFormat, SheetKind
    from domain.office import Office
else:
    typesetter = late("desktop.printing.setting.typesetter")

T = TypeVar("T")

UNFORESEEN = frozenset(("crash", "unforeseen"))
"""The codes of what failed without a problem of its own."""


ABOUT_AN_ITEM = ("meetings", "attendance")
"""The pages on which one item of the programme is chosen."""


class WindowRequests(QObject):
    """Knows the office and the visit on show, and by `reach` the parts of the window that ask through it."""

    _middle: CentralStack
    undo_wanted = Signal(str)
    """A command is to be undone, be it the last one or not."""
    _pages: PageSet
    _tasks: Tasks
    _source: SourceStrip
    _moment: MomentOnShow

    def __init__(self, desk: Desk, actions: QtActions, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._actions, self._notice = desk, actions, notice
        self._press = WorkThread("press", self)
        self._office: OfficeView | None = None
        self._view: VisitView | None = None
        self._told_prepared = 0
        desk.failed.connect(self.show_problem)

    def reach(
        self, middle: CentralStack, pages: PageSet, tasks: Tasks, source: SourceStrip, moment: MomentOnShow
    ) -> None:
        """Learn the parts of the window, which are made later."""
        self._middle, self._pages, self._tasks = middle, pages, tasks
        self._source, self._moment = source, moment
        tasks.marks_wanted.connect(self._go_on_with_marks)
        tasks.marks_thrown_away.connect(pages.throw_away_marks)

    def show_office(self, office: OfficeView) -> None:
        """Learn the office on show."""
        self._office = office

    def show_view(self, view: VisitView) -> None:
        """Learn the visit on show, before any page that may ask about it."""
        self._view = view

    def wait_to_close(self) -> bool:
        """Whether the window must not close yet: it warns once that marks are prepared and not recorded."""
        prepared = self._pages.prepared()
        if prepared in (0, self._told_prepared):
            return False
        self._told_prepared = prepared
        self._notice.show_line(say("notice.prepared", count=prepared), "")
        return True

    def close(self) -> None:
        """Keep what is prepared, and let the sheet that is being typeset be finished."""
        self._pages.keep_marks()
        self._press.close()

    def ask(self, query: Callable[[Office], T]) -> AskedWork[T]:
        """Ask the office."""
        return self._desk.ask(query)

    def judge(self, work: Callable[[], T]) -> AskedWork[T]:
        """Ask what the rules say of a view."""
        return self._desk.judge(work)

    def back_up(self) -> AskedWork[Path]:
        """Take a backup beside everything else."""
        return self._desk.back_up_now()

    @property
    def backup(self) -> BackupWatch:
        """The backup that is under way."""
        return self._desk.backup

    def record(self, *requests: Request, called: str = "") -> AskedWork[Recorded]:
        """Record requests in one save."""
        return self._desk.record(*requests, called=called)

    def request_for(self, command: CommandClass, fields: Fields) -> Request | None:
        """The request of a command on the visit on show, from the source that stands; None where it may not be."""
        if self._view is None or not self._may_ask(command):
            return None
        try:
            return request_of(command, fields, self._view, self._source.source)
        except Problem as problem:
            self.show_problem(problem)
            return None

    def record_now(self, command: CommandClass, fields: Fields) -> None:
        """Record a command on the visit on show at once; its form opens where the visit is over and it asks first."""
        request = self.request_for(command, fields)
        if request is None or self._view is None:
            return
        visit = self._view.visit
        if plans_late(request.command, self._view) or unsaid_hour(request.command, visit):
            self.open_form(command, fields)
        else:
            self._desk.record(request)

    def keep_marks(self, prepared: PreparedMarks) -> None:
        """Keep what is prepared in a list as a draft, or forget the draft where nothing is."""
        self._tasks.keep_marks(prepared)

    def typeset(self, sheet: typesetter.SheetRequest) -> AskedWork[typesetter.MadeSheet]:
        """Make the PDF of a sheet of the visit on show."""
        assert self._view is not None
        assert self._office is not None
        return self._press.ask(partial(typesetter.made_sheet, sheet, self._view, self._office))

    def typeset_also(self, sheet: typesetter.SheetRequest, view: VisitView) -> AskedWork[typesetter.MadeSheet]:
        """Make the PDF of one more sheet, of a view that may be on show no longer."""
        assert self._office is not None
        return self._press.do(partial(typesetter.made_sheet, sheet, view, self._office))

    def page_known(
        self, code: str, view: VisitView, entries: Sequence[int], kinds: Sequence[SheetKind]
    ) -> AskedWork[typesetter.KnownPage | None]:
        """Look for a sheet of a few entries by its check code, between the sheets that are set."""
        assert self._office is not None
        return self._press.do(partial(typesetter.page_known, code, view, self._office, entries, kinds))

    def working_copy(self, sheet: typesetter.SheetRequest, made_as: SheetFormat) -> AskedWork[WorkingFile]:
        """Make a sheet of the visit on show as a file one goes on with."""
        assert self._view is not None
        assert self._office is not None
        return self._press.do(partial(typesetter.working_file_of, sheet, made_as, self._view, self._office))

    def make(self, work: Callable[[], T]) -> AskedWork[T]:
        """Make a file, in the thread that makes the sheets."""
        return self._press.do(work)

    def open_form(self, command: CommandClass, fields: Fields | None = None) -> None:
        """Open the form of a command that may be asked for; the selection fills in those fields that it knows."""
        if self._may_ask(command):
            page, form = self._middle.page, form_of(command)
            selection = page.selection() if self._view or self._middle.on_registry else {}
            begun = page.begins_with() if command.creates else {}
            self._tasks.open_form(command, {**form.begun_with({**selection, **begun}, self._view), **(fields or {})})

    def edit_cell(
        self, command: CommandClass, fields: Fields, field: str, *beside: str, over: QWidget, cell: QRect
    ) -> None:
        """Ask for one field of a command, and for those beside it, over a cell of a table."""
        if self._may_ask(command):
            self._tasks.cells.open(command, fields, (field, *beside), over, cell)

    def paste_list(self) -> None:
        """Take what was copied as a new list of the side on show: a file, or rows of a table."""
        self._tasks.paste_list(self._pages.listed_side())

    def paste_programme(self) -> None:
        """Take what was copied as items of the programme; lines without a day are of the day on show."""
        if self._view is not None and self._may_ask(PlanItem):
            when = self._middle.page.begins_with().get("when") or {}
            self._tasks.paste_programme(self._view, str(when.get("day") or self._view.visit.first_day))

    def delay_rest(self) -> None:
        """Ask by how many minutes the rest of the day moves: from the item selected on, else from now on."""
        view, page = self._view, self._middle.page
        if view is None or not self._may_ask(MoveItem):
            return
        said = (page.begins_with().get("when") or {}).get("day")
        day, chosen = date.fromisoformat(said) if said else None, page.selection().get("item")
        rest = rest_of_day(view, chosen, day, clock.now())
        self.open_form(MoveItem, {"item": rest} if rest else {})

    def arrives_apart(self) -> None:
        """Ask when and where the member selected arrives, who comes apart from his delegation."""
        if self._view is not None:
            self.open_form(PlanItem, arriving(self._view, self._middle.page.selection().get("member")))

    def read_list(self) -> None:
        """Ask for a file with a new list of the side on show."""
        self._tasks.read_list(self._pages.listed_side())

    def trigger(self, action: str) -> None:
        """Do what an action does."""
        self._actions.action(action).trigger()

    def undo(self, command_id: str) -> None:
        """Record the opposite of a command, or of the batch it came in, whatever was recorded since."""
        self.undo_wanted.emit(command_id)

    def look_at(self, entry: int | None) -> None:
        """Look at the visit as of an entry; None is now."""
        self._moment.look_at(entry)

    def show_page(self, name: str) -> None:
        """Show a page of the visit, or of a registry as it stands now; a form that is open is kept as a draft.

        From the programme a page about one item goes on with the one that is chosen there.
        """
        self._tasks.set_aside()
        if name not in self._pages and self._view is not None and self._view.past:
            self.look_at(None)
        left = self._middle.page
        item = left.selection().get("item") if left.name == "programme" and not self._middle.on_registry else None
        if item and name in ABOUT_AN_ITEM:
            self._pages[name].select(item)
        self._middle.show_page(name)

    def show_subject(self, subject: str) -> None:
        """Show what has that id, on the first page that knows it."""
        name = self._pages.select(subject)
        if name is not None:
            self._middle.show_page(name)

    def show_in_journal(self, entry: int) -> None:
        """Show an entry in the journal."""
        self._middle.show_page("journal")
        self._pages.show_in_journal(entry)

    def ask_source(self, proposed: str) -> None:
        """Ask whether a letter is to stand as the source."""
        self._source.ask(proposed)

    def confirm_clock(self) -> None:
        """Confirm that this desk's clock is right, so that the office can be recorded in."""
        self._desk.confirm_clock()
        self._notice.hide()

    def show_problem(self, problem: Problem) -> None:
        """Say what went wrong under the menu bar, where it is not for an entry that nothing can be shown with."""
        if problem.code in UNFORESEEN and self._view is not None:
            asked = self._desk.find_underivable(self._view.visit_id, self._view.entry)
            asked.then(partial(self._show_unless, problem)).otherwise(partial(self._show_found, problem))
        else:
            self._notice.show_problem(problem)

    def put_away_problem(self) -> bool:
        """Hide what is said under the menu bar; False where nothing is."""
        shown = self._notice.isVisible()
        self._notice.hide()
        return shown

    def _show_found(self, problem: Problem, found: Problem) -> None:
        self._notice.show_problem(found if isinstance(found, Damaged) else problem)

    def _show_unless(self, problem: Problem, explained: bool) -> None:
        if not explained:
            self._notice.show_problem(problem)

    def show_not_opened(self, office: OfficePlace, problem: Problem) -> None:
        """Say why another office was not opened; the one on show stays."""
        self._notice.show_problem(problem, say("notice.not-opened", name=office.name))

    def say_line(self, text: str) -> None:
        """Say something under the menu bar, until another page, visit or moment is shown."""
        self._notice.show_passing(text)

    def _go_on_with_marks(self, prepared: PreparedMarks) -> None:
        self.show_page(prepared.page)
        self._pages[prepared.page].resume_marks(prepared.id, prepared.shown, prepared.marks)

    def _may_ask(self, command: CommandClass) -> bool:
        """Whether a command may be asked for now; in a read-only office the notice says again why it may not."""
        allowed = self._actions.action(f"command.{name_of(command)}").isEnabled()
        if not allowed and self._office is not None and not self._office.writable:
            self._notice.show_office(self._office)
        return allowed
