"""The index of an office's visits: what the office knows of each without folding it, kept up with the log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import UUID

from domain.core.problem import Damaged, Problem
from domain.projections.visits import VisitLine, visit_line
from domain.record.vocabulary import VISIT
from domain.store.aggregates import Aggregates
from domain.store.log import Log
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.store.kept_index import KeptIndex

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
    """

    def __init__(self, log: Log, aggregates: Aggregates, kept: KeptIndex | None = None) -> None:
        self._log, self._aggregates, self._kept = log, aggregates, kept
        self._lines: dict[UUID, VisitLine] = {}
        self._order: dict[UUID, None] = {}
        self._damaged: dict[UUID, Damaged] = {}
        self._upto = 0
        self._unsaved: dict[UUID, None] = {}
        self._read: list[UUID] = []
        """The visits in the order in which they were read, each as often as it was."""

    def lines(self) -> Mapping[UUID, VisitLine]:
        """The line of every visit that can be read, in the order in which they were opened."""
        self._catch_up()
        return {each: self._lines[each] for each in self._order if each in self._lines}

    def damaged(self) -> dict[UUID, Damaged]:
        """Every visit that cannot be read, and why."""
        self._catch_up()
        return dict(self._damaged)

    def visits(self) -> dict[UUID, Visit]:
        """Every visit that can be read, folded. The caller must not change them."""
        return self.folded(self.lines())

    def folded(self, visits: Iterable[UUID]) -> dict[UUID, Visit]:
        """Those of some visits that can be read, folded. The caller must not change them."""
        return dict(self._folded(visits))

    def read_since(self, seen: int) -> tuple[int, dict[UUID, VisitLine]]:
        """The lines of those read since as many were read as `seen`, and how many were read by now."""
        self._catch_up()
        fresh = dict.fromkeys(self._read[seen:])
        return len(self._read), {each: self._lines[each] for each in fresh if each in self._lines}

    def rebuild(self) -> int:
        """Read every visit anew; return the position of the log up to which that is."""
        if self._kept is not None:
            self._kept.forget(_KEPT_AS)
        self._lines, self._order, self._damaged, self._upto, self._unsaved = {}, {}, {}, 0, {}
        self._catch_up()
        self.save()
        return self._upto

    def save(self) -> None:
        """Keep what was read since it was last kept. Where it cannot be kept it is read anew another time."""
        if self._kept is not None and self._unsaved:
            lines = {each: self._lines.get(each) for each in self._order}
            with suppress(Problem):
                self._kept.save(_KEPT_AS, lines, self._unsaved, self._upto)
            self._unsaved.clear()

    def _catch_up(self) -> None:
        last = self._log.last_position()
        if self._upto == 0 and self._kept is not None:
            self._load(self._kept)
        for visit_id in self._log.touched(VISIT, self._upto, last):
            self._look_at(visit_id)
        self._upto = max(self._upto, last)
        if len(self._unsaved) >= SAVED_FROM:
            self.save()

    def _load(self, kept: KeptIndex) -> None:
        found: dict[UUID, VisitLine | None] = {}
        with suppress(Problem):
            self._upto, found = kept.load(_KEPT_AS, VisitLine)
        suspects = set(self._log.suspects)
        for visit_id, line in found.items():
            self._order[visit_id] = None
            if line is None or visit_id in suspects:
                self._look_at(visit_id)
            else:
                self._lines[visit_id] = line
                self._read.append(visit_id)

    def _look_at(self, visit_id: UUID) -> None:
        self._order[visit_id] = None
        self._unsaved[visit_id] = None
        try:
            self._lines[visit_id] = visit_line(visit_id, self._aggregates.glance(visit_id))
            self._damaged.pop(visit_id, None)
        except Damaged as damage:
            self._note(visit_id, damage)
        self._read.append(visit_id)

    def _note(self, visit_id: UUID, damage: Damaged) -> None:
        self._lines.pop(visit_id, None)
        self._damaged[visit_id] = damage

    def _folded(self, visits: Iterable[UUID]) -> Iterator[tuple[UUID, Visit]]:
        for visit_id in visits:
            try:
                yield visit_id, self._aggregates.visit(visit_id)
            except Damaged as damage:
                self._note(visit_id, damage)
