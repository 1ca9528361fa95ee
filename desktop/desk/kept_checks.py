"""The checks of the visit on show, updated from its journal at every change."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from domain.checks import checker
from domain.checks.checker import Checker
from domain.checks.elsewhere import Elsewhere
from domain.record.entry import Entry
from domain.visit.visit import Visit


class KeptChecks:
    """The checker of one visit at a time, at its newest entry seen."""

    def __init__(self) -> None:
        self._visit_id: UUID | None = None
        self._entry = 0
        self._checker: Checker | None = None

    def of(self, visit_id: UUID, visit: Visit, journal: Sequence[Entry], elsewhere: Elsewhere) -> Checker:
        """The checker of a visit as it stands after the newest entry of its journal."""
        if self._checker is not None and self._visit_id == visit_id and self._entry <= visit.entries:
            events = (entry.event for entry in journal[self._entry : visit.entries])
            found = self._checker.after(visit, events, elsewhere)
        else:
            found = checker(visit, elsewhere)
        self._visit_id, self._entry, self._checker = visit_id, visit.entries, found
        return found
