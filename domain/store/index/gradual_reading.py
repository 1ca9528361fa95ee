"""The reading of a large office little by little, while a window shows of it what is known so far."""

from __future__ import annotations

from domain.registry.registries import Registries
from domain.store.aggregates import Aggregates
from domain.store.index.visit_index import VisitIndex


class GradualReading:
    """What is still to be read of an office that is opened little by little; there is nothing in any other."""

    def __init__(self, aggregates: Aggregates, index: VisitIndex) -> None:
        self._aggregates, self._index = aggregates, index
        self.read_elsewhere = 0.0
        """How much of it a process has read that makes the index."""

    def read_some(self) -> bool:
        """Read a little of it: of the registries, then of the visits, the newest first. Returns whether there is more.

        Raises:
            Damaged: as `Log.fold`.
        """
        if self._aggregates.behind[0]:
            self._aggregates.read_some()
            return True
        return self._index.read_some()

    def read_newest(self) -> None:
        """Read the newest few of the visits that are to be read, while a process reads all of them."""
        self._index.read_newest()

    def take_up(self) -> None:
        """Begin with what is kept by now, as a process made it."""
        self._aggregates.begin_anew()
        self._index.begin_anew()

    @property
    def left(self) -> int:
        """How many entries of the office are to be read for its registries."""
        return self._aggregates.behind[0]

    def share(self) -> float:
        """How much of the visits and registries is read; 1 is all."""
        behind = (self._aggregates.behind, self._index.behind)
        read = 1 - sum(left / max(whole, 1) for left, whole in behind) / len(behind)
        return read if read == 1 else max(read, min(self.read_elsewhere, 0.99))

    def share_of_registries(self) -> float:
        """How much of the registries is read; 1 is all."""
        left, whole = self._aggregates.behind
        return 1 - left / max(whole, 1)

    def registries(self) -> Registries:
        """All registries, as far as they were read."""
        return self._aggregates.registries_so_far()
