"""The worker: the one owner of the office, in the desk's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from msgspec.structs import replace

from desktop.desk.backups import DUE_AFTER, Backups, NoBackups, back_up_now, is_due_at_close, let_go
from desktop.desk.large_office import LargeOfficeReading
from desktop.desk.looked_at import LookedAt
from desktop.desk.member_finder import MemberFinder
from desktop.desk.person_finder import PersonFinder
from desktop.desk.person_order import PersonOrder
from desktop.desk.queries import office_view
from desktop.desk.recorded import Recorded
from desktop.desk.registries import DeskIndexes
from desktop.desk.view import OfficeView, Others, Reach, VisitView
from desktop.desk.work_thread import outcome_of
from desktop.machine.paths import names_file_of, places_file_of
from domain.core.late import late
from domain.core.place import place_named
from domain.core.problem import Problem, Refused, Unavailable
from domain.record.presence import Whereabouts
from domain.record.request import Request
from domain.record.undone import Turned, reason_of_undo
from domain.registry.branch import BeginBranch

if TYPE_CHECKING:
    from domain import offices
    from domain.naming.finding.keys import KeptKeys
    from domain.office import Office
    from domain.record.backup_watch import BackupWatch
    from domain.record.entry import AsOf
    from domain.registry.person_places import KeptPlaces
else:
    offices = late("domain.offices")

UNREACHABLE = "server-unreachable"
"""The problem that passes by itself: what is on show stays, and is brought up to date once the server is back."""

T = TypeVar("T")
OpenOffice = Callable[..., "Office"]
"""Opens the office in the desk's thread; with `continued=True` one from which entries are missing, to be continued.

What it imports is loaded there, not before the window is painted.

Raises:
    Damaged, Unavailable: it is no office, or cannot be used now.
