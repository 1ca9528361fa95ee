"""The journal of the visit on show, kept told and decoded: what is recorded later is appended to it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from domain.core.problem import Damaged
from domain.projections.history import HistoryRow, continued_history
from domain.record.entry import Entry, apply
from domain.record.fork import fork, settle
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.office import Office

APART = 200
"""How many entries apart the moments are that are kept on the way."""


class KeptVisit:
    """One visit at a time. Its events are at hand, so that a moment of it is folded without reading the file.

    A moment is folded from the nearest one before it that is kept: the last one asked for, or one of those kept on the
    way, which share what did not change between them.
    """

    def __init__(self) -> None:
        self._begin(None)

    def _begin(self, visit_id: UUID | None) -> None:
        self._visit_id = visit_id
        self.unreadable: Damaged | None = None
        """Why its entries are known only up to one that cannot be read."""
        self._entries: list[Entry] = []
        self._rows: list[HistoryRow] = []
        self._told: tuple[HistoryRow, ...] = ()
        self._stood = Visit()
        self._on_the_way, self._last = [Visit()], Visit()

    @property
    def newest(self) -> int:
        """The number of the newest entry read."""
        return len(self._entries)

    @property
    def entries(self) -> list[Entry]:
        """All entries read, oldest first. The caller must not change them."""
        return self._entries

    def history(self) -> tuple[HistoryRow, ...]:
        """The whole journal, oldest first; the same object until something is recorded."""
        if len(self._told) != len(self._rows):
            self._told = tuple(self._rows)
        return self._told

    def follow(self, office: Office, visit_id: UUID) -> None:
        """Read what is new in the journal of a visit, up to an entry that cannot be read.

        Where the last entry known is not what the office holds, such as that of a restored one, all is read anew.

        Raises:
            Refused: `unknown-visit`.
            Damaged: the visit cannot be read.
        """
        visit, damage = office.readable(visit_id)  # Says which entry is damaged, before anything is told of it.
        if visit_id != self._visit_id:
            self._begin(visit_id)
        self.unreadable, known = damage, self._entries[-1:]
        newer = office.journal(visit_id, visit.entries, max(self.newest - 1, 0))
        if newer[: len(known)] != known:
            self._begin(visit_id)
            self.unreadable, known, newer = damage, [], office.journal(visit_id, visit.entries)
        for entry in newer[len(known) :]:
            self._rows += continued_history((entry,), self._stood)
            self._entries.append(entry)

    def at(self, number: int) -> Visit:
        """The visit as it stood after an entry. Nobody may change it."""
        last = self._last
        while len(self._on_the_way) <= number // APART:
            before = self._on_the_way[-1]
            nearer = last if before.entries < last.entries <= len(self._on_the_way) * APART else before
            self._on_the_way.append(self._folded_on(nearer, len(self._on_the_way) * APART))
        before = self._on_the_way[number // APART]
        self._last = self._folded_on(last if before.entries < last.entries <= number else before, number)
        return self._last

    def _folded_on(self, visit: Visit, number: int) -> Visit:
        if visit.entries == number:
            return visit
        later = fork(visit)
        for entry in self._entries[visit.entries : number]:
            apply(later, entry.event, entry.number)
        return settle(later)

    def between(self, one: int, other: int) -> list[Entry]:
        """The entries recorded between two moments, whichever is the earlier."""
        return self._entries[min(one, other) : max(one, other)]
