"""The journal of the visit on show, kept told and decoded: what is recorded later is appended to it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from domain.projections.history import HistoryRow, continued_history
from domain.record.entry import Entry, apply
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.office import Office


class KeptVisit:
    """One visit at a time. Its events are at hand, so that a moment of it is folded without reading the file.

    Ten thousand events at hand fold in less time than it takes to open a kept copy of the visit they lead to, which
    is why no copies are kept on the way.
    """

    def __init__(self) -> None:
        self._begin(None)

    def _begin(self, visit_id: UUID | None) -> None:
        self._visit_id = visit_id
        self._entries: list[Entry] = []
        self._rows: list[HistoryRow] = []
        self._told: tuple[HistoryRow, ...] = ()
        self._stood = Visit()

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
        """Read what is new in the journal of a visit.

        Where the last entry known is not what the office holds, such as that of a restored one, all is read anew.

        Raises:
            Refused: `unknown-visit`.
            Damaged: the visit cannot be read.
        """
        office.visit(visit_id)  # Says which entry is damaged, before anything is told of it.
        if visit_id != self._visit_id:
            self._begin(visit_id)
        known = self._entries[-1:]
        newer = office.journal(visit_id, after=max(self.newest - 1, 0))
        if newer[: len(known)] != known:
            self._begin(visit_id)
            known, newer = [], office.journal(visit_id)
        for entry in newer[len(known) :]:
            self._rows += continued_history((entry,), self._stood)
            self._entries.append(entry)

    def at(self, number: int) -> Visit:
        """The visit as it stood after an entry, folded for the caller alone."""
        visit = Visit()
        for entry in self._entries[:number]:
            apply(visit, entry.event, entry.number)
        return visit

    def between(self, one: int, other: int) -> list[Entry]:
        """The entries recorded between two moments, whichever is the earlier."""
        return self._entries[min(one, other) : max(one, other)]
