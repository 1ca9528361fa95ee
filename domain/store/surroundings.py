"""What lies beyond each visit of an office, kept up with the log."""

from __future__ import annotations

from uuid import UUID

from domain.checks.elsewhere import Bookings, Elsewhere, bookings_of
from domain.store.aggregates import Aggregates
from domain.store.log import Log
from domain.vocabulary import VISIT


class Surroundings:
    """Keeps what the visits need of the registries; only visits with newer entries are read anew."""

    def __init__(self, log: Log, aggregates: Aggregates) -> None:
        self._log, self._aggregates = log, aggregates
        self._bookings = Bookings()
        self._booked_upto = 0
        self._elsewhere = Elsewhere(0)
        self._booked_since: set[str] = set()
        """The visits that need something else since `_elsewhere` was made."""

    def of(self, visit_id: UUID) -> Elsewhere:
        """What lies beyond a visit; the same object until a registry changes, or what another visit needs of them."""
        self._book()
        found, known = self._aggregates.registries(), self._elsewhere.registries
        stands = found.person is known.person and found.venue is known.venue
        if not stands or not self._booked_since <= {self._aggregates.visit(visit_id).reference}:
            self._elsewhere = Elsewhere(self._log.last_position(), found, self._bookings)
            self._booked_since.clear()
        return self._elsewhere

    def _book(self) -> None:
        last = self._log.last_position()
        touched = [self._aggregates.visit(each) for each in self._log.touched(VISIT, self._booked_upto, last)]
        booked = {visit.reference: bookings_of(visit) for visit in touched}
        changed = {key: some for key, some in booked.items() if some != self._bookings.of_visit.get(key, ())}
        if changed:
            self._bookings = self._bookings.after(changed)
            self._booked_since |= changed.keys()
        self._booked_upto = last
