"""The desk: the window's one door to the office, which is owned by a thread of its own.

Nothing here waits: every method returns at once, and what comes of it is told in the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.desk.asked import AskedWork
from desktop.desk.backups import Backups
from desktop.desk.file_watch import FileWatch
from desktop.desk.recorded import Recorded
from desktop.desk.registries import NOBODY
from desktop.desk.view import OfficeView, Others, Reach, VisitView
from desktop.desk.work_thread import WorkThread
from desktop.desk.worker import OpenOffice, Worker, WorkerNews
from desktop.wording.words import say
from domain.core.problem import Problem
from domain.record.backup_watch import BackupWatch
from domain.record.presence import Whereabouts
from domain.record.request import Request

if TYPE_CHECKING:
    from domain.office import Office
    from domain.record.entry import AsOf
    from domain.visit.visit import Visit

T = TypeVar("T")

FIRST_BACKUP_MS = 60_000
"""How long after opening the first backup may be taken, so that the officer's first requests do not wait for it."""
BACKUPS_MS = 3_600_000
"""How often after that."""
LEARNING_MS = 300
"""For how long nothing was told before names are learned: the visit is shown first."""

SAVE_WAITS_MS = 1_000
"""After how long it is told that a save is not answered yet."""


class Desk(QObject):
    """Asks the office, records in it, and follows it: other desks may write to it as well."""

    office_seen = Signal(object)
    """An `OfficeView`: the office was opened, or its visits changed."""
    visit_seen = Signal(object)
    """A `VisitView`: the visit looked at, as it stands or stood."""
    recorded = Signal(object)
    """A `Recorded`, after who asked for it was told."""
    settled = Signal(bool)
    """Nothing is being recorded any more; and whether the last was recorded, not refused."""
    save_waits = Signal(bool)
    """What was asked to be recorded is not answered for a second, as by a server that is slow; and it is at last."""
    reach_seen = Signal(object)
    """A `Reach`: the server of the office can be reached no more, or again."""
    others_seen = Signal(object)
    """The `Others`: another desk went elsewhere, or left."""
    failed = Signal(object)
    """A `Problem` that the one who asked does not handle."""
    _told = Signal(object)

    def __init__(self, open_office: OpenOffice, parent: QObject | None = None, backups: Backups | None = None) -> None:
        super().__init__(parent)
        self._thread = self._thread_called("desk")
        self._proving = self._thread_called("proving")
        self._judging = self._thread_called("judging")
        self._listening = self._thread_called("listening")
        self._copying = self._thread_called("copying")
        self.backup = BackupWatch()
        """The backup that is under way."""
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._worker = Worker(open_office, self._told.emit, backups)
        self._registries = NOBODY
        self._on_show: Visit | None = None
        self._learning = QTimer(self, singleShot=True, interval=LEARNING_MS)
        self._learning.timeout.connect(self._learn_names)
        self._saves = 0
        self._slow = QTimer(self, singleShot=True, interval=SAVE_WAITS_MS)
        self._slow.timeout.connect(partial(self.save_waits.emit, True))
        self._look, self._follow, self._being = AskedWork[None](), AskedWork[None](), AskedWork[None]()
        self._watch = FileWatch(self)
        self._watch.look.connect(self.follow)
        self._backing_up = QTimer(self, interval=FIRST_BACKUP_MS)
        self._backing_up.timeout.connect(self.back_up)

    def open(self) -> None:
        """Open the office, and follow it from then on."""
        self._thread.do(self._worker.open).then(self._opened)

    def ask(self, query: Callable[[Office], T]) -> AskedWork[T]:
        """Ask the office something, such as a function of `desktop.desk.queries` with its arguments bound."""
        return self._thread.ask(partial(self._worker.answer, query))

    def judge(self, work: Callable[[], T]) -> AskedWork[T]:
        """Ask what the rules say of what stands in a view, beside the desk's thread: typing waits for no reading."""
        return self._judging.ask(work)

    def look_at(self, visit_id: UUID, as_of: AsOf | None = None) -> None:
        """Look at a visit as it stands, or at a moment of its past. Replaces a look that has not begun."""
        self._learning.stop()
        self._look.drop()
        self._look = self._thread.do(partial(self._worker.look_at, visit_id, as_of)).at_the_end(self._rest)

    def record(self, *requests: Request, called: str = "") -> AskedWork[Recorded]:
        """Record requests in one save. `called` names the whole of it, where the name of its first command does not."""
        return self._record(partial(self._worker.record, requests, called))

    @property
    def recording(self) -> bool:
        """Whether something was asked to be recorded that is not answered yet."""
        return self._saves > 0

    def find_underivable(self, visit_id: UUID, entry: int) -> AskedWork[bool]:
        """Look for an entry of a visit nothing can be shown with, now or as of the entry on show; where there is one,
        the visit is told of as it stood before, or why it cannot be as of that entry.
        """
        return self._thread.do(partial(self._worker.find_underivable, visit_id, entry))

    def confirm_clock(self) -> None:
        """Let the office record although the clock is far behind its newest entry."""
        self._thread.do(self._worker.confirm_clock)

    def undo(self, command_id: str, reason: str = "") -> AskedWork[Recorded]:
        """Record the opposite of a command, or of the batch it came in; without a reason, as undone."""
        return self._record(partial(self._worker.undo, command_id, reason))

    def follow(self) -> None:
        """See whether another program wrote to the office."""
        self._follow.drop()
        self._follow = self._thread.do(self._worker.follow)

    def be_at(self, where: Whereabouts) -> None:
        """Let the other desks see where this one is."""
        self._being.drop()
        self._being = self._thread.do(partial(self._worker.be_at, where))

    def back_up(self) -> None:
        """Take the backup of the day where it is due; look again in an hour."""
        self._backing_up.start(BACKUPS_MS)
        self._copying.ask(partial(self._worker.back_up, self.backup)).then(self._backed_up)

    def back_up_now(self) -> AskedWork[Path]:
        """Take a backup, whenever the newest was taken, and answer where it lies. Nothing waits for it meanwhile."""
        return self._copying.ask(partial(self._worker.back_up_now, self.backup)).afterwards(self._backed_up)

    def close(self) -> None:
        """Finish what was to be recorded, let go of the office and end the thread."""
        self._watch.stop()
        self._learning.stop()
        self._worker.await_no_more()
        self._listening.close()
        self._backing_up.stop()
        self.backup.stop()
        self._copying.close()
        self._judging.close()
        self._proving.close()
        self._thread.do(self._worker.close)
        self._thread.close()

    def _thread_called(self, name: str) -> WorkThread:
        """A thread whose failures that nobody handles are told."""
        thread = WorkThread(name, self)
        thread.failed.connect(self.failed)
        return thread

    def _opened(self, news: Sequence[Path]) -> None:
        if not self._thread.closed:
            self._watch.watch(news)
            self._backing_up.start()
            # After whatever is asked by now: the visit is shown first, and nothing else is worked at meanwhile.
            self._thread.do(_nothing).then(self._compare)
            self._listen()

    def _compare(self, _done: None) -> None:
        self._proving.ask(self._worker.compare).then(self._compared)

    def _listen(self, told: bool = True) -> None:
        """Follow the office whenever its server tells of something."""
        if told and not self._listening.closed:
            self._listening.ask(self._worker.await_news).then(self._heard)

    def _heard(self, told: bool) -> None:
        if told:
            self.follow()
        self._listen(told)

    def _backed_up(self, taken: object) -> None:
        if taken:
            self._thread.do(self._worker.tell_office)

    def _compared(self, doubted: bool) -> None:
        if doubted:
            self._thread.do(self._worker.tell_doubt)
        self._prove_unseen()

    def _prove_unseen(self, more: bool = True) -> None:
        """Prove the entries that are new to this desk, few at a time, so that closing never waits long."""
        if more:
            self._proving.ask(self._worker.prove_unseen).then(self._prove_unseen)

    def _read_some(self, more: bool) -> None:
        """Read what was not kept of a large office, a little at a time, so that what is asked meanwhile goes before."""
        if more:
            self._thread.ask(self._worker.read_some).then(self._read_some)

    def _rest(self, _looked: object = None) -> None:
        """Learn names once nothing was told for a while."""
        self._learning.start()

    def _learn_names(self) -> None:
        """Read the persons of the registry and the members of the visit on show, for whoever looks for one, and put
        the persons in order, so that neither the first keystroke nor their page waits for it."""
        known = self._registries
        if self._on_show is not None:
            self._proving.ask(partial(known.members.follow, self._on_show, known.person))
        self._proving.ask(partial(known.order.follow, known.person, say.words.language))
        self._read_persons()

    def _read_persons(self, more: bool = True) -> None:
        """Read the persons of the registry, few at a time."""
        if more:
            known = self._registries
            self._proving.ask(partial(known.finder.follow, known.person)).then(self._read_persons)

    def _record(self, work: Callable[[], Recorded]) -> AskedWork[Recorded]:
        """Record, and answer once what stands then is shown: nobody sees the one without the other."""
        self._saves += 1
        if self._saves == 1:
            self._slow.start()
        asked = self._thread.do(work).beforehand(self._show_stands)
        return asked.afterwards(self.recorded.emit).at_the_end(self._settle)

    def _show_stands(self, recorded: Recorded) -> None:
        for seen in recorded.stands:
            self._tell(seen)

    def _settle(self, outcome: Recorded | Problem) -> None:
        self._saves -= 1
        if not self._saves:
            if not self._slow.isActive():
                self.save_waits.emit(False)
            self._slow.stop()
            self.settled.emit(not isinstance(outcome, Problem))

    def _tell(self, told: WorkerNews) -> None:
        if isinstance(told, OfficeView):
            self._registries = told.registries
            self._rest()
            self.office_seen.emit(told)
            self._read_some(told.share_read < 1)
        elif isinstance(told, VisitView):
            self._on_show = self._on_show if told.past else told.visit
            self._rest()
            self.visit_seen.emit(told)
        elif isinstance(told, Reach):
            self.reach_seen.emit(told)
        elif isinstance(told, Others):
            self.others_seen.emit(told)
        else:
            self.failed.emit(told)


def _nothing() -> None:
    """Done once everything before it is."""
