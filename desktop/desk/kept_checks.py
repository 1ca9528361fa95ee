"""The checks of the visit on show, updated from its journal at every change and every step into its past."""

from __future__ import annotations

from uuid import UUID

from desktop.desk.kept_visit import KeptVisit
from domain.checks.checker import Checker
from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import checker
from domain.visit.visit import Visit


class KeptChecks:
    """The checker of one visit at a time, at the entry last asked about.

    What was touched between two moments is looked at again, whichever of them is the earlier.
    """

    def __init__(self) -> None:
        self._visit_id: UUID | None = None
        self._entry = 0
        self._checker: Checker | None = None

    def of(self, visit_id: UUID, visit: Visit, kept: KeptVisit, elsewhere: Elsewhere | None) -> Checker:
        """The checker of a visit as it stands after an entry of its journal, which was read up to there."""
        if self._checker is not None and self._visit_id == visit_id and self._entry <= kept.newest:
            events = (entry.event for entry in kept.between(self._entry, visit.entries))
            found = self._checker.after(visit, events, elsewhere)
        else:
            found = checker(visit, elsewhere)
        self._visit_id, self._entry, self._checker = visit_id, visit.entries, found
        return found
