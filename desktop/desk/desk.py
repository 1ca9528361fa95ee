"""The desk: one worker thread owns the office; the window asks, and is told by signals.

Nothing here waits: every method returns at once, and what comes of it arrives as a signal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from desktop.desk.finder import PersonFinder
from desktop.desk.kept_checks import KeptChecks
from desktop.desk.person_order import PersonOrder
from desktop.desk.queries import differences, entry_view, office_view, visit_view
from desktop.desk.recorded import Failed, Job, Photographed, Recorded, visit_of
from desktop.desk.view import Particulars
from desktop.machine.log import open_log
from desktop.machine.paths import log_file
from desktop.wording.words import say
from domain.core.problem import Problem, Refused, Unavailable
from domain.record.request import Request

if TYPE_CHECKING:
    from domain.office import AsOf, Office

OpenOffice = Callable[[], "Office"]
"""Opens the office in the desk's thread. What it imports is loaded there, not before the window is painted.

Raises:
    Damaged, Unavailable: it is no office, or cannot be used now.
"""

POLL_MS = 10
"""How often the desk looks whether another program wrote to the office."""


class Worker(QObject):
    """The owner of the office, in the desk's thread."""

    office_seen = Signal(object)
    visit_seen = Signal(object)
    recorded = Signal(object)
    failed = Signal(object)
    verified = Signal(object)
    compared = Signal(object)
    photographed = Signal(object)
    entry_seen = Signal(object)
    particulars_seen = Signal(object)

    def __init__(self, open_office: OpenOffice) -> None:
        super().__init__()
        self._open_office = open_office
        self._office: Office | None = None
        self._finder, self._order = PersonFinder(), PersonOrder()
        self._looking_at: tuple[UUID, AsOf | None] | None = None
        self._trouble = ""
        self._checks = KeptChecks()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.follow)

    @Slot()
    def open(self) -> None:
        """Open the office and tell of its visits."""
        self._guarded("open", self._opened)

    @Slot()
    def close(self) -> None:
        """Let go of the office."""
        self._timer.stop()
        if self._office is not None:
            self._office.close()
            self._office = None

    @Slot(object, object)
    def look_at(self, visit_id: UUID, as_of: AsOf | None) -> None:
        """Tell of a visit, and go on telling when it changes."""
        self._looking_at = (visit_id, as_of)
        self._tell_visit("look")

    @Slot(object)
    def record(self, job: Job) -> None:
        """Record a job in one save."""
        self._attempt(job.tag, lambda office: self._record(office, job))

    @Slot(str, str, str)
    def undo(self, command_id: str, reason: str, tag: str) -> None:
        """Record the opposite of a command."""
        self._attempt(tag, lambda office: self._undo(office, command_id, reason, tag))

    @Slot()
    def verify(self) -> None:
        """Recompute every leaf, and tell the result."""
        self._attempt("verify", lambda office: self.verified.emit(office.verify()))

    @Slot()
    def confirm_clock(self) -> None:
        """Let the office record although the clock is far behind."""
        if self._office is not None:
            self._office.clock_confirmed = True

    @Slot(object, int, int)
    def compare(self, visit_id: UUID, earlier: int, later: int) -> None:
        """Tell what differs between two entries of a visit."""
        self._attempt("compare", lambda office: self.compared.emit(differences(office, visit_id, earlier, later)))

    @Slot(str, str)
    def look_up(self, registry: str, reference: str) -> None:
        """Tell of an entry of a registry."""
        self._attempt(registry, lambda office: self.entry_seen.emit(entry_view(office, registry, reference)))

    @Slot(str)
    def reveal(self, reference: str) -> None:
        """Tell the private particulars of a person."""
        self._attempt(
            "particulars",
            lambda office: self.particulars_seen.emit(Particulars(reference, office.particulars(reference))),
        )

    @Slot(str)
    def find_photograph(self, person: str) -> None:
        """Tell the photograph of a person."""
        self._attempt(
            "photograph", lambda office: self.photographed.emit(Photographed(person, office.photograph(person)))
        )

    @Slot()
    def follow(self) -> None:
        """Tell anew if another program wrote to the office."""
        if self._office is None:
            return
        try:
            if self._office.changed_elsewhere() or self._trouble:
                # The visit on show first: that is what somebody is looking at.
                self._tell_visit("follow")
                self._tell_office(self._office)
            self._trouble = ""
        except Problem as problem:
            # Told once, and looked at again: a file that was moved away may be moved back.
            if problem.code != self._trouble:
                self._trouble = problem.code
                self.failed.emit(Failed("follow", problem))

    def _opened(self) -> None:
        self._office = self._open_office()
        self._timer.start()
        # Read here once, and followed in the window's thread from then on: a first keystroke must not wait for it.
        people = self._office.people()
        self._finder.follow(people)
        self._order.listed(people, say.words.language)
        self._tell_office(self._office)
        self._catch_up(self._office)

    def _record(self, office: Office, job: Job) -> None:
        try:
            receipts = office.record(*job.requests)
        except Refused:
            # What the rules refuse here they allowed in the window: it has not seen what stands now.
            self._tell_visit(job.tag)
            raise
        told = Recorded(job, tuple(receipts))
        if self._looking_at is not None and self._looking_at[1] is None:
            self._looking_at = (visit_of(told) or self._looking_at[0], None)
        try:
            self._tell_office(office)
            self._tell_visit(job.tag)
        finally:
            self.recorded.emit(told)

    def _undo(self, office: Office, command_id: str, reason: str, tag: str) -> None:
        undone = office.command_name(command_id)
        self._record(office, Job(office.opposite_of(command_id, reason), tag, undoes=undone))

    def _attempt(self, tag: str, work: Callable[[Office], None]) -> None:
        def with_office() -> None:
            if self._office is None:
                raise Unavailable("office-closed")
            work(self._office)

        self._guarded(tag, with_office)

    def _guarded(self, tag: str, work: Callable[[], None]) -> None:
        """Do some work; whatever goes wrong in it is told, and the desk goes on."""
        try:
            work()
        except Problem as problem:
            self.failed.emit(Failed(tag, problem))
        except Exception:
            open_log().exception("a job failed")
            self.failed.emit(Failed(tag, Unavailable("crash", log=str(log_file()))))

    def _catch_up(self, office: Office) -> None:
        """Bring the persisted read models up to now. They can be made again: nothing waits for them."""
        try:
            office.catch_up()
        except Problem as problem:
            open_log().warning("the read models were not caught up: %s", problem.code)

    def _tell_office(self, office: Office) -> None:
        self.office_seen.emit(office_view(office, self._finder, self._order))

    def _tell_visit(self, tag: str) -> None:
        if self._office is None or self._looking_at is None:
            return
        visit_id, as_of = self._looking_at
        self._attempt(tag, lambda office: self.visit_seen.emit(visit_view(office, visit_id, as_of, self._checks)))