"""
LAST_BACKUP = "last-backup"
"""The name of the thread that backs an office up once it is left."""
WorkerNews = OfficeView | VisitView | Reach | Others | Problem
"""What a worker tells by itself: what is on show changed, or cannot be shown."""


class Worker:
    """Opens the office, answers queries, records, and sends views of the office and of the visit looked at.

    Args:
        open_office: opens the office.
        tell: takes news, which is sent beside the answers, in the desk's thread.
        backups: takes the backups the office keeps by itself; none without it.
    """

    def __init__(
        self, open_office: OpenOffice, tell: Callable[[WorkerNews], None], backups: Backups | None = None
    ) -> None:
        self._open_office, self._tell = open_office, tell
        self._backups = backups or NoBackups()
        self._office: Office | None = None
        self._indexes = DeskIndexes(PersonFinder(self._kept_names), PersonOrder(self._kept_places), MemberFinder())
        self._looked_at = LookedAt(self._opened, tell, self._tell_office)
        self._trouble = ""
        self._keys_trouble: Problem | None = None
        """Why no private particular opened at this desk when the office was last told of."""
        self._others = Others(())
        self._reading = LargeOfficeReading()

    def open(self) -> Sequence[Path]:
        """Open the office and tell of its visits; return the files whose change is news of it.

        Raises:
            Damaged, Unavailable: as `OpenOffice`.
        """
        self._office = self._open_office()
        self._tell_office()
        return self._office.store.news

    def await_news(self) -> bool:
        """Wait until another desk may have recorded something; False where nobody is to wait.

        In a thread of its own.
        """
        office = self._office
        return office is not None and office.store.await_news()

    def await_no_more(self) -> None:
        """Let whoever waits for news go on, and break off what is looked through. Any thread may call it."""
        office = self._office
        if office is not None:
            office.store.await_no_more()

    def compare(self) -> bool:
        """Compare the office with all this desk remembers of it; return whether it is in doubt. Any thread may call it.

        That the office cannot be reached is told by whoever follows it, once.
        """
        office = self._office
        with suppress(Unavailable):
            return office is not None and office.store.doubt is None and office.store.compare_whole() is not None
        return False

    def prove_unseen(self) -> bool:
        """Prove the next few entries that are new to this desk; return whether there are more. Any thread may call it.

        That the office cannot be reached is told by whoever follows it, once.

        Raises:
            Damaged: the first entry that is not what was recorded.
        """
        office = self._office
        with suppress(Unavailable):
            return office is not None and office.store.doubt is None and office.store.prove_unseen()
        return False

    def read_some(self) -> bool:
        """Read a little of what was not kept of a large office; return whether there is more.

        Once all is read, the visit on show is told anew with what lies beyond it; the list of visits from time to time.
        """
        office = self._office
        if office is None:
            return False
        more = self._reading.read_some(office)
        if not more or self._reading.is_news(office):
            self._tell_office()
        if not more:
            self._looked_at.tell()
        return more

    def tell_doubt(self) -> None:
        """Tell of the office and of the visit on show as they stand since there is a doubt: both are read only."""
        self._tell_office()
        self._looked_at.tell()

    def close(self) -> None:
        """Let go of the office. Where the newest backup is not of this hour, it is backed up first, in a thread of its
        own: nobody waits for it, and the program does not end before.
        """
        self._reading.stop()
        if self._office is not None:
            office, self._office = self._office, None
            self._indexes.finder.close()
            if is_due_at_close(self._backups, office):
                Thread(target=let_go, args=(self._backups, office), name=LAST_BACKUP).start()
            else:
                office.close()

    def back_up(self, watch: BackupWatch) -> bool:
        """Take the backup of the day where it is due; return whether one was taken. Any thread may call it.

        Raises:
            Damaged, Unavailable: none could be taken.
        """
        office = self._opened()
        before = self._backups.newest(office)
        self._backups.take(office, DUE_AFTER, watch)
        return self._backups.newest(office) != before

    def back_up_now(self, watch: BackupWatch) -> Path:
        """Take a backup, whenever the newest was taken; return where it lies. Any thread may call it.

        Raises:
            Damaged, Unavailable: as `desktop.desk.backups.back_up_now`.
        """
        return back_up_now(self._opened(), watch)

    def tell_office(self) -> None:
        """Tell of the office as it stands."""
        if self._office is not None:
            self._tell_office()

    def answer(self, query: Callable[[Office], T]) -> T:
        """What a query finds in the office.

        Raises:
            Unavailable: `office-closed`.
        """
        return query(self._opened())

    def look_at(self, visit_id: UUID, as_of: AsOf | None) -> None:
        """Tell of a visit, and go on telling when it changes.

        Raises:
            Refused: as `KeptVisitView.view`.
            Damaged: the visit cannot be read.
            Unavailable: `office-closed`, or the office cannot be read now.
        """
        self._looked_at.look_at(visit_id, as_of)

    def find_underivable(self, visit_id: UUID, entry: int) -> bool:
        """Look for an entry of a visit nothing can be shown with, now or as of an entry on show, and tell of the visit
        as it stood before; say whether there is one.

        Raises:
            Damaged, Unavailable: the office cannot be read now, or nothing can be shown as of the entry.
        """
        return self._looked_at.find_underivable(visit_id, entry)

    def record(self, requests: tuple[Request, ...], called: str = "", undoes: str | None = None) -> Recorded:
        """Record requests in one save; what stands then comes with the answer.

        Raises:
            Refused, Malformed, Damaged, Unavailable: nothing was recorded.
        """
        self._open_to_continue(requests)
        try:
            receipts = self._opened().record(*requests)
        except Refused:
            # The window, which allowed this, has not seen what stands now.
            for seen in self._looked_at.as_it_stands():
                self._tell(seen)
            raise
        except Unavailable as problem:
            if problem.code == UNREACHABLE:
                self._note_trouble(UNREACHABLE)  # At once: what failed is not all recorded until one next looks.
            raise
        self._opened().clock.confirmed = False  # It was confirmed for this save.
        recorded = Recorded(requests, tuple(receipts), called, undoes)
        self._looked_at.go_on_with(recorded.visit)
        with self._opened().one_moment():
            return replace(recorded, stands=(outcome_of(self._office_view), *self._looked_at.as_it_stands()))

    def undo(self, command_id: str, reason: str) -> Recorded:
        """Record the opposite of a command, or of the batch it came in.

        Raises:
            Refused, Malformed, Damaged, Unavailable: nothing was recorded.
        """
        office = self._opened()
        undoes = office.opposites.name_of_whole(command_id)
        reason = reason or reason_of_undo(Turned("undone", undoes))
        return office.opposites.undo(command_id, reason, lambda *requests: self.record(requests, undoes=undoes))

    def _open_to_continue(self, requests: Sequence[Request]) -> None:
        """Reopen an office with missing entries, which is read only so far, if the requests continue it."""
        office = self._opened()
        asked = any(isinstance(request.command, BeginBranch) for request in requests)
        if asked and not office.store.writable and office.store.may_be_continued:
            self._office = self._open_office(continued=True)
            office.close()

    def confirm_clock(self) -> None:
        """Let the office record next although the clock is far behind its newest entry."""
        self._opened().clock.confirmed = True

    def follow(self) -> None:
        """Send new views if another program wrote to the office."""
        problem = outcome_of(self._follow) if self._office is not None else None
        # Told once, but still followed: a file that was moved away may be moved back.
        trouble = problem.code if problem is not None else ""
        before = self._trouble
        self._note_trouble(trouble)
        if problem is not None and trouble not in (before, UNREACHABLE):
            self._tell(problem)
        self._tell_others()

    def _note_trouble(self, trouble: str) -> None:
        """Note what hinders following now, and tell where the server went or came back."""
        before, self._trouble = self._trouble, trouble
        if UNREACHABLE in (trouble, before) and trouble != before:
            self._tell(Reach(cut=trouble == UNREACHABLE))

    def be_at(self, where: Whereabouts) -> None:
        """Let the other desks see where this one is, and see where they are; neither is part of the record."""
        office = self._office
        if office is not None:
            with suppress(Unavailable):
                office.store.be_at(office.officer.desk, where)
            self._tell_others()

    def _tell_others(self) -> None:
        """Tell where the other desks are, where that changed; of a server that is not reached nobody knows."""
        others = Others(())
        with suppress(Unavailable):
            others = Others(tuple(self._office.store.others()) if self._office is not None else ())
        if others != self._others:
            self._others = others
            self._tell(others)

    def _follow(self) -> None:
        if self._opened().changed_elsewhere() or self._trouble:
            # The visit first: it is what the officer is looking at.
            with self._opened().one_moment():
                self._looked_at.tell()
                self._tell_office()
        elif self._keys_trouble is not None and self._opened().private.keys_trouble() is None:
            self._tell_office()  # Nothing is recorded where a desk is let in.

    def _kept_names(self) -> KeptKeys | None:
        """What the persons are found by, kept beside the office; in the thread of whoever reads them."""
        office = self._office
        return None if office is None else offices.kept_names(office, names_file_of(place_named(office.store.place)))

    def _kept_places(self) -> KeptPlaces | None:
        """The order in which the persons are listed, kept beside the office; in the thread of whoever reads them."""
        office = self._office
        return None if office is None else offices.kept_places(office, places_file_of(place_named(office.store.place)))

    def _opened(self) -> Office:
        if self._office is None:
            raise Unavailable("office-closed")
        return self._office

    def _tell_office(self) -> None:
        view = self._office_view()
        self._keys_trouble, self._reading.share_told = view.keys_trouble, view.share_read
        self._tell(view)

    def _office_view(self) -> OfficeView:
        office = self._opened()
        newest = self._backups.newest(office)
        return office_view(office, self._indexes, newest)
