"""The page of a list that came from outside: read it, hold it against the one that stands, record what is accepted."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.recorded import Recorded
from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.desk.visit_over import LateQuestion
from desktop.files.lists.read_as import read_as
from desktop.files.lists.requests import ReceivedList, requests_of
from desktop.files.lists.work import ListWork, work_from
from desktop.forms.drafts import Draft
from desktop.forms.form_host import RECONCILE
from desktop.reconciling.accepted_before import leaves_to_decide, was_accepted
from desktop.reconciling.changes_pane import ListChangesPane
from desktop.reconciling.comparison import Comparison
from desktop.reconciling.foretold import source_told, to_be_noted, what_follows, will_be_recorded
from desktop.reconciling.frame import Halves, ReconcilingFrame
from desktop.reconciling.paste_field import copied_table, is_no_list
from desktop.reconciling.source_pane import SourcePane
from desktop.widgets.reworded import RewordedWidget
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.problem import Problem
from domain.lists.reconciling.accept_list import AsAccepted
from domain.lists.surroundings.sides_told import names_of_sides

DRAFT_AFTER_MS = 500


class ReconcilePage(RewordedWidget):
    """Two halves: the list, then what it changes. Ctrl+Enter goes on, then records; Esc keeps the draft."""

    draft_changed = Signal(object)
    """A `Draft` to keep."""
    draft_done = Signal(str)
    """The id of a draft that was recorded."""
    recorded = Signal(object)
    """What of a list was `Recorded`."""
    draft_left = Signal(str)
    """The name of the draft that was kept as the page was left with a list in it."""
    closed = Signal()

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests = requests
        self._view: VisitView | None = None
        self._registries: DeskRegistries = NOBODY
        self._id, self._open, self._recording = uuid4().hex, False, False
        self._late = LateQuestion()
        self._work: ListWork | None = None
        self._accepted: AsAccepted | None = None
        self._comparison = Comparison(self)
        self._standing_source: str | None = None
        self._compare_once_read = False
        self._source, self._changes, self._halves = SourcePane(self), ListChangesPane(self), Halves(self)
        for half in (self._source, self._changes):
            self._halves.addWidget(half)
        self._frame = ReconcilingFrame(self._halves, self)
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self._connect()
        self.reword()

    @property
    def source(self) -> SourcePane:
        """The half where the list is read."""
        return self._source

    @property
    def changes(self) -> ListChangesPane:
        """The half where it is decided."""
        return self._changes

    @property
    def frame(self) -> ReconcilingFrame:
        """What is shown around both."""
        return self._frame

    @property
    def is_open(self) -> bool:
        """Whether a list is in hand."""
        return self._open

    def begin(self, side: str) -> None:
        """Ask for a file or a text, for a side's list."""
        self._start()
        self._source.start(side)
        self._source.file_field().setFocus()

    def paste(self, side: str, copied: QMimeData) -> None:
        """Take a text, or a page with tables, as a side's list, and show how it is understood.

        A text accepted before as a list of the visit is no new one, unless it still asks something, and a name alone is
        none: they are left where they are.
        """
        self.begin(side)
        text, table = copied.text(), copied_table(copied)
        if was_accepted(text, self._view) and not leaves_to_decide(text, side, self._view, self._registries):
            self._frame.show_foot(say("reconcile.accepted-before"), "secondary")
        elif not table and is_no_list(text):
            self._frame.show_foot(say("reconcile.copied-no-list", text=text.strip()), "secondary")
        else:
            self._source.paste(text, table)

    def read(self, side: str, path: Path) -> None:
        """Take a file as a side's list."""
        self.begin(side)
        self._source.read_file(path)

    def resume(self, draft: Draft) -> None:
        """Go on with a list laid aside; a draft that cannot be read begins anew."""
        self._start()
        self._id = draft.id
        try:
            work = work_from(draft.fields)
        except (KeyError, TypeError, ValueError, StopIteration, Problem):
            self._source.start("guest")
            return
        self._compare_once_read = True
        self._source.show_work(work)

    def show_view(self, view: VisitView) -> None:
        """Learn the visit; what the list changes is told anew, and what was decided stays."""
        other = self._view is not None and self._view.visit_id != view.visit_id
        if self._open and (view.read_only or other):
            self.set_aside()
        self._view = view
        self._source.show_sides(view.visit.sides, names_of_sides(view.visit))
        if self._open:
            self._take(self._work)

    def set_aside(self) -> None:
        """Keep the draft, and close."""
        if self._open:
            kept = self._work is not None
            self.keep_draft()
            self._close()
            if kept:
                self.draft_left.emit(RECONCILE)

    def _leave(self) -> None:
        """Close what is open beneath the changes, else keep the draft, and close."""
        if not self._changes.close_beneath():
            self.set_aside()

    def keep_draft(self) -> None:
        """Keep the list and what was decided so far."""
        self._draft_timer.stop()
        if self._open and self._work is not None and self._view is not None:
            draft = Draft(
                id=self._id, command=RECONCILE, visit=self._view.visit_id.hex, based_on=self._view.newest,
                fields=self._work.as_fields(), typed_at=datetime.now(UTC),
            )  # fmt: skip
            self.draft_changed.emit(draft)

    def show_registries(self, registries: DeskRegistries) -> None:
        """Learn the registries: a spelling approved there is not overwritten by a list."""
        self._registries = registries
        self._comparison.show_registries(registries)
        self._take(self._work)

    def stand_source(self, source: str | None) -> None:
        """Learn the standing source: what is recorded of a list comes from there."""
        self._standing_source = source
        self._say()

    def close_reading(self) -> None:
        """Wait for a file that is still being read, such as before the window closes."""
        self._source.close_reading()
        self._comparison.close()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._source.reword()
        self._changes.reword()
        self._take(self._work)

    def _connect(self) -> None:
        self._source.work_changed.connect(self._took)
        self._changes.work_changed.connect(self._took)
        self._changes.told.connect(partial(self._frame.show_foot, tone="warning"))
        self._comparison.found_late.connect(self._found_late)
        self._comparison.failed_late.connect(self._say)
        self._draft_timer.timeout.connect(self.keep_draft)
        self._frame.primary.clicked.connect(self._go_on)
        self._frame.keep.clicked.connect(self.set_aside)
        self._frame.back.clicked.connect(self._go_back)
        ways = {"Ctrl+Return": self._go_on, "Ctrl+Enter": self._go_on, "Esc": self._leave, "Alt+Left": self._go_back}
        for keys, way in ways.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(way)

    def _start(self) -> None:
        self.set_aside()
        self._id, self._open, self._recording = uuid4().hex, True, False
        self._late.forget()
        self._compare_once_read = False
        self._halves.setCurrentWidget(self._source)
        self._changes.start()
        self._take(None)

    def _took(self, work: ListWork | None) -> None:
        if work is not None and self._work is not None and work.read is not self._work.read:
            self._compare_once_read = False
        self._take(work)
        if self._open and work is not None:
            self._draft_timer.start()
        if work is not None and self._compare_once_read and self._comparison.known:
            self._compare_once_read = False
            self._compare()

    def _take(self, work: ListWork | None) -> None:
        """Show a list as it is understood and decided now."""
        self._work, self._accepted, view = work, None, self._view
        self._comparison.hold(work, view)
        found = self._comparison.found
        if work is not None and found is not None and view is not None:
            self._accepted = work.as_accepted(found, view.visit, self._registries)
            self._changes.show_work(work, found, self._accepted, view.visit)
            self._source.tell_understood(found)
        self._say()

    def _found_late(self) -> None:
        self._took(self._work)

    def _compare(self) -> None:
        """Go on to what the list changes, if it is known whose it is and in which languages."""
        found = self._comparison.found
        if self._work is not None and self._view is not None and self._work.asks_side(self._view.visit, found):
            self._source.ask_side()
        elif self._work is not None and self._work.untold:
            self._source.ask_languages()
        elif found is not None:
            self._halves.setCurrentWidget(self._changes)
            self._say()
            self._changes.begin()

    def _go_back(self) -> None:
        self._halves.setCurrentWidget(self._source)
        self._say()
        self._source.file_field().setFocus()

    def _go_on(self) -> None:
        if self._halves.currentWidget() is self._source and self._source.read_named():
            return
        if self._work is None or self._comparison.found is None:
            self._compare_once_read = self._work is not None and self._comparison.names_nobody is None
            self._frame.show_foot(self._why_nothing() or say("reconcile.no-list"), "refusal")
            self._source.file_field().setFocus()
        elif self._halves.currentWidget() is self._source:
            self._compare()
        elif not self._recording and self._accepted is not None:
            self._record(self._work, self._accepted)

    def _record(self, work: ListWork, accepted: AsAccepted) -> None:
        view = self._view
        if view is None:
            return
        words = say.words.in_zone(view.visit.zone)
        sent = ReceivedList(work.read, words, self._standing_source, based_on=view.newest)
        batch = requests_of(accepted, view.visit, sent)
        if not batch:
            self._frame.show_foot(say("reconcile.nothing-accepted"), "secondary")
            return
        if self._late.arises(batch, view):
            foot = say("form.visit-is-over", day=view.visit.last_day, command=self._frame.primary.text())
            self._frame.show_foot(foot, "warning")
            return
        self._recording = True
        answer = self._requests.record(*batch, called=RECONCILE)
        answer.then(partial(self._recorded, self._id)).otherwise(partial(self._failed, self._id))

    def _recorded(self, draft_id: str, recorded: Recorded) -> None:
        """The office recorded the batch of a draft: forget it, and close if it is still in hand."""
        self.draft_done.emit(draft_id)
        if self._open and draft_id == self._id:
            self._close()
        self.recorded.emit(recorded)

    def _failed(self, draft_id: str, problem: Problem) -> None:
        """The office recorded nothing: say why beside the list, or in the window if it is no longer in hand."""
        if not self._open or draft_id != self._id:
            self._requests.show_problem(problem)
            return
        self._recording = False
        self._frame.show_foot(problem_sentence(problem, say.words), "refusal")

    def _close(self) -> None:
        self._open = self._recording = False
        self._draft_timer.stop()
        self.closed.emit()

    def _say(self) -> None:
        comparing = self._halves.currentWidget() is self._changes
        side = say.words.of("side", self._work.side) if self._work else ""
        self._frame.reword(comparing=comparing, side=side, read_as=read_as(self._work, say.words) if self._work else "")
        work, found, accepted, view = self._work, self._comparison.found, self._accepted, self._view
        # One that was laid aside was held against what was on show then.
        if not self._open or work is None or found is None or accepted is None or view is None:
            self._frame.show_sentence(say("reconcile.will.nothing"), "")
            self._frame.show_foot(self._why_nothing(), "warning")
            return
        self._frame.show_sentence(will_be_recorded(work, found), source_told(work, self._standing_source, view.visit))
        self._frame.show_consequences(what_follows(work, found, accepted, view.visit))
        undecided = self._changes.undecided() if comparing else {}
        told = to_be_noted(work, found, accepted, view.visit, undecided=undecided)
        self._frame.show_foot(" ".join(told), "refusal" if accepted.refused is not None else "warning")

    def _why_nothing(self) -> str:
        """Why nothing can be recorded of the list in hand: it names nobody, or it is not known yet what it changes."""
        if self._comparison.names_nobody is not None:
            return problem_sentence(self._comparison.names_nobody, say.words)
        waits = self._work is not None and self._view is not None
        return say("reconcile.comparing", count=len(self._work.listing.entries)) if waits and self._work else ""