class Desk(QObject):
    """The window's side of the desk. Its signals arrive in the window's thread."""

    office_seen = Signal(object)
    """An `OfficeView`: the office was opened, or its visits changed."""
    visit_seen = Signal(object)
    """A `VisitView`: the visit looked at, as it stands or stood."""
    recorded = Signal(object)
    """A `Recorded`."""
    failed = Signal(object)
    """A `Failed`."""
    verified = Signal(object)
    """A `Verification`."""
    compared = Signal(object)
    """The differences between two entries, as a tuple of `Difference`."""
    photographed = Signal(object)
    """A `Photographed`."""
    entry_seen = Signal(object)
    """A `PersonView` or a `VenueView`: the entry of a registry that was looked up."""
    particulars_seen = Signal(object)
    """The `Particulars` that were to be revealed."""

    _open = Signal()
    _close = Signal()
    _look_at = Signal(object, object)
    _record = Signal(object)
    _undo = Signal(str, str, str)
    _verify = Signal()
    _confirm_clock = Signal()
    _compare = Signal(object, int, int)
    _find_photograph = Signal(str)
    _look_up = Signal(str, str)
    _reveal = Signal(str)

    def __init__(self, open_office: OpenOffice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._worker = Worker(open_office)
        self._worker.moveToThread(self._thread)
        self._connect()
        self._thread.start()

    def open(self) -> None:
        """Open the office."""
        self._open.emit()

    def look_at(self, visit_id: UUID, as_of: AsOf | None = None) -> None:
        """Look at a visit as it stands, or at a moment of its past."""
        self._look_at.emit(visit_id, as_of)

    def record(self, *requests: Request, tag: str = "", called: str = "") -> None:
        """Record requests in one save."""
        self._record.emit(Job(requests, tag, called=called))

    def undo(self, command_id: str, reason: str, tag: str = "undo") -> None:
        """Record the opposite of a command, or of the batch it came in."""
        self._undo.emit(command_id, reason, tag)

    def verify(self) -> None:
        """Recompute every leaf of the office."""
        self._verify.emit()

    def confirm_clock(self) -> None:
        """Let the office record although the clock is far behind its newest entry."""
        self._confirm_clock.emit()

    def compare(self, visit_id: UUID, earlier: int, later: int) -> None:
        """Tell what differs between two entries of a visit."""
        self._compare.emit(visit_id, earlier, later)

    def find_photograph(self, person: str) -> None:
        """Open the photograph of a person of the registry."""
        self._find_photograph.emit(person)

    def look_up(self, registry: str, reference: str) -> None:
        """Look up a `person` or a `venue` of the registries."""
        self._look_up.emit(registry, reference)

    def reveal(self, reference: str) -> None:
        """Open the private particulars of a person."""
        self._reveal.emit(reference)

    def close(self) -> None:
        """Finish what was asked, let go of the office and end the thread."""
        if self._thread.isRunning():
            self._close.emit()
            self._thread.quit()
            self._thread.wait()

    def _connect(self) -> None:
        worker, queued = self._worker, Qt.ConnectionType.QueuedConnection
        self._open.connect(worker.open, queued)
        self._close.connect(worker.close, Qt.ConnectionType.BlockingQueuedConnection)
        self._look_at.connect(worker.look_at, queued)
        self._record.connect(worker.record, queued)
        self._undo.connect(worker.undo, queued)
        self._verify.connect(worker.verify, queued)
        self._confirm_clock.connect(worker.confirm_clock, queued)
        self._compare.connect(worker.compare, queued)
        self._find_photograph.connect(worker.find_photograph, queued)
        self._look_up.connect(worker.look_up, queued)
        self._reveal.connect(worker.reveal, queued)
        worker.office_seen.connect(self.office_seen, queued)
        worker.visit_seen.connect(self.visit_seen, queued)
        worker.recorded.connect(self.recorded, queued)
        worker.failed.connect(self.failed, queued)
        worker.verified.connect(self.verified, queued)
        worker.compared.connect(self.compared, queued)
        worker.photographed.connect(self.photographed, queued)
        worker.entry_seen.connect(self.entry_seen, queued)
        worker.particulars_seen.connect(self.particulars_seen, queued)
