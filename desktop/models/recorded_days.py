"""The days on which a visit was recorded, kept: of a journal that went on only what is newer is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.desk.view import VisitView
from domain.core.times import local


class RecordedDays:
    """The days of the journal of one visit at a time, by the clock of the visit."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._upto = 0
        self._begins: list[tuple[int, date]] = []
        """The first entry of each stretch that was recorded on one day."""

    def last_before(self, view: VisitView) -> dict[date, int]:
        """The last entry of each day before the entry on show, by the days as they came."""
        self._follow(view)
        return {day: min(end, view.entry) - 1 for day, begin, end in self._stretches() if begin < view.entry}

    def _stretches(self) -> Iterator[tuple[date, int, int]]:
        ends = [begin for begin, _ in self._begins[1:]]
        for (begin, day), end in zip(self._begins, (*ends, self._upto + 1), strict=True):
            yield day, begin, end

    def _follow(self, view: VisitView) -> None:
        of = (view.visit_id, view.visit.zone, view.history[:1])
        if of != self._of or len(view.history) < self._upto:
            self._of, self._upto, self._begins = of, 0, []
        for row in view.history[self._upto :]:
            at = row.entry.recorded_at
            day = local(at, view.visit.zone).date() if at is not None else date.min
            if not self._begins or self._begins[-1][1] != day:
                self._begins.append((row.entry.number, day))
        self._upto = len(view.history)
