"""How a long visit stood at some of its entries, so that it is seen as of any entry without folding all before it."""

from __future__ import annotations

from uuid import UUID

from domain.core.copying import copied
from domain.store.log import Log
from domain.visit.visit import Visit

EVERY = 8_000
"""How many entries lie between two that are kept: reading and folding as many takes some twenty milliseconds."""
MOST = 32
"""How many are kept at most."""


class Keyframes:
    """Those of the visit that was last looked at, made as it is looked at. One thread at a time may use it.

    Every entry before one that is kept was read and proved by this process.
    """

    def __init__(self, log: Log) -> None:
        self._log = log
        self._visit_id: UUID | None = None
        self._kept: dict[int, Visit] = {}
        """How the visit stood, by the entry."""
        self._every = EVERY

    def visit(self, visit_id: UUID, entry: int) -> Visit:
        """A visit as of an entry, folded on from what is kept; nobody else has it.

        Raises:
            Damaged: as `Log.fold`.
        """
        if visit_id != self._visit_id:
            self._visit_id, self._kept, self._every = visit_id, {}, EVERY
        begun = max((each for each in self._kept if each <= entry), default=0)
        visit = copied(self._kept[begun]) if begun else Visit()
        for upto in range(begun - begun % self._every + self._every, entry + 1, self._every):
            visit = self._log.fold(visit_id, visit, upto)
            self._kept[upto] = copied(visit)
        self._thin()
        return self._log.fold(visit_id, visit, entry)

    def _thin(self) -> None:
        while len(self._kept) > MOST:
            self._every *= 2
            self._kept = {each: visit for each, visit in self._kept.items() if each % self._every == 0}
