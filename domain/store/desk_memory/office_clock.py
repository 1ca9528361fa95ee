"""The clock by which a desk records in an office, held against its newest entry and against when it was last seen."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.record.desk_clock import Clock, Elapsed, desk_clock
from domain.store.desk_memory.last_seen import LastSeen


class OfficeClock:
    """Called, it tells the time (UTC).

    Args:
        now: the clock of the desk; a simulated one for an office marked as a sample only.
        passed: the time that passed, which it must not leave; in a sample it may, unless this is given.
        last_seen: when the desk was last seen at the office.
        sample: whether the office is marked as a sample.

    Raises:
        ValueError: the clock is a simulated one, and the office no sample.
    """

    def __init__(self, now: Clock, passed: Elapsed | None, last_seen: LastSeen, *, sample: bool) -> None:
        self._now, self._last_seen = now, last_seen
        self._held = desk_clock(now, passed, last_seen.at, sample=sample)
        self.confirmed = False
        """Whether the officer said that the clock is right, where it is asked about."""

    def __call__(self) -> datetime:
        return self._now()

    def judge(self, last: datetime | None) -> bool:
        """Whether the officer confirmed a clock that is asked about.

        Args:
            last: when the newest entry was recorded.

        Raises:
            Refused: the clock is asked about, and was not confirmed.
        """
        doubt = self._held.doubt(last)
        if doubt is not None and not self.confirmed:
            raise doubt
        return doubt is not None

    def behind(self, last: datetime | None) -> timedelta:
        """How far it is behind the newest entry, recorded at `last`; zero if it is not."""
        return self._held.behind(last)

    def see(self, last: datetime | None) -> None:
        """Remember that the desk was here now, if the clock is not asked about."""
        if self._held.doubt(last) is None:
            self._last_seen.see(self._now())

    def saved(self) -> None:
        """Remember that the desk was here now, as it recorded something; a clock that was confirmed is right."""
        if self.confirmed:
            self._held.trust()
        self._last_seen.see(self._now())
