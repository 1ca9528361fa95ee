"""The reading of a large office of which nothing is kept: in a process of its own where that pays, or here."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    from desktop.desk import index_maker
    from desktop.desk.index_maker import IndexMaker
    from domain.office import Office
else:
    index_maker = late("desktop.desk.index_maker")

TOLD_AGAIN = 0.05
"""The share of a large office that is read before its visits are told of again."""
NEWEST_READ = 3
"""How many times a few of the newest visits, which are looked at first, are read here beside another process."""


class LargeOfficeReading:
    """Reads what was not kept of an office, a little at a time. One thread at a time may use it."""

    def __init__(self) -> None:
        self._maker: IndexMaker | None = None
        """Makes the index, where that is to be made."""
        self._maker_began, self._newest_left = False, NEWEST_READ
        self._newest_untold = False
        """Whether some of the newest visits were just read, which are told of at once."""
        self.share_told = 0.0
        """How much of the visits and registries was read when the office was last told of."""

    def read_some(self, office: Office) -> bool:
        """Read a little; return whether there is more.

        Raises:
            Damaged: as `GradualReading.read_some`.
        """
        self._newest_untold = False
        if self._maker is None:
            self._maker = self._begun(office)
        if self._maker is None:
            return office.gradual_reading.read_some()
        return self._read_beside(self._maker, office)

    def is_news(self, office: Office) -> bool:
        """Whether enough was read since the office was last told of to tell of it again."""
        return self._newest_untold or office.gradual_reading.share() >= self.share_told + TOLD_AGAIN

    def stop(self) -> None:
        """End the process that makes the index, wherever it is."""
        if self._maker is not None:
            self._maker.stop()

    def _begun(self, office: Office) -> IndexMaker | None:
        """A process that makes the index; None where it is not worth its start, began before, or cannot be had."""
        if self._maker_began or office.gradual_reading.left < index_maker.MADE_FROM:
            return None
        self._maker_began = True
        if office.index_place is not None:
            with suppress(OSError):
                return index_maker.IndexMaker(office.store.place, office.index_place)
        return None

    def _read_beside(self, maker: IndexMaker, office: Office) -> bool:
        """Look how far the process is; what is left where it ends before all is made, is read here from then on."""
        reading, share = office.gradual_reading, maker.share()
        if share is not None:
            reading.read_elsewhere = share
            if self._newest_left:
                reading.read_newest()
                self._newest_left -= 1
                self._newest_untold = True
            return True
        self._maker, reading.read_elsewhere = None, 0.0
        if maker.made:
            reading.take_up()
        return reading.share() < 1
