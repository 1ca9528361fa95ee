"""The index of an office's visits: what the office knows of each without folding it, kept up with the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, cast
from uuid import UUID

from domain.core.problem import Damaged, Problem, Unavailable
from domain.projections.visits import VisitLine, share, visit_line
from domain.record.vocabulary import VISIT
from domain.store.aggregates import Aggregates
from domain.store.folding import WHOLLY_ASIDE
from domain.store.log import Log
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.store.index.kept_index import KeptIndex

AT_ONCE = 30
"""Visits that are read at most while somebody waits, where others may be read little by little."""
_A_FEW = 8
"""Visits that are read in one step of those."""
SAVED_FROM = 100
"""Visits read anew from which on they are kept at once, not only when the office is closed."""
_KEPT_AS = "visits"


class VisitIndex:
    """The lines of the visits as they stand. Only visits with entries since this was last asked are read anew.

    A visit that cannot be read hides no other: it has no line, and its damage is kept. What lies in the file of an
    index was derived of entries that were proved then; a visit that is suspected is folded all the same, and a row
    altered in another is seen where that is folded.

    Args:
        kept: what was kept of them beside the office; without it, all are read when they are first asked for.
        little_by_little: whether those of which nothing is kept that can be believed are read by `read_some`, where
            they are many. Until then their lines are what other code kept of them, or as their first entry says.
    """

    def __init__(
        self, log: Log, aggregates: Aggregates, kept: KeptIndex | None = None, *, little_by_little: bool = False
    ) -> None:
        self._log, self._aggregates, self._kept = log, aggregates, kept
        self._little_by_little = little_by_little
        self._lines: dict[UUID, VisitLine] = {}
        self._for_now: dict[UUID, VisitLine] = {}
        """The lines of those behind, until they are read."""
        self._unread: dict[UUID, None] = {}
        """The visits to be read before anything is told; some are left only where reading was broken off."""
        self._behind: dict[UUID, None] = {}
        """The visits to be read by `read_some`, the newest last."""
        self._order: dict[UUID, None] = {}
        self._damaged: dict[UUID, Damaged] = {}
        self._upto = 0
        self._unsaved: dict[UUID, None] = {}
        self._doubtful: set[UUID] = set()
        """The visits that could not be read, or nothing of which could be shown, when they were last kept."""
        self._read: list[UUID] = []
        """The visits in the order in which they were read, each as often as it was."""
        self._partly_at: int | None = None
        """The position of what is kept, where of that only the lines that concern other visits were read."""

    def lines(self) -> Mapping[UUID, VisitLine]:
        """The line of every visit that can be read, in the order in which they were opened."""
        self._catch_up()
        known = {**self._for_now, **self._lines} if self._for_now else self._lines
        if [*known] == [*self._order]:  # Most often; to look up thousands would take longer.
            return dict(known)
        return {each: known[each] for each in self._order if each in known}

    @property
    def behind(self) -> tuple[int, int]:
        """How many visits are to be read by `read_some`, and how many there are."""
        self._catch_up()
        return len(self._behind), len(self._order)

    def read_some(self) -> bool:
        """Read the newest few of those that are behind; whether there are more."""
        self.read_newest()
        if not self._behind or len(self._unsaved) >= SAVED_FROM:
            self.save()
        return bool(self._behind)

    def read_newest(self) -> None:
        """Read the newest few of those that are behind, and keep nothing of it yet."""
        self._catch_up()
        for visit_id in list(self._behind)[: -_A_FEW - 1 : -1]:
            self._look_at(visit_id)

    def begin_anew(self) -> None:
        """Forget what was read, and begin with what is kept."""
        self._lines, self._order, self._damaged, self._upto, self._unsaved = {}, {}, {}, 0, {}
        self._unread, self._behind, self._for_now, self._partly_at = {}, {}, {}, None

    def damaged(self) -> dict[UUID, Damaged]:
        """Every visit that cannot be read, and why."""
        self._catch_up()
        return dict(self._damaged)

    def visits(self) -> dict[UUID, Visit]:
        """Every visit that can be read, folded, each once. The caller must not change them."""
        with self._log.one_moment():  # Thousands of visits are read one by one.
            self._catch_up(self._aggregates.visit)
            return self.folded(self.lines())

    def folded(self, visits: Iterable[UUID]) -> dict[UUID, Visit]:
        """Those of some visits that can be read, folded. The caller must not change them."""
        return dict(self._folded(visits))

    def folded_where(self, holds: Callable[[VisitLine], bool]) -> dict[UUID, Visit]:
        """The visits of which the line says so, folded. The caller must not change them."""
        return self.folded([visit_id for visit_id, line in self.lines().items() if holds(line)])

    def read_since(self, seen: int) -> tuple[int, dict[UUID, VisitLine]]:
        """The lines of those read since as many were read as `seen`, and how many were read by now.

        Where one question is asked and the program ends, lines that concern no other visit may be missing.
        """
        self._catch_up(partly=True)
        since = self._read[seen:]
        if [*self._lines] == since:  # As of an office that was just opened; to look up thousands would take longer.
            return len(self._read), dict(self._lines)
        fresh = dict.fromkeys(since)
        return len(self._read), {each: self._lines[each] for each in fresh if each in self._lines}

    def rebuild(self) -> int:
        """Read every visit anew; return the position of the log up to which that is."""
        if self._kept is not None:
            self._kept.forget(_KEPT_AS)
        self.begin_anew()
        self._catch_up()
        while self.read_some():
            pass
        self.save()
        return self._upto

    def save(self) -> None:
        """Keep what was read since it was last kept.

        Where it cannot be kept, or reading was broken off, it is read anew another time.
        """
        if self._unread:
            return
        if self._kept is not None and self._unsaved and self._partly_at is not None:
            self._load_rest(self._kept)
        if self._kept is not None and self._unsaved:
            lines = {each: self._lines.get(each) for each in self._order}
            with suppress(Problem):
                self._kept.save(_KEPT_AS, lines, self._unsaved, self._upto)
            self._unsaved.clear()

    def _catch_up(self, read: Callable[[UUID], Visit] | None = None, *, partly: bool = False) -> None:
        """Read what was recorded since; `read` folds a visit where it is not to be forgotten again.

        Args:
            partly: whether the lines that concern other visits are enough.
        """
        last = self._log.last_position()
        if self._partly_at is not None and self._kept is not None and not partly:
            self._load_rest(self._kept)
        if self._upto == 0 and self._kept is not None:
            self._unread |= self._load(self._kept, partly=partly)
        self._unread |= dict.fromkeys(self._log.touched(VISIT, self._upto, last))
        if self._damaged and self._log.was_set_aside(self._upto, last):
            self._unread |= dict.fromkeys(self._damaged)
        self._upto = max(self._upto, last)
        if self._little_by_little and len(self._unread) > AT_ONCE:
            self._fall_behind(self._unread)
            self._unread.clear()
        for visit_id in list(self._unread):
            self._look_at(visit_id, read)
            del self._unread[visit_id]
        if len(self._unsaved) >= SAVED_FROM and not self._behind:
            self.save()

    def _load(self, kept: KeptIndex, *, partly: bool) -> dict[UUID, None]:
        """Begin with what is kept; those of which nothing is that can be believed."""
        found: dict[UUID, VisitLine | None] = {}
        partly = partly and kept.by_key and not self._log.suspects
        with suppress(Problem):
            self._upto, found = kept.load(_KEPT_AS, VisitLine, concerning=partly)
            self._doubtful = {each for each, line in found.items() if line is None}
            self._partly_at = self._upto if partly and self._upto else None
            if not self._upto and self._little_by_little:
                self._upto, for_now = kept.made_by_others(_KEPT_AS, VisitLine)
                self._for_now = {each: line for each, line in for_now.items() if line is not None}
                found = dict.fromkeys(for_now)
        share(filter(None, found.values()))
        # All at once, not one by one: an office may have thousands.
        self._order |= dict.fromkeys(found)
        anew = dict.fromkeys(each for each, line in found.items() if line is None)
        anew |= dict.fromkeys(each for each in self._log.suspects if each in found)
        for visit_id in anew:
            del found[visit_id]
        believed = cast("dict[UUID, VisitLine]", found)
        self._lines |= believed
        self._read += believed
        return anew

    def _load_rest(self, kept: KeptIndex) -> None:
        """Go on with all that is kept; where that is no longer what it was, it is begun with anew."""
        position, found, before = 0, dict[UUID, VisitLine | None](), self._partly_at
        self._partly_at = None
        with suppress(Problem):
            position, found = kept.load(_KEPT_AS, VisitLine)
        if position != before:
            self._lines, self._order, self._damaged, self._upto, self._unsaved = {}, {}, {}, 0, {}
            return
        rest = {each: line for each, line in found.items() if line is not None and each not in self._order}
        self._lines |= rest
        self._read += rest
        self._order = {**dict.fromkeys(found), **self._order}

    def _fall_behind(self, visits: Mapping[UUID, None]) -> None:
        """Leave visits to `read_some`. One that cannot be shown until then is told of once it is read."""
        with self._log.one_moment():  # Thousands of visits are read one by one.
            for visit_id in visits:
                self._order[visit_id] = self._unsaved[visit_id] = self._behind[visit_id] = None
                known = self._lines.pop(visit_id, None) or self._for_now.get(visit_id)
                with suppress(Damaged):
                    self._for_now[visit_id] = known or visit_line(visit_id, self._log.fold(visit_id, Visit(), 1))

    def _look_at(self, visit_id: UUID, read: Callable[[UUID], Visit] | None = None) -> None:
        self._order[visit_id] = None
        self._unsaved[visit_id] = None
        self._behind.pop(visit_id, None)
        self._for_now.pop(visit_id, None)
        if visit_id in self._doubtful:
            self._doubtful.discard(visit_id)
            self._log.unreadable.find_underivable(visit_id)
        try:
            self._lines[visit_id] = self._line(visit_id, read or self._aggregates.glance)
            self._damaged.pop(visit_id, None)
        except Damaged as damage:
            self._note(visit_id, damage)
        self._read.append(visit_id)

    def _line(self, visit_id: UUID, read: Callable[[UUID], Visit]) -> VisitLine:
        try:
            return visit_line(visit_id, read(visit_id))
        except (Damaged, Unavailable):
            raise
        except Exception:
            if not self._log.unreadable.find_underivable(visit_id):
                raise
            return visit_line(visit_id, read(visit_id))

    def look_again(self, visit_id: UUID) -> None:
        """Read a visit anew, as it may be readable no longer."""
        self._unread[visit_id] = None

    def _note(self, visit_id: UUID, damage: Damaged) -> None:
        self._lines.pop(visit_id, None)
        if damage.code == WHOLLY_ASIDE:
            self._damaged.pop(visit_id, None)
        else:
            self._damaged[visit_id] = damage

    def _folded(self, visits: Iterable[UUID]) -> Iterator[tuple[UUID, Visit]]:
        for visit_id in visits:
            try:
                yield visit_id, self._aggregates.visit(visit_id)
            except Damaged as damage:
                self._note(visit_id, damage)
