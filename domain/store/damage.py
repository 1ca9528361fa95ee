"""What of an office cannot be read or shown: entries that are not what was recorded, or that make no sense."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from domain.core.problem import Damaged
from domain.store.aggregates import Aggregates
from domain.store.index.visit_index import VisitIndex
from domain.store.log import Log
from domain.store.past import Past

if TYPE_CHECKING:
    from domain.record.entry import AsOf


class Damage:
    """Tells damage and looks for it; the rest of the office is read as ever."""

    def __init__(self, log: Log, aggregates: Aggregates, index: VisitIndex, past: Past) -> None:
        self._log, self._aggregates, self._index, self._past = log, aggregates, index, past

    def visits(self) -> dict[UUID, Damaged]:
        """Every visit of which an entry is not what was recorded, with what is wrong: `visit` is what it is called."""
        return self._index.damaged()

    def registered(self) -> dict[str, Damaged]:
        """The persons and venues of which an entry is not what was recorded, as `visits`."""
        return self._aggregates.damaged_entries()

    def find_underivable(self, visit_id: UUID, moments: Iterable[AsOf] = ()) -> bool:
        """Look for an entry of a visit that holds values nothing can be shown with, where something failed; whether
        there is one. It is an unreadable one from now on, until a later one put it right.

        Args:
            moments: those that were looked at when it failed, besides the visit as it stands.

        Raises:
            Refused: as `Past`, of a moment.
        """
        found = self._log.unreadable.find_underivable(
            visit_id, [self._past.entry_number(visit_id, each) for each in moments]
        )
        if found:
            self._index.look_again(visit_id)
            self._index.lines()  # From now on the index tells it, too.
        return found

    def refuse_underivable(self, visit_id: UUID, entry: int) -> None:
        """Refuse a visit as of an entry, where `find_underivable` found that nothing can be shown of it.

        Raises:
            Damaged: `damaged-entry`, `senseless-moment`.
        """
        self._log.refuse_underivable(visit_id, entry)
