"""The past of the visits of an office: as of which entry a moment is, and how a visit stood then."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.core.problem import Refused
from domain.record.entry import AsOf, Entry
from domain.store.aggregates import Aggregates
from domain.store.index.keyframes import Keyframes
from domain.store.log import Log
from domain.visit.visit import Visit


class Past:
    """Finds moments in the log. One thread at a time may use it.

    Every method raises `Refused`: `unknown-entry`, `not-yet-open`, `time-without-zone`, where a visit has no such
    moment.
    """

    def __init__(self, log: Log, aggregates: Aggregates) -> None:
        self._log, self._aggregates = log, aggregates
        self._keyframes = Keyframes(log)

    def visit(self, visit_id: UUID, as_of: AsOf) -> Visit:
        """A visit as it stood. The caller must not change it."""
        with self._log.one_moment():
            return self._keyframes.visit(visit_id, self.entry_number(visit_id, as_of))

    def entry_number(self, visit_id: UUID, as_of: AsOf) -> int:
        """The number of the last entry of a visit at a moment."""
        newest = self._log.entry_at(visit_id, self._log.last_position())
        if isinstance(as_of, int):
            if not 1 <= as_of <= newest:
                raise Refused("unknown-entry", field="as_of", entry=as_of, newest=newest)
            return as_of
        if as_of.tzinfo is None:
            raise Refused("time-without-zone", field="as_of")
        number = self._log.entry_at(visit_id, self._log.position_at(as_of))
        if number == 0:
            refused = Refused("not-yet-open", field="as_of", at=as_of)
            refused.zone, refused.places = (visit := self._aggregates.visit(visit_id)).zone, visit.clocks
            raise refused
        return number

    def position(self, visit_id: UUID, as_of: AsOf) -> int:
        """The position of the office's last entry at a moment, or that of an entry of a visit."""
        return self._log.position_at(as_of) if isinstance(as_of, datetime) else self._entry(visit_id, as_of).position

    def recorded_at(self, visit_id: UUID, number: int) -> datetime:
        """When an entry of a visit was recorded."""
        at = self._entry(visit_id, number).recorded_at
        assert at is not None
        return at

    def _entry(self, visit_id: UUID, number: int) -> Entry:
        (entry,) = self._log.entries(visit_id, self.entry_number(visit_id, number) - 1, number)
        return entry
